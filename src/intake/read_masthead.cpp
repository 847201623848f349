#include "intake/read_masthead.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "intake/faults.h"
#include "intake/find_credit.h"
#include "intake/line_shape.h"
#include "intake/read_footer.h"
#include "intake/written_numbers.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

/// A masthead takes two to four lines; what comes later is text.
constexpr std::size_t longest_masthead = 7;

constexpr int widest_masthead_line = 40;

/// The number between `before` and the next 期; `rest` begins behind the 期.
struct NumberFound {
  int number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<NumberFound> number_after(std::u32string_view text, std::u32string_view before) {
  for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
    const std::size_t first = at + before.size();
    const std::size_t end = text.find(U'期', first);
    if (end == text.npos) return std::nullopt;
    if (const std::optional<int> number = number_in(text.substr(first, end - first))) {
      return NumberFound{.number = *number, .begin = at, .end = end + 1};
    }
  }
  return std::nullopt;
}

struct DateFound {
  Date date;
  std::size_t begin = 0;  // byte in the line
};

/// A date that ends the line, which holds no spaces.
std::optional<DateFound> date_at_end(std::string_view line) {
  for (const PlacedChar& placed : placed_chars(line)) {
    if (!number_in(std::u32string_view(&placed.c, 1))) continue;
    const std::optional<Date> date = written_date(line.substr(placed.at));
    if (date) return DateFound{.date = *date, .begin = placed.at};
  }
  return std::nullopt;
}

/// The year of 工会信息2012年第3期 is no part of the name.
std::u32string_view without_year(std::u32string_view name) {
  constexpr std::size_t figures = 4;
  if (!name.ends_with(U'年') || name.size() <= figures) return name;
  const std::size_t begin = name.size() - figures - 1;
  const std::optional<int> year = number_in(name.substr(begin, figures));
  return year && *year >= 1900 && *year < 2200 ? name.substr(0, begin) : name;
}

bool is_confidentiality_mark(std::string_view line) {
  static constexpr std::array<std::string_view, 4> marks{"内部资料", "内部刊物", "秘密", "机密"};
  return std::any_of(marks.begin(), marks.end(),
                     [line](std::string_view mark) { return line.starts_with(mark); });
}

struct NumbersFound {
  std::optional<int> number;
  std::optional<int> running_number;
  std::size_t begin = 0;  // characters in the packed line that they take, parentheses included
  std::size_t end = 0;
};

NumbersFound numbers_in(std::u32string_view packed) {
  NumbersFound found{.number = {}, .running_number = {}, .begin = packed.size(), .end = 0};
  for (std::u32string_view before : {U"总第", U"总"}) {
    const std::optional<NumberFound> running = number_after(packed, before);
    if (!running) continue;
    found.running_number = running->number;
    found.begin = running->begin;
    found.end = running->end;
    break;
  }
  // The 第 of 总第128期 is not that of the number.
  const std::u32string_view before_running = packed.substr(0, found.begin);
  if (const std::optional<NumberFound> number = number_after(before_running, U"第")) {
    found.number = number->number;
    found.begin = number->begin;
    found.end = std::max(found.end, number->end);
  }
  const auto is_parenthesis = [&packed](std::size_t at, char32_t full, char32_t half) {
    return at < packed.size() && (packed[at] == full || packed[at] == half);
  };
  if (found.begin > 0 && is_parenthesis(found.begin - 1, U'（', U'(')) --found.begin;
  if (is_parenthesis(found.end, U'）', U')')) ++found.end;
  return found;
}

bool has_numbers(std::string_view line) {
  const NumbersFound found = numbers_in(decode_utf8(without_spaces(line)));
  return found.number || found.running_number;
}

/// 集体协商专刊, in parentheses or not; empty if the line says something else.
std::string special_theme(std::string_view line) {
  static constexpr std::array<std::string_view, 4> ends{"专刊", "特刊", "专辑", "专版"};
  std::string words = without_spaces(line);
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
    if (!words.starts_with(opening) || !words.ends_with(closing)) continue;
    words = words.substr(opening.size(), words.size() - opening.size() - closing.size());
  }
  const bool is_theme = std::any_of(ends.begin(), ends.end(), [&words](std::string_view end) {
    return words.size() > end.size() && words.ends_with(end);
  });
  return is_theme ? words : std::string();
}

/// （总第128期） and （集体协商专刊） on a line of their own look like credits.
bool can_stand_in_masthead(std::string_view line) {
  const bool is_credit =
      find_credit(line).has_value() && !has_numbers(line) && special_theme(line).empty();
  return width_in_ems(line) <= widest_masthead_line && !ends_sentence(line) &&
         !is_list_point(line) && !is_credit && !footer_certainty(line);
}

std::string told(const SplitMasthead& masthead) {
  std::string text;
  const auto add = [&text](std::string_view words) {
    if (!text.empty()) text += "，";
    text += words;
  };
  if (!masthead.name.empty()) add(masthead.name.text);
  if (masthead.number) add("第" + std::to_string(*masthead.number) + "期");
  if (masthead.running_number) add("总第" + std::to_string(*masthead.running_number) + "期");
  if (!masthead.special.empty()) add(masthead.special.text);
  if (!masthead.organ.empty()) add(masthead.organ.text);
  if (masthead.date) add(iso_date(*masthead.date));
  return text;
}

