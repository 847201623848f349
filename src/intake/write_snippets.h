// A split bulletin as the files of an issue: a story a Markdown file, neighbouring briefs one YAML
// file, and issue.yaml. Nothing is written to the disk here.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "intake/split_bulletin.h"
#include "model/date.h"

namespace kanyin {

struct SnippetFile {
  std::string name;  // in the folder of the issue
  std::string bytes;
};

struct SnippetNames {
  std::vector<std::string> sections;  // their order gives the first figure of a name
  std::set<std::string> taken;        // names in the folder already
};

/// Snippets are named `1-01.md`: the section's place, then the article's, so that the order of
/// names is the order of the text. `known` tells which kinds need not be written out.
std::vector<SnippetFile> write_snippets(const std::vector<SplitSection>& sections,
                                        const KnownSections& known, const SnippetNames& names);

/// What issue.yaml says. Empty values are left out.
struct IssueHead {
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  std::string special;
  std::vector<std::string> sections;
  std::string distribution_name;  // of a list in the register; wins over the receivers
  std::vector<SplitReceivers> distribution;
  std::optional<int> copies;
  SplitStaff staff;
};

std::string write_issue_head(const IssueHead& head);

/// The lines that belong to no article, each with its place in the old text; empty without any.
std::string write_leftover(const std::vector<Text>& leftover, const SourceMap& sources);

}  // namespace kanyin
