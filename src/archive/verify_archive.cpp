#include "archive/verify_archive.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/faults.h"
#include "archive/seal_revision.h"
#include "io/files.h"
#include "io/mapped_file.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

namespace fs = std::filesystem;

/// A file of any size as memory; nothing if there is none that can be read.
std::optional<MappedFile> open_sealed(const std::string& path) {
  std::optional<MappedFile> file = map_file(path);
  if (file) return file;
  std::error_code error;
  const bool is_empty = fs::is_regular_file(path, error) && fs::file_size(path, error) == 0;
  return is_empty ? std::optional<MappedFile>(MappedFile()) : std::nullopt;
}

std::string folder_of_entry(const LedgerEntry& entry) {
  return in_archive(revision_path(entry.facts.issue, entry.facts.revision));
}

/// Does something for each number below `count`, with several threads.
void for_each_index(std::size_t count, unsigned thread_count,
                    const std::function<void(std::size_t)>& work) {
  if (thread_count == 0) thread_count = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < thread_count && i < count; ++i) threads.emplace_back(run);
  run();
  for (std::thread& thread : threads) thread.join();
}

/// Paths of all files below a folder, relative to it.
std::set<std::string> files_below(const std::string& folder) {
  std::set<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_directory(error) && !at->is_symlink(error)) continue;
    found.insert(at->path().string().substr(folder.size() + 1));
  }
  return found;
}

struct RevisionResult {
  Diagnostics diags;
  ArchiveCount count;
};

RevisionResult verify_revision(const std::string& root, const LedgerEntry& entry) {
  RevisionResult result;
  const std::optional<Manifest> manifest = sealed_manifest(root, entry, result.diags);
  if (!manifest) return result;
  result.count.revisions = 1;
  const std::string path = folder_of_entry(entry);
  std::set<std::string> unlisted = files_below(join_path(root, path));
  unlisted.erase(std::string(manifest_name));
  for (const std::vector<ListedFile>* files : {&manifest->sources, &manifest->outputs}) {
    for (const ListedFile& listed : *files) {
      unlisted.erase(listed.path);
      const std::string name = join_path(path, listed.path);
      const std::optional<MappedFile> file = open_sealed(join_path(root, name));
      if (!file) {
        result.diags.report(fault::sealed_file_missing, {}, {name});
        continue;
      }
      ++result.count.files;
      result.count.bytes += file->bytes().size();
      if (sha256_hex(file->bytes()) == listed.fingerprint) continue;
      result.diags.report(fault::sealed_file_changed, {}, {name});
    }
  }
  for (const std::string& name : unlisted) {
    result.diags.report(fault::file_not_sealed, {}, {join_path(path, name)});
  }
  return result;
}

/// What stands in the archive beside the revisions of the ledger.
void report_strangers(const std::string& root, const Ledger& ledger, Diagnostics& diags) {
  std::map<std::string, std::set<std::string>> known;
  for (const LedgerEntry& entry : ledger.entries) {
    known[entry.facts.issue].insert("r" + std::to_string(entry.facts.revision));
  }
  const std::vector<std::string> leftovers = archive_leftovers(root, ledger);
  const auto report = [&](const std::string& path, bool is_revision) {
    const bool left = std::find(leftovers.begin(), leftovers.end(), path) != leftovers.end();
    const Fault& stranger = is_revision ? fault::revision_not_in_ledger : fault::file_not_sealed;
    diags.report(left ? fault::left_by_interrupted_run : stranger, {}, {path});
  };

  const DiskFiles files(root);
  bool any_revision = false;
  for (const FolderEntry& top : files.list(archive_folder)) {
    if (top.name == ledger_name || top.name == lock_name || top.name == keys_name) continue;
    const std::string path = in_archive(top.name);
    if (top.kind != EntryKind::folder) {
      report(path, false);
      continue;
    }
    const std::set<std::string>& revisions = known[top.name];
    for (const FolderEntry& below : files.list(path)) {
      const std::string name = join_path(path, below.name);
      const bool is_revision =
          files.kind(join_path(name, manifest_name)) && !below.name.starts_with('.');
      any_revision = any_revision || is_revision;
      if (!revisions.contains(below.name)) report(name, is_revision);
    }
  }
  if (!ledger.is_there && any_revision) {
    diags.report(fault::ledger_missing, {}, {in_archive(ledger_name)});
  }
}

