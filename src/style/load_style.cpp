#include "style/load_style.h"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "diag/suggest.h"
#include "style/contrast.h"
#include "style/design_files.h"
#include "style/extend_style.h"
#include "style/faults.h"
#include "style/keys.h"
#include "style/parse_length.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

constexpr std::array<std::string_view, 25> paragraph_names{"masthead-special",
                                                           "masthead-name",
                                                           "masthead-issue",
                                                           "masthead-line",
                                                           "contents-head",
                                                           "contents-entry",
                                                           "section",
                                                           "title",
                                                           "body",
                                                           "head",
                                                           "credit",
                                                           "heading1",
                                                           "heading2",
                                                           "heading3",
                                                           "list",
                                                           "quote",
                                                           "verbatim",
                                                           "note",
                                                           "caption",
                                                           "table-head",
                                                           "table-cell",
                                                           "footnote",
                                                           "footer",
                                                           "footer-line",
                                                           "folio"};

/// What the text of an official document and the parts around it are set in.
constexpr std::array<std::string_view, 28> document_paragraph_names{
    "mark",       "number",         "serial",           "secrecy",
    "urgency",    "signer-label",   "signer",           "title",
    "to",         "body",           "heading1",         "heading2",
    "heading3",   "attachments",    "attendance",       "attendance-label",
    "signature",  "signature-name", "attachment-label", "list",
    "quote",      "verbatim",       "caption",          "table-head",
    "table-cell", "footnote",       "colophon",         "folio"};

/// How the style of documents differs from that of a bulletin.
struct DocumentStyle {
  const StyleSheet& fonts;  // whose faces are taken
  const Text& grid;
};

constexpr std::array align_words{
    Choice<Align>{Align::justify, {"justify", "两端"}},
    Choice<Align>{Align::left, {"left", "左"}},
    Choice<Align>{Align::center, {"center", "中"}},
    Choice<Align>{Align::right, {"right", "右"}},
};

constexpr std::array fit_words{
    Choice<Fit>{Fit::none, {"none", "否"}},
    Choice<Fit>{Fit::even_pages, {"even pages", "双页"}},
};

constexpr std::array ban_words{
    Choice<BanLevel>{BanLevel::basic, {"basic", "基本"}},
    Choice<BanLevel>{BanLevel::gb, {"gb", "国标"}},
    Choice<BanLevel>{BanLevel::strict, {"strict", "严格"}},
};

constexpr std::array grid_words{
    Choice<LineGrid>{LineGrid::free, {"free", "自由"}},
    Choice<LineGrid>{LineGrid::strict, {"strict", "严格"}},
};

constexpr Key em{"em", "字"};

constexpr std::array name_words{
    Choice<bool>{true, {"spread", "均排"}},
    Choice<bool>{false, {"plain", "照排"}},
};

constexpr std::array figure_words{
    Choice<bool>{false, {"latin", "西文"}},
    Choice<bool>{true, {"own", "本字体"}},
};

/// In whole units of what an editor writes.
struct Bounds {
  int least = 0;
  int most = 0;
  std::string_view unit;

  Length in_unit(int count) const { return unit == "mm" ? millimetres(count) : points(count); }
  bool hold(Length length) const { return length >= in_unit(least) && length <= in_unit(most); }
  std::string least_in_words() const { return std::to_string(least) + std::string(unit); }
  std::string most_in_words() const { return std::to_string(most) + std::string(unit); }
};

/// Reads one style sheet top to bottom; what is wrong is reported and the rest goes on.
class StyleReader {
 public:
  explicit StyleReader(Diagnostics& diags) : diags_(diags) {}
  StyleReader(const DocumentStyle& document, Diagnostics& diags)
      : document_(&document), diags_(diags) {}

