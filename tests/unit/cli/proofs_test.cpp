// Commands that need real faces: from an empty folder to proofs.
#include <gtest/gtest.h>

#include <filesystem>

#include "io/files.h"
#include "io/write_file.h"
#include "paths.h"
#include "support/temporary_folder.h"
#include "unit/cli/run_text.h"

namespace kanyin {
namespace {

class Proofs : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(KANYIN_ROOT "/build/fonts/FandolFang-Regular.otf")) {
      GTEST_SKIP() << "there are no fonts in build/fonts";
    }
    run({"init", ".", "--demo"});
  }

  RunText run(const std::vector<std::string>& words) const {
    return run_text(folder_.path(), words);
  }

  std::string text_of(const std::string& path) const {
    return DiskFiles(folder_.path()).read(path).bytes;
  }

  const TemporaryFolder folder_;
};

TEST_F(Proofs, BuildWritesAllOutputsAndNamesThem) {
  const RunText build = run({"build"});

  EXPECT_EQ(build.code, 0);
  EXPECT_EQ(build.out,
            "build/proof/2012-03/2012-03.pdf\nbuild/proof/2012-03/2012-03.html\n"
            "build/proof/2012-03/2012-03.txt\nbuild/proof/2012-03/2012-03.json\n"
            "build/proof/gw-2012-06/gw-2012-06.pdf\nbuild/proof/gw-2012-06/gw-2012-06.html\n"
            "build/proof/gw-2012-06/gw-2012-06.txt\nbuild/proof/gw-2012-06/gw-2012-06.json\n");
  EXPECT_TRUE(text_of("build/proof/2012-03/2012-03.pdf").starts_with("%PDF-1.7"));
}

TEST_F(Proofs, BuildWritesWhatIsAskedForWhereItIsWanted) {
  EXPECT_EQ(run({"build", "2012-03", "--to", "txt,json", "-o", "out"}).out,
            "out/2012-03.txt\nout/2012-03.json\n");
  EXPECT_EQ(run({"build", "content/issues/2012-03/", "--to=txt", "-o", "out"}).out,
            "out/2012-03.txt\n");
}

TEST_F(Proofs, OnlyWhatIsSetInFontsAsksForThem) {
  std::string fonts = "extends: classic\nfonts:\n";
  for (const std::string role : {"song", "fangsong", "kai", "hei", "title", "masthead"}) {
    fonts += "  " + role + ": [Nowhere Song]\n";
  }
  write_file(folder_.path("styles/nowhere.yaml"), fonts);
  std::string bulletin = text_of("content/bulletin.yaml");
  const std::string style = "style: classic";
  bulletin.replace(bulletin.find(style), style.size(), "style: nowhere");
  write_file(folder_.path("content/bulletin.yaml"), bulletin);

  const RunText web = run({"build", "2012-03", "--to", "html,txt,json"});
  const RunText text = run({"build", "2012-03", "--to", "txt", "--web-fonts"});

  EXPECT_EQ(web.code, 0) << web.messages;
  EXPECT_EQ(text.code, 0) << text.messages;
  EXPECT_TRUE(text_of("build/proof/2012-03/2012-03.html").starts_with("<!DOCTYPE html>"));
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"build", "2012-03"}, {"build", "2012-03", "--to", "html", "--web-fonts"}, {"check"}}) {
    const RunText paper = run(words);
    EXPECT_EQ(paper.code, 3) << words.front();
    EXPECT_NE(paper.messages.find("Nowhere Song"), std::string::npos) << paper.messages;
  }
}

TEST_F(Proofs, APublicationWithAnErrorIsCheckedAsFarAsItsOutputsGo) {
  write_file(folder_.path("content/bulletin.yaml"),
             text_of("content/bulletin.yaml") + "style: classic\n");
  const std::string article = "content/issues/2012-03/lead.md";
  write_file(folder_.path(article), text_of(article) + "\n\u0378\n");

  const RunText web = run({"build", "2012-03", "--to", "html"});
  const RunText paper = run({"build", "2012-03"});

  EXPECT_EQ(web.code, 1);
  EXPECT_EQ(paper.code, 1);
  EXPECT_EQ(web.messages.find("U+0378"), std::string::npos) << web.messages;
  EXPECT_NE(paper.messages.find("U+0378"), std::string::npos) << paper.messages;
}

