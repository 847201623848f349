#include "pdf/srgb_profile.h"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "pdf/syntax.h"

namespace kanyin {

namespace {

constexpr std::size_t header_size = 128;

void append_32(std::string& out, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) out.push_back(static_cast<char>(number >> shift & 0xFF));
}

/// A tag's data: its type, four reserved bytes, then numbers with 16 binary places.
std::string numbers_of(std::string_view type, std::initializer_list<std::uint32_t> numbers) {
  std::string data(type);
  append_32(data, 0);
  for (const std::uint32_t number : numbers) append_32(data, number);
  return data;
}

/// Text of one language.
std::string text_of(std::string_view text) {
  const std::string units = utf16(text);
  std::string data = "mluc";
  append_32(data, 0);
  append_32(data, 1);   // records
  append_32(data, 12);  // bytes of a record
  data += "enUS";
  append_32(data, static_cast<std::uint32_t>(units.size()));
  append_32(data, 28);  // where the text begins
  data += units;
  data.resize((data.size() + 3) / 4 * 4, '\0');
  return data;
}

struct Tag {
  std::string_view name;
  std::size_t data = 0;  // which of the data blocks
};

std::string header(std::size_t size) {
  std::string out;
  append_32(out, static_cast<std::uint32_t>(size));
  append_32(out, 0);           // no preferred colour engine
  append_32(out, 0x04200000);  // version 4.2
  out += "mntrRGB XYZ ";
  // A fixed day: the standard's own, IEC 61966-2-1, October 1999.
  out += std::string_view("\x07\xCF\x00\x0A\x00\x01\x00\x00\x00\x00\x00\x00", 12);
  out += "acsp";
  out.resize(68, '\0');
  append_32(out, 0x0000F6D6);  // the illuminant D50
  append_32(out, 0x00010000);
  append_32(out, 0x0000D32D);
  out.resize(header_size, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::string> blocks{
      text_of("sRGB"),
      text_of("No copyright, use freely"),
      numbers_of("XYZ ", {0x0000F6D6, 0x00010000, 0x0000D32D}),
      numbers_of("sf32", {0x00010C42, 0x000005DE, 0xFFFFF325, 0x00000793, 0x0000FD90, 0xFFFFFBA1,
                          0xFFFFFDA2, 0x000003DC, 0x0000C06E}),
      numbers_of("XYZ ", {0x00006FA0, 0x000038F5, 0x00000390}),
      numbers_of("XYZ ", {0x00006297, 0x0000B787, 0x000018D9}),
      numbers_of("XYZ ", {0x0000249F, 0x00000F84, 0x0000B6C4}),
      // y = ((x + 0.055) / 1.055) ^ 2.4, and x / 12.92 near black.
      numbers_of("para", {0x00030000, 0x00026666, 0x0000F2A7, 0x00000D59, 0x000013D0, 0x00000A5B}),
  };
  const std::vector<Tag> tags{{"desc", 0}, {"cprt", 1}, {"wtpt", 2}, {"chad", 3}, {"rXYZ", 4},
                              {"gXYZ", 5}, {"bXYZ", 6}, {"rTRC", 7}, {"gTRC", 7}, {"bTRC", 7}};

  std::vector<std::size_t> places;
  std::size_t size = header_size + 4 + 12 * tags.size();
  for (const std::string& block : blocks) {
    places.push_back(size);
    size += block.size();
  }

  std::string profile = header(size);
  append_32(profile, static_cast<std::uint32_t>(tags.size()));
  for (const Tag& tag : tags) {
    profile += tag.name;
    append_32(profile, static_cast<std::uint32_t>(places[tag.data]));
    append_32(profile, static_cast<std::uint32_t>(blocks[tag.data].size()));
  }
  for (const std::string& block : blocks) profile += block;
  return profile;
}

}  // namespace kanyin
