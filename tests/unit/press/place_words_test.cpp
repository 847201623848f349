#include "press/place_words.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string words_for(std::string_view place) {
  return for_place("{place} {unit}总 {kind} {above} {party} {lower} {lower_kind} {below}", place);
}

TEST(ForPlace, TheLastCharacterTellsTheKindOfPlace) {
  EXPECT_EQ(words_for("江城市"),
            "江城市 市总 city 省总工会办公室 市委办公室 某某县 county 各县（市、区）总工会");
  EXPECT_EQ(words_for("望江区"),
            "望江区 区总 district 市总工会办公室 区委办公室 某某街道 township 各镇（街道）总工会");
  EXPECT_EQ(words_for("临江县").substr(0, 23), "临江县 县总 county");
  EXPECT_EQ(words_for("云岭省").substr(0, 25), "云岭省 省总 province");
  EXPECT_EQ(words_for("云岭自治区").substr(0, 31), "云岭自治区 区总 province");
}

TEST(ForPlace, AnyOtherPlaceCountsAsACity) {
  EXPECT_EQ(for_place("{place}的{unit}总", "江城"), "江城的市总");
}

}  // namespace
}  // namespace kanyin
