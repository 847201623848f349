// Three issues are published, the second is corrected twice: a wrong number, then a withdrawal. The
// site leads everywhere it says, tells of both corrections, and changes only where something did.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "support/atom_rules.h"
#include "support/project_fonts.h"
#include "support/site_links.h"
#include "support/story_publication.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SiteStory : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    story_.add_issue("2012-03", 3, "2012-02-29");
    story_.add_issue("2012-04", 4, "2012-03-15");
    story_.add_issue("2012-05", 5, "2012-03-31");
    publish("2012-03", "1330502400");
    publish("2012-04", "1331800000");
    publish("2012-05", "1333200000");
    run("correct 2012-04 --kind fact --reason 企业数有误 --approved-by 梁思源 --article wages",
        "1334000000");
    const std::string wages = story_.path("content/issues/2012-04/wages.md");
    std::string text = file_text(wages);
    text.replace(text.find("一百二十家"), std::string("一百二十家").size(), "一百三十家");
    write_text(wages, text);
    publish("2012-04", "1334000100");
    run("correct 2012-04 --kind withdrawal --reason 来稿单位要求 --approved-by 梁思源 --article "
        "lead",
        "1335000000");
    publish("2012-04", "1335000100");
  }

  void run(const std::string& words, const std::string& time) {
    const ProgramResult result = story_.run(words, time);
    ASSERT_EQ(result.exit_code, 0) << result.output;
  }

  void publish(const std::string& issue, const std::string& time) { run("publish " + issue, time); }

  std::string build(const std::string& words = "") {
    const ProgramResult result = story_.run("site " + words);
    EXPECT_EQ(result.exit_code, 0) << result.output;
    return result.output;
  }

  void build_share(const std::string& share, const std::string& folder) {
    build("--shard " + share + " -o " + folder);
  }

  std::string site(const std::string& page = "") const { return story_.path("build/site/" + page); }
  std::string page(const std::string& name) const { return file_text(site(name)); }

  /// Every file of a site with its bytes.
  static std::map<std::string, std::string> files_of(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      files[fs::relative(entry.path(), folder).string()] = file_text(entry.path().string());
    }
    return files;
  }

  static std::map<std::string, fs::file_time_type> times_of(const std::string& folder) {
    std::map<std::string, fs::file_time_type> times;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || entry.path().filename() == "lock") continue;
      times[fs::relative(entry.path(), folder).string()] = entry.last_write_time();
    }
    return times;
  }

  StoryPublication story_;
};

TEST_F(SiteStory, EveryLinkLeadsSomewhere) {
  build();

  const FollowedLinks links = follow_links(site());

  EXPECT_THAT(links.broken, IsEmpty());
  EXPECT_GT(links.count, 300U);
}

TEST_F(SiteStory, TheFeedIsValidAndHoldsWholeArticles) {
  build();

  const std::string feed = page("feed.xml");

  EXPECT_THAT(broken_atom_rules(feed), IsEmpty());
  EXPECT_THAT(feed, HasSubstr("由附近的职工书屋代管"));
  EXPECT_THAT(feed, HasSubstr("<updated>2012-04-21T09:21:40Z</updated>"));
}

TEST_F(SiteStory, TheFeedIsValidWithAnAddressToo) {
  std::ofstream(story_.path("content/bulletin.yaml"), std::ios::app)
      << "url: https://example.org/archive/\n";

  const std::string said = build();

  EXPECT_THAT(broken_atom_rules(page("feed.xml")), IsEmpty());
  EXPECT_THAT(page("feed.xml"), HasSubstr("href=\"https://example.org/archive/articles/2012-05/"));
  EXPECT_THAT(page("sitemap.xml"), HasSubstr("<loc>https://example.org/archive/issues/2012-04/"));
  EXPECT_THAT(page("robots.txt"), HasSubstr("Sitemap: https://example.org/archive/sitemap.xml"));
  EXPECT_THAT(said, Not(HasSubstr("W005")));
  EXPECT_THAT(follow_links(site()).broken, IsEmpty());
}