/// What one line says of the masthead; nothing if it has neither a number nor a date.
std::optional<SplitMasthead> read_line(const BulletinLine& line) {
  const std::u32string packed = decode_utf8(without_spaces(line.text));
  const NumbersFound numbers = numbers_in(packed);
  const bool numbered = numbers.number || numbers.running_number;
  std::string rest = encode_utf8(numbered ? packed.substr(numbers.end) : packed);
  const std::optional<DateFound> date = date_at_end(rest);
  if (!numbered && !date) return std::nullopt;

  SplitMasthead here;
  here.number = numbers.number;
  here.running_number = numbers.running_number;
  if (date) {
    here.date = date->date;
    rest.resize(date->begin);
  }
  if (numbered) {
    const std::u32string_view before = std::u32string_view(packed).substr(0, numbers.begin);
    here.name = {encode_utf8(without_year(before)), line.span};
  }
  here.organ = {rest, line.span};
  return here;
}

/// False if the masthead says something else already.
bool adopt(const SplitMasthead& here, SplitMasthead& masthead) {
  const bool clash =
      (!here.name.empty() && !masthead.name.empty()) ||
      (!here.organ.empty() && !masthead.organ.empty()) ||
      (!here.special.empty() && !masthead.special.empty()) || (here.number && masthead.number) ||
      (here.running_number && masthead.running_number) || (here.date && masthead.date);
  if (clash) return false;
  if (!here.name.empty()) masthead.name = here.name;
  if (!here.organ.empty()) masthead.organ = here.organ;
  if (!here.special.empty()) masthead.special = here.special;
  if (here.number) masthead.number = here.number;
  if (here.running_number) masthead.running_number = here.running_number;
  if (here.date) masthead.date = here.date;
  return true;
}

bool heads_contents_list(std::string_view line) {
  std::string words = without_spaces(without_bullet(line));
  for (std::string_view colon : {"：", ":"}) {
    if (std::string_view(words).ends_with(colon)) words.resize(words.size() - colon.size());
  }
  static constexpr std::array<std::string_view, 6> heads{"要目", "本期要目", "目录",
                                                         "目次", "本期目录", "本期导读"};
  return std::find(heads.begin(), heads.end(), words) != heads.end();
}

/// A line of the contents list without its bullet, dots and page number.
std::string listed_title(std::string_view line) {
  const std::string words = without_spaces(without_bullet(line));
  std::string_view title = words;
  while (!title.empty()) {
    const char last = title.back();
    const bool number_or_dot =
        (last >= '0' && last <= '9') || last == '.' || last == '(' || last == ')';
    std::size_t cut = number_or_dot ? 1 : 0;
    for (std::string_view mark : {"…", "·", "（", "）"}) {
      if (title.ends_with(mark)) cut = mark.size();
    }
    if (cut == 0) break;
    title.remove_suffix(cut);
  }
  return std::string(title);
}

bool is_repeated_in(std::span<const BulletinLine> later, std::string_view title) {
  if (title.empty()) return false;
  return std::any_of(later.begin(), later.end(), [title](const BulletinLine& line) {
    return without_spaces(line.text).starts_with(title);
  });
}

}  // namespace

FoundMasthead read_masthead(std::span<const BulletinLine> lines, std::size_t preamble,
                            Diagnostics& diags) {
  FoundMasthead found;
  const std::size_t considered = std::min(preamble, longest_masthead);
  std::size_t last = 0;  // one past the last line that says something
  for (std::size_t i = 0; i < considered; ++i) {
    if (!can_stand_in_masthead(lines[i].text)) break;
    const bool follows = last > 0 && i == last && !special_theme(lines[i].text).empty();
    if (follows || read_line(lines[i])) {
      last = i + 1;
    } else if (i >= last + 2) {
      break;
    }
  }

  const auto take = [&](const BulletinLine& line, const SplitMasthead& here) {
    if (!is_confidentiality_mark(line.text) && adopt(here, found.masthead)) {
      diags.report(fault::masthead_guessed, line.span, {told(here)});
    } else {
      found.leftover.push_back({line.text, line.span});
      diags.report(fault::stray_line, line.span);
    }
  };
  std::vector<BulletinLine> words_only;
  for (const BulletinLine& line : lines.first(last)) {
    if (const std::optional<SplitMasthead> here = read_line(line)) {
      take(line, *here);
    } else {
      words_only.push_back(line);
    }
  }
  for (const BulletinLine& line : words_only) {
    const Text words{.text = without_spaces(line.text), .span = line.span};
    SplitMasthead here;
    const std::string theme = special_theme(line.text);
    if (!theme.empty() && !found.masthead.name.empty()) {
      here.special = {.text = theme, .span = line.span};
    } else {
      (found.masthead.name.empty() ? here.name : here.organ) = words;
    }
    take(line, here);
  }
  found.line_count = last;

  const bool headed = last < preamble && heads_contents_list(lines[last].text);
  for (std::size_t i = last; i < preamble; ++i) {
    const bool head = headed && i == last;
    const bool bullet = without_bullet(lines[i].text).size() < lines[i].text.size();
    const bool repeated = is_repeated_in(lines.subspan(i + 1), listed_title(lines[i].text));
    const bool listed = (headed && bullet) || ((headed || bullet) && repeated);
    if (!head && !listed) break;
    found.leftover.push_back({lines[i].text, lines[i].span});
    diags.report(fault::contents_line, lines[i].span);
    found.line_count = i + 1;
  }
  return found;
}

std::string_view document_number(std::string_view line) {
  const std::size_t open = line.find("〔");
  const std::size_t close = line.find("〕");
  const std::size_t end = line.find("号");
  const bool ordered = open != std::string_view::npos && close != std::string_view::npos &&
                       end != std::string_view::npos && open < close && close < end;
  if (!ordered || width_in_ems(line) > 20) return {};
  return line.substr(0, end + std::string_view("号").size());
}

}  // namespace kanyin
