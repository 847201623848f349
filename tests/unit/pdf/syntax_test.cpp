#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string length(std::int64_t millipoints) {
  std::string out;
  append_length(out, {millipoints});
  return out;
}

std::string color(Color color) {
  std::string out;
  append_color(out, color);
  return out;
}

TEST(PdfSyntax, LengthsHaveNoMoreDecimalsThanTheyNeed) {
  EXPECT_EQ(length(595276), "595.276");
  EXPECT_EQ(length(12000), "12");
  EXPECT_EQ(length(12050), "12.05");
  EXPECT_EQ(length(-7), "-0.007");
}

TEST(PdfSyntax, ColoursRunFromZeroToOne) { EXPECT_EQ(color({0, 255, 51}), "0 1 0.2"); }

TEST(PdfSyntax, TextBeyondTheBmpBecomesSurrogates) {
  EXPECT_EQ(text_string("工𠮷"), "<FEFF5DE5D842DFB7>");
}

TEST(PdfSyntax, ByteStringsKeepParenthesesApart) {
  EXPECT_EQ(byte_string("a(b)\\工"), "(a\\(b\\)\\\\\\345\\267\\245)");
}

}  // namespace
}  // namespace kanyin