TEST_F(SiteStory, TheCorrectionsPageTellsOfBoth) {
  build();

  const std::string corrections = page("corrections.html");

  EXPECT_THAT(corrections, HasSubstr("一百二十家"));
  EXPECT_THAT(corrections, HasSubstr("一百三十家"));
  EXPECT_THAT(corrections, HasSubstr("来稿单位要求"));
  EXPECT_LT(corrections.find("更正第2次"), corrections.find("更正第1次"));
  EXPECT_THAT(corrections, HasSubstr("issues/2012-04/r1/index.html"));
}

TEST_F(SiteStory, OfTwoCorrectionsOfOneDayTheLaterStandsFirst) {
  run("correct 2012-04 --kind withdrawal --reason 数据有误 --approved-by 梁思源 --article wages",
      "1335000200");
  publish("2012-04", "1335000300");
  build();

  for (const std::string name : {"corrections.html", "index.html"}) {
    const std::string listed = page(name);
    EXPECT_LT(listed.find("更正第3次"), listed.find("更正第2次")) << name;
    EXPECT_LT(listed.find("更正第2次"), listed.find("更正第1次")) << name;
  }
}

TEST_F(SiteStory, ASupersededRevisionCanBeReadUnderABanner) {
  build();

  const std::string first = page("issues/2012-04/r1/index.html");
  const std::string current = page("issues/2012-04/index.html");

  EXPECT_THAT(first, HasSubstr("这一版已被更正"));
  EXPECT_THAT(first, HasSubstr("href=\"../../../issues/2012-04/index.html\">看现行版本"));
  EXPECT_THAT(first, HasSubstr("三百名快递员"));
  EXPECT_THAT(first, HasSubstr("content=\"noindex\""));
  EXPECT_THAT(current, Not(HasSubstr("这一版已被更正")));
  EXPECT_THAT(current, Not(HasSubstr("三百名快递员")));
  EXPECT_THAT(page("articles/2012-04/lead.html"), HasSubstr("撤稿"));
}

TEST_F(SiteStory, TheSealedFilesAreThereByteForByte) {
  build();

  for (const std::string name : {"r1/2012-04.pdf", "r2/2012-04.html"}) {
    EXPECT_TRUE(page("issues/2012-04/" + name) ==
                file_text(story_.path("content/archive/2012-04/" + name)))
        << name;
  }
  EXPECT_TRUE(page("issues/2012-04/2012-04.pdf") ==
              file_text(story_.path("content/archive/2012-04/r3/2012-04.pdf")));
}

TEST_F(SiteStory, AWithdrawnArticleIsMarkedWhereverItIsListed) {
  build();

  const std::string marked = "临江县总工会建起“歇脚驿站”（已撤稿）";
  for (const std::string name : {"years/2012.html", "issues/2012-04/index.html",
                                 "articles/2012-04/lead.html", "feed.xml", "search/texts/1.js"}) {
    EXPECT_THAT(page(name), HasSubstr(marked)) << name;
  }
  EXPECT_THAT(page("issues/2012-04/r1/index.html"), Not(HasSubstr("已撤稿")));
  std::size_t lists = 0;
  for (const auto& [name, bytes] : files_of(site())) {
    const bool is_list = name.starts_with("sections/") || name.starts_with("unions/");
    if (is_list && bytes.find(marked) != std::string::npos) ++lists;
  }
  EXPECT_EQ(lists, 3U);
  EXPECT_THAT(page("issues/2012-03/index.html"), Not(HasSubstr("已撤稿")));
}

TEST_F(SiteStory, ASecondRunTouchesNothing) {
  build("--jobs 1");
  const std::map<std::string, fs::file_time_type> before = times_of(site());

  const std::string said = build("--jobs 3");

  EXPECT_TRUE(before == times_of(site()));
  EXPECT_THAT(said, HasSubstr("写了 0 个文件"));
}

TEST_F(SiteStory, AnOlderSiteBecomesWhatANewOneWouldBe) {
  build();
  story_.add_issue("2012-06", 6, "2012-04-15");
  publish("2012-06", "1336000000");

  build();
  build("-o " + story_.path("new"));

  EXPECT_TRUE(files_of(site()) == files_of(story_.path("new")));
  EXPECT_THAT(page("index.html"), HasSubstr("2012年第6期（总第131期）"));
}

