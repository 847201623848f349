// An issue as its JSON tells it: the words of sections and articles, without places, emphasis,
// notes and footnotes, and what was corrected. Enough to compare it with another.
#pragma once

#include <optional>
#include <string_view>

#include "model/issue.h"

namespace kanyin {

/// Nothing if the text is no issue in the format of `write_json`.
std::optional<Issue> read_json(std::string_view text);

}  // namespace kanyin
