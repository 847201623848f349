#include "archive/seal_revision.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/faults.h"
#include "io/append_line.h"
#include "io/files.h"
#include "io/sha256.h"
#include "io/write_file.h"

namespace kanyin {

namespace {

std::string lock_path(const std::string& root) { return join_path(root, in_archive(lock_name)); }

void report(const std::string& path, std::error_code error, Diagnostics& diags) {
  diags.report(fault::archive_not_written, {}, {path, error.message()});
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "?";
}

/// `2012-03 r1 (1234@desk, 2012-02-29T08:00:00Z)`.
std::string intention(const SealedFacts& facts) {
  return facts.issue + " r" + std::to_string(facts.revision) + " (" + std::to_string(::getpid()) +
         "@" + host_name() + ", " + facts.time + ")";
}

/// `2012-03/r1` out of an intention; empty if there is none.
std::string intended_path(std::string_view note) {
  const std::size_t space = note.find(' ');
  if (space == note.npos) return {};
  const std::string_view rest = note.substr(space + 1);
  return join_path(note.substr(0, space), rest.substr(0, rest.find(' ')));
}

bool is_in_ledger(const Ledger& ledger, std::string_view path) {
  return std::any_of(ledger.entries.begin(), ledger.entries.end(),
                     [path](const LedgerEntry& entry) {
                       return revision_path(entry.facts.issue, entry.facts.revision) == path;
                     });
}

std::vector<std::string> leftovers(const Files& files, const Ledger& ledger,
                                   std::string_view note) {
  std::vector<std::string> found;
  const std::string intended = intended_path(note);
  for (const FolderEntry& issue : files.list(archive_folder)) {
    const bool is_part = issue.name.starts_with('.') && issue.name.ends_with(".part");
    if (is_part) found.push_back(in_archive(issue.name));
    if (issue.kind != EntryKind::folder || is_part) continue;
    for (const FolderEntry& each : files.list(in_archive(issue.name))) {
      const std::string path = join_path(issue.name, each.name);
      const bool unfinished = each.name.starts_with('.') && each.name.ends_with(".part");
      const bool unlisted = path == intended && !is_in_ledger(ledger, path);
      if (unfinished || unlisted) found.push_back(in_archive(path));
    }
  }
  return found;
}

std::vector<std::string> clear(const std::string& root, const std::vector<std::string>& paths,
                               Diagnostics& diags) {
  std::vector<std::string> cleared;
  for (const std::string& path : paths) {
    const std::string full = join_path(root, path);
    if (const std::error_code error = remove_folder(full)) {
      report(path, error, diags);
      continue;
    }
    cleared.push_back(path);
    diags.report(fault::cleared_interrupted_run, {}, {path});
  }
  return cleared;
}

bool has_sealed_issues(const std::string& root) {
  const DiskFiles files(root);
  for (const FolderEntry& issue : files.list(archive_folder)) {
    for (const FolderEntry& revision : files.list(in_archive(issue.name))) {
      if (revision.name.starts_with('r')) return true;
    }
  }
  return false;
}

bool write_first_ledger(const std::string& root, Ledger& ledger, Diagnostics& diags) {
  const std::string path = join_path(root, in_archive(ledger_name));
  std::error_code error = write_file(path, ledger_head(), Existing::keep);
  if (!error) error = flush_folder(join_path(root, archive_folder));
  if (error) {
    report(in_archive(ledger_name), error, diags);
    return false;
  }
  ledger.is_there = true;
  ledger.last_line = sha256_hex(ledger_head());
  ledger.sound_size = ledger_head().size();
  return true;
}

}  // namespace

std::optional<LockFile> lock_archive(const std::string& root, Diagnostics& diags) {
  const std::string folder = join_path(root, archive_folder);
  if (const std::error_code error = make_folders(folder)) {
    report(std::string(archive_folder), error, diags);
    return std::nullopt;
  }
  LockAttempt attempt = try_lock(lock_path(root));
  if (attempt.lock) return std::move(attempt.lock);
  if (attempt.error == std::errc::resource_unavailable_try_again) {
    // The holder writes what it publishes only when it begins to write.
    const bool has_note = !attempt.holder_note.empty();
    diags.report(fault::already_publishing, {},
                 {has_note ? attempt.holder_note : in_archive(lock_name)});
  } else {
    report(in_archive(lock_name), attempt.error, diags);
  }
  return std::nullopt;
}

bool prepare_archive(const std::string& root, const LockFile& lock, Ledger& ledger,
                     Diagnostics& diags) {
  const DiskFiles files(root);
  const std::size_t errors = diags.count(Severity::error);
  clear(root, leftovers(files, ledger, lock.note_left()), diags);
  if (!ledger.is_there) {
    if (has_sealed_issues(root)) {
      diags.report(fault::ledger_missing, {}, {in_archive(ledger_name)});
      return false;
    }
    return write_first_ledger(root, ledger, diags) && diags.count(Severity::error) == errors;
  }
  if (ledger.is_torn) {
    const std::string path = join_path(root, in_archive(ledger_name));
    if (const std::error_code error = shorten_file(path, ledger.sound_size)) {
      report(in_archive(ledger_name), error, diags);
    }
  }
  return diags.count(Severity::error) == errors;
}

std::optional<LedgerEntry> seal_revision(const std::string& root, LockFile& lock,
                                         const Manifest& manifest, std::span<const NewFile> files,
                                         const LineSigner& sign, Diagnostics& diags) {
  const std::string path = in_archive(revision_path(manifest.facts.issue, manifest.facts.revision));
  const std::string full = join_path(root, path);
  if (DiskFiles(root).kind(path)) {
    diags.report(fault::revision_not_in_ledger, {}, {path});
    return std::nullopt;
  }
  // From here on a kill leaves things behind; the note says that they are not damage.
  if (const std::error_code error = lock.write_note(intention(manifest.facts))) {
    report(in_archive(lock_name), error, diags);
    return std::nullopt;
  }

  const std::string text = write_manifest(manifest);
  std::vector<NewFile> all(files.begin(), files.end());
  all.push_back({std::string(manifest_name), text});
  std::error_code error = write_folder(full, all);
  if (error) {
    report(path, error, diags);
  } else {
    LedgerEntry entry{.facts = manifest.facts,
                      .manifest = sha256_hex(text),
                      .key = {},
                      .signature = {},
                      .line = 0,
                      .unsigned_text = {},
                      .span = {}};
    entry.unsigned_text = ledger_text(entry.facts, entry.manifest);
    const std::string line = entry.unsigned_text + (sign ? sign(entry.unsigned_text) : "") + "\n";
    error = append_line(join_path(root, in_archive(ledger_name)), line);
    if (!error) {
      // The line is there: the issue is published whatever becomes of the note.
      lock.write_note("");
      return entry;
    }
    report(in_archive(ledger_name), error, diags);
    remove_folder(full);
  }
  // What could not be removed is left for the next run, which the note tells about it.
  if (!DiskFiles(root).kind(path)) lock.write_note("");
  return std::nullopt;
}

std::vector<std::string> archive_leftovers(const std::string& root, const Ledger& ledger) {
  return leftovers(DiskFiles(root), ledger, read_note(lock_path(root)));
}

std::vector<std::string> clear_archive_leftovers(const std::string& root, Diagnostics& diags) {
  std::optional<LockFile> lock = lock_archive(root, diags);
  if (!lock) return {};
  const DiskFiles files(root);
  SourceMap sources(files);
  const Ledger ledger = read_ledger(sources, diags);
  std::vector<std::string> cleared =
      clear(root, leftovers(files, ledger, lock->note_left()), diags);
  if (!lock->note_left().empty()) lock->write_note("");
  return cleared;
}

}  // namespace kanyin
