// Three issues are published, the second is corrected twice: a wrong number, then a withdrawal.
// Every file that ever left the office gets the right answer afterwards.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/project_fonts.h"
#include "support/story_publication.h"

namespace kanyin {
namespace {

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

class CorrectionStory : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    story_.add_issue("2012-03", 3, "2012-02-29");
    story_.add_issue("2012-04", 4, "2012-03-15");
    story_.add_issue("2012-05", 5, "2012-03-31");
    publish("2012-03", "1330502400");
    publish("2012-04", "1331800000");
    publish("2012-05", "1333200000");
  }

  void publish(const std::string& issue, const std::string& time) {
    const ProgramResult result = story_.run("publish " + issue, time);
    ASSERT_EQ(result.exit_code, 0) << result.output;
  }

  void correct(const std::string& words, const std::string& time) {
    const ProgramResult result = story_.run("correct 2012-04 --approved-by 梁思源 " + words, time);
    ASSERT_EQ(result.exit_code, 0) << result.output;
  }

  void edit(const std::string& file, const std::string& from, const std::string& to) {
    const std::string path = story_.path("content/issues/2012-04/" + file);
    std::string text = file_text(path);
    ASSERT_TRUE(has(text, from));
    text.replace(text.find(from), from.size(), to);
    write_text(path, text);
  }

  void correct_a_number() {
    correct("--kind fact --reason 企业数有误 --article wages", "1334000000");
    edit("wages.md", "一百二十家", "一百三十家");
    publish("2012-04", "1334000100");
  }

  void withdraw_the_lead() {
    correct("--kind withdrawal --reason 来稿单位要求 --article lead", "1335000000");
    publish("2012-04", "1335000100");
  }

  std::string sealed(const std::string& name) const {
    return story_.path("content/archive/" + name);
  }

  ProgramResult verify(const std::string& file) const {
    return story_.run("verify " + sealed(file));
  }

  ProgramResult verify_revision(const std::string& issue, const std::string& revision,
                                const std::string& extension) const {
    return verify(issue + "/" + revision + "/" + issue + extension);
  }

  StoryPublication story_;
};

TEST_F(CorrectionStory, EveryFileThatLeftTheOfficeGetsTheRightAnswer) {
  correct_a_number();
  withdraw_the_lead();

  EXPECT_EQ(story_.run("verify").exit_code, 0) << story_.run("verify").output;
  for (const std::string extension : {".pdf", ".html", ".txt", ".json"}) {
    EXPECT_EQ(verify_revision("2012-03", "r1", extension).exit_code, 0);
    EXPECT_EQ(verify_revision("2012-05", "r1", extension).exit_code, 0);
    EXPECT_EQ(verify_revision("2012-04", "r3", extension).exit_code, 0);
    for (const std::string old : {"r1", "r2"}) {
      const ProgramResult result = verify_revision("2012-04", old, extension);
      EXPECT_EQ(result.exit_code, 4);
      EXPECT_TRUE(has(result.output, "现行版本是 2012-04:r3")) << result.output;
    }
  }
  EXPECT_EQ(verify("2012-04/r2/manifest.txt").exit_code, 4);
}

