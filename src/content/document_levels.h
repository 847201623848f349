// The levels (层次) of an official document: 一、（一）1. and （1）. An editor writes them as
// Markdown headings or simply as paragraphs that begin so; here they become headings of the level
// that their number says, and headings without a number get theirs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"

namespace kanyin {

/// A number at the beginning of a text: its level from 1 to 4 and how many bytes it takes.
struct LevelNumber {
  int level = 1;
  std::size_t length = 0;
};

std::optional<LevelNumber> level_number(std::string_view text);

/// A number with the marks behind it, and as GB/T 15834-2011, B.3 writes it: 1. for 1、 and （一）
/// for （一）、.
struct LevelMark {
  std::string written;
  std::string mended;
};

/// Nothing for a text that begins with no number, or with one that is written well.
std::optional<LevelMark> mended_level_mark(std::string_view text);

/// True for a paragraph that is a heading but for its marks: it begins with 一、 or （一）, is
/// short and ends as no sentence does.
bool reads_as_heading(const Inlines& paragraph);

/// Headings get the level of their number. Two or more of a level get numbers if none of them has
/// one. Short paragraphs that begin with a number become headings; where a text follows
/// the heading in its paragraph, the heading is set off. Numbered lists become such paragraphs.
void settle_levels(std::vector<Block>& blocks);

}  // namespace kanyin
