// Several split texts as one issue: a bulletin that was kept in parts, or contributions that came
// one by one. Articles without a section get one; sections of one name become one.
#pragma once

#include <string>
#include <vector>

#include "intake/split_bulletin.h"

namespace kanyin {

/// Where articles go before which no section stands.
struct DefaultSections {
  std::string stories;
  std::string briefs;
};

SplitBulletin merge_bulletins(const std::vector<SplitBulletin>& parts,
                              const DefaultSections& defaults, Diagnostics& diags);

}  // namespace kanyin
