#include "json/write_json.h"

#include <gtest/gtest.h>

#include "support/sample_issue.h"

namespace kanyin {
namespace {

Issue short_issue() {
  Issue issue = sample_issue();
  issue.sections = {{"工作动态", {issue.sections[0].articles[1]}}, issue.sections[2]};
  issue.sections[0].articles[0].body.resize(1);
  issue.sections[0].articles[0].body[0] = text_block("他说：\"好\"。\n<b>");
  issue.sections[1].articles.resize(1);
  return issue;
}

TEST(WriteJson, AnIssueHasItsKeysInTheOrderOfTheContract) {
  EXPECT_EQ(write_json(short_issue()), R"json({
  "format": "kanyin-issue-1",
  "type": "bulletin",
  "publication": "江城工会信息",
  "organ": "江城市总工会办公室",
  "number": 3,
  "running_number": 128,
  "date": "2012-02-29",
  "revision": 1,
  "sections": [
    {
      "name": "工作动态",
      "articles": [
        {
          "id": "wage-talks",
          "kind": "story",
          "title": [
            "全市行业性工资集体协商覆盖职工2.5万人"
          ],
          "head": null,
          "paragraphs": [
            "他说：\"好\"。\n<b>"
          ],
          "credit": {
            "text": "市总民管部",
            "contributors": [
              "江城市总工会民主管理部"
            ]
          }
        }
      ]
    },
    {
      "name": "工作简讯",
      "articles": [
        {
          "id": "archives",
          "kind": "brief",
          "title": [],
          "head": "市总工会举办档案管理培训班。",
          "paragraphs": [
            "2月9日，市总工会举办档案管理培训班，各单位工会档案员62人参加。"
          ],
          "credit": {
            "text": "市总财务部、经审办",
            "contributors": [
              "江城市总工会财务部",
              "江城市总工会经费审查委员会办公室"
            ]
          }
        }
      ]
    }
  ],
  "distribution": {
    "text": "本期印发：市委办公室、省总工会办公室、各市、区总工会\n本期增发：市邮政管理局",
    "receivers": [
      "市委办公室",
      "省总工会办公室",
      "各市、区总工会",
      "市邮政管理局"
    ]
  }
}
)json");
}

TEST(WriteJson, WhatAnIssueDoesNotSayIsNullOrEmpty) {
  Issue issue;
  issue.publication.name.text = "简报";
  issue.revision.number = 2;

  EXPECT_EQ(write_json(issue), R"json({
  "format": "kanyin-issue-1",
  "type": "bulletin",
  "publication": "简报",
  "organ": "",
  "number": null,
  "running_number": null,
  "date": null,
  "revision": 2,
  "sections": [],
  "distribution": {
    "text": "",
    "receivers": []
  }
}
)json");
}

TEST(WriteJson, ABrokenByteDoesNotStopIt) {
  Issue issue;
  issue.publication.name.text = "简\xFF报";

  EXPECT_NE(write_json(issue).find("简\uFFFD报"), std::string::npos);
}

}  // namespace
}  // namespace kanyin
