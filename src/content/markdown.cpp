#include "content/markdown.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "content/check_markdown.h"
#include "content/emphasis_marks.h"
#include "content/faults.h"
#include "content/join_lines.h"
#include "content/plain_markdown.h"
#include "content/text_attributes.h"

namespace kanyin {

namespace {

constexpr int deepest_level = 32;

/// How far ahead a piece of text is looked for when cmark's own place for it is wrong.
constexpr std::size_t search_distance = 1024;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

using Document = std::unique_ptr<cmark_node, FreeNode>;

/// cmark-gfm keeps the characters that its extensions look for in a table of the whole process, and
/// takes them out again when a parse ends: one parse at a time, or another thread's loses its ~~.
std::mutex& parsing() {
  static std::mutex mutex;
  return mutex;
}

Document parse(std::string_view text) {
  const std::lock_guard lock(parsing());
  cmark_gfm_core_extensions_ensure_registered();
  // A single ~ stands for a range in Chinese: 3~5天.
  constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
  for (const char* name : {"table", "strikethrough"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Document(cmark_parser_finish(parser.get()));
}

std::string_view type_of(cmark_node* node) { return cmark_node_get_type_string(node); }

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

std::string_view or_empty(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct FoundPicture {
  std::string path;
  std::string alt;
  std::string caption;
  Range range;
};

/// What a block with inlines holds.
struct Content {
  Inlines inlines;
  std::vector<FoundPicture> pictures;
  std::vector<Range> code;
};

class Converter {
 public:
  Converter(const MarkdownText& text, std::string_view folder, std::size_t first_footnote,
            PictureShelf& pictures, Diagnostics& diags)
      : text_(text),
        folder_(folder),
        first_footnote_(first_footnote),
        pictures_(pictures),
        diags_(diags),
        marks_(with_stand_ins(text.text)),
        mistyped_footnotes_(mistyped_footnotes(marks_.text)) {
    marks_.text = with_attribute_marks(std::move(marks_.text));
    line_starts_.push_back(0);
    for (std::size_t at = 0; at < marks_.text.size(); ++at) {
      if (marks_.text[at] == '\n') line_starts_.push_back(at + 1);
    }
  }

  Markdown convert() {
    const Document document = parse(marks_.text);
    Markdown markdown;
    markdown.blocks = blocks_in(document.get(), 0);
    // cmark puts the footnotes that are called behind everything else, in the order of the calls.
    for (cmark_node* node = cmark_node_first_child(document.get()); node != nullptr;
         node = cmark_node_next(node)) {
      if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) continue;
      in_footnote_ = true;
      Footnote footnote{
          .label = label_of(node), .blocks = blocks_in(node, 1), .span = span_of(node)};
      markdown.footnotes.push_back(std::move(footnote));
    }
    return markdown;
  }

 private:
  /// cmark does not tell the label of a definition; it stands on the line where the text begins.
  std::string label_of(cmark_node* definition) const {
    const std::size_t line = position(cmark_node_get_start_line(definition), 0);
    const std::size_t open = marks_.text.find("[^", line);
    const std::size_t close = marks_.text.find(']', line);
    if (open == std::string::npos || close == std::string::npos || close < open) return {};
    return restored(std::string_view(marks_.text).substr(open + 2, close - open - 2));
  }

  /// What was written where the parser has found `piece`.
  std::string restored(std::string_view piece) const {
    return without_attribute_marks(marks_.restored(piece));
  }

  Span place(Range range) const { return span_in(text_, range.begin, range.end); }

  std::size_t position(int line, int column) const {
    if (line < 1 || static_cast<std::size_t>(line) > line_starts_.size()) return 0;
    const std::size_t start = line_starts_[static_cast<std::size_t>(line) - 1];
    return std::min(start + static_cast<std::size_t>(std::max(column, 0)), marks_.text.size());
  }

  Range range_of(cmark_node* node) const {
    const std::size_t begin =
        position(cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1);
    const std::size_t end =
        position(cmark_node_get_end_line(node), cmark_node_get_end_column(node));
    return {begin, std::max(begin, end)};
  }

  Span span_of(cmark_node* node) const { return place(range_of(node)); }

  std::vector<Block> blocks_in(cmark_node* parent, int level) {
    std::vector<Block> blocks;
    if (level > deepest_level) {
      if (!std::exchange(too_deep_, true)) {
        diags_.report(fault::markdown_too_deep, span_of(parent), {std::to_string(deepest_level)});
      }
      return blocks;
    }
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      add_block(blocks, node, level);
    }
    return blocks;
  }

  void add_block(std::vector<Block>& blocks, cmark_node* node, int level) {
    const Span span = span_of(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH) {
      add_paragraphs(blocks, node);
    } else if (type == CMARK_NODE_HEADING) {
      Content content = content_of(node);
      Heading heading{.level = cmark_node_get_heading_level(node),
                      .content = joined_lines(std::move(content.inlines))};
      if (!heading.content.empty()) blocks.push_back({std::move(heading), span});
      add_figures(blocks, content.pictures, fault::picture_in_text);
    } else if (type == CMARK_NODE_LIST) {
      blocks.push_back({list_of(node, level), span});
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
      blocks.push_back({Quote{blocks_in(node, level + 1)}, span});
    } else if (type == CMARK_NODE_CODE_BLOCK) {
      blocks.push_back({verbatim_of(node), span});
    } else if (type == CMARK_NODE_HTML_BLOCK) {
      blocks.push_back({html_paragraph(node), span});
    } else if (type == CMARK_NODE_THEMATIC_BREAK) {
      blocks.push_back({ThematicBreak{}, span});
    } else if (type_of(node) == "table") {
      std::vector<FoundPicture> pictures;
      blocks.push_back({table_of(node, pictures), span});
      add_figures(blocks, pictures, fault::picture_in_text);
    }
  }

  /// A paragraph without text is as many figures as it has pictures.
  void add_paragraphs(std::vector<Block>& blocks, cmark_node* node) {
    Content content = content_of(node);
    check_mistyped_pictures(range_of(node), content);
    bool has_text = false;
    for (Inlines& inlines : split_at_indents(std::move(content.inlines))) {
      Inlines line = joined_lines(std::move(inlines));
      if (line.empty()) continue;
      const Span span = cover(line.front().span, line.back().span);
      blocks.push_back({Paragraph{std::move(line)}, span});
      has_text = true;
    }
    if (has_text) {
      add_figures(blocks, content.pictures, fault::picture_in_text);
    } else {
      add_figures(blocks, content.pictures);
    }
  }

  void add_figures(std::vector<Block>& blocks, const std::vector<FoundPicture>& pictures,
                   const Fault& misplaced) {
    for (const FoundPicture& picture : pictures) diags_.report(misplaced, place(picture.range));
    add_figures(blocks, pictures);
  }

  /// Where the file of a picture is named; the whole picture if that is written in another way.
  Range file_range(const FoundPicture& picture) const {
    const std::string_view written =
        std::string_view(marks_.text).substr(0, picture.range.end).substr(picture.range.begin);
    const std::size_t open = written.find("](");
    const std::size_t at = picture.path.empty() || open == written.npos
                               ? written.npos
                               : written.find(picture.path, open);
    if (at == written.npos) return picture.range;
    const std::size_t begin = picture.range.begin + at;
    return {begin, begin + picture.path.size()};
  }

  /// What was meant as a picture but is neither one nor an example in code.
  void check_mistyped_pictures(Range block, const Content& content) {
    const auto is_inside = [&content](std::size_t at) {
      const auto holds = [at](Range range) { return range.begin <= at && at < range.end; };
      return std::any_of(content.code.begin(), content.code.end(), holds) ||
             std::any_of(content.pictures.begin(), content.pictures.end(),
                         [&holds](const FoundPicture& picture) { return holds(picture.range); });
    };
    const std::string_view written =
        std::string_view(marks_.text).substr(block.begin, block.end - block.begin);
    for (const MistypedPicture& picture : find_mistyped_pictures(written)) {
      const Range range{block.begin + picture.begin, block.begin + picture.end};
      if (is_inside(range.begin)) continue;
      diags_.report(fault::picture_printed_as_text, place(range)).fix =
          marks_.restored(picture.fix);
    }
  }

  void add_figures(std::vector<Block>& blocks, const std::vector<FoundPicture>& pictures) {
    for (const FoundPicture& picture : pictures) {
      const Span span = place(picture.range);
      if (picture.alt.empty()) diags_.report(fault::missing_alt_text, span);
      const Span file = place(file_range(picture));
      const std::optional<PictureId> id = pictures_.add(picture.path, folder_, file, diags_);
      if (!id) continue;
      Figure figure{.picture = *id, .alt = picture.alt, .caption = {}};
      if (!picture.caption.empty()) figure.caption.push_back(plain(picture.caption, span));
      blocks.push_back({std::move(figure), span});
    }
  }

  List list_of(cmark_node* node, int level) {
    List list{.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
              .first_number = cmark_node_get_list_start(node),
              .items = {}};
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item)) {
      list.items.push_back({blocks_in(item, level + 1)});
    }
    return list;
  }

