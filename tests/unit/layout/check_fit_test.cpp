#include "layout/check_fit.h"

#include <gtest/gtest.h>

#include "diag/fault.h"
#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// What is said of an issue with so many paragraphs of one line, four or five characters each.
std::string said_of(int paragraphs, Fit fit = Fit::even_pages,
                    const std::string& style = "classic") {
  Design design = built_in_design(style);
  design.style.page.fit = fit;
  const FontBook fonts = fake_fonts();
  Diagnostics diags;
  check_fit(issue_of({story_of("a", "标题", paragraphs)}), design, {}, fonts, diags);
  std::string text;
  for (const Diagnostic& diagnostic : diags.all()) {
    text += std::string(diagnostic.fault->code) + " " +
            message_of(*diagnostic.fault, diagnostic.arguments, Language::en);
  }
  return text;
}

TEST(CheckFit, NothingIsSaidUnlessTheStyleAsks) { EXPECT_EQ(said_of(40, Fit::none), ""); }

TEST(CheckFit, AnIssueOverASheetIsToldWhatToCut) {
  // The masthead, the section and the title take ten lines of the first page.
  EXPECT_EQ(said_of(12 + 22 + 3),
            "L040 the issue takes 2 pages + 3 lines: 23 characters to cut to save a page, 41 lines "
            "to add to fill 4 pages");
}

TEST(CheckFit, AnIssueOnWholeSheetsIsToldWhatIsFree) {
  EXPECT_EQ(said_of(12 + 20), "L041 the issue takes 2 pages, with 2 lines to spare");
  EXPECT_EQ(said_of(1), "L041 the issue takes 2 pages, with 33 lines to spare");
}

}  // namespace
}  // namespace kanyin
