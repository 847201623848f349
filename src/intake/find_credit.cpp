#include "intake/find_credit.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "intake/bulletin_lines.h"
#include "intake/line_shape.h"

namespace kanyin {

namespace {

constexpr int widest_credit = 45;

constexpr std::array<std::string_view, 9> body_endings{"工会", "总", "部",   "室",  "办",
                                                       "组",   "局", "来稿", "中心"};

constexpr std::array<std::string_view, 16> remark_openings{
    "见",   "附",   "注",   "详",   "据",   "完",   "续",   "略",
    "待续", "未完", "摘自", "转载", "图为", "截至", "以上", "共印"};

constexpr std::array<std::string_view, 8> remark_endings{"草案", "试行",       "扩大",   "完",
                                                         "续",   "征求意见稿", "讨论稿", "送审稿"};

constexpr std::array<std::string_view, 6> credit_labels{"供稿：", "供稿:",      "来稿：",
                                                        "来稿:",  "供稿单位：", "来稿单位："};

template <typename Words>
bool opens_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

template <typename Words>
bool ends_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

bool names_a_body(std::string_view name) { return ends_with_one_of(name, body_endings); }

/// What a credit can consist of: a few names, no sentence, no remark of the kind （见附表）.
bool can_be_names(std::string_view name) {
  if (name.empty() || width_in_ems(name) > widest_credit || is_date(name)) return false;
  if (opens_with_one_of(name, remark_openings) || ends_with_one_of(name, remark_endings)) {
    return false;
  }
  const std::vector<PlacedChar> chars = placed_chars(name);
  const bool sentence = std::any_of(chars.begin(), chars.end(), [](const PlacedChar& placed) {
    return std::u32string_view(U"。！？；：;:=").find(placed.c) != std::u32string_view::npos;
  });
  if (sentence) return false;
  const bool only_numerals = std::all_of(chars.begin(), chars.end(), [](const PlacedChar& placed) {
    return std::u32string_view(U"0123456789一二三四五六七八九十").find(placed.c) !=
           std::u32string_view::npos;
  });
  if (only_numerals) return false;
  const bool comma = name.find("，") != std::string_view::npos;
  return !comma || names_a_body(name);
}

/// The index of the parenthesis that the last character of `chars` closes.
std::optional<std::size_t> opening_of_last(const std::vector<PlacedChar>& chars) {
  int depth = 0;
  for (std::size_t i = chars.size(); i-- > 0;) {
    if (chars[i].c == U'）' || chars[i].c == U')') ++depth;
    if (chars[i].c == U'（' || chars[i].c == U'(') --depth;
    if (depth == 0) return i;
  }
  return std::nullopt;
}

bool ends_statement(std::string_view text) {
  return ends_sentence(text) && !text.ends_with("：") && !text.ends_with("；");
}

FoundCredit found_between(std::string_view line, std::size_t begin, std::size_t name_begin,
                          std::size_t name_end) {
  const auto size = static_cast<std::uint32_t>(line.size());
  const BulletinLine whole{.text = std::string(line),
                           .span = {SourceId::none, 0, size},
                           .after_blank = false,
                           .indent = 0};
  const BulletinLine name = part_of(whole, name_begin, name_end - name_begin);
  return {.begin = begin,
          .name_begin = name.span.begin,
          .name_end = name.span.end,
          .half_width = false,
          .guessed = false,
          .may_be_title = false};
}

std::optional<FoundCredit> labelled_credit(std::string_view line) {
  for (std::string_view label : credit_labels) {
    if (!line.starts_with(label)) continue;
    FoundCredit found = found_between(line, 0, label.size(), line.size());
    found.guessed = true;
    if (can_be_names(line.substr(found.name_begin, found.name_end - found.name_begin))) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundCredit> find_credit(std::string_view line) {
  const std::vector<PlacedChar> chars = placed_chars(line);
  if (chars.empty()) return std::nullopt;
  const char32_t last = chars.back().c;
  if (last != U'）' && last != U')') return labelled_credit(line);

  const std::optional<std::size_t> opening = opening_of_last(chars);
  if (!opening || *opening + 1 >= chars.size()) return std::nullopt;
  const std::size_t begin = chars[*opening].at;
  const std::size_t inside = chars[*opening + 1].at;
  FoundCredit found = found_between(line, begin, inside, chars.back().at);
  std::string_view name = line.substr(found.name_begin, found.name_end - found.name_begin);
  for (std::string_view label : credit_labels) {
    if (!name.starts_with(label)) continue;
    found.name_begin += label.size();
    name.remove_prefix(label.size());
  }
  if (!can_be_names(name)) return std::nullopt;
  found.half_width = last == U')' || chars[*opening].c == U'(';

  std::size_t gap = 0;
  while (gap < *opening && is_space(chars[*opening - gap - 1].c)) ++gap;
  const std::string_view before = line.substr(0, begin);
  const std::string_view sentence = gap == 0 ? before : line.substr(0, chars[*opening - gap].at);
  if (sentence.empty() || ends_statement(sentence)) return found;

  // Typists forget the full stop; then only a name that is plainly a union's counts.
  if (!names_a_body(name)) return std::nullopt;
  found.guessed = true;
  found.may_be_title = gap < 2 && looks_like_title(sentence);
  return found;
}

bool is_signature(std::string_view line) {
  if (width_in_ems(line) > 20 || !can_be_names(line)) return false;
  // A person's name may stand behind the union's.
  const std::vector<PlacedChar> chars = placed_chars(line);
  const auto gap = std::find_if(chars.begin(), chars.end(),
                                [](const PlacedChar& placed) { return is_space(placed.c); });
  return names_a_body(gap == chars.end() ? line : line.substr(0, gap->at));
}

}  // namespace kanyin
