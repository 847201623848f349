#include "json/json_fields.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

using Json = nlohmann::json;

TEST(JsonFields, WhatIsMissingOrOfAnotherKindIsEmpty) {
  const Json object = Json::parse(R"({"a": 1, "b": "文", "c": ["甲", 2], "d": true})");

  EXPECT_EQ(text_field(object, "b"), "文");
  EXPECT_EQ(text_field(object, "a"), "");
  EXPECT_EQ(number_field(object, "a"), 1);
  EXPECT_EQ(number_field(object, "b"), std::nullopt);
  EXPECT_TRUE(flag_field(object, "d"));
  EXPECT_FALSE(flag_field(object, "e"));
  EXPECT_EQ(texts_field(object, "c").size(), 1U);
  EXPECT_TRUE(list_field(object, "a").empty());
}

TEST(JsonFields, WhatIsNoObjectHasNoFields) {
  EXPECT_EQ(text_field(Json(3), "a"), "");
  EXPECT_EQ(text_field(Json::parse("[", nullptr, false), "a"), "");
}

}  // namespace
}  // namespace kanyin
