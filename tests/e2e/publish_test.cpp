// What `publish`, `log` and `verify` say and do, with the program itself.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "archive/ledger.h"
#include "archive/manifest.h"
#include "io/sha256.h"
#include "support/project_fonts.h"
#include "support/story_publication.h"
#include "unit/cli/run_text.h"

namespace kanyin {
namespace {

class PublishTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    story_.add_issue("2012-03", 3, "2012-02-29");
  }

  StoryPublication story_;
};

TEST_F(PublishTest, AnIssueIsSealedWithEverythingItWasMadeOf) {
  const ProgramResult result = story_.run("publish 2012-03");

  EXPECT_EQ(result.exit_code, 0) << result.output;
  const std::string revision = "content/archive/2012-03/r1/";
  for (const std::string name :
       {"2012-03.pdf", "2012-03.html", "2012-03.txt", "2012-03.json", "manifest.txt",
        "sources/content/bulletin.yaml", "sources/content/issues/2012-03/lead.md",
        "sources/content/registers/contributors.yaml", "sources/styles/classic.yaml",
        "sources/templates/bulletin/page.yaml"}) {
    EXPECT_TRUE(std::filesystem::is_regular_file(story_.path(revision + name))) << name;
  }
  EXPECT_EQ(story_.run("verify").exit_code, 0);
  const ProgramResult file = story_.run("verify " + story_.path(revision + "2012-03.html"));
  EXPECT_EQ(file.exit_code, 0);
  EXPECT_NE(file.output.find("真。2012-03:r1"), std::string::npos) << file.output;
  EXPECT_NE(story_.run("log").output.find("2012-03:r1  第3期"), std::string::npos);
}

TEST_F(PublishTest, TheManifestIsCheckedWithCommonTools) {
  story_.run("publish 2012-03");

  const ProgramResult checked =
      run_program("cd " + story_.path("content/archive/2012-03/r1") +
                  " && sed -nE 's/^(source|output) //p' manifest.txt | sha256sum --check --quiet");

  EXPECT_EQ(checked.exit_code, 0) << checked.output;
}

TEST_F(PublishTest, WhatWasSealedIsListedForPeopleAndForPrograms) {
  const RunText shown = run_at_terminal(story_.root(), {"publish", "2012-03", "--lang", "zh"});
  const std::string sealed = "content/archive/2012-03/r1/2012-03";
  const std::string fingerprint = sha256_hex(file_text(story_.path(sealed + ".pdf")));
  story_.add_issue("2012-04", 4, "2012-03-15");
  const RunText piped = run_text(story_.root(), {"publish", "2012-04"});

  ASSERT_EQ(shown.code, 0) << shown.messages;
  EXPECT_NE(shown.out.find("PDF  " + sealed + ".pdf\n  sha256 " + fingerprint + "\n网页  "),
            std::string::npos)
      << shown.out;
  EXPECT_NE(shown.messages.find("封存在 content/archive/2012-03/r1：成品 4 个"), std::string::npos)
      << shown.messages;
  const std::string path = "content/archive/2012-04/r1/2012-04.pdf";
  EXPECT_TRUE(piped.out.starts_with(sha256_hex(file_text(story_.path(path))) + "  " + path + "\n"))
      << piped.out;
  EXPECT_NE(piped.messages.find("Sealed in content/archive/2012-04/r1: 4 outputs"),
            std::string::npos)
      << piped.messages;
}

TEST_F(PublishTest, ASecondTimeNeedsACorrection) {  // R030
  story_.run("publish 2012-03");

  const ProgramResult again = story_.run("publish 2012-03");

  EXPECT_EQ(again.exit_code, 1);
  EXPECT_NE(again.output.find("R030"), std::string::npos) << again.output;
}

TEST_F(PublishTest, ErrorsRefuseAndSoDoWarningsIfAskedFor) {  // R032
  // A character that nobody sees is worth a warning.
  const std::string lead = story_.path("content/issues/2012-03/lead.md");
  write_text(lead, file_text(lead) + "完\xE2\x80\x8B。\n");
  const ProgramResult strict = story_.run("publish 2012-03 --strict");
  story_.write("content/issues/2012-03/bad.md", "---\ntitle: 甲\nsection: 没有的栏目\n---\n乙\n");
  const ProgramResult wrong = story_.run("publish 2012-03");

  EXPECT_EQ(strict.exit_code, 1);
  EXPECT_NE(strict.output.find("R032"), std::string::npos) << strict.output;
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(story_.path("content/archive/2012-03")));
  EXPECT_EQ(story_.run("verify").exit_code, 0);
}