TEST_F(SiteStory, APageThatIsGoneComesBack) {
  build();
  fs::remove(site("articles/2012-03/lead.html"));
  fs::remove(site("years/2012.html"));

  build();

  EXPECT_TRUE(fs::exists(site("articles/2012-03/lead.html")));
  EXPECT_TRUE(fs::exists(site("years/2012.html")));
}

TEST_F(SiteStory, AnyStretchOfTextIsFound) {
  if (!has_program("node")) GTEST_SKIP() << "there is no node";
  build();
  const auto found = [this](const std::string& words) {
    return run_program("node " KANYIN_ROOT "/tests/support/search_site.js " + site() + " '" +
                       words + "'")
        .output;
  };

  EXPECT_EQ(found("一百三十家企业签"), "articles/2012-04/wages.html\n");
  EXPECT_EQ(found("职工书屋代管。"), "articles/2012-03/lead.html\narticles/2012-05/lead.html\n");
  EXPECT_EQ(found("撤"), "articles/2012-04/lead.html\n");
  EXPECT_EQ(found("一千二百家"), "\n");
}

TEST_F(SiteStory, ACorrectedIssueReplacesItsOldWordsInTheIndex) {
  build();
  run("correct 2012-05 --kind typo --reason 错字 --approved-by 梁思源 --article wages",
      "1336000000");
  const std::string wages = story_.path("content/issues/2012-05/wages.md");
  write_text(wages, file_text(wages) + "\n补充一段：罕见的𡎚字。\n");
  publish("2012-05", "1336000100");

  build();
  build("-o " + story_.path("new"));

  EXPECT_TRUE(files_of(site()) == files_of(story_.path("new")));
}

TEST_F(SiteStory, SharesLaidOverEachOtherAreTheWholeSite) {
  build();

  for (const std::string share : {"1/3", "2/3", "3/3"}) {
    const std::string folder = story_.path("share-" + share.substr(0, 1));
    build_share(share, folder);
    fs::copy(folder, story_.path("all"),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }

  EXPECT_TRUE(files_of(site()) == files_of(story_.path("all")));
  const std::string again = build("-o " + story_.path("all"));
  EXPECT_THAT(again, HasSubstr("写了 0 个文件"));
}

TEST_F(SiteStory, SharesOfABuildAreAllIssuesTogether) {
  run("build --to txt --shard 1/2 -o " + story_.path("a"), "1336000000");
  run("build --to txt --shard 2/2 -o " + story_.path("b"), "1336000000");

  const std::size_t a = files_of(story_.path("a")).size();
  const std::size_t b = files_of(story_.path("b")).size();

  EXPECT_EQ(a, 2U);
  EXPECT_EQ(b, 1U);
}

TEST_F(SiteStory, PagesOfOthersAreNotWrittenOver) {
  write_text(story_.path("web/index.html"), "<p>mine</p>");

  const ProgramResult result = story_.run("site -o " + story_.path("web"));

  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.output, HasSubstr("W001"));
  EXPECT_EQ(file_text(story_.path("web/index.html")), "<p>mine</p>");
}

TEST_F(SiteStory, ASealedFileThatWasChangedIsNotShown) {
  const std::string json = story_.path("content/archive/2012-05/r1/2012-05.json");
  write_text(json, file_text(json) + " ");

  const ProgramResult result = story_.run("site");

  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.output, HasSubstr("A014"));
  EXPECT_FALSE(fs::exists(site("index.html")));
}

TEST(Site, WhatItNeedsIsTold) {
  const StoryPublication story;

  const ProgramResult nothing = story.run("site");

  EXPECT_EQ(nothing.exit_code, 1);
  EXPECT_THAT(nothing.output, HasSubstr("W003"));
  EXPECT_THAT(nothing.output, HasSubstr("W005"));
  EXPECT_THAT(nothing.output, HasSubstr("“url: https://…”"));
}

}  // namespace
}  // namespace kanyin
