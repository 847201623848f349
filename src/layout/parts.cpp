#include "layout/parts.h"

#include <string_view>

#include "layout/lone_line.h"

namespace kanyin {

namespace {

struct PartSetter {
  FlowBuilder& builder;
  const IssueFields& fields;
  ElementId parent;

  void operator()(const TextPart& part) const {
    const std::optional<std::string> text = fill_wording(part.wordings, fields);
    if (!text) return;
    ParagraphStyle look = builder.look(part.style.text);
    if (part.is_name) look.size = fitting_size(*text, look);
    const ElementId element = builder.elements().add(
        part.is_name ? ElementKind::publication_name : ElementKind::paragraph, parent);
    const std::vector<SetLine> lines =
        builder.lines({builder.piece(*text, look, element)}, look, {}, {});
    const std::size_t label = label_size(*text, look);
    builder.add_lines(lines.size() > 1 && label > 0 ? hanging(*text, label, look, element) : lines,
                      look, Keep::with_next);
  }

  /// How long `报：` before a row of names is; 0 where there is none, and in lines that have a
  /// place of their own.
  static std::size_t label_size(const std::string& text, const ParagraphStyle& look) {
    constexpr std::string_view colon = "：";
    constexpr std::size_t longest = 6 * colon.size();
    const bool begins_left = look.align == Align::left || look.align == Align::justify;
    const std::size_t found = text.find(colon);
    if (!begins_left || look.first_indent != 0 || found > longest) return 0;
    return found + colon.size();
  }

  /// Further lines begin under the first name (GB/T 9704-2012, 7.4.2).
  std::vector<SetLine> hanging(const std::string& text, std::size_t label,
                               const ParagraphStyle& look, ElementId element) const {
    const std::string words = text.substr(0, label);
    const Length width = label_line(builder, words, look, element).width;
    ParagraphStyle label_look = look;
    label_look.align = Align::left;
    const std::vector<SetLine> label_lines =
        builder.lines({builder.piece(words, look, element)}, label_look, {}, {});
    std::vector<SetLine> lines =
        builder.lines({builder.piece(text.substr(label), look, element)}, look, width, {});
    lines.front().runs.insert(lines.front().runs.begin(), label_lines.front().runs.begin(),
                              label_lines.front().runs.end());
    return lines;
  }

  /// The name of the publication stays on one line: a long one is set smaller.
  Length fitting_size(const std::string& name, const ParagraphStyle& look) const {
    TextPiece piece;
    piece.text = name;
    piece.role = look.font;
    piece.size = look.size;
    const Length width = text_width({piece}, builder.design().style.line_rules, builder.fonts());
    if (width <= builder.width()) return look.size;
    return look.size.scaled(builder.width().millipoints, width.millipoints) - Length{1};
  }

  void operator()(const EdgesPart& part) const {
    const std::optional<std::string> left = fill_wording(part.left, fields);
    const std::optional<std::string> right = fill_wording(part.right, fields);
    if (!left && !right) return;
    const ParagraphStyle& look = builder.look(part.style.text);
    const ElementId element = builder.elements().add(ElementKind::paragraph, parent);
    std::vector<TextPiece> pieces;
    if (left) pieces.push_back(builder.piece(*left, look, element));
    if (right) {
      TextPiece fill;
      fill.kind = PieceKind::fill;
      pieces.push_back(fill);
      pieces.push_back(builder.piece(*right, look, element));
    }
    builder.add_paragraph(pieces, look, {parent, {}, {}}, Keep::with_next);
  }

  void operator()(const RulePart& part) const {
    const auto color = builder.design().style.colors.find(part.color.text);
    Strip strip;
    strip.height = builder.grid_leading().scaled(3, 10);
    strip.on_grid = false;
    const Length middle = strip.height.scaled(1, 2);
    strip.items.push_back(
        {ElementId::furniture,
         Rule{{{}, middle},
              {builder.width(), middle},
              part.thickness,
              color == builder.design().style.colors.end() ? black : color->second}});
    builder.add(std::move(strip), Keep::with_next);
  }
};

bool has_words(const TemplatePart& part, const IssueFields& fields) {
  if (const auto* text = std::get_if<TextPart>(&part)) {
    return fill_wording(text->wordings, fields).has_value();
  }
  const auto* edges = std::get_if<EdgesPart>(&part);
  return edges != nullptr &&
         (fill_wording(edges->left, fields) || fill_wording(edges->right, fields));
}

/// The parts that show something. A rule parts two texts or closes them off: where nothing stands
/// between two rules the thicker one is enough, and where there is no text there is no rule.
std::vector<TemplatePart> filled_parts(const std::vector<TemplatePart>& parts,
                                       const IssueFields& fields) {
  std::vector<TemplatePart> filled;
  bool any_words = false;
  for (const TemplatePart& part : parts) {
    const auto* rule = std::get_if<RulePart>(&part);
    auto* before = filled.empty() ? nullptr : std::get_if<RulePart>(&filled.back());
    if (rule != nullptr && before != nullptr) {
      if (rule->thickness > before->thickness) *before = *rule;
    } else if (rule != nullptr || has_words(part, fields)) {
      filled.push_back(part);
      any_words = any_words || rule == nullptr;
    }
  }
  return any_words ? filled : std::vector<TemplatePart>{};
}

}  // namespace

void add_parts(FlowBuilder& builder, const std::vector<TemplatePart>& parts,
               const IssueFields& fields) {
  const std::vector<TemplatePart> filled = filled_parts(parts, fields);
  if (filled.empty()) return;
  const ElementId parent = builder.elements().add(ElementKind::part, builder.elements().document());
  for (const TemplatePart& part : filled) std::visit(PartSetter{builder, fields, parent}, part);
}

}  // namespace kanyin
