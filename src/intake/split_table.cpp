#include "intake/split_table.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "diag/print.h"
#include "intake/bulletin_lines.h"
#include "intake/line_shape.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::size_t column_count = 7;
constexpr std::size_t widest_cell = 44;
constexpr std::array<bool, column_count> is_number{true, false, false, false, true, true, false};

using Row = std::array<std::string, column_count>;

struct Words {
  std::string_view zh;
  std::string_view en;
  std::string in(Language language) const {
    return std::string(language == Language::zh ? zh : en);
  }
};

constexpr std::array<Words, column_count> headings{{{"行", "line"},
                                                    {"类别", "kind"},
                                                    {"栏目", "section"},
                                                    {"标题或首句", "title or first words"},
                                                    {"段", "paragraphs"},
                                                    {"字", "characters"},
                                                    {"署名", "credit"}}};
constexpr Words story{"稿件", "story"};
constexpr Words brief{"简讯", "brief"};
constexpr Words receivers{"印发", "receivers"};
constexpr Words left_over{"剩余", "leftover"};

std::size_t cells(std::string_view text) {
  std::size_t sum = 0;
  for (const PlacedChar& placed : placed_chars(text)) {
    sum += static_cast<std::size_t>(cell_width(placed.c));
  }
  return sum;
}

/// The text as one cell of the table: tabs would break its columns.
std::string shortened(std::string_view text) {
  std::string kept;
  std::size_t width = 0;
  const bool fits = cells(text) <= widest_cell;
  for (const PlacedChar& placed : placed_chars(text)) {
    width += static_cast<std::size_t>(cell_width(placed.c));
    if (!fits && width > widest_cell - 2) return kept + "…";
    append_utf8(kept, placed.c == U'\t' ? U' ' : placed.c);
  }
  return kept;
}

std::string line_number(Span span, const SourceMap& sources) {
  return std::to_string(sources.place(span.source, span.begin).line);
}

std::string opening(const SplitArticle& article) {
  std::string text;
  for (const Text& line : article.title) text += (text.empty() ? "" : " / ") + line.text;
  if (text.empty()) text = article.head.text;
  if (text.empty() && !article.paragraphs.empty()) text = article.paragraphs.front().text;
  return text;
}

std::size_t char_count(const SplitArticle& article) {
  std::size_t count = count_chars(without_spaces(article.head.text));
  for (const Text& paragraph : article.paragraphs) {
    count += count_chars(without_spaces(paragraph.text));
  }
  return count;
}

std::vector<Row> rows_of(const SplitBulletin& bulletin, const SourceMap& sources,
                         Language language) {
  std::vector<Row> rows(1);
  for (std::size_t i = 0; i < column_count; ++i) rows[0][i] = headings[i].in(language);
  for (const SplitSection& section : bulletin.sections) {
    for (const SplitArticle& article : section.articles) {
      const Words& kind = article.kind == ArticleKind::story ? story : brief;
      rows.push_back({line_number(article.span, sources), kind.in(language),
                      shortened(section.name.text), shortened(opening(article)),
                      std::to_string(article.paragraphs.size()),
                      std::to_string(char_count(article)), article.credit.text});
    }
  }
  for (const SplitReceivers& line : bulletin.distribution) {
    rows.push_back({line_number(line.line.span, sources), receivers.in(language), line.label.text,
                    shortened(line.line.text), std::to_string(line.receivers.size()), "", ""});
  }
  for (const Text& line : bulletin.leftover) {
    rows.push_back({line_number(line.span, sources), left_over.in(language), "",
                    shortened(line.text), "", "", ""});
  }
  return rows;
}

}  // namespace

std::string split_table(const SplitBulletin& bulletin, const SourceMap& sources,
                        Language language) {
  const std::vector<Row> rows = rows_of(bulletin, sources, language);
  std::array<std::size_t, column_count> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < column_count; ++i) widths[i] = std::max(widths[i], cells(row[i]));
  }

  std::string table;
  for (const Row& row : rows) {
    std::string text;
    for (std::size_t i = 0; i < column_count; ++i) {
      const std::string gap(widths[i] - cells(row[i]), ' ');
      if (i > 0) text += "  ";
      text += is_number[i] ? gap + row[i] : row[i] + gap;
    }
    text.resize(text.find_last_not_of(' ') + 1);
    table += text + "\n";
  }
  return table;
}

}  // namespace kanyin
