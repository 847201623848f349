#include "content/load_issue.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/find_snippets.h"
#include "diag/print.h"
#include "io/write_file.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

std::string snippet(std::string_view section, std::string_view title) {
  return "---\ntitle: " + std::string(title) + "\nsection: " + std::string(section) +
         "\ncredit: 综合来稿\n---\n文\n";
}

class LoadIssueTest : public testing::Test {
 protected:
  LoadIssueTest() {
    publication_.sections = {{.text = "动态", .span = {}}, {.text = "简讯", .span = {}}};
    publication_.briefs = {{.text = "简讯", .span = {}}};
    publication_.distribution.text = "常规";
    publication_.distributions = {
        {.name = "常规",
         .groups = {{.label = "报",
                     .receivers = {{.name = {.text = "甲", .span = {}}, .copies = 3},
                                   {.name = {.text = "乙", .span = {}}, .copies = {}}}}}}};
  }

  void put(std::string_view name, std::string text) {
    files_.put("content/issues/1/" + std::string(name), std::move(text));
  }

  std::optional<Issue> load(std::string_view id = "1") {
    return load_issue(id, publication_, sources_, diags_);
  }

  /// `section: ids` a line.
  static std::string shown(const std::optional<Issue>& issue) {
    if (!issue) return "nothing";
    std::string text;
    for (const Section& section : issue->sections) {
      text += section.name + ":";
      for (const Article& article : section.articles) text += " " + article.id;
      text += "\n";
    }
    return text;
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags_.all()) {
      all += std::string(found.fault->code);
      if (found.span.source != SourceId::none) {
        all += "[" + std::string(sources_.text(found.span)) + "]";
      }
      all += found.fix;
    }
    return all;
  }

  MemoryFiles files_;
  SourceMap sources_{files_};
  Diagnostics diags_;
  Publication publication_;
};

TEST_F(LoadIssueTest, SnippetsStandInTheirSectionsByFileName) {
  put("issue.yaml", "number: 3\ndate: 2012-02-29\n");
  put("b.md", snippet("动态", "乙"));
  put("a/z.md", snippet("动态", "甲"));
  put("c.md", snippet("简讯", "丙"));
  put(".hidden.md", "x");
  put("leftover.txt", "x");

  EXPECT_EQ(shown(load()), "动态: z b\n简讯: c\n");
  EXPECT_EQ(faults(), "");
}

TEST_F(LoadIssueTest, TheListOfArticlesComesFirst) {
  put("issue.yaml", "articles: [c.md, briefs.yaml]\nsections: [简讯, 动态]\n");
  put("a.md", snippet("动态", "甲"));
  put("b.md", snippet("动态", "乙"));
  put("c.md", snippet("动态", "丙"));
  put("d.md", snippet("简讯", "丁"));
  put("briefs.yaml",
      "section: 简讯\nbriefs: [{text: 一, credit: 综合来稿}, {text: 二, credit: 综合来稿}]\n");

  EXPECT_EQ(shown(load()), "简讯: briefs-1 briefs-2 d\n动态: c a b\n");
}

TEST_F(LoadIssueTest, AWrongListOfArticlesIsReported) {
  put("issue.yaml",
      "number: 1\ndate: 2012-02-29\narticles: [led.md, lead.md, ./lead.md, ../x.md]\n");
  put("lead.md", snippet("动态", "甲"));

  EXPECT_EQ(shown(load()), "动态: lead\n");
  EXPECT_EQ(faults(), "C024[led.md]lead.mdC025[./lead.md]C028[../x.md]");
}

TEST_F(LoadIssueTest, AnUnknownSectionKeepsItsArticles) {
  put("issue.yaml", "number: 1\ndate: 2012-02-29\n");
  put("a.md", snippet("动太", "甲"));

  EXPECT_EQ(shown(load()), "动太: a\n");
  EXPECT_EQ(faults(), "C026[动太]动态");
}

TEST_F(LoadIssueTest, TwoArticlesWithOneIdAreNamed) {
  put("issue.yaml", "number: 1\ndate: 2012-02-29\n");
  put("a.md", snippet("动态", "甲"));
  put("b/a.md", snippet("动态", "乙"));

  load();

  EXPECT_EQ(print(diags_, sources_, Language::en),
            "content/issues/1/b/a.md:2:8: error[C027]: the id 'a' is used by "
            "content/issues/1/a.md:2 already; rename the file or add an 'id'\n"
            "    title: 乙\n"
            "           ^^\n");
}

