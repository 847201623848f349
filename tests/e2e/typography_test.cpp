// The finished paper against the rules of line setting. The PDF is read back by another program, so
// that nothing here trusts the layout that made it.
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "io/utf8.h"
#include "paths.h"
#include "support/expected_file.h"
#include "support/generated_text.h"
#include "support/project_fonts.h"
#include "support/read_back.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

// styles/classic.yaml: the margins, 28 cells to a line and 22 lines to a page (GB/T 9704-2012).
constexpr double area_left = 28 * points_in_millimetre;
constexpr double area_right = (210 - 26) * points_in_millimetre;
constexpr double area_height = (297 - 37 - 35) * points_in_millimetre;
constexpr double cell = (area_right - area_left) / 28;
constexpr double pitch = (area_height - cell) / 21;
constexpr double tolerance = 0.1;

/// An issue with one story.
class TypographyTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    if (!can_read_back()) GTEST_SKIP() << "mutool (mupdf-tools) is not installed";
  }

  std::vector<ReadPage> pages_of(const std::string& text) const {
    put_file(
        folder_.path("content/bulletin.yaml"),
        "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\nsections: [工作动态]\n");
    put_file(folder_.path("content/registers/contributors.yaml"),
             "contributors:\n  - name: 江城市总工会\n");
    put_file(folder_.path("content/issues/one/issue.yaml"), "number: 1\ndate: 2012-02-29\n");
    put_file(
        folder_.path("content/issues/one/story.md"),
        "---\ntitle: 全市工会工作会议召开\nsection: 工作动态\ncredit: 江城市总工会\n---\n" + text);
    const ProgramResult built =
        run_program("KANYIN_FONTS=" KANYIN_ROOT "/build/fonts " KANYIN_PROGRAM " -C " +
                    folder_.path() + " build one --to pdf -o " + folder_.path() + " 2>&1");
    EXPECT_EQ(built.exit_code, 0) << built.output;
    return read_back(folder_.path("one.pdf"));
  }

  static std::string generated(int paragraphs) {
    TextGenerator generator(28);
    std::string text;
    for (int i = 0; i < paragraphs; ++i) text += generator.paragraph(40 + 37 * (i % 9)) + "\n\n";
    return text;
  }

  const TemporaryFolder folder_;
};

bool is_body(const ReadLine& line) {
  // Words that are spelled out stand in a Span of their own beside the rest of their paragraph.
  const std::string& part = line.glyphs.front().part;
  return (part == "P" || part == "Span") && std::abs(line.size - cell) < 0.01;
}

/// Marks that leave their right half empty, or their left one.
bool closes(const std::string& mark) {
  static const std::set<std::string> marks{"。", "，", "、", "；", "：", "？", "！",
                                           "”",  "’",  "）", "》", "〉", "】", "〕"};
  return marks.contains(mark);
}
bool opens(const std::string& mark) {
  static const std::set<std::string> marks{"“", "‘", "（", "《", "〈", "【", "〔"};
  return marks.contains(mark);
}
bool is_digit(const std::string& text) {
  return text.size() == 1 && text[0] >= '0' && text[0] <= '9';
}

/// GB/T 15834-2011, 5.1.10: half a mark at the edge stands for the whole.
double seen_left(const ReadLine& line) {
  const ReadGlyph& first = line.glyphs.front();
  return opens(first.text) ? first.x + first.size / 2 : first.x;
}
double seen_right(const ReadLine& line) {
  const ReadGlyph& last = line.glyphs.back();
  return closes(last.text) ? line.right() - last.size / 2 : line.right();
}