TEST_F(PublishTest, ANameWithAControlCharacterCannotBeSealed) {  // R037
  const std::string folder = "content/issues/2012-03/";
  std::filesystem::rename(story_.path(folder + "wages.md"), story_.path(folder + "wa\nges.md"));

  const ProgramResult result = story_.run("publish 2012-03");

  EXPECT_NE(result.output.find("R037"), std::string::npos) << result.output;
  EXPECT_EQ(result.exit_code, 1);
}

TEST_F(PublishTest, AnIssueThatDoesNotFollowIsRefusedUnlessItIsAllowed) {
  story_.run("publish 2012-03");
  story_.add_issue("2012-05", 6, "2012-03-31");

  const ProgramResult refused = story_.run("publish 2012-05 --allow number");
  const ProgramResult allowed = story_.run("publish 2012-05 --allow number,running-number");

  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.output.find("R034"), std::string::npos) << refused.output;
  EXPECT_EQ(allowed.exit_code, 0) << allowed.output;
  EXPECT_NE(story_.run("log").output.find("放过 number,running-number"), std::string::npos);
  EXPECT_NE(
      file_text(story_.path("content/archive/ledger.txt")).find("allowed=number,running-number"),
      std::string::npos);
}

TEST_F(PublishTest, AFileThatIsNotOursAndOneThatWasChangedAreToldApart) {
  story_.run("publish 2012-03");
  const std::string html = file_text(story_.path("content/archive/2012-03/r1/2012-03.html"));
  story_.write("changed.html", html + " ");
  story_.write("other.html", "<p>别的</p>");

  const ProgramResult changed = story_.run("verify " + story_.path("changed.html"));
  const ProgramResult other = story_.run("verify " + story_.path("other.html"));

  EXPECT_EQ(changed.exit_code, 1);
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_NE(other.output.find("档案里没有它"), std::string::npos) << other.output;
}

TEST_F(PublishTest, WhatIsSealedGivesTheSameBytesAgain) {  // R045 R046
  story_.run("publish 2012-03");
  const std::string lead =
      story_.path("content/archive/2012-03/r1/sources/content/issues/2012-03/lead.md");
  const std::string text = file_text(lead);

  const ProgramResult same = story_.run("verify --rebuild 2012-03:r1");
  write_text(lead, text + "\n多出来的一段。\n");
  const ProgramResult other = story_.run("verify --rebuild 2012-03");
  write_text(lead, "---\ntitle: [\n");
  const ProgramResult broken = story_.run("verify --rebuild 2012-03");

  EXPECT_EQ(same.exit_code, 0) << same.output;
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_NE(other.output.find("R046"), std::string::npos) << other.output;
  EXPECT_NE(broken.output.find("R045"), std::string::npos) << broken.output;
}

TEST_F(PublishTest, ASealedPageBringsTheFaceOfTheNameIfTheStyleSaysSo) {
  story_.write("styles/ours.yaml", "extends: classic\nweb: {masthead_face: true}\n");
  const std::string bulletin = story_.path("content/bulletin.yaml");
  write_text(bulletin, file_text(bulletin) + "style: ours\n");

  const ProgramResult proof = story_.run("build 2012-03 --to html");
  const ProgramResult published = story_.run("publish 2012-03");
  const ProgramResult rebuilt = story_.run("verify --rebuild 2012-03:r1");

  EXPECT_EQ(proof.exit_code, 0) << proof.output;
  EXPECT_EQ(published.exit_code, 0) << published.output;
  EXPECT_EQ(rebuilt.exit_code, 0) << rebuilt.output;
  for (const std::string page :
       {"build/proof/2012-03/2012-03.html", "content/archive/2012-03/r1/2012-03.html"}) {
    EXPECT_NE(file_text(story_.path(page)).find("url(\"data:font/woff2;base64,"), std::string::npos)
        << page;
  }
}

