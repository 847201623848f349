#include "intake/split_document.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/document_levels.h"
#include "content/document_number.h"
#include "intake/bulletin_lines.h"
#include "intake/clean_lines.h"
#include "intake/faults.h"
#include "intake/line_shape.h"
#include "intake/read_footer.h"
#include "intake/written_numbers.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

/// The number stands under the mark, which takes a line an organ.
constexpr std::size_t last_number_line = 12;

constexpr std::size_t longest_title = 4;    // lines
constexpr std::size_t most_signatures = 6;  // organs
constexpr int widest_signature = 26;        // ems
constexpr int widest_title_line = 32;

constexpr std::string_view signer_label = "签发人";

constexpr std::string_view title_ends[] = {"通知", "通报", "报告", "请示", "批复",
                                           "意见", "函",   "决定", "决议", "公告",
                                           "通告", "公报", "议案", "命令", "纪要"};

constexpr std::string_view organ_ends[] = {"会", "局", "委", "部", "府", "办", "室", "司", "院",
                                           "校", "处", "厅", "团", "社", "所", "行", "厂"};

bool is_mark(char32_t c) {
  return std::u32string_view(U"，。；：？！、").find(c) != std::u32string_view::npos;
}

bool has_marks(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  return std::any_of(chars.begin(), chars.end(),
                     [](const PlacedChar& placed) { return is_mark(placed.c); });
}

/// A line that is a date, in figures or in Chinese numerals.
std::optional<Date> date_of(std::string_view line) { return written_date(without_spaces(line)); }

/// The words without the spaces that spread them for looks.
Text closed_up(const BulletinLine& line) { return {without_spaces(line.text), line.span}; }

bool is_number_line(std::string_view line) {
  const std::string packed = without_spaces(line);
  return is_document_number(packed) || mended_number(packed).has_value();
}

/// The receivers: a line that ends in a colon and names no person's words.
bool is_receivers(std::string_view line) { return line.ends_with("：") || line.ends_with(":"); }

bool ends_title(std::string_view line) {
  return std::any_of(std::begin(title_ends), std::end(title_ends),
                     [line](std::string_view end) { return line.ends_with(end); });
}

bool names_organ(std::string_view name) {
  return std::any_of(std::begin(organ_ends), std::end(organ_ends),
                     [name](std::string_view end) { return name.ends_with(end); });
}

bool is_attachment_label(std::string_view line) {
  const std::string packed = without_spaces(line);
  std::string_view rest = packed;
  if (!rest.starts_with("附件")) return false;
  rest.remove_prefix(std::string_view("附件").size());
  if (rest.ends_with("：")) rest.remove_suffix(std::string_view("：").size());
  if (rest.empty()) return true;
  return rest.size() <= 6 && (rest.find_first_not_of("0123456789") == rest.npos ||
                              level_number(std::string(rest) + "、").has_value());
}

bool opens_colophon(std::string_view line) {
  return line.starts_with("抄送：") || line.starts_with("抄送:") || line.starts_with("主题词") ||
         (line.ends_with("印发") && line.find("年") != line.npos && !has_marks(line)) ||
         line.starts_with("（共印") || line.starts_with("共印");
}

class DocumentSplitter {
 public:
  DocumentSplitter(std::span<const BulletinLine> lines, Diagnostics& diags)
      : lines_(lines), diags_(diags) {}

  /// False if this is no document.
  bool split() {
    const std::optional<std::size_t> number = number_line();
    if (!number) return false;
    const std::optional<std::size_t> date = date_line(*number + 1);
    if (!date) return false;

    result_.number = number_text(*number);
    diags_.report(fault::taken_as_document, result_.number.span, {result_.number.text});
    read_head(*number);
    std::size_t at = read_title(*number + 1);
    at = read_receivers(at);
    const std::size_t signature = signature_begin(at, *date);
    for (; at < signature; ++at) result_.paragraphs.push_back(paragraph(lines_[at]));
    for (; at < *date; ++at) result_.signed_by.push_back(closed_up(lines_[at]));
    result_.date = date_of(lines_[at].text);
    read_rest(at + 1);
    drop_attachment_list();
    settle_organs();
    return true;
  }

  SplitDocument take() { return std::move(result_); }

 private:
  std::optional<std::size_t> number_line() const {
    const std::size_t end = std::min(lines_.size(), last_number_line);
    for (std::size_t i = 0; i < end; ++i) {
      if (is_number_line(number_part(i))) return i;
    }
    return std::nullopt;
  }

  /// Documents upwards name the signer beside the number, or several of them from the line above.
  std::string_view number_part(std::size_t i) const {
    const std::string_view line = lines_[i].text;
    const std::size_t signer = line.find(signer_label);
    if (signer != line.npos || i == 0 || !lines_[i - 1].text.starts_with(signer_label)) {
      return line.substr(0, signer);
    }
    const std::size_t number_end = line.find("号");
    return line.substr(
        0, number_end == line.npos ? line.npos : number_end + std::string_view("号").size());
  }