TEST_F(CorrectionStory, WhatWasNeverSealedIsToldByWhatItIs) {
  correct("--kind fact --reason 企业数有误 --article wages", "1334000000");
  edit("wages.md", "一百二十家", "一百三十家");
  ASSERT_EQ(story_.run("build 2012-04").exit_code, 0);
  const std::string verify_proof = "verify " + story_.path("build/proof/2012-04/2012-04");

  for (const std::string extension : {".pdf", ".html", ".txt", ".json"}) {
    const ProgramResult result = story_.run(verify_proof + extension);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(has(result.output, "是 2012-04:r1 的更正的校样，这次更正还没有发布"))
        << result.output;
  }
  publish("2012-04", "1334000100");
  for (const std::string extension : {".pdf", ".html", ".txt", ".json"}) {
    const std::string changed = story_.path("changed" + extension);
    write_text(changed, file_text(sealed("2012-04/r2/2012-04" + extension)) + "\n");
    const ProgramResult of_changed = story_.run("verify " + changed);
    const std::string copy = story_.path("copy" + extension);
    write_text(copy, file_text(story_.path("build/proof/2012-04/2012-04" + extension)));
    const ProgramResult of_copy = story_.run("verify " + copy);
    const ProgramResult of_proof = story_.run(verify_proof + extension);
    EXPECT_EQ(of_changed.exit_code, 1);
    EXPECT_TRUE(has(of_changed.output, "印着 2012-04:r2 的查验码")) << of_changed.output;
    EXPECT_TRUE(has(of_copy.output, "最像 2012-04:r2")) << of_copy.output;
    EXPECT_EQ(of_proof.exit_code, 1);
    EXPECT_TRUE(has(of_proof.output, "校样，不是发布的文件。2012-04 发布过了")) << of_proof.output;
  }
  EXPECT_TRUE(has(story_.run("--format json verify " + story_.path("copy.txt")).output,
                  "\"verdict\":\"changed\",\"issue\":\"2012-04\",\"revision\":2"));
  EXPECT_TRUE(has(story_.run("--format json " + verify_proof + ".txt").output,
                  "\"verdict\":\"unpublished\",\"issue\":\"2012-04\",\"current_revision\":2}"));
}

TEST_F(CorrectionStory, AProofIsNotCalledForged) {
  story_.add_issue("2012-06", 6, "2012-04-15");
  ASSERT_EQ(story_.run("build 2012-06 2012-05").exit_code, 0);
  const std::string proofs = story_.path("build/proof/");

  const ProgramResult fresh = story_.run("verify " + proofs + "2012-06/2012-06.pdf");
  const ProgramResult data = story_.run("--format json verify " + proofs + "2012-06/2012-06.html");
  const ProgramResult published = story_.run("verify " + proofs + "2012-05/2012-05.html");
  const ProgramResult archive = story_.run("verify");
  write_text(story_.path("elsewhere.txt"), "甲\n");
  const ProgramResult stranger = story_.run("verify " + story_.path("elsewhere.txt"));

  EXPECT_EQ(fresh.exit_code, 1);
  EXPECT_TRUE(has(fresh.output, "校样，尚未发布。是 2012-06 的校样；发布用 kanyin publish 2012-06"))
      << fresh.output;
  EXPECT_TRUE(has(data.output, "\"verdict\":\"unpublished\",\"issue\":\"2012-06\",\"revision\":1}"))
      << data.output;
  EXPECT_EQ(published.exit_code, 1);
  EXPECT_TRUE(has(published.output, "校样，不是发布的文件。2012-05 发布过了")) << published.output;
  EXPECT_EQ(stranger.exit_code, 1);
  EXPECT_TRUE(has(stranger.output, "可能是还没有发布的校样，也可能不是本刊发布的"))
      << stranger.output;
  EXPECT_TRUE(has(archive.output, " KB\n")) << archive.output;
}

TEST_F(CorrectionStory, TheNoticeSaysWhatStoodAndWhatStands) {
  correct_a_number();

  const std::string text = file_text(sealed("2012-04/r2/2012-04.txt"));

  EXPECT_TRUE(has(text, "（更正版）")) << text;
  EXPECT_TRUE(has(text, "第4期（总第129期）　更正第1次")) << text;
  EXPECT_TRUE(has(text, "《城东区工资集体协商覆盖八成企业》（第1页，事实）原文：“")) << text;
  EXPECT_TRUE(has(text, "。以下页码指更正之前的一版。")) << text;
  EXPECT_TRUE(has(text, "一百二十家企业")) << text;
  EXPECT_TRUE(has(text, "更正为：“")) << text;
  EXPECT_FALSE(has(text, "。”。")) << text;
}

