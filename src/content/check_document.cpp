#include "content/check_document.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "content/document_levels.h"
#include "content/document_number.h"
#include "content/faults.h"
#include "content/keys.h"
#include "io/utf8.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// GB/T 9704-2012, 7.2.4: more names leave no room for the text on the first page.
constexpr std::size_t most_organs = 6;

constexpr std::size_t serial_digits = 6;

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool has_title(DocumentFormat format) {
  return format == DocumentFormat::general || format == DocumentFormat::letter;
}

void check_organs(const OfficialDocument& document, Span place, Diagnostics& diags) {
  if (document.organs.empty() && document.mark.empty()) {
    diags.report(fault::document_without_organ, place);
  }
  if (document.organs.size() > most_organs) {
    diags.report(fault::too_many_organs, document.organs[most_organs].span,
                 {std::to_string(document.organs.size())});
  }
}

/// Orders and minutes are numbered in ways of their own.
void check_number(const Issue& issue, Diagnostics& diags) {
  const OfficialDocument& document = *issue.document;
  if (!has_title(document.format)) return;
  const Text& number = document.number;
  if (number.empty()) {
    diags.report(fault::missing_document_number, issue.span);
  } else if (!is_document_number(number.text)) {
    diags.report(fault::bad_document_number, number.span, {number.text}).fix =
        mended_number(number.text).value_or("");
  } else if (issue.date && *year_of_number(number.text) != issue.date->year) {
    diags.report(fault::number_of_other_year, number.span,
                 {std::to_string(*year_of_number(number.text)), std::to_string(issue.date->year)});
  }
}

void check_serial(const Text& serial, Diagnostics& diags) {
  if (serial.empty() || (serial.text.size() == serial_digits && all_digits(serial.text))) return;
  std::string fix;
  if (all_digits(serial.text) && serial.text.size() < serial_digits) {
    fix = std::string(serial_digits - serial.text.size(), '0') + serial.text;
  }
  diags.report(fault::bad_serial, serial.span, {serial.text}).fix = fix;
}

/// 一年 as 1年 and 二十年 as 20年: terms are of one or two figures.
std::string in_figures(std::string_view term) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
  const std::u32string text = decode_utf8(term);
  std::string figures;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t digit = numerals.find(text[i]);
    if (digit != numerals.npos) {
      figures += std::to_string(digit);
    } else if (text[i] == U'十') {
      if (figures.empty()) figures += '1';
      const bool goes_on = i + 1 < text.size() && numerals.find(text[i + 1]) != numerals.npos;
      if (!goes_on) figures += '0';
    } else {
      append_utf8(figures, text[i]);
    }
  }
  return figures;
}

/// 机密★1年, or the grade alone. Nothing if no grade can be made out.
std::optional<std::string> mended_secrecy(std::string_view secrecy) {
  for (const std::string_view grade : {"绝密", "机密", "秘密"}) {
    if (!secrecy.starts_with(grade)) continue;
    const std::string_view rest = secrecy.substr(grade.size());
    if (rest.empty()) return std::string(grade);
    for (const std::string_view mark : {"★", "☆", "*", "＊", "※", "·", " "}) {
      if (!rest.starts_with(mark) || rest.size() == mark.size()) continue;
      std::string mended(grade);
      return mended.append("★").append(in_figures(rest.substr(mark.size())));
    }
  }
  return std::nullopt;
}

void check_secrecy(const OfficialDocument& document, Diagnostics& diags) {
  const Text& secrecy = document.secrecy;
  if (secrecy.empty()) return;
  const std::optional<std::string> mended = mended_secrecy(secrecy.text);
  if (mended != secrecy.text) {
    diags.report(fault::bad_secrecy, secrecy.span, {secrecy.text}).fix = mended.value_or("");
  }
  if (document.serial.empty()) diags.report(fault::secret_without_serial, secrecy.span);
}

/// What a name ends with that a list of attachments has no use for.
void check_attachments(const OfficialDocument& document, Diagnostics& diags) {
  for (const Article& attachment : document.attachments) {
    if (attachment.title.empty()) continue;
    const Text& last = attachment.title.back();
    for (const std::string_view mark : {"。", "；", "，", "、", ".", ";", ","}) {
      if (!last.text.ends_with(mark) || last.text.size() == mark.size()) continue;
      diags.report(fault::attachment_end_mark, last.span, {last.text}).fix =
          last.text.substr(0, last.text.size() - mark.size());
      break;
    }
  }
}

