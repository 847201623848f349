#include "html/lean_css.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(LeanCss, CommentsAndSpacesBesideMarksGo) {
  EXPECT_EQ(lean_css("/* Faces */\n\n.name,\n.organ > a :hover {\n  color: red;  /* 红 */\n"
                     "  margin: 0 auto;\n}\n\n@media (width >= 44rem) {\n  p { font: a; }\n}\n"),
            ".name,.organ > a :hover{color:red;margin:0 auto}"
            "@media (width >= 44rem){p{font:a}}");
}

TEST(LeanCss, ACommentPartsWordsAndIsNoSpace) {
  EXPECT_EQ(lean_css("p/**/a{b:c}"), "p/**/a{b:c}");
  EXPECT_EQ(lean_css(".name/* 报头 */.wide{b:c}"), ".name/**/.wide{b:c}");
  EXPECT_EQ(lean_css("li/* 甲 */:first-child /* 乙 */ a/**/{b:/**/c}"),
            "li/**/:first-child a{b:c}");
}

TEST(LeanCss, AddressesEndWhereTheyEnd) {
  EXPECT_EQ(lean_css(".a { b: url(\"a)b.png\"); } q { c: \"  :  ;  \" }"),
            ".a{b:url(\"a)b.png\")}q{c:\"  :  ;  \"}");
  EXPECT_EQ(lean_css(".a { b: URL(//x.cn/*.png); } .c { d: url( e\\) ,f ) } /* 注 */"),
            ".a{b:URL(//x.cn/*.png)}.c{d:url( e\\) ,f )}");
}

TEST(LeanCss, TheSpaceThatEndsAnEscapeBelongsToIt) {
  EXPECT_EQ(lean_css(".\\34  p { b: c }"), ".\\34  p{b:c}");
  EXPECT_EQ(lean_css(".\\34 p { b: c }"), ".\\34 p{b:c}");
  EXPECT_EQ(lean_css(".a\\26\n  b { c: d }"), ".a\\26\n b{c:d}");
}

TEST(LeanCss, StringsAddressesAndEscapesStay) {
  EXPECT_EQ(lean_css("a::after { content: \" ; /* \\\"  } \"; }"),
            "a::after{content:\" ; /* \\\"  } \"}");
  EXPECT_EQ(lean_css("a { b: url(//x.cn/*.svg?a ,b); c: '  ' }"),
            "a{b:url(//x.cn/*.svg?a ,b);c:'  '}");
  EXPECT_EQ(lean_css(".a\\  p\\: q { b: c\\; }"), ".a\\  p\\: q{b:c\\;}");
}

TEST(LeanCss, ALicenceStays) { EXPECT_EQ(lean_css("/*! 许可 */ a {}"), "/*! 许可 */ a{}"); }

TEST(LeanCss, WhatDoesNotEndStays) {
  EXPECT_EQ(lean_css("a { } /* 没有结尾"), "a{}/* 没有结尾");
  EXPECT_EQ(lean_css("a { b: '没有结尾; }"), "a{b:'没有结尾; }");
  EXPECT_EQ(lean_css("a{b:url(x"), "a{b:url(x");
  EXPECT_EQ(lean_css("\\"), "\\");
  EXPECT_EQ(lean_css(""), "");
}

}  // namespace
}  // namespace kanyin
