#include "model/plain_text.h"

#include <gtest/gtest.h>

#include "support/sample_issue.h"

namespace kanyin {
namespace {

std::string lines(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

std::string footer(const Issue& issue) {
  std::string all;
  for (const LabelledText& line : distribution_lines(issue))
    all += line.label + "：" + line.text + "\n";
  return all;
}

Article with_title(std::vector<std::string> title_lines) {
  Article article;
  for (std::string& line : title_lines) article.title.push_back({std::move(line), {}});
  return article;
}

Receiver receiver(std::string name) { return {{std::move(name), {}}, {}}; }

Block nested_list() {
  List inner{.ordered = false, .first_number = 1, .items = {{{text_block("丙")}}}};
  List outer{.ordered = true,
             .first_number = 3,
             .items = {{{text_block("甲"), text_block("乙"), {inner, {}}}}, {{text_block("丁")}}}};
  return {outer, {}};
}

TEST(PlainText, StylesLeaveNoTraceAndBreaksAreLineFeeds) {
  Inlines inlines = text_inlines("前");
  inlines.push_back(
      {.kind = InlineKind::line_break, .text = {}, .style = {}, .link = {}, .span = {}});
  inlines.push_back({.text = "后", .style = {.strong = true}, .link = "https://a.cn", .span = {}});
  inlines.push_back(
      {.kind = InlineKind::footnote_mark, .text = {}, .style = {}, .link = {}, .span = {}});

  EXPECT_EQ(plain_text(inlines), "前\n后");
}

TEST(PlainParagraphs, EachItemRowCaptionAndLineIsAText) {
  std::vector<Block> blocks{text_block("段"),
                            {Heading{1, text_inlines("题")}, {}},
                            nested_list(),
                            {Table{.columns = {ColumnAlign::none, ColumnAlign::none},
                                   .head = {{text_inlines("年")}, {text_inlines("数")}},
                                   .rows = {{{text_inlines("2011")}, {text_inlines("5")}}}},
                             {}},
                            {Figure{PictureId{0}, "替代文字", text_inlines("图说")}, {}},
                            {Figure{PictureId{0}, "没有图说", {}}, {}},
                            {Quote{{text_block("引")}}, {}},
                            {Verbatim{{"行一", "  行二"}}, {}},
                            {ThematicBreak{}, {}}};

  EXPECT_EQ(lines(plain_paragraphs(blocks)),
            "段\n题\n甲\n乙\n丙\n丁\n年\t数\n2011\t5\n图说\n引\n行一\n  行二\n");
}

TEST(WholeTitle, ChineseLinesJoinWithoutASpace) {
  EXPECT_EQ(whole_title(with_title({"为三百名快递员", "建起“歇脚驿站”"})),
            "为三百名快递员建起“歇脚驿站”");
}

TEST(WholeTitle, LatinWordsDoNotGrowTogether) {
  EXPECT_EQ(whole_title(with_title({"我市启用ERP", "APP上线"})), "我市启用ERP APP上线");
}

TEST(DistributionLines, GroupsWithoutALabelAreOneLine) {
  Issue issue;
  issue.distribution = {{"", {receiver("市委"), receiver("省总")}}, {"", {receiver("各县总")}}};

  EXPECT_EQ(footer(issue), "本期印发：市委、省总、各县总\n");
  EXPECT_EQ(distribution_text(issue), "本期印发：市委、省总、各县总");
}

TEST(DistributionLines, LabelledGroupsAndExtraReceiversHaveLinesOfTheirOwn) {
  Issue issue;
  issue.distribution = {{"报", {receiver("省总")}}, {"发", {receiver("各县总")}}, {"送", {}}};
  issue.also = {receiver("市邮政管理局")};

  EXPECT_EQ(footer(issue), "报：省总\n发：各县总\n本期增发：市邮政管理局\n");
  EXPECT_EQ(lines(receiver_names(issue)), "省总\n各县总\n市邮政管理局\n");
}

TEST(DistributionLines, NoReceiversGiveNoText) { EXPECT_EQ(distribution_text(Issue{}), ""); }

TEST(NumberText, RunningNumberStandsInParenthesesUnlessAlone) {
  Issue issue;
  issue.running_number = 128;
  EXPECT_EQ(number_text(issue), "总第128期");

  issue.number = 3;
  EXPECT_EQ(number_text(issue), "第3期（总第128期）");
}

TEST(IssueTitle, TheDateStandsInForMissingNumbers) {
  Issue issue;
  issue.publication.name.text = "江城工会信息";
  EXPECT_EQ(issue_title(issue), "江城工会信息");

  issue.date = Date{2012, 2, 29};
  EXPECT_EQ(issue_title(issue), "江城工会信息 2012年2月29日");
}

TEST(NamesItself, ANoteMaySayWhatItIs) {
  EXPECT_FALSE(names_itself({}));
  EXPECT_FALSE(names_itself({text_block("这一做法值得推广。")}));
  EXPECT_TRUE(names_itself({text_block("编者按：这一做法值得推广。")}));
}

IssueParts usual_parts() {
  return {.contents_list = true,
          .contents_head = "本期要目",
          .note_label = "编者按：",
          .section = {"【", "】"},
          .credit = {"（", "）"},
          .footer = {{{"本期印发：", "市委办公室、省总工会办公室、各市、区总工会", ""}},
                     {{"责任编辑：", "周晓岚　审核：沈立群", ""},
                      {"电话：", "0271-5550123", "共印350份"}}}};
}

TEST(PlainText, AnIssueReadsFromMastheadToStaff) {
  Issue issue = sample_issue();
  issue.special.text = "驿站专刊";
  issue.sections[0].articles.pop_back();
  issue.sections.erase(issue.sections.begin() + 1);

  EXPECT_EQ(
      plain_text(issue, usual_parts()),
      "江城工会信息\n第3期（总第128期）\n驿站专刊\n江城市总工会办公室\n2012年2月29日\n"
      "\n【工作动态】\n"
      "\n临江县总工会为三百名快递员建起“歇脚驿站”\n"
      "\n编者按：小驿站连着大民生。临江县总工会从一杯水、一顿热饭做起，做法不复杂，"
      "贵在有人管、管得住。\n"
      "\n立秋以来，临江县总工会沿三条主要街道设立十二处“歇脚驿站”，饮水、热饭、充电、"
      "急救用品一应俱全[1]。驿站由沿街单位工会认领，县总工会按季度核拨经费，每处 1500 元。\n"
      "\n1. 选址听快递员的。先后走访 9 家网点，按派件路线定点。\n"
      "2. 开门有人管。每处确定一名站长，姓名和电话贴在门口。\n"
      "3. 好不好大家评。每月收集意见，办结情况在站内公开。\n"
      "\n快递员李𬱖说：“夏天有凉水，冬天有热饭，跑得再远心里也踏实"
      "。"
      "”"
      "具体位置可在驿站地图上查到。\n"
      "\n（临江县总工会）\n"
      "\n[1] 驿站物品清单由县总工会统一制定，每季度补充一次。\n"
      "\n【工作简讯】\n"
      "\n市总工会举办档案管理培训班。2月9日，市总工会举办档案管理培训班，"
      "各单位工会档案员62人参加。\n"
      "\n（市总财务部、经审办）\n"
      "\n2月12日，港务局工会举办职工象棋赛，48名选手参赛，机务段队获团体第一名。\n"
      "\n（综合来稿）\n"
      "\n本期印发：市委办公室、省总工会办公室、各市、区总工会\n"
      "责任编辑：周晓岚\n审核：沈立群\n电话：0271-5550123\n共印350份\n");
}

TEST(PlainText, StruckTextIsMarkedForReadersAndNotForPrograms) {
  Issue issue;
  Article article;
  Inlines content = text_inlines("参会");
  content.push_back({.text = "三百", .style = {.strikethrough = true}, .link = {}, .span = {}});
  article.body = {{Paragraph{content}, {}}};
  issue.sections = {{"", {article}}};

  EXPECT_EQ(plain_text(issue, {}), "\n\n参会~~三百~~\n");
  EXPECT_EQ(lines(plain_paragraphs(article.body)), "参会三百\n");
}

// clreq §8, run-in head.
TEST(PlainText, ARunInHeadIsPartedFromItsTextByItsMarkOrAWideSpace) {
  const auto head = [](const std::string& words) {
    Article article;
    article.head.text = words;
    article.body = {{Paragraph{text_inlines("共四十人。")}, {}}};
    return run_in_head(article);
  };

  EXPECT_EQ(head("培训班开班"), "培训班开班　");
  EXPECT_EQ(head("培训班（第二期）"), "培训班（第二期）　");
  EXPECT_EQ(head("培训班开班。"), "培训班开班。");
  EXPECT_EQ(head("“培训班开班！”"), "“培训班开班！”");
  EXPECT_EQ(head(""), "");
}

TEST(PlainText, ARunInHeadStandsAloneBeforeWhatIsNoParagraph) {
  Issue issue;
  Article article;
  article.kind = ArticleKind::brief;
  article.head.text = "本月要事。";
  article.body = {nested_list()};
  issue.sections = {{"工作简讯", {article}}};
  IssueParts without_footer = usual_parts();
  without_footer.footer.clear();

  EXPECT_EQ(plain_text(issue, without_footer),
            "【工作简讯】\n\n本月要事。\n\n3. 甲\n乙\n• 丙\n4. 丁\n");
}

}  // namespace
}  // namespace kanyin
