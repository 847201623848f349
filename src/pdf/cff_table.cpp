#include "pdf/cff_table.h"

#include <map>

namespace kanyin {

namespace {

// Operators of dictionaries; those of two bytes begin with 12.
constexpr int two_byte = 12;
constexpr int charstrings_operator = 17;
constexpr int private_operator = 18;
constexpr int subroutines_operator = 19;
constexpr int font_array_operator = two_byte * 256 + 36;
constexpr int font_select_operator = two_byte * 256 + 37;

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < length; ++i) number = number * 256 + byte_at(bytes, at + i);
  return number;
}

std::optional<std::string_view> from(std::string_view bytes, std::int64_t offset) {
  if (offset < 0 || static_cast<std::size_t>(offset) > bytes.size()) return std::nullopt;
  return bytes.substr(static_cast<std::size_t>(offset));
}

/// The whole operands of each operator. Real numbers are passed over: no offset is one.
using CffDict = std::map<int, std::vector<std::int64_t>>;

std::optional<CffDict> read_dict(std::string_view bytes) {
  CffDict dict;
  std::vector<std::int64_t> operands;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<int>(byte_at(bytes, at++));
    const std::size_t left = bytes.size() - at;
    if (first <= 21) {
      int key = first;
      if (first == two_byte) {
        if (left < 1) return std::nullopt;
        key = two_byte * 256 + static_cast<int>(byte_at(bytes, at++));
      }
      dict[key] = std::move(operands);
      operands.clear();
    } else if (first == 28 && left >= 2) {
      operands.push_back(static_cast<std::int16_t>(big_endian(bytes, at, 2)));
      at += 2;
    } else if (first == 29 && left >= 4) {
      operands.push_back(static_cast<std::int32_t>(big_endian(bytes, at, 4)));
      at += 4;
    } else if (first == 30) {
      constexpr std::size_t end_nibble = 0xF;
      bool ended = false;
      while (!ended && at < bytes.size()) {
        const std::size_t pair = byte_at(bytes, at++);
        ended = pair % 16 == end_nibble || pair / 16 == end_nibble;
      }
      operands.push_back(0);
    } else if (first >= 32 && first <= 246) {
      operands.push_back(first - 139);
    } else if (first >= 247 && first <= 250 && left >= 1) {
      operands.push_back((first - 247) * 256 + static_cast<int>(byte_at(bytes, at++)) + 108);
    } else if (first >= 251 && first <= 254 && left >= 1) {
      operands.push_back(-(first - 251) * 256 - static_cast<int>(byte_at(bytes, at++)) - 108);
    } else {
      return std::nullopt;
    }
  }
  return dict;
}

std::optional<std::int64_t> number_of(const CffDict& dict, int key, std::size_t operand = 0) {
  const auto found = dict.find(key);
  if (found == dict.end() || operand >= found->second.size()) return std::nullopt;
  return found->second[operand];
}

std::optional<CffIndex> index_at(std::string_view bytes, std::optional<std::int64_t> offset) {
  if (!offset) return std::nullopt;
  const std::optional<std::string_view> rest = from(bytes, *offset);
  return rest ? CffIndex::read(*rest) : std::nullopt;
}

/// The local subroutines that a dictionary leads to; none if it names none.
std::optional<CffIndex> local_subroutines(std::string_view bytes, const CffDict& dict) {
  const std::optional<std::int64_t> size = number_of(dict, private_operator, 0);
  const std::optional<std::int64_t> offset = number_of(dict, private_operator, 1);
  if (!size || !offset) return CffIndex();
  const std::optional<std::string_view> rest = from(bytes, *offset);
  if (!rest || *size < 0 || static_cast<std::size_t>(*size) > rest->size()) return std::nullopt;
  const std::optional<CffDict> own = read_dict(rest->substr(0, static_cast<std::size_t>(*size)));
  if (!own) return std::nullopt;
  const std::optional<std::int64_t> subroutines = number_of(*own, subroutines_operator);
  return subroutines ? index_at(*rest, subroutines) : CffIndex();
}

}  // namespace

