#include "press/list_issues.h"

#include <algorithm>

#include "content/faults.h"
#include "content/find_snippets.h"
#include "diag/suggest.h"
#include "press/faults.h"

namespace kanyin {

namespace {

/// `content/issues/2012-03/` as `2012-03`.
std::string name_in(const std::string& word) {
  std::string name = normal_path(word);
  const std::string before = std::string(issues_folder) + "/";
  if (name.starts_with(before)) name.erase(0, before.size());
  return name;
}

}  // namespace

bool is_issue_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.front() == '-') return false;
  return std::none_of(name.begin(), name.end(), [](char letter) {
    return static_cast<unsigned char>(letter) <= 0x20 || letter == '/' || letter == '\\' ||
           letter == 0x7F;
  });
}

std::string issue_folder(std::string_view issue) { return join_path(issues_folder, issue); }

std::vector<std::string> list_issues(const Files& files, Diagnostics& diags) {
  std::vector<std::string> names = issue_ids(files);
  for (const FolderEntry& entry : files.list(issues_folder)) {
    const bool is_issue = std::binary_search(names.begin(), names.end(), entry.name);
    const bool hidden = entry.name.starts_with('.');
    if (entry.kind != EntryKind::folder || hidden || is_issue) continue;
    diags.report(fault::folder_without_issue, {}, {entry.name});
  }
  if (names.empty()) diags.report(fault::no_issues, {});
  return names;
}

std::vector<std::string> chosen_issues(std::span<const std::string> words, const Files& files,
                                       Diagnostics& diags) {
  if (words.empty()) return list_issues(files, diags);
  const std::vector<std::string> known = issue_ids(files);
  std::vector<std::string> chosen;
  for (const std::string& word : words) {
    const std::string name = name_in(word);
    if (std::binary_search(known.begin(), known.end(), name)) {
      chosen.push_back(name);
    } else {
      diags.report(fault::unknown_issue, {}, {word}).fix = nearest_word(name, known);
    }
  }
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  return chosen;
}

}  // namespace kanyin
