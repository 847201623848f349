#include "content/check_issue.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

class CheckIssueTest : public testing::Test {
 protected:
  CheckIssueTest() {
    id_ = sources_.add("a.md", "甲\n乙\n丙\n");
    issue_.number = 1;
    issue_.date = Date{2012, 2, 29};
    issue_.span = sources_.start(id_);
  }

  Article article(ArticleKind kind, std::vector<std::string> title, std::string head = {}) const {
    Article made;
    made.kind = kind;
    made.section.text = "动态";
    made.credit.text.text = "综合来稿";
    made.head.text = std::move(head);
    made.span = {id_, 0, 3};
    for (std::string& line : title) {
      made.title.push_back({.text = std::move(line), .span = {id_, 0, 3}});
    }
    return made;
  }

  std::string codes(std::vector<Article> articles) {
    issue_.sections = {{"动态", std::move(articles)}};
    Diagnostics diags;
    check_issue(issue_, {}, sources_, diags);
    std::string all;
    for (const Diagnostic& found : diags.all()) {
      all += (all.empty() ? "" : " ") + std::string(found.fault->code);
    }
    return all;
  }

  MemoryFiles files_;
  SourceMap sources_{files_};
  SourceId id_{};
  Issue issue_;
};

TEST_F(CheckIssueTest, AWholeIssuePasses) {
  EXPECT_EQ(codes({article(ArticleKind::story, {"甲", "乙"}), article(ArticleKind::brief, {})}),
            "");
}

TEST_F(CheckIssueTest, ATitleHasTwoLinesAtMost) {
  EXPECT_EQ(codes({article(ArticleKind::story, {"甲", "乙", "丙"})}), "C046");
}

TEST_F(CheckIssueTest, ATitleStandsOnceInAnIssue) {
  EXPECT_EQ(
      codes({article(ArticleKind::story, {"甲乙"}), article(ArticleKind::story, {"甲", "乙"})}),
      "C047");
}

TEST_F(CheckIssueTest, BriefsOfASectionAreAlike) {
  EXPECT_EQ(codes({article(ArticleKind::brief, {}, "甲。"), article(ArticleKind::brief, {})}),
            "C048");
}

}  // namespace
}  // namespace kanyin
