#include "site/search_memory.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view memory_head = "kanyin-site-search 1\n";

std::string memory_path() { return join_path(memory_folder, "search.txt"); }

/// Fingerprints by shelf; none if the text is no such memory.
std::map<std::size_t, std::string> read_memory(std::string_view text) {
  std::map<std::size_t, std::string> indexed;
  if (!text.starts_with(memory_head)) return indexed;
  text.remove_prefix(memory_head.size());
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    std::size_t shelf = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), shelf);
    const auto used = static_cast<std::size_t>(end - line.data());
    if (error != std::errc() || used + 1 >= line.size()) return {};
    indexed.emplace(shelf, line.substr(used + 1));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return indexed;
}

bool has_all_buckets(const SiteFolder& folder) {
  for (std::size_t i = 0; i < SearchIndex::bucket_count; ++i) {
    if (!folder.has(search_pairs_file(i))) return false;
  }
  return true;
}

}  // namespace

SearchUpdate::SearchUpdate(SiteFolder& folder, const std::vector<ArchivedIssue>& issues)
    : folder_(folder), indexed_(read_memory(folder.read(memory_path()).bytes)) {
  for (const ArchivedIssue& issue : issues) {
    wanted_.emplace(issue.shelf, issue.revisions.back()->manifest);
  }
  if (!has_all_buckets(folder)) indexed_.clear();
  is_changed_ = wanted_ != indexed_ || indexed_.empty();
  if (is_changed_) forget_what_changed();
}

void SearchUpdate::forget_what_changed() {
  std::set<std::uint32_t> changed;
  for (const auto& [shelf, fingerprint] : indexed_) {
    const auto wanted = wanted_.find(shelf);
    const bool is_same = wanted != wanted_.end() && wanted->second == fingerprint;
    if (!is_same) changed.insert(static_cast<std::uint32_t>(shelf));
  }
  if (!indexed_.empty()) {
    for (std::size_t i = 0; i < SearchIndex::bucket_count; ++i) {
      index_.load_bucket(folder_.read(search_pairs_file(i)).bytes);
    }
  }
  index_.forget(changed);
  for (const std::uint32_t shelf : changed) indexed_.erase(shelf);
  // Until the index is whole again, a run that finds no memory makes it anew.
  folder_.remove(memory_path());
}

bool SearchUpdate::lacks(const ArchivedIssue& issue) const {
  return is_changed_ && !indexed_.contains(issue.shelf);
}

void SearchUpdate::add(const ArchivedIssue& issue, const IssuePairs& pairs) {
  index_.add(static_cast<std::uint32_t>(issue.shelf), pairs);
}

bool SearchUpdate::finish(SharedPages& shared, Diagnostics& diags) {
  for (std::size_t i = 0; i < SearchIndex::bucket_count; ++i) {
    const std::string path = search_pairs_file(i);
    if (!is_changed_) {
      shared.keep(path);
    } else if (!shared.put(path, index_.bucket_text(i), diags)) {
      return false;
    }
  }
  std::string text(memory_head);
  for (const auto& [shelf, fingerprint] : wanted_) {
    text += std::to_string(shelf) + " " + fingerprint + "\n";
  }
  return folder_.put(memory_path(), text, diags);
}

}  // namespace kanyin
