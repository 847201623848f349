#include "site/front_pages.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "io/files.h"
#include "site/bar_chart.h"
#include "site/lists.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

/// The newest bulletin; the newest document if there are only those.
const IssueCard& latest(std::span<const IssueCard> cards) {
  for (std::size_t i = cards.size(); i > 0; --i) {
    if (!cards[i - 1].is_document) return cards[i - 1];
  }
  return cards.back();
}

/// What stands in the latest issue, section by section.
std::vector<ListGroup> contents_of(const IssueCard& card) {
  std::vector<ListGroup> groups;
  for (const ArticleCard& article : card.articles) {
    if (groups.empty() || groups.back().name != article.section) {
      groups.push_back(
          {article.section, article.section.empty() ? "" : section_page(article.section), {}, {}});
    }
    groups.back().rows.push_back({listed_title(article), page_of(card, article), article.credit});
  }
  return groups;
}

std::vector<ListRow> newest_rows(std::span<const IssueCard> cards, bool documents,
                                 const IssueCard* left_out, std::size_t most) {
  std::vector<ListRow> rows;
  for (std::size_t i = cards.size(); i > 0 && rows.size() < most; --i) {
    const IssueCard& card = cards[i - 1];
    if (card.is_document == documents && &card != left_out) rows.push_back(issue_row(card));
  }
  return rows;
}

/// One correction with the issue it is of.
struct PlacedCorrection {
  const IssueCard* card = nullptr;
  const CorrectionCard* correction = nullptr;
};

std::vector<PlacedCorrection> newest_corrections(std::span<const IssueCard> cards) {
  std::vector<PlacedCorrection> all;
  for (const IssueCard& card : cards) {
    for (const CorrectionCard& each : card.corrections) all.push_back({&card, &each});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const PlacedCorrection& a, const PlacedCorrection& b) {
                     return std::tie(a.correction->date, a.correction->revision) >
                            std::tie(b.correction->date, b.correction->revision);
                   });
  return all;
}

std::vector<TemplateValues> correction_values(const std::vector<PlacedCorrection>& all,
                                              std::string_view path) {
  std::vector<TemplateValues> rows;
  for (const PlacedCorrection& each : all) {
    const IssueCard& card = *each.card;
    std::vector<TemplateValues> places;
    for (const CorrectedPlace& place : each.correction->places) {
      const bool leads = !place.article.empty() && !card.is_document;
      places.push_back(
          {{{"place_text", place.text},
            {"place_href",
             text_or_nothing(leads ? way(path, article_page(card.issue, place.article)) : "")}}});
    }
    rows.push_back({{{"issue_title", card.title},
                     {"issue_href", way(path, issue_page(card.issue))},
                     {"correction_date", day_words(each.correction->date)},
                     {"date_iso", each.correction->date},
                     {"number", std::to_string(each.correction->revision - 1)},
                     {"revision_href",
                      way(path, old_revision_page(card.issue, each.correction->revision - 1))},
                     {"places", std::move(places)}}});
  }
  return rows;
}

std::vector<TemplateValues> bar_values(const std::vector<UnionCount>& counts, std::size_t most_rows,
                                       std::string_view path) {
  std::vector<TemplateValues> rows;
  for (const UnionCount& each : counts) {
    if (rows.size() == most_rows) break;
    rows.push_back({{{"row_title", each.name},
                     {"row_href", way(path, union_page(each.name))},
                     {"count", std::to_string(each.count)},
                     {"chart", bar(each.count, counts.front().count)}}});
  }
  return rows;
}

}  // namespace

