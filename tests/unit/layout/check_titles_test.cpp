#include "layout/check_titles.h"

#include <gtest/gtest.h>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// The codes of what is said of a title of these lines.
std::string said_of(std::vector<std::string> lines, const std::string& style = "classic") {
  Article article = story_of("a", "", 1);
  article.title.clear();
  for (std::string& line : lines) article.title.push_back({std::move(line), {}});
  const FontBook fonts = fake_fonts();
  Diagnostics diags;
  check_titles(issue_of({article}), built_in_design(style), {}, fonts, diags);
  std::string codes;
  for (const Diagnostic& diagnostic : diags.all()) codes += diagnostic.fault->code;
  return codes;
}

/// A title of so many characters in words of two.
std::string title_of(int characters) {
  std::string title;
  for (int i = 0; i < characters; i += 2) title += "职工";
  return title;
}

// clreq §8, item title: two lines at most.
TEST(CheckTitles, ATitleThatIsDividedIntoThreeLinesIsTold) {
  EXPECT_EQ(said_of({title_of(20)}), "");
  EXPECT_EQ(said_of({title_of(36)}), "");
  EXPECT_EQ(said_of({title_of(58)}), "L042");
}

TEST(CheckTitles, NothingIsSaidOfTheEditorsLinesAndOfNarrowColumns) {
  EXPECT_EQ(said_of({title_of(30), title_of(30)}), "");
  EXPECT_EQ(said_of({title_of(36)}, "newsletter"), "");
}

}  // namespace
}  // namespace kanyin
