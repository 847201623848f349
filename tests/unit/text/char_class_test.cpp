#include "text/char_class.h"

#include <gtest/gtest.h>

#include <string>

#include "io/utf8.h"

namespace kanyin {
namespace {

char letter_of(CharClass kind) {
  switch (kind) {
    case CharClass::han:
      return 'H';
    case CharClass::open:
      return '(';
    case CharClass::close:
      return ')';
    case CharClass::stop:
      return '.';
    case CharClass::pause:
      return ',';
    case CharClass::dash:
      return '=';
    case CharClass::ellipsis:
      return ':';
    case CharClass::link:
      return '~';
    case CharClass::middot:
      return '*';
    case CharClass::slash:
      return '/';
    case CharClass::prefix:
      return '$';
    case CharClass::suffix:
      return '%';
    case CharClass::latin:
      return 'a';
    case CharClass::digit:
      return '0';
    case CharClass::latin_open:
      return '[';
    case CharClass::latin_close:
      return ']';
    case CharClass::latin_stop:
      return '!';
    case CharClass::latin_mark:
      return '-';
    case CharClass::space:
      return '_';
    case CharClass::wide_space:
      return 'W';
    case CharClass::fixed_space:
      return 'F';
    case CharClass::joined:
      return '^';
  }
  return '?';
}

std::string classes(const std::string& text) {
  std::string letters;
  for (CharClass kind : classify(decode_utf8(text))) letters += letter_of(kind);
  return letters;
}

TEST(CharClass, FullWidthMarksAreToldApart) {
  EXPECT_EQ(classes("《汉》，。：！〔〕％～·、"), "(H),.,.()%~*,");
}

// clreq §1, HAN / LATIN / DIGIT / SPACE.
TEST(CharClass, HanLatinDigitsAndSpacesAreTold) {
  EXPECT_EQ(classes("汉𠮷Aéж3３Ω \u3000\u00A0"), "HHaaa00a_WF");
}

TEST(CharClass, QuotesInChineseTextAreFullWidth) {
  EXPECT_EQ(classes("说“好”他‘是’"), "H(H)H(H)");
  EXPECT_EQ(classes("说“OK”了"), "H(aa)H");
  EXPECT_EQ(classes("用“A”“B”"), "H(a)(a)");
}

TEST(CharClass, AnApostropheBelongsToItsWord) { EXPECT_EQ(classes("说“don’t”了"), "H(aaa]a)H"); }

TEST(CharClass, QuotesInEnglishTextAreHalfWidth) {
  EXPECT_EQ(classes("He said “yes” …"), "aa_aaaa_[aaa]_!");
}

TEST(CharClass, DashesAreTwoEmsInPairsAndLinksAlone) {
  EXPECT_EQ(classes("是——他—我"), "H==H~H");
  EXPECT_EQ(classes("江苏—上海2008—2012"), "HH~HH0000~0000");
  EXPECT_EQ(classes("left—right"), "aaaa-aaaaa");
}

TEST(CharClass, ASlashInAnAddressOrFractionIsHalfWidth) {
  EXPECT_EQ(classes("和/或3/5"), "H/H0-0");
  EXPECT_EQ(classes("http://a"), "aaaa!--a");
}

TEST(CharClass, ARatioSignBetweenFiguresIsAColon) {
  EXPECT_EQ(classes("上午9∶30"), classes("上午9:30"));
}

TEST(CharClass, ASignOfRelationGoesWithItsFigure) {
  EXPECT_EQ(classes("达到≥100"), classes("达到±100"));
}

TEST(CharClass, SelectorsAndAccentsBelongToTheCharacterBefore) {
  EXPECT_EQ(classes("葛\U000E0100e\u0301"), "H^a^");
  EXPECT_EQ(classes("か\u3099"), "H^");
}

}  // namespace
}  // namespace kanyin
