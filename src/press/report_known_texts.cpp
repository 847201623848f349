#include "press/report_known_texts.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/find_snippets.h"
#include "diag/source_map.h"
#include "press/faults.h"
#include "press/list_issues.h"

namespace kanyin {

namespace {

/// Shorter ones are alike by chance.
constexpr std::size_t shortest_text = 60;

/// A snippet without its head, which another import may have written otherwise.
std::string_view text_of(std::string_view snippet) {
  constexpr std::string_view separator = "\n---\n";
  const std::size_t head = snippet.starts_with("---\n") ? snippet.find(separator) : snippet.npos;
  return head == snippet.npos ? snippet : snippet.substr(head + separator.size());
}

}  // namespace

void report_known_texts(std::span<const PlannedFile> planned, const Files& files,
                        Diagnostics& diags) {
  std::map<std::string, std::string, std::less<>> wanted;  // text to planned path
  for (const PlannedFile& file : planned) {
    const std::string_view text = text_of(file.bytes);
    if (!file.replaces && text.size() >= shortest_text) wanted.emplace(text, file.path);
  }
  std::size_t count = 0;
  std::vector<std::string> first;
  SourceMap sources(files);
  Diagnostics ignored;
  for (const std::string& issue : issue_ids(files)) {
    const std::string folder = issue_folder(issue);
    for (const std::string& snippet : find_snippets(folder, {}, sources, ignored)) {
      const std::string path = join_path(folder, snippet);
      const FileBytes file = files.read(path);
      const auto found = wanted.find(text_of(file.bytes));
      if (found == wanted.end()) continue;
      if (++count == 1) first = {found->second, path};
    }
  }
  if (count == 0) return;
  diags.report(fault::text_known, {}, {std::to_string(count), first[0], first[1]});
}

}  // namespace kanyin
