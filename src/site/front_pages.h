// The pages that stand at the top of the site.
#pragma once

#include <span>
#include <string>

#include "site/issue_card.h"
#include "site/site_design.h"

namespace kanyin {

/// The latest issue, the ways into the archive, what was corrected last. `cards` are oldest first
/// and never empty.
std::string home_html(const Site& site, std::span<const IssueCard> cards);

/// All unions with how much was taken from each.
std::string unions_html(const Site& site, std::span<const IssueCard> cards);

/// Everything that was ever corrected, newest first.
std::string corrections_html(const Site& site, std::span<const IssueCard> cards);

std::string search_html(const Site& site);

/// For addresses that lead nowhere. A server shows it below any address, so its links need the
/// address of the site; without one they count from the top of the server.
std::string not_found_html(const Site& site);

}  // namespace kanyin
