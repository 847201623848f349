#include "layout/check_characters.h"

#include <gtest/gtest.h>

#include "diag/print.h"
#include "support/layout_fixture.h"

namespace kanyin {
namespace {

FontBook fonts_without(char32_t lacking) {
  FontBook fonts;
  const FontId id =
      fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{lacking}), {.family = "Fake"});
  for (FontRole role : all_font_roles) fonts.assign({.role = role, .chain = {id}, .missing = {}});
  return fonts;
}

TEST(CheckCharacters, ACharacterThatNoFontHasIsToldAtItsPlace) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("a.md", "甲**𬱖**乙𬱖");
  Issue issue = issue_of({story_of("a", "标题", 0)});
  Inline piece;
  piece.text = "甲𬱖乙𬱖";
  piece.span = sources.whole(source);
  issue.sections[0].articles[0].body = {{Paragraph{{piece}}, sources.whole(source)}};
  Diagnostics diags;

  check_characters(issue, built_in_design(), fonts_without(0x2CC56), sources, diags);

  EXPECT_EQ(
      print(diags, sources, Language::en),
      "a.md:1:4: error[L001]: no font has '𬱖' (U+2CC56); use another character, or add a font "
      "that has it to fonts in bulletin.yaml\n"
      "    甲**𬱖**乙𬱖\n"
      "        ^^\n"
      "a.md:1:8: error[L001]: no font has '𬱖' (U+2CC56); use another character, or add a font "
      "that has it to fonts in bulletin.yaml\n"
      "    甲**𬱖**乙𬱖\n"
      "              ^^\n");
}

TEST(CheckCharacters, AMarkMustComeFromTheFaceOfWhatItIsJoinedTo) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("a.md", "甲\u0301乙");
  FontBook fonts;
  const FontId han = fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{0x0301}), {});
  const FontId marks = fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{U'甲'}), {});
  for (FontRole role : all_font_roles) fonts.assign({.role = role, .chain = {han, marks}});
  Issue issue = issue_of({story_of("a", "标题", 0)});
  Inline piece;
  piece.text = "甲\u0301乙";
  piece.span = sources.whole(source);
  issue.sections[0].articles[0].body = {{Paragraph{{piece}}, sources.whole(source)}};
  Diagnostics diags;

  check_characters(issue, built_in_design(), fonts, sources, diags);

  ASSERT_EQ(diags.all().size(), 1U);
  EXPECT_EQ(diags.all().front().arguments[1], "U+0301");
}

TEST(CheckCharacters, EveryPartOfAnIssueIsLookedAt) {
  const MemoryFiles files;
  SourceMap sources(files);
  Issue issue = sample_issue();
  issue.publication.name.text = "江犇";
  issue.special.text = "犇";
  issue.sections[0].articles[0].title[0].text = "犇";
  issue.sections[0].articles[0].credit.text.text = "犇";
  issue.staff.phone.text = "犇";
  Diagnostics diags;

  check_characters(issue, built_in_design(), fonts_without(U'犇'), sources, diags);

  EXPECT_EQ(diags.count(Severity::error), 5U);
}

}  // namespace
}  // namespace kanyin
