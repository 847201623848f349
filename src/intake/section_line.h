// The lines that open a section: 【工作动态】, and what typists write in its place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/bulletin_lines.h"
#include "model/text.h"

namespace kanyin {

/// What the publication knows about its sections; may be empty.
struct KnownSections {
  std::vector<std::string> names;
  std::vector<std::string> briefs;
};

struct SectionLine {
  BulletinLine name;
  BulletinLine rest;  // text behind the name on the same line; mostly empty
  bool plain = true;  // written as 【…】
};

/// Nothing if the line opens no section.
std::optional<SectionLine> section_of(const BulletinLine& line, const KnownSections& known);

/// The name without the spaces that spread it for looks.
Text section_name(const BulletinLine& name, const KnownSections& known, Diagnostics& diags);

/// True if the section holds briefs by its name or because the publication says so.
bool holds_briefs(std::string_view section, const KnownSections& known);

}  // namespace kanyin
