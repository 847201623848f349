#include "press/sealed_fonts.h"

#include <map>
#include <set>
#include <string>
#include <variant>

#include "io/files.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

/// The faces that pages are set in, by name; of faces of one name, the first.
std::map<std::string, FontId> faces_by_name(const PagedIssue& pages, const FontBook& fonts) {
  std::set<FontId> used;
  for (const Page& page : pages.pages) {
    for (const DisplayItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item.shape)) used.insert(run->font);
    }
  }
  std::map<std::string, FontId> faces;
  for (const FontId id : used) {
    const FaceSource& source = fonts.source(id);
    faces.emplace(source.family + " (" + std::string(name_of(source.path)) + ")", id);
  }
  return faces;
}

}  // namespace

std::vector<std::string> font_names(const PagedIssue& pages, const FontBook& fonts) {
  std::vector<std::string> names;
  for (const auto& [name, id] : faces_by_name(pages, fonts)) names.push_back(name);
  return names;
}

std::vector<ListedFont> sealed_fonts(const PagedIssue& pages, const FontBook& fonts) {
  std::vector<ListedFont> list;
  for (const auto& [name, id] : faces_by_name(pages, fonts)) {
    list.push_back({sha256_hex(fonts.source(id).bytes), name});
  }
  return list;
}

}  // namespace kanyin
