#include "pdf/cff_charset.h"

#include <numeric>

namespace kanyin {

namespace {

/// Reads numbers from a table; after a step past its end everything is zero and `sound` is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool sound() const { return sound_; }
  std::size_t place() const { return place_; }
  void go_to(std::size_t place) { place_ = place; }

  std::uint32_t number(std::size_t size) {
    if (place_ > bytes_.size() || bytes_.size() - place_ < size) {
      sound_ = false;
      return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | static_cast<unsigned char>(bytes_[place_ + i]);
    }
    place_ += size;
    return value;
  }

 private:
  std::string_view bytes_;
  std::size_t place_ = 0;
  bool sound_ = true;
};

/// An INDEX (Adobe Technical Note 5176, section 5).
struct Index {
  std::uint32_t count = 0;
  std::size_t first_begin = 0;  // of the first object
  std::size_t first_end = 0;
  std::size_t end = 0;  // of the whole
};

Index read_index(Reader& reader) {
  Index index;
  index.count = reader.number(2);
  if (index.count == 0) {
    index.end = reader.place();
    return index;
  }
  const std::uint32_t size = reader.number(1);
  const std::size_t offsets = reader.place();
  const std::size_t data = offsets + (index.count + 1) * size - 1;
  index.first_begin = data + reader.number(size);
  index.first_end = data + reader.number(size);
  reader.go_to(offsets + index.count * size);
  index.end = data + reader.number(size);
  reader.go_to(index.end);
  return index;
}

/// What the Top DICT says of the charset (section 9).
struct TopDict {
  bool cid_keyed = false;
  std::size_t charset = 0;
  std::size_t char_strings = 0;
};

TopDict read_top_dict(Reader& reader, const Index& index) {
  constexpr std::uint32_t charset_operator = 15;
  constexpr std::uint32_t char_strings_operator = 17;
  constexpr std::uint32_t ros_operator = 256 + 30;

  TopDict dict;
  std::uint32_t operand = 0;
  reader.go_to(index.first_begin);
  while (reader.sound() && reader.place() < index.first_end) {
    const std::uint32_t byte = reader.number(1);
    if (byte == 28) {
      operand = reader.number(2);
    } else if (byte == 29) {
      operand = reader.number(4);
    } else if (byte == 30) {
      // A real number: nibbles up to one of value 15.
      std::uint32_t nibbles = 0;
      do {
        nibbles = reader.number(1);
      } while (reader.sound() && (nibbles & 15U) != 15U && nibbles >> 4 != 15U);
    } else if (byte >= 32 && byte <= 246) {
      operand = byte - 139;
    } else if (byte >= 247 && byte <= 250) {
      operand = (byte - 247) * 256 + reader.number(1) + 108;
    } else if (byte >= 251) {
      reader.number(1);
      operand = 0;  // negative: none of the offsets asked for
    } else {
      const std::uint32_t name = byte == 12 ? 256 + reader.number(1) : byte;
      if (name == charset_operator) dict.charset = operand;
      if (name == char_strings_operator) dict.char_strings = operand;
      if (name == ros_operator) dict.cid_keyed = true;
      operand = 0;
    }
  }
  return dict;
}

/// Section 13. Glyph 0 is not listed.
void read_ranges(Reader& reader, std::size_t glyph_count, std::vector<std::uint16_t>& cids) {
  const std::uint32_t format = reader.number(1);
  while (reader.sound() && cids.size() < glyph_count) {
    std::uint32_t cid = reader.number(2);
    std::uint32_t left = format == 0 ? 0 : reader.number(format);
    for (; cids.size() < glyph_count; ++cid, --left) {
      cids.push_back(static_cast<std::uint16_t>(cid));
      if (left == 0) break;
    }
  }
}

}  // namespace

std::optional<std::vector<std::uint16_t>> read_cff_charset(std::string_view cff) {
  Reader reader(cff);
  reader.number(2);  // version
  reader.go_to(reader.number(1));
  read_index(reader);  // names
  const TopDict dict = read_top_dict(reader, read_index(reader));

  reader.go_to(dict.char_strings);
  const std::size_t glyph_count = reader.number(2);
  if (!reader.sound() || dict.char_strings == 0) return std::nullopt;

  std::vector<std::uint16_t> cids;
  // 0 to 2 stand for charsets of Latin fonts; a CID-keyed font with one means the glyph itself.
  if (!dict.cid_keyed || dict.charset <= 2) {
    cids.resize(glyph_count);
    std::iota(cids.begin(), cids.end(), std::uint16_t{0});
    return cids;
  }
  cids.reserve(glyph_count);
  cids.push_back(0);
  reader.go_to(dict.charset);
  read_ranges(reader, glyph_count, cids);
  if (!reader.sound()) return std::nullopt;
  return cids;
}

}  // namespace kanyin
