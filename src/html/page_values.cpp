#include "html/page_values.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "html/article_html.h"
#include "html/footnote_values.h"
#include "html/head_values.h"
#include "html/title_values.h"
#include "model/correction_text.h"
#include "model/plain_text.h"
#include "model/title_in_one_line.h"

namespace kanyin {

namespace {

bool is_story(const Article& article) { return article.kind == ArticleKind::story; }

std::string section_anchor(std::size_t index) { return "section." + std::to_string(index + 1); }

/// The label stands on a line of its own here, where it needs no colon.
std::string label_of(const Article& article, const IssueParts& parts) {
  constexpr std::string_view colon = "：";
  if (article.note.empty() || names_itself(article.note)) return {};
  std::string label = parts.note_label;
  if (label.ends_with(colon)) label.resize(label.size() - colon.size());
  return label;
}

/// What a link to the article says of it; a brief may have no head either.
std::string called(const Article& article) {
  return article.title.empty() ? article.head.text : whole_title(article);
}

std::string credit_of(const Article& article, const IssueParts& parts) {
  const std::string& words = article.credit.text.text;
  return words.empty() ? words : parts.credit.around(words);
}

TemplateValues article_values(const Article& article, const Issue& issue, const IssueParts& parts,
                              const std::set<std::string>& anchors, const Lexicon& lexicon,
                              Diagnostics& diags) {
  ArticleHtml html = article_html(article, anchors, diags);
  std::string name = called(article);
  TemplateValues values{{{"anchor", article.id},
                         {"element", std::string(name.empty() ? "div" : "article")},
                         {"permalink", permalink(issue, article)},
                         {"called", text_or_nothing(std::move(name))},
                         {"is_story", is_story(article)},
                         {"is_brief", !is_story(article)},
                         {"title", title_values(article, lexicon)},
                         {"head", text_or_nothing(run_in_head(article))},
                         {"note", text_or_nothing(std::move(html.note))},
                         {"note_label", text_or_nothing(label_of(article, parts))},
                         {"body", text_or_nothing(std::move(html.body))},
                         {"title_before", text_or_nothing(article.changes.title_before)},
                         {"credit_before", text_or_nothing(article.changes.credit_before)},
                         {"credit", text_or_nothing(credit_of(article, parts))}}};
  add_footnotes(values, std::move(html.footnotes));
  return values;
}

std::vector<TemplateValues> section_values(const Issue& issue, const IssueParts& parts,
                                           const Lexicon& lexicon, Diagnostics& diags) {
  std::set<std::string> anchors;
  for (const Article* article : articles(issue)) anchors.insert(article->id);

  std::vector<TemplateValues> sections;
  for (const Section& section : issue.sections) {
    std::vector<TemplateValues> members;
    members.reserve(section.articles.size());
    for (const Article& article : section.articles) {
      members.push_back(article_values(article, issue, parts, anchors, lexicon, diags));
    }
    sections.push_back({{{"section_name", section.name},
                         {"section_anchor", section_anchor(sections.size())},
                         {"articles", std::move(members)}}});
  }
  return sections;
}

/// Stories are listed by title; briefs are only counted, since their first words say all.
std::vector<TemplateValues> contents_values(const Issue& issue) {
  std::vector<TemplateValues> contents;
  for (const Section& section : issue.sections) {
    std::vector<TemplateValues> entries;
    for (const Article& article : section.articles) {
      if (!is_story(article)) continue;
      entries.push_back(
          {{{"entry_anchor", article.id}, {"entry_title", title_in_one_line(article)}}});
    }
    const std::size_t briefs = section.articles.size() - entries.size();
    contents.push_back({{{"section_name", section.name},
                         {"section_anchor", section_anchor(contents.size())},
                         {"brief_count", text_or_nothing(briefs ? std::to_string(briefs) : "")},
                         {"has_entries", !entries.empty()},
                         {"entries", std::move(entries)}}});
  }
  return contents;
}

std::vector<TemplateValues> footer_values(const IssueParts& parts) {
  std::vector<TemplateValues> footer;
  for (const FooterPart& part : parts.footer) {
    std::vector<TemplateValues> lines;
    for (const FooterLine& line : part) {
      lines.push_back({{{"label", text_or_nothing(line.label)},
                        {"text", text_or_nothing(line.text)},
                        {"right", text_or_nothing(line.right)}}});
    }
    footer.push_back({{{"lines", std::move(lines)}}});
  }
  return footer;
}

/// What a search engine or a message shows below the title.
std::string description(const Issue& issue) {
  constexpr std::size_t most_titles = 3;
  std::string text = issue.publication.organ.text;
  if (issue.date) text += chinese_date(*issue.date);
  text += "编发";
  std::size_t titles = 0;
  for (const Article* article : articles(issue)) {
    if (article->title.empty() || titles == most_titles) continue;
    text += (titles++ == 0 ? "：" : "；") + whole_title(*article);
  }
  return text + "。";
}

}  // namespace

std::span<const std::string> page_names() {
  static const std::vector<std::string> names{"anchor",
                                              "articles",
                                              "author",
                                              "body",
                                              "brief_count",
                                              "called",
                                              "change_anchor",
                                              "change_runs",
                                              "change_text",
                                              "changed_words",
                                              "changes",
                                              "code",
                                              "contents",
                                              "contents_head",
                                              "credit",
                                              "credit_before",
                                              "css",
                                              "date",
                                              "date_iso",
                                              "description",
                                              "edition",
                                              "element",
                                              "entries",
                                              "entry_anchor",
                                              "entry_title",
                                              "footer",
                                              "footnote_anchor",
                                              "footnote_text",
                                              "footnotes",
                                              "generator",
                                              "has_contents",
                                              "has_corrections",
                                              "has_entries",
                                              "has_footer",
                                              "has_footnotes",
                                              "head",
                                              "is_brief",
                                              "is_story",
                                              "label",
                                              "line",
                                              "lines",
                                              "linked_data",
                                              "marked_round",
                                              "name",
                                              "note",
                                              "modified_iso",
                                              "note_label",
                                              "number",
                                              "organ",
                                              "page_address",
                                              "page_title",
                                              "pdf_address",
                                              "permalink",
                                              "phrase",
                                              "picture_address",
                                              "picture_alt",
                                              "picture_height",
                                              "picture_width",
                                              "phrases",
                                              "right",
                                              "round_text",
                                              "rounds",
                                              "same_words",
                                              "seam",
                                              "section_anchor",
                                              "section_name",
                                              "sections",
                                              "site_name",
                                              "special",
                                              "text",
                                              "superseded_code",
                                              "title",
                                              "title_before"};
  return names;
}

std::vector<TemplateValues> round_values(const Issue& issue) {
  std::vector<TemplateValues> rounds;
  for (const CorrectionRound& round : issue.revision.rounds) {
    std::vector<TemplateValues> changes;
    for (const ToldChange& change : round.changes) {
      std::vector<TemplateValues> runs;
      for (const ToldRun& run : change_runs(change)) {
        runs.push_back({{{"changed_words", text_or_nothing(run.changed ? run.text : "")},
                         {"same_words", text_or_nothing(run.changed ? "" : run.text)}}});
      }
      changes.push_back({{{"change_anchor", text_or_nothing(change.article)},
                          {"change_text", change_text(change)},
                          {"change_runs", std::move(runs)}}});
    }
    rounds.push_back({{{"round_text", round_text(round)}, {"changes", std::move(changes)}}});
  }
  return rounds;
}

TemplateValues page_values(const Issue& issue, const IssueParts& parts, std::string_view css,
                           const Lexicon& lexicon, Diagnostics& diags) {
  TemplateValues values = head_values(
      issue, {.description = description(issue), .author = issue.publication.organ.text}, css);
  TemplateValues own{{{"name", issue.publication.name.text},
                      {"number", text_or_nothing(number_text(issue))},
                      {"edition", text_or_nothing(edition_text(issue))},
                      {"has_corrections", !issue.revision.rounds.empty()},
                      {"rounds", round_values(issue)},
                      {"special", text_or_nothing(issue.special.text)},
                      {"organ", text_or_nothing(issue.publication.organ.text)},
                      {"date", text_or_nothing(issue.date ? chinese_date(*issue.date) : "")},
                      {"has_contents", parts.contents_list},
                      {"contents_head", parts.contents_head.empty() ? "要目" : parts.contents_head},
                      {"contents", contents_values(issue)},
                      {"sections", section_values(issue, parts, lexicon, diags)},
                      {"has_footer", !parts.footer.empty() || !issue.revision.code.empty()},
                      {"footer", footer_values(parts)}}};
  values.merge(std::move(own));
  return values;
}

}  // namespace kanyin
