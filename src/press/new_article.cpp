#include "press/new_article.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "content/keys.h"
#include "content/load_publication.h"
#include "content/resolve_credit.h"
#include "diag/source_map.h"
#include "diag/suggest.h"
#include "intake/yaml_text.h"
#include "io/built_in_files.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/list_issues.h"
#include "press/put_file.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

/// What the issue says that a new snippet has to do with.
struct IssueHead {
  std::optional<Date> date;
  bool lists_articles = false;
};

bool is_snippet_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.front() == '-') return false;
  const bool odd = std::any_of(name.begin(), name.end(), [](char letter) {
    return static_cast<unsigned char>(letter) <= 0x20 || letter == '/' || letter == '\\' ||
           letter == 0x7F;
  });
  return !odd && extension_of(name) == "md";
}

/// The next of 01.md, 02.md …, whatever the endings of those that are there.
std::string next_file_name(const std::vector<FolderEntry>& entries) {
  int last = 0;
  for (const FolderEntry& entry : entries) {
    int number = 0;
    std::from_chars(entry.name.data(), entry.name.data() + entry.name.size(), number);
    if (number < 1000) last = std::max(last, number);
  }
  const std::string digits = std::to_string(last + 1);
  return (digits.size() < 2 ? "0" : "") + digits + ".md";
}

/// Faults of these files are for `check` to tell.
IssueHead read_issue_head(const std::string& path, SourceMap& sources) {
  Diagnostics ignored;
  IssueHead head;
  const std::optional<SourceId> source = sources.read(path, {}, ignored);
  if (!source) return head;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, ignored);
  if (!root) return head;
  Fields fields(*root, "number: 1", ignored);
  head.date = fields.optional_date(issue_keys::date.key);
  head.lists_articles = fields.optional_node(issue_keys::articles.key) != nullptr;
  return head;
}

bool has_word(const std::vector<Text>& texts, std::string_view word) {
  return std::any_of(texts.begin(), texts.end(),
                     [word](const Text& text) { return text.text == word; });
}

void check_names(const NewArticleJob& job, const Publication& publication, const IssueHead& head,
                 Diagnostics& diags) {
  if (!publication.sections.empty() && !has_word(publication.sections, job.section)) {
    std::vector<std::string> known;
    for (const Text& section : publication.sections) known.push_back(section.text);
    diags.report(fault::section_not_listed, {}, {job.section}).fix =
        nearest_word(job.section, known);
  }
  Diagnostics unresolved;
  resolve_credit({Text{job.credit, {}}}, publication, head.date, unresolved);
  if (unresolved.all().empty()) return;
  diags.report(fault::credit_not_registered, {}, {job.credit}).fix = unresolved.all().front().fix;
}

}  // namespace

std::optional<std::string> new_article(const std::string& root, const NewArticleJob& job,
                                       Diagnostics& diags) {
  const DiskFiles disk(root);
  const BuiltInFiles files(disk);
  const std::vector<std::string> issues = chosen_issues({&job.issue, 1}, files, diags);
  if (issues.empty()) return std::nullopt;
  const std::string folder = issue_folder(issues.front());
  std::string name = job.file.empty() ? next_file_name(files.list(folder)) : job.file;
  if (extension_of(name).empty()) name += ".md";
  if (!is_snippet_name(name)) {
    diags.report(fault::bad_snippet_name, {}, {job.file});
    return std::nullopt;
  }

  SourceMap sources(files);
  Diagnostics ignored;
  const std::optional<Publication> publication = load_publication(sources, ignored);
  const IssueHead head = read_issue_head(join_path(folder, "issue.yaml"), sources);
  const bool is_brief = publication && has_word(publication->briefs, job.section);
  const std::optional<SourceId> starter = sources.read(
      is_brief ? "templates/starters/brief.md" : "templates/starters/story.md", {}, diags);
  if (!starter) return std::nullopt;

  std::string text(sources.text(*starter));
  if (!job.title.empty()) text = with_value(text, article_keys::title.key, yaml_value(job.title));
  text = with_value(text, article_keys::section.key, yaml_value(job.section));
  text = with_value(text, article_keys::credit.key, yaml_value(job.credit));
  const std::string path = join_path(root, join_path(folder, name));
  if (!put_file(path, text, Existing::keep, diags)) return std::nullopt;
  if (publication) check_names(job, *publication, head, diags);
  if (head.lists_articles) diags.report(fault::article_not_listed, {}, {name});
  return path;
}

}  // namespace kanyin
