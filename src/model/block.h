// The body of an article: blocks (paragraphs, lists, tables …) made of inline pieces. It is what an
// editor can write in Markdown, without anything of how it looks.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "diag/span.h"

namespace kanyin {

/// A picture in `Issue::pictures`.
enum class PictureId : std::uint32_t {};

struct InlineStyle {
  bool strong = false;
  bool emphasis = false;
  bool strikethrough = false;
  bool underline = false;
  bool code = false;
  friend bool operator==(const InlineStyle&, const InlineStyle&) = default;
};

enum class InlineKind {
  text,
  line_break,    // the editor's own break; `text` is empty
  footnote_mark  // calls `Article::footnotes[footnote]`; `text` is empty
};

/// What a correction did to a text. Only a page that shows its corrections has texts that are not
/// `none`.
enum class Edit { none, inserted, removed };

/// Text in one style. A paragraph is a row of them.
struct Inline {
  InlineKind kind = InlineKind::text;
  std::string text;
  InlineStyle style;
  std::string link;  // where it leads; empty if it is no link
  std::size_t footnote = 0;
  Span span;
  Edit edit = Edit::none;
  std::string reading{};  // set above the text, one Han, in small letters
};

using Inlines = std::vector<Inline>;

struct Block;

struct Paragraph {
  Inlines content;
};

/// Levels count from 1 inside the article, below its title.
struct Heading {
  int level = 1;
  Inlines content;
};

struct ListItem {
  std::vector<Block> blocks;
};

struct List {
  bool ordered = false;
  int first_number = 1;
  std::vector<ListItem> items;
};

enum class ColumnAlign { none, left, center, right };

struct TableCell {
  Inlines content;
};

/// Every row has as many cells as `columns`.
struct Table {
  std::vector<ColumnAlign> columns;
  std::vector<TableCell> head;
  std::vector<std::vector<TableCell>> rows;
};

struct Figure {
  PictureId picture{};
  std::string alt;
  Inlines caption;  // empty if there is none
};

struct Quote {
  std::vector<Block> blocks;
};

/// Text whose lines and spaces stand as written.
struct Verbatim {
  std::vector<std::string> lines;
};

struct ThematicBreak {};

struct Block {
  std::variant<Paragraph, Heading, List, Table, Figure, Quote, Verbatim, ThematicBreak> content;
  Span span;
  bool changed = false;  // by the correction that this printing is
};

struct Footnote {
  std::string label;  // as the editor wrote it; printed numbers are given by the layout
  std::vector<Block> blocks;
  Span span;
};

}  // namespace kanyin
