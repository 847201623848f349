#include "style/web_look.h"

#include <gtest/gtest.h>

#include "io/built_in_files.h"
#include "style/load_style.h"

namespace kanyin {
namespace {

struct Loaded {
  explicit Loaded(const std::string& style) {
    own.put("styles/ours.yaml", "extends: classic\n" + style);
    const BuiltInFiles files(own);
    SourceMap sources(files);
    const Text name{"ours", {}};
    EXPECT_TRUE(load_style(name, sources, diags));
    look = load_web_look(name, sources, diags);
    for (const Diagnostic& each : diags.all()) codes += std::string(each.fault->code) + " ";
  }

  MemoryFiles own;
  Diagnostics diags;
  std::optional<WebLook> look;
  std::string codes;
};

TEST(WebLook, AStyleThatSaysNothingHasTheUsualOne) {
  const Loaded loaded("");

  ASSERT_TRUE(loaded.look);
  EXPECT_EQ(loaded.look->picture_width, 1600);
  EXPECT_FALSE(loaded.look->masthead_face);
  EXPECT_EQ(loaded.codes, "");
}

TEST(WebLook, KeysMayBeChinese) {
  const Loaded english("web: {picture_width: 1200, masthead_face: true}\n");
  const Loaded chinese("网页: {图宽: 1200, 刊名字体: 是}\n");

  for (const Loaded* loaded : {&english, &chinese}) {
    ASSERT_TRUE(loaded->look);
    EXPECT_EQ(loaded->look->picture_width, 1200);
    EXPECT_TRUE(loaded->look->masthead_face);
    EXPECT_EQ(loaded->codes, "");
  }
}

TEST(WebLook, TheWidthOfPicturesHasARange) {
  EXPECT_EQ(Loaded("web: {picture_width: 399}\n").codes, "Y028 ");
  EXPECT_EQ(Loaded("web: {picture_width: 4001}\n").codes, "Y028 ");
  EXPECT_TRUE(Loaded("web: {picture_width: 400}\n").look);
}

TEST(WebLook, WhatItDoesNotKnowIsToldOnce) {
  EXPECT_EQ(Loaded("web: {masthead_face: often}\n").codes, "Y031 ");
  EXPECT_EQ(Loaded("web: {width: 1}\n").codes, "Y021 ");
}

}  // namespace
}  // namespace kanyin
