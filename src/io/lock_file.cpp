#include "io/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "io/disk_calls.h"

namespace kanyin {

namespace {

std::string note_in(int file) {
  std::string note;
  std::array<char, 4096> buffer{};
  const ssize_t count = ::pread(file, buffer.data(), buffer.size(), 0);
  if (count > 0) note.assign(buffer.data(), static_cast<std::size_t>(count));
  while (note.ends_with('\n')) note.pop_back();
  return note;
}

}  // namespace

LockFile::LockFile(LockFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), note_left_(std::move(other.note_left_)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(note_left_, other.note_left_);
  return *this;
}

LockFile::~LockFile() {
  if (file_ >= 0) ::close(file_);
}

std::error_code LockFile::write_note(std::string_view note) {
  if (::ftruncate(file_, 0) != 0) return last_error();
  if (::lseek(file_, 0, SEEK_SET) < 0) return last_error();
  std::string line(note);
  if (!line.empty()) line.push_back('\n');
  if (const std::error_code error = write_all(file_, line)) return error;
  return ::fsync(file_) == 0 ? std::error_code() : last_error();
}

LockAttempt try_lock(const std::string& path) {
  LockAttempt attempt;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) {
    attempt.error = last_error();
    return attempt;
  }
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    attempt.error = last_error();
    attempt.holder_note = note_in(file);
    ::close(file);
    return attempt;
  }
  attempt.lock = LockFile(file, note_in(file));
  return attempt;
}

std::string read_note(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::string note = note_in(file);
  ::close(file);
  return note;
}

}  // namespace kanyin