/// Whether the text and the markup before a code say that it is the one of the printing before: in
/// the plain text and on the page, in the head of the page, in the JSON and in the PDF's XMP. What
/// stands between holds no other code.
bool is_named_as_replaced(std::string_view before) {
  constexpr std::size_t near_by = 64;
  const std::string_view context = before.substr(before.size() - std::min(before.size(), near_by));
  for (const std::string_view words :
       {"前一版查验码", "dcterms.replaces", "\"supersedes\"", "<dc:relation>"}) {
    const std::size_t found = context.rfind(words);
    if (found != context.npos && context.find('-', found) == context.npos) return true;
  }
  return false;
}

}  // namespace

std::optional<Manifest> sealed_manifest(const std::string& root, const LedgerEntry& entry,
                                        Diagnostics& diags) {
  const std::string path = join_path(folder_of_entry(entry), manifest_name);
  const std::string line = std::to_string(entry.line);
  const std::optional<MappedFile> file = open_sealed(join_path(root, path));
  if (!file) {
    diags.report(fault::manifest_missing, entry.span, {line, path});
    return std::nullopt;
  }
  if (sha256_hex(file->bytes()) != entry.manifest) {
    diags.report(fault::manifest_changed, entry.span, {path, line});
    return std::nullopt;
  }
  std::optional<Manifest> manifest = read_manifest(file->bytes(), path, diags);
  if (manifest && ledger_text(manifest->facts, entry.manifest) != entry.unsigned_text) {
    diags.report(fault::ledger_line_forged, entry.span, {line, path});
  }
  return manifest;
}

ArchiveCount verify_archive(const std::string& root, const Ledger& ledger, unsigned thread_count,
                            Diagnostics& diags) {
  std::vector<RevisionResult> results(ledger.entries.size());
  for_each_index(results.size(), thread_count,
                 [&](std::size_t i) { results[i] = verify_revision(root, ledger.entries[i]); });
  ArchiveCount count;
  for (const RevisionResult& result : results) {
    count.revisions += result.count.revisions;
    count.files += result.count.files;
    count.bytes += result.count.bytes;
    for (const Diagnostic& found : result.diags.all()) {
      diags.report(*found.fault, found.span, found.arguments);
    }
  }
  report_strangers(root, ledger, diags);
  return count;
}

std::vector<SealedMatch> find_sealed(const std::string& root, const Ledger& ledger,
                                     std::string_view fingerprint, unsigned thread_count) {
  std::vector<std::vector<SealedMatch>> found(ledger.entries.size());
  for_each_index(found.size(), thread_count, [&](std::size_t i) {
    const LedgerEntry& entry = ledger.entries[i];
    if (entry.manifest == fingerprint) found[i].push_back({&entry, std::string(manifest_name)});
    const std::optional<MappedFile> file =
        open_sealed(join_path(root, join_path(folder_of_entry(entry), manifest_name)));
    // Reading every manifest closely would take ten times as long as looking for the fingerprint.
    if (!file || file->bytes().find(fingerprint) == std::string_view::npos) return;
    Diagnostics ignored;
    const std::optional<Manifest> manifest = sealed_manifest(root, entry, ignored);
    if (!manifest || ignored.has_errors()) return;
    for (const std::vector<ListedFile>* files : {&manifest->outputs, &manifest->sources}) {
      for (const ListedFile& listed : *files) {
        if (listed.fingerprint == fingerprint) found[i].push_back({&entry, listed.path});
      }
    }
  });
  std::vector<SealedMatch> matches;
  for (std::vector<SealedMatch>& each : found) {
    std::move(each.begin(), each.end(), std::back_inserter(matches));
  }
  return matches;
}

std::vector<const LedgerEntry*> find_code(const Ledger& ledger, std::string_view code) {
  std::vector<const LedgerEntry*> found;
  for (const LedgerEntry& entry : ledger.entries) {
    if (entry.facts.code == code) found.push_back(&entry);
  }
  return found;
}

ShownRevision shown_revision(const Ledger& ledger, std::string_view bytes) {
  constexpr std::size_t half = 4;
  ShownRevision shown;
  for (std::size_t at = bytes.find('-'); at != bytes.npos; at = bytes.find('-', at + 1)) {
    if (at < half || at + half >= bytes.size()) continue;
    const std::optional<std::string> code = read_code(bytes.substr(at - half, 2 * half + 1));
    if (!code) continue;
    for (const LedgerEntry* entry : find_code(ledger, *code)) {
      const bool replaces = is_named_as_replaced(bytes.substr(0, at - half));
      if (shown.entry == nullptr || shown.entry->line < entry->line) {
        shown = {entry, replaces};
      } else if (shown.entry == entry) {
        shown.replaces = shown.replaces && replaces;
      }
    }
  }
  return shown;
}

}  // namespace kanyin
