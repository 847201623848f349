#include "html/page_values.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "html/article_html.h"
#include "html/escape.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// An issue with fewer stories is seen at a glance.
constexpr std::ptrdiff_t stories_for_contents_list = 6;

bool is_story(const Article& article) { return article.kind == ArticleKind::story; }

bool has_contents_list(const Issue& issue) {
  switch (issue.contents_list) {
    case ContentsList::automatic:
      break;
    case ContentsList::always:
      return true;
    case ContentsList::never:
      return false;
  }
  const std::vector<const Article*> all = articles(issue);
  return std::count_if(all.begin(), all.end(), [](const Article* article) {
           return is_story(*article);
         }) >= stories_for_contents_list;
}

std::string section_anchor(std::size_t index) { return "section." + std::to_string(index + 1); }

/// The lines of a title, each with what must stand between it and the one before when they are
/// read as one line.
std::vector<TemplateValues> title_lines(const Article& article) {
  const std::string whole = whole_title(article);
  std::vector<TemplateValues> lines;
  std::size_t position = 0;
  for (const Text& line : article.title) {
    const std::size_t begin = whole.find(line.text, position);
    const std::size_t end = begin + line.text.size();
    lines.push_back({{{"line", whole.substr(position, end - position)}}});
    position = end;
  }
  return lines;
}

TemplateValues article_values(const Article& article, const std::set<std::string>& anchors,
                              Diagnostics& diags) {
  ArticleHtml html = article_html(article, anchors, diags);
  std::vector<TemplateValues> footnotes;
  for (FootnoteHtml& footnote : html.footnotes) {
    footnotes.push_back({{{"footnote_anchor", std::move(footnote.anchor)},
                          {"footnote_text", std::move(footnote.text)}}});
  }
  return {{{"anchor", article.id},
           {"is_story", is_story(article)},
           {"is_brief", !is_story(article)},
           {"title", title_lines(article)},
           {"head", text_or_nothing(article.head.text)},
           {"note", text_or_nothing(std::move(html.note))},
           {"note_label", text_or_nothing(note_label(article))},
           {"body", text_or_nothing(std::move(html.body))},
           {"credit", text_or_nothing(article.credit.text.text)},
           {"has_footnotes", !footnotes.empty()},
           {"footnotes", std::move(footnotes)}}};
}

std::vector<TemplateValues> section_values(const Issue& issue, Diagnostics& diags) {
  std::set<std::string> anchors;
  for (const Article* article : articles(issue)) anchors.insert(article->id);

  std::vector<TemplateValues> sections;
  for (const Section& section : issue.sections) {
    std::vector<TemplateValues> members;
    for (const Article& article : section.articles) {
      members.push_back(article_values(article, anchors, diags));
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
      entries.push_back({{{"entry_anchor", article.id}, {"entry_title", whole_title(article)}}});
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

std::vector<TemplateValues> line_values(const std::vector<LabelledText>& lines) {
  std::vector<TemplateValues> values;
  for (const LabelledText& line : lines) {
    values.push_back({{{"label", line.label}, {"text", line.text}}});
  }
  return values;
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
                                              "contents",
                                              "copies",
                                              "credit",
                                              "css",
                                              "date",
                                              "date_iso",
                                              "description",
                                              "distribution",
                                              "entries",
                                              "entry_anchor",
                                              "entry_title",
                                              "footnote_anchor",
                                              "footnote_text",
                                              "footnotes",
                                              "generator",
                                              "has_contents",
                                              "has_entries",
                                              "has_footnotes",
                                              "has_footer",
                                              "has_staff",
                                              "head",
                                              "is_brief",
                                              "is_story",
                                              "label",
                                              "line",
                                              "name",
                                              "note",
                                              "note_label",
                                              "number",
                                              "organ",
                                              "page_title",
                                              "section_anchor",
                                              "section_name",
                                              "sections",
                                              "special",
                                              "staff",
                                              "text",
                                              "title"};
  return names;
}

TemplateValues page_values(const Issue& issue, const std::string& css, Diagnostics& diags) {
  std::vector<TemplateValues> distribution = line_values(distribution_lines(issue));
  std::vector<TemplateValues> staff = line_values(staff_lines(issue));
  const std::string copies = copies_text(issue);
  const bool has_footer = !distribution.empty() || !staff.empty() || !copies.empty();
  return {{{"page_title", issue_title(issue)},
           {"description", description(issue)},
           {"author", text_or_nothing(issue.publication.organ.text)},
           {"generator", std::string("Kanyin " KANYIN_VERSION)},
           {"css", css},
           {"name", issue.publication.name.text},
           {"number", text_or_nothing(number_text(issue))},
           {"special", text_or_nothing(issue.special.text)},
           {"organ", text_or_nothing(issue.publication.organ.text)},
           {"date", text_or_nothing(issue.date ? chinese_date(*issue.date) : "")},
           {"date_iso", text_or_nothing(issue.date ? iso_date(*issue.date) : "")},
           {"has_contents", has_contents_list(issue)},
           {"contents", contents_values(issue)},
           {"sections", section_values(issue, diags)},
           {"has_footer", has_footer},
           {"distribution", std::move(distribution)},
           {"copies", text_or_nothing(copies)},
           {"has_staff", !staff.empty()},
           {"staff", std::move(staff)}}};
}

}  // namespace kanyin
