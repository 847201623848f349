#include "pdf/embed_font.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "io/utf8.h"
#include "pdf/face_fingerprint.h"
#include "pdf/faults.h"
#include "pdf/subset_cff.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

template <typename Handle, void (*Release)(Handle*)>
struct Destroy {
  void operator()(Handle* handle) const { Release(handle); }
};
template <typename Handle, void (*Release)(Handle*)>
using Owned = std::unique_ptr<Handle, Destroy<Handle, Release>>;

using Blob = Owned<hb_blob_t, hb_blob_destroy>;
using Face = Owned<hb_face_t, hb_face_destroy>;
using FaceFont = Owned<hb_font_t, hb_font_destroy>;
using SubsetInput = Owned<hb_subset_input_t, hb_subset_input_destroy>;
using SubsetPlan = Owned<hb_subset_plan_t, hb_subset_plan_destroy>;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t glyf_tag = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t head_tag = HB_TAG('h', 'e', 'a', 'd');

/// Codes run from 1: 0 is the glyph for what is missing.
constexpr std::size_t most_codes = 65535;

/// Of what shows no text of its own, since every code must say something (ISO 19005-2, 6.2.11.7.2).
constexpr std::string_view zero_width_space = "\xE2\x80\x8B";

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return {data, size};
}

Face open_face(const FaceSource& source) {
  const Blob blob(hb_blob_create(source.bytes.data(), static_cast<unsigned>(source.bytes.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  return Face(hb_face_create(blob.get(), source.face_index));
}

Blob table_of(hb_face_t* face, hb_tag_t tag) { return Blob(hb_face_reference_table(face, tag)); }

bool has_table(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(table_of(face, tag).get()) > 0;
}

/// A face with the tables of outlines and widths only. HarfBuzz would otherwise follow what
/// characters and layout rules could lead to, which takes longer than the glyphs themselves.
Face lean_face(hb_face_t* face) {
  Face lean(hb_face_builder_create());
  const auto take = [&](hb_tag_t tag) {
    const Blob table = table_of(face, tag);
    if (hb_blob_get_length(table.get()) > 0) {
      hb_face_builder_add_table(lean.get(), tag, table.get());
    }
  };
  for (const hb_tag_t tag : {head_tag, HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
                             HB_TAG('m', 'a', 'x', 'p'), glyf_tag, HB_TAG('l', 'o', 'c', 'a')}) {
    take(tag);
  }
  return lean;
}

/// The glyphs that are used, in a font of their own.
struct Subset {
  Face face;
  std::vector<std::uint32_t> glyphs;  // in the subset, one for each of UsedGlyphs::all()
};

std::optional<Subset> make_subset(hb_face_t* lean, const UsedGlyphs& used) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  hb_set_t* glyphs = hb_subset_input_glyph_set(input.get());
  for (const UsedGlyph& each : used.all()) hb_set_add(glyphs, each.glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);

  const SubsetPlan plan(hb_subset_plan_create_or_fail(lean, input.get()));
  if (!plan) return std::nullopt;
  Subset subset{.face = Face(hb_subset_plan_execute_or_fail(plan.get())), .glyphs = {}};
  if (!subset.face) return std::nullopt;

  const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const UsedGlyph& each : used.all()) {
    const hb_codepoint_t glyph = hb_map_get(new_glyphs, each.glyph);
    if (glyph == HB_MAP_VALUE_INVALID) return std::nullopt;
    subset.glyphs.push_back(glyph);
  }
  return subset;
}

/// What a code may say (ISO 19005-2, 6.2.11.7.2): neither nothing nor a byte order mark.
std::string sayable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    at += next.length;
    const bool barred =
        next.code_point == 0 || next.code_point == 0xFEFF || next.code_point == 0xFFFE;
    if (!barred) append_utf8(out, next.code_point);
  }
  return out.empty() ? std::string(zero_width_space) : out;
}

/// A code of the font, as far as it differs from glyph to glyph. Codes count from 1, one for each
/// of UsedGlyphs::all(), so that a glyph that says two things has two codes.
struct Code {
  std::uint16_t code = 0;
  int width = 0;
  std::string says;
};

std::vector<Code> codes_of(const UsedGlyphs& used, const std::vector<int>& widths) {
  std::vector<Code> codes;
  codes.reserve(used.all().size());
  for (std::size_t i = 0; i < used.all().size(); ++i) {
    codes.push_back({static_cast<std::uint16_t>(i + 1), widths[i], sayable(used.all()[i].text)});
  }
  return codes;
}

