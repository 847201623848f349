#include "content/check_document.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "content/document_number.h"
#include "content/faults.h"
#include "content/keys.h"
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

/// 机密★1年, or the grade alone.
void check_secrecy(const OfficialDocument& document, Diagnostics& diags) {
  const Text& secrecy = document.secrecy;
  if (secrecy.empty()) return;
  constexpr std::string_view star = "★";
  std::string_view rest = secrecy.text;
  bool graded = false;
  for (const std::string_view grade : {"绝密", "机密", "秘密"}) {
    if (!rest.starts_with(grade)) continue;
    rest.remove_prefix(grade.size());
    graded = true;
    break;
  }
  const bool sound =
      graded && (rest.empty() || (rest.starts_with(star) && rest.size() > star.size()));
  if (!sound) {
    std::string fix;
    for (const std::string_view other : {"☆", "*", "＊", "※", "·", " "}) {
      const std::string_view grade =
          std::string_view(secrecy.text).substr(0, secrecy.text.size() - rest.size());
      if (!graded || !rest.starts_with(other) || rest.size() == other.size()) continue;
      fix = std::string(grade) + std::string(star) + std::string(rest.substr(other.size()));
    }
    diags.report(fault::bad_secrecy, secrecy.span, {secrecy.text}).fix = fix;
  }
  if (document.serial.empty()) diags.report(fault::secret_without_serial, secrecy.span);
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
}

}  // namespace kanyin
