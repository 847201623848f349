#include "site/site_design.h"

#include <array>
#include <utility>
#include <vector>

#include "html/html_design.h"
#include "io/sha256.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view template_folder = "site";

constexpr std::array<const char*, 8> page_templates{"home",   "issue",       "article", "list",
                                                    "unions", "corrections", "search",  "missing"};

constexpr std::array<const char*, 3> style_sheets{"styles/screen.css", "styles/document.css",
                                                  "styles/site.css"};

/// Raised when the program makes other pages from the same templates and the same archive.
constexpr std::string_view making = "site 1";

struct NavRow {
  std::string_view page;
  std::string_view label;
};

constexpr std::array<NavRow, 6> nav_rows{{{home_page, "首页"},
                                          {years_page, "各期"},
                                          {sections_page, "栏目"},
                                          {unions_page, "供稿单位"},
                                          {corrections_page, "更正"},
                                          {search_page, "搜索"}}};

/// All names of all templates; one list, since most of them mean the same everywhere.
std::vector<std::string> site_names() {
  return {"articles",
          "banner",
          "bars",
          "base_href",
          "canonical",
          "chart",
          "code",
          "correction_date",
          "corrections",
          "count",
          "date",
          "date_iso",
          "description",
          "documents",
          "documents_href",
          "entry_href",
          "entry_title",
          "feed_href",
          "file_href",
          "file_kind",
          "file_size",
          "files",
          "group_href",
          "group_meta",
          "group_name",
          "groups",
          "has_bars",
          "has_contents",
          "has_corrections",
          "has_documents",
          "has_heading",
          "has_links",
          "has_recent",
          "has_revisions",
          "heading",
          "here",
          "html",
          "intro",
          "issue_href",
          "issue_title",
          "link_href",
          "link_label",
          "links",
          "name",
          "nav",
          "nav_href",
          "nav_label",
          "newer_href",
          "newer_label",
          "no_index",
          "number",
          "older_href",
          "older_label",
          "organ",
          "page_title",
          "pages",
          "permalink",
          "picture_address",
          "place_href",
          "place_text",
          "places",
          "published_iso",
          "recent",
          "revision_date",
          "revision_href",
          "revision_label",
          "revisions",
          "root",
          "row_href",
          "row_meta",
          "row_title",
          "rows",
          "script_href",
          "search_href",
          "section_anchor",
          "section_name",
          "sections",
          "style_href",
          "superseded_href",
          "years"};
}

TemplateValue nav_values(const PageHead& head) {
  std::vector<TemplateValues> nav;
  nav.reserve(nav_rows.size());
  for (const NavRow& row : nav_rows) {
    nav.push_back({{{"nav_href", way(head.path, row.page)},
                    {"nav_label", std::string(row.label)},
                    {"here", row.page == head.path}}});
  }
  return nav;
}

}  // namespace

std::optional<SiteDesign> load_site_design(SourceMap& sources, Diagnostics& diags) {
  SiteDesign design;
  for (const char* const name : page_templates) {
    std::optional<HtmlTemplate> page =
        load_page_template(template_folder, name, site_names(), sources, diags);
    if (!page) return std::nullopt;
    design.pages.emplace(name, *std::move(page));
  }
  for (const char* const path : style_sheets) {
    const std::optional<SourceId> css = sources.read(path, {}, diags);
    if (!css) return std::nullopt;
    design.css += std::string(sources.text(*css)) + "\n";
  }
  const std::optional<SourceId> script = sources.read("templates/site/search.js", {}, diags);
  if (!script) return std::nullopt;
  design.script = sources.text(*script);
  return design;
}

std::string render_page(const Site& site, std::string_view page_template, const PageHead& head,
                        TemplateValues values) {
  const bool is_replaced = !head.canonical.empty();
  const std::string canonical = address_of(is_replaced ? head.canonical : head.path);
  const bool knows_address = !site.url.empty();
  values["root"] = way_to_top(head.path);
  values["style_href"] = way(head.path, style_file);
  values["feed_href"] = way(head.path, feed_file);
  values["nav"] = nav_values(head);
  values["name"] = site.name;
  values["organ"] = text_or_nothing(site.organ);
  values["page_title"] = head.title.empty() ? site.name : head.title + "_" + site.name;
  values["description"] = text_or_nothing(head.description);
  values["canonical"] = text_or_nothing(knows_address ? site.url + canonical : "");
  values["no_index"] = is_replaced;
  values["published_iso"] = text_or_nothing(head.published);
  values["picture_address"] = text_or_nothing(
      knows_address && !head.picture.empty() ? site.url + address_of(head.picture) : "");
  return site.design.pages.find(page_template)->second.fill(values);
}

std::string site_key(const Site& site) {
  std::string all = std::string(making) + "\n" + site.name + "\n" + site.organ + "\n" + site.url;
  for (const auto& [name, page] : site.design.pages) {
    all.append("\n").append(name).append("\n").append(page.text());
  }
  return sha256_hex(all);
}

}  // namespace kanyin
