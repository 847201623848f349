#include "style/load_style.h"

#include <array>
#include <string>
#include <vector>

#include "diag/suggest.h"
#include "style/design_files.h"
#include "style/faults.h"
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

constexpr std::array align_words{
    Choice<Align>{Align::justify, {"justify", "两端"}},
    Choice<Align>{Align::left, {"left", "左"}},
    Choice<Align>{Align::center, {"center", "中"}},
    Choice<Align>{Align::right, {"right", "右"}},
};

constexpr std::array ban_words{
    Choice<BanLevel>{BanLevel::basic, {"basic", "基本"}},
    Choice<BanLevel>{BanLevel::gb, {"gb", "国标"}},
    Choice<BanLevel>{BanLevel::strict, {"strict", "严格"}},
};

struct Bounds {
  Length least;
  Length most;
};

/// Reads one style sheet top to bottom; what is wrong is reported and the rest goes on.
class StyleReader {
 public:
  explicit StyleReader(Diagnostics& diags) : diags_(diags) {}

  StyleSheet read(const YamlNode& root, std::string name) {
    style_.name = std::move(name);
    Fields fields(root, "page: {size: A4}", diags_);
    if (const YamlNode* node = fields.required_node({"page", "页面"})) read_page(*node);
    if (const YamlNode* node = fields.required_node({"grid", "网格"})) read_grid(*node);
    if (const YamlNode* node = fields.required_node({"fonts", "字体"})) read_fonts(*node);
    if (const YamlNode* node = fields.optional_node({"colors", "颜色"})) read_colors(*node);
    if (const YamlNode* node = fields.optional_node({"lines", "行"})) read_line_rules(*node);
    if (const YamlNode* node = fields.required_node({"paragraphs", "段落"})) {
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
    if (*value < bounds.least || *value > bounds.most) {
      diags_.report(fault::length_out_of_range, text.span,
                    {std::string(key.en), in_points(bounds.least), in_points(bounds.most)});
      return usual;
    }
    return *value;
  }

  static std::string in_points(Length value) {
    return std::to_string(value.millipoints / 1000) + "pt";
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
      diags_.report(fault::length_out_of_range, text.span,
                    {std::string(key.en), decimal(least), decimal(most)});
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
    constexpr Bounds paper{millimetres(50), millimetres(1200)};
    constexpr Bounds margin{millimetres(0), millimetres(400)};
    Fields fields(node, "size: A4", diags_);
    const std::vector<Text> size = fields.text_list({"size", "纸张"});
    style_.page.size = {millimetres(210), millimetres(297)};
    if (size.size() == 2) {
      style_.page.size = {side(size[0], paper), side(size[1], paper)};
    } else if (size.size() == 1 && size[0].text != "A4") {
      diags_.report(fault::bad_length, size[0].span, {size[0].text}).fix = "A4";
    }
    if (const YamlNode* margins = fields.required_node({"margins", "页边距"})) {
      Fields sides(*margins, "top: 37mm", diags_);
      style_.page.top = length(sides, {"top", "上"}, margin, millimetres(37));
      style_.page.bottom = length(sides, {"bottom", "下"}, margin, millimetres(35));
      style_.page.left = length(sides, {"left", "左"}, margin, millimetres(28));
      style_.page.right = length(sides, {"right", "右"}, margin, millimetres(26));
      sides.report_unknown();
    }
    fields.report_unknown();
  }

  Length side(const Text& text, Bounds bounds) {
    const std::optional<Length> value = parse_length(text.text);
    if (value && *value >= bounds.least && *value <= bounds.most) return *value;
    if (value) {
      diags_.report(fault::length_out_of_range, text.span,
                    {"size", in_points(bounds.least), in_points(bounds.most)});
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
    grid.columns = fields.optional_integer({"columns", "每行字数"}, {8, 120}).value_or(28);
    grid.lines = fields.optional_integer({"lines", "每页行数"}, {5, 120}).value_or(22);
    fields.report_unknown();

    const Size area = style_.page.type_area().size;
    grid.cell = area.width.scaled(1, grid.columns);
    if (grid.lines > 1) grid.leading = (area.height - grid.cell).scaled(1, grid.lines - 1);
    if (grid.cell < points(4) || grid.leading < grid.cell) {
      diags_.report(fault::type_area_too_small, fields.span(),
                    {std::to_string(grid.columns), std::to_string(grid.lines)});
      grid.cell = points(16);
      grid.leading = points(30);
    }
  }

  void read_fonts(const YamlNode& node) {
    Fields fields(node, "fangsong: [FandolFang]", diags_);
    for (FontRole role : all_font_roles) {
      const Key key{role_key(role), role_name(role)};
      std::vector<Text> families = fields.text_list(key);
      if (families.empty()) {
        diags_.report(fault::role_without_fonts, fields.span(), {std::string(role_name(role))});
      }
      style_.fonts.emplace(role, std::move(families));
    }
    style_.rare = fields.text_list({"rare", "生僻字"});
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
    for (std::size_t i = 0; i < 6; ++i) {
      const std::size_t digit = std::string_view("0123456789ABCDEFabcdef").find(text[i + 1]);
      if (digit == std::string_view::npos) return std::nullopt;
      const std::size_t value = digit < 16 ? digit : digit - 6;
      channels[i / 2] = static_cast<std::uint8_t>(channels[i / 2] * 16 + value);
    }
    return Color{channels[0], channels[1], channels[2]};
  }

  void read_line_rules(const YamlNode& node) {
    Fields fields(node, "bans: gb", diags_);
    LineRules& rules = style_.line_rules;
    constexpr Key em{"em", "字"};
    rules.bans = fields.choice<BanLevel>({"bans", "避头尾"}, ban_words).value_or(rules.bans);
    rules.gap_thousandths =
        thousandths(fields, {"gap", "中西文间距"}, em, 0, 500, rules.gap_thousandths);
    rules.adjacent_thousandths =
        thousandths(fields, {"adjacent", "相邻标点"}, em, 1000, 2000, rules.adjacent_thousandths);
    rules.shortest_last_line =
        fields.optional_integer({"shortest_last_line", "末行最少字数"}, {1, 8})
            .value_or(rules.shortest_last_line);
    fields.report_unknown();
  }

  void read_paragraphs(const YamlNode& node) {
    Fields fields(node, "body: {font: fangsong}", diags_);
    for (std::string_view name : paragraph_names) {
      const YamlNode* entry = fields.optional_node({name, name});
      if (entry) {
        style_.paragraphs.emplace(name, read_paragraph(*entry));
      } else {
        diags_.report(fault::paragraph_style_missing, fields.span(), {std::string(name)});
      }
    }
    for (const YamlEntry* entry : fields.remaining()) {
      style_.paragraphs.emplace(entry->key.text, read_paragraph(entry->value));
    }
  }

  ParagraphStyle read_paragraph(const YamlNode& node) {
    constexpr Key em{"em", "字"};
    Fields fields(node, "font: fangsong", diags_);
    ParagraphStyle look;
    look.font = role(fields, {"font", "字体"}, FontRole::fangsong);
    look.strong = role(fields, {"strong", "着重"}, FontRole::hei);
    look.emphasis = role(fields, {"emphasis", "强调"}, FontRole::kai);
    look.size = size(fields);
    look.leading = lines(fields, {"leading", "行距"}, style_.grid.leading);
    look.color = color(fields);
    look.align = fields.choice<Align>({"align", "对齐"}, align_words).value_or(Align::justify);
    look.first_indent = thousandths(fields, {"indent", "首行缩进"}, em, 0, 20000, 0);
    look.left_indent = thousandths(fields, {"left", "左缩进"}, em, 0, 20000, 0);
    look.right_indent = thousandths(fields, {"right", "右缩进"}, em, 0, 20000, 0);
    look.space_before = lines(fields, {"before", "段前"}, {});
    look.space_after = lines(fields, {"after", "段后"}, {});
    fields.report_unknown();
    return look;
  }

  FontRole role(Fields& fields, const Key& key, FontRole usual) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return usual;
    const std::optional<FontRole> found = find_role(text.text);
    if (found) return *found;
    std::vector<std::string> known;
    std::string all;
    for (FontRole known_role : all_font_roles) {
      known.emplace_back(role_key(known_role));
      all += (all.empty() ? "" : " ") + known.back();
    }
    diags_.report(fault::unknown_role, text.span, {text.text, all}).fix =
        nearest_word(text.text, known);
    return usual;
  }

  Length size(Fields& fields) {
    constexpr Bounds bounds{points(4), points(400)};
    const Key key{"size", "字号"};
    const Text text = fields.optional_text(key);
    if (text.empty() || text.text == "网格" || text.text == "grid") return style_.grid.cell;
    return length(fields, key, bounds, style_.grid.cell);
  }

  /// A number of grid lines, or a length of its own.
  Length lines(Fields& fields, const Key& key, Length usual) {
    const Text text = fields.optional_text(key);
    if (text.empty()) return usual;
    const std::optional<int> count = parse_thousandths(text.text, "行", "lines");
    if (count && *count <= 20000) return style_.grid.leading.scaled(*count, 1000);
    constexpr Bounds bounds{points(0), points(600)};
    return length(fields, key, bounds, usual);
  }

  Color color(Fields& fields) {
    const Text text = fields.optional_text({"color", "颜色"});
    if (text.empty()) return black;
    const auto named = style_.colors.find(text.text);
    if (named != style_.colors.end()) return named->second;
    const std::optional<Color> own = parse_color(text.text);
    if (!own) diags_.report(fault::bad_color, text.span, {text.text});
    return own.value_or(black);
  }

  Diagnostics& diags_;
  StyleSheet style_;
};

}  // namespace

std::span<const std::string_view> required_paragraph_styles() { return paragraph_names; }

std::optional<StyleSheet> load_style(const Text& name, SourceMap& sources, Diagnostics& diags) {
  const std::string path = "styles/" + name.text + ".yaml";
  const std::optional<YamlNode> root = read_design_file(
      name, path, fault::unknown_style, style_names(sources.files()), sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  StyleSheet style = StyleReader(diags).read(*root, name.text);
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return style;
}

}  // namespace kanyin
