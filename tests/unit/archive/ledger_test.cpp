#include "archive/ledger.h"

#include <gtest/gtest.h>

#include "io/files.h"
#include "io/sha256.h"

namespace kanyin {
namespace {

/// A ledger of small events, each with the fingerprint of the line before.
std::vector<std::string> sound_lines() {
  std::vector<std::string> lines{ledger_head()};
  const auto add = [&lines](const std::string& issue, int revision, const std::string& time) {
    const SealedFacts facts{.time = time,
                            .issue = issue,
                            .revision = revision,
                            .previous = sha256_hex(lines.back()),
                            .code = "7K3MQ2XT",
                            .number = 3,
                            .running_number = {},
                            .date = "2012-02-29",
                            .pages = 8,
                            .allowed = {"number"}};
    lines.push_back(ledger_text(facts, sha256_hex(issue)) + "\n");
  };
  add("2012-03", 1, "2012-02-29T08:00:00Z");
  add("2012-04", 1, "2012-03-15T08:00:00Z");
  add("2012-03", 2, "2012-03-16T08:00:00Z");
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

/// The events that were read, then what was found: `2012-03:1 | A003 4`.
std::string reading(const std::string& text) {
  MemoryFiles files;
  files.put("content/archive/ledger.txt", text);
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);
  std::string words;
  for (const LedgerEntry& entry : ledger.entries) {
    words += entry.facts.issue + ":" + std::to_string(entry.facts.revision) + " ";
  }
  words += "|";
  for (const Diagnostic& each : diags.all()) {
    words += " " + std::string(each.fault->code);
    if (!each.arguments.empty()) words += " " + each.arguments.front();
  }
  return words;
}

TEST(Ledger, ASoundOneIsReadWithoutAWord) {
  EXPECT_EQ(reading(joined(sound_lines())), "2012-03:1 2012-04:1 2012-03:2 |");
}

TEST(Ledger, TheLastRevisionIsTheCurrentOne) {
  MemoryFiles files;
  files.put("content/archive/ledger.txt", joined(sound_lines()));
  SourceMap sources(files);
  Diagnostics diags;

  const Ledger ledger = read_ledger(sources, diags);

  EXPECT_EQ(latest_revision(ledger, "2012-03")->facts.revision, 2);
  EXPECT_EQ(latest_revision(ledger, "2012-03")->facts.allowed, std::vector<std::string>{"number"});
  EXPECT_EQ(latest_revision(ledger, "2012-09"), nullptr);
}

TEST(Ledger, OneThatIsMissingIsEmpty) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;

  const Ledger ledger = read_ledger(sources, diags);

  EXPECT_FALSE(ledger.is_there);
  EXPECT_TRUE(diags.all().empty());
}

TEST(Ledger, AnotherFirstLineIsAnError) {
  EXPECT_EQ(reading("kanyin-ledger 9\n"), "| A001");
  EXPECT_EQ(reading(""), "| A001");
  EXPECT_EQ(reading("kanyin-led"), "| A001");
}

TEST(Ledger, ALineThatMakesNoSenseIsNamed) {
  std::vector<std::string> lines = sound_lines();
  lines.resize(2);

  EXPECT_EQ(reading(joined(lines) + "2012-03-15T08:00:00Z publish\n"), "2012-03:1 | A002 3");
  EXPECT_EQ(reading(joined(lines) + "yesterday publish x r1 a b\n"), "2012-03:1 | A002 3");
}

TEST(Ledger, ALineThatWasChangedIsNoticedByTheNext) {
  std::vector<std::string> lines = sound_lines();
  lines[1].replace(lines[1].find("pages=8"), 7, "pages=9");

  EXPECT_EQ(reading(joined(lines)), "2012-03:1 2012-04:1 2012-03:2 | A003 3");
}

TEST(Ledger, ALineThatWasTakenOutIsNoticedByTheNext) {
  std::vector<std::string> lines = sound_lines();
  lines.erase(lines.begin() + 2);

  EXPECT_EQ(reading(joined(lines)), "2012-03:1 2012-03:2 | A003 3");
}

TEST(Ledger, LinesInAnotherOrderAreNoticed) {
  std::vector<std::string> lines = sound_lines();
  std::swap(lines[1], lines[2]);

  EXPECT_EQ(reading(joined(lines)), "2012-04:1 2012-03:1 2012-03:2 | A003 2 A004 3 A005 3 A004 4");
}

TEST(Ledger, AClockThatWasSetBackIsNoticedUnlessItWasAllowed) {
  std::vector<std::string> lines = sound_lines();
  SealedFacts facts{.time = "2012-01-01T00:00:00Z",
                    .issue = "2012-05",
                    .revision = 1,
                    .previous = sha256_hex(lines.back()),
                    .code = {},
                    .number = {},
                    .running_number = {},
                    .date = {},
                    .pages = 1,
                    .allowed = {}};

  const std::string back = reading(joined(lines) + ledger_text(facts, sha256_hex("")) + "\n");
  facts.allowed = {"clock"};
  const std::string allowed = reading(joined(lines) + ledger_text(facts, sha256_hex("")) + "\n");

  EXPECT_EQ(back, "2012-03:1 2012-04:1 2012-03:2 2012-05:1 | A005 5");
  EXPECT_EQ(allowed, "2012-03:1 2012-04:1 2012-03:2 2012-05:1 |");
}

TEST(Ledger, RevisionsCountUpByOne) {
  std::vector<std::string> lines = sound_lines();
  const SealedFacts facts{.time = "2012-05-01T00:00:00Z",
                          .issue = "2012-03",
                          .revision = 5,
                          .previous = sha256_hex(lines.back()),
                          .code = {},
                          .number = {},
                          .running_number = {},
                          .date = {},
                          .pages = 1,
                          .allowed = {}};

  EXPECT_EQ(reading(joined(lines) + ledger_text(facts, sha256_hex("")) + "\n"),
            "2012-03:1 2012-04:1 2012-03:2 2012-03:5 | A006 5");
}

TEST(Ledger, ATornLastLineIsToldAndPassedOver) {
  std::vector<std::string> lines = sound_lines();
  lines.back().pop_back();

  EXPECT_EQ(reading(joined(lines)), "2012-03:1 2012-04:1 | A007");
}

TEST(Ledger, TimesAreWrittenInUtc) { EXPECT_EQ(ledger_time(1330502400), "2012-02-29T08:00:00Z"); }

}  // namespace
}  // namespace kanyin
