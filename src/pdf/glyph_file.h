// Prepared outlines of one face in a file, for the next run of the program. Nothing hangs on the
// file: it may be cut off, mixed up or thrown away at any time, and then the outlines are prepared
// anew. So every outline is verified when it is asked for, and none that is not right comes out.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "io/mapped_file.h"

namespace kanyin {

struct PreparedGlyph {
  std::string_view charstring;
  std::uint32_t source = 0;  // a checksum of what it was prepared from
};

/// By the number of the glyph in its face.
using PreparedGlyphs = std::map<std::uint32_t, PreparedGlyph>;

class GlyphFile {
 public:
  /// A file that is missing, or not of this face, holds nothing. `face` is a fingerprint of 64
  /// digits.
  static GlyphFile open(const std::string& path, std::string_view face);

  /// The charstring stays where it is as long as the file is open.
  std::optional<std::string_view> find(std::uint32_t glyph, std::uint32_t source) const;

  /// All that is sound.
  PreparedGlyphs all() const;

 private:
  struct Row {
    std::uint32_t glyph = 0;
    std::uint32_t source = 0;
    std::uint32_t checksum = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  Row row(std::size_t number) const;
  std::optional<std::string_view> charstring(const Row& row) const;

  MappedFile file_;
  std::size_t count_ = 0;  // of rows, sorted by glyph
};

/// The bytes of such a file.
std::string glyph_file(std::string_view face, const PreparedGlyphs& glyphs);

}  // namespace kanyin
