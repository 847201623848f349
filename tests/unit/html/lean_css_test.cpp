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

TEST(LeanCss, ACommentPartsWordsAsASpaceDoes) { EXPECT_EQ(lean_css("p/**/a{b:c}"), "p a{b:c}"); }

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
