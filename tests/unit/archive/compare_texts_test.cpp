#include "archive/compare_texts.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// `甲[-乙-]{+丙+}丁`.
std::string marked(std::string_view before, std::string_view after) {
  std::string text;
  for (const TextEdit& edit : compare_texts(before, after)) {
    switch (edit.edit) {
      case Edit::none:
        text += edit.text;
        break;
      case Edit::removed:
        text += "[-" + edit.text + "-]";
        break;
      case Edit::inserted:
        text += "{+" + edit.text + "+}";
        break;
    }
  }
  return text;
}

std::string paired(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string text;
  for (const Pairing& pair : pair_alike(before, after)) {
    text += pair.before ? std::to_string(*pair.before) : "-";
    text += pair.after ? std::to_string(*pair.after) : "-";
    text += " ";
  }
  return text;
}

TEST(CompareTexts, OneCharacterIsOneChange) {
  EXPECT_EQ(marked("挡车工苗春燕获奖", "挡车工苗春艳获奖"), "挡车工苗春[-燕-]{+艳+}获奖");
}

TEST(CompareTexts, ANumberIsAWhole) {
  EXPECT_EQ(marked("签订1200份", "签订1300份"), "签订[-1200-]{+1300+}份");
  EXPECT_EQ(marked("增长3.5%左右", "增长3.8%左右"), "增长[-3.5-]{+3.8+}%左右");
}

TEST(CompareTexts, ANumberInHanIsAWholeToo) {
  EXPECT_EQ(marked("一百二十家企业", "一百三十家企业"), "[-一百二十-]{+一百三十+}家企业");
  EXPECT_EQ(marked("统一部署", "统一安排"), "统一[-部署-]{+安排+}");
}

TEST(CompareTexts, ALatinWordIsAWhole) {
  EXPECT_EQ(marked("通过QQ群", "通过WeChat群"), "通过[-QQ-]{+WeChat+}群");
}

TEST(CompareTexts, CrumbsBetweenChangesAreChangedToo) {
  EXPECT_EQ(marked("由市总工会举办大会", "由县总公司举办大会"),
            "由[-市总工会-]{+县总公司+}举办大会");
}

TEST(CompareTexts, WhatIsAddedOrRemovedStandsAlone) {
  EXPECT_EQ(marked("备有饮水。", "备有饮水和药品。"), "备有饮水{+和药品+}。");
  EXPECT_EQ(marked("备有饮水和药品。", "备有饮水。"), "备有饮水[-和药品-]。");
  EXPECT_EQ(marked("", "甲"), "{+甲+}");
  EXPECT_EQ(marked("甲", ""), "[-甲-]");
  EXPECT_EQ(marked("甲", "甲"), "甲");
}

TEST(PairAlike, AChangedParagraphIsPairedWithWhatItWas) {
  EXPECT_EQ(paired({"甲甲甲甲。", "乙乙乙乙乙乙。"}, {"甲甲甲甲。", "乙乙乙乙乙丙。"}), "00 11 ");
}

TEST(PairAlike, AParagraphPutInMovesNoOther) {
  EXPECT_EQ(paired({"甲甲甲甲。", "乙乙乙乙。"}, {"甲甲甲甲。", "丙丙丙丙。", "乙乙乙乙。"}),
            "00 -1 12 ");
}

TEST(PairAlike, AnotherTextIsOneRemovedAndOneAdded) {
  EXPECT_EQ(paired({"甲甲甲甲甲甲"}, {"子丑寅卯辰巳"}), "0- -0 ");
}

}  // namespace
}  // namespace kanyin
