#include "intake/split_document.h"

#include <gtest/gtest.h>

#include <string>

#include "intake/write_document.h"
#include "io/files.h"

namespace kanyin {
namespace {

struct Taken {
  std::string files;  // as they would be written; "nothing" if the text is no document
  std::string left;
  std::string codes;
};

Taken taken(const std::string& text) {
  const MemoryFiles nothing;
  SourceMap sources(nothing);
  Diagnostics diags;
  const SourceId source = sources.add("old.txt", text);
  const std::optional<SplitDocument> document = split_document(source, sources, diags);
  Taken result;
  if (document) {
    for (const SnippetFile& file : write_document(*document)) {
      result.files += "== " + file.name + "\n" + file.bytes;
    }
    for (const Text& line : document->leftover) result.left += line.text + "\n";
  } else {
    result.files = "nothing";
  }
  for (const Diagnostic& diagnostic : diags.all()) {
    result.codes += (result.codes.empty() ? "" : " ") + std::string(diagnostic.fault->code);
  }
  return result;
}

TEST(SplitDocument, ANoticeComesOutWhole) {
  const Taken notice = taken(
      "江城市总工会文件\n\n江工〔2012〕6号\n★\n关于印发《江城市总工会\n2012年工作要点》的通知\n\n"
      "各区、县总工会，各产业工会：\n\n现将要点印发给你们，请认真执行。\n\n江 城 市 总 工 会\n\n"
      "2012年2月15日\n\n（此件公开发布）\n\n江城市总工会2012年工作要点\n今年的总体要求是：服务职工"
      "。\n\n"
      "一、服务职工\n\n1. 办好驿站。\n\n抄送：省总工会，市委办公室。\n江城市总工会办公室  "
      "2012年2月16日印发\n共印200份\n");

  EXPECT_EQ(
      notice.files,
      "== body.md\n现将要点印发给你们，请认真执行。\n"
      "== issued.md\n---\ntitle: 江城市总工会2012年工作要点\n---\n今年的总体要求是：服务职工。\n\n"
      "一、服务职工\n\n1.办好驿站。\n"
      "== issue.yaml\ntype: document\nformat: general\norgan: 江城市总工会\n"
      "document_number: 江工〔2012〕6号\n"
      "title: [关于印发《江城市总工会, 2012年工作要点》的通知]\n"
      "to: 各区、县总工会，各产业工会\nbody: body.md\nsigned_by: 江城市总工会\n"
      "date: 2012-02-15\nnote: 此件公开发布\nissued: issued.md\n"
      "copy_to: 省总工会，市委办公室\nprinted_by: 江城市总工会办公室\nprinted_on: "
      "2012-02-16\ncopies: 200\n");
  EXPECT_EQ(notice.left, "★\n");
  EXPECT_EQ(notice.codes, "I037 I060 I061");
}

TEST(SplitDocument, AttachmentsTakeThePlaceOfTheirList) {
  const Taken notice = taken(
      "江工[2012]第007号\n关于上报统计表的通知\n各区、县总工会：\n请按时上报。\n附件：1."
      "会员统计表\n"
      "2."
      "填表说明\n江城市总工会\n二〇一二年三月五日\n附件1\n会员统计表\n逐栏填写。\n附件2\n填表说明\n"
      "数字截至二月底。\n");

  EXPECT_EQ(notice.files,
            "== body.md\n请按时上报。\n"
            "== attachment-1.md\n---\ntitle: 会员统计表\n---\n逐栏填写。\n"
            "== attachment-2.md\n---\ntitle: 填表说明\n---\n数字截至二月底。\n"
            "== issue.yaml\ntype: document\nformat: general\norgan: 江城市总工会\n"
            "document_number: 江工〔2012〕7号\ntitle: 关于上报统计表的通知\nto: 各区、县总工会\n"
            "body: body.md\nsigned_by: 江城市总工会\ndate: 2012-03-05\n"
            "attachments: [attachment-1.md, attachment-2.md]\n");
  EXPECT_EQ(notice.codes, "I060 I062");
}

TEST(SplitDocument, ADocumentUpwardsKeepsItsSignerAndALetterIsOne) {
  const Taken request = taken(
      "000012\n机密★1年\n特急\n江城市总工会文件\n江工〔2012〕8号 "
      "签发人：周敏\n关于增设驿站的请示\n省总工会：\n"
      "拟增设驿站四十个，妥否，请批示。\n江城市总工会\n2012年3月5日\n");
  const Taken letter = taken(
      "江工函〔2012〕3号\n关于商请协助检查的函\n市住建局：\n请予协助。\n江城市总工会\n2012年3月5日"
      "\n");

  EXPECT_NE(
      request.files.find("serial: \"000012\"\nsecrecy: 机密★1年\nurgency: 特急\nsigner: 周敏\n"),
      std::string::npos)
      << request.files;
  EXPECT_NE(letter.files.find("format: letter\n"), std::string::npos);
}

// On a letter the mark is the organ's name and no more (GB/T 9704-2012, 10.1).
TEST(SplitDocument, TheMarkOfALetterIsTheOrganThatSigns) {
  const Taken letter = taken(
      "江 城 市 总 工 会\n江工函〔2012〕3号\n关于商请协助检查的函\n市住建局：\n请予协助。\n"
      "江城市总工会\n2012年3月5日\n");

  EXPECT_NE(letter.files.find("organ: 江城市总工会\n"), std::string::npos) << letter.files;
  EXPECT_EQ(letter.left, "");
  EXPECT_EQ(letter.codes, "I060");
}

TEST(SplitDocument, AJointDocumentHasAllItsOrgansAndSigners) {
  const Taken report = taken(
      "江城市总工会\n江城市财政局  文件\n江工〔2012〕9号  签发人：周敏  李秋实\n"
      "关于驿站建设情况的报告\n市政府：\n现将有关情况报告如下。\n"
      "江城市总工会\n江城市财政局\n2012年3月5日\n");

  EXPECT_NE(report.files.find("organ: [江城市总工会, 江城市财政局]\n"), std::string::npos)
      << report.files;
  EXPECT_NE(report.files.find("signer: [周敏, 李秋实]\n"), std::string::npos) << report.files;
  EXPECT_EQ(report.left, "");
  EXPECT_EQ(report.codes, "I060");
}

// GB/T 9704-2012, 7.2.6: two signers on a line, and the number beside the last of them.
TEST(SplitDocument, SignersStandOnTheLinesUpToTheNumber) {
  const Taken report = taken(
      "江城市总工会文件\n签发人：周敏  李秋实\n江工〔2012〕9号    何田\n"
      "关于驿站建设情况的报告\n市政府：\n现将有关情况报告如下。\n江城市总工会\n2012年3月5日\n");

  EXPECT_NE(report.files.find("document_number: 江工〔2012〕9号\nsigner: [周敏, 李秋实, 何田]\n"),
            std::string::npos)
      << report.files;
  EXPECT_EQ(report.left, "");
}

TEST(SplitDocument, ABulletinIsNoneAndNothingIsSaid) {
  for (const std::string text :
       {"【工作动态】\n市总召开会议\n4月2日，市总召开会议。\n（市总办公室）\n",
        "江工〔2012〕6号\n【工作动态】\n市总召开会议\n4月2日，市总召开会议。\n（市总办公室）\n",
        "根据江工〔2012〕6号文件要求，市总召开会议。\n江城市总工会\n2012年3月5日\n"}) {
    EXPECT_EQ(taken(text).files, "nothing") << text;
    EXPECT_EQ(taken(text).codes, "") << text;
  }
}

}  // namespace
}  // namespace kanyin
