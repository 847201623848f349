// The characters of a face that look the same whatever stands beside them: nearly all of a Chinese
// text. Their glyphs are looked up instead of shaped.
#pragma once

#include <hb.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace kanyin {

/// Remembers what it was asked. May be asked from several threads at once.
class PlainGlyphs {
 public:
  /// For text of one direction, script and language, shaped with these features. `font` outlives
  /// what is made here, and is scaled to the units of its face.
  PlainGlyphs(hb_font_t* font, const hb_segment_properties_t& properties,
              const hb_feature_t* features, unsigned feature_count);

  /// The glyph of a Han character or a full-width mark, one em wide, that no rule of the face
  /// replaces or moves. 0 for all other characters: these have to be shaped.
  hb_codepoint_t find(char32_t code_point) const;

 private:
  struct DestroySet {
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
  };

  hb_codepoint_t look_up(char32_t code_point) const;
  void collect_ruled() const;

  hb_font_t* font_;
  hb_segment_properties_t properties_;
  const hb_feature_t* features_;
  unsigned feature_count_;
  mutable std::once_flag collected_;
  mutable std::unique_ptr<hb_set_t, DestroySet> ruled_;    // glyphs that any rule names
  mutable std::vector<std::atomic<std::uint16_t>> known_;  // by code point
};

}  // namespace kanyin
