#include "layout/report_lines.h"

#include <gtest/gtest.h>

#include "diag/print.h"
#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// What is said of an issue whose only paragraph is written so.
std::string said_of(const std::string& written, const std::string& read) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("a.md", written);
  Issue issue = issue_of({story_of("a", "标题", 0)});
  Inline piece;
  piece.text = read;
  piece.span = sources.whole(source);
  issue.sections[0].articles[0].body = {{Paragraph{{piece}}, sources.whole(source)}};
  Diagnostics diags;

  report_lines(laid_out(issue), sources, diags);

  return print(diags, sources, Language::en);
}

TEST(ReportLines, AWordLongerThanALineIsToldAtItsPlace) {
  const std::string word(70, 'x');

  const std::string said = said_of("见**" + word + "**处。", "见" + word + "处。");

  EXPECT_EQ(said.substr(0, said.find(": '")), "a.md:1:4: hint[T006]");
}

TEST(ReportLines, ATornLineIsToldAtItsPlace) {
  // Neither of the words, which are of 14 and 21 ems, can be parted.
  const std::string words =
      "全市各级工会积极开展 abcdefghijklmnopqrstuvwxyzab "
      "abcdefghijklmnopqrstuvwxyzabcdefghijklmnop 活动";

  const std::string said = said_of(words, words);

  EXPECT_EQ(said.substr(0, said.find(": the line")), "a.md:1:1: hint[T005]");
}

TEST(ReportLines, AWordLongerThanACellIsToldToo) {
  const MemoryFiles files;
  SourceMap sources(files);
  const std::string word(120, 'x');
  const SourceId source = sources.add("a.md", word);
  Inline piece;
  piece.text = word;
  piece.span = sources.whole(source);
  Table table;
  table.columns = {ColumnAlign::left, ColumnAlign::left};
  table.head = {{text_inlines("单位")}, {text_inlines("地址")}};
  table.rows.push_back({{text_inlines("甲")}, {{piece}}});
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.sections[0].articles[0].body.push_back({table, {}});
  Diagnostics diags;

  report_lines(laid_out(issue), sources, diags);

  const std::string said = print(diags, sources, Language::en);
  EXPECT_EQ(said.substr(0, said.find(": '")), "a.md:1:1: hint[T006]");
}

TEST(ReportLines, ASignatureWithoutTextIsToldWhereItIsWritten) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("issue.yaml", "江城市总工会");
  PagedIssue pages;
  pages.lone_signature = sources.whole(source);
  Diagnostics diags;

  report_lines(pages, sources, diags);

  const std::string said = print(diags, sources, Language::en);
  EXPECT_EQ(said.substr(0, said.find(": the sig")), "issue.yaml:1:1: warning[L060]");
}

TEST(ReportLines, AFirstPageWithoutTextIsTold) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("issue.yaml", "关于……的通知");
  PagedIssue pages;
  pages.bare_first_page = sources.whole(source);
  Diagnostics diags;

  report_lines(pages, sources, diags);

  const std::string said = print(diags, sources, Language::en);
  EXPECT_EQ(said.substr(0, said.find(": the first")), "issue.yaml:1:1: warning[L061]");
}

TEST(ReportLines, AColophonBehindATextThatLiesIsTold) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId source = sources.add("table.md", "台账");
  PagedIssue pages;
  pages.colophon_apart = {.text = sources.whole(source), .folio = 4, .pages = 2};
  Diagnostics diags;

  report_lines(pages, sources, diags);

  const std::string said = print(diags, sources, Language::en);
  EXPECT_EQ(said.substr(0, said.find(" lies")), "table.md:1:1: hint[L062]: the last page (4)");
}

TEST(ReportLines, AWordPartedInAFootnoteIsTold) {
  const MemoryFiles files;
  SourceMap sources(files);
  const std::string word(150, 'x');
  const SourceId source = sources.add("a.md", word);
  Inline mark;
  mark.kind = InlineKind::footnote_mark;
  Inline piece;
  piece.text = word;
  piece.span = sources.whole(source);
  Issue issue = issue_of({story_of("a", "标题", 1)});
  Article& article = issue.sections[0].articles[0];
  article.body = {{Paragraph{{mark}}, {}}};
  article.footnotes = {{.label = "1", .blocks = {{Paragraph{{piece}}, {}}}, .span = {}}};
  Diagnostics diags;

  report_lines(laid_out(issue), sources, diags);

  const std::string said = print(diags, sources, Language::en);
  EXPECT_EQ(said.substr(0, said.find(": '")), "a.md:1:1: hint[T006]");
}

TEST(ReportLines, WhatThePressHasWrittenIsNotTheEditorsToCure) {
  const MemoryFiles no_files;
  const SourceMap sources(no_files);
  PagedIssue pages;
  pages.remarks = {{.flaw = LineFlaw::torn, .words = "更正", .span = {}}};
  Diagnostics diags;

  report_lines(pages, sources, diags);

  EXPECT_TRUE(diags.all().empty());
}

TEST(ReportLines, OrdinaryLinesAreNotTalkedAbout) {
  EXPECT_EQ(said_of("二", "全市各级工会积极开展活动，二三四五六七八九十。"), "");
}

}  // namespace
}  // namespace kanyin