TEST_F(Proofs, ACheckThatFindsNothingSaysSo) {
  const RunText check = run({"check"});

  EXPECT_EQ(check.code, 0);
  EXPECT_EQ(check.out, "");
  EXPECT_EQ(check.messages, "no errors and no warnings\n");
  EXPECT_EQ(run({"check", "--quiet"}).messages, "");
}

TEST_F(Proofs, AnIssueWithAnErrorLeavesTheOldProof) {
  run({"build", "2012-03", "--to", "txt"});
  const std::string before = text_of("build/proof/2012-03/2012-03.txt");
  write_file(folder_.path("content/issues/2012-03/lead.md"),
             "---\ntitle: 新\nsection: 工作动态\ncredit: 谁也不是\n---\n正文。\n");

  const RunText build = run({"build", "2012-03", "--to", "txt"});

  EXPECT_EQ(build.code, 1);
  EXPECT_EQ(build.out, "");
  EXPECT_NE(build.messages.find("content/issues/2012-03/lead.md:4:9: error[C002]"),
            std::string::npos);
  EXPECT_EQ(text_of("build/proof/2012-03/2012-03.txt"), before);
  EXPECT_NE(build.messages.find("what is in build/proof/2012-03/ is still the last proof"),
            std::string::npos)
      << build.messages;
}

TEST_F(Proofs, AnIssueThatWasNeverBuiltHasNoOldProof) {
  write_file(folder_.path("content/issues/2012-03/lead.md"), "---\ntitle: 新\n---\n正文。\n");

  const RunText build = run({"build", "--to", "txt"});

  EXPECT_NE(build.messages.find("no proof was made"), std::string::npos) << build.messages;
}

TEST_F(Proofs, AnUnknownIssueIsToldWithTheNearestName) {
  const RunText build = run({"build", "2012-30"});

  EXPECT_EQ(build.code, 1);
  EXPECT_NE(build.messages.find("fix: 2012-03"), std::string::npos);
}

TEST_F(Proofs, APlaceThatCannotBeWrittenIsTheEnvironmentsFault) {
  write_file(folder_.path("out"), "a file where a folder is wanted");

  EXPECT_EQ(run({"build", "-o", "out"}).code, 3);
}

TEST_F(Proofs, ANewArticleCanBeBuilt) {
  run({"new", "issue", "2013-01"});
  const RunText article =
      run({"new", "article", "2013-01", "--section", "工作动态", "--credit", "市总"});
  const RunText build = run({"build", "2013-01", "--to", "txt"});

  EXPECT_EQ(article.out, "content/issues/2013-01/01.md\n");
  EXPECT_EQ(article.code, 0);
  EXPECT_EQ(build.code, 0) << build.messages;
  EXPECT_NE(text_of("build/proof/2013-01/2013-01.txt").find("（市总）"), std::string::npos);
}

TEST_F(Proofs, AnUnknownCreditOfANewArticleIsToldButItIsMade) {
  const RunText article =
      run({"new", "article", "2012-03", "--section", "工作动态", "--credit", "市忩"});

  EXPECT_EQ(article.code, 0);
  EXPECT_NE(article.messages.find("error[C002]"), std::string::npos) << article.messages;
  EXPECT_EQ(article.out, "content/issues/2012-03/01.md\n");
}

TEST_F(Proofs, WarningsFailACheckOnlyWhereThatIsAskedFor) {
  std::filesystem::create_directories(folder_.path("content/issues/empty"));

  EXPECT_EQ(run({"check"}).code, 0);
  EXPECT_EQ(run({"check", "--fail-on", "warning"}).code, 1);
}

TEST_F(Proofs, ACheckTellsWhatTheWebPageAndThePagesWouldTell) {
  write_file(folder_.path("content/issues/2012-03/lead.md"),
             "---\ntitle: 新\nsection: 工作动态\ncredit: 市总\n---\n[乙](lead.md)，见" +
                 std::string(200, 'x') + "。\n");

  const RunText check = run({"check", "2012-03"});

  EXPECT_NE(check.messages.find("[H008]"), std::string::npos) << check.messages;
  EXPECT_NE(check.messages.find("[T006]"), std::string::npos) << check.messages;
}

