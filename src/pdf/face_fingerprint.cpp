#include "pdf/face_fingerprint.h"

#include <algorithm>
#include <string_view>

#include "io/sha256.h"
#include "pdf/subset_cff.h"

namespace kanyin {

namespace {

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t number = 0;
  for (std::size_t i = at; i < at + length; ++i) {
    number = number << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  }
  return number;
}

std::string_view table_directory(const FaceSource& source) {
  constexpr std::size_t collection_header = 12;
  constexpr std::size_t directory_header = 12;
  constexpr std::size_t record_size = 16;
  const std::string_view bytes = source.bytes;
  const std::size_t offset_at = collection_header + std::size_t{4} * source.face_index;
  const std::size_t begin = bytes.starts_with("ttcf") ? big_endian(bytes, offset_at, 4) : 0;
  const std::size_t tables = big_endian(bytes, begin + 4, 2);
  return bytes.substr(std::min(begin, bytes.size()), directory_header + tables * record_size);
}

}  // namespace

std::string face_fingerprint(const FaceSource& source) {
  std::string facts = "outlines " + std::to_string(outline_version) + " of " +
                      std::to_string(source.bytes.size()) + " bytes\n";
  facts += table_directory(source);
  return sha256_hex(facts);
}

}  // namespace kanyin
