#include "text/subset_face.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace kanyin {

namespace {

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy>;
using Face = std::unique_ptr<hb_face_t, Destroy>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy>;

/// Rules that need other glyphs would bring them along.
void drop_layout_rules(hb_subset_input_t* input) {
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* name : {"GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"}) {
    hb_set_add(dropped, hb_tag_from_string(name, 4));
  }
}

}  // namespace

std::optional<std::string> subset_face(const FaceSource& source, std::u32string_view characters) {
  const Blob file(hb_blob_create(source.bytes.data(), static_cast<unsigned>(source.bytes.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const Face face(hb_face_create(file.get(), source.face_index));
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (hb_face_get_glyph_count(face.get()) == 0 || !input) return std::nullopt;
  for (const char32_t character : characters) {
    hb_set_add(hb_subset_input_unicode_set(input.get()), character);
  }
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  drop_layout_rules(input.get());

  const Face subset(hb_subset_or_fail(face.get(), input.get()));
  if (!subset) return std::nullopt;
  const Blob whole(hb_face_reference_blob(subset.get()));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(whole.get(), &size);
  return std::string(bytes, size);
}

}  // namespace kanyin
