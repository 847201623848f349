#include "model/title_in_one_line.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  Article article;
  for (const std::string& line : lines) article.title.push_back({line, {}});
  return title_in_one_line(article);
}

TEST(TitleInOneLine, HalvesThatAnswerEachOtherStandApart) {
  EXPECT_EQ(joined({"全市工会启动“春季要约月”", "两千家企业将协商工资"}),
            "全市工会启动“春季要约月”　两千家企业将协商工资");
  EXPECT_EQ(joined({"城东区推进工资协商", "职工收入稳步增长"}),
            "城东区推进工资协商　职工收入稳步增长");
}

TEST(TitleInOneLine, ASentenceOnTwoLinesIsOneAgain) {
  EXPECT_EQ(joined({"各镇（区、街道）工会举办", "“两个普遍”干部培训班"}),
            "各镇（区、街道）工会举办“两个普遍”干部培训班");
  EXPECT_EQ(joined({"市总工会举办", "“两个普遍”干部培训班"}), "市总工会举办“两个普遍”干部培训班");
  EXPECT_EQ(joined({"建起", "书屋"}), "建起书屋");
  EXPECT_EQ(joined({"用好App", "Store"}), "用好App Store");
}

TEST(TitleInOneLine, ATitleOfOneLineStays) { EXPECT_EQ(joined({"夜灯"}), "夜灯"); }

}  // namespace
}  // namespace kanyin
