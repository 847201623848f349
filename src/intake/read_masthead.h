// What stands above the first section of an old bulletin: name, number, organ, date, and the
// contents list. Most texts that were kept have lost it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "intake/bulletin_lines.h"
#include "model/date.h"
#include "model/text.h"

namespace kanyin {

/// Everything may be missing.
struct SplitMasthead {
  Text name;
  Text organ;
  Text special;  // the theme of a special issue
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
};

struct FoundMasthead {
  SplitMasthead masthead;
  std::size_t line_count = 0;  // how many of the first lines belong to it
  std::vector<Text> leftover;  // the contents list, which is made anew, and what says nothing else
};

/// Looks at all lines of a text; `preamble` of them stand before its first section.
FoundMasthead read_masthead(std::span<const BulletinLine> lines, std::size_t preamble,
                            Diagnostics& diags);

/// `苏工〔2008〕6号` in a line; empty if there is none.
std::string_view document_number(std::string_view line);

}  // namespace kanyin
