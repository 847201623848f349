// A library to be preloaded: it counts the system calls that change the archive, or what else
// $KANYIN_FAULT_PATH names a part of the path of, and, at the one whose number $KANYIN_FAULT_AT
// gives, does what $KANYIN_FAULT says:
//
//   kill   the process dies before the call
//   torn   the process dies with the call half done (a write) or just done
//   full   this call and all further ones that need room on the disk fail
//   fail   this call fails, the others do not
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

bool is_watched(const char* path) {
  const char* part = std::getenv("KANYIN_FAULT_PATH");
  return std::strstr(path, part == nullptr ? "content/archive" : part) != nullptr;
}

bool is_watched(int file) {
  char link[64];
  char path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = ::readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return is_watched(path);
}

bool is_watched(int folder, const char* path) {
  if (path[0] == '/' || folder == AT_FDCWD) return is_watched(path);
  return is_watched(folder);
}

enum class Fault { none, kill, torn, full, fail };

Fault wanted() {
  const char* word = std::getenv("KANYIN_FAULT");
  if (word == nullptr) return Fault::none;
  if (std::strcmp(word, "kill") == 0) return Fault::kill;
  if (std::strcmp(word, "torn") == 0) return Fault::torn;
  if (std::strcmp(word, "full") == 0) return Fault::full;
  return Fault::fail;
}

/// What is to happen to the call at hand.
Fault next_fault(bool needs_room) {
  static int count = 0;
  const char* at = std::getenv("KANYIN_FAULT_AT");
  const Fault fault = wanted();
  if (fault == Fault::none || at == nullptr) return Fault::none;
  const int number = std::atoi(at);
  ++count;
  if (fault == Fault::full) return count >= number && needs_room ? Fault::fail : Fault::none;
  if (count != number) return Fault::none;
  if (fault == Fault::kill) ::kill(::getpid(), SIGKILL);
  return fault;
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// Runs a call with its fault. `needs_room` is whether a full disk refuses it.
template <typename Call>
auto with_fault(bool concerned, bool needs_room, const Call& call) -> decltype(call()) {
  if (!concerned) return call();
  const Fault fault = next_fault(needs_room);
  if (fault == Fault::fail) {
    errno = wanted() == Fault::full ? ENOSPC : EIO;
    return -1;
  }
  const decltype(call()) result = call();
  if (fault == Fault::torn) ::kill(::getpid(), SIGKILL);
  return result;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  const bool creates = (flags & O_CREAT) != 0;
  return with_fault(creates && is_watched(path), true, [&] {
    return real<int (*)(const char*, int, ...)>("open")(path, flags, mode);
  });
}

ssize_t write(int file, const void* bytes, size_t size) {
  const auto call = real<ssize_t (*)(int, const void*, size_t)>("write");
  if (!is_watched(file)) return call(file, bytes, size);
  const Fault fault = next_fault(true);
  if (fault == Fault::torn) {
    call(file, bytes, size / 2);
    ::kill(::getpid(), SIGKILL);
  }
  if (fault == Fault::fail) {
    // A disk that fills up takes what it still can.
    if (wanted() == Fault::full && size > 1) call(file, bytes, size / 2);
    errno = wanted() == Fault::full ? ENOSPC : EIO;
    return -1;
  }
  return call(file, bytes, size);
}

int fsync(int file) {
  return with_fault(is_watched(file), false, [&] { return real<int (*)(int)>("fsync")(file); });
}

int ftruncate(int file, off_t size) {
  return with_fault(is_watched(file), false,
                    [&] { return real<int (*)(int, off_t)>("ftruncate")(file, size); });
}

int mkdir(const char* path, mode_t mode) {
  return with_fault(is_watched(path), true,
                    [&] { return real<int (*)(const char*, mode_t)>("mkdir")(path, mode); });
}

int rename(const char* from, const char* to) {
  return with_fault(is_watched(to), false,
                    [&] { return real<int (*)(const char*, const char*)>("rename")(from, to); });
}

int link(const char* from, const char* to) {
  return with_fault(is_watched(to), true,
                    [&] { return real<int (*)(const char*, const char*)>("link")(from, to); });
}

int unlink(const char* path) {
  return with_fault(is_watched(path), false,
                    [&] { return real<int (*)(const char*)>("unlink")(path); });
}

int unlinkat(int folder, const char* path, int flags) {
  return with_fault(is_watched(folder, path), false, [&] {
    return real<int (*)(int, const char*, int)>("unlinkat")(folder, path, flags);
  });
}

int remove(const char* path) {
  return with_fault(is_watched(path), false,
                    [&] { return real<int (*)(const char*)>("remove")(path); });
}

}  // extern "C"
