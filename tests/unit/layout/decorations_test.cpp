#include "layout/decorations.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

constexpr Length em = points(10);

/// What is drawn along a line of two runs: `甲乙` and then another text, in points from the left.
std::string drawn(const std::string& second, const Decoration& first, const Decoration& other) {
  const FontBook fonts = fake_fonts();
  const std::vector<TextPiece> pieces{{.text = "甲，乙", .size = em, .tag = 1},
                                      {.text = second, .size = em, .tag = 2}};
  const Measure measure{.width = points(300), .first_indent = {}, .left = {}, .right = {}};
  const std::vector<SetLine> lines =
      set_lines(pieces, measure, Align::left, FontRole::fangsong, LineRules{}, fonts);
  std::vector<Decoration> decorations;
  for (const SetRun& run : lines.front().runs) {
    decorations.push_back(run.tag == 1 ? first : other);
  }
  std::string text;
  for (const DisplayItem& item :
       line_decorations(lines.front(), decorations, points(100), 380, em, fonts)) {
    if (const auto* rule = std::get_if<Rule>(&item.shape)) {
      text += "rule " + std::to_string(rule->from.x.millipoints / 1000) + " to " +
              std::to_string(rule->to.x.millipoints / 1000) + "; ";
    } else if (const auto* dot = std::get_if<Dot>(&item.shape)) {
      text += "dot " + std::to_string(dot->centre.x.millipoints / 1000) + "; ";
    }
  }
  return text;
}

TEST(LineDecorations, AStrokeGoesOnOverRunsOfAllFaces) {
  const Decoration underline{.underline = true};

  EXPECT_EQ(drawn("AB丙", underline, underline), "rule 0 to 55; ");
}

TEST(LineDecorations, AStrokeEndsWithItsText) {
  EXPECT_EQ(drawn("AB", {.underline = true}, {}), "rule 0 to 30; ");
  EXPECT_EQ(drawn("丙", {}, {.strikethrough = true}), "rule 30 to 40; ");
}

TEST(LineDecorations, DotsStandUnderHanAlone) {
  const Decoration dots{.dots = true};

  EXPECT_EQ(drawn("A丙", dots, dots), "dot 5; dot 25; dot 45; ");
}

}  // namespace
}  // namespace kanyin
