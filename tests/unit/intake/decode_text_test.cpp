#include "intake/decode_text.h"

#include <gtest/gtest.h>

#include "io/files.h"

namespace kanyin {
namespace {

/// The text, or nothing, then what was reported with its line and column.
std::string decoded(std::string_view bytes) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<SourceId> source = decode_text("old.txt", bytes, sources, diags);

  std::string result = source ? std::string(sources.text(*source)) : "(none)";
  for (const Diagnostic& diagnostic : diags.all()) {
    const Place place = sources.place(diagnostic.span.source, diagnostic.span.begin);
    result += " " + std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
              std::string(diagnostic.fault->code);
  }
  return result;
}

TEST(DecodeText, Utf8StaysAsItIsWithoutItsByteOrderMark) {
  EXPECT_EQ(decoded("夜校\n"), "夜校\n");
  EXPECT_EQ(decoded("\xEF\xBB\xBF夜校\n"), "夜校\n");
  EXPECT_EQ(decoded(""), "");
}

TEST(DecodeText, EveryKindOfLineEndBecomesALineFeed) {
  EXPECT_EQ(decoded("甲\r\n乙\r丙\f丁\v戊\xE2\x80\xA8己"), "甲\n乙\n丙\n丁\n戊\n己");
}

TEST(DecodeText, Gb18030IsConvertedWithAHint) {
  EXPECT_EQ(decoded("\xB9\xA4\xBB\xE1\r\n"), "工会\n 1:1 I001");
  // 𬱖 takes four bytes.
  EXPECT_EQ(decoded("\xB9\xA4\x99\x33\xC3\x36\n"), "工𬱖\n 1:1 I001");
}

TEST(DecodeText, Utf16WithAMarkIsConvertedWithAHint) {
  EXPECT_EQ(decoded(std::string_view("\xFF\xFE\xE5\x5D\x0A\x00", 6)), "工\n 1:1 I002");
  EXPECT_EQ(decoded(std::string_view("\xFE\xFF\x5D\xE5\x00\x0A", 6)), "工\n 1:1 I002");
}

TEST(DecodeText, WhatIsNeitherIsAnErrorAtItsPlace) {
  EXPECT_EQ(decoded("夜校开班\n三百\xFF人"), "(none) 2:3 I003");
  EXPECT_EQ(decoded("\xB9\xA4\xBB\xE1\n\xB9\xA4\xFF\xFF"), "(none) 2:2 I003");
  EXPECT_EQ(decoded(std::string_view("\xFF\xFE\xE5\x5D\x0A", 5)), "(none) 1:2 I003");
}

TEST(DecodeText, OtherKindsOfFilesAreNamed) {
  EXPECT_EQ(decoded("PK\x03\x04..."), "(none) 1:1 I004");
  EXPECT_EQ(decoded("%PDF-1.4"), "(none) 1:1 I004");
  EXPECT_EQ(decoded(std::string_view("ab\0c", 4)), "(none) 1:1 I004");
}

TEST(DecodeText, InvisibleCharactersAreTakenOutWithAHint) {
  EXPECT_EQ(decoded("夜\xE2\x80\x8B校\x07\n"), "夜校\n 1:2 I005");
}

}  // namespace
}  // namespace kanyin
