#include "content/document_levels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "io/utf8.h"
#include "model/list_label.h"

namespace kanyin {

namespace {

constexpr std::u32string_view han_numerals = U"一二三四五六七八九十百";

/// A longer paragraph is no heading, nor is a longer first sentence one that runs into the text.
constexpr std::size_t longest_heading = 45;
constexpr std::size_t longest_run_in = 30;

constexpr std::u32string_view sentence_ends = U"。！？；：";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::size_t count_while(std::u32string_view text, std::size_t from, bool (*holds)(char32_t)) {
  std::size_t end = from;
  while (end < text.size() && holds(text[end])) ++end;
  return end - from;
}

bool is_han_numeral(char32_t c) { return han_numerals.find(c) != han_numerals.npos; }

std::size_t bytes_of(std::u32string_view text) { return encode_utf8(text).size(); }

/// 一 to 九十九: no document has more points.
std::string han_number(int number) {
  static constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                           "五", "六", "七", "八", "九"};
  if (number < 1 || number > 99) return std::to_string(number);
  const std::size_t tens = static_cast<std::size_t>(number) / 10;
  std::string text;
  if (tens > 1) text += digits[tens];
  if (tens > 0) text += "十";
  return text + std::string(digits[static_cast<std::size_t>(number) % 10]);
}

std::string written_number(int level, int number) {
  switch (level) {
    case 1:
      return han_number(number) + "、";
    case 2:
      return "（" + han_number(number) + "）";
    case 3:
      return std::to_string(number) + ".";
    default:
      return "（" + std::to_string(number) + "）";
  }
}

std::string first_text(const Inlines& inlines) {
  return inlines.empty() || inlines.front().kind != InlineKind::text ? "" : inlines.front().text;
}

std::u32string whole_text(const Inlines& inlines) {
  std::u32string text;
  for (const Inline& piece : inlines) text += decode_utf8(piece.text);
  return text;
}

/// The rank of each level that headings without a number use: an editor may begin with `##`.
std::vector<int> levels_without_number(const std::vector<Block>& blocks) {
  std::vector<int> levels;
  for (const Block& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (heading && !level_number(first_text(heading->content))) levels.push_back(heading->level);
  }
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  return levels;
}

void append_flat(std::vector<Block>& flat, std::vector<Block> blocks, int depth);

/// The item's paragraph with its number, and what else the item holds.
void append_item(std::vector<Block>& flat, ListItem& item, Inline label, int depth) {
  auto* paragraph =
      item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks.front().content);
  if (paragraph != nullptr) {
    paragraph->content.insert(paragraph->content.begin(), std::move(label));
  } else {
    const Span span = label.span;
    flat.push_back({Paragraph{{std::move(label)}}, span});
  }
  append_flat(flat, std::move(item.blocks), depth + 1);
}

void append_flat(std::vector<Block>& flat, std::vector<Block> blocks, int depth) {
  for (Block& block : blocks) {
    auto* list = std::get_if<List>(&block.content);
    if (list == nullptr || !list->ordered) {
      flat.push_back(std::move(block));
      continue;
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      Inline label;
      label.text = list_label(*list, i, depth);
      label.span = block.span;
      append_item(flat, list->items[i], std::move(label), depth);
    }
  }
}

/// A list of points is so many paragraphs that begin with a number: points in a document do not
/// hang. Those of a list inside it have the number of their level.
std::vector<Block> without_numbered_lists(std::vector<Block> blocks) {
  std::vector<Block> flat;
  append_flat(flat, std::move(blocks), 0);
  return flat;
}

/// Where the sentence ends that opens a numbered paragraph; nothing if it is too long for a
/// heading.
std::optional<std::size_t> run_in_end(std::u32string_view text) {
  const std::size_t end = text.find(U'。');
  if (end == text.npos || end > longest_run_in) return std::nullopt;
  if (text.substr(0, end).find_first_of(U"，；：？！") != text.npos) return std::nullopt;
  return end + 1;
}

/// 一、 is set in 黑体 and （一） in 楷体, which is how strong text and emphasis are set.
void set_off(Paragraph& paragraph, std::size_t length, int level) {
  Inlines content;
  std::size_t left = length;
  for (Inline& piece : paragraph.content) {
    const std::u32string text = decode_utf8(piece.text);
    const std::size_t taken = std::min(left, text.size());
    left -= taken;
    if (taken > 0) {
      Inline head = piece;
      head.text = encode_utf8(std::u32string_view(text).substr(0, taken));
      head.style.strong = head.style.strong || level == 1;
      head.style.emphasis = head.style.emphasis || level == 2;
      content.push_back(std::move(head));
    }
    if (taken == text.size() && taken > 0) continue;
    piece.text = encode_utf8(std::u32string_view(text).substr(taken));
    content.push_back(std::move(piece));
  }
  paragraph.content = std::move(content);
}

bool is_short_without_end(std::u32string_view text) {
  return !text.empty() && text.size() <= longest_heading &&
         sentence_ends.find(text.back()) == sentence_ends.npos;
}

