#include "text/title_seams.h"

#include <gtest/gtest.h>

#include "io/utf8.h"

namespace kanyin {
namespace {

Lexicon small_lexicon() {
  Lexicon lexicon;
  lexicon.add(U"总工会", WordKind::organ);
  lexicon.add(U"职工", WordKind::noun);
  lexicon.add(U"召开", WordKind::verb);
  lexicon.add(U"关于", WordKind::preposition);
  lexicon.add(U"为", WordKind::preposition);
  lexicon.add(U"和", WordKind::conjunction);
  lexicon.add(U"的", WordKind::particle);
  lexicon.add(U"通知", WordKind::noun);
  return lexicon;
}

/// `|` where a title is well divided.
std::string well_divided_at(std::string_view title) {
  const std::u32string text = decode_utf8(title);
  const std::vector<int> seams = title_seams(text, small_lexicon());
  std::string marked;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (seams[i] <= well_divided) marked += "|";
    marked += encode_utf8(text[i]);
  }
  return marked;
}

TEST(TitleSeams, SubjectAndPredicateArePartedGladly) {
  EXPECT_EQ(well_divided_at("总工会召开"), "总工会|召开");
}

TEST(TitleSeams, NoLineBeginsWithDe) { EXPECT_EQ(well_divided_at("职工的通知"), "职工的|通知"); }

TEST(TitleSeams, NoLineEndsWithAPreposition) {
  EXPECT_EQ(well_divided_at("职工关于召开"), "职工|关于召开");
  EXPECT_EQ(well_divided_at("职工为职工"), "职工|为职工");
}

TEST(TitleSeams, NoLineBeginsOrEndsWithAConjunction) {
  EXPECT_EQ(well_divided_at("职工和职工"), "职工和职工");
}

TEST(TitleSeams, MarksStayWithTheirText) {
  EXPECT_EQ(well_divided_at("《职工》，召开"), "《职工》，|召开");
}

TEST(TitleSeams, AQuotedTitleStaysWhole) {
  EXPECT_EQ(well_divided_at("召开《职工召开通知》"), "召开|《职工召开通知》");
}

}  // namespace
}  // namespace kanyin
