#include "html/woff2.h"

#include <gtest/gtest.h>

#include "support/raw_bytes.h"

namespace kanyin {
namespace {

/// A font file with one table, `begin` bytes into the file.
std::string font_with(const std::string& tag, const std::string& bytes, char begin = 28) {
  return raw_bytes("\0\1\0\0\0\1") + std::string(6, '\0') + tag + std::string(4, '\0') +
         raw_bytes("\0\0\0") + begin + raw_bytes("\0\0\0") + static_cast<char>(bytes.size()) +
         bytes;
}

TEST(Woff2, HasTheHeaderOfTheFormat) {
  const std::optional<std::string> packed = pack_woff2(font_with("cmap", "abcd"));

  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->substr(0, 8), raw_bytes("wOF2\0\1\0\0"));
  EXPECT_EQ(packed->substr(8, 4), raw_bytes("\0\0\0") + static_cast<char>(packed->size()));
  EXPECT_EQ(packed->substr(12, 8), raw_bytes("\0\1\0\0\0\0\0\x20"));
  EXPECT_EQ(packed->substr(48, 2), raw_bytes("\0\4"));
  EXPECT_EQ(packed->size() % 4, 0U);
}

TEST(Woff2, OutlinesAreSaidToBeAsTheyWere) {
  EXPECT_EQ(pack_woff2(font_with("glyf", "abcd"))->substr(48, 2), raw_bytes("\xCA\4"));
  EXPECT_EQ(pack_woff2(font_with("loca", "abcd"))->substr(48, 2), raw_bytes("\xCB\4"));
}

TEST(Woff2, ATagWithoutANumberIsSpelt) {
  EXPECT_EQ(pack_woff2(font_with("meta", "abcd"))->substr(48, 6), raw_bytes("\x3Fmeta\4"));
}

TEST(Woff2, BytesThatAreNoFontGiveNothing) {
  EXPECT_FALSE(pack_woff2(""));
  EXPECT_FALSE(pack_woff2("not a font, whatever it is"));
  EXPECT_FALSE(pack_woff2(font_with("cmap", "abcd", 29)));
}

}  // namespace
}  // namespace kanyin