/// Whether what follows this block belongs to a point of this level.
bool leads_on(const std::vector<Block>& blocks, std::size_t index, int level) {
  if (index + 1 == blocks.size()) return false;
  const auto* next = std::get_if<Paragraph>(&blocks[index + 1].content);
  if (next == nullptr) return !std::holds_alternative<Heading>(blocks[index + 1].content);
  const std::optional<LevelNumber> number = level_number(first_text(next->content));
  return !number || number->level > level;
}

void settle_paragraph(std::vector<Block>& blocks, std::size_t index) {
  Block& block = blocks[index];
  auto& paragraph = std::get<Paragraph>(block.content);
  const std::u32string text = whole_text(paragraph.content);
  const std::optional<LevelNumber> number = level_number(encode_utf8(text));
  if (!number || text.size() <= number->length / 3) return;
  if (is_short_without_end(text)) {
    block.content = Heading{.level = number->level, .content = std::move(paragraph.content)};
    return;
  }
  if (number->level > 2) return;
  const std::optional<std::size_t> end = run_in_end(text);
  if (end && (*end < text.size() || leads_on(blocks, index, number->level))) {
    set_off(paragraph, *end, number->level);
  }
}

}  // namespace

std::optional<LevelNumber> level_number(std::string_view text) {
  const std::u32string start = decode_utf8(text.substr(0, 40));
  const std::u32string_view view = start;
  const bool open = view.starts_with(U'（') || view.starts_with(U'(');
  const std::size_t from = open ? 1 : 0;
  const std::size_t han = count_while(view, from, is_han_numeral);
  const std::size_t digits = count_while(view, from, is_digit);
  const std::size_t end = from + std::max(han, digits);
  if (end == from || end >= view.size() || digits > 3) return std::nullopt;
  const char32_t mark = view[end];
  const std::size_t length = bytes_of(view.substr(0, end + 1));
  if (open) {
    if (mark != U'）' && mark != U')') return std::nullopt;
    return LevelNumber{.level = han > 0 ? 2 : 4, .length = length};
  }
  if (han > 0 && mark == U'、') return LevelNumber{.level = 1, .length = length};
  if (digits == 0 || (mark != U'.' && mark != U'．' && mark != U'、')) return std::nullopt;
  // 3.5 is a figure.
  if (end + 1 < view.size() && is_digit(view[end + 1])) return std::nullopt;
  return LevelNumber{.level = 3, .length = length};
}

std::optional<LevelMark> mended_level_mark(std::string_view text) {
  const std::optional<LevelNumber> number = level_number(text);
  if (!number) return std::nullopt;
  const std::string_view written = text.substr(0, number->length);
  if (number->level == 3) {
    std::u32string mended = decode_utf8(written);
    if (mended.back() == U'.') return std::nullopt;
    mended.back() = U'.';
    return LevelMark{std::string(written), encode_utf8(mended)};
  }
  if (number->level == 1) return std::nullopt;
  for (const std::string_view mark : {"、", "，", "."}) {
    if (!text.substr(number->length).starts_with(mark)) continue;
    return LevelMark{std::string(written).append(mark), std::string(written)};
  }
  return std::nullopt;
}

bool reads_as_heading(const Inlines& paragraph) {
  const std::optional<LevelNumber> number = level_number(first_text(paragraph));
  return number && number->level <= 2 && is_short_without_end(whole_text(paragraph));
}

void settle_levels(std::vector<Block>& blocks) {
  blocks = without_numbered_lists(std::move(blocks));
  const std::vector<int> ranks = levels_without_number(blocks);
  std::array<bool, 5> has_own{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (std::holds_alternative<Paragraph>(block.content)) settle_paragraph(blocks, i);
    auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr) continue;
    if (const std::optional<LevelNumber> number = level_number(first_text(heading->content))) {
      heading->level = number->level;
      has_own[static_cast<std::size_t>(number->level)] = true;
    }
  }

  std::array<int, 5> in_all{};
  for (Block& block : blocks) {
    auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr) continue;
    if (!level_number(first_text(heading->content))) {
      const auto rank = std::lower_bound(ranks.begin(), ranks.end(), heading->level);
      heading->level = std::min(4, static_cast<int>(rank - ranks.begin()) + 1);
    }
    ++in_all[static_cast<std::size_t>(heading->level)];
  }

  // One heading alone is no series.
  std::array<int, 5> counts{};
  for (Block& block : blocks) {
    auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr) continue;
    const auto level = static_cast<std::size_t>(heading->level);
    const int number = ++counts[level];
    std::fill(counts.begin() + heading->level + 1, counts.end(), 0);
    if (has_own[level] || in_all[level] < 2) continue;
    Inline label;
    label.text = written_number(heading->level, number);
    label.span = block.span;
    heading->content.insert(heading->content.begin(), std::move(label));
  }
}

}  // namespace kanyin
