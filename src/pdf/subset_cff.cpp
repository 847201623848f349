#include "pdf/subset_cff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>

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

/// A glyph whose outline is not known yet.
struct FreshGlyph {
  std::size_t place = 0;  // among the glyphs that are used
  std::string_view written;
  std::uint32_t source = 0;
  std::optional<std::string> prepared;
};

/// Fewer are prepared before a thread has begun.
constexpr std::size_t fewest_for_a_thread = 64;

/// Prepares the glyphs in parts of one size, each by a thread of its own.
void prepare_all(std::vector<FreshGlyph>& fresh, const CffTable& table, const CffFace& face,
                 const UsedGlyphs& used, const std::vector<int>& widths, unsigned threads) {
  const auto prepare_part = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t place = fresh[i].place;
      fresh[i].prepared = prepare(fresh[i].written, table.subroutines(used.all()[place].glyph),
                                  widths[place], face.units_per_em);
    }
  };
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t parts = std::min<std::size_t>(threads, fresh.size() / fewest_for_a_thread);
  const std::size_t step = parts > 1 ? (fresh.size() + parts - 1) / parts : fresh.size();
  std::vector<std::thread> others;
  for (std::size_t begin = step; begin < fresh.size(); begin += step) {
    others.emplace_back(prepare_part, begin, std::min(begin + step, fresh.size()));
  }
  prepare_part(0, step);
  for (std::thread& other : others) other.join();
}

}  // namespace

std::optional<std::string> subset_cff(const CffFace& face, const UsedGlyphs& used,
                                      const std::vector<int>& widths, GlyphCache& cache) {
  const std::optional<CffTable> table = CffTable::read(face.table);
  if (!table) return std::nullopt;
  cache.open(face.font, face.fingerprint);
  std::vector<std::string_view> charstrings(used.all().size());
  std::vector<FreshGlyph> fresh;
  for (std::size_t i = 0; i < used.all().size(); ++i) {
    const std::uint32_t glyph = used.all()[i].glyph;
    const std::optional<std::string_view> written = table->charstring(glyph);
    if (!written) return std::nullopt;
    const std::uint32_t source = checksum(*written, static_cast<std::uint32_t>(widths[i]));
    if (const std::optional<std::string_view> known = cache.find(face.font, glyph, source)) {
      charstrings[i] = *known;
    } else {
      fresh.push_back({.place = i, .written = *written, .source = source, .prepared = {}});
    }
  }
  prepare_all(fresh, *table, face, used, widths, cache.threads());
  for (FreshGlyph& glyph : fresh) {
    if (!glyph.prepared) return std::nullopt;
    charstrings[glyph.place] = cache.keep(face.font, used.all()[glyph.place].glyph, glyph.source,
                                          *std::move(glyph.prepared));
  }
  return write_cff(face.name, face.units_per_em, charstrings);
}

}  // namespace kanyin
