#include "site/build_site.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "archive/ledger.h"
#include "content/load_publication.h"
#include "press/issue_batch.h"
#include "site/archived_issues.h"
#include "site/atom_feed.h"
#include "site/faults.h"
#include "site/front_pages.h"
#include "site/lists.h"
#include "site/made_page.h"
#include "site/shared_pages.h"
#include "site/shelve_issue.h"
#include "site/site_paths.h"
#include "site/sitemap.h"

namespace kanyin {

namespace {

constexpr std::size_t feed_length = 5;  // issues

std::optional<Site> open_site(SourceMap& sources, Diagnostics& diags) {
  const std::optional<Publication> publication = load_publication(sources, diags);
  std::optional<SiteDesign> design = load_site_design(sources, diags);
  if (!publication || !design) return std::nullopt;
  Site site{.name = publication->name.text,
            .organ = publication->organ.text,
            .url = publication->url.text,
            .sections = {},
            .design = *std::move(design),
            .key = {}};
  if (!site.url.empty() && !site.url.ends_with('/')) site.url += '/';
  if (site.url.empty()) diags.report(fault::site_without_address, {});
  for (const Text& section : publication->sections) site.sections.push_back(section.text);
  site.key = site_key(site);
  return site;
}

/// The cards of all issues, once their pages are there. Nothing only after an error.
std::optional<std::vector<IssueCard>> shelve_issues(const Shelf& shelf,
                                                    const std::vector<ArchivedIssue>& issues,
                                                    const SiteJob& job,
                                                    const SiteProgress& progress,
                                                    const SourceMap& sources, Diagnostics& diags) {
  std::map<std::string, std::size_t, std::less<>> index_of;
  std::vector<std::string> ids;
  for (const ArchivedIssue& issue : issues) {
    index_of[issue.id] = ids.size();
    ids.push_back(issue.id);
  }
  const std::vector<Neighbours> neighbours = neighbours_of(issues);
  // Each thread writes to the place of its issue only.
  std::vector<IssueCard> cards(issues.size());
  const IssueWork work = [&](const std::string& id, SourceMap&, Diagnostics& found) {
    const std::size_t index = index_of.find(id)->second;
    std::optional<IssueCard> card = shelve_issue(shelf, issues[index], neighbours[index], found);
    if (card) cards[index] = *std::move(card);
    return std::vector<std::string>();
  };
  std::size_t done = 0;
  for_each_issue(ids, job.thread_count, sources, work, [&](const IssueResult& result) {
    for (const Diagnostic& found : result.diags.all()) {
      diags.report(*found.fault, found.span, found.arguments);
    }
    progress(++done, ids.size());
  });
  if (diags.has_errors()) return std::nullopt;
  return cards;
}

std::vector<ListPage> all_lists(const Site& site, const std::vector<IssueCard>& cards) {
  std::vector<ListPage> lists = year_lists(cards);
  for (std::vector<ListPage>& more :
       std::vector{section_lists(cards, site.sections), union_lists(cards)}) {
    std::move(more.begin(), more.end(), std::back_inserter(lists));
  }
  lists.push_back(document_list(cards));
  return lists;
}

std::vector<MadePage> front_pages(const Site& site, const std::vector<IssueCard>& cards) {
  std::vector<MadePage> pages{
      {std::string(home_page), home_html(site, cards)},
      {std::string(unions_page), unions_html(site, cards)},
      {std::string(corrections_page), corrections_html(site, cards)},
      {std::string(search_page), search_html(site)},
      {std::string(not_found_page), not_found_html(site)},
      {std::string(style_file), site.design.css},
      {std::string(robots_file), robots_text(site)},
  };
  if (!site.url.empty()) {
    for (MadePage& page : sitemap(site, cards)) pages.push_back(std::move(page));
  }
  return pages;
}

std::optional<MadePage> feed(const Shelf& shelf, const std::vector<ArchivedIssue>& issues,
                             Diagnostics& diags) {
  std::vector<FeedIssue> newest;
  for (std::size_t i = issues.size(); i > 0 && newest.size() < feed_length; --i) {
    const ArchivedIssue& issue = issues[i - 1];
    std::optional<SealedIssue> sealed =
        read_sealed_issue(shelf.root, *issue.revisions.back(), diags);
    if (!sealed) return std::nullopt;
    newest.push_back({issue.revisions.front()->facts.time, *std::move(sealed)});
  }
  return MadePage{std::string(feed_file), atom_feed(shelf.site, newest)};
}

}  // namespace

std::optional<SiteCount> build_site(const SiteJob& job, const SiteProgress& progress,
                                    SourceMap& sources, Diagnostics& diags) {
  // Read. A ledger that is damaged vouches for nothing.
  const Ledger ledger = read_ledger(sources, diags);
  if (diags.has_errors()) return std::nullopt;
  const std::vector<ArchivedIssue> issues = archived_issues(ledger);
  if (issues.empty()) diags.report(fault::nothing_to_show, {});
  const std::optional<Site> site = open_site(sources, diags);
  if (!site || diags.has_errors()) return std::nullopt;
  const std::unique_ptr<SiteFolder> folder = open_site_folder(job.folder, diags);
  if (!folder) return std::nullopt;

  // What belongs to one issue, issue by issue.
  const Shelf shelf{job.root, *site, *folder};
  const std::optional<std::vector<IssueCard>> cards =
      shelve_issues(shelf, issues, job, progress, sources, diags);
  if (!cards) return std::nullopt;
  clear_lost_issues(*folder, issues);

  // What leads to them.
  SharedPages shared(*site, *folder);
  for (const ListPage& page : all_lists(*site, *cards)) {
    if (!shared.put_list(page, diags)) return std::nullopt;
  }
  for (const MadePage& page : front_pages(*site, *cards)) {
    if (!shared.put(page.path, page.bytes, diags)) return std::nullopt;
  }
  const std::optional<MadePage> atom = feed(shelf, issues, diags);
  if (!atom || !shared.put(atom->path, atom->bytes, diags) || !shared.finish(diags)) {
    return std::nullopt;
  }
  folder->finish();

  SiteCount count{.issues = cards->size(),
                  .articles = 0,
                  .written = folder->written(),
                  .removed = folder->removed()};
  for (const IssueCard& card : *cards) count.articles += card.articles.size();
  return count;
}

}  // namespace kanyin
