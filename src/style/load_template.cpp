#include "style/load_template.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/suggest.h"
#include "style/design_files.h"
#include "style/faults.h"
#include "style/parse_length.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

/// What `{…}` may name in the masthead and the footer.
constexpr std::array<std::string_view, 21> issue_fields{
    "name",      "organ",    "place",    "special", "number",  "running_number", "date",
    "receivers", "above",    "peers",    "below",   "others",  "also",           "copies",
    "editor",    "reviewer", "approver", "phone",   "edition", "correction",     "code"};

class TemplateReader {
 public:
  explicit TemplateReader(Diagnostics& diags) : diags_(diags) {}

  PageTemplate read(const YamlNode& root, std::string name) {
    PageTemplate result;
    result.name = std::move(name);
    Fields fields(root, "masthead: []", diags_);
    result.masthead = read_parts(fields, {"masthead", "报头"});
    if (const YamlNode* node = fields.optional_node({"contents", "要目"})) {
      Fields contents(*node, "head: 本期要目", diags_);
      result.contents_head = contents.optional_text({"head", "标题"});
      result.contents_bullet = contents.optional_text({"bullet", "项目符号"});
      result.contents_from = contents.optional_integer({"from", "起印篇数"}, {1, 999}).value_or(6);
      contents.report_unknown();
    }
    result.section = read_wording(fields, {"section", "栏目"}, "section");
    result.note = fields.optional_text({"note", "编者按"});
    result.credit = read_wording(fields, {"credit", "供稿"}, "credit");
    result.footer = read_parts(fields, {"footer", "报尾"});
    result.folio = read_wording(fields, {"folio", "页码"}, "folio");
    read_corrections(fields, result);
    fields.report_unknown();
    return result;
  }

 private:
  void read_corrections(Fields& fields, PageTemplate& result) {
    constexpr std::string_view code_field = "code";
    result.code = fields.optional_text({"code", "查验码"});
    check_wording(result.code, {&code_field, 1});
    result.notice_head.text = "更正说明";
    const YamlNode* node = fields.optional_node({"corrections", "更正"});
    if (node == nullptr) return;
    Fields corrections(*node, "head: 更正说明", diags_);
    const Text head = corrections.optional_text({"head", "标题"});
    if (!head.empty()) result.notice_head = head;
    constexpr std::array places{Choice<bool>{false, {"first", "最前"}},
                                Choice<bool>{true, {"last", "最后"}}};
    result.notice_last = corrections.choice<bool>({"place", "位置"}, places).value_or(false);
    corrections.report_unknown();
  }

  /// A wording whose only field is its own.
  Text read_wording(Fields& fields, const Key& key, std::string_view field) {
    Text text = fields.required_text(key);
    check_wording(text, {&field, 1});
    return text;
  }

  Wordings read_wordings(Fields& fields, const Key& key) {
    Wordings wordings = fields.text_list(key);
    for (const Text& wording : wordings) check_wording(wording, issue_fields);
    return wordings;
  }

  void check_wording(const Text& wording, std::span<const std::string_view> known) {
    const std::string_view text = wording.text;
    for (std::size_t open = 0; (open = text.find_first_of("{}", open)) != text.npos;) {
      const std::size_t close = text.find('}', open);
      if (text[open] == '}' || close == text.npos) {
        diags_.report(fault::unclosed_field, part_of(wording, open, open + 1), {wording.text});
        return;
      }
      const std::string field(text.substr(open + 1, close - open - 1));
      if (std::find(known.begin(), known.end(), field) == known.end()) {
        const std::vector<std::string> names(known.begin(), known.end());
        diags_
            .report(fault::unknown_field, part_of(wording, open + 1, close),
                    {wording.text, field, joined(names)})
            .fix = nearest_word(field, names);
      }
      open = close + 1;
    }
  }

  /// Where these bytes were written, if the text stands in its source as it is.
  static Span part_of(const Text& wording, std::size_t begin, std::size_t end) {
    Span part = wording.span;
    if (part.end - part.begin == wording.text.size()) {
      part.end = part.begin + static_cast<std::uint32_t>(end);
      part.begin += static_cast<std::uint32_t>(begin);
    }
    return part;
  }

  std::vector<TemplatePart> read_parts(Fields& fields, const Key& key) {
    std::vector<TemplatePart> parts;
    for (const YamlNode* node : fields.node_list(key)) {
      if (std::optional<TemplatePart> part = read_part(*node)) parts.push_back(std::move(*part));
    }
    return parts;
  }

  std::optional<TemplatePart> read_part(const YamlNode& node) {
    Fields fields(node, "text: \"{name}\"", diags_);
    std::optional<TemplatePart> part;
    if (fields.has({"text", "文字"})) {
      TextPart text;
      text.wordings = read_wordings(fields, {"text", "文字"});
      text.style = fields.required_text({"style", "样式"});
      text.is_name = fields.optional_text({"is", "身份"}).text == "name";
      part = std::move(text);
    } else if (fields.has({"left", "左"}) || fields.has({"right", "右"})) {
      EdgesPart edges;
      edges.left = read_wordings(fields, {"left", "左"});
      edges.right = read_wordings(fields, {"right", "右"});
      edges.style = fields.required_text({"style", "样式"});
      part = std::move(edges);
    } else if (fields.has({"rule", "线"})) {
      part = read_rule(fields);
    } else if (fields.is_map()) {
      diags_.report(fault::part_without_content, fields.span());
      return std::nullopt;
    }
    fields.report_unknown();
    return part;
  }

  RulePart read_rule(Fields& fields) {
    RulePart rule;
    const Text thickness = fields.required_text({"rule", "线"});
    const std::optional<Length> length = parse_length(thickness.text);
    if (!length) {
      diags_.report(fault::bad_length, thickness.span, {thickness.text});
    } else if (*length > points(20)) {
      diags_.report(fault::length_out_of_range, thickness.span, {"rule", "0pt", "20pt"});
    }
    rule.thickness = length.value_or(points(1));
    rule.color = fields.optional_text({"color", "颜色"});
    return rule;
  }

  Diagnostics& diags_;
};

}  // namespace

std::optional<PageTemplate> load_template(const Text& name, SourceMap& sources,
                                          Diagnostics& diags) {
  const std::string path = "templates/" + name.text + "/page.yaml";
  const std::optional<YamlNode> root = read_design_file(
      name, path, fault::unknown_template, template_names(sources.files()), sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  PageTemplate result = TemplateReader(diags).read(*root, name.text);
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return result;
}

}  // namespace kanyin
