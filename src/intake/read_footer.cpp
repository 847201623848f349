#include "intake/read_footer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "intake/faults.h"
#include "intake/line_shape.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

struct FooterLabel {
  std::string_view words;
  FooterCertainty certainty;
};

constexpr std::array<FooterLabel, 11> labels{{{"本期印发", FooterCertainty::certain},
                                              {"本期发送", FooterCertainty::certain},
                                              {"印发范围", FooterCertainty::certain},
                                              {"印发", FooterCertainty::certain},
                                              {"抄送", FooterCertainty::certain},
                                              {"抄报", FooterCertainty::certain},
                                              {"报送", FooterCertainty::certain},
                                              {"主送", FooterCertainty::likely},
                                              {"报", FooterCertainty::likely},
                                              {"送", FooterCertainty::likely},
                                              {"发", FooterCertainty::likely}}};

struct OpenedBy {
  FooterLabel label;
  std::size_t words_end = 0;  // before the colon
  std::size_t list_begin = 0;
};

/// Typists spread short labels: `报 ：`.
std::optional<OpenedBy> opened_by(std::string_view line) {
  const std::vector<PlacedChar> chars = placed_chars(line);
  for (std::size_t i = 0; i < chars.size() && i < 10; ++i) {
    if (chars[i].c != U'：' && chars[i].c != U':') continue;
    const std::string words = without_spaces(line.substr(0, chars[i].at));
    for (const FooterLabel& label : labels) {
      if (words != label.words) continue;
      const std::size_t after = i + 1 < chars.size() ? chars[i + 1].at : line.size();
      return OpenedBy{.label = label, .words_end = chars[i].at, .list_begin = after};
    }
    return std::nullopt;
  }
  return std::nullopt;
}

struct StaffLabel {
  std::string SplitStaff::*field = nullptr;
  std::size_t length = 0;  // of the label with its colon
};

/// The staff label that the text begins with.
std::optional<StaffLabel> staff_label_at(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string SplitStaff::*>, 11> words{
      {{"责任编辑", &SplitStaff::editor},
       {"责编", &SplitStaff::editor},
       {"编辑", &SplitStaff::editor},
       {"审核", &SplitStaff::reviewer},
       {"审稿", &SplitStaff::reviewer},
       {"核稿", &SplitStaff::reviewer},
       {"签发", &SplitStaff::approver},
       {"审定", &SplitStaff::approver},
       {"联系电话", &SplitStaff::phone},
       {"电话", &SplitStaff::phone},
       {"电　话", &SplitStaff::phone}}};
  for (const auto& [word, field] : words) {
    if (!text.starts_with(word)) continue;
    for (std::string_view colon : {"：", ":"}) {
      if (text.substr(word.size()).starts_with(colon)) {
        return StaffLabel{.field = field, .length = word.size() + colon.size()};
      }
    }
  }
  return std::nullopt;
}

/// True if a part of a list names nobody by itself: the 区 of 各市（县）、区、局（公司）工会, and
/// what 各 in front goes on to, the 区总工会 of 各市（县）、区总工会.
bool goes_on(std::string_view before, std::string_view part) {
  if (count_chars(part) == 1) return true;
  static constexpr std::array<std::string_view, 6> rest{"区总工会", "区工会", "区（",
                                                        "县总工会", "县工会", "县（"};
  if (!before.starts_with("各")) return false;
  return std::any_of(rest.begin(), rest.end(),
                     [part](std::string_view words) { return part.starts_with(words); });
}

}  // namespace

std::optional<FooterCertainty> footer_certainty(std::string_view line) {
  const std::optional<OpenedBy> opened = opened_by(line);
  if (!opened) return std::nullopt;
  return opened->label.certainty;
}

SplitReceivers split_receivers(const BulletinLine& line, Diagnostics& diags) {
  SplitReceivers result{.label = {}, .receivers = {}, .line = tidied(line, diags)};
  std::size_t begin = 0;
  if (const std::optional<OpenedBy> opened = opened_by(line.text)) {
    result.label = {std::string(opened->label.words), part_of(line, 0, opened->words_end).span};
    begin = opened->list_begin;
  }

  const BulletinLine list = part_of(line, begin);
  Diagnostics already_reported;
  const auto add = [&](std::size_t from, std::size_t to) {
    const BulletinLine part = part_of(list, from, to - from);
    if (part.text.empty()) return;
    const Text name = tidied(part, already_reported);
    if (!result.receivers.empty() && goes_on(result.receivers.back().text, name.text)) {
      diags.report(fault::fragment_joined, name.span, {name.text});
      Text& before = result.receivers.back();
      before.text += "、" + name.text;
      before.span.end = name.span.end;
      return;
    }
    result.receivers.push_back(name);
  };
  int depth = 0;
  bool has_commas = false;
  std::size_t from = 0;
  for (const PlacedChar& placed : placed_chars(list.text)) {
    if (placed.c == U'（' || placed.c == U'(') ++depth;
    if (placed.c == U'）' || placed.c == U')') --depth;
    const bool separates = placed.c == U'、' || placed.c == U'，' || placed.c == U'；';
    const bool full_stop =
        placed.c == U'。' && placed.at + std::string_view("。").size() == list.text.size();
    if (depth > 0 || (!separates && !full_stop)) continue;
    has_commas = has_commas || (separates && placed.c != U'、');
    add(from, placed.at);
    from = placed.at + encode_utf8(placed.c).size();
  }
  add(from, list.text.size());
  if (has_commas) diags.report(fault::receivers_parted_by_commas, list.span);
  return result;
}

std::optional<int> read_copies(std::string_view line) {
  const std::string packed = without_spaces(line);
  std::string_view words = packed;
  for (std::string_view open : {"（", "("}) {
    if (words.starts_with(open)) words.remove_prefix(open.size());
  }
  for (std::string_view close : {"）", ")"}) {
    if (words.ends_with(close)) words.remove_suffix(close.size());
  }
  constexpr std::string_view label = "共印";
  constexpr std::string_view unit = "份";
  if (!words.starts_with(label) || !words.ends_with(unit)) return std::nullopt;
  words.remove_prefix(label.size());
  words.remove_suffix(unit.size());

  int copies = 0;
  const char* end = words.data() + words.size();
  const auto [stop, error] = std::from_chars(words.data(), end, copies);
  if (error != std::errc() || stop != end || copies < 1) return std::nullopt;
  return copies;
}

std::optional<SplitStaff> read_staff(const BulletinLine& line) {
  SplitStaff staff;
  std::string* value = nullptr;
  std::size_t value_begin = 0;
  const auto take_value = [&](std::size_t end) {
    if (value != nullptr) *value = part_of(line, value_begin, end - value_begin).text;
  };
  for (std::size_t at = 0; at < line.text.size();) {
    const std::optional<StaffLabel> label = staff_label_at(std::string_view(line.text).substr(at));
    if (!label) {
      if (value == nullptr) return std::nullopt;
      at += decode_char(line.text, at).length;
      continue;
    }
    take_value(at);
    value = &(staff.*label->field);
    at += label->length;
    value_begin = at;
  }
  take_value(line.text.size());
  if (staff.empty()) return std::nullopt;
  return staff;
}

}  // namespace kanyin
