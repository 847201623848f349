// Texts that are compared with files in the repository. KANYIN_UPDATE=1 writes those files anew;
// read every changed line before it is committed.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace kanyin {

inline std::string bytes_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

inline void put_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline bool is_updating() {
  const char* wish = std::getenv("KANYIN_UPDATE");
  return wish != nullptr && std::string_view(wish) == "1";
}

/// An empty text stands in no file.
inline void expect_file(const std::filesystem::path& path, const std::string& found) {
  if (is_updating()) {
    if (found.empty()) {
      std::filesystem::remove(path);
    } else if (bytes_of_file(path) != found) {
      put_file(path, found);
    }
  }
  EXPECT_EQ(found, bytes_of_file(path)) << path;
}

}  // namespace kanyin
