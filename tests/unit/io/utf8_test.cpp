#include "io/utf8.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(Utf8, CharactersOfEveryLengthComeBackAsTheyWere) {
  const std::u32string text = U"aé汉\U0002CC56";

  EXPECT_EQ(decode_utf8(encode_utf8(text)), text);
}

TEST(Utf8, EveryCharacterIsReadWhateverFollowsIt) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string written = encode_utf8(c);
    for (const char* const behind : {"", "a", "\xB7"}) {
      const DecodedChar read = decode_char(written + behind, 0);
      ASSERT_EQ(read.code_point, c);
      ASSERT_EQ(read.length, written.size());
    }
  }
}

TEST(Utf8, WhatIsNoCharacterIsReadAsOneLostByte) {
  for (const std::string bytes : {"\xE5\xB7", "\xE5\xB7 ab", "\xE0\x9F\xBF", "\xE0\x9F\xBF!",
                                  "\xED\xA0\x80", "\xED\xA0\x80!", "\x80\x80\x80\x80"}) {
    const DecodedChar read = decode_char(bytes, 0);
    EXPECT_EQ(read.code_point, U'\uFFFD');
    EXPECT_EQ(read.length, 1U);
  }
}

TEST(Utf8, AsciiIsFoundHoweverFarAway) {
  const std::string han = encode_utf8(std::u32string(12, U'会'));
  std::string with_digit = han;
  with_digit.append("3").append(han);
  for (std::size_t from = 0; from < han.size(); ++from) {
    EXPECT_EQ(find_ascii(han, from), han.size());
    EXPECT_EQ(find_ascii(with_digit, from), han.size());
    EXPECT_EQ(find_ascii("3" + han, from + 1), han.size() + 1);
  }
  EXPECT_EQ(find_ascii("a会", 0), 0U);
  EXPECT_EQ(find_ascii("", 0), 0U);
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
