#include "press/sealed_fonts.h"

#include <map>
#include <set>
#include <string>
#include <variant>

#include "io/files.h"
#include "io/sha256.h"

namespace kanyin {

std::vector<ListedFont> sealed_fonts(const PagedIssue& pages, const FontBook& fonts) {
  std::set<FontId> used;
  for (const Page& page : pages.pages) {
    for (const DisplayItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item.shape)) used.insert(run->font);
    }
  }
  std::map<std::string, std::string> fingerprints;
  for (const FontId id : used) {
    const FaceSource& source = fonts.source(id);
    const std::string name = source.family + " (" + std::string(name_of(source.path)) + ")";
    if (!fingerprints.contains(name)) fingerprints.emplace(name, sha256_hex(source.bytes));
  }
  std::vector<ListedFont> list;
  list.reserve(fingerprints.size());
  for (const auto& [name, fingerprint] : fingerprints) list.push_back({fingerprint, name});
  return list;
}

}  // namespace kanyin
