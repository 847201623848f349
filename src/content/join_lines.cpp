#include "content/join_lines.h"

#include <algorithm>
#include <string>
#include <utility>

#include "content/find_addresses.h"
#include "io/utf8.h"
#include "yaml/fold_lines.h"

namespace kanyin {

namespace {

constexpr std::string_view indents[] = {"\u3000", "\u00A0", " ", "\t"};

bool is_soft_break(const Inline& piece) {
  return piece.kind == InlineKind::text && !piece.style.code && piece.text == soft_break;
}

/// The indent at the beginning of a text: wide, no-break and plain spaces.
std::string_view indent_of(std::string_view text) {
  std::size_t length = 0;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view space : indents) {
      if (!text.substr(length).starts_with(space)) continue;
      length += space.size();
      found = true;
    }
  }
  return text.substr(0, length);
}

void remove_indent(Inlines& inlines) {
  while (!inlines.empty() && inlines.front().kind == InlineKind::text &&
         !inlines.front().style.code) {
    Inline& first = inlines.front();
    const std::size_t length = indent_of(first.text).size();
    first.text.erase(0, length);
    first.span.begin =
        std::min(first.span.begin + static_cast<std::uint32_t>(length), first.span.end);
    if (!first.text.empty() && !is_soft_break(first)) break;
    inlines.erase(inlines.begin());
  }
}

void remove_last_spaces(Inlines& inlines) {
  while (!inlines.empty()) {
    Inline& last = inlines.back();
    if (last.kind == InlineKind::footnote_mark || last.style.code) break;
    if (last.kind == InlineKind::text && !is_soft_break(last)) {
      for (bool found = true; found;) {
        found = false;
        for (const std::string_view space : indents) {
          if (!last.text.ends_with(space)) continue;
          last.text.erase(last.text.size() - space.size());
          found = true;
        }
      }
      if (!last.text.empty()) break;
    }
    inlines.pop_back();
  }
}

char32_t first_char(std::string_view text) {
  return text.empty() ? U'\0' : decode_char(text, 0).code_point;
}

char32_t last_char(std::string_view text) {
  if (text.empty()) return U'\0';
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode_char(text, at).code_point;
}

char32_t char_before(const Inlines& inlines) {
  for (auto piece = inlines.rbegin(); piece != inlines.rend(); ++piece) {
    if (piece->kind == InlineKind::line_break) return U'\0';
    if (piece->kind == InlineKind::text) return last_char(piece->text);
  }
  return U'\0';
}

char32_t char_after(const Inlines& inlines, std::size_t index) {
  for (std::size_t i = index + 1; i < inlines.size(); ++i) {
    if (inlines[i].kind == InlineKind::line_break) return U'\0';
    if (inlines[i].kind == InlineKind::text) return first_char(inlines[i].text);
  }
  return U'\0';
}

bool continues(const Inline& first, const Inline& next) {
  return first.kind == InlineKind::text && next.kind == InlineKind::text &&
         first.style == next.style && first.link == next.link && first.reading.empty() &&
         next.reading.empty();
}

void append(Inlines& row, Inline piece) {
  if (piece.kind == InlineKind::text && piece.text.empty()) return;
  if (!row.empty() && continues(row.back(), piece)) {
    row.back().text += piece.text;
    row.back().span = cover(row.back().span, piece.span);
  } else {
    row.push_back(std::move(piece));
  }
}

/// The part of a piece, with its place if the piece stands in the source byte for byte.
Inline part_of(const Inline& piece, std::size_t begin, std::size_t end) {
  Inline part = piece;
  part.text = piece.text.substr(begin, end - begin);
  if (piece.span.end - piece.span.begin == piece.text.size()) {
    part.span.begin = piece.span.begin + static_cast<std::uint32_t>(begin);
    part.span.end = piece.span.begin + static_cast<std::uint32_t>(end);
  }
  return part;
}

std::vector<Address> addresses_in(const Inline& piece) {
  const bool is_plain = piece.kind == InlineKind::text && !piece.style.code && piece.link.empty() &&
                        piece.reading.empty();
  return is_plain ? find_addresses(piece.text) : std::vector<Address>();
}

Inlines with_addresses(Inlines row) {
  const auto has_none = [](const Inline& piece) { return addresses_in(piece).empty(); };
  if (std::all_of(row.begin(), row.end(), has_none)) return row;
  Inlines linked;
  for (Inline& piece : row) {
    const std::vector<Address> addresses = addresses_in(piece);
    if (addresses.empty()) {
      linked.push_back(std::move(piece));
      continue;
    }
    std::size_t at = 0;
    for (const Address& address : addresses) {
      append(linked, part_of(piece, at, address.begin));
      Inline link = part_of(piece, address.begin, address.end);
      link.link = address.link;
      linked.push_back(std::move(link));
      at = address.end;
    }
    append(linked, part_of(piece, at, piece.text.size()));
  }
  return linked;
}

}  // namespace

std::vector<Inlines> split_at_indents(Inlines inlines) {
  std::vector<Inlines> paragraphs(1);
  if (inlines.size() == 1) {
    paragraphs.front() = std::move(inlines);
    return paragraphs;
  }
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const bool breaks = is_soft_break(inlines[i]) && i + 1 < inlines.size() &&
                        inlines[i + 1].kind == InlineKind::text &&
                        (inlines[i + 1].text.starts_with("\u3000") ||
                         inlines[i + 1].text.starts_with("\u00A0\u00A0"));
    if (breaks) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back().push_back(std::move(inlines[i]));
    }
  }
  return paragraphs;
}

Inlines joined_lines(Inlines inlines) {
  remove_indent(inlines);
  remove_last_spaces(inlines);
  Inlines row;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    Inline& piece = inlines[i];
    if (is_soft_break(piece)) {
      const char32_t before = char_before(row);
      const char32_t after = char_after(inlines, i);
      if (before == U'\0' || after == U'\0' || joins_without_space(before, after)) continue;
      piece.text.assign(1, ' ');
    }
    append(row, std::move(piece));
  }
  return with_addresses(std::move(row));
}

}  // namespace kanyin
