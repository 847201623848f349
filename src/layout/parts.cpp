#include "layout/parts.h"

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
    builder.add_paragraph({builder.piece(*text, look, element)}, look, {parent, {}, {}},
                          Keep::with_next);
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

}  // namespace

void add_parts(FlowBuilder& builder, const std::vector<TemplatePart>& parts,
               const IssueFields& fields) {
  const ElementId parent = builder.elements().add(ElementKind::part, builder.elements().document());
  for (const TemplatePart& part : parts) std::visit(PartSetter{builder, fields, parent}, part);
}

}  // namespace kanyin
