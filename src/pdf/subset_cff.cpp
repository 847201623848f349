#include "pdf/subset_cff.h"

#include <algorithm>

#include "pdf/cff_table.h"
#include "pdf/deflate.h"
#include "pdf/pack_charstring.h"
#include "pdf/read_charstring.h"
#include "pdf/simplify_outline.h"
#include "pdf/write_cff.h"

namespace kanyin {

namespace {

// A thousandth of the em is 0.006 mm in body text: half a dot of a plate setter at 2400 dpi.
std::int32_t tolerance(int units_per_em) { return std::max(1, units_per_em / 1000); }

std::optional<std::string> prepare(std::string_view charstring, CffSubroutines subroutines,
                                   int width, int units_per_em) {
  const std::optional<Outline> outline = read_charstring(charstring, subroutines);
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
  cache.open(face.font, face.fingerprint);
  std::vector<std::string_view> charstrings;
  charstrings.reserve(used.all().size());
  for (std::size_t i = 0; i < used.all().size(); ++i) {
    const std::uint32_t glyph = used.all()[i].glyph;
    const std::optional<std::string_view> written = table->charstring(glyph);
    if (!written) return std::nullopt;
    const std::uint32_t source = checksum(*written, static_cast<std::uint32_t>(widths[i]));
    std::optional<std::string_view> known = cache.find(face.font, glyph, source);
    if (!known) {
      std::optional<std::string> fresh =
          prepare(*written, table->subroutines(glyph), widths[i], face.units_per_em);
      if (!fresh) return std::nullopt;
      known = cache.keep(face.font, glyph, source, *std::move(fresh));
    }
    charstrings.push_back(*known);
  }
  return write_cff(face.name, face.units_per_em, charstrings);
}

}  // namespace kanyin
