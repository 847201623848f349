#include "text/shape.h"

#include <algorithm>

#include "io/utf8.h"

namespace kanyin {

namespace {

struct TextChar {
  char32_t code_point = 0;
  std::uint32_t begin = 0;  // byte
  std::uint32_t piece = 0;
};

struct RunOfChars {
  std::size_t first = 0;
  std::size_t end = 0;
  FontId font{};
  WidthForm form = WidthForm::full;
};

/// The characters of a paragraph with their classes and faces.
struct Characters {
  std::string text;
  std::vector<TextChar> chars;
  std::vector<CharClass> kinds;

  std::u32string code_points(std::size_t first, std::size_t past) const {
    std::u32string points;
    for (std::size_t i = first; i < past; ++i) points += chars[i].code_point;
    return points;
  }
};

Characters characters_of(const std::vector<TextPiece>& pieces) {
  Characters all;
  std::u32string code_points;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::text) continue;
    const std::size_t start = all.text.size();
    all.text += pieces[i].text;
    for (std::size_t at = start; at < all.text.size();) {
      const DecodedChar next = decode_char(all.text, at);
      all.chars.push_back({.code_point = next.code_point,
                           .begin = static_cast<std::uint32_t>(at),
                           .piece = static_cast<std::uint32_t>(i)});
      code_points.push_back(next.code_point);
      at += next.length;
    }
  }
  all.kinds = classify(code_points);
  return all;
}

bool is_set_in_latin(CharClass kind, char32_t code_point) {
  return is_latin_side(kind, code_point) || kind == CharClass::space ||
         kind == CharClass::fixed_space || is_hyphen(code_point);
}

FontId face_of(char32_t code_point, CharClass kind, const TextPiece& piece, const FontBook& fonts) {
  const FontRole role = piece.role;
  if (is_set_in_latin(kind, code_point) && !piece.own_figures) {
    const FontRole beside = latin_beside(role);
    const bool slanted = piece.italic && beside == FontRole::latin;
    const FontId latin = fonts.first(slanted ? FontRole::latin_italic : beside);
    if (code_point <= ' ' || fonts.font(latin).has(code_point)) return latin;
  }
  return fonts.find(role, code_point).value_or(fonts.first(role));
}

/// Marks and the character they are joined to come from one face, or they would not meet.
FontId face_of_joined(std::u32string_view characters, CharClass kind, const TextPiece& piece,
                      const FontBook& fonts) {
  const FontId own = face_of(characters.front(), kind, piece, fonts);
  if (fonts.shows(own, characters)) return own;
  return fonts.find(piece.role, characters).value_or(own);
}

WidthForm form_of(CharClass kind, char32_t code_point, const TextPiece& piece) {
  if (!is_set_in_latin(kind, code_point)) return WidthForm::full;
  return piece.own_figures ? WidthForm::half : WidthForm::natural;
}

/// Neighbours that one call to the face can shape.
std::vector<RunOfChars> runs_of(const Characters& all, const std::vector<TextPiece>& pieces,
                                const FontBook& fonts) {
  std::vector<RunOfChars> runs;
  std::size_t end = 0;
  for (std::size_t i = 0; i < all.chars.size(); i = end) {
    const TextChar& here = all.chars[i];
    const TextPiece& piece = pieces[here.piece];
    end = i + 1;
    while (end < all.chars.size() && all.kinds[end] == CharClass::joined &&
           all.chars[end].piece == here.piece) {
      ++end;
    }
    const FontId font = end == i + 1
                            ? face_of(here.code_point, all.kinds[i], piece, fonts)
                            : face_of_joined(all.code_points(i, end), all.kinds[i], piece, fonts);
    const WidthForm form = form_of(all.kinds[i], here.code_point, piece);
    const bool same_piece = i > 0 && all.chars[i - 1].piece == here.piece;
    // A face may kern a letter with the space behind it, which a line end does away with.
    const bool beside_space = i > 0 && is_space(all.kinds[i]) != is_space(all.kinds[i - 1]);
    if (same_piece && !beside_space && runs.back().font == font && runs.back().form == form) {
      runs.back().end = end;
    } else {
      runs.push_back({.first = i, .end = end, .font = font, .form = form});
    }
  }
  return runs;
}

