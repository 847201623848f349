#include "press/watch_files.h"

#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "io/files.h"
#include "press/faults.h"

namespace kanyin {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> watched_folders{"content", "styles", "templates",
                                                          "fonts"};

/// Sealed issues do not change, and there may be thousands of files.
constexpr std::string_view archive_folder = "content/archive";

/// One file that has been written is worth showing at once. Where several change, or one goes away,
/// more is to come: editors rename and write within a few milliseconds.
constexpr int quiet_after_one_file = 2;
constexpr int quiet_milliseconds = 80;

int quiet_after(const FileChanges& changes) {
  if (changes.everything) return quiet_milliseconds;
  if (changes.paths.empty()) return -1;  // for ever
  const bool one_file = changes.paths.size() == 1 && changes.gone.empty();
  return one_file ? quiet_after_one_file : quiet_milliseconds;
}

constexpr std::uint32_t watched_events = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                         IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

sigset_t stop_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGINT);
  ::sigaddset(&set, SIGTERM);
  ::sigaddset(&set, SIGHUP);
  return set;
}

/// Files that editors and file managers keep for themselves.
bool is_private(std::string_view name) {
  return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~' ||
         name.ends_with(".swp") || name.ends_with(".tmp") || name.ends_with(".part");
}

bool is_watched_top(std::string_view name) {
  return std::find(watched_folders.begin(), watched_folders.end(), name) != watched_folders.end();
}

/// A folder itself; a link may lead in a circle.
bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() == fs::file_type::directory;
}

}  // namespace

std::optional<FileWatch> FileWatch::open(const std::string& root, Diagnostics& diags) {
  const int events = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (events < 0) {
    diags.report(fault::cannot_watch, {}, {root, std::strerror(errno)});
    return std::nullopt;
  }
  const sigset_t set = stop_signals();
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  const int signals = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  FileWatch watch(root, events, signals);
  FileChanges ignored;
  watch.watch_top(ignored, diags);
  if (diags.has_errors()) return std::nullopt;
  return watch;
}

FileWatch::FileWatch(std::string root, int events, int signals)
    : root_(std::move(root)), events_(events), signals_(signals) {}

FileWatch::FileWatch(FileWatch&& other) noexcept
    : root_(std::move(other.root_)),
      events_(std::exchange(other.events_, -1)),
      signals_(std::exchange(other.signals_, -1)),
      folders_(std::move(other.folders_)) {}

FileWatch::~FileWatch() {
  if (events_ < 0) return;
  // A signal that is still waiting would end the process once it is let through.
  signalfd_siginfo taken;
  while (::read(signals_, &taken, sizeof taken) > 0) continue;
  ::close(events_);
  ::close(signals_);
  const sigset_t set = stop_signals();
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void FileWatch::watch_top(FileChanges& changes, Diagnostics& diags) {
  const int top = ::inotify_add_watch(events_, root_.c_str(), watched_events);
  if (top < 0) {
    diags.report(fault::cannot_watch, {}, {root_, std::strerror(errno)});
    return;
  }
  folders_.insert_or_assign(top, "");
  for (const std::string_view folder : watched_folders) {
    watch_folder(std::string(folder), changes, diags);
  }
}

void FileWatch::watch_folder(const std::string& folder, FileChanges& changes, Diagnostics& diags) {
  const std::string path = join_path(root_, folder);
  if (folder == archive_folder || !is_folder(path)) return;
  const int watch = ::inotify_add_watch(events_, path.c_str(), watched_events);
  if (watch < 0) {
    // A folder may be gone again by now.
    if (errno == ENOSPC) {
      diags.report(fault::too_many_watches, {}, {path});
    } else if (errno != ENOENT && errno != ENOTDIR) {
      diags.report(fault::cannot_watch, {}, {path, std::strerror(errno)});
    }
    return;
  }
  folders_.insert_or_assign(watch, folder);
  // What was put into the folder before it was watched makes no events.
  for (const FolderEntry& entry : DiskFiles(root_).list(folder)) {
    if (is_private(entry.name)) continue;
    const std::string inside = join_path(folder, entry.name);
    if (entry.kind == EntryKind::folder) {
      watch_folder(inside, changes, diags);
    } else {
      changes.paths.insert(inside);
    }
  }
}

void FileWatch::note(const std::string& path, FileChanges& changes) const {
  if (!is_private(name_of(path))) changes.paths.insert(path);
}

void FileWatch::read_events(FileChanges& changes, Diagnostics& diags) {
  alignas(inotify_event) std::array<char, 1 << 14> buffer;
  for (;;) {
    const ssize_t size = ::read(events_, buffer.data(), buffer.size());
    if (size <= 0) return;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : "";
      at += sizeof event + event.len;

      if ((event.mask & IN_Q_OVERFLOW) != 0) {
        changes.everything = true;
        watch_top(changes, diags);
        continue;
      }
      const auto known = folders_.find(event.wd);
      if (known == folders_.end()) continue;
      const std::string folder = known->second;
      if ((event.mask & IN_IGNORED) != 0) {
        folders_.erase(known);
        continue;
      }
      if (name.empty() || (folder.empty() && !is_watched_top(name))) continue;
      const std::string path = join_path(folder, name);
      const bool is_new = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
      if ((event.mask & IN_ISDIR) != 0 && is_new && !is_private(name)) {
        watch_folder(path, changes, diags);
      }
      // A new file is not written yet; closing it makes an event of its own.
      const bool only_created = (event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0;
      if (only_created) continue;
      note(path, changes);
      const bool went = (event.mask & (IN_DELETE | IN_MOVED_FROM)) != 0;
      if (went && changes.paths.contains(path)) {
        changes.gone.insert(path);
      } else {
        changes.gone.erase(path);
      }
    }
  }
}

std::optional<FileChanges> FileWatch::wait(Diagnostics& diags) {
  FileChanges changes;
  for (;;) {
    std::array<pollfd, 2> ready{{{.fd = events_, .events = POLLIN, .revents = 0},
                                 {.fd = signals_, .events = POLLIN, .revents = 0}}};
    const int count = ::poll(ready.data(), ready.size(), quiet_after(changes));
    if (count < 0 && errno != EINTR) return std::nullopt;
    if (ready[1].revents != 0) return std::nullopt;
    if (count == 0) return changes;
    if (ready[0].revents != 0) read_events(changes, diags);
  }
}

}  // namespace kanyin
