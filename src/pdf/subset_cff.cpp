#include "pdf/subset_cff.h"

#include <algorithm>

#include "pdf/cff_table.h"
#include "pdf/pack_charstring.h"
#include "pdf/read_charstring.h"
#include "pdf/simplify_outline.h"
#include "pdf/write_cff.h"

namespace kanyin {

namespace {

// A thousandth of the em is 0.006 mm in body text: half a dot of a plate setter at 2400 dpi.
std::int32_t tolerance(int units_per_em) { return std::max(1, units_per_em / 1000); }

std::optional<std::string> prepare(const CffTable& table, std::uint32_t glyph, int width,
                                   int units_per_em) {
  const std::optional<std::string_view> charstring = table.charstring(glyph);
  if (!charstring) return std::nullopt;
  const std::optional<Outline> outline = read_charstring(*charstring, table.subroutines(glyph));
  if (!outline) return std::nullopt;
  std::optional<std::int32_t> own_width;
  if (width != units_per_em) own_width = width;
  return pack_charstring(simplify_outline(*outline, tolerance(units_per_em)), own_width);
}

}  // namespace

std::optional<std::string> subset_cff(const CffFace& face, const UsedGlyphs& used,
                                      const std::vector<int>& widths, GlyphCache& cache) {
  const std::optional<CffTable> table = CffTable::read(face.table);
  if (!table) return std::nullopt;
  std::vector<std::string_view> charstrings;
  charstrings.reserve(used.all().size());
  for (std::size_t i = 0; i < used.all().size(); ++i) {
    const std::uint32_t glyph = used.all()[i].glyph;
    std::optional<std::string_view> known = cache.find(face.font, glyph);
    if (!known) {
      std::optional<std::string> fresh = prepare(*table, glyph, widths[i], face.units_per_em);
      if (!fresh) return std::nullopt;
      known = cache.keep(face.font, glyph, *std::move(fresh));
    }
    charstrings.push_back(*known);
  }
  return write_cff(face.name, face.units_per_em, charstrings);
}

}  // namespace kanyin
