// Test tables: one case a line; empty lines and lines that begin with # are passed over.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "paths.h"

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

/// A line of a table that names the row of a checklist it belongs to: `§1 OPEN :: words`.
struct ChecklistCase {
  std::string name;
  std::string words;
};

inline std::vector<ChecklistCase> checklist_cases(const std::string& path) {
  std::vector<ChecklistCase> cases;
  for (const std::string& line : table_lines(path)) {
    const std::size_t mark = line.find(" :: ");
    cases.push_back({line.substr(0, mark), line.substr(mark + 4)});
  }
  return cases;
}

}  // namespace kanyin