  StyleSheet read(const YamlNode& root, std::string name) {
    style_.name = std::move(name);
    Fields fields(root, "page: {size: A4}", diags_);
    if (const YamlNode* node = fields.required_node(style_key::page)) read_page(*node);
    if (document_ != nullptr) {
      if (const YamlNode* node = fields.required_node({"grids", "网格"})) read_grids(*node);
      style_.fonts = document_->fonts.fonts;
      style_.rare = document_->fonts.rare;
    } else {
      if (const YamlNode* node = fields.required_node(style_key::grid)) read_grid(*node);
      if (const YamlNode* node = fields.required_node(style_key::fonts)) read_fonts(*node);
      fields.optional_node(style_key::web);  // read by load_web_look
    }
    if (const YamlNode* node = fields.optional_node(style_key::colors)) read_colors(*node);
    if (const YamlNode* node = fields.optional_node(style_key::lines)) read_line_rules(*node);
    if (const YamlNode* node = fields.required_node(style_key::paragraphs)) {
      read_paragraphs(*node);
    }
    fields.report_unknown();
    return std::move(style_);
  }

 private:
  Length length(Fields& fields, const Key& key, Bounds bounds, Length usual) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return usual;
    const std::optional<Length> value = parse_length(text.text);
    if (!value) {
      diags_.report(fault::bad_length, text.span, {text.text});
      return usual;
    }
    if (!bounds.hold(*value)) {
      report_out_of_range(key, bounds, text.span);
      return usual;
    }
    return *value;
  }

  void report_out_of_range(const Key& key, const Bounds& bounds, Span span) {
    diags_.report(fault::length_out_of_range, span,
                  {std::string(key.en), bounds.least_in_words(), bounds.most_in_words()});
  }

  int thousandths(Fields& fields, const Key& key, const Key& unit, int least, int most, int usual) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return usual;
    const std::optional<int> value = parse_thousandths(text.text, unit.zh, unit.en);
    if (!value) {
      diags_.report(fault::bad_length, text.span, {text.text});
      return usual;
    }
    if (*value < least || *value > most) {
      diags_.report(
          fault::length_out_of_range, text.span,
          {std::string(key.en), decimal(least), decimal(most) + " " + std::string(unit.en)});
      return usual;
    }
    return *value;
  }

  static std::string decimal(int thousandths) {
    std::string text = std::to_string(thousandths / 1000);
    if (thousandths % 1000 == 0) return text;
    std::string places = std::to_string(1000 + thousandths % 1000).substr(1);
    while (places.ends_with('0')) places.pop_back();
    return text + "." + places;
  }

  void read_page(const YamlNode& node) {
    constexpr Bounds paper{50, 1200, "mm"};
    constexpr Bounds margin{0, 150, "mm"};
    constexpr Bounds bleed{0, 10, "mm"};
    Fields fields(node, "size: A4", diags_);
    const std::vector<Text> size = fields.text_list(style_key::size);
    style_.page.size = {millimetres(210), millimetres(297)};
    if (size.size() == 2) {
      style_.page.size = {side(size[0], paper), side(size[1], paper)};
    } else if (size.size() == 1 && size[0].text != "A4") {
      diags_.report(fault::bad_length, size[0].span, {size[0].text}).fix = "A4";
    }
    if (const YamlNode* margins = fields.required_node(style_key::margins)) {
      Fields sides(*margins, "top: 37mm", diags_);
      style_.page.top = length(sides, style_key::top, margin, millimetres(37));
      style_.page.bottom = length(sides, style_key::bottom, margin, millimetres(35));
      style_.page.left = length(sides, style_key::left_margin, margin, millimetres(28));
      style_.page.right = length(sides, style_key::right_margin, margin, millimetres(26));
      sides.report_unknown();
    }
    style_.page.mirrored = fields.optional_boolean(style_key::mirrored).value_or(false);
    style_.page.bleed = length(fields, style_key::bleed, bleed, {});
    style_.page.crop_marks = fields.optional_boolean(style_key::crop_marks).value_or(false);
    style_.page.picture_dots =
        fields.optional_integer(style_key::picture_dpi, {72, 1200}).value_or(300);
    style_.page.orphans = fields.optional_integer(style_key::orphans, {1, 3}).value_or(1);
    style_.page.fit = fields.choice<Fit>(style_key::fit, fit_words).value_or(Fit::none);
    fields.report_unknown();
  }

  Length side(const Text& text, Bounds bounds) {
    const std::optional<Length> value = parse_length(text.text);
    if (value && bounds.hold(*value)) return *value;
    if (value) {
      report_out_of_range(style_key::size, bounds, text.span);
    } else {
      diags_.report(fault::bad_length, text.span, {text.text});
    }
    return millimetres(210);
  }

  /// The cell is the type area's width divided by the columns; the lines are spread so that the
  /// last one's cell ends at the foot of the type area (GB/T 9704-2012, 5.2).
  void read_grid(const YamlNode& node) {
    Fields fields(node, "columns: 28", diags_);
    Grid& grid = style_.grid;
    grid.columns = fields.optional_integer(style_key::columns, {8, 120}).value_or(28);
    grid.lines = fields.optional_integer(style_key::lines_a_page, {5, 120}).value_or(22);
    grid.text_columns = fields.optional_integer(style_key::text_columns, {1, 4}).value_or(1);
    const int gutter = thousandths(fields, style_key::gutter, em, 500, 10000, 2000);

    const Size area = style_.page.type_area().size;
    const int gutters = grid.text_columns - 1;
    grid.cell = area.width.scaled(1000, 1000 * grid.columns * grid.text_columns + gutters * gutter);
    if (gutters > 0) {
      const Length text = grid.cell * grid.columns * grid.text_columns;
      grid.gutter = (area.width - text).scaled(1, gutters);
    }
    if (grid.lines > 1) grid.leading = (area.height - grid.cell).scaled(1, grid.lines - 1);
    if (document_ != nullptr) read_document_grid(fields);
    fields.report_unknown();

    const bool too_wide = grid.cell * grid.columns > area.width + points(1);
    const Length height = grid.drop + grid.leading * (grid.lines - 1) + grid.cell;
    if (grid.cell < points(4) || grid.leading < grid.cell || too_wide ||
        height > area.height + points(1)) {
      diags_.report(fault::type_area_too_small, fields.span(),
                    {std::to_string(grid.columns), std::to_string(grid.lines)});
      grid.cell = points(16);
      grid.leading = points(30);
    }
  }

  /// Offices differ in what they draw on the grid, and in where its first line stands.
  void read_document_grid(Fields& fields) {
    constexpr Bounds bounds{4, 120, "pt"};
    constexpr Bounds from_top{0, 120, "pt"};
    Grid& grid = style_.grid;
    grid.cell = length(fields, {"cell", "字距"}, bounds, grid.cell);
    grid.leading = length(fields, {"leading", "行距"}, bounds, grid.leading);
    grid.glyph = length(fields, {"glyph", "字号"}, bounds, grid.cell);
    grid.drop = length(fields, {"drop", "首行下移"}, from_top, {});
    // Cells that do not fill the lines leave the type area narrower, not the characters apart.
    const Length spare = style_.page.type_area().size.width - grid.cell * grid.columns;
    if (spare > points(1)) style_.page.right += spare;
  }

  /// The grid of this name; without a name the first one.
  void read_grids(const YamlNode& node) {
    Fields grids(node, "gb: {columns: 28, lines: 22}", diags_);
    std::vector<std::string> names;
    const YamlNode* chosen = nullptr;
    for (const YamlEntry* entry : grids.remaining()) {
      names.push_back(entry->key.text);
      const bool wanted =
          document_->grid.empty() ? chosen == nullptr : entry->key.text == document_->grid.text;
      if (wanted) chosen = &entry->value;
    }
    if (chosen != nullptr) {
      read_grid(*chosen);
      return;
    }
    const Text& name = document_->grid;
    diags_
        .report(fault::unknown_grid, name.empty() ? grids.span() : name.span,
                {name.text, joined(names)})
        .fix = nearest_word(name.text, names);
    style_.grid.cell = points(16);
    style_.grid.leading = points(30);
  }

  void read_fonts(const YamlNode& node) {
    Fields fields(node, "fangsong: [FandolFang]", diags_);
    for (FontRole role : all_font_roles) {
      const Key key{role_key(role), role_name(role)};
      std::vector<Text> families = fields.text_list(key);
      // A style may do without a slanted face.
      if (role == FontRole::latin_italic && families.empty()) {
        families = style_.fonts[FontRole::latin];
      }
      if (families.empty()) {
        diags_.report(fault::role_without_fonts, fields.span(), {std::string(role_name(role))});
      }
      style_.fonts.emplace(role, std::move(families));
    }
    style_.rare = fields.text_list(style_key::rare);
    fields.report_unknown();
  }

  void read_colors(const YamlNode& node) {
    Fields fields(node, "red: \"#D7000F\"", diags_);
    for (const YamlEntry* entry : fields.remaining()) {
      const std::optional<Text> text = read_text(entry->value, entry->key.text, diags_);
      if (!text) continue;
      const std::optional<Color> color = parse_color(text->text);
      if (!color) diags_.report(fault::bad_color, text->span, {text->text});
      style_.colors.emplace(entry->key.text, color.value_or(black));
    }
  }

  static std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
      const std::string_view digits = text.substr(1 + 2 * i, 2);
      const char* const end = digits.data() + digits.size();
      if (std::from_chars(digits.data(), end, channels[i], 16).ptr != end) return std::nullopt;
    }
    return Color{channels[0], channels[1], channels[2]};
  }

  void read_line_rules(const YamlNode& node) {
    Fields fields(node, "bans: gb", diags_);
    LineRules& rules = style_.line_rules;
    rules.bans = fields.choice<BanLevel>(style_key::bans, ban_words).value_or(rules.bans);
    rules.grid = fields.choice<LineGrid>(style_key::grid, grid_words).value_or(rules.grid);
    rules.hanging = fields.optional_boolean(style_key::hanging).value_or(rules.hanging);
    rules.trim_paragraph_start = fields.optional_boolean(style_key::trim_paragraph_start)
                                     .value_or(rules.trim_paragraph_start);
    rules.gap_thousandths = thousandths(fields, style_key::gap, em, 0, 250, rules.gap_thousandths);
    rules.adjacent_thousandths =
        thousandths(fields, style_key::adjacent, em, 1000, 2000, rules.adjacent_thousandths);
    rules.shortest_last_line = fields.optional_integer(style_key::shortest_last_line, {1, 8})
                                   .value_or(rules.shortest_last_line);
    rules.keep_names = fields.optional_boolean(style_key::keep_names).value_or(rules.keep_names);
    fields.report_unknown();
  }

  void read_paragraphs(const YamlNode& node) {
    Fields fields(node, "body: {font: fangsong}", diags_);
    const std::span<const std::string_view> names =
        document_ != nullptr ? std::span<const std::string_view>(document_paragraph_names)
                             : paragraph_names;
    for (std::string_view name : names) {
      const YamlNode* entry = fields.optional_node({name, name});
      if (entry) {
        style_.paragraphs.emplace(name, read_paragraph(*entry, name));
      } else {
        diags_.report(fault::paragraph_style_missing, fields.span(), {std::string(name)});
      }
    }
    if (document_ != nullptr) {
      fields.report_unknown();
      return;
    }
    for (const YamlEntry* entry : fields.remaining()) {
      style_.paragraphs.emplace(entry->key.text, read_paragraph(entry->value, entry->key.text));
      style_.own_paragraphs.push_back({entry->key.text, entry->key.span});
    }
  }

  ParagraphStyle read_paragraph(const YamlNode& node, std::string_view name) {
    Fields fields(node, "font: fangsong", diags_);
    ParagraphStyle look;
    look.font = role(fields, style_key::font, FontRole::fangsong);
    look.strong = role(fields, style_key::strong, FontRole::hei);
    look.emphasis = emphasis(fields);
    look.size = size(fields);
    look.leading = lines(fields, style_key::leading, 20, style_.grid.leading);
    check_leading(fields, look);
    look.color = color(fields, style_key::color).value_or(black);
    look.band = color(fields, style_key::band);
    look.bar = color(fields, style_key::bar);
    check_contrast(fields, look, name);
    look.align = fields.choice<Align>(style_key::align, align_words).value_or(Align::justify);
    look.first_indent = thousandths(fields, style_key::indent, em, 0, 20000, 0);
    look.left_indent = thousandths(fields, style_key::left, em, 0, 20000, 0);
    look.right_indent = thousandths(fields, style_key::right, em, 0, 20000, 0);
    look.space_before = lines(fields, style_key::before, 10, {});
    look.space_after = lines(fields, style_key::after, 10, {});
    look.spread_names =
        fields.choice<bool>(style_key::names, name_words).value_or(look.spread_names);
    look.own_figures =
        fields.choice<bool>(style_key::figures, figure_words).value_or(look.own_figures);
    fields.report_unknown();
    return look;
  }

  /// Lines that are lower than their letters run into each other.
  void check_leading(Fields& fields, const ParagraphStyle& look) {
    const Length least = look.size.scaled(9, 10);
    if (look.leading >= least) return;
    const Key& key = fields.has(style_key::leading) ? style_key::leading : style_key::type_size;
    const Bounds bounds{static_cast<int>((least.millipoints + 999) / 1000), 600, "pt"};
    report_out_of_range(style_key::leading, bounds, fields.key_span(key));
  }

  void check_contrast(Fields& fields, const ParagraphStyle& look, std::string_view name) {
    if (!look.band) return;
    const int ratio = contrast(look.color, *look.band);
    if (ratio >= least_contrast) return;
    diags_.report(fault::weak_contrast, fields.key_span(style_key::band),
                  {std::string(name), decimal(ratio * 10)});
  }

  FontRole role(Fields& fields, const Key& key, FontRole usual) {
    const Text text = fields.optional_text(key);
    return text.empty() ? usual : role(text, {}).value_or(usual);
  }

  /// Dots under the characters, or a face.
  std::optional<FontRole> emphasis(Fields& fields) {
    const Text text = fields.optional_text(style_key::emphasis);
    if (text.empty() || text.text == "dots" || text.text == "着重号") return std::nullopt;
    return role(text, {"dots"});
  }

  /// `known` are words that the key takes besides the roles.
  std::optional<FontRole> role(const Text& text, std::vector<std::string> known) {
    const std::optional<FontRole> found = find_role(text.text);
    if (found) return found;
    std::string all;
    for (const std::string& word : known) all += (all.empty() ? "" : " ") + word;
    for (FontRole known_role : all_font_roles) {
      known.emplace_back(role_key(known_role));
      all += (all.empty() ? "" : " ") + known.back();
    }
    diags_.report(fault::unknown_role, text.span, {text.text, all}).fix =
        nearest_word(text.text, known);
    return std::nullopt;
  }

  Length size(Fields& fields) {
    constexpr Bounds bounds{4, 200, "pt"};
    const Key& key = style_key::type_size;
    const Text text = fields.optional_text(key);
    if (text.empty() || text.text == "网格" || text.text == "grid") return style_.grid.cell;
    return length(fields, key, bounds, style_.grid.cell);
  }

  /// A number of grid lines, or a length of its own.
  Length lines(Fields& fields, const Key& key, int most, Length usual) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return usual;
    const std::optional<int> count = parse_thousandths(text.text, "行", "lines");
    if (count && *count <= most * 1000) return style_.grid.leading.scaled(*count, 1000);
    if (count) {
      diags_.report(fault::length_out_of_range, text.span,
                    {std::string(key.en), "0", std::to_string(most) + " lines"});
      return usual;
    }
    constexpr Bounds bounds{0, 600, "pt"};
    return length(fields, key, bounds, usual);
  }

  std::optional<Color> color(Fields& fields, const Key& key) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return std::nullopt;
    const auto named = style_.colors.find(text.text);
    if (named != style_.colors.end()) return named->second;
    const std::optional<Color> own = parse_color(text.text);
    if (!own) diags_.report(fault::bad_color, text.span, {text.text});
    return own;
  }

  const DocumentStyle* document_ = nullptr;
  Diagnostics& diags_;
  StyleSheet style_;
};

}  // namespace

std::span<const std::string_view> required_paragraph_styles() { return paragraph_names; }

std::optional<StyleSheet> load_style(const Text& name, SourceMap& sources, Diagnostics& diags) {
  const std::optional<YamlNode> root = read_style_file(name, sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  StyleSheet style = StyleReader(diags).read(*root, name.text);
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return style;
}

std::optional<StyleSheet> load_document_style(const StyleSheet& fonts, const Text& grid,
                                              SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read("styles/document.yaml", grid.span, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  StyleSheet style = StyleReader({.fonts = fonts, .grid = grid}, diags).read(*root, "document");
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return style;
}

}  // namespace kanyin
