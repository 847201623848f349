#include "style/document_template.h"

#include <string>
#include <string_view>

#include "style/faults.h"
#include "style/parse_length.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

constexpr std::string_view template_path = "templates/document/page.yaml";

constexpr Choice<ColophonFace> faces[] = {{ColophonFace::even, {"even", "双数面"}},
                                          {ColophonFace::last, {"last", "末面"}}};

constexpr Choice<CodePlace> code_places[] = {{CodePlace::none, {"none", "不印"}},
                                             {CodePlace::beside_folio, {"beside_folio", "页码旁"}}};

class DocumentTemplateReader {
 public:
  explicit DocumentTemplateReader(Diagnostics& diags) : diags_(diags) {}

  DocumentTemplate read(const YamlNode& root) {
    Fields fields(root, "number_gap: 2", diags_);
    places_.correction = optional_wording(fields, {"correction", "更正"}, "correction",
                                          "（更正版）更正第{correction}次");
    if (const YamlNode* node = fields.required_node({"mark", "标志"})) read_mark(*node);
    places_.number_gap = lines(fields, {"number_gap", "发文字号空行"});
    places_.signer = fields.required_text({"signer", "签发人"});
    if (const YamlNode* node = fields.required_node({"rule", "分隔线"})) read_rule(*node);
    places_.title_gap = lines(fields, {"title_gap", "标题空行"});
    places_.to = wording(fields, {"to", "主送"}, "to");
    places_.note = wording(fields, {"note", "附注"}, "note");
    places_.attachments = fields.required_text({"attachments", "附件"});
    places_.present = fields.required_text({"present", "出席"});
    places_.absent = fields.required_text({"absent", "请假"});
    places_.observers = fields.required_text({"observers", "列席"});
    places_.seal = length(fields, {"seal", "印章"});
    places_.stamp = length(fields, {"stamp", "签名章"});
    if (const YamlNode* node = fields.required_node({"letter", "信函"})) read_letter(*node);
    if (const YamlNode* node = fields.required_node({"colophon", "版记"})) read_colophon(*node);
    places_.folio = wording(fields, {"folio", "页码"}, "folio");
    places_.folio_drop = length(fields, {"folio_drop", "页码下移"});
    places_.check_code =
        fields.choice<CodePlace>({"check_code", "印查验码"}, code_places).value_or(CodePlace::none);
    places_.code = optional_wording(fields, {"code", "查验码"}, "code", "查验码 {code}");
    fields.report_unknown();
    return std::move(places_);
  }

 private:
  static constexpr Length longest = millimetres(200);

  Length length(Fields& fields, const Key& key) {
    const Text text = fields.required_text(key);
    if (text.empty()) return {};
    const std::optional<Length> value = parse_length(text.text);
    if (!value) {
      diags_.report(fault::bad_length, text.span, {text.text});
    } else if (*value > longest) {
      diags_.report(fault::length_out_of_range, text.span, {std::string(key.en), "0mm", "200mm"});
    }
    return value.value_or(Length{});
  }

  int lines(Fields& fields, const Key& key) {
    constexpr IntegerRange range{0, 10};
    return fields.optional_integer(key, range).value_or(2);
  }

  /// A wording with one field, which must be in it: without it the words would be lost.
  Text wording(Fields& fields, const Key& key, std::string_view field) {
    Text text = fields.required_text(key);
    check_wording(text, field);
    return text;
  }

  /// The same for a key that a template from elsewhere may lack.
  Text optional_wording(Fields& fields, const Key& key, std::string_view field,
                        std::string_view usual) {
    Text text = fields.optional_text(key);
    if (text.empty()) return {std::string(usual), {}};
    check_wording(text, field);
    return text;
  }

  void check_wording(const Text& text, std::string_view field) {
    if (text.empty()) return;
    const std::string wanted = "{" + std::string(field) + "}";
    const std::size_t at = text.text.find(wanted);
    std::string rest = text.text;
    if (at != rest.npos) rest.erase(at, wanted.size());
    if (at == text.text.npos) {
      diags_.report(fault::wording_without_field, text.span, {text.text, wanted});
    } else if (rest.find_first_of("{}") != rest.npos) {
      diags_.report(fault::unclosed_field, text.span, {text.text});
    }
  }

