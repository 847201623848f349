#include "content/load_document.h"

#include <gtest/gtest.h>

#include <string>

#include "content/load_issue.h"
#include "io/files.h"
#include "json/write_json.h"
#include "model/plain_text.h"

namespace kanyin {
namespace {

class LoadDocumentTest : public testing::Test {
 protected:
  void put(const std::string& name, const std::string& text) {
    files_.put("content/issues/gw/" + name, text);
  }

  std::optional<Issue> load() {
    SourceMap sources(files_);
    std::optional<Issue> issue = load_issue("gw", {}, sources, diags_);
    for (const Diagnostic& diagnostic : diags_.all()) {
      codes_ += (codes_.empty() ? "" : " ") + std::string(diagnostic.fault->code);
    }
    return issue;
  }

  MemoryFiles files_;
  Diagnostics diags_;
  std::string codes_;
};

TEST_F(LoadDocumentTest, KeysStandInEitherLanguage) {
  put("issue.yaml",
      "类型: 公文\n格式: 信函\n发文机关: 江城市总工会\n发文字号: 江工函〔2012〕3号\n标题: "
      "[关于商请, 协助检查的函]\n"
      "主送: 市住建局：\n正文: body.md\n日期: 2012-06-08\n抄送: 抄送：市政府办公室。\n盖章: 否\n");
  put("body.md", "请予协助。\n");

  const std::optional<Issue> issue = load();

  ASSERT_TRUE(issue && issue->document);
  EXPECT_EQ(codes_, "");
  EXPECT_EQ(issue->document->format, DocumentFormat::letter);
  EXPECT_EQ(issue->document->to.text, "市住建局");
  EXPECT_EQ(issue->document->copy_to.text, "市政府办公室");
  EXPECT_EQ(issue->document->signed_by.front().text, "江城市总工会") << "the organ, if nobody else";
  EXPECT_EQ(issue->document->sealing, Sealing::unsealed);
  EXPECT_TRUE(issue->sections.empty());
}

TEST_F(LoadDocumentTest, AShortTextMayStandInIssueYaml) {
  put("issue.yaml",
      "type: document\norgan: 江城市总工会\ntitle: 关于放假的通知\ndate: 2012-06-08\nbody: |\n"
      "  端午节放假三天。\n\n  请安排好值班。\n");

  const std::optional<Issue> issue = load();

  ASSERT_TRUE(issue && issue->document);
  EXPECT_EQ(plain_paragraphs(issue->document->text.body),
            (std::vector<std::string>{"端午节放假三天。", "请安排好值班。"}));
}

TEST_F(LoadDocumentTest, ATitleMayStandInTheHeadOfATextOrOpenIt) {
  put("issue.yaml",
      "type: document\norgan: 江城市总工会\nbody: body.md\nissued: plan.md\ndate: 2012-06-08\n");
  put("body.md", "---\ntitle: 关于放假的通知\n---\n端午节放假三天。\n");
  put("plan.md", "# 值班安排\n\n每天两人。\n");

  const std::optional<Issue> issue = load();

  ASSERT_TRUE(issue && issue->document);
  EXPECT_EQ(codes_, "");
  EXPECT_EQ(whole_title(issue->document->text), "关于放假的通知");
  EXPECT_EQ(whole_title(*issue->document->issued), "值班安排");
}

TEST_F(LoadDocumentTest, JsonKeepsTheContract) {
  put("issue.yaml",
      "type: document\norgan: 江城市总工会\ndocument_number: 江工〔2012〕6号\ntitle: "
      "关于放假的通知\n"
      "to: 各区总工会\nbody: body.md\ndate: 2012-06-08\nissued: plan.md\nattachments: list.md\n"
      "copy_to: 省总工会\nprinted_by: 办公室\nprinted_on: 2012-06-09\n");
  put("body.md", "放假三天。\n");
  put("plan.md", "# 值班安排\n\n每天两人。\n");
  put("list.md", "# 值班表\n\n另排。\n");

  const std::string json = write_json(*load());

  EXPECT_NE(json.find("\"type\": \"document\""), std::string::npos);
  EXPECT_EQ(json.find("\"sections\""), std::string::npos);
  const std::size_t at = json.find("\"document\": {");
  ASSERT_NE(at, std::string::npos);
  EXPECT_TRUE(json.substr(at).starts_with(R"("document": {
    "format": "general",
    "number": "江工〔2012〕6号",
    "title": [
      "关于放假的通知"
    ],
    "to": "各区总工会",
    "paragraphs": [
      "放假三天。"
    ],
    "signed_by": [
      "江城市总工会"
    ],
    "issued": {
      "title": [
        "值班安排"
      ],
      "paragraphs": [
        "每天两人。"
      ]
    },
    "attachments": [
      {
        "title": [
          "值班表"
        ],
        "paragraphs": [
          "另排。"
        ]
      }
    ],
    "copy_to": "省总工会",
    "printed_by": "办公室",
    "printed_on": "2012-06-09")"))
      << json;
}

}  // namespace
}  // namespace kanyin
