// Test tables: one case a line; empty lines and lines that begin with # are passed over.
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace kanyin {

/// The cases of a table, whose path counts from `tests/`.
inline std::vector<std::string> table_lines(const std::string& path) {
  std::ifstream in(std::string(KANYIN_ROOT "/tests/") + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
  }
  return lines;
}

}  // namespace kanyin