  Verbatim verbatim_of(cmark_node* node) const {
    Verbatim verbatim;
    std::string text = restored(literal_of(node));
    if (text.ends_with('\n')) text.pop_back();
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', begin)) {
      verbatim.lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    verbatim.lines.push_back(text.substr(begin));
    return verbatim;
  }

  Paragraph html_paragraph(cmark_node* node) {
    // cmark's own end is wrong for blocks that end on their first line.
    const std::size_t begin = range_of(node).begin;
    const std::size_t length = literal_of(node).size() - (literal_of(node).ends_with('\n') ? 1 : 0);
    const Range range{begin, std::min(begin + length, marks_.text.size())};
    diags_.report(fault::raw_html, place(range));
    Paragraph paragraph;
    std::size_t at = range.begin;
    for (const std::string& line : verbatim_of(node).lines) {
      if (!paragraph.content.empty()) {
        Inline line_break = plain("", place({at, at}));
        line_break.kind = InlineKind::line_break;
        paragraph.content.push_back(line_break);
      }
      const std::size_t end = std::min(at + line.size(), marks_.text.size());
      if (!line.empty()) paragraph.content.push_back(plain(line, place({at, end})));
      at = end + 1;
    }
    return paragraph;
  }

  Table table_of(cmark_node* node, std::vector<FoundPicture>& pictures) {
    Table table;
    const std::size_t count = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* aligns = cmark_gfm_extensions_get_table_alignments(node);
    for (std::size_t i = 0; i < count; ++i) table.columns.push_back(align_of(aligns[i]));
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr;
         row = cmark_node_next(row)) {
      std::vector<TableCell> cells;
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
           cell = cmark_node_next(cell)) {
        Content content = content_of(cell);
        cells.push_back({joined_lines(std::move(content.inlines))});
        std::move(content.pictures.begin(), content.pictures.end(), std::back_inserter(pictures));
      }
      check_cells(range_of(row).begin, count);
      cells.resize(count);
      if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
        table.head = std::move(cells);
      } else {
        table.rows.push_back(std::move(cells));
      }
    }
    return table;
  }

  /// cmark drops the cells of a row that the head has no column for, and fills short rows up.
  void check_cells(std::size_t row, std::size_t columns) {
    const std::string_view source = marks_.text;
    const std::size_t line_end = std::min(source.find('\n', row), source.size());
    std::string_view line = source.substr(row, line_end - row);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
    std::size_t begin = line.starts_with('|') ? 1 : 0;
    std::size_t cells = 1;
    std::size_t extra = line.size();
    for (std::size_t at = begin; at < line.size(); ++at) {
      if (line[at] == '\\') {
        ++at;
      } else if (line[at] == '|' && ++cells == columns + 1) {
        extra = at + 1;
      }
    }
    if (cells < columns) {
      diags_.report(fault::cells_short_of_columns, place({row, line_end}),
                    {std::to_string(columns - cells)});
    }
    if (cells <= columns) return;
    diags_.report(fault::cells_beyond_columns, place({row + extra, row + line.size()}),
                  {std::to_string(cells - columns)});
  }

  static ColumnAlign align_of(std::uint8_t letter) {
    switch (letter) {
      case 'l':
        return ColumnAlign::left;
      case 'c':
        return ColumnAlign::center;
      case 'r':
        return ColumnAlign::right;
      default:
        return ColumnAlign::none;
    }
  }

  static Inline plain(std::string text, Span span) {
    return {.kind = InlineKind::text,
            .text = std::move(text),
            .style = {},
            .link = {},
            .footnote = 0,
            .span = span};
  }

  /// Where a piece of text stands. cmark gives the right place for most; behind escapes and in
  /// continued lines it is looked for from the last place on.
  Range find_text(cmark_node* node, std::string_view literal) {
    const Range told = range_of(node);
    const std::string_view source = marks_.text;
    if (source.substr(told.begin).starts_with(literal)) {
      cursor_ = told.begin + literal.size();
      return {told.begin, cursor_};
    }
    const std::size_t begin = std::max(told.begin, std::min(cursor_, source.size()));
    const std::size_t found = source.substr(begin, search_distance + literal.size()).find(literal);
    if (found == source.npos) {
      cursor_ = std::max(begin, told.end);
      return {told.begin, std::max(told.begin, told.end)};
    }
    cursor_ = begin + found + literal.size();
    return {begin + found, cursor_};
  }

  /// The inlines below a block, in one row: nested emphasis becomes styles.
  Content content_of(cmark_node* block) {
    Content content;
    InlineNesting nesting;
    cursor_ = range_of(block).begin;
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(block));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (node == block) continue;
      if (event == CMARK_EVENT_ENTER) {
        enter(node, nesting, content);
      } else {
        leave(node, nesting, content);
      }
    }
    content.inlines = with_attributes(std::move(content.inlines), diags_);
    return content;
  }

  struct InlineNesting {
    int strong = 0;
    int emphasis = 0;
    int strikethrough = 0;
    std::vector<std::string> links;
    std::vector<FoundPicture> pictures;  // those that are open; text inside is their alt text

    InlineStyle style() const {
      return {.strong = strong > 0,
              .emphasis = emphasis > 0,
              .strikethrough = strikethrough > 0,
              .underline = false,
              .code = false};
    }
  };

  void enter(cmark_node* node, InlineNesting& nesting, Content& content) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_STRONG) {
      ++nesting.strong;
    } else if (type == CMARK_NODE_EMPH) {
      ++nesting.emphasis;
    } else if (type == CMARK_NODE_LINK) {
      const std::string link = restored(or_empty(cmark_node_get_url(node)));
      check_link(link, span_of(node), diags_);
      nesting.links.push_back(link);
    } else if (type == CMARK_NODE_IMAGE) {
      nesting.pictures.push_back({.path = restored(or_empty(cmark_node_get_url(node))),
                                  .alt = {},
                                  .caption = restored(or_empty(cmark_node_get_title(node))),
                                  .range = range_of(node)});
    } else if (type_of(node) == "strikethrough") {
      ++nesting.strikethrough;
      diags_.report(fault::struck_text, span_of(node));
    } else {
      add_inline(node, nesting, content);
    }
  }

  static void leave(cmark_node* node, InlineNesting& nesting, Content& content) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_STRONG) {
      --nesting.strong;
    } else if (type == CMARK_NODE_EMPH) {
      --nesting.emphasis;
    } else if (type == CMARK_NODE_LINK) {
      nesting.links.pop_back();
    } else if (type == CMARK_NODE_IMAGE) {
      content.pictures.push_back(std::move(nesting.pictures.back()));
      nesting.pictures.pop_back();
    } else if (type_of(node) == "strikethrough") {
      --nesting.strikethrough;
    }
  }

  void add_inline(cmark_node* node, InlineNesting& nesting, Content& content) {
    const cmark_node_type type = cmark_node_get_type(node);
    Inline piece{.kind = InlineKind::text,
                 .text = {},
                 .style = nesting.style(),
                 .link = nesting.links.empty() ? std::string() : nesting.links.back(),
                 .footnote = 0,
                 .span = {}};
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      piece.span = place({cursor_, cursor_});
      if (type == CMARK_NODE_LINEBREAK) {
        piece.kind = InlineKind::line_break;
      } else {
        piece.text = std::string(soft_break);
      }
    } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
      piece.kind = InlineKind::footnote_mark;
      piece.span = span_of(node);
      if (in_footnote_) diags_.report(fault::footnote_in_footnote, piece.span);
      const int number = std::atoi(std::string(literal_of(node)).c_str());
      piece.footnote = first_footnote_ + static_cast<std::size_t>(std::max(number, 1)) - 1;
    } else {
      const std::string_view literal = literal_of(node);
      const Range range = find_text(node, literal);
      piece.span = place(range);
      piece.text = type == CMARK_NODE_TEXT ? marks_.restored(literal) : restored(literal);
      piece.style.code = type == CMARK_NODE_CODE;
      if (type == CMARK_NODE_TEXT) {
        check_footnote_marks(
            piece, std::string_view(marks_.text).substr(range.begin, range.end - range.begin),
            mistyped_footnotes_, diags_);
      } else if (piece.style.code) {
        content.code.push_back(range);
      }
      if (type == CMARK_NODE_HTML_INLINE) diags_.report(fault::raw_html, piece.span);
    }
    if (nesting.pictures.empty()) {
      content.inlines.push_back(std::move(piece));
    } else {
      nesting.pictures.back().alt += without_attribute_marks(std::move(piece.text));
    }
  }

  const MarkdownText& text_;
  std::string_view folder_;
  std::size_t first_footnote_;
  PictureShelf& pictures_;
  Diagnostics& diags_;
  EmphasisMarks marks_;
  FootnoteLabels mistyped_footnotes_;
  std::vector<std::size_t> line_starts_;
  std::size_t cursor_ = 0;
  bool too_deep_ = false;
  bool in_footnote_ = false;
};

}  // namespace

Markdown parse_markdown(const MarkdownText& text, std::string_view folder,
                        std::size_t first_footnote, PictureShelf& pictures, Diagnostics& diags) {
  if (std::optional<std::vector<Block>> plain = read_plain_markdown(text)) {
    return {.blocks = *std::move(plain), .footnotes = {}};
  }
  return parse_markdown_in_full(text, folder, first_footnote, pictures, diags);
}

Markdown parse_markdown_in_full(const MarkdownText& text, std::string_view folder,
                                std::size_t first_footnote, PictureShelf& pictures,
                                Diagnostics& diags) {
  if (!check_size(text, diags)) return {};
  Markdown markdown = Converter(text, folder, first_footnote, pictures, diags).convert();
  check_definitions(text, markdown.footnotes, diags);
  return markdown;
}

}  // namespace kanyin
