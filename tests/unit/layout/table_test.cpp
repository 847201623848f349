#include "layout/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// A table of one row of cells that say the same; its lines that say something of the cells, once.
std::string lines_of_cells(const std::string& cell, std::size_t columns) {
  Table table;
  table.columns.assign(columns, ColumnAlign::none);
  table.head.assign(columns, TableCell{text_inlines("项")});
  table.rows.push_back(std::vector<TableCell>(columns, TableCell{text_inlines(cell)}));
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.sections[0].articles[0].body.push_back({table, {}});
  Lexicon lexicon;
  for (const char32_t* word : {U"管理员", U"参加", U"比武会", U"互助保障计划"}) {
    lexicon.add(word, WordKind::noun);
  }
  std::string text;
  const PagedIssue pages = paginate(issue, built_in_design(), lexicon, fake_fonts());
  for (const DisplayItem& item : pages.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    const bool of_cell = run != nullptr && run->text.size() < cell.size() &&
                         cell.find(run->text) != std::string::npos;
    if (of_cell && text.find(run->text) == std::string::npos) text += run->text + "|";
  }
  return text;
}

TEST(Table, LinesOfACellEndBetweenWordsWhereTheyCan) {
  EXPECT_EQ(lines_of_cells("管理员参加比武会", 6), "管理员|参加比武会|");
}

TEST(Table, AColumnIsAsWideAsItsLongestWord) {
  EXPECT_EQ(lines_of_cells("参加互助保障计划", 5), "参加|互助保障计划|");
}

TEST(Table, FiguresKeepAwayFromTheRules) {
  Table table;
  table.columns = {ColumnAlign::right, ColumnAlign::right};
  table.head = {TableCell{text_inlines("人")}, TableCell{text_inlines("元")}};
  table.rows.push_back({TableCell{text_inlines("3700")}, TableCell{text_inlines("12.5")}});
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.sections[0].articles[0].body.push_back({table, {}});

  const PagedIssue pages = laid_out(issue);

  Length ink_end;
  Length size;
  std::vector<Length> rules;
  for (const DisplayItem& item : pages.pages.front().items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.shape); run != nullptr) {
      if (run->text != "3700") continue;
      ink_end = run->baseline.x;
      for (const Glyph& glyph : run->glyphs) ink_end += glyph.advance;
      size = run->size;
    } else if (const auto* rule = std::get_if<Rule>(&item.shape)) {
      if (rule->from.x == rule->to.x) rules.push_back(rule->from.x);
    }
  }
  std::sort(rules.begin(), rules.end());
  const auto next = std::lower_bound(rules.begin(), rules.end(), ink_end);
  ASSERT_NE(next, rules.end());
  EXPECT_GE(*next - ink_end, size.scaled(1, 2));
}

}  // namespace
}  // namespace kanyin