TEST_F(CorrectionStory, TheNoticeNamesThePageThatAReaderHolds) {
  std::string body;
  for (int i = 1; i <= 40; ++i) {
    body += "第" + std::to_string(i) + "家企业签订工资专项集体合同，职工代表逐条参加了协商。\n\n";
  }
  story_.add_issue("2012-06", 6, "2012-04-15");
  const std::string path = story_.path("content/issues/2012-06/wages.md");
  write_text(path, file_text(path) + "\n" + body);
  publish("2012-06", "1334500000");
  std::string text = file_text(path);
  for (const std::string words : {"第1家企业签订", "第39家企业签订"}) {
    text.insert(text.find(words) + words.size(), "了");
  }
  write_text(path, text);
  const std::string opened = "correct 2012-06 --kind typo --reason 漏字 --approved-by 梁思源";
  ASSERT_EQ(story_.run(opened, "1334600000").exit_code, 0);
  publish("2012-06", "1334600100");

  const std::string told = file_text(sealed("2012-06/r2/2012-06.txt"));
  const ProgramResult notice = story_.run("new issue 2012-07 --corrections", "1334700000");

  EXPECT_TRUE(has(told, "（第1页，错字）原文：“")) << told;
  EXPECT_TRUE(has(told, "（第5页，错字）原文：“")) << told;
  EXPECT_EQ(notice.exit_code, 0) << notice.output;
  const std::string snippet = file_text(story_.path("content/issues/2012-07/corrections.md"));
  EXPECT_TRUE(has(snippet, "（第5页，错字）原文：“")) << snippet;
  EXPECT_EQ(story_.run("verify --rebuild 2012-06:r2").exit_code, 0);
}

TEST_F(CorrectionStory, PagesOfAPrintingInOtherFontsAreToBeChecked) {
  const std::string bulletin = file_text(story_.path("content/bulletin.yaml"));
  std::filesystem::create_directory(story_.path("fonts"));
  std::filesystem::copy(KANYIN_ROOT "/build/fonts/FandolHei-Regular.otf",
                        story_.path("fonts/old.otf"));
  story_.write("content/bulletin.yaml", bulletin + "fonts:\n  masthead: [fonts/old.otf]\n");
  story_.add_issue("2012-06", 6, "2012-04-15");
  publish("2012-06", "1334500000");
  story_.write("content/bulletin.yaml", bulletin);
  const std::string path = story_.path("content/issues/2012-06/wages.md");
  const std::string words = "一百二十家";
  std::string text = file_text(path);
  const auto correct_to = [&](const std::string& now, const std::string& time) {
    const std::string opened =
        "correct 2012-06 --kind fact --reason 企业数有误 --approved-by 梁思源 --article wages";
    ASSERT_EQ(story_.run(opened, time).exit_code, 0);
    std::string corrected = text;
    write_text(path, corrected.replace(corrected.find(words), words.size(), now));
  };
  correct_to("一百三十家", "1334600000");

  const ProgramResult with_the_font = story_.run("build 2012-06");
  publish("2012-06", "1334600100");
  std::filesystem::remove(story_.path("fonts/old.otf"));
  correct_to("一百四十家", "1334700000");
  const ProgramResult without = story_.run("build 2012-06");

  EXPECT_FALSE(has(with_the_font.output, "R075")) << with_the_font.output;
  EXPECT_EQ(without.exit_code, 0);
  EXPECT_TRUE(has(without.output, "hint[R075]: 2012-06:r1 当时用的字体与现在的不同"))
      << without.output;
}