std::optional<CffIndex> CffIndex::read(std::string_view bytes) {
  CffIndex index;
  if (bytes.size() < 2) return std::nullopt;
  index.count_ = big_endian(bytes, 0, 2);
  if (index.count_ == 0) return index;
  if (bytes.size() < 3) return std::nullopt;
  index.offset_size_ = byte_at(bytes, 2);
  if (index.offset_size_ < 1 || index.offset_size_ > 4) return std::nullopt;
  const std::size_t offsets_size = (index.count_ + 1) * index.offset_size_;
  if (bytes.size() - 3 < offsets_size) return std::nullopt;
  index.offsets_ = bytes.substr(3, offsets_size);
  index.data_ = bytes.substr(3 + offsets_size);
  const std::size_t end = index.offset(index.count_);
  if (end < 1 || end - 1 > index.data_.size()) return std::nullopt;
  index.size_ = 3 + offsets_size + end - 1;
  return index;
}

std::size_t CffIndex::offset(std::size_t number) const {
  return big_endian(offsets_, number * offset_size_, offset_size_);
}

std::optional<std::string_view> CffIndex::item(std::size_t number) const {
  if (number >= count_) return std::nullopt;
  const std::size_t begin = offset(number);
  const std::size_t end = offset(number + 1);
  // Offsets count from 1.
  if (begin < 1 || end < begin || end - 1 > data_.size()) return std::nullopt;
  return data_.substr(begin - 1, end - begin);
}

std::optional<CffTable> CffTable::read(std::string_view bytes) {
  constexpr std::size_t header_size_at = 2;
  if (bytes.size() < 4 || byte_at(bytes, 0) != 1) return std::nullopt;
  std::size_t at = byte_at(bytes, header_size_at);
  std::vector<CffIndex> rows;  // names, dictionaries, strings, global subroutines
  for (int i = 0; i < 4; ++i) {
    const std::optional<CffIndex> row = index_at(bytes, static_cast<std::int64_t>(at));
    if (!row) return std::nullopt;
    rows.push_back(*row);
    at += row->size();
  }
  const std::optional<std::string_view> top_bytes = rows[1].item(0);
  const std::optional<CffDict> top = top_bytes ? read_dict(*top_bytes) : std::nullopt;
  if (!top) return std::nullopt;

  CffTable table;
  table.global_ = rows[3];
  const std::optional<CffIndex> charstrings =
      index_at(bytes, number_of(*top, charstrings_operator));
  if (!charstrings) return std::nullopt;
  table.charstrings_ = *charstrings;

  const std::optional<std::int64_t> font_array = number_of(*top, font_array_operator);
  if (!font_array) {
    const std::optional<CffIndex> local = local_subroutines(bytes, *top);
    if (!local) return std::nullopt;
    table.local_ = {*local};
    return table;
  }
  const std::optional<CffIndex> dicts = index_at(bytes, font_array);
  const std::optional<std::int64_t> select = number_of(*top, font_select_operator);
  const std::optional<std::string_view> select_bytes =
      select ? from(bytes, *select) : std::string_view();
  if (!dicts || dicts->count() == 0 || !select_bytes) return std::nullopt;
  table.font_select_ = *select_bytes;
  for (std::size_t i = 0; i < dicts->count(); ++i) {
    const std::optional<std::string_view> item = dicts->item(i);
    const std::optional<CffDict> dict = item ? read_dict(*item) : std::nullopt;
    const std::optional<CffIndex> local = dict ? local_subroutines(bytes, *dict) : std::nullopt;
    if (!local) return std::nullopt;
    table.local_.push_back(*local);
  }
  return table;
}

std::size_t CffTable::font_dict_of(std::uint32_t glyph) const {
  if (local_.size() < 2 || font_select_.empty()) return 0;
  const std::string_view bytes = font_select_;
  if (byte_at(bytes, 0) == 0) return glyph + 1 < bytes.size() ? byte_at(bytes, glyph + 1) : 0;

  // Format 3: ranges of three bytes, each up to the first glyph of the next.
  constexpr std::size_t range_size = 3;
  if (bytes.size() < 3) return 0;
  const std::size_t count = big_endian(bytes, 1, 2);
  std::size_t dict = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 3 + i * range_size;
    if (at + range_size > bytes.size() || big_endian(bytes, at, 2) > glyph) break;
    dict = byte_at(bytes, at + 2);
  }
  return dict;
}

CffSubroutines CffTable::subroutines(std::uint32_t glyph) const {
  const std::size_t dict = font_dict_of(glyph);
  return {.global = &global_, .local = dict < local_.size() ? &local_[dict] : nullptr};
}

}  // namespace kanyin
