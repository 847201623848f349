#include "html/masthead_faces.h"

#include <map>
#include <optional>
#include <set>

#include "html/base64.h"
#include "html/faults.h"
#include "html/woff2.h"
#include "io/utf8.h"
#include "text/subset_face.h"

namespace kanyin {

namespace {

/// In order, so that the same name gives the same bytes.
std::map<FontId, std::set<char32_t>> characters_by_face(std::string_view name, FontRole role,
                                                        const FontBook& fonts) {
  std::map<FontId, std::set<char32_t>> characters;
  for (const char32_t character : decode_utf8(name)) {
    const std::optional<FontId> face = fonts.find(role, character);
    if (face) characters[*face].insert(character);
  }
  return characters;
}

std::string unicode_range(const std::set<char32_t>& characters) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string range;
  for (const char32_t character : characters) {
    range += range.empty() ? "U+" : ", U+";
    for (int shift = 20; shift >= 0; shift -= 4) range += digits[character >> shift & 15U];
  }
  return range;
}

/// Any weight, so that no browser thickens a face that is drawn as heavy as it should be.
std::string face_rule(std::string_view packed, const std::set<char32_t>& characters) {
  std::string rule =
      "@font-face {\n  font-family: \"Bulletin Masthead\";\n  font-weight: 100 900;\n"
      "  src: url(\"data:font/woff2;base64,";
  append_base64(rule, packed);
  rule += "\") format(\"woff2\");\n  unicode-range: ";
  rule += unicode_range(characters);
  rule += ";\n}\n\n";
  return rule;
}

}  // namespace

std::string masthead_faces(std::string_view name, FontRole role, const FontBook& fonts,
                           Diagnostics& diags) {
  std::string rules;
  for (const auto& [face, characters] : characters_by_face(name, role, fonts)) {
    const std::optional<std::string> subset =
        subset_face(fonts.source(face), std::u32string(characters.begin(), characters.end()));
    const std::optional<std::string> packed = subset ? pack_woff2(*subset) : std::nullopt;
    if (packed) {
      rules += face_rule(*packed, characters);
    } else {
      diags.report(fault::face_not_for_web, {}, {fonts.source(face).family});
    }
  }
  return rules;
}

}  // namespace kanyin
