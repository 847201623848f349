#include "io/utf8.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(Utf8, CharactersOfEveryLengthComeBackAsTheyWere) {
  const std::u32string text = U"aé汉\U0002CC56";

  EXPECT_EQ(decode_utf8(encode_utf8(text)), text);
}

TEST(Utf8, BrokenBytesAreFoundAtTheirPlace) {
  EXPECT_EQ(find_invalid_utf8("工会"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("工\xFF"), 3U);
  EXPECT_EQ(find_invalid_utf8("a\xE5\xB7"), 1U);
  EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0U);
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U);
}

TEST(Utf8, ABrokenByteCountsAsOneCharacter) { EXPECT_EQ(count_chars("工\xFF会"), 3U); }

TEST(Utf8, CodePointsAreNamedWithAtLeastFourDigits) {
  EXPECT_EQ(code_point_name(0), "U+0000");
  EXPECT_EQ(code_point_name(U'工'), "U+5DE5");
  EXPECT_EQ(code_point_name(0x2CC56), "U+2CC56");
}

}  // namespace
}  // namespace kanyin
