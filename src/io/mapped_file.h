// A file seen as memory. Only the pages that are looked at are read, so that a font of fifty
// megabytes costs no more than the few glyphs that an issue needs of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// The bytes stay where they are when the value moves.
class MappedFile {
 public:
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const { return bytes_; }

 private:
  friend std::optional<MappedFile> map_file(const std::string& path);

  std::string_view bytes_;
};

/// Opens a regular file for reading; nothing if it is missing, empty or unreadable.
std::optional<MappedFile> map_file(const std::string& path);

}  // namespace kanyin
