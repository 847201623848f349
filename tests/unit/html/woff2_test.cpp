#include "html/woff2.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

using namespace std::string_literals;

/// A font file with one table, `begin` bytes into the file.
std::string font_with(const std::string& tag, const std::string& bytes, char begin = 28) {
  return "\0\1\0\0\0\1"s + std::string(6, '\0') + tag + std::string(4, '\0') + "\0\0\0"s + begin +
         "\0\0\0"s + static_cast<char>(bytes.size()) + bytes;
}

TEST(Woff2, HasTheHeaderOfTheFormat) {
  const std::optional<std::string> packed = pack_woff2(font_with("cmap", "abcd"));

  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->substr(0, 8), "wOF2\0\1\0\0"s);
  EXPECT_EQ(packed->substr(8, 4), "\0\0\0"s + static_cast<char>(packed->size()));
  EXPECT_EQ(packed->substr(12, 8), "\0\1\0\0\0\0\0\x20"s);
  EXPECT_EQ(packed->substr(48, 2), "\0\4"s);
  EXPECT_EQ(packed->size() % 4, 0U);
}

TEST(Woff2, OutlinesAreSaidToBeAsTheyWere) {
  EXPECT_EQ(pack_woff2(font_with("glyf", "abcd"))->substr(48, 2), "\xCA\4"s);
  EXPECT_EQ(pack_woff2(font_with("loca", "abcd"))->substr(48, 2), "\xCB\4"s);
}

TEST(Woff2, ATagWithoutANumberIsSpelt) {
  EXPECT_EQ(pack_woff2(font_with("meta", "abcd"))->substr(48, 6), "\x3Fmeta\4"s);
}

TEST(Woff2, BytesThatAreNoFontGiveNothing) {
  EXPECT_FALSE(pack_woff2(""));
  EXPECT_FALSE(pack_woff2("not a font, whatever it is"));
  EXPECT_FALSE(pack_woff2(font_with("cmap", "abcd", 29)));
}

}  // namespace
}  // namespace kanyin
