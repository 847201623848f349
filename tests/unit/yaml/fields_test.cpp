#include "yaml/fields.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

constexpr Key name_key{"name", "刊名"};
constexpr Key number_key{"number", "期号"};
constexpr Key date_key{"date", "日期"};
constexpr Key sections_key{"sections", "栏目"};

class FieldsTest : public testing::Test {
 protected:
  Fields fields(std::string text) {
    id_ = sources_.add("a.yaml", std::move(text));
    root_ = parse_yaml(sources_.whole(id_), sources_, diags_);
    if (!root_) root_ = YamlNode{};
    return Fields(*root_, "name: 江城工会信息", diags_);
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags_.all()) {
      all += std::string(found.fault->code) + " [" + std::string(sources_.text(found.span)) + "]";
      if (!found.fix.empty()) all += " " + found.fix;
      all += "\n";
    }
    return all;
  }

  const MemoryFiles files_;
  SourceMap sources_{files_};
  SourceId id_{};
  Diagnostics diags_;
  std::optional<YamlNode> root_;
};

TEST_F(FieldsTest, KeysMayBeWrittenInBothLanguages) {
  Fields english = fields("name: 甲\n");
  EXPECT_EQ(english.required_text(name_key).text, "甲");
  Fields chinese = fields("刊名: 乙\n");
  EXPECT_EQ(chinese.required_text(name_key).text, "乙");

  EXPECT_EQ(faults(), "");
}

TEST_F(FieldsTest, OneKeyInBothLanguagesIsAFault) {
  Fields both = fields("name: 甲\n刊名: 乙\n");

  EXPECT_EQ(both.optional_text(name_key).text, "甲");
  both.report_unknown();
  EXPECT_EQ(faults(), "Y024 [刊名]\n");
}

TEST_F(FieldsTest, TextsLoseTheSpacesAroundThem) {
  Fields map = fields("name: \"\u3000甲 乙\u00A0\"\n");

  const Text text = map.optional_text(name_key);

  EXPECT_EQ(text.text, "甲 乙");
  EXPECT_EQ(sources_.text(text.span), "甲 乙");
}

TEST_F(FieldsTest, ATextMustBeOneLineOfText) {
  Fields list = fields("name: [甲]\n");
  EXPECT_TRUE(list.optional_text(name_key).empty());
  Fields block = fields("name: |\n  甲\n  乙\n");
  EXPECT_TRUE(block.optional_text(name_key).empty());

  EXPECT_EQ(faults(), "Y025 [[甲]]\nY026 [甲\n  乙]\n");
}

TEST_F(FieldsTest, WhatIsRequiredIsMissed) {
  Fields none = fields("number: 3\n");
  none.required_text(name_key);
  none.optional_text(number_key);
  none.report_unknown();
  Fields null = fields("name:\n");
  null.required_text(name_key);
  Fields blank = fields("name: \"\u3000\"\n");
  blank.required_text(name_key);

  EXPECT_EQ(faults(), "Y022 [number]\nY023 [name]\nY023 [\"\u3000\"]\n");
}

TEST_F(FieldsTest, AMistypedKeyIsNotMissingBesides) {
  Fields map = fields("nmae: 甲\nnumber: x\n");
  map.required_text(name_key);
  map.optional_integer(number_key, {1, 99});

  map.report_unknown();

  EXPECT_EQ(faults(), "Y027 [x]\nY021 [nmae] name\n");
  EXPECT_TRUE(map.is_explained(name_key));
  EXPECT_TRUE(map.is_explained(number_key));
}

TEST_F(FieldsTest, WhatIsNotThereIsNotExplained) {
  Fields map = fields("colour: 甲\nnumber: []\n");
  map.optional_text(name_key);
  map.text_list(number_key);

  map.report_unknown();

  EXPECT_FALSE(map.is_explained(name_key));
  EXPECT_FALSE(map.is_explained(number_key));
}

TEST_F(FieldsTest, NumbersInOtherGuisesAreOfferedInAscii) {
  EXPECT_EQ(fields("number: 12\n").optional_integer(number_key, {1, 99}), 12);
  EXPECT_FALSE(fields("number: 第３期\n").optional_integer(number_key, {1, 99}));
  EXPECT_FALSE(fields("number: 3.5\n").optional_integer(number_key, {1, 99}));
  EXPECT_FALSE(fields("number: 0\n").optional_integer(number_key, {1, 99}));
  EXPECT_FALSE(fields("number: 99999999999999\n").optional_integer(number_key, {1, 99}));

  EXPECT_EQ(faults(), "Y027 [第３期] 3\nY027 [3.5]\nY028 [0]\nY028 [99999999999999]\n");
}

TEST_F(FieldsTest, DatesMustBeWrittenRightAndExist) {
  EXPECT_EQ(fields("date: 2012-02-29\n").optional_date(date_key), (Date{2012, 2, 29}));
  EXPECT_EQ(fields("date: 2012年2月29日\n").optional_date(date_key), (Date{2012, 2, 29}));
  EXPECT_FALSE(fields("date: 2011-02-29\n").optional_date(date_key));
  EXPECT_FALSE(fields("date: ２０１２年2月29日\n").optional_date(date_key));
  EXPECT_FALSE(fields("date: 二月\n").optional_date(date_key));

  EXPECT_EQ(faults(), "Y030 [2011-02-29]\nY029 [２０１２年2月29日] 2012-02-29\nY029 [二月]\n");
}

TEST_F(FieldsTest, AListMayBeASingleText) {
  Fields single = fields("栏目: 工作动态\n");
  EXPECT_EQ(single.text_list(sections_key).size(), 1U);
  Fields list = fields("栏目: [工作动态, , 简讯, [x]]\n");
  EXPECT_EQ(list.text_list(sections_key).size(), 2U);

  EXPECT_EQ(faults(), "Y023 []\nY025 [[x]]\n");
}

TEST_F(FieldsTest, BooleansAreYesOrNoInBothLanguages) {
  constexpr Key review{"review", "待核"};
  EXPECT_EQ(fields("review: true\n").optional_boolean(review), true);
  EXPECT_EQ(fields("review: 否\n").optional_boolean(review), false);
  EXPECT_FALSE(fields("review: maybe\n").optional_boolean(review));

  EXPECT_EQ(faults(), "Y031 [maybe]\n");
}

TEST_F(FieldsTest, AChoiceIsOneOfItsWords) {
  enum class When { never, always };
  constexpr Choice<When> choices[] = {{When::never, {"never", "不要"}},
                                      {When::always, {"always", "总是"}}};
  constexpr Key key{"contents_list", "要目"};

  EXPECT_EQ(fields("要目: 总是\n").choice<When>(key, choices), When::always);
  EXPECT_FALSE(fields("contents_list: nevr\n").choice<When>(key, choices));

  EXPECT_EQ(faults(), "Y032 [nevr] never\n");
}

TEST_F(FieldsTest, UnknownKeysComeWithTheNearestKnownOne) {
  Fields map = fields("nane: 甲\n日其: 乙\n完全不同的键: 丙\n");

  map.optional_text(name_key);
  map.optional_date(date_key);
  map.report_unknown();

  EXPECT_EQ(faults(), "Y021 [nane] name\nY021 [日其] 日期\nY021 [完全不同的键]\n");
}

TEST_F(FieldsTest, WhatIsNoMapIsToldWhatIsExpected) {
  fields("");
  fields("- a\n");
  fields("name：甲\n");

  EXPECT_EQ(faults(),
            "Y020 []\n"
            "Y020 [- a]\n"
            "Y004 [name：甲] name: 甲\n");
}

}  // namespace
}  // namespace kanyin
