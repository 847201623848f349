#include "text/font_names.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace kanyin {

namespace {

struct DestroyBlob {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct DestroyFace {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

std::string name_text(hb_face_t* face, hb_ot_name_id_t id, hb_language_t language) {
  std::array<char, 256> text{};
  unsigned size = text.size();
  hb_ot_name_get_utf8(face, id, language, &size, text.data());
  return text.data();
}

bool is_regular(const std::string& style) { return style.empty() || style == "Regular"; }

/// A family and its style: names 1 and 2, or 16 and 17 (OpenType, `name` table).
NameMatch match_family(const std::string& family, const std::string& style,
                       std::string_view wanted) {
  if (family.empty() || !wanted.starts_with(family)) return NameMatch::none;
  if (wanted == family) return is_regular(style) ? NameMatch::exact : NameMatch::family;
  return wanted == family + " " + style ? NameMatch::exact : NameMatch::none;
}

NameMatch match_in(hb_face_t* face, hb_language_t language, std::string_view wanted) {
  for (hb_ot_name_id_t whole : {HB_OT_NAME_ID_FULL_NAME, HB_OT_NAME_ID_POSTSCRIPT_NAME}) {
    if (name_text(face, whole, language) == wanted) return NameMatch::exact;
  }
  const NameMatch plain =
      match_family(name_text(face, HB_OT_NAME_ID_FONT_FAMILY, language),
                   name_text(face, HB_OT_NAME_ID_FONT_SUBFAMILY, language), wanted);
  const NameMatch typographic =
      match_family(name_text(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, language),
                   name_text(face, HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY, language), wanted);
  return std::max(plain, typographic);
}

NameMatch match_face(hb_face_t* face, std::string_view wanted) {
  unsigned count = 0;
  const hb_ot_name_entry_t* const entries = hb_ot_name_list_names(face, &count);
  NameMatch best = NameMatch::none;
  for (unsigned i = 0; i < count && best != NameMatch::exact; ++i) {
    if (i > 0 && entries[i].language == entries[i - 1].language) continue;
    best = std::max(best, match_in(face, entries[i].language, wanted));
  }
  return best;
}

}  // namespace

std::optional<NamedFace> find_face(std::string_view font_bytes, std::string_view name) {
  const std::unique_ptr<hb_blob_t, DestroyBlob> blob(
      hb_blob_create(font_bytes.data(), static_cast<unsigned>(font_bytes.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const unsigned count = hb_face_count(blob.get());
  NamedFace best;
  for (unsigned i = 0; i < count && best.match != NameMatch::exact; ++i) {
    const std::unique_ptr<hb_face_t, DestroyFace> face(hb_face_create(blob.get(), i));
    const NameMatch match = match_face(face.get(), name);
    if (match > best.match) best = {i, match};
  }
  if (best.match == NameMatch::none) return std::nullopt;
  return best;
}

}  // namespace kanyin
