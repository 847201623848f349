// A lock that only one process holds, and a note in it of what that process is about to do. The
// system takes the lock away from a process that dies; its note stays and tells what it was doing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace kanyin {

struct LockAttempt;

/// Held from `try_lock` until it goes out of scope.
class LockFile {
 public:
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;
  ~LockFile();

  /// What the holder before left; empty if it came to its end.
  const std::string& note_left() const { return note_left_; }

  /// Replaces the note; it is on the disk when there is no error. An empty one means that all is
  /// done.
  std::error_code write_note(std::string_view note);

 private:
  friend LockAttempt try_lock(const std::string& path);
  LockFile(int file, std::string note) : file_(file), note_left_(std::move(note)) {}

  int file_ = -1;
  std::string note_left_;
};

struct LockAttempt {
  std::optional<LockFile> lock;
  std::string holder_note;  // what another living process has written into it
  std::error_code error;    // `resource_unavailable_try_again` if another process has the lock
};

/// Makes the file if it is missing.
LockAttempt try_lock(const std::string& path);

/// The note in a lock that nobody need hold; empty if there is none.
std::string read_note(const std::string& path);

}  // namespace kanyin