/// What may begin with the number of a level; null for other blocks.
const Inlines* numbered_words(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.content)) return &heading->content;
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph == nullptr ? nullptr : &paragraph->content;
}

/// GB/T 9704-2012, 7.3.3 and GB/T 15834-2011, B.3: inside a point only lower levels are opened.
void check_levels(const std::vector<Block>& blocks, Diagnostics& diags) {
  std::vector<std::pair<int, std::string>> open;
  for (const Block& block : blocks) {
    const Inlines* words = numbered_words(block);
    if (words == nullptr || words->empty()) continue;
    const std::string text = plain_text(*words);
    const std::optional<LevelNumber> number = level_number(text);
    if (!number) continue;
    Span place = words->front().span;
    const std::string label = text.substr(0, number->length);
    if (const std::optional<LevelMark> mark = mended_level_mark(text)) {
      place.end = place.begin + static_cast<std::uint32_t>(mark->written.size());
      diags.report(fault::bad_level_mark, place, {mark->written, mark->mended}).fix = mark->mended;
    }
    std::string lower;
    for (; !open.empty() && open.back().first > number->level; open.pop_back()) {
      lower = open.back().second;
    }
    const bool was_open = !open.empty() && open.back().first == number->level;
    if (!was_open && !lower.empty()) diags.report(fault::inverted_level, place, {label, lower});
    if (!was_open) open.emplace_back(number->level, label);
  }
}

void check_urgency(const Text& urgency, Diagnostics& diags) {
  if (urgency.empty() || urgency.text == "特急" || urgency.text == "加急") return;
  diags.report(fault::bad_urgency, urgency.span, {urgency.text}).fix =
      urgency.text == "急件" || urgency.text == "紧急" ? "加急" : "";
}

void check_title(const OfficialDocument& document, Span place, Diagnostics& diags) {
  const Article& text = document.text;
  if (text.title.empty()) {
    if (has_title(document.format)) diags.report(fault::document_without_title, place);
    return;
  }
  if (document.format == DocumentFormat::order) {
    diags.report(fault::key_of_other_format, text.title.front().span,
                 {std::string(document_keys::title.key.en)});
  }
  const std::string title = whole_title(text);
  const bool upward = title.ends_with("请示") || title.ends_with("报告");
  if (upward && document.format == DocumentFormat::general && document.signers.empty()) {
    diags.report(fault::upward_without_signer, text.title.back().span);
  }
}

void report_key(const Key& key, const Text& value, Diagnostics& diags) {
  if (value.empty()) return;
  diags.report(fault::key_of_other_format, value.span, {std::string(key.en)});
}

Text first_of(const std::vector<Text>& texts) { return texts.empty() ? Text() : texts.front(); }

/// Values that have no place in the format, so that none is dropped in silence.
void check_format(const OfficialDocument& document, Diagnostics& diags) {
  const bool minutes = document.format == DocumentFormat::minutes;
  if (!minutes) {
    report_key(document_keys::present.key, first_of(document.present), diags);
    report_key(document_keys::absent.key, first_of(document.absent), diags);
    report_key(document_keys::observers.key, first_of(document.observers), diags);
  }
  if (document.format == DocumentFormat::letter) {
    report_key(document_keys::printed_by.key, document.printed_by, diags);
  }
  const bool names_signers =
      document.format == DocumentFormat::general || document.format == DocumentFormat::order;
  if (!names_signers && !is_stamped(document)) {
    report_key(document_keys::signer.key, first_of(document.signers), diags);
  }
}

}  // namespace

void check_document(const Issue& issue, Diagnostics& diags) {
  const OfficialDocument& document = *issue.document;
  check_organs(document, issue.span, diags);
  check_number(issue, diags);
  check_serial(document.serial, diags);
  check_secrecy(document, diags);
  check_urgency(document.urgency, diags);
  check_title(document, issue.span, diags);
  check_format(document, diags);
  check_attachments(document, diags);
  for (const Article* text : articles(issue)) check_levels(text->body, diags);
}

}  // namespace kanyin