TEST_F(CorrectionStory, ACorrectedDocumentTellsWhatChangedBehindItsTexts) {
  const std::string folder = "content/issues/gw-1/";
  const std::string head =
      "type: document\norgan: 江城市总工会\ntitle: 关于报送名单的通知\nto: 各区、县总工会\n"
      "body: body.md\ndate: 2012-03-05\nprinted_by: 江城市总工会办公室\nprinted_on: 2012-03-06\n";
  story_.write(folder + "issue.yaml", head + "document_number: 江工〔2012〕6号\n");
  story_.write(folder + "body.md", "请于3月30日前报送驿站名单，联系人在附表中写明。\n");
  publish("gw-1", "1334500000");
  const std::string opened = "correct gw-1 --kind fact --reason 日期有误 --approved-by 梁思源";
  ASSERT_EQ(story_.run(opened, "1334600000").exit_code, 0);
  story_.write(folder + "issue.yaml", head + "document_number: 江工〔2012〕7号\n");
  story_.write(folder + "body.md", "请于4月10日前报送驿站名单，联系人在附表中写明。\n");

  publish("gw-1", "1334600100");

  const std::string text = file_text(sealed("gw-1/r2/gw-1.txt"));
  const std::string html = file_text(sealed("gw-1/r2/gw-1.html"));
  EXPECT_TRUE(has(text, "更正说明\n本版是更正版")) << text;
  EXPECT_TRUE(has(text, "发文字号（事实）原文：“江工〔2012〕6号”更正为：“江工〔2012〕7号”。"))
      << text;
  EXPECT_TRUE(has(text, "原文：“请于3月30日前报送驿站名单……”")) << text;
  EXPECT_TRUE(has(html, "<h2 id=\"page.correction\">更正说明</h2>"));
  EXPECT_TRUE(has(html, "<p class=\"corner\">（更正版）更正第1次</p>\n<p class=\"organ-mark"));
  EXPECT_TRUE(has(text, "（更正版）更正第1次\n江城市总工会文件\n江工〔2012〕7号\n")) << text;
  EXPECT_EQ(story_.run("verify --rebuild gw-1:r2").exit_code, 0);
  ASSERT_EQ(story_.run("site", "1334600200").exit_code, 0);
  const std::string page = file_text(story_.path("build/site/issues/gw-1/index.html"));
  EXPECT_TRUE(has(page, "<h2 id=\"page.correction\">更正说明</h2>"));
  EXPECT_EQ(page.find("更正说明</h2>"), page.rfind("更正说明</h2>"));
}

TEST_F(CorrectionStory, TheOrganOfADocumentIsKeptWholeInItsNotice) {
  const std::string folder = "content/issues/gw-1/";
  story_.write(folder + "issue.yaml",
               "type: document\norgan: 犇骉灞垣甪璘联合会\ntitle: 关于报送名单的通知\n"
               "to: 各区、县总工会\nbody: body.md\ndate: 2012-03-05\n"
               "document_number: 江工〔2012〕6号\nprinted_by: 江城市总工会办公室\n"
               "printed_on: 2012-03-06\n");
  const std::string rest = "日前名单报犇骉灞垣甪璘联合会研究室汇总整理以后报市委办公室研究审定。\n";
  story_.write(folder + "body.md", "请各单位在3月30" + rest);
  publish("gw-1", "1334500000");
  const std::string opened = "correct gw-1 --kind fact --reason 日期有误 --approved-by 梁思源";
  ASSERT_EQ(story_.run(opened, "1334600000").exit_code, 0);
  story_.write(folder + "body.md", "请各单位在3月31" + rest);

  ASSERT_EQ(story_.run("build gw-1").exit_code, 0);

  const std::string text = file_text(story_.path("build/proof/gw-1/gw-1.txt"));
  EXPECT_TRUE(has(text, "原文：“请各单位在3月30日前名单报犇骉灞垣甪璘联合会……”")) << text;
}

TEST_F(CorrectionStory, ACorrectedDateOfADocumentIsMarked) {
  const std::string folder = "content/issues/gw-1/";
  const std::string head =
      "type: document\norgan: 江城市总工会\ntitle: 关于报送名单的通知\nto: 各区、县总工会\n"
      "body: body.md\ndocument_number: 江工〔2012〕6号\nprinted_by: 江城市总工会办公室\n"
      "printed_on: 2012-03-06\n";
  story_.write(folder + "issue.yaml", head + "date: 2012-03-05\n");
  story_.write(folder + "body.md", "请于3月30日前报送驿站名单。\n");
  publish("gw-1", "1334500000");
  const std::string opened =
      "correct gw-1 --kind fact --reason 日期有误 --approved-by 梁思源 --article text";
  ASSERT_EQ(story_.run(opened, "1334600000").exit_code, 0);
  story_.write(folder + "issue.yaml", head + "date: 2012-03-06\nsigned_by: [江城市总工会办公室]\n");

  publish("gw-1", "1334600100");

  const std::string html = file_text(sealed("gw-1/r2/gw-1.html"));
  EXPECT_TRUE(has(html,
                  "<p class=\"before\">原署名：<del>江城市总工会</del></p>\n"
                  "<p><del><span class=\"aloud\">删：</span>2012年3月5日</del>"
                  "<ins><span class=\"aloud\">增：</span>"
                  "<time datetime=\"2012-03-06\">2012年3月6日</time></ins></p>"))
      << html.substr(html.find("class=\"signature\""), 600);
}

