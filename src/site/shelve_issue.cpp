#include "site/shelve_issue.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "io/sha256.h"
#include "site/issue_pages.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

std::string card_folder() { return join_path(memory_folder, "issues"); }

std::string card_path(std::string_view issue) {
  return join_path(card_folder(), std::string(issue) + ".json");
}

/// The fingerprint of everything that the pages of an issue are made of.
std::string issue_key(const Site& site, const ArchivedIssue& issue, const Neighbours& neighbours) {
  std::string all = site.key + "\n" + issue.id + " " + std::to_string(issue.shelf) + "\n";
  for (const LedgerEntry* entry : issue.revisions) all += entry->manifest + "\n";
  for (const ArchivedIssue* beside : {neighbours.older, neighbours.newer}) {
    all += (beside != nullptr ? beside->id : "") + "\n";
  }
  return sha256_hex(all);
}

std::optional<std::vector<SealedIssue>> read_revisions(const std::string& root,
                                                       const ArchivedIssue& issue,
                                                       Diagnostics& diags) {
  std::vector<SealedIssue> revisions;
  for (const LedgerEntry* entry : issue.revisions) {
    std::optional<SealedIssue> revision = read_sealed_issue(root, *entry, diags);
    if (!revision) return std::nullopt;
    revisions.push_back(*std::move(revision));
  }
  return revisions;
}

/// The pages of an issue on their way into the folder.
class IssueFiles {
 public:
  IssueFiles(SiteFolder& folder, Diagnostics& diags) : folder_(folder), diags_(diags) {}

  bool put(const std::string& path, std::string_view bytes) {
    paths_.push_back(path);
    return folder_.put(path, bytes, diags_);
  }

  bool put_sealed(const std::string& root, const LedgerEntry& entry, const std::string& place,
                  const std::vector<ListedFile>& outputs) {
    for (const ListedFile& listed : outputs) {
      const std::optional<std::string> bytes = read_sealed_file(root, entry, listed, diags_);
      if (!bytes || !put(join_path(place, listed.path), *bytes)) return false;
    }
    return true;
  }

  std::vector<std::string> sorted_paths() {
    std::sort(paths_.begin(), paths_.end());
    return std::move(paths_);
  }

 private:
  SiteFolder& folder_;
  Diagnostics& diags_;
  std::vector<std::string> paths_;
};

/// Puts all pages of an issue into the folder and removes those that it had before. Nothing only
/// after an error.
std::optional<RememberedIssue> put_pages(const Shelf& shelf, const ArchivedIssue& issue,
                                         const Neighbours& neighbours,
                                         const std::vector<SealedIssue>& revisions,
                                         Diagnostics& diags) {
  IssueFiles files(shelf.folder, diags);
  for (const MadePage& page : issue_pages(shelf.site, revisions, neighbours)) {
    if (!files.put(page.path, page.bytes)) return std::nullopt;
  }
  const auto number = static_cast<std::uint32_t>(issue.shelf);
  if (!files.put(search_text_file(issue.shelf), search_text(number, revisions.back()))) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    const LedgerEntry& entry = *issue.revisions[i];
    const bool is_current = i + 1 == revisions.size();
    const std::string place =
        is_current ? site_folder_of(issue.id) : revision_folder(issue.id, entry.facts.revision);
    if (!files.put_sealed(shelf.root, entry, place, revisions[i].outputs)) return std::nullopt;
  }
  return RememberedIssue{.key = {}, .card = issue_card(revisions), .pages = files.sorted_paths()};
}

void remove_old_pages(SiteFolder& folder, const std::vector<std::string>& before,
                      const std::vector<std::string>& now) {
  for (const std::string& page : before) {
    if (!std::binary_search(now.begin(), now.end(), page)) folder.remove(page);
  }
}

}  // namespace

std::optional<ShelvedIssue> shelve_issue(const Shelf& shelf, const ArchivedIssue& issue,
                                         const Neighbours& neighbours, const IssueTask& task,
                                         Diagnostics& diags) {
  SiteFolder& folder = shelf.folder;
  const std::string key = issue_key(shelf.site, issue, neighbours);
  std::optional<RememberedIssue> before = read_card(folder.read(card_path(issue.id)).bytes);
  const auto is_there = [&folder](const std::string& page) { return folder.has(page); };
  const bool is_fresh =
      before && before->key == key &&
      (!task.makes_pages || std::all_of(before->pages.begin(), before->pages.end(), is_there));
  if (is_fresh && !task.wants_pairs) return ShelvedIssue{std::move(before->card), {}};

  const std::optional<std::vector<SealedIssue>> revisions =
      read_revisions(shelf.root, issue, diags);
  if (!revisions) return std::nullopt;
  ShelvedIssue shelved{issue_card(*revisions), {}};
  if (task.wants_pairs) shelved.pairs = pairs_of(revisions->back().articles);
  if (is_fresh || !task.makes_pages) return shelved;

  std::optional<RememberedIssue> made = put_pages(shelf, issue, neighbours, *revisions, diags);
  if (!made) return std::nullopt;
  made->key = key;
  if (before) remove_old_pages(folder, before->pages, made->pages);
  // The card comes last: until it is there, the next run makes the issue again.
  if (!folder.put(card_path(issue.id), write_card(*made), diags)) return std::nullopt;
  return shelved;
}

void clear_lost_issues(SiteFolder& folder, const std::vector<ArchivedIssue>& issues) {
  std::set<std::string> known;
  for (const ArchivedIssue& issue : issues) known.insert(issue.id + ".json");
  for (const FolderEntry& entry : folder.files().list(card_folder())) {
    if (entry.kind != EntryKind::file || known.contains(entry.name)) continue;
    const std::string path = join_path(card_folder(), entry.name);
    const std::optional<RememberedIssue> lost = read_card(folder.read(path).bytes);
    if (!lost) continue;
    for (const std::string& page : lost->pages) folder.remove(page);
    folder.remove(path);
  }
}

}  // namespace kanyin
