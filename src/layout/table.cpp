#include "layout/table.h"

#include <algorithm>
#include <numeric>

#include "io/utf8.h"
#include "layout/column_widths.h"
#include "layout/number_column.h"
#include "layout/spread_names.h"
#include "model/plain_text.h"
#include "model/segment_words.h"

namespace kanyin {

namespace {

constexpr Length border = Length{500};

/// A table of fewer rows is divided only where the page would be left very short.
constexpr std::size_t few_rows = 6;

/// A column has as many ems of text, and fewer only where many columns press each other.
constexpr int comfortable_ems = 3;
constexpr int least_ems = 2;

/// More columns than these stand closer together.
constexpr std::size_t few_columns = 8;

/// White between a rule and the text beside it, in hundredths of an em: as much as looks well, and
/// what is left of it where the columns press each other.
constexpr int wide_padding = 55;
constexpr int narrow_padding = 35;
constexpr int padding_of_many_columns = 20;

/// A word of Han is kept whole by the width of its column up to here.
constexpr int longest_word_ems = 6;

/// Of what stands in a row between 、, in characters.
constexpr std::size_t longest_listed = 4;

struct Cell {
  std::vector<TextPiece> pieces;
  ParagraphStyle look;
  Length inset;  // on the right, so that numbers stand below each other
  SoftUnits words;
};

using Row = std::vector<Cell>;

/// Short things in a row, such as names: 王芳、李建国.
void add_listed(const std::string& text, std::vector<std::string>& words) {
  constexpr std::string_view pause = "、";
  if (text.find(pause) == text.npos) return;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(pause, begin), text.size());
    std::string item = text.substr(begin, end - begin);
    if (count_chars(item) <= longest_listed) words.push_back(std::move(item));
    begin = end + pause.size();
  }
}

/// The words of a cell that its lines would rather not part.
SoftUnits words_of(const std::string& text, const Lexicon& lexicon) {
  const std::u32string letters = decode_utf8(text);
  std::vector<std::string> words;
  add_listed(text, words);
  for (const Word& word : segment_words(letters, lexicon)) {
    const bool has_parts = word.end - word.begin > 1;
    const bool is_han =
        word.word_class == WordClass::known || word.word_class == WordClass::unknown;
    if (!has_parts || !is_han) continue;
    words.push_back(
        encode_utf8(std::u32string_view(letters).substr(word.begin, word.end - word.begin)));
  }
  return SoftUnits(words);
}

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

Length least_width(const ColumnNeeds& column) { return column.least; }

Length widest_cell(const ColumnNeeds& column) {
  Length widest = column.least;
  for (const Length cell : column.cells) widest = std::max(widest, cell);
  return widest;
}

/// With the white at the edges.
Length total(const std::vector<ColumnNeeds>& columns, Length edges,
             Length (*width)(const ColumnNeeds&)) {
  Length total;
  for (const ColumnNeeds& column : columns) total += width(column) + edges;
  return total;
}

Align align_of(ColumnAlign column, Align usual) {
  switch (column) {
    case ColumnAlign::none:
      return usual;
    case ColumnAlign::left:
      return Align::left;
    case ColumnAlign::center:
      return Align::center;
    case ColumnAlign::right:
      return Align::right;
  }
  return usual;
}

class TableSetter {
 public:
  TableSetter(FlowBuilder& builder, const Table& table, const BlockPlace& place)
      : builder_(builder), table_(table), place_(place) {
    element_ = builder.elements().add(ElementKind::table, place.parent);
    const ParagraphStyle& look = builder.look("table-cell");
    const bool many = table.columns.size() > few_columns;
    padding_above_ = look.size.scaled(many ? padding_of_many_columns : narrow_padding, 200);
    names_.resize(table.columns.size());
    if (look.spread_names) names_ = name_columns(table, builder.lexicon());
  }

  void add() {
    std::vector<Row> rows;
    rows.reserve(table_.rows.size());
    const Row head = prepare(table_.head, "table-head", ElementKind::table_head_cell);
    for (const std::vector<TableCell>& row : table_.rows) {
      rows.push_back(prepare(row, "table-cell", ElementKind::table_cell));
    }
    find_number_columns(rows);
    const bool many = table_.columns.size() > few_columns;
    set_padding(many ? narrow_padding : wide_padding);
    if (!choose_widths(head, rows)) {
      set_padding(many ? padding_of_many_columns : narrow_padding);
      choose_widths(head, rows);
    }

    const std::vector<Strip> head_slices = slices(head, true);
    std::vector<Strip> body;
    Length height = height_of(head_slices);
    for (const Row& row : rows) {
      for (Strip& slice : slices(row, false)) {
        height += slice.height;
        body.push_back(std::move(slice));
      }
    }
    if (across_) builder_.set_across(Across::page);
    const FlowBuilder::Air air = builder_.air_around(height, builder_.grid_leading().scaled(1, 2));
    add_air(air.above, true);
    const std::size_t head_index = builder_.add_head(repeated(head_slices));
    for (const Strip& slice : head_slices) builder_.add(slice, Keep::with_next);
    add_body(std::move(body), height, head_index);
    add_air(air.below, false);
    if (across_) builder_.set_across(Across::column);
  }

