#include "archive/verify_archive.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "archive/check_code.h"
#include "io/sha256.h"
#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

/// Three issues, the second of them corrected once.
class TamperingTest : public testing::Test {
 protected:
  void SetUp() override {
    seal_small(root(), {.issue = "a", .text = "甲"});
    seal_small(root(), {.issue = "b", .number = 2, .text = "乙"});
    seal_small(root(), {.issue = "b", .revision = 2, .number = 2, .text = "乙改"});
    seal_small(root(), {.issue = "c", .number = 3, .text = "丙"});
    ASSERT_EQ(verify_words(root()), "");
  }

  const std::string& root() const { return folder_.path(); }
  std::string in(const std::string& path) const { return folder_.path("content/archive/" + path); }
  std::string ledger() const { return in("ledger.txt"); }

  void put_lines(const std::vector<std::string>& lines) const {
    std::string text;
    for (const std::string& line : lines) text += line;
    write_text(ledger(), text);
  }

  TemporaryFolder folder_;
};

TEST_F(TamperingTest, OneBitOfAnOutput) {
  std::string pdf = file_text(in("b/r1/b.pdf"));
  pdf[2] ^= 1;
  write_text(in("b/r1/b.pdf"), pdf);

  EXPECT_EQ(verify_words(root()), "A014 content/archive/b/r1/b.pdf\n");
}

TEST_F(TamperingTest, OneBitOfEveryFileInTurn) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(in("b"))) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string();
    const std::string text = file_text(path);
    std::string changed = text;
    changed[changed.size() / 2] ^= 4;
    write_text(path, changed);

    EXPECT_NE(verify_words(root()), "") << path;

    write_text(path, text);
  }
  EXPECT_EQ(verify_words(root()), "");
}

TEST_F(TamperingTest, OneBitOfEveryByteOfTheLedger) {
  const std::string text = file_text(ledger());
  for (std::size_t i = 0; i < text.size(); i += 7) {
    std::string changed = text;
    changed[i] ^= 1;
    write_text(ledger(), changed);

    EXPECT_NE(verify_words(root()), "") << i;
  }
}

TEST_F(TamperingTest, AFileThatIsGone) {
  std::filesystem::remove(in("a/r1/sources/content/issues/a/lead.md"));

  EXPECT_EQ(verify_words(root()), "A013 content/archive/a/r1/sources/content/issues/a/lead.md\n");
}

TEST_F(TamperingTest, AFileTooMany) {
  write_text(in("a/r1/extra.txt"), "x");
  write_text(in("a/notes.txt"), "x");
  write_text(in("readme"), "x");

  EXPECT_EQ(verify_words(root()),
            "A015 content/archive/a/r1/extra.txt\nA015 content/archive/a/notes.txt\n"
            "A015 content/archive/readme\n");
}

TEST_F(TamperingTest, ARevisionThatIsGone) {
  std::filesystem::remove_all(in("b/r1"));

  EXPECT_EQ(verify_words(root()), "A009 3 content/archive/b/r1/manifest.txt\n");
}

TEST_F(TamperingTest, ManifestsThatWereExchanged) {
  const std::string first = file_text(in("b/r1/manifest.txt"));
  write_text(in("b/r1/manifest.txt"), file_text(in("b/r2/manifest.txt")));
  write_text(in("b/r2/manifest.txt"), first);

  EXPECT_EQ(verify_words(root()),
            "A010 content/archive/b/r1/manifest.txt 3\n"
            "A010 content/archive/b/r2/manifest.txt 4\n");
}

TEST_F(TamperingTest, ALineThatWasTakenOut) {
  std::vector<std::string> lines = file_lines(ledger());
  lines.erase(lines.begin() + 2);
  put_lines(lines);

  EXPECT_EQ(verify_words(root()), "A003 3\nA006 3 b 2 1\nA016 content/archive/b/r1\n");
}

TEST_F(TamperingTest, TheLastLineTakenOut) {
  std::vector<std::string> lines = file_lines(ledger());
  lines.pop_back();
  put_lines(lines);

  EXPECT_EQ(verify_words(root()), "A016 content/archive/c/r1\n");
}

