// How a bulletin looks: page, grid, fonts by role, colours, paragraph styles. All of it comes from
// `styles/<name>.yaml`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geom/color.h"
#include "geom/rect.h"
#include "model/text.h"

namespace kanyin {

/// What a face is for. A style names families for each role; which files they are is found out when
/// the fonts are opened.
enum class FontRole { song, fangsong, kai, hei, title, masthead, latin, latin_bold, latin_italic };

inline constexpr FontRole all_font_roles[] = {
    FontRole::song,  FontRole::fangsong,   FontRole::kai,
    FontRole::hei,   FontRole::title,      FontRole::masthead,
    FontRole::latin, FontRole::latin_bold, FontRole::latin_italic};

/// The key of a role in styles and in `kanyin fonts`: `song`, `fangsong` …
std::string_view role_key(FontRole role);

/// Its Chinese name: 宋体, 仿宋 …
std::string_view role_name(FontRole role);

std::optional<FontRole> find_role(std::string_view key_or_name);

/// The role that letters and digits take beside Han of this one: heavy Han want heavy figures.
FontRole latin_beside(FontRole role);

enum class Align { justify, left, center, right };

/// How strictly lines may begin and end (CLREQ, line-start and line-end bans).
enum class BanLevel { basic, gb, strict };

/// Whether Han keep to the cells of the page grid.
enum class LineGrid {
  free,   // lines are justified to the measure
  strict  // every Han stands on a cell; a line that a ban shortens ends a cell early
};

/// How lines of text are set.
struct LineRules {
  BanLevel bans = BanLevel::gb;
  LineGrid grid = LineGrid::free;
  bool hanging = false;              // a mark at line end stands outside the measure
  bool trim_paragraph_start = true;  // an opening mark after the indent loses its left half
  int gap_thousandths = 250;         // Han-Latin gap in thousandths of the em
  int adjacent_thousandths = 1500;   // two adjacent marks keep this much of their two ems
  int shortest_last_line = 2;        // Han on the last line of a paragraph, marks not counted
  bool keep_names = true;            // names and titles are parted only if lines would suffer
};

struct ParagraphStyle {
  FontRole font = FontRole::fangsong;
  FontRole strong = FontRole::hei;   // for strong emphasis inside
  std::optional<FontRole> emphasis;  // for emphasis inside; nothing: dots under the Han (着重号)
  Length size = points(16);
  Length leading;  // baseline to baseline; a whole number of grid lines unless the grid is off
  Color color;
  Align align = Align::justify;
  int first_indent = 0;  // thousandths of an em
  int left_indent = 0;   // thousandths of an em, all lines
  int right_indent = 0;
  Length space_before;
  Length space_after;
  std::optional<Color> band{};  // a stripe as wide as the column behind its lines
  std::optional<Color> bar{};   // a stroke along its left edge
  bool spread_names = false;    // two-character names as wide as longer ones (均排), in tables
  bool own_figures = false;     // letters and digits of its own face, not of the Latin one
};

/// Whether the editor is told how much is missing to, or too much for, a whole sheet.
enum class Fit { none, even_pages };

struct PageLook {
  Size size;
  Length top, bottom, left, right;  // margins; of odd pages where they are mirrored
  bool mirrored = false;            // even pages exchange left and right
  Length bleed{};                   // paper beyond the edge, for the knife
  bool crop_marks = false;
  Fit fit = Fit::none;
  int picture_dots = 300;  // an inch; pictures that are finer are printed no finer
  int orphans = 1;         // lines of a paragraph that may stand at the foot of a page
  Rect type_area() const {
    return {{left, top}, {size.width - left - right, size.height - top - bottom}};
  }
};

/// The page grid: `columns` cells of one em by `lines` of one leading each, as many times side by
/// side as there are columns of text.
struct Grid {
  int columns = 28;
  int lines = 22;
  Length cell;
  Length leading;
  int text_columns = 1;
  Length gutter{};  // between two columns of text
  Length glyph{};   // size of the Han drawn on the cells, where it is not that of a cell
  Length drop{};    // from the top of the type area to the first cell
};

struct StyleSheet {
  std::string name;
  PageLook page;
  Grid grid;
  LineRules line_rules;
  std::map<FontRole, std::vector<Text>> fonts;  // families, best first
  std::vector<Text> rare;                       // families asked last, for any role
  std::map<std::string, Color, std::less<>> colors;
  std::map<std::string, ParagraphStyle, std::less<>> paragraphs;  // all the names of page_parts
  std::vector<Text> own_paragraphs;  // names of further ones, for a page template of its own

  /// The width of one column of text.
  Length column_width() const {
    return grid.text_columns == 1 ? page.type_area().size.width : grid.cell * grid.columns;
  }
};

}  // namespace kanyin
