#include "text/hb_font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "io/utf8.h"
#include "text/plain_glyphs.h"

namespace kanyin {

namespace {

struct DestroyFont {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// In boxes of one em nothing is kerned.
constexpr hb_feature_t full_features[] = {
    {HB_TAG('f', 'w', 'i', 'd'), 1, 0, static_cast<unsigned>(-1)},
    {HB_TAG('k', 'e', 'r', 'n'), 0, 0, static_cast<unsigned>(-1)}};
constexpr hb_feature_t half_features[] = {
    {HB_TAG('h', 'w', 'i', 'd'), 1, 0, static_cast<unsigned>(-1)}};

/// The script decides which dashes and quotes a face gives.
hb_segment_properties_t properties_of(WidthForm form) {
  hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
  properties.direction = HB_DIRECTION_LTR;
  properties.script = form == WidthForm::full ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN;
  properties.language = hb_language_from_string("zh-Hans", -1);
  return properties;
}

/// `units` to an em, so that distances stay in the face's own whole units; shape() rounds each of
/// them once.
hb_font_t* scaled_font(hb_face_t* face) {
  hb_font_t* const font = hb_font_create(face);
  const int units = static_cast<int>(hb_face_get_upem(face));
  hb_font_set_scale(font, units, units);
  return font;
}

/// Combining marks and variation selectors.
bool is_mark(char32_t code_point) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point)) {
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
      return true;
    default:
      return false;
  }
}

class HarfBuzzFont final : public Font {
 public:
  HarfBuzzFont(hb_face_t* face, UnshownCharacters unshown)
      : font_(scaled_font(face)),
        unshown_(std::move(unshown)),
        units_(hb_face_get_upem(face)),
        plain_(font_.get(), properties_of(WidthForm::full), full_features,
               std::size(full_features)) {
    find_centred_marks();
    measure_ellipsis();
  }

  bool has(char32_t code_point) const override {
    hb_codepoint_t glyph = 0;
    return unshown_.wrong.find(code_point) == unshown_.wrong.npos &&
           !(unshown_.private_use && is_private_use(code_point)) &&
           hb_font_get_nominal_glyph(font_.get(), code_point, &glyph) != 0;
  }

  std::vector<Glyph> shape(std::string_view text, Length size, WidthForm form) const override;

  FontMeasures measures() const override;

  std::optional<InkReach> ink(std::uint32_t glyph, Length size) const override {
    hb_glyph_extents_t box{};
    if (!hb_font_get_glyph_extents(font_.get(), glyph, &box) || box.height == 0) {
      return std::nullopt;
    }
    return InkReach{.top = size.scaled(box.y_bearing, units_),
                    .bottom = size.scaled(box.y_bearing + box.height, units_)};
  }

 private:
  struct Extents {
    bool found = false;
    hb_glyph_extents_t box{};
    int advance = 0;
  };

  /// How far a mark moves to stand in the half of its box that simplified Chinese gives it.
  struct Move {
    hb_codepoint_t glyph = 0;
    int units = 0;
  };

  /// A stretch of text in one face and size, and the buffer it is shaped in.
  struct Stretch {
    std::string_view text;
    Length size;
    WidthForm form;
    hb_buffer_t* buffer;
  };

  std::vector<Glyph> shape_full(const Stretch& stretch) const;
  void add_shaped(const Stretch& stretch, std::size_t begin, std::size_t end,
                  std::vector<Glyph>& glyphs) const;
  Extents extents_of(char32_t code_point) const;
  void find_centred_marks();
  int move_of(hb_codepoint_t glyph) const;
  void measure_ellipsis();
  void even_dots(std::vector<Glyph>& glyphs, Length size) const;

  int thousandths(int units) const {
    return static_cast<int>(Length{1000}.scaled(units, units_).millipoints);
  }

