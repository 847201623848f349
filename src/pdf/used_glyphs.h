// What an issue shows of one face: glyphs, each with what it says. One glyph may say several things
// (⼯ and 工 share one in many faces), and then stands here several times.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kanyin {

struct UsedGlyph {
  std::uint32_t glyph = 0;
  std::string text;  // empty if the glyphs before it say it already
};

/// Keeps every pair of glyph and text once, in the order of their first use.
class UsedGlyphs {
 public:
  void add(std::uint32_t glyph, std::string_view text);

  /// Where the pair stands in `all`; it has been added.
  std::size_t index_of(std::uint32_t glyph, std::string_view text) const;

  const std::vector<UsedGlyph>& all() const { return all_; }

 private:
  std::vector<UsedGlyph> all_;
  std::unordered_map<std::uint64_t, std::size_t> short_texts_;
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> long_texts_;
};

}  // namespace kanyin
