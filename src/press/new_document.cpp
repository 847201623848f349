#include "press/new_document.h"

#include <string_view>

#include "content/find_snippets.h"
#include "content/keys.h"
#include "content/load_publication.h"
#include "intake/yaml_text.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

/// The bulletin is the office's, the document its organ's: 江城市总工会办公室 prints for
/// 江城市总工会.
std::string_view organ_above(std::string_view office) {
  for (const std::string_view ending : {"办公室", "办公厅"}) {
    if (office.ends_with(ending)) office.remove_suffix(ending.size());
  }
  return office;
}

std::string filled(std::string_view starter, const Publication& publication, Date date) {
  const std::string& office = publication.organ.text;
  const std::string organ(organ_above(office));
  std::string text(starter);
  text = with_value(text, document_keys::organ.key, yaml_value(organ));
  text = with_value(text, document_keys::printed_by.key, yaml_value(office));
  text = with_value(text, document_keys::date.key, iso_date(date));
  return with_value(text, document_keys::printed_on.key, iso_date(date));
}

}  // namespace

std::optional<std::vector<std::string>> new_document(const std::string& root, const std::string& id,
                                                     Date date, SourceMap& sources,
                                                     Diagnostics& diags) {
  if (!is_issue_name(id)) {
    diags.report(fault::bad_new_issue_name, {}, {id});
    return std::nullopt;
  }
  const std::optional<Publication> publication = load_publication(sources, diags);
  const std::optional<SourceId> head = sources.read("templates/starters/document.yaml", {}, diags);
  const std::optional<SourceId> body = sources.read("templates/starters/document.md", {}, diags);
  if (!publication || !head || !body) return std::nullopt;
  const std::string folder = join_path(root, issue_folder(id));
  // The text before issue.yaml: what is cut off leaves no document without its text.
  const std::string body_path = join_path(folder, "body.md");
  const std::string head_path = join_path(folder, issue_file);
  if (sources.files().kind(join_path(issue_folder(id), issue_file))) {
    diags.report(fault::file_in_the_way, {}, {head_path});
    return std::nullopt;
  }
  if (!put_file(body_path, sources.text(*body), Existing::keep, diags) ||
      !put_file(head_path, filled(sources.text(*head), *publication, date), Existing::keep,
                diags)) {
    return std::nullopt;
  }
  return std::vector{head_path, body_path};
}

}  // namespace kanyin