  Text number_text(std::size_t i) const {
    const std::string packed = without_spaces(number_part(i));
    return {is_document_number(packed) ? packed : mended_number(packed).value_or(packed),
            lines_[i].span};
  }

  /// The date that stands alone and has a signature above it.
  std::optional<std::size_t> date_line(std::size_t from) const {
    for (std::size_t i = from + 1; i < lines_.size(); ++i) {
      if (date_of(lines_[i].text) && is_signature(lines_[i - 1])) return i;
    }
    return std::nullopt;
  }

  static bool is_signature(const BulletinLine& line) {
    const std::string packed = without_spaces(line.text);
    return width_in_ems(packed) <= widest_signature && !has_marks(packed) &&
           !level_number(packed) && !date_of(packed);
  }

  std::size_t signature_begin(std::size_t from, std::size_t date) const {
    std::size_t begin = date;
    while (begin > from && date - begin < most_signatures && is_signature(lines_[begin - 1])) {
      // Above the lowest name only what is plainly an organ is one: 特此通知 can lack its full
      // stop.
      if (begin < date && !names_organ(without_spaces(lines_[begin - 1].text))) break;
      --begin;
    }
    return begin;
  }

  Text paragraph(const BulletinLine& line) {
    Text text = tidied(line, diags_);
    // `1. 重点` is a slip of the finger: the number is part of the text.
    if (const std::optional<LevelNumber> number = level_number(text.text)) {
      const std::size_t from = number->length;
      const std::size_t end = text.text.find_first_not_of(' ', from);
      if (end != text.text.npos && end > from) {
        text.text.erase(from, end - from);
        diags_.report(fault::space_behind_number, line.span);
      }
    }
    return text;
  }

  void put_aside(const BulletinLine& line) {
    result_.leftover.push_back({line.text, line.span});
    diags_.report(fault::stray_line, line.span);
  }

  /// The mark, and what stands in the corner above it.
  void read_head(std::size_t number) {
    for (const BulletinLine& line : lines_.first(number)) {
      const Text text = closed_up(line);
      const bool digits = text.text.find_first_not_of("0123456789") == std::string::npos;
      if (digits && text.text.size() == 6) {
        result_.serial = text;
      } else if (text.text.starts_with("绝密") || text.text.starts_with("机密") ||
                 text.text.starts_with("秘密")) {
        result_.secrecy = text;
      } else if (text.text == "特急" || text.text == "加急") {
        result_.urgency = text;
      } else if (text.text.starts_with(signer_label)) {
        add_signers(line);
      } else {
        mark_lines_.push_back(&line);
      }
    }
    add_signers(part_of(lines_[number], number_part(number).size()));
  }

  /// 周敏  李秋实: several names. 周 敏 is one that was spread.
  void add_signers(BulletinLine names) {
    for (const std::string_view label :
         {signer_label, std::string_view("："), std::string_view(":")}) {
      if (names.text.starts_with(label)) names = part_of(names, label.size());
    }
    if (names.text.empty()) return;
    std::vector<std::string> found{""};
    for (const PlacedChar& placed : placed_chars(names.text)) {
      if (!is_space(placed.c) && placed.c != U'、') {
        append_utf8(found.back(), placed.c);
      } else if (!found.back().empty()) {
        found.emplace_back();
      }
    }
    const bool spread = std::any_of(found.begin(), found.end(),
                                    [](const std::string& name) { return count_chars(name) < 2; });
    if (spread) found = {tidied(names, diags_).text};
    for (std::string& name : found) result_.signers.push_back({std::move(name), names.span});
  }

  std::size_t read_title(std::size_t at) {
    while (at < lines_.size() && result_.title.size() < longest_title) {
      const BulletinLine& line = lines_[at];
      const bool stops = is_receivers(line.text) || ends_sentence(line.text) ||
                         width_in_ems(line.text) > widest_title_line;
      if (stops) break;
      result_.title.push_back(tidied(line, diags_));
      ++at;
      if (ends_title(line.text)) break;
    }
    return at;
  }

  std::size_t read_receivers(std::size_t at) {
    if (at == lines_.size() || !is_receivers(lines_[at].text)) return at;
    result_.to = tidied(lines_[at], diags_);
    std::string& text = result_.to.text;
    text.resize(text.size() - (text.ends_with(":") ? 1 : std::string_view("：").size()));
    return at + 1;
  }

  /// Behind the date: a note, what is issued, attachments, the colophon.
  void read_rest(std::size_t at) {
    if (at < lines_.size() && lines_[at].text.starts_with("（") &&
        lines_[at].text.ends_with("）")) {
      constexpr std::size_t mark = std::string_view("（").size();
      const BulletinLine& line = lines_[at];
      result_.note = tidied(part_of(line, mark, line.text.size() - 2 * mark), diags_);
      ++at;
    }
    SplitPart* part = nullptr;
    bool in_colophon = false;
    while (at < lines_.size()) {
      const BulletinLine& line = lines_[at];
      in_colophon = in_colophon || opens_colophon(line.text);
      if (in_colophon) {
        read_colophon(line);
        ++at;
      } else if (is_attachment_label(line.text)) {
        result_.attachments.emplace_back();
        part = &result_.attachments.back();
        at = read_part_title(*part, at + 1);
      } else if (part == nullptr) {
        result_.issued.emplace();
        part = &*result_.issued;
        at = read_part_title(*part, at);
      } else {
        part->paragraphs.push_back(paragraph(line));
        ++at;
      }
    }
  }