std::string home_html(const Site& site, std::span<const IssueCard> cards) {
  constexpr std::size_t most_issues = 6;
  constexpr std::size_t most_documents = 4;
  constexpr std::size_t most_unions = 10;
  constexpr std::size_t most_corrections = 3;
  const std::string path(home_page);
  const IssueCard& newest = latest(cards);
  const RevisionCard& printing = current_revision(newest);

  std::vector<ListRow> years;
  for (const ListPage& page : year_lists(cards)) {
    if (page.path != years_page) years.insert(years.begin(), {page.heading, page.path, page.intro});
  }
  std::vector<PlacedCorrection> corrections = newest_corrections(cards);
  corrections.resize(std::min(corrections.size(), most_corrections));
  const std::vector<ListRow> recent = newest_rows(cards, false, &newest, most_issues);
  const std::vector<ListRow> documents = newest_rows(cards, true, &newest, most_documents);
  const std::vector<UnionCount> unions = count_unions(cards);

  TemplateValues values;
  values["issue_title"] = newest.title;
  values["issue_href"] = way(path, issue_page(newest.issue));
  values["date"] = text_or_nothing(day_words(newest.date));
  values["date_iso"] = text_or_nothing(newest.date);
  values["code"] = text_or_nothing(printing.code);
  values["banner"] = printing.number > 1;
  values["pages"] = printing.pages > 0 ? TemplateValue(std::to_string(printing.pages)) : false;
  values["groups"] = group_values(contents_of(newest), path);
  std::vector<TemplateValues> files;
  for (const SealedFile& file : printing.files) {
    if (!file.name.ends_with(".pdf")) continue;
    files.push_back({{{"file_href", way(path, join_path(site_folder_of(newest.issue), file.name))},
                      {"file_kind", std::string("PDF")}}});
  }
  values["files"] = std::move(files);
  values["has_recent"] = !recent.empty();
  values["recent"] = row_values(recent, path);
  values["has_documents"] = !documents.empty();
  values["documents"] = row_values(documents, path);
  values["documents_href"] = way(path, documents_page);
  values["years"] = row_values(years, path);
  values["has_bars"] = !unions.empty();
  values["bars"] = bar_values(unions, most_unions, path);
  values["has_corrections"] = !corrections.empty();
  values["corrections"] = correction_values(corrections, path);
  values["search_href"] = way(path, search_page);
  const PageHead head{.path = path,
                      .title = "",
                      .description = site.organ + "编发的《" + site.name + "》历期全文",
                      .canonical = ""};
  return render_page(site, "home", head, std::move(values));
}

std::string unions_html(const Site& site, std::span<const IssueCard> cards) {
  const std::vector<UnionCount> counts = count_unions(cards);
  const std::string intro = "共" + std::to_string(counts.size()) + "个单位";
  TemplateValues values{{{"heading", std::string("供稿单位")},
                         {"intro", intro},
                         {"bars", bar_values(counts, counts.size(), unions_page)}}};
  const PageHead head{.path = std::string(unions_page),
                      .title = "供稿单位",
                      .description = "各单位被采用的篇数",
                      .canonical = ""};
  return render_page(site, "unions", head, std::move(values));
}

std::string corrections_html(const Site& site, std::span<const IssueCard> cards) {
  const std::vector<PlacedCorrection> all = newest_corrections(cards);
  TemplateValues values{{{"heading", std::string("更正")},
                         {"has_corrections", !all.empty()},
                         {"corrections", correction_values(all, corrections_page)}}};
  const PageHead head{.path = std::string(corrections_page),
                      .title = "更正",
                      .description = "印发以后作过的全部更正",
                      .canonical = ""};
  return render_page(site, "corrections", head, std::move(values));
}

std::string search_html(const Site& site) {
  const PageHead head{.path = std::string(search_page),
                      .title = "搜索",
                      .description = "搜索历期全文",
                      .canonical = ""};
  return render_page(site, "search", head,
                     {{{"heading", std::string("搜索")},
                       {"search_href", way(search_page, search_page)},
                       {"script_href", way(search_page, search_script)}}});
}

std::string not_found_html(const Site& site) {
  const PageHead head{.path = std::string(not_found_page),
                      .title = "没有这个网页",
                      .description = "",
                      .canonical = std::string(home_page)};
  TemplateValues values{{{"heading", std::string("没有这个网页")},
                         {"base_href", site.url.empty() ? std::string("/") : site.url}}};
  return render_page(site, "missing", head, std::move(values));
}

}  // namespace kanyin
