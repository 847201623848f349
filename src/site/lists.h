// The lists of the site, from the cards of all issues.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "site/issue_card.h"
#include "site/list_page.h"

namespace kanyin {

/// By year: all years, and each with its issues and what is in them. `cards` are oldest first.
std::vector<ListPage> year_lists(std::span<const IssueCard> cards);

/// By section: all sections, each section, each of its years. `usual_order` comes first.
std::vector<ListPage> section_lists(std::span<const IssueCard> cards,
                                    const std::vector<std::string>& usual_order);

/// One list a union.
std::vector<ListPage> union_lists(std::span<const IssueCard> cards);

/// All official documents.
ListPage document_list(std::span<const IssueCard> cards);

/// How much a union has in the archive.
struct UnionCount {
  std::string name;
  std::size_t count = 0;
};

/// The one with the most first.
std::vector<UnionCount> count_unions(std::span<const IssueCard> cards);

/// An issue as a row of a list: its title and its date.
ListRow issue_row(const IssueCard& card);

/// The page of an article; that of its issue for a document.
std::string page_of(const IssueCard& card, const ArticleCard& article);

}  // namespace kanyin
