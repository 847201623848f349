#include "intake/split_bulletin.h"

#include <gtest/gtest.h>

#include "unit/intake/split_text.h"

namespace kanyin {
namespace {

std::string parts(const std::string& text) { return split_text(text).parts; }
std::string codes(const std::string& text) { return split_text(text).codes; }

TEST(SplitBulletin, ACreditEndsAnArticleAndALineIsAParagraph) {
  const std::string text =
      " 【工作动态】\n"
      "\n"
      "青石县总工会把夜校办进车间\n"
      "\n"
      "    入夏以来，青石县总工会办起夜校。\n"
      "已有三百人报名。\n"
      "\n"
      "课程还在增加。            （青石县总工会）      \n"
      "\n"
      "柳湾区总工会走访渔港\n"
      "\n"
      "柳湾区总工会走访了渔港。\n"
      "\n"
      "    （柳湾区总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作动态]\n"
            "story\n"
            "  title 3 青石县总工会把夜校办进车间\n"
            "  text 5 入夏以来，青石县总工会办起夜校。\n"
            "  text 6 已有三百人报名。\n"
            "  text 8 课程还在增加。\n"
            "  credit 8 青石县总工会\n"
            "story\n"
            "  title 10 柳湾区总工会走访渔港\n"
            "  text 12 柳湾区总工会走访了渔港。\n"
            "  credit 14 柳湾区总工会\n");
  EXPECT_EQ(codes(text), "");
}

TEST(SplitBulletin, TitlesNeedNoBlankLines) {
  const std::string text =
      "【推进“两个覆盖”】\n"
      "青石县总工会把夜校办进车间\n"
      "夜校每周开课，受到欢迎。（青石县总工会）\n"
      "柳湾区总工会走访渔港\n"
      "走访持续了三天，共到十二条船。（柳湾区总）\n";

  EXPECT_EQ(parts(text),
            "[推进“两个覆盖”]\n"
            "story\n"
            "  title 2 青石县总工会把夜校办进车间\n"
            "  text 3 夜校每周开课，受到欢迎。\n"
            "  credit 3 青石县总工会\n"
            "story\n"
            "  title 4 柳湾区总工会走访渔港\n"
            "  text 5 走访持续了三天，共到十二条船。\n"
            "  credit 5 柳湾区总\n");
  EXPECT_EQ(codes(text), "2:I010 4:I010");
}

TEST(SplitBulletin, ShortLinesThatFollowOneAnotherAreOneTitle) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "柳湾区各镇（街道、园区）工会举办\n"
                  "\n"
                  "“两个覆盖”骨干培训班\n"
                  "\n"
                  "培训班为期两天，共有八十人参加。（柳湾区总工会）\n"
                  "\n"
                  "青石县总工会推进集体协商\n"
                  "——全县建制企业超过九成\n"
                  "\n"
                  "截至六月，全县建制企业超过九成。（青石县总工会）\n"),
            "[工作动态]\n"
            "story\n"
            "  title 2 柳湾区各镇（街道、园区）工会举办\n"
            "  title 4 “两个覆盖”骨干培训班\n"
            "  text 6 培训班为期两天，共有八十人参加。\n"
            "  credit 6 柳湾区总工会\n"
            "story\n"
            "  title 8 青石县总工会推进集体协商\n"
            "  title 9 ——全县建制企业超过九成\n"
            "  text 11 截至六月，全县建制企业超过九成。\n"
            "  credit 11 青石县总工会\n");
}

TEST(SplitBulletin, AListPointAfterTheTitleIsNoSecondHalfOfIt) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "青石县总工会抓好三件事\n"
                  "一、抓阵地\n"
                  "建成驿站四十个。\n"
                  "二、抓队伍\n"
                  "选聘指导员十二名。（青石县总工会）\n"),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会抓好三件事\n"
            "  text 3 一、抓阵地\n"
            "  text 4 建成驿站四十个。\n"
            "  text 5 二、抓队伍\n"
            "  text 6 选聘指导员十二名。\n"
            "  credit 6 青石县总工会\n");
}