TEST_F(TamperingTest, LinesInAnotherOrder) {
  std::vector<std::string> lines = file_lines(ledger());
  std::swap(lines[1], lines[4]);
  put_lines(lines);

  const std::string found = verify_words(root());

  EXPECT_NE(found.find("A003 2\n"), std::string::npos) << found;
  EXPECT_NE(found.find("A004"), std::string::npos) << found;
}

TEST_F(TamperingTest, ALastLineThatSaysSomethingElseThanItsManifest) {
  std::vector<std::string> lines = file_lines(ledger());
  std::string& last = lines.back();
  last.replace(last.find("pages=8"), 7, "pages=9");
  put_lines(lines);

  EXPECT_EQ(verify_words(root()), "A012 5 content/archive/c/r1/manifest.txt\n");
}

TEST_F(TamperingTest, ALineThatWasForgedWithARightChain) {
  std::vector<std::string> lines = file_lines(ledger());
  SealedFacts facts{.time = "2012-03-01T08:00:00Z",
                    .issue = "d",
                    .revision = 1,
                    .previous = sha256_hex(lines.back()),
                    .code = {},
                    .number = 4,
                    .running_number = {},
                    .date = {},
                    .pages = 1,
                    .allowed = {}};
  lines.push_back(ledger_text(facts, sha256_hex("forged")) + "\n");
  put_lines(lines);

  EXPECT_EQ(verify_words(root()), "A009 6 content/archive/d/r1/manifest.txt\n");
}

TEST_F(TamperingTest, AClockSetBack) {
  seal_small(root(), {.issue = "d", .number = 4, .time = "2011-01-01T00:00:00Z"});

  EXPECT_EQ(verify_words(root()), "A005 6 2011-01-01T00:00:00Z 2012-02-29T08:00:00Z\n");
}

TEST_F(TamperingTest, TheLedgerGone) {
  std::filesystem::remove(ledger());

  const std::string found = verify_words(root());

  EXPECT_NE(found.find("A008 content/archive/ledger.txt\n"), std::string::npos) << found;
  EXPECT_EQ(seal_small(root(), {.issue = "d", .number = 4}), "A008");
}

TEST_F(TamperingTest, NothingIsPublishedOnADamagedLedger) {
  std::vector<std::string> lines = file_lines(ledger());
  lines.erase(lines.begin() + 2);
  put_lines(lines);

  EXPECT_EQ(seal_small(root(), {.issue = "d", .number = 4}), "A003 A006");
}

TEST_F(TamperingTest, AFileIsFoundByItsFingerprintAndACodeByItself) {
  const DiskFiles files(root());
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);

  const std::vector<SealedMatch> matches = find_sealed(root(), ledger, sha256_hex("%PDF 乙"), 2);

  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches.front().path, "b.pdf");
  EXPECT_EQ(matches.front().entry->facts.revision, 1);
  const std::string& code = matches.front().entry->facts.code;
  ASSERT_EQ(find_code(ledger, code).size(), 1U);
  EXPECT_EQ(find_code(ledger, code).front(), matches.front().entry);
  EXPECT_EQ(shown_revision(ledger, "…查验码 " + printed_code(code) + "…").entry,
            matches.front().entry);
  EXPECT_TRUE(find_sealed(root(), ledger, sha256_hex("%PDF 丁"), 2).empty());
}

TEST_F(TamperingTest, AFileIsOfTheLatestRevisionWhoseCodeItShows) {
  seal_small(root(), {.issue = "a", .revision = 2, .number = 1});
  const DiskFiles files(root());
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);
  const LedgerEntry* first = find_revision(ledger, "a", 1);
  const LedgerEntry* second = find_revision(ledger, "a", 2);
  ASSERT_TRUE(first != nullptr && second != nullptr);
  const std::string notice = "（前一版查验码 " + printed_code(first->facts.code) + "）";

  const ShownRevision proof = shown_revision(ledger, notice);
  const ShownRevision changed =
      shown_revision(ledger, notice + "…查验码：" + printed_code(second->facts.code));
  const ShownRevision none = shown_revision(ledger, "0000-0000");

  EXPECT_EQ(proof.entry, first);
  EXPECT_TRUE(proof.replaces);
  EXPECT_EQ(changed.entry, second);
  EXPECT_FALSE(changed.replaces);
  EXPECT_EQ(none.entry, nullptr);
}

}  // namespace
}  // namespace kanyin