TEST_F(LoadIssueTest, CopiesAreCountedFromTheList) {
  put("issue.yaml", "also: [丙, {name: 丁, copies: 2}]\n");

  const std::optional<Issue> issue = load();

  EXPECT_EQ(issue->copies, 7);
  EXPECT_EQ(issue->distribution.size(), 1U);
  EXPECT_EQ(issue->also.size(), 2U);
}

TEST_F(LoadIssueTest, AnIssueMayNameItsOwnReceivers) {
  put("issue.yaml", "distribution: [戊, 己]\ncopies: 9\n");

  const std::optional<Issue> issue = load();

  EXPECT_EQ(issue->distribution[0].receivers[1].name.text, "己");
  EXPECT_EQ(issue->copies, 9);
}

TEST_F(LoadIssueTest, TheStaffLineMayBeANameOrAMap) {
  put("issue.yaml", "editor: 甲\nreviewer: 乙\n");
  EXPECT_EQ(load()->staff.reviewer.text, "乙");
  files_.put("content/issues/2/issue.yaml", "责任编辑: {责任编辑: 丙, 电话: 0123}\n");
  const std::optional<Issue> second = load("2");

  EXPECT_EQ(second->staff.editor.text, "丙");
  EXPECT_EQ(second->staff.phone.text, "0123");
}

TEST_F(LoadIssueTest, NumberAndDateAreNeeded) {
  put("issue.yaml", "special: 甲\n");
  put("a.md", snippet("动态", "甲"));

  load();

  EXPECT_EQ(faults(), "C021[]C022[]");
}

TEST_F(LoadIssueTest, AWrongNumberOrDateIsNotMissing) {
  put("issue.yaml", "number: 三\ndaet: 2012-02-29\n");
  put("a.md", snippet("动态", "甲"));

  load();

  EXPECT_EQ(faults(), "Y027[三]Y021[daet]date");
}

TEST_F(LoadIssueTest, AnIssueWithoutSnippetsIsToldOfIt) {
  put("issue.yaml", "number: 3\ndate: 2012-02-29\n");

  EXPECT_TRUE(load());
  EXPECT_EQ(faults(), "C023[]");
}

TEST_F(LoadIssueTest, ASnippetThatCannotBeReadIsOneFault) {
  put("issue.yaml", "number: 3\ndate: 2012-02-29\n");
  put("a.md", "没有开头。\n");

  EXPECT_TRUE(load());
  EXPECT_EQ(faults(), "C040[没有开头。]");
}

TEST_F(LoadIssueTest, AnUnknownIssueComesWithTheNearestOne) {
  files_.put("content/issues/2012-03/issue.yaml", "number: 1\ndate: 2012-02-29\n");

  EXPECT_EQ(shown(load("2012-04")), "nothing");
  EXPECT_EQ(shown(load("../x")), "nothing");
  EXPECT_EQ(faults(), "C0012012-03C001");
}

TEST_F(LoadIssueTest, OneBadSnippetDoesNotHideTheOthers) {
  put("issue.yaml", "number: 1\ndate: 2012-02-29\n");
  put("a.md", "---\ntitle: \"甲\n---\n文\n");
  put("b.md", snippet("动态", "乙"));
  put("c.md", "\xB1\xB1\xBE\xA9");
  put("d.docx", "x");

  EXPECT_EQ(shown(load()), "动态: b\n");
  EXPECT_EQ(faults(), "C030[]Y003[\"]F006[]");
}

TEST(FindSnippets, LinksOutOfThePublicationAndInCirclesAreRefused) {
  const TemporaryFolder outside;
  const TemporaryFolder folder;
  namespace fs = std::filesystem;
  write_file(outside.path("secret.md"), "x");
  write_file(folder.path("content/issues/1/issue.yaml"), "number: 1\ndate: 2012-02-29\n");
  write_file(folder.path("content/issues/1/a.md"), "x");
  const fs::path issue = folder.path("content/issues/1");
  fs::create_symlink(outside.path("secret.md"), issue / "b.md");
  fs::create_directory_symlink(outside.path(), issue / "c");
  fs::create_directory_symlink(issue, issue / "d");
  const DiskFiles files(folder.path());
  SourceMap sources(files);
  Diagnostics diags;

  const std::vector<std::string> found = find_snippets("content/issues/1", {}, sources, diags);

  EXPECT_EQ(found, std::vector<std::string>{"a.md"});
  std::string codes;
  for (const Diagnostic& each : diags.all()) codes += std::string(each.fault->code) + " ";
  EXPECT_EQ(codes, "C028 C028 C029 ");
}

}  // namespace
}  // namespace kanyin
