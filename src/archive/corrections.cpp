#include "archive/corrections.h"

#include <algorithm>
#include <array>

#include "archive/faults.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

constexpr std::array kinds{
    Choice<CorrectionKind>{CorrectionKind::typo, {"typo", "错字"}},
    Choice<CorrectionKind>{CorrectionKind::fact, {"fact", "事实"}},
    Choice<CorrectionKind>{CorrectionKind::credit, {"credit", "署名"}},
    Choice<CorrectionKind>{CorrectionKind::withdrawal, {"withdrawal", "撤稿"}},
};

constexpr IntegerRange revisions{2, 999};

std::optional<Correction> read_correction(const YamlNode& node, Diagnostics& diags) {
  Fields fields(node, "kind: typo", diags);
  if (!fields.is_map()) return std::nullopt;
  const std::optional<int> revision = fields.optional_integer({"revision", "修订"}, revisions);
  const std::optional<CorrectionKind> kind = fields.choice<CorrectionKind>({"kind", "类别"}, kinds);
  const std::optional<Date> date = fields.optional_date({"date", "日期"});
  Correction correction{.revision = revision.value_or(2),
                        .kind = kind.value_or(CorrectionKind::typo),
                        .article = fields.optional_text({"article", "稿件"}).text,
                        .reason = fields.required_text({"reason", "原因"}).text,
                        .approved_by = fields.required_text({"approved_by", "批准"}).text,
                        .date = date.value_or(Date{}),
                        .span = node.span};
  fields.report_unknown();
  if (!revision || !kind || !date) {
    diags.report(fault::correction_incomplete, node.span);
    return std::nullopt;
  }
  return correction;
}

}  // namespace

std::optional<std::vector<Correction>> load_corrections(std::string_view path, SourceMap& sources,
                                                        Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read(path, {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;
  const std::size_t errors = diags.count(Severity::error);
  Fields fields(*root, "corrections: []", diags);
  std::vector<Correction> corrections;
  for (const YamlNode* node : fields.node_list({"corrections", "更正"})) {
    if (std::optional<Correction> correction = read_correction(*node, diags)) {
      corrections.push_back(*std::move(correction));
    }
  }
  fields.report_unknown();
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return corrections;
}

int corrected_revision(const std::vector<Correction>& corrections) {
  int revision = 1;
  for (const Correction& correction : corrections) {
    revision = std::max(revision, correction.revision);
  }
  return revision;
}

}  // namespace kanyin