/// The lines of running text, page after page.
std::vector<ReadLine> body_lines(const std::vector<ReadPage>& pages) {
  std::vector<ReadLine> lines;
  for (const ReadPage& page : pages) {
    for (ReadLine& line : lines_of(page)) {
      if (is_body(line)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

/// A line that runs on: the next one has no indent.
bool runs_on(const std::vector<ReadLine>& lines, std::size_t i) {
  return i + 1 < lines.size() && seen_left(lines[i + 1]) < area_left + cell;
}

TEST_F(TypographyTest, EveryLineThatRunsOnIsFlushOnBothSides) {
  const std::vector<ReadLine> lines = body_lines(pages_of(generated(40)));

  int flush = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!runs_on(lines, i)) continue;
    // The ink of a dash is centred in its box, so that the box cannot be seen from outside.
    if (lines[i].glyphs.back().text == "—") continue;
    EXPECT_NEAR(seen_right(lines[i]), area_right, tolerance) << lines[i].text();
    ++flush;
  }
  EXPECT_GT(flush, 150);
}

TEST_F(TypographyTest, NoLineStartsOrEndsWithWhatMayNotStandThere) {
  const std::vector<ReadLine> lines = body_lines(pages_of(generated(40)));

  static const std::set<std::string> never_first{"·", "～", "/", "／", "%", "％", "℃"};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& first = lines[i].glyphs.front().text;
    const std::string& last = lines[i].glyphs.back().text;
    EXPECT_FALSE(closes(first) || never_first.contains(first)) << lines[i].text();
    EXPECT_FALSE(opens(last)) << lines[i].text();
    if (!runs_on(lines, i)) continue;
    const std::string& next = lines[i + 1].glyphs.front().text;
    EXPECT_FALSE(is_digit(last) && is_digit(next)) << lines[i].text();
    EXPECT_FALSE(last == next && (last == "—" || last == "…")) << lines[i].text();
  }
}

TEST_F(TypographyTest, LinesStandOnTheGridOfThePage) {
  const std::vector<ReadPage> pages = pages_of(generated(40));

  ASSERT_GT(pages.size(), 5U);
  // Body text fills the later pages from the first line on.
  const double top = lines_of(pages[1]).front().baseline;
  for (std::size_t i = 1; i < pages.size(); ++i) {
    for (const ReadLine& line : lines_of(pages[i])) {
      if (!is_body(line)) continue;
      const double rows = (line.baseline - top) / pitch;
      EXPECT_NEAR(rows, std::round(rows), tolerance / pitch) << line.text();
    }
  }
}

TEST_F(TypographyTest, OnAStrictGridEveryHanStandsOnACell) {
  std::string style = bytes_of_file(KANYIN_ROOT "/styles/classic.yaml");
  const std::size_t at = style.find("grid: free");
  ASSERT_NE(at, style.npos);
  put_file(folder_.path("styles/classic.yaml"), style.replace(at, 10, "grid: strict"));

  const std::vector<ReadPage> pages = pages_of(generated(40));

  int on_cells = 0;
  for (std::size_t i = 1; i + 1 < pages.size(); ++i) {
    for (const ReadLine& line : lines_of(pages[i])) {
      if (!is_body(line)) continue;
      for (const ReadGlyph& glyph : line.glyphs) {
        const char32_t letter = glyph.text.empty() ? 0 : decode_char(glyph.text, 0).code_point;
        if (letter < 0x4E00 || letter > 0x9FFF) continue;
        const double cells = (glyph.x - area_left) / cell;
        EXPECT_NEAR(cells, std::round(cells), tolerance / cell) << line.text();
        ++on_cells;
      }
    }
  }
  EXPECT_GT(on_cells, 2000);
}

TEST_F(TypographyTest, EveryCharacterIsThereInReadingOrder) {
  const std::string text = generated(10);

  std::string read;
  for (const ReadLine& line : body_lines(pages_of(text))) read += line.text();

  std::string written = text;
  std::erase(written, '\n');
  // The masthead stands before it, the credit behind it.
  EXPECT_TRUE(read.find(written) != read.npos) << read.substr(0, 300);
}

}  // namespace
}  // namespace kanyin
