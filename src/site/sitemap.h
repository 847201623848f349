// What search engines read: a list of all pages, and where it is.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "site/issue_card.h"
#include "site/made_page.h"
#include "site/site_design.h"

namespace kanyin {

/// The sitemap (sitemaps.org, 0.9) of all issues and articles that are current: one file, or an
/// index with its parts if there are more pages than one may list. The site has an address.
std::vector<MadePage> sitemap(const Site& site, std::span<const IssueCard> cards);

std::string robots_text(const Site& site);

}  // namespace kanyin
