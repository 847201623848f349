#include "intake/write_snippets.h"

#include <gtest/gtest.h>

#include "io/files.h"

namespace kanyin {
namespace {

Text text(const std::string& words) { return {.text = words, .span = {}}; }

SplitArticle story(const std::string& title, const std::string& paragraph) {
  SplitArticle article;
  article.title = {text(title)};
  article.paragraphs = {text(paragraph)};
  article.credit = text("青石县总工会");
  return article;
}

SplitArticle brief(const std::string& head, std::vector<Text> paragraphs) {
  SplitArticle article;
  article.kind = ArticleKind::brief;
  article.head = text(head);
  article.paragraphs = std::move(paragraphs);
  article.credit = text("市总财务部、经审办");
  return article;
}

std::string files_of(const std::vector<SplitSection>& sections, const KnownSections& known,
                     const SnippetNames& names) {
  std::string all;
  for (const SnippetFile& file : write_snippets(sections, known, names)) {
    all += "== " + file.name + "\n" + file.bytes;
  }
  return all;
}

TEST(WriteSnippets, AStoryIsAMarkdownFileWithItsHead) {
  SplitArticle article = story("青石县总工会为三百名快递员", "第一段。");
  article.title.push_back(text("建起“歇脚驿站”"));
  article.note = {text("值得借鉴。")};
  article.paragraphs.push_back(text("- 第二段。"));

  EXPECT_EQ(files_of({{text("工作动态"), {article}}}, {}, {.sections = {"工作动态"}, .taken = {}}),
            "== 1-01.md\n"
            "---\n"
            "title: [青石县总工会为三百名快递员, 建起“歇脚驿站”]\n"
            "section: 工作动态\n"
            "credit: 青石县总工会\n"
            "note: 值得借鉴。\n"
            "---\n"
            "\n"
            "第一段。\n"
            "\n"
            "\\- 第二段。\n");
}

TEST(WriteSnippets, NeighbouringBriefsShareAFile) {
  const SplitSection section{text("工作简讯"),
                             {brief("《青石工人》复刊。", {text("近日复刊。")}),
                              brief("", {text("甲: 乙"), text("* 丙")})}};

  EXPECT_EQ(files_of({section}, {}, {.sections = {"工作动态", "工作简讯"}, .taken = {}}),
            "== 2-01.yaml\n"
            "section: 工作简讯\n"
            "briefs:\n"
            "  - head: 《青石工人》复刊。\n"
            "    text: 近日复刊。\n"
            "    credit: 市总财务部、经审办\n"
            "  - text: |\n"
            "      甲: 乙\n"
            "\n"
            "      \\* 丙\n"
            "    credit: 市总财务部、经审办\n");
}

TEST(WriteSnippets, NamesFollowTheTextAndAvoidThoseTaken) {
  const SplitSection section{text("要闻"),
                             {story("甲", "一。"), brief("", {text("二。")}), story("乙", "三。")}};
  const SnippetNames names{.sections = {"要闻"}, .taken = {"1-01.md", "1-03.yaml"}};

  std::string found;
  for (const SnippetFile& file :
       write_snippets({section}, {.names = {}, .briefs = {"要闻"}}, names)) {
    const bool says_kind = file.bytes.find("kind: story\n") != std::string::npos;
    found += file.name + (says_kind ? " story " : " ");
  }

  EXPECT_EQ(found, "1-02.md story 1-04.yaml 1-05.md story ");
}

TEST(WriteSnippets, TheIssueSaysWhatIsKnownAndNothingElse) {
  EXPECT_EQ(write_issue_head({}), "");

  SplitReceivers plain{.label = text("本期印发"), .receivers = {text("省总工会")}, .line = {}};
  IssueHead head;
  head.number = 4;
  head.running_number = 12;
  head.date = Date{2012, 4, 25};
  head.special = "集体协商专刊";
  head.sections = {"工作动态", "推进“两个覆盖”"};
  head.distribution = {plain};
  head.copies = 350;
  EXPECT_EQ(write_issue_head(head),
            "number: 4\n"
            "running_number: 12\n"
            "date: 2012-04-25\n"
            "special: 集体协商专刊\n"
            "sections: [工作动态, 推进“两个覆盖”]\n"
            "distribution:\n"
            "  - 省总工会\n"
            "copies: 350\n");
}

TEST(WriteSnippets, LabelledReceiversAreGroups) {
  IssueHead head;
  head.distribution = {
      {.label = text("报"), .receivers = {text("省总工会"), text("市委")}, .line = {}},
      {.label = text("发"), .receivers = {text("各县总工会")}, .line = {}}};

  EXPECT_EQ(write_issue_head(head),
            "distribution:\n"
            "  - label: 报\n"
            "    receivers:\n"
            "      - 省总工会\n"
            "      - 市委\n"
            "  - label: 发\n"
            "    receivers:\n"
            "      - 各县总工会\n");
}

TEST(WriteSnippets, LeftoverLinesKeepTheirPlace) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("old.txt", "甲\n●乙\n");

  EXPECT_EQ(write_leftover({{.text = "●乙", .span = {source, 4, 10}}}, sources),
            "old.txt:2: ●乙\n");
}

}  // namespace
}  // namespace kanyin