TEST_F(PublishTest, WhatIsPublishedHasBeenLookedOver) {  // L020
  story_.write("styles/pale.yaml", "extends: classic\ncolors: {red: \"#FFBBBB\"}\n");
  const std::string bulletin = story_.path("content/bulletin.yaml");
  write_text(bulletin, file_text(bulletin) + "style: pale\n");

  const ProgramResult strict = story_.run("publish 2012-03 --strict");

  EXPECT_EQ(strict.exit_code, 1);
  EXPECT_NE(strict.output.find("L020"), std::string::npos) << strict.output;
  EXPECT_NE(strict.output.find("R032"), std::string::npos) << strict.output;
}

// The archive is made anew as it would stand after composing with another program and other fonts.
TEST_F(PublishTest, WhatIsComposedOtherwiseNowIsToldWithItsReasons) {  // R046 R047 R048 R049
  story_.run("publish 2012-03");
  const std::string place = story_.path("content/archive/2012-03/r1/");
  Diagnostics diags;
  std::optional<Manifest> manifest =
      read_manifest(file_text(place + "manifest.txt"), "manifest.txt", diags);
  ASSERT_TRUE(manifest);
  const std::string text = file_text(place + "2012-03.txt") + "旧";
  write_text(place + "2012-03.txt", text);
  for (ListedFile& output : manifest->outputs) {
    if (output.path == "2012-03.txt") output.fingerprint = sha256_hex(text);
  }
  ASSERT_FALSE(manifest->fonts.empty());
  manifest->fonts.front().fingerprint = sha256_hex("another file");
  manifest->fonts.push_back({sha256_hex("a font"), "Lost Song (lost.otf)"});
  manifest->program = "Kanyin 0.0.9";
  const std::string sealed = write_manifest(*manifest);
  write_text(place + "manifest.txt", sealed);
  write_text(story_.path("content/archive/ledger.txt"),
             ledger_head() + ledger_text(manifest->facts, sha256_hex(sealed)) + "\n");

  const ProgramResult result = story_.run("verify --rebuild 2012-03");

  EXPECT_EQ(result.exit_code, 1);
  for (const std::string code : {"R046", "R047", "R048", "R049"}) {
    EXPECT_NE(result.output.find(code), std::string::npos) << code << "\n" << result.output;
  }
  EXPECT_NE(result.output.find("Lost Song"), std::string::npos) << result.output;
  EXPECT_NE(result.output.find("Kanyin 0.0.9"), std::string::npos) << result.output;
}

TEST_F(PublishTest, ASignedLineIsVerifiedAndAForgedOneFound) {  // A027 A028
  ::setenv("XDG_CONFIG_HOME", story_.root().c_str(), 1);
  const ProgramResult none = story_.run("key new liang </dev/null");
  ::setenv("KANYIN_PASSPHRASE", "春风", 1);
  const ProgramResult named = story_.run("key new a/b");
  const ProgramResult made = story_.run("key new liang");
  const ProgramResult published =
      story_.run("publish 2012-03 --sign " + story_.path("kanyin/liang.key"));
  const ProgramResult sound = story_.run("verify");
  const std::string ledger = story_.path("content/archive/ledger.txt");
  std::string text = file_text(ledger);
  const std::size_t at = text.find("pages=1");
  if (at != text.npos) text[at + 6] = '2';
  write_text(ledger, text);
  const ProgramResult forged = story_.run("verify");
  ::unsetenv("KANYIN_PASSPHRASE");
  ::unsetenv("XDG_CONFIG_HOME");

  EXPECT_NE(none.output.find("A028"), std::string::npos) << none.output;
  EXPECT_NE(named.output.find("A027"), std::string::npos) << named.output;
  EXPECT_EQ(made.exit_code, 0) << made.output;
  EXPECT_EQ(published.exit_code, 0) << published.output;
  EXPECT_EQ(sound.exit_code, 0) << sound.output;
  EXPECT_NE(forged.output.find("A023"), std::string::npos) << forged.output;
  EXPECT_EQ(forged.exit_code, 1);
}

}  // namespace
}  // namespace kanyin
