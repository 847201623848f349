#include "pdf/glyph_file.h"

#include <algorithm>
#include <utility>

#include "pdf/deflate.h"

namespace kanyin {

namespace {

// The file: these words, the fingerprint of the face, the number of glyphs, a row for each of them,
// and the charstrings. Numbers have four bytes, the lowest first.
constexpr std::string_view title = "kanyin glyphs 1\n";
constexpr std::size_t fingerprint_size = 64;
constexpr std::size_t number_size = 4;
constexpr std::size_t first_row = title.size() + fingerprint_size + number_size;
constexpr std::size_t row_size = 5 * number_size;

void append_number(std::string& out, std::size_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) {
    out.push_back(static_cast<char>((number >> shift) & 0xFF));
  }
}

/// Goes on from the numbers of its row, so that a row which is mixed up is not sound either.
std::uint32_t checksum_of(std::string_view charstring, std::uint32_t glyph, std::uint32_t source) {
  return checksum(charstring, glyph ^ source);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = number_size; i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

}  // namespace

GlyphFile GlyphFile::open(const std::string& path, std::string_view face) {
  GlyphFile opened;
  std::optional<MappedFile> file = map_file(path);
  if (!file || file->bytes().size() < first_row) return opened;
  const std::string_view bytes = file->bytes();
  if (!bytes.starts_with(title) || bytes.substr(title.size(), fingerprint_size) != face) {
    return opened;
  }
  const std::size_t count = number_at(bytes, first_row - number_size);
  if (count > (bytes.size() - first_row) / row_size) return opened;
  opened.file_ = std::move(*file);
  opened.count_ = count;
  return opened;
}

GlyphFile::Row GlyphFile::row(std::size_t number) const {
  const std::size_t at = first_row + number * row_size;
  const auto field = [this, at](std::size_t i) {
    return number_at(file_.bytes(), at + i * number_size);
  };
  return {.glyph = field(0),
          .source = field(1),
          .checksum = field(2),
          .begin = field(3),
          .size = field(4)};
}

std::optional<std::string_view> GlyphFile::charstring(const Row& row) const {
  const std::string_view all = file_.bytes().substr(first_row + count_ * row_size);
  if (row.begin > all.size() || row.size > all.size() - row.begin) return std::nullopt;
  const std::string_view charstring = all.substr(row.begin, row.size);
  if (checksum_of(charstring, row.glyph, row.source) != row.checksum) return std::nullopt;
  return charstring;
}

std::optional<std::string_view> GlyphFile::find(std::uint32_t glyph, std::uint32_t source) const {
  std::size_t first = 0;
  std::size_t end = count_;
  while (first < end) {
    const std::size_t middle = (first + end) / 2;
    if (row(middle).glyph < glyph) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  if (first == count_) return std::nullopt;
  const Row found = row(first);
  if (found.glyph != glyph || found.source != source) return std::nullopt;
  return charstring(found);
}

PreparedGlyphs GlyphFile::all() const {
  PreparedGlyphs glyphs;
  for (std::size_t i = 0; i < count_; ++i) {
    const Row each = row(i);
    const std::optional<std::string_view> sound = charstring(each);
    if (sound) glyphs[each.glyph] = {.charstring = *sound, .source = each.source};
  }
  return glyphs;
}

std::string glyph_file(std::string_view face, const PreparedGlyphs& glyphs) {
  std::string out(title);
  out += face;
  append_number(out, glyphs.size());
  std::size_t begin = 0;
  for (const auto& [glyph, prepared] : glyphs) {
    append_number(out, glyph);
    append_number(out, prepared.source);
    append_number(out, checksum_of(prepared.charstring, glyph, prepared.source));
    append_number(out, begin);
    append_number(out, prepared.charstring.size());
    begin += prepared.charstring.size();
  }
  for (const auto& [glyph, prepared] : glyphs) out += prepared.charstring;
  return out;
}

}  // namespace kanyin
