#include "site/lists.h"

#include <algorithm>
#include <map>
#include <utility>

#include "site/site_paths.h"

namespace kanyin {

namespace {

std::string counted(std::size_t count, const char* unit) { return std::to_string(count) + unit; }

/// Who, and where it stood.
std::string article_meta(const IssueCard& card, const ArticleCard& article) {
  return article.credit.empty() ? card.title : article.credit + "　" + card.title;
}

ListRow article_row(const IssueCard& card, const ArticleCard& article) {
  return {listed_title(article), page_of(card, article), article_meta(card, article)};
}

/// An article with the issue it stands in.
struct ListedArticle {
  const IssueCard* card = nullptr;
  const ArticleCard* article = nullptr;
};

/// Years in rising order with what belongs to them.
using ByYear = std::map<std::string, std::vector<ListedArticle>>;

std::size_t total(const ByYear& years) {
  std::size_t count = 0;
  for (const auto& [year, placed] : years) count += placed.size();
  return count;
}

std::vector<YearCount> year_counts(const ByYear& years) {
  std::vector<YearCount> counts;
  for (const auto& [year, placed] : years) counts.push_back({year, placed.size()});
  return counts;
}

/// Newest issue first; within an issue as it is printed.
std::vector<ListRow> rows_of(const std::vector<ListedArticle>& placed) {
  std::vector<ListRow> rows;
  for (std::size_t end = placed.size(); end > 0;) {
    std::size_t begin = end;
    while (begin > 0 && placed[begin - 1].card == placed[end - 1].card) --begin;
    for (std::size_t i = begin; i < end; ++i) {
      rows.push_back(article_row(*placed[i].card, *placed[i].article));
    }
    end = begin;
  }
  return rows;
}

template <typename Visit>
void for_each_article(std::span<const IssueCard> cards, const Visit& visit) {
  for (const IssueCard& card : cards) {
    if (card.is_document) continue;
    for (const ArticleCard& article : card.articles) visit(card, article);
  }
}

ListGroup issue_group(const IssueCard& card) {
  ListGroup group{.name = listed_title(card),
                  .page = issue_page(card.issue),
                  .meta = day_words(card.date),
                  .rows = {}};
  if (card.revisions.size() > 1) group.meta += "　更正版";
  if (card.is_document) {
    group.meta = card.number.empty() ? group.meta : card.number + "　" + group.meta;
    return group;
  }
  for (const ArticleCard& article : card.articles) {
    group.rows.push_back({listed_title(article), page_of(card, article), article.section});
  }
  return group;
}

}  // namespace

std::string page_of(const IssueCard& card, const ArticleCard& article) {
  return card.is_document ? issue_page(card.issue) : article_page(card.issue, article.id);
}

ListRow issue_row(const IssueCard& card) {
  std::string meta = day_words(card.date);
  if (card.is_document && !card.number.empty()) meta = card.number + "　" + meta;
  if (card.revisions.size() > 1) meta += "　更正版";
  return {listed_title(card), issue_page(card.issue), meta};
}

std::vector<ListPage> year_lists(std::span<const IssueCard> cards) {
  std::map<std::string, std::vector<const IssueCard*>> years;
  for (const IssueCard& card : cards) years[year_of(card)].push_back(&card);

  ListPage index{.path = std::string(years_page),
                 .heading = "各期",
                 .intro = {},
                 .links = {},
                 .counts = {},
                 .groups = {{}}};
  std::vector<ListPage> pages;
  for (const auto& [year, members] : years) {
    ListPage page{.path = year_page(year),
                  .heading = year + "年",
                  .intro = counted(members.size(), "期"),
                  .links = {},
                  .counts = {},
                  .groups = {}};
    std::size_t articles = 0;
    for (auto card = members.rbegin(); card != members.rend(); ++card) {
      page.groups.push_back(issue_group(**card));
      articles += (*card)->is_document ? 0 : (*card)->articles.size();
    }
    page.intro += "，" + counted(articles, "篇");
    index.counts.push_back({year, articles});
    index.groups.front().rows.insert(index.groups.front().rows.begin(),
                                     {page.heading, page.path, page.intro});
    pages.push_back(std::move(page));
  }
  index.intro = "共" + counted(cards.size(), "期");
  pages.push_back(std::move(index));
  return pages;
}

std::vector<ListPage> section_lists(std::span<const IssueCard> cards,
                                    const std::vector<std::string>& usual_order) {
  std::map<std::string, ByYear> sections;
  for_each_article(cards, [&](const IssueCard& card, const ArticleCard& article) {
    sections[article.section][year_of(card)].push_back({&card, &article});
  });
  std::vector<std::string> order;
  for (const std::string& name : usual_order) {
    if (sections.contains(name)) order.push_back(name);
  }
  for (const auto& [name, years] : sections) {
    if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
  }

  ListPage index{.path = std::string(sections_page),
                 .heading = "栏目",
                 .intro = {},
                 .links = {},
                 .counts = {},
                 .groups = {{}}};
  std::vector<ListPage> pages;
  for (const std::string& name : order) {
    const ByYear& years = sections[name];
    ListPage page{.path = section_page(name),
                  .heading = name,
                  .intro = "共" + counted(total(years), "篇"),
                  .links = {},
                  .counts = year_counts(years),
                  .groups = {}};
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
      const std::string path = section_year_page(name, year->first);
      page.links.push_back({year->first + "年", path, counted(year->second.size(), "篇")});
      pages.push_back({.path = path,
                       .heading = name + "（" + year->first + "年）",
                       .intro = counted(year->second.size(), "篇"),
                       .links = {{name, page.path, {}}},
                       .counts = {},
                       .groups = {{{}, {}, {}, rows_of(year->second)}}});
    }
    const auto& [last_year, newest] = *years.rbegin();
    page.groups.push_back(
        {last_year + "年", section_year_page(name, last_year), {}, rows_of(newest)});
    index.groups.front().rows.push_back({name, page.path, page.intro});
    pages.push_back(std::move(page));
  }
  pages.push_back(std::move(index));
  return pages;
}

