// A face cut down to a few characters, as a font file of its own: for a page that brings its
// masthead along. (What the PDF embeds is cut by glyph, in pdf/embed_font.)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/font_book.h"

namespace kanyin {

/// A font file with these characters of the face, its names and its licence, without hinting and
/// layout rules. Nothing comes back if the face cannot be read.
std::optional<std::string> subset_face(const FaceSource& source, std::u32string_view characters);

}  // namespace kanyin
