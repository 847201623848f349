#include "press/new_article.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "content/keys.h"
#include "content/load_publication.h"
#include "content/resolve_credit.h"
#include "diag/suggest.h"
#include "intake/yaml_text.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/issue_facts.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

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

bool has_word(const std::vector<Text>& texts, std::string_view word) {
  return std::any_of(texts.begin(), texts.end(),
                     [word](const Text& text) { return text.text == word; });
}

/// A section that nobody has listed is a slip of the pen far more often than a new one.
bool is_listed(const std::string& section, const Publication& publication, Diagnostics& diags) {
  if (publication.sections.empty() || has_word(publication.sections, section)) return true;
  std::vector<std::string> known;
  for (const Text& each : publication.sections) known.push_back(each.text);
  diags.report(fault::section_not_listed, {}, {section, listed(known)}).fix =
      nearest_word(section, known);
  return false;
}

/// A starter with a run-in head is one of a brief, which has no title.
bool has_head(std::string_view starter) {
  const auto holds = [starter](std::string_view key) {
    return starter.find("\n" + std::string(key) + ":") != starter.npos;
  };
  return holds(article_keys::head.key.en) || holds(article_keys::head.key.zh);
}

/// Tells what `check` would tell of the credit, at its place in the snippet.
void check_credit(const std::string& credit, const Publication& publication, const IssueFacts& head,
                  const std::string& snippet, SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read(snippet, {}, diags);
  if (!source) return;
  Span place = sources.start(*source);
  const std::size_t found = sources.text(*source).find(credit);
  if (found != std::string_view::npos) {
    place.begin = static_cast<std::uint32_t>(found);
    place.end = place.begin + static_cast<std::uint32_t>(credit.size());
  }
  resolve_credit({Text{credit, place}}, publication, head.date, diags);
}

}  // namespace

std::optional<std::string> new_article(const std::string& root, const NewArticleJob& job,
                                       SourceMap& sources, Diagnostics& diags) {
  const Files& files = sources.files();
  const std::vector<std::string> issues = chosen_issues({&job.issue, 1}, files, diags);
  if (issues.empty()) return std::nullopt;
  const std::string folder = issue_folder(issues.front());
  std::string name = job.file.empty() ? next_file_name(files.list(folder)) : job.file;
  if (extension_of(name).empty()) name += ".md";
  if (!is_snippet_name(name)) {
    diags.report(fault::bad_snippet_name, {}, {job.file});
    return std::nullopt;
  }

  Diagnostics ignored;
  const std::optional<Publication> publication = load_publication(sources, ignored);
  if (publication && !is_listed(job.section, *publication, diags)) return std::nullopt;
  const IssueFacts head = read_issue_facts(issues.front(), sources);
  const bool is_brief = publication && has_word(publication->briefs, job.section);
  const std::optional<SourceId> starter = sources.read(
      is_brief ? "templates/starters/brief.md" : "templates/starters/story.md", {}, diags);
  if (!starter) return std::nullopt;

  std::string text(sources.text(*starter));
  const Key& title = has_head(text) ? article_keys::head.key : article_keys::title.key;
  if (!job.title.empty()) text = with_value(text, title, yaml_value(job.title));
  text = with_value(text, article_keys::section.key, yaml_value(job.section));
  text = with_value(text, article_keys::credit.key, yaml_value(job.credit));
  const std::string inside = join_path(folder, name);
  const std::string path = join_path(root, inside);
  if (!put_file(path, text, Existing::keep, diags)) return std::nullopt;
  if (publication) check_credit(job.credit, *publication, head, inside, sources, diags);
  if (head.lists_articles) {
    diags.report(fault::article_not_listed, head.articles_span, {name});
  }
  return path;
}

}  // namespace kanyin
