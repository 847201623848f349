#include "text/font_book.h"

#include <algorithm>

#include "diag/expect.h"
#include "io/utf8.h"
#include "text/char_class.h"

namespace kanyin {

namespace {

/// The plane of all common characters; those beyond it are looked up each time.
constexpr char32_t noted_characters = 0x10000;
constexpr std::size_t most_noted = 0xFF;

/// Spaces, joiners and selectors, for which faces often have no glyph of their own.
bool needs_no_glyph(char32_t code_point) {
  if (code_point <= 0x20 || code_point == 0xA0 || code_point == 0xAD) return true;
  if (code_point < 0x2000) return false;
  return code_point <= 0x200F || (code_point >= 0x2028 && code_point <= 0x202F) ||
         (code_point >= 0x205F && code_point <= 0x206F) || code_point == 0x3000 ||
         (code_point >= 0xFE00 && code_point <= 0xFE0F) || code_point == 0xFEFF ||
         (code_point >= 0xE0000 && code_point <= 0xE01EF);
}

/// 0 if there is no note.
std::size_t noted_place(const std::atomic<std::uint8_t>* notes, char32_t code_point) {
  return code_point < noted_characters ? notes[code_point].load(std::memory_order_relaxed) : 0;
}

/// How many bytes from `at` on are characters of three bytes that are noted with a place up to the
/// last one.
std::size_t noted_run(const std::atomic<std::uint8_t>* notes, std::size_t last_place,
                      std::string_view text, std::size_t at) {
  return run_of_three(text, at, [notes, last_place](std::uint32_t bytes) {
    const char32_t code_point = char_of_three(bytes);
    const std::size_t place = notes[code_point].load(std::memory_order_relaxed);
    // Surrogates are never noted, what is overlong may be.
    return place != 0 && place <= last_place && code_point >= 0x800;
  });
}

}  // namespace

FontId FontBook::add(std::unique_ptr<Font> font, FaceSource source) {
  const FontMeasures measures = font->measures();
  fonts_.push_back({.font = std::move(font), .source = std::move(source), .measures = measures});
  return static_cast<FontId>(fonts_.size() - 1);
}

void FontBook::assign(RoleChoice choice) {
  expect(!choice.chain.empty(), "every role has a face");
  notes_[static_cast<std::size_t>(choice.role)] =
      std::make_unique<std::atomic<std::uint8_t>[]>(noted_characters);
  roles_[static_cast<std::size_t>(choice.role)] = std::move(choice);
}

const Font& FontBook::font(FontId id) const { return *fonts_[static_cast<std::size_t>(id)].font; }

const FaceSource& FontBook::source(FontId id) const {
  return fonts_[static_cast<std::size_t>(id)].source;
}

const FontMeasures& FontBook::measures(FontId id) const {
  return fonts_[static_cast<std::size_t>(id)].measures;
}

const RoleChoice& FontBook::role(FontRole role) const {
  return roles_[static_cast<std::size_t>(role)];
}

FontId FontBook::first(FontRole role) const { return this->role(role).chain.front(); }

std::optional<FontId> FontBook::find(FontRole role, char32_t code_point) const {
  const std::vector<FontId>& chain = this->role(role).chain;
  const std::size_t place = place_in_chain(role, code_point);
  return place > chain.size() ? std::nullopt : std::optional(chain[place - 1]);
}

std::size_t FontBook::place_in_chain(FontRole role, char32_t code_point) const {
  std::atomic<std::uint8_t>* const notes = notes_[static_cast<std::size_t>(role)].get();
  std::size_t place = noted_place(notes, code_point);
  if (place != 0) return place;
  place = look_up(role, code_point);
  // Marks are not noted, so that what is noted stands alone.
  if (code_point < noted_characters && place <= most_noted && !is_joined(code_point)) {
    notes[code_point].store(static_cast<std::uint8_t>(place), std::memory_order_relaxed);
  }
  return place;
}

std::size_t FontBook::look_up(FontRole role, char32_t code_point) const {
  if (needs_no_glyph(code_point)) return 1;
  const std::vector<FontId>& chain = this->role(role).chain;
  const auto found = std::find_if(chain.begin(), chain.end(), [this, code_point](FontId id) {
    return font(id).has(code_point);
  });
  return static_cast<std::size_t>(found - chain.begin()) + 1;
}

std::size_t FontBook::shown_length(FontRole role, std::string_view text) const {
  const std::atomic<std::uint8_t>* const notes = notes_[static_cast<std::size_t>(role)].get();
  const std::size_t last_place = this->role(role).chain.size();
  std::size_t last_char = 0;  // where it begins; a mark may be drawn into it
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t run = noted_run(notes, last_place, text, at)) {
      at += run;
      last_char = at - 3;
      continue;
    }
    const DecodedChar next = decode_char(text, at);
    std::size_t place = noted_place(notes, next.code_point);
    if (place == 0) {
      if (is_joined(next.code_point)) return last_char;
      place = place_in_chain(role, next.code_point);
    }
    if (place > last_place) return at;
    last_char = at;
    at += next.length;
  }
  return text.size();
}

bool FontBook::shows(FontId id, std::u32string_view characters) const {
  return std::all_of(characters.begin(), characters.end(), [this, id](char32_t code_point) {
    return needs_no_glyph(code_point) || font(id).has(code_point);
  });
}

std::optional<FontId> FontBook::find(FontRole role, std::u32string_view characters) const {
  const std::vector<FontId>& chain = this->role(role).chain;
  const auto found = std::find_if(chain.begin(), chain.end(),
                                  [this, characters](FontId id) { return shows(id, characters); });
  return found == chain.end() ? std::nullopt : std::optional(*found);
}

Length FontBook::matching_size(FontId wanted, FontId fallback, Length size) const {
  if (wanted == fallback) return size;
  const int wanted_extent = measures(wanted).han_size;
  const int extent = measures(fallback).han_size;
  if (wanted_extent == 0 || extent == 0) return size;
  const Length matching = size.scaled(wanted_extent, extent);
  // What differs more is a face of another kind, what differs less nobody sees.
  const Length difference = matching > size ? matching - size : size - matching;
  return difference > size.scaled(1, 10) || difference < size.scaled(1, 100) ? size : matching;
}

Length FontBook::drop(FontId main, Length main_size, FontId face, Length size) const {
  if (main == face && main_size == size) return {};
  const int main_centre = measures(main).han_centre;
  const int centre = measures(face).han_centre;
  if (main_centre == 0 || centre == 0) return {};
  return size.scaled(centre, 1000) - main_size.scaled(main_centre, 1000);
}

std::string_view FontBook::keep(MappedFile file) {
  kept_.push_back(std::move(file));
  return kept_.back().bytes();
}

}  // namespace kanyin
