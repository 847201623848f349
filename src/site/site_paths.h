// Where the pages of the site stand, and how one leads to another. All addresses are relative, so
// that the site works in a folder, below any address and from a memory stick alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kanyin {

inline constexpr std::string_view home_page = "index.html";
inline constexpr std::string_view years_page = "years/index.html";
inline constexpr std::string_view sections_page = "sections/index.html";
inline constexpr std::string_view unions_page = "unions/index.html";
inline constexpr std::string_view documents_page = "documents/index.html";
inline constexpr std::string_view corrections_page = "corrections.html";
inline constexpr std::string_view search_page = "search.html";
inline constexpr std::string_view not_found_page = "404.html";
inline constexpr std::string_view feed_file = "feed.xml";
inline constexpr std::string_view sitemap_file = "sitemap.xml";
inline constexpr std::string_view robots_file = "robots.txt";
inline constexpr std::string_view style_file = "style.css";

inline constexpr std::string_view search_script = "search.js";

/// What the program remembers of the site between two runs.
inline constexpr std::string_view memory_folder = ".kanyin";

/// The current revision of an issue.
std::string issue_page(std::string_view issue);

/// Begins with the page of the current revision and holds its files, byte for byte as they were
/// sealed: `model/web_address` names them on paper.
std::string site_folder_of(std::string_view issue);

/// The same for a revision that was superseded.
std::string revision_folder(std::string_view issue, int revision);

/// A revision that was superseded.
std::string old_revision_page(std::string_view issue, int revision);

std::string article_page(std::string_view issue, std::string_view article);
std::string picture_file(std::string_view issue, std::string_view name);
std::string year_page(std::string_view year);
std::string section_page(std::string_view section);
std::string section_year_page(std::string_view section, std::string_view year);
std::string union_page(std::string_view contributor);

/// The search index: pairs of characters by bucket, texts of issues by shelf.
std::string search_pairs_file(std::size_t bucket);
std::string search_text_file(std::size_t shelf);

/// A name of people as the name of a file; two names never become one.
std::string file_name_for(std::string_view name);

/// A path as part of an address: what is not plain ASCII becomes `%E5%B7%A5` (RFC 3986).
std::string address_of(std::string_view path);

/// The way from the folder of a page to the top of the site: `../../`.
std::string way_to_top(std::string_view page);

/// The way from one page to another.
std::string way(std::string_view from, std::string_view to);

}  // namespace kanyin
