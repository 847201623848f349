// The lines of an old bulletin. Typists indented, centred and pushed to the right with spaces, so
// spaces at the ends of a line say nothing about its words, and a blank line says very little.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/text.h"

namespace kanyin {

/// A line, or a part of one, without the spaces at its ends.
struct BulletinLine {
  std::string text;
  Span span;
  bool after_blank = false;
  int indent = 0;  // terminal cells before the first character
};

struct PlacedChar {
  char32_t c = 0;
  std::size_t at = 0;  // byte in the text
};

/// The lines that are not blank.
std::vector<BulletinLine> bulletin_lines(SourceId source, const SourceMap& sources);

/// `length` bytes of the line from byte `from`, without the spaces at the ends.
BulletinLine part_of(const BulletinLine& line, std::size_t from,
                     std::size_t length = std::string_view::npos);

/// The words of a line as they will be kept: a run of spaces or a no-break space inside becomes one
/// space, and that is reported. A single space stays.
Text tidied(const BulletinLine& line, Diagnostics& diags);

/// Every kind of space, tabs among them.
bool is_space(char32_t c);

std::vector<PlacedChar> placed_chars(std::string_view text);

/// How wide the text is in ems: a Han character is one, a Latin letter half; rounded up.
int width_in_ems(std::string_view text);

}  // namespace kanyin