TEST(SplitBulletin, ABriefIsALineWithOrWithoutARunInHead) {
  const std::string text =
      "【工作简讯】\n"
      "《青石工人》复刊。近日，《青石工人》内刊复刊，首发1000册。  （青石县总工会）\n"
      "市教育工会举办朗诵会。5月16日，朗诵会在少年宫举行。                 \n"
      "（市教育工会）\n"
      "    柳湾区总工会近期开展了“送清凉 送文化”活动，慰问户外职工，并放映电影二十场。   "
      "(柳湾区总工会)\n";

  EXPECT_EQ(parts(text),
            "[工作简讯]\n"
            "brief\n"
            "  head 2 《青石工人》复刊。\n"
            "  text 2 近日，《青石工人》内刊复刊，首发1000册。\n"
            "  credit 2 青石县总工会\n"
            "brief\n"
            "  head 3 市教育工会举办朗诵会。\n"
            "  text 3 5月16日，朗诵会在少年宫举行。\n"
            "  credit 4 市教育工会\n"
            "brief\n"
            "  text 5 柳湾区总工会近期开展了“送清凉 送文化”活动，慰问户外职工，并放映电影二十场。\n"
            "  credit 5 柳湾区总工会\n");
  EXPECT_EQ(codes(text), "2:I012 3:I012 5:I013");
}

TEST(SplitBulletin, BriefsAreToldByTheirLackOfTitlesToo) {
  EXPECT_EQ(parts("【各地】\n"
                  "青石县总工会开班，三百人参加了这次培训。（青石县总工会）\n"
                  "柳湾区总工会走访，十二条船上都有了工会小组。（柳湾区总工会）\n"),
            "[各地]\n"
            "brief\n"
            "  text 2 青石县总工会开班，三百人参加了这次培训。\n"
            "  credit 2 青石县总工会\n"
            "brief\n"
            "  text 3 柳湾区总工会走访，十二条船上都有了工会小组。\n"
            "  credit 3 柳湾区总工会\n");
}

TEST(SplitBulletin, ABriefWithoutCreditIsToldFromTheNextByItsHead) {
  const std::string text =
      "【工作简讯】\n"
      "青石县总工会开班。三百人参加培训。\n"
      "柳湾区总工会走访渔港。走访了十二条船。（柳湾区总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作简讯]\n"
            "brief\n"
            "  head 2 青石县总工会开班。\n"
            "  text 2 三百人参加培训。\n"
            "brief\n"
            "  head 3 柳湾区总工会走访渔港。\n"
            "  text 3 走访了十二条船。\n"
            "  credit 3 柳湾区总工会\n");
  EXPECT_EQ(codes(text), "2:I012 2:I015 3:I012 3:I028");
}

TEST(SplitBulletin, ATitledArticleAmongBriefsStaysAStory) {
  const std::string text =
      "【工会要闻】\n"
      "市总工会召开全会\n"
      "会议听取了报告，选举了委员。（市总办公室）\n";

  EXPECT_EQ(parts(text),
            "[工会要闻]\n"
            "story\n"
            "  title 2 市总工会召开全会\n"
            "  text 3 会议听取了报告，选举了委员。\n"
            "  credit 3 市总办公室\n");
  EXPECT_EQ(codes(text), "2:I010 2:I026");
}

TEST(SplitBulletin, WhatFollowsTheFooterIsLeftover) {
  const std::string text =
      "【工作简讯】\n"
      "青石县总工会开班。三百人参加培训。（青石县总工会）\n"
      "\n"
      "本期印发：市领导、省总工会、各县（市）、区、局（公司）工会、各有关部门\n"
      "（共印350份）\n"
      " ●青石县总工会开班\n";

  EXPECT_EQ(parts(text),
            "[工作简讯]\n"
            "brief\n"
            "  head 2 青石县总工会开班。\n"
            "  text 2 三百人参加培训。\n"
            "  credit 2 青石县总工会\n"
            "receivers 本期印发: 市领导 省总工会 各县（市）、区 局（公司）工会 各有关部门\n"
            "copies 350\n"
            "leftover 6 ●青石县总工会开班\n");
  EXPECT_EQ(codes(text), "2:I012 4:I033 6:I020");
}

