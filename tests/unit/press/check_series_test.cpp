#include "press/check_series.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

LedgerEntry published(const std::string& issue, int number, int running_number,
                      const std::string& date) {
  LedgerEntry entry;
  entry.facts.time = date + "T08:00:00Z";
  entry.facts.issue = issue;
  entry.facts.number = number;
  entry.facts.running_number = running_number;
  entry.facts.date = date;
  return entry;
}

/// What is found wrong with an issue after two of 2012, and which checks were passed over.
std::string checked(int number, int running_number, const Date& date,
                    const std::set<std::string>& allowed = {},
                    const std::string& time = "2013-01-31T08:00:00Z") {
  Ledger ledger;
  ledger.entries = {published("2012-03", 3, 128, "2012-02-29"),
                    published("2012-04", 4, 129, "2012-03-15")};
  Issue issue;
  issue.number = number;
  issue.running_number = running_number;
  issue.date = date;
  Diagnostics diags;
  const std::vector<std::string> passed_over = check_series(issue, ledger, time, allowed, diags);
  std::string words;
  for (const Diagnostic& each : diags.all()) words += std::string(each.fault->code) + " ";
  for (const std::string& name : passed_over) words += name + " ";
  return words;
}

TEST(CheckSeries, TheNextNumbersAndALaterDateFollow) {
  EXPECT_EQ(checked(5, 130, {2012, 3, 30}), "");
  EXPECT_EQ(checked(5, 130, {2012, 3, 15}), "");
}

TEST(CheckSeries, ANewYearBeginsWithOne) {
  EXPECT_EQ(checked(1, 130, {2013, 1, 10}), "");
  EXPECT_EQ(checked(5, 130, {2013, 1, 10}), "R033 ");
}

TEST(CheckSeries, WhatDoesNotFollowIsNamed) {
  EXPECT_EQ(checked(7, 130, {2012, 3, 30}), "R033 ");
  EXPECT_EQ(checked(5, 128, {2012, 3, 30}), "R034 ");
  EXPECT_EQ(checked(5, 130, {2012, 3, 1}), "R035 ");
}

TEST(CheckSeries, AClockBehindTheLedgerIsNamed) {
  EXPECT_EQ(checked(5, 130, {2012, 3, 30}, {}, "2012-03-01T00:00:00Z"), "R036 ");
}

TEST(CheckSeries, ADateFarBehindTodayIsTold) {
  EXPECT_EQ(checked(1, 130, {2014, 1, 31}), "");
  EXPECT_EQ(checked(1, 130, {2041, 1, 31}), "R067 ");
}

TEST(CheckSeries, WhatIsAllowedIsRecordedOnlyWhereItWasNeeded) {
  EXPECT_EQ(checked(7, 130, {2012, 3, 30}, {"number", "date"}), "number ");
}

TEST(CheckSeries, TheLineOfTheEditorIsPointedAt) {
  Ledger ledger;
  ledger.entries = {published("2012-03", 3, 128, "2012-02-29")};
  Issue issue;
  issue.number = 9;
  issue.number_span = {SourceId{1}, 0, 1};
  issue.running_number = 9;
  issue.running_number_span = {SourceId{1}, 2, 3};
  issue.date = Date{2012, 1, 1};
  issue.date_span = {SourceId{1}, 4, 5};
  Diagnostics diags;

  check_series(issue, ledger, "2013-01-31T08:00:00Z", {}, diags);

  ASSERT_EQ(diags.all().size(), 3U);
  EXPECT_EQ(diags.all()[0].span, issue.number_span);
  EXPECT_EQ(diags.all()[1].span, issue.running_number_span);
  EXPECT_EQ(diags.all()[2].span, issue.date_span);
}

}  // namespace
}  // namespace kanyin
