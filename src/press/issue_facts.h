// What issue.yaml says that other issues and new snippets have to do with.
#pragma once

#include <optional>
#include <string_view>

#include "diag/source_map.h"
#include "model/date.h"

namespace kanyin {

struct IssueFacts {
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  bool lists_articles = false;
  Span articles_span;  // of that list
};

/// A file that is broken or not there counts for what can be read of it: `check` tells of its
/// faults.
IssueFacts read_issue_facts(std::string_view issue, SourceMap& sources);

}  // namespace kanyin