/// Advances, where an em has `units`.
std::vector<int> widths_of(hb_face_t* face, const UsedGlyphs& used, int units) {
  const FaceFont font(hb_font_create(face));
  hb_font_set_scale(font.get(), units, units);
  std::vector<int> widths;
  for (const UsedGlyph& each : used.all()) {
    widths.push_back(hb_font_get_glyph_h_advance(font.get(), each.glyph));
  }
  return widths;
}

/// Widths that differ from 1000, neighbouring codes together (ISO 32000-1, 9.7.4.3).
std::string width_array(const std::vector<Code>& codes) {
  constexpr int default_width = 1000;
  std::string out = "[";
  int next = -1;
  for (const Code& code : codes) {
    if (code.width == default_width) continue;
    if (code.code != next) {
      if (next >= 0) out.push_back(']');
      append_number(out, code.code);
      out.push_back('[');
    } else {
      out.push_back(' ');
    }
    append_number(out, code.width);
    next = code.code + 1;
  }
  if (next >= 0) out.push_back(']');
  return out + "]";
}

/// `codes` follow on one another.
void append_range(std::string& out, std::span<const Code> codes) {
  for (const Code& end : {codes.front(), codes.back()}) {
    out.push_back('<');
    append_hex16(out, end.code);
    out.push_back('>');
  }
  out.push_back('[');
  for (const Code& code : codes) {
    out.push_back('<');
    append_hex(out, utf16(code.says));
    out.push_back('>');
  }
  out += "]\n";
}

std::string to_unicode(const std::vector<Code>& codes) {
  constexpr std::size_t most_in_a_block = 100;
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  // A range with its texts in an array names its codes once; it ends with the first byte of a code
  // (Adobe Technical Note 5014, 7.3).
  std::size_t ranges = (codes.size() >> 8) + 1;
  for (std::size_t begin = 0; begin < codes.size();) {
    append_number(out, static_cast<std::int64_t>(std::min(ranges, most_in_a_block)));
    out += " beginbfrange\n";
    for (std::size_t i = 0; i < most_in_a_block && begin < codes.size(); ++i, --ranges) {
      const std::size_t end = std::min<std::size_t>(codes[begin].code | 0xFFU, codes.size());
      append_range(out, std::span(codes).subspan(begin, end - begin));
      begin = end;
    }
    out += "endbfrange\n";
  }
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

std::string code_to_glyph_table(const std::vector<std::uint32_t>& glyphs) {
  std::string table(2, '\0');
  for (const std::uint32_t glyph : glyphs) {
    table.push_back(static_cast<char>(glyph >> 8));
    table.push_back(static_cast<char>(glyph & 0xFF));
  }
  return table;
}

/// Six letters that tell subsets of one face apart (ISO 32000-1, 9.6.4), from what is in them.
std::string subset_tag(const UsedGlyphs& used) {
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 1099511628211U; };
  for (const UsedGlyph& each : used.all()) {
    mix(each.glyph);
    for (const char byte : each.text) mix(static_cast<unsigned char>(byte));
  }
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag.push_back(static_cast<char>('A' + hash % 26));
    hash /= 26;
  }
  return tag;
}

std::string postscript_name(hb_face_t* face) {
  char name[64];
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  const std::string plain = plain_name({name, size});
  return plain.empty() ? "Face" : plain;
}

/// The bounding box of `head` in thousandths of the em.
std::string font_box(hb_face_t* face) {
  const Blob head = table_of(face, head_tag);
  const std::string_view bytes = bytes_of(head.get());
  const auto units = static_cast<int>(hb_face_get_upem(face));
  std::string out = "[";
  for (std::size_t at = 36; at < 44; at += 2) {
    int value = 0;
    if (at + 1 < bytes.size() && units > 0) {
      const int high = static_cast<unsigned char>(bytes[at]);
      const int word = high * 256 + static_cast<unsigned char>(bytes[at + 1]);
      value = static_cast<std::int16_t>(word) * 1000 / units;
    }
    append_number(out, value);
    out.push_back(at < 42 ? ' ' : ']');
  }
  return out;
}