TEST_F(CorrectionStory, ThePageMarksWhatWasTakenOutAndPutIn) {
  correct_a_number();

  const std::string html = file_text(sealed("2012-04/r2/2012-04.html"));

  EXPECT_TRUE(has(html, "<del><span class=\"aloud\">删：</span>一百二十</del>"));
  EXPECT_TRUE(has(html, "<ins><span class=\"aloud\">增：</span>一百三十</ins>"));
  EXPECT_TRUE(has(html, "\"correction\":[{\"@type\":\"CorrectionComment\""));
  EXPECT_TRUE(has(html, "<meta name=\"dcterms.replaces\""));
}

TEST_F(CorrectionStory, AWithdrawnArticleKeepsItsTitleAndSaysWhy) {
  correct_a_number();
  withdraw_the_lead();

  const std::string text = file_text(sealed("2012-04/r3/2012-04.txt"));

  EXPECT_TRUE(has(text, "临江县总工会建起“歇脚驿站”\n")) << text;
  EXPECT_TRUE(has(text, "撤稿。原因：来稿单位要求。")) << text;
  EXPECT_FALSE(has(text, "三百名快递员")) << text;
  EXPECT_FALSE(has(file_text(sealed("2012-04/r3/2012-04.html")), "三百名快递员"));
  EXPECT_TRUE(has(text, "第1次更正（2012年4月9日）")) << text;
  EXPECT_TRUE(has(text, "第2次更正（2012年4月21日）")) << text;
  EXPECT_TRUE(has(text, "以下页码各指该次更正之前的一版。")) << text;
  EXPECT_TRUE(has(file_text(sealed("2012-04/r3/2012-04.html")),
                  "</ins>是更正；记号只标本次（第2次）更正。</p>"));
  EXPECT_FALSE(has(file_text(sealed("2012-04/r2/2012-04.html")), "记号只标本次"));
  const std::string difference = story_.run("diff 2012-04:r2 2012-04:r3").output;
  EXPECT_TRUE(has(difference, "撤稿。原因：来稿单位要求。")) << difference;
}

TEST_F(CorrectionStory, WhatIsOnTheDeskIsNeverWrittenOver) {
  std::filesystem::remove(story_.path("content/issues/2012-04/lead.md"));
  edit("wages.md", "一百二十家", "一百四十家");
  const std::string words = "correct 2012-04 --kind typo --reason 错字 --approved-by 梁思源";

  const ProgramResult refused = story_.run(words);              // R042
  const ProgramResult restored = story_.run(words + " --yes");  // R043

  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.output, "R042")) << refused.output;
  EXPECT_EQ(restored.exit_code, 0) << restored.output;
  EXPECT_TRUE(has(restored.output, "R043")) << restored.output;
  EXPECT_TRUE(has(file_text(story_.path("content/issues/2012-04/lead.md")), "三百名快递员"));
  EXPECT_TRUE(has(file_text(story_.path("content/issues/2012-04/wages.md")), "一百四十家"));
}

TEST_F(CorrectionStory, AWrongCallIsTold) {
  story_.add_issue("2012-06", 6, "2012-04-15");
  const std::string rest = " --reason 错 --approved-by 梁思源";

  EXPECT_TRUE(has(story_.run("correct 2012-06 --kind typo" + rest).output, "R040"));
  const std::string unknown =
      story_.run("correct 2012-04 --kind typo --article leed" + rest).output;
  EXPECT_TRUE(has(unknown, "R041")) << unknown;
  EXPECT_TRUE(has(unknown, "lead、wages")) << unknown;
  EXPECT_TRUE(has(story_.run("correct 2012-04 --kind withdrawal" + rest).output, "R039"));
  EXPECT_TRUE(has(story_.run("diff 2012-04:r1 2012-04:r2").output, "R044"));
}

