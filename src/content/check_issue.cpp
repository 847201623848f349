#include "content/check_issue.h"

#include <map>
#include <string>

#include "content/faults.h"

namespace kanyin {

namespace {

constexpr std::size_t most_title_lines = 2;

void check_article(const Article& article, const Issue& issue, Diagnostics& diags) {
  if (article.section.empty()) {
    const std::vector<Text>& sections = issue.publication.sections;
    const std::string example = sections.empty() ? "工作动态" : sections.front().text;
    diags.report(fault::missing_section, article.span, {example});
  }
  if (article.credit.text.empty()) diags.report(fault::missing_credit, article.span);
  if (article.kind == ArticleKind::story && article.title.empty()) {
    diags.report(fault::missing_title, article.span);
  }
  if (article.title.size() > most_title_lines) {
    diags.report(fault::long_title, cover(article.title.front().span, article.title.back().span),
                 {std::to_string(article.title.size())});
  }
}

void check_titles(const Issue& issue, const SourceMap& sources, Diagnostics& diags) {
  std::map<std::string, const Article*> seen;
  for (const Article* article : articles(issue)) {
    std::string title = article->head.text;
    for (const Text& line : article->title) title += line.text;
    if (title.empty()) continue;
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

void check_issue(const Issue& issue, const SourceMap& sources, Diagnostics& diags) {
  if (!issue.number) diags.report(fault::missing_issue_number, issue.span);
  if (!issue.date) diags.report(fault::missing_issue_date, issue.span);
  for (const Section& section : issue.sections) {
    for (const Article& article : section.articles) check_article(article, issue, diags);
    check_briefs(section, diags);
  }
  check_titles(issue, sources, diags);
}

}  // namespace kanyin
