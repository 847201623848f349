#include "site/site_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "io/mapped_file.h"
#include "press/put_file.h"
#include "site/faults.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view lock_file = "lock";
constexpr std::string_view at_work = "writing\n";

}  // namespace

SiteFolder::SiteFolder(std::string folder, LockFile lock)
    : folder_(std::move(folder)), files_(folder_), lock_(std::move(lock)) {
  if (!lock_.note_left().empty()) clear_unfinished_files();
  // A note that cannot be written is no harm: the next run then leaves a stray file or two.
  static_cast<void>(lock_.write_note(at_work));
}

bool SiteFolder::put(const std::string& path, std::string_view bytes, Diagnostics& diags) {
  const std::string place = join_path(folder_, path);
  {
    const std::optional<MappedFile> there = map_file(place);
    if (there && there->bytes() == bytes) return true;
  }
  if (!put_proof_file(place, bytes, diags)) return false;
  ++written_;
  return true;
}

void SiteFolder::remove(const std::string& path) {
  std::error_code error;
  const fs::path place(join_path(folder_, path));
  if (fs::remove(place, error)) ++removed_;
  // Fails where something is left in it, as it should.
  fs::remove(place.parent_path(), error);
}

void SiteFolder::finish() { static_cast<void>(lock_.write_note({})); }

void SiteFolder::clear_unfinished_files() {
  std::vector<fs::path> unfinished;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder_, error), end; at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.') && name.ends_with(".part")) unfinished.push_back(at->path());
  }
  for (const fs::path& path : unfinished) fs::remove(path, error);
}

std::unique_ptr<SiteFolder> open_site_folder(const std::string& folder, Diagnostics& diags) {
  const DiskFiles files(folder);
  if (files.kind(home_page) && !files.kind(memory_folder)) {
    diags.report(fault::site_folder_taken, {}, {folder});
    return nullptr;
  }
  const std::string memory = join_path(folder, memory_folder);
  std::error_code error;
  fs::create_directories(memory, error);
  LockAttempt attempt = try_lock(join_path(memory, lock_file));
  if (attempt.error == std::errc::resource_unavailable_try_again) {
    diags.report(fault::site_being_written, {}, {folder});
    return nullptr;
  }
  if (!attempt.lock) {
    // The put says what the system has against the folder.
    put_proof_file(join_path(memory, lock_file), "", diags);
    return nullptr;
  }
  return std::make_unique<SiteFolder>(folder, *std::move(attempt.lock));
}

}  // namespace kanyin