/// Two halves of one mark: —— or ……. A third begins a new pair.
bool completes_pair(const Cluster& before, const TextChar& next, CharClass kind,
                    const Characters& all) {
  if (kind != CharClass::dash && kind != CharClass::ellipsis) return false;
  const std::string_view half = std::string_view(all.text).substr(before.begin, 3);
  return before.kind == kind && before.piece == next.piece && before.end - before.begin == 3 &&
         before.end == next.begin && std::string_view(all.text).substr(next.begin, 3) == half;
}

/// How wide the box of a mark is, in half ems; 0 if the face decides.
int box_half_ems(const Cluster& cluster) {
  switch (cluster.kind) {
    case CharClass::open:
    case CharClass::close:
    case CharClass::stop:
    case CharClass::pause:
      return 2;
    case CharClass::link:
      return is_hyphen(cluster.code_point) ? 1 : 2;  // GB/T 15834-2011, 4.13
    case CharClass::dash:
    case CharClass::ellipsis:
      if (cluster.code_point == 0x2E3A) return 4;
      if (cluster.code_point == 0x2E3B) return 6;
      return cluster.end - cluster.begin > 3 ? 4 : 2;
    case CharClass::middot:  // GB/T 15834-2011, 5.1.7
    case CharClass::slash:   // 5.1.9
      return 1;
    default:
      return 0;
  }
}

/// The hyphen of telephone numbers and types (0512-65123456, A4-3) takes half an em; that of a
/// Latin word is as wide as its face makes it (GB/T 15834-2011, 4.13).
bool joins_number(const std::vector<Cluster>& clusters, std::size_t i) {
  if (!is_hyphen(clusters[i].code_point) || clusters[i].kind != CharClass::latin_mark) return false;
  if (i == 0 || i + 1 == clusters.size()) return false;
  const CharClass left = clusters[i - 1].kind;
  const CharClass right = clusters[i + 1].kind;
  const auto is_name_part = [](CharClass kind) {
    return kind == CharClass::digit || kind == CharClass::latin;
  };
  return is_name_part(left) && is_name_part(right) &&
         (left == CharClass::digit || right == CharClass::digit);
}

/// Draws the two halves of a dash together. A face that leaves white beside its dash would show a
/// gap in the middle of ——.
void join_dash(Glyph& first, Glyph& second, Length em, int bearing_thousandths) {
  const Length bearing = em.scaled(std::max(0, bearing_thousandths), 1000);
  const Length between = first.advance - 2 * bearing;
  const Length spare = 2 * em - between - second.advance;
  first.x_offset += spare.scaled(1, 2);
  second.x_offset += spare.scaled(1, 2) + between - em;
  first.advance = em;
  second.advance = em;
}

/// Puts the glyph into a box. Opening marks stand at its right side, closing ones at its left, all
/// others in the middle.
void put_into_box(Glyph& glyph, Length box, CharClass kind) {
  const Length spare = box - glyph.advance;
  if (kind == CharClass::open) {
    glyph.x_offset += spare;
  } else if (kind == CharClass::dash || kind == CharClass::ellipsis || kind == CharClass::link ||
             kind == CharClass::middot || kind == CharClass::slash) {
    glyph.x_offset += spare.scaled(1, 2);
  }
  glyph.advance = box;
}

void fit_box(Cluster& cluster, int half_ems, std::vector<Glyph>& glyphs, const FontBook& fonts) {
  if (half_ems == 0) return;
  const Length box = cluster.size.scaled(half_ems, 2);
  const std::uint32_t count = cluster.end_glyph - cluster.first_glyph;
  Glyph* const first = &glyphs[cluster.first_glyph];
  if (count == 1) {
    put_into_box(*first, box, is_hyphen(cluster.code_point) ? CharClass::link : cluster.kind);
  } else if (count == 2 && cluster.kind == CharClass::dash) {
    join_dash(first[0], first[1], cluster.size, fonts.measures(cluster.font).dash_bearing);
  } else if (count == 2 && cluster.kind == CharClass::ellipsis) {
    put_into_box(first[0], cluster.size, cluster.kind);
    put_into_box(first[1], cluster.size, cluster.kind);
  } else {
    return;
  }
  cluster.advance = box;
}

/// Collects the clusters of one shaped run after the other.
class ClusterRow {
 public:
  ClusterRow(const Characters& all, const std::vector<TextPiece>& pieces, FontId main,
             const FontBook& fonts)
      : all_(all), pieces_(pieces), main_(main), fonts_(fonts) {
    clusters_.reserve(all.chars.size());
    glyphs_.reserve(all.chars.size());
  }