TEST_F(CorrectionStory, BriefsAreListedWithHowTheyBegin) {
  const std::string folder = "content/issues/2012-06/";
  story_.add_issue("2012-06", 6, "2012-04-15");
  story_.write(folder + "简讯.yaml",
               "section: 工作简讯\nbriefs:\n"
               "  - head: 临江开办夜校\n    text: 临江县总工会开办技能夜校。\n"
               "    credit: 临江县总工会\n"
               "  - text: 城东区总工会为户外劳动者送去清凉用品三百份。\n"
               "    credit: 城东区总工会\n");
  publish("2012-06", "1334500000");

  const ProgramResult result = story_.run(
      "correct 2012-06 --kind 错字 --reason 错 --approved-by 梁思源 --article 简讯", "1334600000");

  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(has(result.output, "R041")) << result.output;
  EXPECT_TRUE(has(result.output, "简讯-1（临江开办夜校）、简讯-2（城东区总工会为户外劳动者……）"))
      << result.output;
}

TEST_F(CorrectionStory, TheKindsHaveChineseNamesToo) {
  correct("--kind 事实 --reason 企业数有误 --article wages", "1334000000");

  const std::string recorded = file_text(story_.path("content/issues/2012-04/corrections.yaml"));
  const ProgramResult unknown =
      story_.run("correct 2012-04 --kind 笔误 --reason 错 --approved-by 梁思源");

  EXPECT_TRUE(has(recorded, "kind: fact")) << recorded;
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_TRUE(has(unknown.output, "错字 事实 署名 撤稿")) << unknown.output;
}

TEST_F(CorrectionStory, ACorrectionThatChangesNothingIsRefused) {  // R066
  correct("--kind typo --reason 错字 --article wages", "1334000000");

  const ProgramResult checked = story_.run("check 2012-04", "1334000100");
  const ProgramResult refused = story_.run("publish 2012-04", "1334000100");
  const ProgramResult allowed = story_.run("publish 2012-04 --allow unchanged", "1334000100");

  const ProgramResult published = story_.run("check 2012-04", "1334000200");

  EXPECT_EQ(checked.exit_code, 0);
  EXPECT_TRUE(has(checked.output, "R073")) << checked.output;
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.output, "R066")) << refused.output;
  EXPECT_FALSE(has(refused.output, "R073")) << refused.output;
  EXPECT_EQ(allowed.exit_code, 0) << allowed.output;
  EXPECT_FALSE(has(published.output, "R073")) << published.output;
  EXPECT_TRUE(has(file_text(sealed("ledger.txt")), "allowed=unchanged"));
}

TEST_F(CorrectionStory, ARecordWhoseArticleIsUnchangedIsRefused) {  // R072
  correct("--kind fact --reason 企业数有误 --article wages", "1334000000");
  correct("--kind credit --reason 署名有误 --article lead", "1334000000");
  edit("wages.md", "一百二十家", "一百三十家");

  const ProgramResult checked = story_.run("check 2012-04", "1334000100");
  const ProgramResult refused = story_.run("publish 2012-04", "1334000100");
  edit("lead.md", "credit: 临江县总工会", "credit: 江城市总工会");
  const ProgramResult met = story_.run("publish 2012-04", "1334000100");

  EXPECT_TRUE(has(checked.output, "corrections.yaml:9:")) << checked.output;
  EXPECT_TRUE(has(checked.output, "R073")) << checked.output;
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.output, "corrections.yaml:9:")) << refused.output;
  EXPECT_TRUE(has(refused.output, "R072")) << refused.output;
  EXPECT_TRUE(has(refused.output, "“lead”")) << refused.output;
  EXPECT_FALSE(has(refused.output, "“wages”")) << refused.output;
  EXPECT_EQ(met.exit_code, 0) << met.output;
}