 private:
  void set_padding(int hundredths) {
    padding_ = builder_.look("table-cell").size.scaled(hundredths, 100);
  }

  static Length height_of(const std::vector<Strip>& strips) {
    Length height;
    for (const Strip& strip : strips) height += strip.height;
    return height;
  }

  void add_air(Length height, bool above) {
    Strip air;
    air.height = height;
    air.on_grid = above;
    if (!above) air.break_before = BreakBefore::forbidden;
    builder_.add(std::move(air), above ? Keep::with_next : Keep::none);
  }

  /// Two rows stay with the head, and two are left for the next page. A table that takes less than
  /// half a page is divided only where the page would be left short, and one of few rows only where
  /// it would be left very short.
  void add_body(std::vector<Strip> body, Length height, std::size_t head_index) {
    const Length type_height = builder_.design().style.page.type_area().size.height;
    const bool small = height < type_height.scaled(45, 100);
    const std::size_t count = body.size();
    for (std::size_t i = 0; i < count; ++i) {
      body[i].head = head_index;
      if (small) body[i].break_before = BreakBefore::dear;
      if (count < few_rows) body[i].break_before = BreakBefore::dearest;
      if (i < 2 || i + 1 == count) body[i].break_before = BreakBefore::forbidden;
      builder_.add(std::move(body[i]));
    }
  }

