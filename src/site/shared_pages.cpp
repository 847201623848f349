#include "site/shared_pages.h"

#include <algorithm>

#include "io/sha256.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view memory_head = "kanyin-site-pages 1\n";

std::string memory_path() { return join_path(memory_folder, "pages.txt"); }

}  // namespace

SharedPages::SharedPages(const Site& site, SiteFolder& folder) : site_(site), folder_(folder) {
  const std::string text = folder.read(memory_path()).bytes;
  if (!text.starts_with(memory_head)) return;
  std::string_view rest = std::string_view(text).substr(memory_head.size());
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t space = line.find(' ');
    if (space == line.npos) break;
    before_.emplace(line.substr(space + 1), line.substr(0, space));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
}

bool SharedPages::put(std::string_view path, std::string_view bytes, Diagnostics& diags) {
  keep(path);
  return folder_.put(std::string(path), bytes, diags);
}

bool SharedPages::put_list(const ListPage& page, Diagnostics& diags) {
  const std::string key = sha256_hex(site_.key + list_key(page));
  now_.emplace(page.path, key);
  const auto before = before_.find(page.path);
  if (before != before_.end() && before->second == key && folder_.has(page.path)) return true;
  return folder_.put(page.path, render_list(site_, page), diags);
}

bool SharedPages::finish(Diagnostics& diags) {
  std::string text(memory_head);
  for (const auto& [path, key] : now_) text.append(key).append(" ").append(path).append("\n");
  for (const auto& [path, key] : before_) {
    if (!now_.contains(path)) folder_.remove(path);
  }
  return folder_.put(memory_path(), text, diags);
}

}  // namespace kanyin