TEST_F(CorrectionStory, ARecordWithoutAChangeOfWordsCanBeLetPass) {
  correct("--kind fact --reason 企业数有误 --article wages", "1334000000");
  correct("--kind typo --reason 字体有误 --article lead", "1334000000");
  correct("--kind typo --reason 行距有误 --article lead", "1334000000");
  edit("wages.md", "一百二十家", "一百三十家");

  const ProgramResult allowed = story_.run("publish 2012-04 --allow unchanged", "1334000100");

  EXPECT_EQ(allowed.exit_code, 0) << allowed.output;
  EXPECT_TRUE(has(file_text(sealed("ledger.txt")), "allowed=unchanged\n"))
      << file_text(sealed("ledger.txt"));
}

TEST_F(CorrectionStory, ARevisionOutOfTurnIsRefused) {  // R031
  story_.write("content/issues/2012-03/corrections.yaml",
               "corrections:\n  - {revision: 4, kind: typo, reason: 错, approved_by: 梁, date: "
               "2012-03-05}\n");

  const ProgramResult missing = story_.run("publish 2012-03", "1336000000");  // R038
  story_.add_issue("2012-06", 6, "2012-04-15");
  story_.write("content/issues/2012-06/corrections.yaml", "corrections: []\n");
  const ProgramResult none = story_.run("check 2012-06");

  EXPECT_TRUE(has(missing.output, "R038") || has(missing.output, "R031")) << missing.output;
  EXPECT_EQ(none.exit_code, 0) << none.output;
}

TEST_F(CorrectionStory, ADifferenceIsShownInThreeWays) {
  correct_a_number();

  const ProgramResult terminal = story_.run("diff 2012-04:r1 2012-04:r2");
  const ProgramResult json = story_.run("--format json diff 2012-04:r1 2012-04");
  story_.run("diff 2012-04:r1 2012-04:r2 --html " + story_.path("diff.html"));

  EXPECT_TRUE(has(terminal.output, "原文：“城东区总工会今年指导一百二十家企业")) << terminal.output;
  EXPECT_TRUE(has(json.output, "\"format\": \"kanyin-diff-1\"")) << json.output;
  EXPECT_TRUE(has(file_text(story_.path("diff.html")), "<th scope=\"col\">现文</th>"));
}

TEST_F(CorrectionStory, ARevisionWithoutItsIssueIsToldHowToBeWritten) {  // R068
  const ProgramResult before = story_.run("diff r1 r2");
  correct_a_number();
  const ProgramResult after = story_.run("diff r1 r2");

  EXPECT_EQ(before.exit_code, 1);
  EXPECT_TRUE(has(before.output, "kanyin diff 2012-05:r1 2012-05\n")) << before.output;
  EXPECT_EQ(after.exit_code, 1);
  EXPECT_TRUE(has(after.output, "R068")) << after.output;
  EXPECT_TRUE(has(after.output, "kanyin diff 2012-04:r1 2012-04:r2\n")) << after.output;
  EXPECT_TRUE(has(after.output, "改为：2012-04:r2")) << after.output;
}

TEST_F(CorrectionStory, FilesCanBeComparedToo) {
  correct_a_number();
  const std::string first = sealed("2012-04/r1/2012-04.json");

  const ProgramResult files = story_.run("diff " + first + " " + sealed("2012-04/r2/2012-04.json"));
  const ProgramResult mixed = story_.run("diff " + first + " content/issues/2012-04");
  const ProgramResult same = story_.run("diff " + first + " 2012-04:r1");
  const ProgramResult none = story_.run("diff " + first + " " + story_.path("no.json"));

  EXPECT_TRUE(has(files.output, "一百二十家企业")) << files.output;
  EXPECT_TRUE(has(mixed.output, "一百二十家企业")) << mixed.output;
  EXPECT_TRUE(has(same.output, "内容相同")) << same.output;
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_TRUE(has(none.output, "F001")) << none.output;
  story_.write("other.json", "{}");
  const std::string other = story_.run("diff " + first + " " + story_.path("other.json")).output;
  EXPECT_TRUE(has(other, "R050")) << other;
}

