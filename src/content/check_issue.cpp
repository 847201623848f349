#include "content/check_issue.h"

#include <algorithm>
#include <map>
#include <string>

#include "content/check_document.h"
#include "content/check_starter_text.h"
#include "content/check_writing.h"
#include "content/faults.h"

namespace kanyin {

namespace {

constexpr std::size_t most_title_lines = 2;

void check_article(const Article& article, Diagnostics& diags) {
  if (article.title.size() > most_title_lines) {
    diags.report(fault::long_title, cover(article.title.front().span, article.title.back().span),
                 {std::to_string(article.title.size())});
  }
}

/// Whether the editor has been told that this is a text of the starter.
bool is_starter_text(Span span, const Diagnostics& diags) {
  return std::any_of(diags.all().begin(), diags.all().end(), [span](const Diagnostic& each) {
    return each.fault == &fault::starter_text && each.span == span;
  });
}

void check_titles(const Issue& issue, const SourceMap& sources, Diagnostics& diags) {
  std::map<std::string, const Article*> seen;
  for (const Article* article : articles(issue)) {
    std::string title = article->head.text;
    for (const Text& line : article->title) title += line.text;
    if (title.empty() || is_starter_text(article->span, diags)) continue;
    const auto [first, added] = seen.emplace(title, article);
    if (added) continue;
    const Span span = first->second->span;
    const Place place = sources.place(span.source, span.begin);
    diags.report(
        fault::repeated_title, article->span,
        {title, std::string(sources.path(span.source)) + ":" + std::to_string(place.line)});
  }
}

void check_briefs(const Section& section, Diagnostics& diags) {
  const Article* with_head = nullptr;
  const Article* without_head = nullptr;
  for (const Article& article : section.articles) {
    if (article.kind != ArticleKind::brief) continue;
    (article.head.empty() ? without_head : with_head) = &article;
  }
  if (with_head != nullptr && without_head != nullptr) {
    diags.report(fault::mixed_briefs, without_head->span, {section.name});
  }
}

}  // namespace

void check_issue(const Issue& issue, const StarterTexts& starter_texts, const SourceMap& sources,
                 Diagnostics& diags) {
  if (issue.document) check_document(issue, diags);
  for (const Section& section : issue.sections) {
    for (const Article& article : section.articles) check_article(article, diags);
    check_briefs(section, diags);
  }
  check_starter_text(issue, starter_texts, diags);
  check_titles(issue, sources, diags);
  check_writing(issue, sources, diags);
}

}  // namespace kanyin
