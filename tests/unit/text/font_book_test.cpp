#include "text/font_book.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

struct TwoFaces {
  FontBook fonts;
  FontId first{};
  FontId second{};
};

TwoFaces two_faces() {
  TwoFaces book;
  book.first =
      book.fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{U'镕', U'犇'}, 307), {});
  book.second = book.fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{U'犇'}), {});
  book.fonts.assign({.role = FontRole::fangsong, .chain = {book.first, book.second}});
  return book;
}

TEST(FontBook, ARareCharacterComesFromTheNextFaceThatHasIt) {
  const TwoFaces book = two_faces();

  EXPECT_EQ(book.fonts.find(FontRole::fangsong, U'国'), book.first);
  EXPECT_EQ(book.fonts.find(FontRole::fangsong, U'镕'), book.second);
  EXPECT_EQ(book.fonts.find(FontRole::fangsong, U'犇'), std::nullopt);
}

TEST(FontBook, SpacesAndSelectorsNeedNoGlyph) {
  FontBook fonts;
  const FontId font =
      fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{0x00A0, 0x3000, 0x200B, 0xFE0F}), {});
  fonts.assign({.role = FontRole::song, .chain = {font}});

  for (const char32_t code_point : std::u32string_view(U"\u00A0\u3000\u200B\uFE0F")) {
    EXPECT_EQ(fonts.find(FontRole::song, code_point), font);
  }
}

TEST(FontBook, ATextIsShownUpToWhatNoFaceHas) {
  const TwoFaces book = two_faces();
  const auto shown = [&book](std::string_view text) {
    return std::string(text.substr(0, book.fonts.shown_length(FontRole::fangsong, text)));
  };

  EXPECT_EQ(shown("朱镕，A 国"), "朱镕，A 国");
  EXPECT_EQ(shown("朱镕犇国"), "朱镕");
  EXPECT_EQ(shown("犇"), "");
  EXPECT_EQ(shown(""), "");
}

TEST(FontBook, ACharacterWithAMarkOnItIsNotShownForCertain) {
  const TwoFaces book = two_faces();
  const auto shown = [&book](std::string_view text) {
    return std::string(text.substr(0, book.fonts.shown_length(FontRole::fangsong, text)));
  };

  // Asked for alone, a mark is one character among others.
  EXPECT_EQ(book.fonts.find(FontRole::fangsong, U'\u0301'), book.first);
  EXPECT_EQ(shown("国e\u0301国"), "国");
  EXPECT_EQ(shown("国葛\U000E0100"), "国");
  EXPECT_EQ(shown("\u0301国"), "");
}

TEST(FontBook, AHigherFaceIsMovedDownOntoTheMiddleLine) {
  const TwoFaces book = two_faces();

  const Length em = points(10);
  EXPECT_EQ(book.fonts.drop(book.first, em, book.second, em), Length{730});
  EXPECT_EQ(book.fonts.drop(book.second, em, book.first, em), Length{-730});
  EXPECT_EQ(book.fonts.drop(book.first, em, book.first, em), Length{});
}

TEST(FontBook, HanOfAFallbackAreDrawnAsLargeAsThoseAroundThem) {
  const Length em = points(10);
  const auto matching = [em](int wanted, int fallback) {
    FontBook fonts;
    const FontId first =
        fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{}, 380, wanted), {});
    const FontId second =
        fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{}, 380, fallback), {});
    return fonts.matching_size(first, second, em);
  };

  EXPECT_EQ(matching(864, 900), Length{9600});
  EXPECT_EQ(matching(900, 864), Length{10417});
  EXPECT_EQ(matching(900, 895), em);
  EXPECT_EQ(matching(900, 700), em);
  EXPECT_EQ(matching(900, 0), em);
}

}  // namespace
}  // namespace kanyin
