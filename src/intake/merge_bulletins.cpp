#include "intake/merge_bulletins.h"

#include <algorithm>

#include "intake/faults.h"

namespace kanyin {

namespace {

SplitSection& section_named(SplitBulletin& bulletin, const Text& name) {
  const auto known =
      std::find_if(bulletin.sections.begin(), bulletin.sections.end(),
                   [&name](const SplitSection& section) { return section.name.text == name.text; });
  if (known != bulletin.sections.end()) return *known;
  bulletin.sections.push_back({.name = name, .articles = {}});
  return bulletin.sections.back();
}

void add_articles(SplitBulletin& merged, const SplitSection& section,
                  const DefaultSections& defaults, Diagnostics& diags) {
  for (const SplitArticle& article : section.articles) {
    Text name = section.name;
    if (name.empty()) {
      const bool story = article.kind == ArticleKind::story;
      name = {.text = story ? defaults.stories : defaults.briefs, .span = article.span};
      diags.report(fault::article_without_section, article.span, {name.text});
    }
    section_named(merged, name).articles.push_back(article);
  }
}

void fill_masthead(SplitMasthead& merged, const SplitMasthead& part) {
  if (merged.name.empty()) merged.name = part.name;
  if (merged.organ.empty()) merged.organ = part.organ;
  if (merged.special.empty()) merged.special = part.special;
  if (!merged.number) merged.number = part.number;
  if (!merged.running_number) merged.running_number = part.running_number;
  if (!merged.date) merged.date = part.date;
}

}  // namespace

SplitBulletin merge_bulletins(const std::vector<SplitBulletin>& parts,
                              const DefaultSections& defaults, Diagnostics& diags) {
  SplitBulletin merged;
  for (const SplitBulletin& part : parts) {
    for (const SplitSection& section : part.sections) {
      add_articles(merged, section, defaults, diags);
    }
    fill_masthead(merged.masthead, part.masthead);
    if (merged.distribution.empty()) merged.distribution = part.distribution;
    if (!merged.copies) merged.copies = part.copies;
    if (merged.staff.empty()) merged.staff = part.staff;
    merged.leftover.insert(merged.leftover.end(), part.leftover.begin(), part.leftover.end());
  }
  return merged;
}

}  // namespace kanyin
