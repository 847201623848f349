#include "site/sitemap.h"

#include <algorithm>

#include "html/escape.h"
#include "site/lists.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::size_t most_pages = 50000;  // of one file

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view name_space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

std::string page_row(const Site& site, std::string_view page, std::string_view time) {
  std::string row = "<url><loc>" + escape_html(site.url + address_of(page)) + "</loc>";
  if (!time.empty()) row += "<lastmod>" + std::string(time) + "</lastmod>";
  return row + "</url>\n";
}

std::string url_set(std::span<const std::string> rows) {
  std::string xml = std::string(head) + "<urlset" + std::string(name_space);
  for (const std::string& row : rows) xml += row;
  return xml + "</urlset>\n";
}

}  // namespace

std::vector<MadePage> sitemap(const Site& site, std::span<const IssueCard> cards) {
  std::vector<std::string> rows;
  for (const std::string_view page : {home_page, years_page, sections_page, unions_page}) {
    rows.push_back(page_row(site, page == home_page ? std::string_view() : page, {}));
  }
  rows.push_back(page_row(site, corrections_page, {}));
  for (const IssueCard& card : cards) {
    const std::string& time = current_revision(card).time;
    rows.push_back(page_row(site, issue_page(card.issue), time));
    if (card.is_document) continue;
    for (const ArticleCard& article : card.articles) {
      rows.push_back(page_row(site, page_of(card, article), time));
    }
  }
  if (rows.size() <= most_pages) return {{std::string(sitemap_file), url_set(rows)}};

  std::vector<MadePage> files;
  std::string index = std::string(head) + "<sitemapindex" + std::string(name_space);
  const std::span<const std::string> all(rows);
  for (std::size_t begin = 0; begin < rows.size(); begin += most_pages) {
    const std::string name = "sitemap-" + std::to_string(files.size() + 1) + ".xml";
    const std::size_t count = std::min(most_pages, rows.size() - begin);
    files.push_back({name, url_set(all.subspan(begin, count))});
    index += "<sitemap><loc>" + escape_html(site.url + name) + "</loc></sitemap>\n";
  }
  files.push_back({std::string(sitemap_file), index + "</sitemapindex>\n"});
  return files;
}

std::string robots_text(const Site& site) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (!site.url.empty()) text += "Sitemap: " + site.url + std::string(sitemap_file) + "\n";
  return text;
}

}  // namespace kanyin