  MarkPlace mark_of(Fields& formats, const Key& key) {
    MarkPlace place;
    const YamlNode* node = formats.required_node(key);
    if (node == nullptr) return place;
    Fields fields(*node, "top: 35mm", diags_);
    place.wording = wording(fields, {"text", "文字"}, "organ");
    place.from_paper = fields.has({"paper_top", "离纸边"});
    place.top =
        place.from_paper ? length(fields, {"paper_top", "离纸边"}) : length(fields, {"top", "上"});
    fields.report_unknown();
    return place;
  }

  void read_mark(const YamlNode& node) {
    Fields fields(node, "size: 52pt", diags_);
    places_.general = mark_of(fields, {"general", "通用"});
    places_.letter = mark_of(fields, {"letter", "信函"});
    places_.order = mark_of(fields, {"order", "命令"});
    places_.minutes = mark_of(fields, {"minutes", "纪要"});
    places_.joint_tail = fields.optional_text({"joint_tail", "联合行文"});
    places_.mark_size = length(fields, {"size", "字号"});
    places_.smallest_mark = length(fields, {"smallest", "最小"});
    places_.largest_mark = length(fields, {"largest", "最大"});
    places_.joint_size = length(fields, {"joint_size", "联合字号"});
    places_.joint_height = length(fields, {"joint_height", "联合高度"});
    const Text narrowest = fields.required_text({"narrowest", "最窄"});
    const std::optional<int> width = parse_thousandths(narrowest.text, "字", "em");
    if (!width || *width < 300 || *width > 1000) {
      if (!narrowest.empty()) {
        diags_.report(fault::length_out_of_range, narrowest.span, {"narrowest", "0.3", "1"});
      }
    } else {
      places_.narrowest_mark = *width;
    }
    fields.report_unknown();
    for (const Length size :
         {places_.mark_size, places_.smallest_mark, places_.largest_mark, places_.joint_size}) {
      if (size > Length{}) continue;
      diags_.report(fault::length_out_of_range, fields.span(), {"size", "1pt", "200mm"});
      return;
    }
  }

  void read_rule(const YamlNode& node) {
    Fields fields(node, "gap: 4mm", diags_);
    places_.rule_gap = length(fields, {"gap", "间距"});
    places_.rule_thickness = length(fields, {"thickness", "粗细"});
    places_.rule_color = fields.optional_text({"color", "颜色"});
    fields.report_unknown();
  }

  void read_letter(const YamlNode& node) {
    Fields fields(node, "length: 170mm", diags_);
    DocumentTemplate::DoubleRule& rule = places_.double_rule;
    rule.length = length(fields, {"length", "长度"});
    rule.gap = length(fields, {"gap", "间距"});
    rule.foot = length(fields, {"foot", "离纸边"});
    rule.thick = length(fields, {"thick", "粗线"});
    rule.thin = length(fields, {"thin", "细线"});
    rule.between = length(fields, {"between", "线距"});
    fields.report_unknown();
  }

  void read_colophon(const YamlNode& node) {
    Fields fields(node, "face: even", diags_);
    places_.colophon_face =
        fields.choice<ColophonFace>({"face", "版面"}, faces).value_or(ColophonFace::even);
    places_.colophon_outer = length(fields, {"outer", "粗线"});
    places_.colophon_inner = length(fields, {"inner", "细线"});
    places_.colophon_to = wording(fields, {"to", "主送"}, "to");
    places_.colophon_copy_to = wording(fields, {"copy_to", "抄送"}, "copy_to");
    places_.colophon_printed_on = wording(fields, {"printed_on", "印发日期"}, "date");
    places_.colophon_copies = wording(fields, {"copies", "份数"}, "copies");
    fields.report_unknown();
  }

  Diagnostics& diags_;
  DocumentTemplate places_;
};

}  // namespace

const MarkPlace& mark_place(const DocumentTemplate& places, DocumentFormat format) {
  switch (format) {
    case DocumentFormat::general:
      return places.general;
    case DocumentFormat::letter:
      return places.letter;
    case DocumentFormat::order:
      return places.order;
    case DocumentFormat::minutes:
      return places.minutes;
  }
  return places.general;
}

std::optional<DocumentTemplate> load_document_template(SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read(template_path, {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  DocumentTemplate places = DocumentTemplateReader(diags).read(*root);
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return places;
}

}  // namespace kanyin
