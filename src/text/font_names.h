// The names that font files give their faces.
#pragma once

#include <optional>
#include <string_view>

namespace kanyin {

/// How well a face answers to a name.
enum class NameMatch { none, family, exact };

struct NamedFace {
  unsigned index = 0;  // in the file
  NameMatch match = NameMatch::none;
};

/// The face of a font file that answers best to a name such as `Noto Serif CJK SC Bold` or 仿宋, in
/// any language. A family's regular face is an exact match for the family's name. Nothing if there
/// is none.
std::optional<NamedFace> find_face(std::string_view font_bytes, std::string_view name);

}  // namespace kanyin
