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
#include "site/search_memory.h"
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

/// Does what is to be done issue by issue, on as many threads as the job has.
class IssueShelving {
 public:
  IssueShelving(const Shelf& shelf, const std::vector<ArchivedIssue>& issues, const Shard& shard,
                SearchUpdate* search)
      : shelf_(shelf),
        issues_(issues),
        neighbours_(neighbours_of(issues)),
        shard_(shard),
        search_(search),
        shelved_(issues.size()) {}

  /// The cards of the issues in their order; nothing only after an error.
  std::optional<std::vector<IssueCard>> run(unsigned thread_count, const SiteProgress& progress,
                                            const SourceMap& sources, Diagnostics& diags);

 private:
  void shelve(std::size_t index, Diagnostics& diags);
  void take_over(std::size_t index);

  const Shelf& shelf_;
  const std::vector<ArchivedIssue>& issues_;
  std::vector<Neighbours> neighbours_;
  const Shard& shard_;
  SearchUpdate* search_;               // null where no index is made
  std::vector<ShelvedIssue> shelved_;  // each thread writes to the place of its issue only
};

void IssueShelving::shelve(std::size_t index, Diagnostics& diags) {
  const ArchivedIssue& issue = issues_[index];
  const IssueTask task{.makes_pages = shard_.owns(issue.shelf),
                       .wants_pairs = search_ != nullptr && search_->lacks(issue)};
  if (!task.makes_pages && !shard_.is_first()) return;
  std::optional<ShelvedIssue> shelved =
      shelve_issue(shelf_, issue, neighbours_[index], task, diags);
  if (shelved) shelved_[index] = *std::move(shelved);
}

/// The pairs go as soon as they are in the index, so that only the index grows.
void IssueShelving::take_over(std::size_t index) {
  if (search_ != nullptr && search_->lacks(issues_[index])) {
    search_->add(issues_[index], shelved_[index].pairs);
  }
  shelved_[index].pairs = IssuePairs();
}

std::optional<std::vector<IssueCard>> IssueShelving::run(unsigned thread_count,
                                                         const SiteProgress& progress,
                                                         const SourceMap& sources,
                                                         Diagnostics& diags) {
  // In the order of the shelves, since the index is quickest where it grows at its end.
  std::vector<std::string> ids(issues_.size());
  std::map<std::string, std::size_t, std::less<>> index_of;
  for (std::size_t i = 0; i < issues_.size(); ++i) {
    ids[issues_[i].shelf] = issues_[i].id;
    index_of[issues_[i].id] = i;
  }
  const IssueWork work = [&](const std::string& id, SourceMap&, Diagnostics& found) {
    shelve(index_of.find(id)->second, found);
    return std::vector<std::string>();
  };
  std::size_t done = 0;
  for_each_issue(ids, thread_count, sources, work, [&](const IssueResult& result) {
    for (const Diagnostic& found : result.diags.all()) {
      diags.report(*found.fault, found.span, found.arguments);
    }
    take_over(index_of.find(result.issue)->second);
    progress(++done, ids.size());
  });
  if (diags.has_errors()) return std::nullopt;
  std::vector<IssueCard> cards;
  for (ShelvedIssue& each : shelved_) cards.push_back(std::move(each.card));
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
      {std::string(search_script), site.design.script},
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

bool make_shared_pages(const Shelf& shelf, const std::vector<ArchivedIssue>& issues,
                       const std::vector<IssueCard>& cards, SearchUpdate& search,
                       Diagnostics& diags) {
  clear_lost_issues(shelf.folder, issues);
  SharedPages shared(shelf.site, shelf.folder);
  for (const ListPage& page : all_lists(shelf.site, cards)) {
    if (!shared.put_list(page, diags)) return false;
  }
  for (const MadePage& page : front_pages(shelf.site, cards)) {
    if (!shared.put(page.path, page.bytes, diags)) return false;
  }
  const std::optional<MadePage> atom = feed(shelf, issues, diags);
  return atom && shared.put(atom->path, atom->bytes, diags) && search.finish(shared, diags) &&
         shared.finish(diags);
}

SiteCount count_of(const std::vector<IssueCard>& cards, const SiteFolder& folder) {
  SiteCount count{
      .issues = 0, .articles = 0, .written = folder.written(), .removed = folder.removed()};
  for (const IssueCard& card : cards) {
    count.issues += card.issue.empty() ? 0 : 1;  // it is another machine's
    count.articles += card.articles.size();
  }
  return count;
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
  std::optional<SearchUpdate> search;
  if (job.shard.is_first()) search.emplace(*folder, issues);
  IssueShelving shelving(shelf, issues, job.shard, search ? &*search : nullptr);
  const std::optional<std::vector<IssueCard>> cards =
      shelving.run(job.thread_count, progress, sources, diags);
  if (!cards) return std::nullopt;

  // What leads to them.
  if (search && !make_shared_pages(shelf, issues, *cards, *search, diags)) return std::nullopt;
  folder->finish();
  return count_of(*cards, *folder);
}

}  // namespace kanyin
