#include "pdf/copy_units.h"

#include "diag/expect.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

// Poppler, pdf.js and MuPDF see a space from 0.10, 0.102 and 0.15 em on.
constexpr int widest_unseen_gap = 90;

/// What is wider than this between two runs keeps apart what does not belong together.
constexpr int widest_gap_of_runs = 500;

/// A unit is selected as a whole; one of a whole line would be a nuisance on the screen.
constexpr std::size_t longest_unit = 12;

/// Characters that mean nothing outside their font must be said in so many words
/// (ISO 19005-2, 6.2.11.7.3).
bool has_private_use(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    if (is_private_use(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

bool is_space(std::string_view text) {
  return text.empty() || text == " " || text == "\u3000" || text == "\u00A0" ||
         text.starts_with("\xE2\x80\x8");  // U+2000 to U+200F
}

/// One glyph whose code gives the text when it is copied.
bool says_itself(const LineCluster& each) {
  const bool one_glyph = each.cluster.end - each.cluster.first == 1;
  return one_glyph && each.font->embedded.codes[each.first_use].says_text &&
         !has_private_use(each.cluster.text);
}

std::vector<LineCluster> clusters_on_line(const std::vector<const GlyphRun*>& line,
                                          const std::map<FontId, PaintFont>& fonts) {
  std::vector<LineCluster> all;
  for (const GlyphRun* run : line) {
    const auto font = fonts.find(run->font);
    expect(font != fonts.end(), "the fonts of all pages have been embedded");
    Length x = run->along();
    for (const GlyphCluster& cluster : clusters_of(*run)) {
      const std::uint32_t glyph = run->glyphs[cluster.first].id;
      all.push_back({.run = run,
                     .font = &font->second,
                     .cluster = cluster,
                     .x = x,
                     .first_use = font->second.used.index_of(glyph, cluster.text)});
      for (std::size_t i = cluster.first; i < cluster.end; ++i) x += run->glyphs[i].advance;
    }
  }
  return all;
}

/// Where a program that reads widths thinks that the cluster ends.
Length end_of(const LineCluster& each) {
  const std::size_t last = each.cluster.end - 1;
  Length x = each.x;
  for (std::size_t i = each.cluster.first; i < last; ++i) x += each.run->glyphs[i].advance;
  const std::size_t use = last == each.cluster.first
                              ? each.first_use
                              : each.font->used.index_of(each.run->glyphs[last].id, {});
  return x + each.run->glyphs[last].x_offset +
         each.run->size.scaled(each.font->embedded.codes[use].width, 1000);
}

/// True if a program would put a space between the two that nobody has written.
bool looks_like_space(const LineCluster& left, const LineCluster& right) {
  if (is_space(left.cluster.text) || is_space(right.cluster.text)) return false;
  const Length gap = right.x - end_of(left);
  if (gap <= left.run->size.scaled(widest_unseen_gap, 1000)) return false;
  return left.run == right.run || gap <= left.run->size.scaled(widest_gap_of_runs, 1000);
}

void add_unit(CopyLine& line, std::size_t first, std::size_t end) {
  CopyUnit unit{.first = first, .end = end, .words = {}};
  if (end - first > 1 || !says_itself(line.clusters[first])) {
    for (std::size_t i = first; i < end; ++i) unit.words += line.clusters[i].cluster.text;
  }
  line.units.push_back(std::move(unit));
}

}  // namespace

CopyLine copy_units(const std::vector<const GlyphRun*>& line,
                    const std::map<FontId, PaintFont>& fonts) {
  CopyLine out{.clusters = clusters_on_line(line, fonts), .units = {}};
  const std::vector<LineCluster>& all = out.clusters;
  out.units.reserve(all.size());
  for (std::size_t first = 0; first < all.size();) {
    std::size_t end = first + 1;
    while (end < all.size() && looks_like_space(all[end - 1], all[end])) ++end;
    const bool one_by_one = end - first > longest_unit;
    const std::size_t step = one_by_one ? 1 : end - first;
    for (; first < end; first += step) add_unit(out, first, first + step);
  }
  return out;
}

}  // namespace kanyin
