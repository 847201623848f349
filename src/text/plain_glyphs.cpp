#include "text/plain_glyphs.h"

#include <hb-ot.h>

#include <cstddef>

namespace kanyin {

namespace {

constexpr char32_t first_known = 0x3000;  // CJK symbols and punctuation
constexpr char32_t last_known = 0x9FFF;   // the end of the CJK unified ideographs
constexpr char32_t first_full_width = 0xFF00;
constexpr char32_t last_full_width = 0xFF60;
constexpr std::size_t known_count =
    (last_known - first_known + 1) + (last_full_width - first_full_width + 1);

constexpr std::uint16_t not_asked = 0;
constexpr std::uint16_t to_be_shaped = 0xFFFF;

/// Its place among those that are remembered; `known_count` if it is not one of them.
std::size_t place_of(char32_t code_point) {
  if (code_point >= first_known && code_point <= last_known) return code_point - first_known;
  if (code_point >= first_full_width && code_point <= last_full_width) {
    return (last_known - first_known + 1) + (code_point - first_full_width);
  }
  return known_count;
}

}  // namespace

PlainGlyphs::PlainGlyphs(hb_font_t* font, const hb_segment_properties_t& properties,
                         const hb_feature_t* features, unsigned feature_count)
    : font_(font),
      properties_(properties),
      features_(features),
      feature_count_(feature_count),
      known_(known_count) {}

hb_codepoint_t PlainGlyphs::find(char32_t code_point) const {
  const std::size_t place = place_of(code_point);
  if (place == known_count) return 0;
  // Whoever asks finds the same answer, so that threads need not wait for each other.
  std::uint16_t known = known_[place].load(std::memory_order_relaxed);
  if (known == not_asked) {
    const hb_codepoint_t glyph = look_up(code_point);
    known = glyph == 0 || glyph >= to_be_shaped ? to_be_shaped : static_cast<std::uint16_t>(glyph);
    known_[place].store(known, std::memory_order_relaxed);
  }
  return known == to_be_shaped ? 0 : known;
}

hb_codepoint_t PlainGlyphs::look_up(char32_t code_point) const {
  std::call_once(collected_, [this] { collect_ruled(); });
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(font_, code_point, &glyph)) return 0;
  const auto em = static_cast<hb_position_t>(hb_face_get_upem(hb_font_get_face(font_)));
  if (hb_font_get_glyph_h_advance(font_, glyph) != em) return 0;
  return hb_set_has(ruled_.get(), glyph) ? 0 : glyph;
}

/// A glyph that stands in no lookup of the plan is neither replaced nor moved, nor are others on
/// its account.
void PlainGlyphs::collect_ruled() const {
  ruled_.reset(hb_set_create());
  hb_face_t* const face = hb_font_get_face(font_);
  hb_shape_plan_t* const plan =
      hb_shape_plan_create(face, &properties_, features_, feature_count_, nullptr);
  const std::unique_ptr<hb_set_t, DestroySet> lookups(hb_set_create());
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    hb_set_clear(lookups.get());
    hb_ot_shape_plan_collect_lookups(plan, table, lookups.get());
    for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);) {
      hb_ot_layout_lookup_collect_glyphs(face, table, lookup, ruled_.get(), ruled_.get(),
                                         ruled_.get(), nullptr);
    }
  }
  hb_shape_plan_destroy(plan);
}

}  // namespace kanyin