  Row prepare(const std::vector<TableCell>& cells, std::string_view look_name, ElementKind kind) {
    const ElementId row = builder_.elements().add(ElementKind::table_row, element_);
    Row prepared;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      ParagraphStyle look = builder_.look(look_name);
      look.align = align_of(table_.columns[i], look.align);
      const ElementId element = builder_.elements().add(kind, row);
      prepared.push_back({builder_.pieces(cells[i].content, look, element),
                          look,
                          {},
                          words_of(plain_text(cells[i].content), builder_.lexicon())});
      if (kind != ElementKind::table_cell) continue;
      for (TextPiece& piece : prepared.back().pieces) spread_name(piece, names_[i]);
    }
    return prepared;
  }

  TextExtent extent_of(const Cell& cell) const {
    return text_extent(cell.pieces, builder_.design().style.line_rules, builder_.fonts(),
                       cell.words);
  }

  Length width_of(const std::vector<TextPiece>& pieces) const {
    return text_width(pieces, builder_.design().style.line_rules, builder_.fonts());
  }

  /// Where the editor has not said how a column of numbers stands, its digits stand below each
  /// other, and the whole of it in the middle.
  void find_number_columns(std::vector<Row>& rows) {
    block_widths_.assign(table_.columns.size(), {});
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (table_.columns[column] != ColumnAlign::none) continue;
      std::vector<std::string> texts;
      for (const std::vector<TableCell>& row : table_.rows) {
        texts.push_back(column < row.size() ? plain_cell(row[column]) : std::string());
      }
      if (!is_number_column(texts)) continue;

      std::vector<Length> tails(rows.size());
      Length widest_tail;
      Length widest_front;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column >= rows[i].size() || texts[i].empty()) continue;
        Cell& cell = rows[i][column];
        TextPiece tail = cell.pieces.front();
        tail.text = texts[i].substr(number_tail(texts[i]));
        tails[i] = tail.text.empty() ? Length{} : width_of({tail});
        widest_tail = std::max(widest_tail, tails[i]);
        widest_front = std::max(widest_front, width_of(cell.pieces) - tails[i]);
      }
      block_widths_[column] = widest_front + widest_tail;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column >= rows[i].size() || texts[i].empty()) continue;
        rows[i][column].look.align = Align::right;
        rows[i][column].inset = widest_tail - tails[i];
      }
    }
  }

  static std::string plain_cell(const TableCell& cell) {
    std::string text;
    for (const Inline& piece : cell.content) {
      // A mark or a break makes it more than a number.
      text += piece.kind == InlineKind::text ? piece.text : "*";
    }
    return text;
  }

  /// False if the columns press each other.
  bool choose_widths(const Row& head, const std::vector<Row>& rows) {
    const std::size_t count = table_.columns.size();
    across_ = false;
    Length room = builder_.width() - place_.left - place_.right;
    Length left = place_.left;
    std::vector<ColumnNeeds> pressed(count);
    std::vector<ColumnNeeds> comfortable(count);
    const auto widen = [&](const Row& row) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        const TextExtent extent = extent_of(row[i]);
        const Length natural = std::max(extent.whole, block_widths_[i]);
        // An address as long as a line must not squeeze all other columns.
        const Length unit = std::min(extent.widest_unit, room.scaled(2, 5));
        const Length word = std::min(extent.widest_word, row[i].look.size * longest_word_ems);
        const auto need = [&](ColumnNeeds& column, int ems, Length whole) {
          const Length text = std::min(natural, row[i].look.size * ems);
          column.least = std::max({column.least, text, whole});
          column.cells.push_back(natural);
        };
        need(pressed[i], least_ems, unit);
        need(comfortable[i], comfortable_ems, std::max(word, unit));
      }
    };
    widen(head);
    for (const Row& row : rows) widen(row);

    // A table that would be squeezed in a column goes across the page.
    const Length edges = 2 * padding_;
    if (builder_.design().style.grid.text_columns > 1 &&
        total(comfortable, edges, &widest_cell) > room.scaled(5, 4)) {
      across_ = true;
      room = builder_.design().style.page.type_area().size.width;
      left = {};
    }
    const bool is_pressed = total(comfortable, edges, &least_width) > room;
    widths_ = column_widths(is_pressed ? pressed : comfortable, edges, room);
    // A table that is nearly as wide as the column is stretched to it.
    const Length used = sum(widths_);
    if (used < room && used > room.scaled(6, 10)) {
      for (Length& width : widths_) width = width.scaled(room.millipoints, used.millipoints);
      widths_.back() += room - sum(widths_);
    }
    left_ = left + (room - sum(widths_)).scaled(1, 2);
    return !is_pressed;
  }

  /// The row as one strip; as several, a line of text each, where it is so high that it may not fit
  /// a page.
  std::vector<Strip> slices(const Row& row, bool first_of_table) {
    std::vector<std::vector<SetLine>> cells;
    std::size_t line_count = 1;
    Length leading = builder_.look("table-cell").leading;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Length width = widths_[i] - 2 * padding_;
      // The numbers of a column are one block in its middle.
      const Length beside = row[i].look.align == Align::right && block_widths_[i] > Length{}
                                ? std::max((width - block_widths_[i]).scaled(1, 2), Length{})
                                : Length{};
      cells.push_back(builder_.lines_in(width - beside - row[i].inset, row[i].pieces, row[i].look,
                                        row[i].words));
      builder_.remark(cells.back());
      line_count = std::max(line_count, cells.back().size());
      leading = std::max(leading, row[i].look.leading);
    }
    const Length type_height = builder_.design().style.page.type_area().size.height;
    const std::size_t lines_a_slice =
        leading * static_cast<std::int64_t>(line_count) > type_height.scaled(1, 2) ? 1 : line_count;
    std::vector<Strip> strips;
    for (std::size_t from = 0; from < line_count; from += lines_a_slice) {
      const std::size_t to = std::min(line_count, from + lines_a_slice);
      strips.push_back(slice(row, cells, from, to, leading));
      Strip& strip = strips.back();
      if (from == 0 && first_of_table) add_rule(strip, {left_, {}}, {left_ + sum(widths_), {}});
      if (to == line_count) {
        add_rule(strip, {left_, strip.height}, {left_ + sum(widths_), strip.height});
      }
    }
    return strips;
  }

  Strip slice(const Row& row, const std::vector<std::vector<SetLine>>& cells, std::size_t from,
              std::size_t to, Length leading) {
    const Length above = padding_above_;
    Strip strip;
    strip.on_grid = false;
    strip.height = leading * static_cast<std::int64_t>(to - from) + 2 * above;
    Length x = left_;
    add_rule(strip, {x, {}}, {x, strip.height});
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t first = std::min(from, cells[i].size());
      const std::size_t end = std::min(to, cells[i].size());
      const std::vector<SetLine> lines(cells[i].begin() + static_cast<std::ptrdiff_t>(first),
                                       cells[i].begin() + static_cast<std::ptrdiff_t>(end));
      const Strip text = builder_.strip(lines, row[i].look);
      // Short cells stand in the middle of their row.
      const Length spare = strip.height - 2 * above - text.height;
      append_moved(strip.items, text.items, {x + padding_, above + spare.scaled(1, 2)});
      strip.footnotes.insert(strip.footnotes.end(), text.footnotes.begin(), text.footnotes.end());
      x += widths_[i];
      add_rule(strip, {x, {}}, {x, strip.height});
    }
    return strip;
  }

  void add_rule(Strip& strip, Point from, Point to) const {
    strip.items.push_back(
        {ElementId::furniture, Rule{from, to, border, builder_.look("table-cell").color}});
  }

  /// The head again on a later page is furniture: it has been read already.
  static Strip repeated(const std::vector<Strip>& slices) {
    Strip head;
    for (const Strip& slice : slices) {
      append_moved(head.items, slice.items, {{}, head.height});
      head.height += slice.height;
    }
    for (DisplayItem& item : head.items) item.element = ElementId::furniture;
    return head;
  }

  FlowBuilder& builder_;
  const Table& table_;
  const BlockPlace& place_;
  ElementId element_{};
  Length padding_;
  Length padding_above_;
  Length left_;
  std::vector<Length> widths_;
  std::vector<Length> block_widths_;  // of columns of numbers, else nothing
  bool across_ = false;
  std::vector<int> names_;  // characters of the names in each column, 0 if it holds none
};

}  // namespace

void add_table(FlowBuilder& builder, const Table& table, const BlockPlace& place) {
  if (table.columns.empty()) return;
  TableSetter(builder, table, place).add();
}

}  // namespace kanyin