TEST(SplitBulletin, TakesARunningNumberInParenthesesForPartOfTheMasthead) {
  const std::string text =
      "江城工会信息\n"
      "第 9 期\n"
      "（总第 215 期）\n"
      "江城市总工会办公室    2011年9月30日\n"
      "【工作简讯】\n"
      "青石县总工会开班。三百名职工参加培训。（青石县总工会）\n";

  EXPECT_EQ(parts(text),
            "masthead 江城工会信息 第9期 总第215期 江城市总工会办公室 2011-09-30\n"
            "[工作简讯]\n"
            "brief\n"
            "  head 6 青石县总工会开班。\n"
            "  text 6 三百名职工参加培训。\n"
            "  credit 6 青石县总工会\n");
}

// Keep the author's break unless balance fails: a tail under a third of the line is no balance.
TEST(SplitBulletin, JoinsATitleWhoseLastLineIsATail) {
  const auto text = [](const std::string& first, const std::string& second) {
    return "【工作动态】\n" + first + "\n\n" + second +
           "\n\n四月以来，县总工会做了许多工作，取得了成效。（青石县总工会）\n";
  };

  const std::string tail = text("王师傅的“土专利”，一年省下", "两百万");
  EXPECT_NE(parts(tail).find("title 2 王师傅的“土专利”，一年省下两百万\n"), std::string::npos)
      << parts(tail);
  EXPECT_EQ(codes(tail), "2:I039");
  const std::string lead = text("爱心助学", "圆了三百名困难职工子女的大学梦");
  EXPECT_EQ(codes(lead), "2:I011");
  const std::string half = text("三百名快递员有了自己的工会组织", "和“歇脚驿站”");
  EXPECT_EQ(codes(half), "2:I011");
}

// In parentheses it looks like the credit of an article.
TEST(SplitBulletin, TakesTheThemeOfASpecialIssueForPartOfTheMasthead) {
  const std::string rest =
      "【工作简讯】\n"
      "青石县总工会开班。三百名职工参加培训。（青石县总工会）\n";
  const std::string between =
      "江城工会信息\n"
      "（集体协商专刊）\n"
      "2011年第11期　总第100期\n"
      "江城市总工会办公室　　2011年11月28日\n";
  const std::string below =
      "江城工会信息\n"
      "2011年第11期　总第100期\n"
      "江城市总工会办公室　　2011年11月28日\n"
      "集体协商专刊\n";

  for (const std::string& masthead : {between, below}) {
    const std::string found = parts(masthead + rest);
    EXPECT_EQ(
        found.substr(0, found.find('\n')),
        "masthead 江城工会信息 “集体协商专刊” 第11期 总第100期 江城市总工会办公室 2011-11-28");
    EXPECT_EQ(found.find("leftover"), std::string::npos) << found;
  }
}

TEST(SplitBulletin, ReadsAMastheadWithAYearADateInNumeralsAndADrawnRule) {
  const std::string text =
      "江城工会信息\n"
      "2012年第12期（总第301期）\n"
      "江城市总工会办公室    二〇一二年六月十八日\n"
      "────────────────\n"
      "【工作简讯】\n"
      "青石县总工会开班。三百名职工参加培训。（青石县总工会）\n";

  EXPECT_EQ(parts(text),
            "masthead 江城工会信息 第12期 总第301期 江城市总工会办公室 2012-06-18\n"
            "[工作简讯]\n"
            "brief\n"
            "  head 6 青石县总工会开班。\n"
            "  text 6 三百名职工参加培训。\n"
            "  credit 6 青石县总工会\n"
            "leftover 4 ────────────────\n");
  EXPECT_EQ(codes(text), "1:I023 2:I023 3:I023 4:I037 6:I012");
}

TEST(SplitBulletin, KeepsDistrictsWithTheCitiesBeforeThemAndTellsOfCommas) {
  const std::string text =
      "【工作简讯】\n"
      "青石县总工会开班。三百名职工参加培训。（青石县总工会）\n"
      "本期印发：省总工会，市委、市政府；各市（县）、区总工会、县直工会\n";

  EXPECT_EQ(parts(text),
            "[工作简讯]\n"
            "brief\n"
            "  head 2 青石县总工会开班。\n"
            "  text 2 三百名职工参加培训。\n"
            "  credit 2 青石县总工会\n"
            "receivers 本期印发: 省总工会 市委 市政府 各市（县）、区总工会 县直工会\n");
  EXPECT_EQ(codes(text), "2:I012 3:I036 3:I033");
}

