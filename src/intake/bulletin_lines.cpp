#include "intake/bulletin_lines.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "diag/print.h"
#include "intake/faults.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr char32_t ideographic_space = 0x3000;

int cells(std::string_view text) {
  int sum = 0;
  for (const PlacedChar& placed : placed_chars(text)) sum += cell_width(placed.c);
  return sum;
}

/// What a run of spaces becomes. A single space of either width is the editor's; two full-width
/// ones may stand for the gap in a two-character name.
std::string one_space(std::u32string_view run) {
  for (char32_t c : run) {
    if (c != ideographic_space) return " ";
  }
  return encode_utf8(ideographic_space);
}

}  // namespace

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == ideographic_space;
}

std::vector<PlacedChar> placed_chars(std::string_view text) {
  std::vector<PlacedChar> chars;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar next = decode_char(text, i);
    chars.push_back({next.code_point, i});
    i += next.length;
  }
  return chars;
}

int width_in_ems(std::string_view text) { return (cells(text) + 1) / 2; }

BulletinLine part_of(const BulletinLine& line, std::size_t from, std::size_t length) {
  const std::string_view text = std::string_view(line.text).substr(from, length);
  const std::vector<PlacedChar> chars = placed_chars(text);
  std::size_t first = 0;
  std::size_t last = chars.size();
  while (first < last && is_space(chars[first].c)) ++first;
  while (last > first && is_space(chars[last - 1].c)) --last;

  const std::size_t begin = first < chars.size() ? chars[first].at : text.size();
  const std::size_t end = last < chars.size() ? chars[last].at : text.size();
  BulletinLine part = line;
  part.text = text.substr(begin, end - begin);
  // A line joined from several is longer or shorter than its place.
  part.span.begin =
      std::min(line.span.end, line.span.begin + static_cast<std::uint32_t>(from + begin));
  part.span.end =
      std::min(line.span.end, part.span.begin + static_cast<std::uint32_t>(part.text.size()));
  part.indent = cells(text.substr(0, begin));
  return part;
}

std::vector<BulletinLine> bulletin_lines(SourceId source, const SourceMap& sources) {
  const std::string_view text = sources.text(source);
  std::vector<BulletinLine> lines;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const BulletinLine raw{
        .text = std::string(text.substr(at, end - at)),
        .span = {source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
        .after_blank = after_blank,
        .indent = 0};
    const BulletinLine line = part_of(raw, 0);
    if (!line.text.empty()) lines.push_back(line);
    after_blank = line.text.empty();
    at = end + 1;
  }
  return lines;
}

Text tidied(const BulletinLine& line, Diagnostics& diags) {
  const std::vector<PlacedChar> chars = placed_chars(line.text);
  const auto place = [&line, &chars](std::size_t from, std::size_t to) {
    const std::size_t begin = chars[from].at;
    const std::size_t end = to < chars.size() ? chars[to].at : line.text.size();
    const auto shifted = [&line](std::size_t by) {
      return std::min(line.span.end, line.span.begin + static_cast<std::uint32_t>(by));
    };
    return Span{line.span.source, shifted(begin), shifted(end)};
  };

  Text result{.text = {}, .span = line.span};
  bool reported = false;
  for (std::size_t i = 0; i < chars.size();) {
    if (!is_space(chars[i].c)) {
      append_utf8(result.text, chars[i++].c);
      continue;
    }
    std::u32string run;
    const std::size_t first = i;
    while (i < chars.size() && is_space(chars[i].c)) run.push_back(chars[i++].c);
    const bool kept = run == U" " || run == std::u32string(1, ideographic_space);
    if (!kept && !reported) {
      const bool tabs = run.find(U'\t') != std::u32string::npos;
      diags.report(tabs ? fault::tabs_inside : fault::spaces_collapsed, place(first, i));
      reported = true;
    }
    result.text += one_space(run);
  }
  return result;
}

}  // namespace kanyin
