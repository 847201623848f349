// How the site looks: its page templates and its style sheet, and the frame that all pages share.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "html/html_template.h"

namespace kanyin {

struct SiteDesign {
  std::map<std::string, HtmlTemplate, std::less<>> pages;  // by the name of the template
  std::string css;
  std::string script;  // for the search page
};

/// Reads `templates/site/` and the style sheets. Nothing comes back only if an error has been
/// reported.
std::optional<SiteDesign> load_site_design(SourceMap& sources, Diagnostics& diags);

/// What all pages of a site share.
struct Site {
  std::string name;   // of the bulletin
  std::string organ;  // who issues it
  std::string url;    // where the site will be, with a slash at its end; empty if nobody said
  std::vector<std::string> sections;  // in their usual order
  SiteDesign design;
  std::string key;  // the fingerprint of all that its pages have in common
};

/// The key of a site that has none yet.
std::string site_key(const Site& site);

/// What a page says of itself in its head.
struct PageHead {
  std::string path;         // from the top of the site
  std::string title;        // empty for the home page
  std::string description;  // empty for none
  std::string canonical;    // the page that counts in its place; empty if it is this one
  std::string published{};  // when what it shows was issued; empty for lists
  std::string picture{};    // the first one on it, from the top of the site; empty for none
};

/// The whole page; `values` are those of the template beyond the frame.
std::string render_page(const Site& site, std::string_view page_template, const PageHead& head,
                        TemplateValues values);

}  // namespace kanyin
