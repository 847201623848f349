#include "site/site_paths.h"

#include <algorithm>

#include "io/files.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

bool stands_for_itself(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string page_in(std::string_view folder, std::string_view name) {
  return join_path(folder, file_name_for(name) + ".html");
}

}  // namespace

std::string site_folder_of(std::string_view issue) { return join_path("issues", issue); }

std::string issue_page(std::string_view issue) {
  return join_path(site_folder_of(issue), "index.html");
}

std::string revision_folder(std::string_view issue, int revision) {
  return join_path(site_folder_of(issue), "r" + std::to_string(revision));
}

std::string old_revision_page(std::string_view issue, int revision) {
  return join_path(revision_folder(issue, revision), "index.html");
}

std::string article_page(std::string_view issue, std::string_view article) {
  return page_in(join_path("articles", issue), article);
}

std::string picture_file(std::string_view issue, std::string_view name) {
  return join_path(join_path(site_folder_of(issue), "pictures"), name);
}

std::string year_page(std::string_view year) { return page_in("years", year); }

std::string section_page(std::string_view section) {
  return join_path(join_path("sections", file_name_for(section)), "index.html");
}

std::string section_year_page(std::string_view section, std::string_view year) {
  return page_in(join_path("sections", file_name_for(section)), year);
}

std::string union_page(std::string_view contributor) {
  const std::string page = page_in("unions", contributor);
  // A contributor may be called `index`, and there is such a page.
  return page == unions_page ? join_path("unions", "index-.html") : page;
}

std::string search_pairs_file(std::size_t bucket) {
  return "search/pairs/" + std::to_string(bucket) + ".js";
}

std::string search_text_file(std::size_t shelf) {
  return "search/texts/" + std::to_string(shelf) + ".js";
}

std::string file_name_for(std::string_view name) {
  constexpr std::size_t longest = 160;  // most systems stop at 255 bytes, with the extension
  constexpr std::size_t mark_length = 8;
  std::string file(name);
  std::replace_if(
      file.begin(), file.end(),
      [](char c) {
        return static_cast<unsigned char>(c) < 0x20 ||
               std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
      },
      '-');
  if (file.starts_with('.')) file.front() = '-';
  if (file.size() > longest) {
    file.resize(longest);
    while (!file.empty() && (static_cast<unsigned char>(file.back()) & 0x80) != 0) file.pop_back();
  }
  if (file == name) return file;
  return file + "-" + sha256_hex(name).substr(0, mark_length);
}

std::string address_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string address;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_for_itself(c)) {
      address += c;
    } else {
      address += '%';
      address += digits[byte >> 4U];
      address += digits[byte & 0xFU];
    }
  }
  return address;
}

std::string way_to_top(std::string_view page) {
  std::string way;
  for (const char c : page) {
    if (c == '/') way += "../";
  }
  return way;
}

std::string way(std::string_view from, std::string_view to) {
  return way_to_top(from) + address_of(to);
}

}  // namespace kanyin