  std::unique_ptr<hb_font_t, DestroyFont> font_;
  UnshownCharacters unshown_;
  std::int64_t units_;
  PlainGlyphs plain_;
  std::vector<Move> moves_;  // of the few marks that the face puts elsewhere
  Move ellipsis_;            // half of …… towards the other half
};

/// Some faces centre ？ or all their marks, as Taiwan does. Squeezed to its half, such a mark would
/// run into what follows it.
void HarfBuzzFont::find_centred_marks() {
  for (char32_t mark : {U'？', U'！', U'：', U'；', U'，', U'）', U'（'}) {
    const Extents extents = extents_of(mark);
    if (!extents.found || extents.advance != units_) continue;
    const int middle = extents.box.x_bearing + extents.box.width / 2;
    const int quarter = static_cast<int>(units_ / 4);
    const int wanted = mark == U'（' ? 3 * quarter : quarter;
    const bool is_centred = middle > quarter + quarter / 2 && middle < 3 * quarter - quarter / 2;
    if (!is_centred) continue;
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font_.get(), mark, &glyph);
    moves_.push_back({.glyph = glyph, .units = wanted - middle});
  }
}

int HarfBuzzFont::move_of(hb_codepoint_t glyph) const {
  for (const Move& move : moves_) {
    if (move.glyph == glyph) return move.units;
  }
  return 0;
}

/// The dots of …… stand at even distances. A face whose three dots fill less than its em would show
/// two groups of three.
void HarfBuzzFont::measure_ellipsis() {
  const Extents extents = extents_of(0x2026);
  if (!extents.found || extents.advance != units_) return;
  const int dot = -extents.box.height;
  const int step = (extents.box.width - dot) / 2;
  hb_font_get_nominal_glyph(font_.get(), 0x2026, &ellipsis_.glyph);
  ellipsis_.units = std::max(0, (static_cast<int>(units_) - 3 * step) / 2);
}

void HarfBuzzFont::even_dots(std::vector<Glyph>& glyphs, Length size) const {
  // A longer row, drawn together, would leave holes on both sides.
  constexpr std::size_t longest_ellipsis = 4;
  if (ellipsis_.units == 0) return;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i;
    while (end < glyphs.size() && glyphs[end].id == ellipsis_.glyph) ++end;
    const std::size_t count = end - i;
    for (std::size_t k = 0; k < count && count <= longest_ellipsis; ++k) {
      const int steps = static_cast<int>(count) - 1 - 2 * static_cast<int>(k);
      glyphs[i + k].x_offset += size.scaled(std::int64_t{ellipsis_.units} * steps, units_);
    }
    i = std::max(end, i + 1);
  }
}

std::vector<Glyph> HarfBuzzFont::shape(std::string_view text, Length size, WidthForm form) const {
  // A buffer of its own for each call, so that several threads may set text in one book.
  const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
  const Stretch stretch{.text = text, .size = size, .form = form, .buffer = buffer.get()};
  if (form == WidthForm::full) return shape_full(stretch);
  std::vector<Glyph> glyphs;
  add_shaped(stretch, 0, text.size(), glyphs);
  return glyphs;
}

/// Only what stands between plain characters is shaped; no rule of the face reaches across them.
std::vector<Glyph> HarfBuzzFont::shape_full(const Stretch& stretch) const {
  constexpr std::size_t bytes_of_han = 3;
  const std::string_view text = stretch.text;
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size() / bytes_of_han + 1);
  std::size_t shaped_to = 0;
  std::size_t before = 0;  // where the character before begins
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar here = decode_char(text, at);
    const hb_codepoint_t glyph = plain_.find(here.code_point);
    if (glyph != 0) {
      if (shaped_to < at) add_shaped(stretch, shaped_to, at, glyphs);
      glyphs.push_back({.id = glyph,
                        .cluster = static_cast<std::uint32_t>(at),
                        .advance = stretch.size,
                        .x_offset = stretch.size.scaled(move_of(glyph), units_),
                        .y_offset = {}});
      shaped_to = at + here.length;
    } else if (at > 0 && shaped_to == at && is_mark(here.code_point)) {
      // A mark is shaped together with what it is joined to.
      glyphs.pop_back();
      shaped_to = before;
    }
    before = at;
    at += here.length;
  }
  if (shaped_to < text.size()) add_shaped(stretch, shaped_to, text.size(), glyphs);
  even_dots(glyphs, stretch.size);
  return glyphs;
}

