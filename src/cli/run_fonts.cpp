#include "cli/run_fonts.h"

#include <nlohmann/json.hpp>

#include "cli/open_session.h"
#include "cli/text_table.h"
#include "press/inspect_setup.h"

namespace kanyin {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(separator)) + word;
  return text;
}

std::string json_line(const RoleReport& report) {
  nlohmann::ordered_json object;
  object["role"] = role_key(report.role);
  object["name"] = role_name(report.role);
  object["family"] = report.family;
  object["path"] = report.path;
  object["fallbacks"] = report.fallbacks;
  object["missing"] = report.missing;
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::vector<std::string> table_row(const RoleReport& report, const Session& session) {
  const std::string role = session.language() == Language::zh ? std::string(role_name(report.role))
                                                              : std::string(role_key(report.role));
  std::string remark;
  if (!report.missing.empty()) {
    remark = session.text({"没有找到“{0}”", "not found: {0}"}, {joined(report.missing, "、")});
  }
  return {role, report.family, session.shown_path(report.path), remark};
}

}  // namespace

ExitCode run_fonts(const FontsOptions&, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const OpenPublication publication(*root, session_fonts(*root, session), Outputs{});
  session.show(publication.diags(), publication.sources());
  if (!publication.press()) return session.conclude();

  std::vector<std::vector<std::string>> rows{
      {session.text({"用途", "role"}), session.text({"字体", "family"}),
       session.text({"文件", "file"}), session.text({"说明", "remark"})}};
  for (const RoleReport& report : font_report(*publication.press()->fonts)) {
    if (session.options().format == ReportFormat::json) {
      session.data(json_line(report));
    } else {
      rows.push_back(table_row(report, session));
    }
  }
  if (rows.size() > 1) session.data(text_table(rows));
  return session.conclude();
}

}  // namespace kanyin