  void add(const RunOfChars& run) {
    const std::uint32_t begin = all_.chars[run.first].begin;
    const std::uint32_t end = byte_after(run.end);
    const TextPiece& piece = pieces_[all_.chars[run.first].piece];
    std::string text = all_.text.substr(begin, end - begin);
    // Faces have no glyphs for tabs and line feeds.
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    std::size_t next_char = run.first;
    const Length size = size_of(run, piece);
    for (Glyph& glyph : fonts_.font(run.font).shape(text, size, run.form)) {
      glyph.cluster += begin;
      if (size != piece.size) keep_to_em(glyph, size, piece.size);
      if (next_char < run.end && glyph.cluster >= all_.chars[next_char].begin) {
        while (next_char < run.end && all_.chars[next_char].begin < glyph.cluster) ++next_char;
        begin_cluster(run, next_char, piece, size);
        ++next_char;
      }
      clusters_.back().advance += glyph.advance;
      glyphs_.push_back(glyph);
      clusters_.back().end_glyph = static_cast<std::uint32_t>(glyphs_.size());
    }
    if (clusters_.size() > 0) clusters_.back().end = end;
  }

  /// The row, with its marks in their boxes.
  ShapedText finish(std::string text) && {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const int half_ems = joins_number(clusters_, i) ? 1 : box_half_ems(clusters_[i]);
      fit_box(clusters_[i], half_ems, glyphs_, fonts_);
    }
    for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
      if (clusters_[i].piece != clusters_[i + 1].piece) continue;
      clusters_[i].advance += pieces_[clusters_[i].piece].letter_space;
    }
    return {
        .text = std::move(text), .clusters = std::move(clusters_), .glyphs = std::move(glyphs_)};
  }

 private:
  std::uint32_t byte_after(std::size_t end_char) const {
    return end_char < all_.chars.size() ? all_.chars[end_char].begin
                                        : static_cast<std::uint32_t>(all_.text.size());
  }

  /// Han of a fallback are as large as those around them.
  Length size_of(const RunOfChars& run, const TextPiece& piece) const {
    const FontId wanted = fonts_.first(piece.role);
    if (run.font == wanted || run.form != WidthForm::full) return piece.size;
    return fonts_.matching_size(wanted, run.font, piece.size);
  }

  /// A glyph drawn at another size keeps the advance that it has in the em of the text.
  static void keep_to_em(Glyph& glyph, Length size, Length em) {
    const Length advance = glyph.advance.scaled(em.millipoints, size.millipoints);
    glyph.x_offset += (advance - glyph.advance).scaled(1, 2);
    glyph.advance = advance;
  }

  void begin_cluster(const RunOfChars& run, std::size_t index, const TextPiece& piece,
                     Length glyph_size) {
    const TextChar& here = all_.chars[index];
    const CharClass kind = all_.kinds[index];
    if (!clusters_.empty()) {
      Cluster& before = clusters_.back();
      before.end = std::max(before.end, here.begin);
      const bool joins = kind == CharClass::joined && before.piece == here.piece;
      if (joins || completes_pair(before, here, kind, all_)) {
        before.end = byte_after(index + 1);
        return;
      }
    }
    const bool stands_in = !is_set_in_latin(kind, here.code_point);
    const Length drop = stands_in ? fonts_.drop(main_, piece.size, run.font, glyph_size) : Length{};
    clusters_.push_back({.begin = here.begin,
                         .end = byte_after(index + 1),
                         .first_glyph = static_cast<std::uint32_t>(glyphs_.size()),
                         .end_glyph = static_cast<std::uint32_t>(glyphs_.size()),
                         .piece = here.piece,
                         .code_point = here.code_point,
                         .kind = kind == CharClass::joined ? CharClass::han : kind,
                         .raised = piece.rise > Length{},
                         .font = run.font,
                         .size = piece.size,
                         .glyph_size = glyph_size,
                         .advance = {},
                         .down = drop - piece.rise});
  }

  const Characters& all_;
  const std::vector<TextPiece>& pieces_;
  FontId main_;
  const FontBook& fonts_;
  std::vector<Cluster> clusters_;
  std::vector<Glyph> glyphs_;
};

}  // namespace

ShapedText shape(const std::vector<TextPiece>& pieces, FontRole main, const FontBook& fonts) {
  Characters all = characters_of(pieces);
  ClusterRow row(all, pieces, fonts.first(main), fonts);
  for (const RunOfChars& run : runs_of(all, pieces, fonts)) row.add(run);

  return std::move(row).finish(std::move(all.text));
}

}  // namespace kanyin
