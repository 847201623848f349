#include "pdf/cff_charset.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

using namespace std::string_literals;

/// A CFF table as far as the charset needs it: three glyphs, charset at byte 26, format 2.
const std::string cid_keyed =
    "\x01\x00\x04\x01"s  // header
    "\x00\x01\x01\x01\x02"s
    "A"s                     // names
    "\x00\x01\x01\x01\x0C"s  // one Top DICT of eleven bytes
    "\x8B\x8B\x8B\x0C\x1E"s  // 0 0 0 ROS
    "\x1C\x00\x1A\x0F"s      // 26 charset
    "\xAA\x11"s              // 31 CharStrings
    "\x02\x00\x64\x00\x01"s  // charset: 100 and one more
    "\x00\x03\x01\x01\x02\x03\x04"s
    "abc"s;

std::string identifiers(std::string_view cff) {
  const auto charset = read_cff_charset(cff);
  if (!charset) return "damaged";
  std::string out;
  for (const std::uint16_t cid : *charset) out += std::to_string(cid) + " ";
  return out;
}

TEST(CffCharset, GlyphsOfACidKeyedFontHaveTheirOwnNumbers) {
  EXPECT_EQ(identifiers(cid_keyed), "0 100 101 ");
}

TEST(CffCharset, GlyphsOfANameKeyedFontAreCounted) {
  std::string name_keyed = cid_keyed;
  name_keyed[19] = '\x1F';  // another operator in place of ROS

  EXPECT_EQ(identifiers(name_keyed), "0 1 2 ");
}

TEST(CffCharset, EveryTruncatedTableIsDamaged) {
  for (std::size_t size = 0; size < cid_keyed.find("\x00\x03\x01"s) + 2; ++size) {
    EXPECT_EQ(identifiers(std::string_view(cid_keyed).substr(0, size)), "damaged") << size;
  }
}

}  // namespace
}  // namespace kanyin