TEST(SplitBulletin, AFooterInThreeLinesKeepsItsLabels) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "青石县总工会办起夜校\n"
                  "\n"
                  "夜校每周开课。（青石县总工会）\n"
                  "报：省总工会（办公室、研究室），市委\n"
                  "送 ：各县（市）总工会\n"
                  "发:各基层工会\n"),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 夜校每周开课。\n"
            "  credit 4 青石县总工会\n"
            "receivers 报: 省总工会（办公室、研究室） 市委\n"
            "receivers 送: 各县（市）总工会\n"
            "receivers 发: 各基层工会\n");
}

TEST(SplitBulletin, ParenthesesInsideTheTextAreNoCredits) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "青石县总工会办起夜校\n"
                  "\n"
                  "工会工作要点（扩大）会议之后，名单见附件。（见附件）\n"
                  "全体委员（含候补）\n"
                  "夜校每周开课（周三）。（市总“双帮”活动组、办公室）\n"),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 工会工作要点（扩大）会议之后，名单见附件。（见附件）\n"
            "  text 5 全体委员（含候补）\n"
            "  text 6 夜校每周开课（周三）。\n"
            "  credit 6 市总“双帮”活动组、办公室\n");
}

TEST(SplitBulletin, AContributionNeedsNoSection) {
  const std::string text =
      "青石县总工会办起夜校\n"
      "\n"
      "夜校每周开课，受到欢迎。\n"
      "\n"
      "            青石县总工会\n"
      "            2012年6月3日\n";

  EXPECT_EQ(parts(text),
            "[]\n"
            "story\n"
            "  title 1 青石县总工会办起夜校\n"
            "  text 3 夜校每周开课，受到欢迎。\n"
            "  credit 5 青石县总工会\n"
            "leftover 6 2012年6月3日\n");
  EXPECT_EQ(codes(text), "5:I014 6:I020");
}

TEST(SplitBulletin, AnArticleWithoutCreditIsKeptAndReported) {
  const std::string text =
      "【工作动态】\n"
      "青石县总工会办起夜校\n"
      "\n"
      "夜校每周开课。\n"
      "【服务职工】\n"
      "柳湾区总工会走访渔港\n"
      "\n"
      "走访了十二条船。（供稿：柳湾区总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 夜校每周开课。\n"
            "[服务职工]\n"
            "story\n"
            "  title 6 柳湾区总工会走访渔港\n"
            "  text 8 走访了十二条船。\n"
            "  credit 8 柳湾区总工会\n");
  EXPECT_EQ(codes(text), "2:I015");
}

TEST(SplitBulletin, KnownNamesAreSectionsWithoutTheirBrackets) {
  const std::string text =
      "一、工作动态\n"
      "青石县总工会办起夜校\n"
      "\n"
      "夜校每周开课。（青石县总工会）\n"
      "★ 渔 港 来 信 ★\n"
      "渔 港 来 信\n"
      "柳湾区总工会走访渔港\n"
      "\n"
      "走访了十二条船。（柳湾区总工会）\n";
  const KnownSections known{.names = {"渔港来信"}, .briefs = {}};

  const SplitText split = split_text(text, known);

  EXPECT_EQ(split.parts,
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 夜校每周开课。\n"
            "  credit 4 青石县总工会\n"
            "[渔港来信]\n"
            "story\n"
            "  title 7 柳湾区总工会走访渔港\n"
            "  text 9 走访了十二条船。\n"
            "  credit 9 柳湾区总工会\n"
            "leftover 5 渔港来信\n");
  EXPECT_EQ(split.codes, "1:I016 5:I016 5:I018 5:I031 6:I016 6:I018");
}