std::string descriptor(hb_face_t* face, const FontMeasures& measures, const std::string& name,
                       const std::string& file_entry) {
  // No program looks at the stem width of an embedded font, but the key is required.
  return "/Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox " + font_box(face) +
         " /ItalicAngle 0 /Ascent " + std::to_string(measures.ascent) + " /Descent " +
         std::to_string(measures.descent) + " /CapHeight " + std::to_string(measures.cap_height) +
         " /StemV 80 " + file_entry;
}

/// The outlines in the file, and what differs between the two kinds.
struct FontProgram {
  std::string file_entry;    // of the descriptor
  std::string font_entries;  // of the descendant font
  std::string name_ending;   // of the composite font (ISO 32000-1, table 121)
};

std::optional<FontProgram> make_cff_program(hb_face_t* face, const CffFace& whole,
                                            const UsedGlyphs& used, GlyphCache& cache,
                                            Objects& objects) {
  const std::optional<std::string> subset =
      subset_cff(whole, used, widths_of(face, used, whole.units_per_em), cache);
  if (!subset) return std::nullopt;
  const ObjectId file =
      objects.add_stream("/Subtype /CIDFontType0C", *subset, Packing::deflate_quick);
  return FontProgram{.file_entry = "/FontFile3 " + reference(file),
                     .font_entries = "/Subtype /CIDFontType0",
                     .name_ending = "-Identity-H"};
}

std::optional<FontProgram> make_true_type_program(hb_face_t* face, const UsedGlyphs& used,
                                                  Objects& objects) {
  const Face lean = lean_face(face);
  const std::optional<Subset> subset = make_subset(lean.get(), used);
  if (!subset) return std::nullopt;
  const Blob whole(hb_face_reference_blob(subset->face.get()));
  const std::string_view bytes = bytes_of(whole.get());
  const ObjectId file =
      objects.add_stream("/Length1 " + std::to_string(bytes.size()), bytes, Packing::deflate);
  const ObjectId table =
      objects.add_stream("", code_to_glyph_table(subset->glyphs), Packing::deflate);
  return FontProgram{.file_entry = "/FontFile2 " + reference(file),
                     .font_entries = "/Subtype /CIDFontType2 /CIDToGIDMap " + reference(table),
                     .name_ending = {}};
}

}  // namespace

std::optional<EmbeddedFont> embed_font(const UsedGlyphs& used, FontId font, const FontBook& fonts,
                                       GlyphCache& cache, Objects& objects, Diagnostics& diags) {
  const FaceSource& source = fonts.source(font);
  if (used.all().size() > most_codes) {
    diags.report(fault::too_many_glyphs, {}, {source.family});
    return std::nullopt;
  }
  const Face face = open_face(source);
  const std::string name = subset_tag(used) + "+" + postscript_name(face.get());
  std::optional<FontProgram> program;
  if (has_table(face.get(), cff_tag)) {
    const Blob table = table_of(face.get(), cff_tag);
    const CffFace whole{.font = font,
                        .fingerprint = face_fingerprint(source),
                        .table = bytes_of(table.get()),
                        .name = name,
                        .units_per_em = static_cast<int>(hb_face_get_upem(face.get()))};
    program = make_cff_program(face.get(), whole, used, cache, objects);
  } else if (has_table(face.get(), glyf_tag)) {
    program = make_true_type_program(face.get(), used, objects);
  }
  if (!program) {
    diags.report(fault::font_not_embeddable, {}, {source.family, source.path});
    return std::nullopt;
  }

  const std::vector<Code> codes = codes_of(used, widths_of(face.get(), used, 1000));
  const ObjectId description =
      objects.add(descriptor(face.get(), fonts.measures(font), name, program->file_entry));
  const ObjectId descendant = objects.add(
      "/Type /Font " + program->font_entries + " /BaseFont /" + name +
      " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor " +
      reference(description) + " /DW 1000 /W " + width_array(codes));
  const ObjectId unicode = objects.add_stream("", to_unicode(codes), Packing::deflate);
  EmbeddedFont embedded;
  embedded.font = objects.add("/Type /Font /Subtype /Type0 /BaseFont /" + name +
                              program->name_ending + " /Encoding /Identity-H /DescendantFonts [" +
                              reference(descendant) + "] /ToUnicode " + reference(unicode));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    embedded.codes.push_back({codes[i].code, codes[i].width, codes[i].says == used.all()[i].text});
  }
  return embedded;
}

}  // namespace kanyin