TEST_F(CorrectionStory, ACorrectedIssueGivesTheSameBytesAgain) {
  correct_a_number();
  withdraw_the_lead();

  for (const std::string revision : {"r1", "r2", "r3"}) {
    const ProgramResult result = story_.run("verify --rebuild 2012-04:" + revision);
    EXPECT_EQ(result.exit_code, 0) << revision << "\n" << result.output;
  }
}

TEST_F(CorrectionStory, TheNextIssueCanTellWhatWasCorrected) {
  correct_a_number();

  const ProgramResult offered = story_.run("new issue 2012-06", "1334100000");
  const ProgramResult made = story_.run("new issue 2012-07 --corrections", "1334100000");

  EXPECT_TRUE(has(offered.output, "--corrections")) << offered.output;
  EXPECT_EQ(made.exit_code, 0) << made.output;
  const std::string text = file_text(story_.path("content/issues/2012-07/corrections.md"));
  EXPECT_TRUE(has(text, "title: 更正启事")) << text;
  EXPECT_TRUE(has(text, "本刊2012年第4期已作更正：")) << text;
  EXPECT_TRUE(has(text, "一百二十家")) << text;
}

TEST_F(CorrectionStory, AnIssueAtWorkTakesTheNoticeOnce) {
  const std::string words = "new issue 2012-06 --corrections";
  story_.run("new issue 2012-06", "1334100000");
  const ProgramResult nothing = story_.run(words, "1334100000");  // R063
  correct_a_number();

  const ProgramResult added = story_.run(words, "1334100000");
  const ProgramResult again = story_.run(words, "1334100000");  // R062
  const ProgramResult published = story_.run("new issue 2012-05 --corrections", "1334100000");

  EXPECT_TRUE(has(nothing.output, "R063")) << nothing.output;
  EXPECT_EQ(added.exit_code, 0) << added.output;
  EXPECT_TRUE(has(added.output, "content/issues/2012-06/corrections.md")) << added.output;
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_TRUE(has(again.output, "R062")) << again.output;
  EXPECT_TRUE(has(published.output, "R030")) << published.output;
  EXPECT_EQ(story_.run("check 2012-06").exit_code, 0);
}

TEST_F(CorrectionStory, TwoIssuesAtWorkDoNotTellTheSame) {
  correct_a_number();
  ASSERT_EQ(story_.run("new issue 2012-06 --corrections", "1334100000").exit_code, 0);

  const ProgramResult second = story_.run("new issue 2012-07 --corrections", "1334100000");  // R065
  const ProgramResult unasked = story_.run("new issue 2012-08", "1334100000");
  withdraw_the_lead();
  const ProgramResult later = story_.run("new issue 2012-07 --corrections", "1335100000");

  EXPECT_TRUE(has(second.output, "R065")) << second.output;
  EXPECT_TRUE(has(second.output, "2012-06/corrections.md")) << second.output;
  EXPECT_FALSE(has(unasked.output, "--corrections")) << unasked.output;
  EXPECT_EQ(later.exit_code, 0) << later.output;
  const std::string text = file_text(story_.path("content/issues/2012-07/corrections.md"));
  EXPECT_TRUE(has(text, "撤稿")) << text;
  EXPECT_FALSE(has(text, "一百二十家")) << text;
  EXPECT_EQ(story_.run("check 2012-07").exit_code, 0);
}

TEST_F(CorrectionStory, NothingElseIsTouched) {
  const std::string first = file_text(sealed("2012-04/r1/2012-04.pdf"));
  const std::string ledger = file_text(sealed("ledger.txt"));

  correct_a_number();

  EXPECT_TRUE(first == file_text(sealed("2012-04/r1/2012-04.pdf")));
  EXPECT_TRUE(file_text(sealed("ledger.txt")).starts_with(ledger));
}

}  // namespace
}  // namespace kanyin
