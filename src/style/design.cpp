#include "style/design.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/suggest.h"
#include "style/faults.h"
#include "style/load_style.h"
#include "style/load_template.h"

namespace kanyin {

namespace {

/// Whether a template's parts name what the style sheet has.
struct PartChecker {
  const StyleSheet& style;
  Diagnostics& diags;

  void operator()(const TextPart& part) const { check(part.style); }
  void operator()(const EdgesPart& part) const { check(part.style); }
  void operator()(const RulePart& part) const {
    if (part.color.empty() || style.colors.contains(part.color.text)) return;
    std::vector<std::string> known;
    for (const auto& [name, color] : style.colors) known.push_back(name);
    diags.report(fault::bad_color, part.color.span, {part.color.text}).fix =
        nearest_word(part.color.text, known);
  }

 private:
  void check(const Text& name) const {
    if (style.paragraphs.contains(name.text)) return;
    std::vector<std::string> known;
    for (const auto& [known_name, look] : style.paragraphs) known.push_back(known_name);
    diags.report(fault::unknown_paragraph_style, name.span, {name.text}).fix =
        nearest_word(name.text, known);
  }
};

/// The paragraph style that a part is set in; empty for a rule.
struct StyleOfPart {
  std::string_view operator()(const TextPart& part) const { return part.style.text; }
  std::string_view operator()(const EdgesPart& part) const { return part.style.text; }
  std::string_view operator()(const RulePart& /*part*/) const { return {}; }
};

void report_unused(const StyleSheet& style, const PageTemplate& page_template, Diagnostics& diags) {
  for (const Text& name : style.own_paragraphs) {
    const auto names_it = [&name](const TemplatePart& part) {
      return std::visit(StyleOfPart{}, part) == name.text;
    };
    if (std::any_of(page_template.masthead.begin(), page_template.masthead.end(), names_it) ||
        std::any_of(page_template.footer.begin(), page_template.footer.end(), names_it)) {
      continue;
    }
    std::vector<std::string> known;
    for (const std::string_view each : required_paragraph_styles()) known.emplace_back(each);
    diags.report(fault::unused_paragraph_style, name.span, {name.text}).fix =
        nearest_word(name.text, known);
  }
}

}  // namespace

std::optional<Design> load_design(const Text& style, const Text& page_template, SourceMap& sources,
                                  Diagnostics& diags) {
  std::optional<StyleSheet> style_sheet = load_style(style, sources, diags);
  std::optional<PageTemplate> parts = load_template(page_template, sources, diags);
  if (!style_sheet || !parts) return std::nullopt;

  const std::size_t errors = diags.count(Severity::error);
  for (const TemplatePart& part : parts->masthead) {
    std::visit(PartChecker{*style_sheet, diags}, part);
  }
  for (const TemplatePart& part : parts->footer) {
    std::visit(PartChecker{*style_sheet, diags}, part);
  }
  if (diags.count(Severity::error) > errors) return std::nullopt;
  report_unused(*style_sheet, *parts, diags);
  return Design{.style = std::move(*style_sheet), .page_template = std::move(*parts)};
}

}  // namespace kanyin
