#include "press/check_series.h"

#include <algorithm>
#include <map>
#include <optional>

#include "press/faults.h"

namespace kanyin {

namespace {

/// What was published last, looked at from an issue of one year. Official documents have numbers
/// and dates of their own kind and are no part of the series.
struct LastOfSeries {
  bool any = false;
  std::optional<int> number;  // of the same year
  std::optional<int> running_number;
  std::string date;
  std::string issue_of_date;
};

LastOfSeries last_of_series(const Ledger& ledger, std::string_view year) {
  LastOfSeries last;
  for (const LedgerEntry& entry : ledger.entries) {
    const SealedFacts& facts = entry.facts;
    if (!facts.number && !facts.running_number) continue;
    last.any = true;
    if (facts.date.starts_with(year)) {
      last.number = std::max(last.number.value_or(0), facts.number.value_or(0));
    }
    if (facts.running_number) {
      last.running_number = std::max(last.running_number.value_or(0), *facts.running_number);
    }
    if (facts.date > last.date) {
      last.date = facts.date;
      last.issue_of_date = facts.issue;
    }
  }
  return last;
}

/// Whether a date is more than a year behind that of the clock.
bool is_far_ahead(const std::string& date, std::string_view time) {
  Date next_year = parse_date(time.substr(0, 10)).value_or(Date{});
  ++next_year.year;
  return date > iso_date(next_year);
}

/// Reports a fault unless its check is passed over.
class SeriesCheck {
 public:
  SeriesCheck(const std::set<std::string>& allowed, Diagnostics& diags)
      : allowed_(allowed), diags_(diags) {}

  void fail(const std::string& check, const Fault& fault, Span place,
            std::vector<std::string> arguments) {
    if (allowed_.contains(check)) {
      if (passed_over_.empty() || passed_over_.back() != check) passed_over_.push_back(check);
    } else {
      diags_.report(fault, place, std::move(arguments));
    }
  }

  std::vector<std::string> take_passed_over() { return std::move(passed_over_); }

 private:
  const std::set<std::string>& allowed_;
  Diagnostics& diags_;
  std::vector<std::string> passed_over_;
};

}  // namespace

std::vector<std::string> check_series(const Issue& issue, const Ledger& ledger,
                                      std::string_view time, const std::set<std::string>& allowed,
                                      Diagnostics& diags) {
  SeriesCheck check(allowed, diags);
  if (!ledger.entries.empty() && time < ledger.entries.back().facts.time) {
    check.fail("clock", fault::clock_behind_ledger, issue.span,
               {std::string(time), ledger.entries.back().facts.time});
  }
  const std::vector<CorrectionRound>& rounds = issue.revision.rounds;
  if (!rounds.empty() && rounds.back().changes.empty()) {
    check.fail("unchanged", fault::correction_without_change, issue.span,
               {issue.id, std::to_string(issue.revision.number - 1)});
  } else {
    for (const Correction& correction : issue.revision.unmet) {
      check.fail("unchanged", fault::correction_unmet, correction.span,
                 {correction.article, std::to_string(issue.revision.number - 1)});
    }
  }
  const std::string date = issue.date ? iso_date(*issue.date) : "";
  if (is_far_ahead(date, time)) {
    diags.report(fault::date_far_ahead, issue.document ? issue.span : issue.date_span,
                 {date, std::string(time.substr(0, 10))});
  }
  if (issue.document || issue.revision.number > 1) return check.take_passed_over();

  const LastOfSeries last = last_of_series(ledger, date.substr(0, 4));
  if (!last.any) return check.take_passed_over();
  const int number = last.number.value_or(0) + 1;
  if (issue.number && *issue.number != number) {
    check.fail("number", fault::number_out_of_series, issue.number_span,
               {std::to_string(*issue.number), std::to_string(number)});
  }
  if (issue.running_number && last.running_number &&
      *issue.running_number != *last.running_number + 1) {
    check.fail("running-number", fault::running_number_out_of_series, issue.running_number_span,
               {std::to_string(*issue.running_number), std::to_string(*last.running_number + 1)});
  }
  if (!date.empty() && date < last.date) {
    check.fail("date", fault::date_before_last_issue, issue.date_span,
               {date, last.date, last.issue_of_date});
  }
  return check.take_passed_over();
}

}  // namespace kanyin