TEST_F(Proofs, AWebPageAloneIsToldNothingOfPaper) {
  const std::string lead = "content/issues/2012-03/lead.md";
  std::string title = "各级工会";
  for (int i = 0; i < 6; ++i) title += "组织职工参加技能比武";
  write_file(folder_.path(lead),
             "---\ntitle: " + title + "\nsection: 工作动态\ncredit: 市总\n---\n正文。\n");

  EXPECT_NE(run({"build", "2012-03", "--to", "pdf", "-o", "out"}).messages.find("[L042]"),
            std::string::npos);
  EXPECT_EQ(run({"build", "2012-03", "--to", "html", "-o", "out"}).messages.find("[L042]"),
            std::string::npos);
}

TEST_F(Proofs, ManyIssuesGiveTheSameBytesWithAnyNumberOfThreads) {
  for (const char* name : {"a", "b", "c"}) {
    std::filesystem::copy(folder_.path("content/issues/2012-03"),
                          folder_.path(std::string("content/issues/") + name),
                          std::filesystem::copy_options::recursive);
  }
  const RunText one = run({"build", "--jobs", "1", "-o", "one"});
  const RunText three = run({"build", "--jobs", "3", "-o", "three"});

  EXPECT_EQ(one.code, 0);
  for (const char* name : {"a.pdf", "b.pdf", "c.html", "2012-03.json"}) {
    EXPECT_EQ(text_of(std::string("one/") + name), text_of(std::string("three/") + name)) << name;
  }
}

// cmark-gfm forgets its extensions now and then when two threads parse at once.
TEST_F(Proofs, DeletedTextStaysDeletedInManyThreads) {
  std::string body;
  for (int i = 0; i < 400; ++i) body += "这里有~~删去的字~~，还有~~别的~~。\n\n";
  for (int i = 0; i < 16; ++i) {
    const std::string issue = "content/issues/t" + std::to_string(i);
    write_file(folder_.path(issue + "/issue.yaml"), "number: 1\ndate: 2012-01-01\n");
    write_file(folder_.path(issue + "/a.md"),
               "---\ntitle: 题\nsection: 工作动态\ncredit: 市总\n---\n" + body);
  }

  run({"build", "--jobs", "8", "--to", "html", "-o", "out"});

  for (int i = 1; i < 16; ++i) {
    EXPECT_EQ(text_of("out/t" + std::to_string(i) + ".html").find("~~"), std::string::npos) << i;
  }
}

TEST_F(Proofs, ImportShowsFirstAndWritesThen) {
  const std::string text =
      "【工作动态】\n市总召开会议\n4月2日，市总召开会议，部署工作。\n（市总办公室）\n";
  const std::vector<std::string> words{"import", "-",      "--to",       "2008-04",  "--number",
                                       "4",      "--date", "2008-04-25", "--dry-run"};
  const RunText shown = run_text(folder_.path(), words, text);

  EXPECT_EQ(shown.code, 0) << shown.messages;
  EXPECT_NE(shown.out.find("市总召开会议"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder_.path("content/issues/2008-04")));

  const RunText written = run_text(folder_.path(), {words.begin(), words.end() - 1}, text);

  EXPECT_EQ(written.code, 0) << written.messages;
  EXPECT_NE(written.out.find("content/issues/2008-04/issue.yaml\n"), std::string::npos);
  EXPECT_EQ(run({"build", "2008-04", "--to", "txt"}).code, 0);
}

TEST_F(Proofs, FontsAndDoctorTellOfEveryRole) {
  const RunText fonts = run({"fonts"});
  const RunText doctor = run({"doctor", "--format", "json"});

  EXPECT_EQ(fonts.code, 0);
  EXPECT_NE(fonts.out.find("fangsong"), std::string::npos);
  EXPECT_EQ(doctor.code, 0);
  EXPECT_NE(doctor.out.find("{\"check\":\"font\",\"state\":\"ok\""), std::string::npos);
}

}  // namespace
}  // namespace kanyin
