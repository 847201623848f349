#include "intake/line_shape.h"

#include <algorithm>
#include <array>
#include <vector>

#include "intake/bulletin_lines.h"
#include "io/utf8.h"
#include "model/date.h"

namespace kanyin {

namespace {

constexpr std::array<std::string_view, 30> common_names{
    "工作动态", "工作简讯", "服务职工", "组织建设", "创先争优", "立功竞赛", "基层动态", "基层信息",
    "基层工会", "经验交流", "调查研究", "调研报告", "典型经验", "工作研究", "领导讲话", "重要会议",
    "维权帮扶", "维权服务", "劳动竞赛", "民主管理", "宣传教育", "女工工作", "自身建设", "他山之石",
    "简讯",     "短讯",     "快讯",     "要闻",     "工会要闻", "信息快递"};

constexpr std::array<std::string_view, 6> brief_words{"简讯", "短讯",   "快讯",
                                                      "要闻", "一句话", "信息快递"};

/// The longest title line seen in real bulletins takes 25 ems; what is longer than this is a
/// paragraph that lost its full stop.
constexpr int widest_title = 45;

/// All run-in heads seen take 8 to 28 ems, the first sentences that are none 51 and more.
constexpr int widest_run_in_head = 30;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

bool is_sentence_mark(char32_t c) { return is_one_of(c, U"。！？"); }

bool is_numeral(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
         is_one_of(c, U"一二三四五六七八九十百〇零");
}

bool is_bullet(char32_t c) { return is_one_of(c, U"●○◆◇■□★☆▲△※◎·•∙・*-"); }

/// How far inside “”, 《》 or parentheses a text is.
struct Nesting {
  int depth = 0;
  void pass(char32_t c) {
    if (is_one_of(c, U"“‘《〈（(「『【")) ++depth;
    if (is_one_of(c, U"”’》〉）)」』】")) depth = std::max(0, depth - 1);
  }
};

/// Where the first sentence ends (index after its mark) if nothing in it forbids a run-in head.
std::optional<std::size_t> head_end(const std::vector<PlacedChar>& chars) {
  Nesting nesting;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    nesting.pass(chars[i].c);
    if (nesting.depth > 0) continue;
    if (is_sentence_mark(chars[i].c)) return i + 1;
    if (is_one_of(chars[i].c, U"，；：,;")) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::span<const std::string_view> common_section_names() { return common_names; }

bool names_briefs(std::string_view section) {
  return std::any_of(brief_words.begin(), brief_words.end(), [section](std::string_view word) {
    return section.find(word) != std::string_view::npos;
  });
}

bool ends_sentence(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  for (auto last = chars.rbegin(); last != chars.rend(); ++last) {
    if (is_one_of(last->c, U"”’）)」』")) continue;
    return is_sentence_mark(last->c) || is_one_of(last->c, U"；;：:…");
  }
  return false;
}

bool looks_like_title(std::string_view text) {
  if (text.empty() || width_in_ems(text) > widest_title || is_list_point(text)) return false;
  const std::vector<PlacedChar> chars = placed_chars(text);
  if (is_one_of(chars.back().c, U"。；;：:")) return false;

  // A call or a question can be a title, a statement with a full stop cannot.
  Nesting nesting;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    nesting.pass(chars[i].c);
    if (nesting.depth > 0) continue;
    if (is_one_of(chars[i].c, U"。；")) return false;
    if (is_sentence_mark(chars[i].c) && i + 1 < chars.size()) return false;
  }
  return !(ends_sentence(text) && chars.back().c == U'”');
}

bool is_list_point(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  std::size_t i = 0;
  const bool opened = !chars.empty() && is_one_of(chars[0].c, U"（(");
  const bool ordinal = !chars.empty() && chars[0].c == U'第';
  if (opened || ordinal) ++i;
  if (i < chars.size() && chars[i].c >= U'①' && chars[i].c <= U'⑳') return true;

  const std::size_t first = i;
  while (i < chars.size() && is_numeral(chars[i].c)) ++i;
  if (i == first || i == chars.size()) return false;
  const char32_t after = chars[i].c;
  if (opened) return is_one_of(after, U"）)");
  if (ordinal) return is_one_of(after, U"，、：");
  const bool arabic = chars[first].c < 0x100 || chars[first].c >= 0xFF00;
  if (arabic) {
    // 3.5% opens a sentence, 3. a list point.
    const bool decimal = after == U'.' && i + 1 < chars.size() && is_numeral(chars[i + 1].c);
    return is_one_of(after, U"．.、)）") && !decimal;
  }
  return is_one_of(after, U"、是要");
}

bool is_date(std::string_view text) {
  const std::string packed = without_spaces(text);
  if (parse_date(packed)) return true;
  const std::vector<PlacedChar> chars = placed_chars(packed);
  const bool all = std::all_of(chars.begin(), chars.end(), [](const PlacedChar& placed) {
    return is_numeral(placed.c) || is_one_of(placed.c, U"年月日○");
  });
  return all && packed.find("年") != std::string::npos && packed.ends_with("日");
}

std::optional<std::size_t> run_in_head_length(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  const std::optional<std::size_t> end = head_end(chars);
  if (!end || *end == chars.size()) return std::nullopt;
  const std::size_t length = chars[*end].at;
  if (width_in_ems(text.substr(0, length)) > widest_run_in_head) return std::nullopt;
  return length;
}

bool is_lone_head(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  const std::optional<std::size_t> end = head_end(chars);
  return end && *end == chars.size() && width_in_ems(text) <= widest_run_in_head;
}

std::string_view without_bullet(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  const auto first = std::find_if(chars.begin(), chars.end(), [](const PlacedChar& placed) {
    return !is_space(placed.c) && !is_bullet(placed.c);
  });
  return first == chars.end() ? std::string_view() : text.substr(first->at);
}

std::string_view without_ornaments(std::string_view text) {
  text = without_bullet(text);
  std::size_t end = 0;
  for (const PlacedChar& placed : placed_chars(text)) {
    if (is_space(placed.c) || is_bullet(placed.c)) continue;
    end = placed.at + encode_utf8(placed.c).size();
  }
  return text.substr(0, end);
}

bool is_ornament(std::string_view text) {
  const std::string packed = without_spaces(text);
  if (!packed.empty() && without_bullet(packed).empty()) return true;
  const std::vector<PlacedChar> chars = placed_chars(packed);
  return chars.size() >= 3 && std::all_of(chars.begin(), chars.end(), [](const PlacedChar& placed) {
           return is_one_of(placed.c, U"─━═—―－-_＿=＝*＊~～");
         });
}

std::string without_spaces(std::string_view text) {
  std::string packed;
  for (const PlacedChar& placed : placed_chars(text)) {
    if (!is_space(placed.c)) append_utf8(packed, placed.c);
  }
  return packed;
}

}  // namespace kanyin
