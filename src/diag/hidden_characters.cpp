#include "diag/hidden_characters.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

#include "diag/faults.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

struct CharRange {
  char32_t first;
  char32_t last;
};

/// Controls, line ends that only some programs know, marks that turn the direction of the text
/// around, and code points that Unicode keeps free for ever.
constexpr CharRange controls[] = {{0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},
                                  {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFDD0, 0xFDEF}};

/// Characters without width: joiners, soft hyphens, tags, a byte order mark inside the text.
/// Variation selectors choose the form of a Han and are welcome.
constexpr CharRange invisible[] = {{0x00AD, 0x00AD}, {0x061C, 0x061C},  {0x180E, 0x180E},
                                   {0x200B, 0x200F}, {0x2060, 0x2064},  {0x206A, 0x206F},
                                   {0xFEFF, 0xFEFF}, {0xE0001, 0xE007F}};

constexpr char32_t replacement = 0xFFFD;

template <std::size_t Count>
bool is_in(char32_t c, const CharRange (&ranges)[Count]) {
  for (const CharRange& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

const Fault* fault_for(char32_t c) {
  if (is_in(c, controls) || (c & 0xFFFE) == 0xFFFE) return &fault::control_character;
  if (is_in(c, invisible)) return &fault::invisible_character;
  if (c == replacement) return &fault::lost_character;
  if (is_private_use(c)) return &fault::private_character;
  return nullptr;
}

/// Characters are passed over in blocks of this size, in which nothing is to be told.
constexpr char32_t block_size = 8;

template <std::size_t Count>
constexpr void add_blocks(std::array<bool, 0x10000 / block_size>& blocks,
                          const CharRange (&ranges)[Count]) {
  for (const CharRange& range : ranges) {
    for (char32_t block = range.first / block_size;
         block <= range.last / block_size && block < blocks.size(); ++block) {
      blocks[block] = true;
    }
  }
}

/// The blocks that hold something to tell.
constexpr std::array<bool, 0x10000 / block_size> hiding_blocks = [] {
  std::array<bool, 0x10000 / block_size> blocks{};
  add_blocks(blocks, controls);
  add_blocks(blocks, invisible);
  add_blocks(blocks, {{0xE000, 0xF8FF}});
  add_blocks(blocks, {{0xFFF8, 0xFFFF}});
  return blocks;
}();

/// Whether there is clearly nothing to tell of a character, as of nearly all.
bool is_usual(char32_t c) {
  if (c < 0x80) return (c >= 0x20 && c < 0x7F) || c == '\n';
  return c < 0x10000 && !hiding_blocks[c / block_size];
}

/// Of usual characters. A backslash or an ampersand may stand for any.
bool is_slip_or_stands_for_one(char32_t c) {
  return c == '\\' || c == '&' || c == 0xA0 || c == 0x3000 || (c >= U'０' && c <= U'９') ||
         (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ') || c == U'｜';
}

constexpr std::size_t chunk_size = 32;

/// A character of three bytes that ends in a chunk has at most so many before it.
constexpr std::size_t bytes_before = 2;

bool begins_three(char byte) { return (static_cast<unsigned char>(byte) & 0xF0) == 0xE0; }

/// Behind plain chunks, which may end amid a character of three bytes.
std::size_t begin_of_char(std::string_view text, std::size_t at) {
  if (at >= 1 && begins_three(text[at - 1])) return at - 1;
  if (at >= 2 && begins_three(text[at - 2])) return at - 2;
  return at;
}

/// Whether so many bytes are clearly plain text. `bytes_before` ones stand before them and are
/// looked at, too. Every byte is looked at alike and without a branch, so that a compiler takes
/// many at once: branches would be guessed wrong wherever a mark stands among Han.
bool is_plain_chunk(const char* chunk) {
  unsigned char doubts = 0;
  for (std::size_t i = 0; i < chunk_size; ++i) {
    const auto byte = static_cast<unsigned char>(chunk[i]);
    const auto second = static_cast<unsigned char>(*(chunk + i - 1));  // of three that end here
    const auto first = static_cast<unsigned char>(*(chunk + i - 2));

    const bool is_odd_ascii =
        ((byte < 0x20) & (byte != '\n')) | (byte == 0x7F) | (byte == '\\') | (byte == '&');
    // E2 to EC and EF begin U+2000 to U+CFFF and U+F000 to U+FFFF.
    const bool is_odd_lead =
        ((byte >= 0xC0) & (byte < 0xE2)) | (byte == 0xED) | (byte == 0xEE) | (byte > 0xEF);
    const bool is_misplaced = ((byte & 0xC0) == 0x80) != ((first >= 0xE0) | (second >= 0xE0));
    // Of U+2000 to U+207F, dashes, quotes and dots are plain.
    const bool is_odd_mark =
        (first == 0xE2) & (second < 0x82) & !((second == 0x80) & (byte >= 0x90) & (byte <= 0xA7));
    const bool is_wide_space = (first == 0xE3) & (second == 0x80) & (byte == 0x80);
    // Of U+F000 to U+FFFF, ！ to ／ and ： to ＠ are plain: neither digits nor letters.
    const bool is_odd_wide =
        (first == 0xEF) & !((second == 0xBC) & ((byte < 0x90) | ((byte >= 0x9A) & (byte <= 0xA0))));
    doubts |= static_cast<unsigned char>(is_odd_ascii | is_odd_lead | is_misplaced | is_odd_mark |
                                         is_wide_space | is_odd_wide);
  }
  return doubts == 0;
}

}  // namespace

Glance glance_at(std::string_view text) {
  Glance glance;
  for (std::size_t at = 0; at < text.size();) {
    // The last bytes are left over, so that a character that lacks its end is met below.
    if (at >= bytes_before && at + chunk_size < text.size() && is_plain_chunk(&text[at])) {
      at += chunk_size;
      continue;
    }
    const std::size_t end = std::min(at + (at < bytes_before ? 1 : chunk_size), text.size());
    for (at = begin_of_char(text, at); at < end;) {
      const DecodedChar next = decode_char(text, at);
      if (!is_usual(next.code_point)) return {.is_sound = false, .is_plain = false};
      if (is_slip_or_stands_for_one(next.code_point)) glance.is_plain = false;
      at += next.length;
    }
  }
  return glance;
}

bool check_hidden_characters(SourceId source, const SourceMap& sources, Diagnostics& diags) {
  const std::string_view text = sources.text(source);
  std::set<char32_t> told;
  bool is_sound = true;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    const char32_t c = next.code_point;
    const Fault* fault = is_usual(c) ? nullptr : fault_for(c);
    if (fault != nullptr) {
      if (c < 0x20 || c == 0x7F) is_sound = false;
      const auto begin = static_cast<std::uint32_t>(at);
      const auto end = static_cast<std::uint32_t>(at + next.length);
      if (told.insert(c).second) diags.report(*fault, {source, begin, end}, {code_point_name(c)});
    }
    at += next.length;
  }
  return is_sound;
}

}  // namespace kanyin
