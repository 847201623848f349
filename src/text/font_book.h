// The faces of one design, by role. For every character it names the first face of the role's list
// that has it, so that rare characters in names come from a fallback face instead of a blank.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/mapped_file.h"
#include "style/style_sheet.h"
#include "text/font.h"

namespace kanyin {

/// Where a face comes from; what is needed to embed it.
struct FaceSource {
  std::string family{};      // as the style names it
  std::string path{};        // of the font file
  unsigned face_index = 0;   // in a collection
  std::string_view bytes{};  // of the font file; lives as long as the book
};

/// How a role was filled.
struct RoleChoice {
  FontRole role{};
  std::vector<FontId> chain{};         // best first, faces for rare characters last
  std::vector<std::string> missing{};  // families named before the first that was found
};

class FontBook {
 public:
  FontBook() = default;

  FontId add(std::unique_ptr<Font> font, FaceSource source);
  void assign(RoleChoice choice);

  const Font& font(FontId id) const;
  const FaceSource& source(FontId id) const;
  const FontMeasures& measures(FontId id) const;
  std::size_t size() const { return fonts_.size(); }

  const RoleChoice& role(FontRole role) const;

  /// The first face of the role; every role has one.
  FontId first(FontRole role) const;

  /// The face that shows this character in this role; nothing if none of the chain has it. Spaces
  /// and characters without ink are shown by any face.
  std::optional<FontId> find(FontRole role, char32_t code_point) const;

  /// How many bytes at the front of a text are characters that a face of the role shows and that no
  /// mark is drawn into: all of them in nearly every text.
  std::size_t shown_length(FontRole role, std::string_view text) const;

  /// Whether one face shows all these characters.
  bool shows(FontId id, std::u32string_view characters) const;

  /// The face that shows all these characters, which are drawn into one: a letter and the marks on
  /// it.
  std::optional<FontId> find(FontRole role, std::u32string_view characters) const;

  /// The size at which Han of `fallback` look as large as those of `wanted` at `size`: faces fill
  /// their em differently.
  Length matching_size(FontId wanted, FontId fallback, Length size) const;

  /// How far Han of one face move down to stand on the middle line of `main`: faces put their Han
  /// at different heights.
  Length drop(FontId main, Length main_size, FontId face, Length size) const;

  /// Keeps a file that faces look into, and gives its bytes.
  std::string_view keep(MappedFile file);

 private:
  struct Entry {
    std::unique_ptr<Font> font;
    FaceSource source;
    FontMeasures measures;
  };
  std::vector<Entry> fonts_;
  /// Which face of a role's chain shows a character: its place counted from 1, a number beyond the
  /// chain if none does, 0 while nobody has asked and for marks on other characters. Looking into a
  /// face takes far longer; what is noted is the same whoever notes it, so that threads need not
  /// wait for each other.
  using FaceNotes = std::unique_ptr<std::atomic<std::uint8_t>[]>;

  /// Counted from 1; beyond the chain if no face of it shows the character.
  std::size_t place_in_chain(FontRole role, char32_t code_point) const;
  std::size_t look_up(FontRole role, char32_t code_point) const;

  std::array<RoleChoice, std::size(all_font_roles)> roles_;
  std::array<FaceNotes, std::size(all_font_roles)> notes_;
  std::vector<MappedFile> kept_;
};

}  // namespace kanyin
