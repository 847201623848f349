#include "content/find_snippets.h"

#include <algorithm>
#include <set>

#include "content/faults.h"
#include "content/inside_publication.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr int deepest_folder = 16;

/// What `import` could not place; it stays beside the snippets for the editor to see.
constexpr std::string_view leftover_file = "leftover.txt";

constexpr std::string_view snippet_extensions[] = {"md", "markdown", "yaml", "yml"};

/// What an office may put there for an article, or what is clearly part of none.
constexpr std::string_view quiet_extensions[] = {"png", "jpg", "jpeg", "bak", "tmp", "swp"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::string_view (&words)[Count]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// The name with `?` for each byte that is not UTF-8.
std::string printable(std::string_view name) {
  std::string text;
  for (const char32_t c : decode_utf8(name)) append_utf8(text, c);
  return text;
}

class Search {
 public:
  Search(std::string_view folder, Span span, SourceMap& sources, Diagnostics& diags)
      : folder_(folder), sources_(sources), files_(sources.files()), span_(span), diags_(diags) {}

  std::vector<std::string> run() {
    std::string real = files_.real_path(folder_);
    is_elsewhere_ = !is_inside_publication(folder_, real, files_);
    visited_.insert(std::move(real));
    look_into("", 0);
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  void look_into(const std::string& below, int level) {
    for (const FolderEntry& entry : files_.list(path_of(below))) {
      if (entry.name.starts_with('.')) continue;
      const std::string path = join_path(below, entry.name);
      if (find_invalid_utf8(entry.name)) {
        diags_.report(fault::file_name_not_utf8, span_, {printable(path)});
      } else if (entry.kind == EntryKind::folder) {
        enter(path, entry, level);
      } else if (path != issue_file && path != corrections_file && entry.name != leftover_file) {
        take(path, entry);
      }
    }
  }

  /// Of what stands in a folder of the publication only a link can lead out of it.
  bool leads_out(const std::string& path, const FolderEntry& entry) const {
    return is_elsewhere_ || (entry.is_link && files_.kind(path_of(path)) &&
                             !is_inside_publication(path_of(path), files_));
  }

  void enter(const std::string& path, const FolderEntry& entry, int level) {
    if (leads_out(path, entry)) {
      diags_.report(fault::outside_publication, span_, {path});
    } else if (level == deepest_folder) {
      diags_.report(fault::folders_too_deep, span_, {path});
    } else if (!visited_.insert(files_.real_path(path_of(path))).second) {
      diags_.report(fault::folder_leads_back, span_, {path});
    } else {
      look_into(path, level + 1);
    }
  }

  void take(const std::string& path, const FolderEntry& entry) {
    const std::string extension = extension_of(path);
    if (!is_one_of(extension, snippet_extensions)) {
      if (!is_one_of(extension, quiet_extensions) && !path.ends_with('~')) {
        // Nobody reads the file; it is only the place of the message.
        diags_.report(fault::not_a_snippet, sources_.start(sources_.add(path_of(path), {})),
                      {path});
      }
    } else if (leads_out(path, entry)) {
      diags_.report(fault::outside_publication, span_, {path});
    } else {
      found_.push_back(path);
    }
  }

  std::string path_of(const std::string& below) const {
    return below.empty() ? folder_ : join_path(folder_, below);
  }

  std::string folder_;
  SourceMap& sources_;
  const Files& files_;
  Span span_;
  Diagnostics& diags_;
  bool is_elsewhere_ = false;  // the folder itself
  std::set<std::string> visited_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> issue_ids(const Files& files) {
  std::vector<std::string> ids;
  for (const FolderEntry& entry : files.list(issues_folder)) {
    if (entry.kind != EntryKind::folder || entry.name.starts_with('.')) continue;
    const std::string path = join_path(join_path(issues_folder, entry.name), issue_file);
    if (files.kind(path)) ids.push_back(entry.name);
  }
  return ids;
}

std::vector<std::string> find_snippets(std::string_view folder, Span span, SourceMap& sources,
                                       Diagnostics& diags) {
  return Search(folder, span, sources, diags).run();
}

}  // namespace kanyin
