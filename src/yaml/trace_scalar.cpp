#include "yaml/trace_scalar.h"

#include <algorithm>

#include "io/utf8.h"

namespace kanyin {

namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

/// How many bytes an escape in double quotes takes, the backslash included.
std::size_t escape_length(char letter) {
  switch (letter) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

}  // namespace

Trace trace_scalar(std::string_view source, std::size_t begin, std::string_view text, char quote) {
  Trace trace;
  // White space may differ on both sides; everything else must agree.
  std::size_t from = begin;
  std::size_t at = 0;
  const auto note = [&trace, &from, &at] {
    const ScalarPiece piece{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)};
    if (!trace.pieces.empty()) {
      const ScalarPiece& last = trace.pieces.back();
      if (piece.source_begin - last.source_begin == piece.text_begin - last.text_begin) return;
    }
    trace.pieces.push_back(piece);
  };
  while (at < text.size() && from < source.size()) {
    if (quote == '"' && source[from] == '\\' && from + 1 < source.size()) {
      if (source[from + 1] != '\n') {
        note();
        at += decode_char(text, at).length;
      }
      from += escape_length(source[from + 1]);
    } else if (source[from] == text[at]) {
      note();
      const bool doubled = quote == '\'' && source[from] == '\'';
      from += doubled ? 2 : 1;
      ++at;
    } else if (is_space(source[from])) {
      ++from;
    } else if (is_space(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  trace.end = std::min(from, source.size());
  if (quote != 0) {
    while (trace.end < source.size() && source[trace.end] != quote) ++trace.end;
    trace.closed = trace.end < source.size();
    if (trace.closed) ++trace.end;
  }
  if (trace.pieces.empty()) note();
  return trace;
}

}  // namespace kanyin
