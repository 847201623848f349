// A CFF table (Adobe Technical Note 5176) as far as it takes to reach the outlines of its glyphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kanyin {

/// A row of byte strings. Looks into the table.
class CffIndex {
 public:
  /// Reads the row at the front of `bytes`.
  static std::optional<CffIndex> read(std::string_view bytes);

  std::size_t count() const { return count_; }

  /// Nothing if there is none with this number, or it reaches out of the table.
  std::optional<std::string_view> item(std::size_t number) const;

  /// How many bytes the whole row takes.
  std::size_t size() const { return size_; }

 private:
  std::size_t offset(std::size_t number) const;

  std::size_t count_ = 0;
  std::size_t offset_size_ = 1;
  std::string_view offsets_;
  std::string_view data_;
  std::size_t size_ = 2;
};

/// The subroutines that a glyph may call.
struct CffSubroutines {
  const CffIndex* global = nullptr;
  const CffIndex* local = nullptr;
};

class CffTable {
 public:
  /// Nothing comes back if the table is damaged. `bytes` outlive what comes back.
  static std::optional<CffTable> read(std::string_view bytes);

  std::size_t glyph_count() const { return charstrings_.count(); }
  std::optional<std::string_view> charstring(std::uint32_t glyph) const {
    return charstrings_.item(glyph);
  }
  CffSubroutines subroutines(std::uint32_t glyph) const;

 private:
  std::size_t font_dict_of(std::uint32_t glyph) const;

  CffIndex charstrings_;
  CffIndex global_;
  std::vector<CffIndex> local_;   // by font dictionary
  std::string_view font_select_;  // which dictionary a glyph has; empty if there is only one
};

}  // namespace kanyin