TEST(SplitBulletin, TheMastheadAndTheContentsListAreSetAside) {
  const std::string text =
      "内部资料\n"
      "青石工会信息\n"
      "第十二期（总第 128 期）\n"
      "青石市总工会办公室编      2012年2月29日\n"
      "本期要目\n"
      "●青石县总工会办起夜校……1\n"
      "【工作动态】\n"
      "青石县总工会办起夜校\n"
      "\n"
      "夜校每周开课。（青石县总工会）\n";

  EXPECT_EQ(parts(text),
            "masthead 青石工会信息 第12期 总第128期 青石市总工会办公室编 2012-02-29\n"
            "[工作动态]\n"
            "story\n"
            "  title 8 青石县总工会办起夜校\n"
            "  text 10 夜校每周开课。\n"
            "  credit 10 青石县总工会\n"
            "leftover 1 内部资料\n"
            "leftover 5 本期要目\n"
            "leftover 6 ●青石县总工会办起夜校……1\n");
  EXPECT_EQ(codes(text), "1:I020 2:I023 3:I023 4:I023 5:I022 6:I022");
}

TEST(SplitBulletin, PicturePlaceholdersAndTheirNoiseAreSetAside) {
  const std::string text =
      "[image: a.jpg]M B Lo XH\n"
      "【工作动态】\n"
      "青石县总工会办起夜校\n"
      "\n"
      "夜校每周开课，[image: b.png]受到欢迎。（青石县总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作动态]\n"
            "story\n"
            "  title 3 青石县总工会办起夜校\n"
            "  text 5 夜校每周开课，受到欢迎。\n"
            "  credit 5 青石县总工会\n"
            "leftover 1 [image: a.jpg]M B Lo XH\n"
            "leftover 5 [image: b.png]\n");
  EXPECT_EQ(codes(text), "1:I021 5:I021");
}

TEST(SplitBulletin, SpacesInsideTheTextKeepTheWordsApart) {
  const std::string text =
      "【工作动态】\n"
      "\xE3\x80\x80\xE3\x80\x80青石县总工会办起夜校\n"
      "\n"
      "开设“钳工 电工”两班。  加强\xC2\xA0管理。\n"
      "姓名\t工种\n"
      "夜校每周开课。（青石县总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 开设“钳工 电工”两班。 加强 管理。\n"
            "  text 5 姓名 工种\n"
            "  text 6 夜校每周开课。\n"
            "  credit 6 青石县总工会\n");
  EXPECT_EQ(codes(text), "4:I018 5:I027 5:I019");
}

TEST(SplitBulletin, LinesBrokenByAMailProgramAreJoined) {
  const std::string text =
      "青石县总工会办起夜校\n"
      "    入夏以来，青石县总工会在全县重点工程的工地上陆续办起了一批夜\n"
      "校，请来有经验的老师傅讲课，每周两次，不耽误白天的活计，也不耽误睡觉。\n"
      "开课至今，已有三百人听过课。\n"
      "    课程还在增加。\n"
      "（青石县总工会）\n";

  EXPECT_EQ(
      parts(text),
      "[]\n"
      "story\n"
      "  title 1 青石县总工会办起夜校\n"
      "  text 2 入夏以来，青石县总工会在全县重点工程的工地上陆续办起了一批夜校，请来有经验的老师傅"
      "讲课，每周两次，不耽误白天的活计，也不耽误睡觉。开课至今，已有三百人听过课。\n"
      "  text 5 课程还在增加。\n"
      "  credit 6 青石县总工会\n");
  EXPECT_EQ(codes(text), "1:I010 2:I034");
}

TEST(SplitBulletin, AForgottenFullStopHidesNoCredit) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "青石县总工会办起夜校\n"
                  "\n"
                  "夜校每周开课，到课率达95%（青石县总工会）\n"
                  "柳湾区总工会走访渔港（柳湾区总工会）\n"
                  "\n"
                  "走访了十二条船。（柳湾区总工会）\n"
                  "【简讯】\n"
                  "石门镇获“工人先锋号”称号（石门镇总工会）\n"),
            "[工作动态]\n"
            "story\n"
            "  title 2 青石县总工会办起夜校\n"
            "  text 4 夜校每周开课，到课率达95%\n"
            "  credit 4 青石县总工会\n"
            "story\n"
            "  title 5 柳湾区总工会走访渔港（柳湾区总工会）\n"
            "  text 7 走访了十二条船。\n"
            "  credit 7 柳湾区总工会\n"
            "[简讯]\n"
            "brief\n"
            "  text 9 石门镇获“工人先锋号”称号\n"
            "  credit 9 石门镇总工会\n");
}