  std::size_t read_part_title(SplitPart& part, std::size_t at) {
    while (at < lines_.size() && part.title.size() < 2) {
      const BulletinLine& line = lines_[at];
      const bool fits = !has_end(line.text) && width_in_ems(line.text) <= widest_title_line &&
                        !level_number(line.text) && !is_attachment_label(line.text);
      // A second line belongs to the title only where the first one has not come to an end.
      const bool wanted = part.title.empty() || is_open(part.title.front().text);
      if (!fits || !wanted) break;
      part.title.push_back(tidied(line, diags_));
      ++at;
    }
    return at;
  }

  static bool has_end(std::string_view text) { return ends_sentence(text) || is_receivers(text); }

  /// A title mark that has not been closed.
  static bool is_open(std::string_view text) {
    const std::size_t open = text.rfind("《");
    const std::size_t close = text.rfind("》");
    return open != text.npos && (close == text.npos || close < open);
  }

  void read_colophon(const BulletinLine& line) {
    for (const std::string_view label : {"抄送：", "抄送:"}) {
      if (!line.text.starts_with(label)) continue;
      result_.copy_to = tidied(part_of(line, label.size()), diags_);
      std::string& text = result_.copy_to.text;
      if (text.ends_with("。")) text.resize(text.size() - std::string_view("。").size());
      return;
    }
    if (const std::optional<int> copies = read_copies(line.text); copies && !result_.copies) {
      result_.copies = copies;
      return;
    }
    if (line.text.ends_with("印发")) {
      const std::string packed = without_spaces(line.text);
      const std::size_t year = packed.find("年");
      std::size_t begin = year;
      while (begin != packed.npos && begin > 0 && packed[begin - 1] >= '0' &&
             packed[begin - 1] <= '9') {
        --begin;
      }
      const std::size_t end = packed.size() - std::string_view("印发").size();
      if (year != packed.npos) result_.printed_on = date_of(packed.substr(begin, end - begin));
      if (result_.printed_on) {
        result_.printed_by = {packed.substr(0, begin), line.span};
        return;
      }
    }
    put_aside(line);
  }

  /// The list under the text is made anew from the attachments that came with it.
  void drop_attachment_list() {
    const auto first = std::find_if(
        result_.paragraphs.begin(), result_.paragraphs.end(), [](const Text& paragraph) {
          return paragraph.text.starts_with("附件：") || paragraph.text.starts_with("附件:");
        });
    const auto listed = static_cast<std::size_t>(result_.paragraphs.end() - first);
    if (listed == result_.attachments.size()) {
      result_.paragraphs.erase(first, result_.paragraphs.end());
    }
  }

  /// The mark names organs: with 文件 behind one of them, or, as on letters, as they sign.
  void settle_organs() {
    for (const BulletinLine* line : mark_lines_) {
      Text organ = closed_up(*line);
      const bool is_named = organ.text.ends_with("文件") && result_.organs.empty();
      if (organ.text.ends_with("文件")) {
        organ.text.resize(organ.text.size() - std::string_view("文件").size());
      }
      const bool signs = std::any_of(result_.signed_by.begin(), result_.signed_by.end(),
                                     [&](const Text& name) { return name.text == organ.text; });
      if (is_named || signs) {
        result_.organs.push_back(std::move(organ));
      } else {
        put_aside(*line);
      }
    }
    if (!result_.organs.empty() || result_.signed_by.empty()) return;
    result_.organs.push_back(result_.signed_by.front());
    diags_.report(fault::organ_from_signature, result_.organs.front().span,
                  {result_.organs.front().text});
  }

  std::span<const BulletinLine> lines_;
  Diagnostics& diags_;
  std::vector<const BulletinLine*> mark_lines_;
  SplitDocument result_;
};

}  // namespace

std::optional<SplitDocument> split_document(SourceId source, const SourceMap& sources,
                                            Diagnostics& diags) {
  // What is said about the lines counts only if the text is a document.
  Diagnostics found;
  CleanLines clean = clean_lines(source, {}, sources, found);
  DocumentSplitter splitter(clean.lines, found);
  if (!splitter.split()) return std::nullopt;
  for (const Diagnostic& diagnostic : found.all()) {
    diags.report(*diagnostic.fault, diagnostic.span, diagnostic.arguments).fix = diagnostic.fix;
  }
  SplitDocument document = splitter.take();
  document.leftover.insert(document.leftover.begin(), clean.put_aside.begin(),
                           clean.put_aside.end());
  return document;
}

}  // namespace kanyin
