#include "layout/wording.h"

#include <gtest/gtest.h>

#include "io/built_in_files.h"
#include "style/load_template.h"
#include "support/sample_issue.h"

namespace kanyin {
namespace {

PageTemplate built_in_template() {
  const MemoryFiles none;
  const BuiltInFiles files(none);
  SourceMap sources(files);
  Diagnostics diags;
  return load_template({"bulletin", {}}, sources, diags).value_or(PageTemplate{});
}

/// Parts of the footer are separated by `--`, the edges of a line by `|`.
std::string footer_text(const IssueParts& parts) {
  std::string text;
  for (const FooterPart& part : parts.footer) {
    if (!text.empty()) text += "--\n";
    for (const FooterLine& line : part) {
      text += "[" + line.label + "]" + line.text;
      text += (line.right.empty() ? "" : "|" + line.right) + "\n";
    }
  }
  return text;
}

Receiver receiver(std::string name) { return {{std::move(name), {}}, std::nullopt}; }

TEST(IssueParts, TheFooterHasTheWordsOfTheTemplate) {
  const IssueParts parts = issue_parts(sample_issue(), built_in_template());

  EXPECT_EQ(footer_text(parts),
            "[本期印发：]市委办公室、省总工会办公室、各市、区总工会\n"
            "[本期增发：]市邮政管理局\n"
            "--\n"
            "[责任编辑：]周晓岚　审核：沈立群　签发：何建平\n"
            "[电话：]0271-5550123|共印350份\n");
  EXPECT_EQ(parts.contents_head, "本期要目");
  EXPECT_EQ(parts.note_label, "编者按：");
  EXPECT_EQ(parts.credit.around("市总"), "（市总）");
  EXPECT_EQ(parts.section.around("工作动态"), "【工作动态】");
}

TEST(IssueParts, ReceiversUnderAnyLabelArePrinted) {
  Issue issue;
  issue.distribution = {{"报", {receiver("省总")}},
                        {"抄送", {receiver("市委"), receiver("市法院")}},
                        {"主送", {receiver("各县总")}}};

  EXPECT_EQ(footer_text(issue_parts(issue, built_in_template())),
            "[报：]省总\n[]抄送：市委、市法院　主送：各县总\n");
}

TEST(IssueParts, AnEmptyIssueHasNoFooter) {
  EXPECT_TRUE(issue_parts(Issue{}, built_in_template()).footer.empty());
}

}  // namespace
}  // namespace kanyin