TEST(SplitBulletin, TheSenderMayStandAboveOrUnderTheTitleOfAContribution) {
  EXPECT_EQ(parts("报送：石门镇总工会\n"
                  "石门镇办起“农家书屋”\n"
                  "石门镇总工会　张三\n"
                  "书屋藏书三千册。\n"
                  "书屋面向全镇职工开放。\n"),
            "[]\n"
            "story\n"
            "  title 2 石门镇办起“农家书屋”\n"
            "  text 4 书屋藏书三千册。\n"
            "  text 5 书屋面向全镇职工开放。\n"
            "  credit 3 石门镇总工会　张三\n"
            "leftover 1 报送：石门镇总工会\n");
}

TEST(SplitBulletin, TheStaffLineIsRead) {
  const SplitText split = split_text(
      "【简讯】\n"
      "石门镇获“工人先锋号”称号。（石门镇总工会）\n"
      "发：各基层工会\n"
      "责任编辑：王五   审核:赵六   签发：钱七  电话：0100-5550101\n"
      "承印：青石印刷厂  电话：0100-5550102\n");

  EXPECT_EQ(split.parts,
            "[简讯]\n"
            "brief\n"
            "  text 2 石门镇获“工人先锋号”称号。\n"
            "  credit 2 石门镇总工会\n"
            "receivers 发: 各基层工会\n"
            "staff 王五 赵六 钱七 0100-5550101\n"
            "leftover 5 承印：青石印刷厂  电话：0100-5550102\n");
  EXPECT_EQ(split.codes, "5:I020");
}

TEST(SplitBulletin, ATitleWithoutTextIsAStrayLine) {
  EXPECT_EQ(parts("【简讯】\n"
                  "石门镇获“工人先锋号”称号。（石门镇总工会）\n"
                  "柳湾区总工会走访渔港\n"),
            "[简讯]\n"
            "brief\n"
            "  text 2 石门镇获“工人先锋号”称号。\n"
            "  credit 2 石门镇总工会\n"
            "leftover 3 柳湾区总工会走访渔港\n");
}

TEST(SplitBulletin, AnEditorsNoteStandsBeforeItsArticle) {
  EXPECT_EQ(parts("【工作动态】\n"
                  "编者按：夜校是个好办法，值得借鉴。\n"
                  "青石县总工会办起夜校\n"
                  "\n"
                  "夜校每周开课。（青石县总工会）\n"),
            "[工作动态]\n"
            "story\n"
            "  title 3 青石县总工会办起夜校\n"
            "  note 2 夜校是个好办法，值得借鉴。\n"
            "  text 5 夜校每周开课。\n"
            "  credit 5 青石县总工会\n");
}

TEST(SplitBulletin, ATextWithoutArticlesIsAnError) {
  EXPECT_EQ(codes("\n \n"), "1:I030");
  EXPECT_EQ(codes("【工作动态】\n"), "1:I030 1:I031");
}

TEST(SplitBulletin, ADocumentIsNotSilentlyTakenForABulletin) {
  EXPECT_EQ(codes("青工〔2012〕6号\n"
                  "\n"
                  "关于办好夜校的通知\n"
                  "\n"
                  "各县总工会要办好夜校。（青石市总工会）\n"),
            "1:I029 1:I011");
}

TEST(SplitBulletin, TheBulletBeforeARunInHeadIsNoPartOfIt) {
  const std::string text =
      "【工作简讯】\n"
      "●青石县总工会举办培训班。二月九日，培训班开班。（青石县总工会）\n"
      "●柳湾区总工会走访渔港。二月十日，走访了渔港。（柳湾区总工会）\n";

  EXPECT_EQ(parts(text),
            "[工作简讯]\n"
            "brief\n"
            "  head 2 青石县总工会举办培训班。\n"
            "  text 2 二月九日，培训班开班。\n"
            "  credit 2 青石县总工会\n"
            "brief\n"
            "  head 3 柳湾区总工会走访渔港。\n"
            "  text 3 二月十日，走访了渔港。\n"
            "  credit 3 柳湾区总工会\n");
  EXPECT_NE(codes(text).find("2:I038"), std::string::npos) << codes(text);
}

}  // namespace
}  // namespace kanyin