std::vector<ListPage> union_lists(std::span<const IssueCard> cards) {
  std::map<std::string, ByYear> unions;
  for_each_article(cards, [&](const IssueCard& card, const ArticleCard& article) {
    for (const std::string& name : article.contributors) {
      unions[name][year_of(card)].push_back({&card, &article});
    }
  });
  std::vector<ListPage> pages;
  for (const auto& [name, years] : unions) {
    ListPage page{.path = union_page(name),
                  .heading = name,
                  .intro = "共采用" + counted(total(years), "篇"),
                  .links = {},
                  .counts = year_counts(years),
                  .groups = {}};
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
      page.groups.push_back(
          {year->first + "年", {}, counted(year->second.size(), "篇"), rows_of(year->second)});
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

ListPage document_list(std::span<const IssueCard> cards) {
  ListPage page{.path = std::string(documents_page),
                .heading = "公文",
                .intro = {},
                .links = {},
                .counts = {},
                .groups = {{}}};
  for (auto card = cards.rbegin(); card != cards.rend(); ++card) {
    if (card->is_document) page.groups.front().rows.push_back(issue_row(*card));
  }
  page.intro = "共" + counted(page.groups.front().rows.size(), "件");
  return page;
}

std::vector<UnionCount> count_unions(std::span<const IssueCard> cards) {
  std::map<std::string, std::size_t> by_name;
  for_each_article(cards, [&](const IssueCard&, const ArticleCard& article) {
    for (const std::string& name : article.contributors) ++by_name[name];
  });
  std::vector<UnionCount> counts;
  counts.reserve(by_name.size());
  for (const auto& [name, count] : by_name) counts.push_back({name, count});
  std::stable_sort(counts.begin(), counts.end(),
                   [](const UnionCount& a, const UnionCount& b) { return a.count > b.count; });
  return counts;
}

}  // namespace kanyin