void HarfBuzzFont::add_shaped(const Stretch& stretch, std::size_t begin, std::size_t end,
                              std::vector<Glyph>& glyphs) const {
  hb_buffer_t* const buffer = stretch.buffer;
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, stretch.text.data(), static_cast<int>(stretch.text.size()),
                     static_cast<unsigned>(begin), static_cast<int>(end - begin));
  const hb_segment_properties_t properties = properties_of(stretch.form);
  hb_buffer_set_segment_properties(buffer, &properties);
  switch (stretch.form) {
    case WidthForm::full:
      hb_shape(font_.get(), buffer, full_features, std::size(full_features));
      break;
    case WidthForm::half:
      hb_shape(font_.get(), buffer, half_features, std::size(half_features));
      break;
    case WidthForm::natural:
      hb_shape(font_.get(), buffer, nullptr, 0);
      break;
  }
  const auto scaled = [&](int units) { return stretch.size.scaled(units, units_); };

  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs.push_back({.id = infos[i].codepoint,
                      .cluster = infos[i].cluster,
                      .advance = scaled(places[i].x_advance),
                      .x_offset = scaled(places[i].x_offset + move_of(infos[i].codepoint)),
                      .y_offset = -scaled(places[i].y_offset)});
  }
}

HarfBuzzFont::Extents HarfBuzzFont::extents_of(char32_t code_point) const {
  Extents extents;
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(font_.get(), code_point, &glyph)) return extents;
  extents.found = hb_font_get_glyph_extents(font_.get(), glyph, &extents.box) != 0;
  extents.advance = hb_font_get_glyph_h_advance(font_.get(), glyph);
  return extents;
}

FontMeasures HarfBuzzFont::measures() const {
  FontMeasures measures;
  hb_font_extents_t lines{};
  if (hb_font_get_h_extents(font_.get(), &lines)) {
    measures.ascent = thousandths(lines.ascender);
    measures.descent = thousandths(lines.descender);
  }
  const Extents capital = extents_of('H');
  if (capital.found) measures.cap_height = thousandths(capital.box.y_bearing);

  const Extents dash = extents_of(0x2014);
  if (dash.found) measures.dash_bearing = thousandths((dash.advance - dash.box.width) / 2);

  // Everyday characters together show where a face puts its Han. A few with frames (国, 回) would
  // mislead: faces put these differently high beside the others.
  constexpr std::u32string_view everyday = U"国会江城职劳总业建安全服务工作";
  int middles = 0;
  int sizes = 0;
  int count = 0;
  for (const char32_t character : everyday) {
    const Extents extents = extents_of(character);
    if (!extents.found) continue;
    // Heights count downwards.
    middles += thousandths(extents.box.y_bearing + extents.box.height / 2);
    sizes += thousandths(extents.box.width - extents.box.height) / 2;
    ++count;
  }
  measures.han_centre = count == 0 ? 0 : middles / count;
  measures.han_size = count == 0 ? 0 : sizes / count;
  return measures;
}

}  // namespace

std::unique_ptr<Font> open_hb_font(std::string_view bytes, unsigned face_index,
                                   UnshownCharacters unshown) {
  hb_blob_t* const blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  std::unique_ptr<Font> font;
  if (face_index < hb_face_count(blob)) {
    hb_face_t* const face = hb_face_create(blob, face_index);
    if (hb_face_get_glyph_count(face) > 0)
      font = std::make_unique<HarfBuzzFont>(face, std::move(unshown));
    hb_face_destroy(face);
  }
  hb_blob_destroy(blob);
  return font;
}

}  // namespace kanyin
