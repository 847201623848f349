#include "content/document_number.h"

#include <charconv>
#include <cstddef>

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::u32string_view opening = U"〔[【（(［﹝";
constexpr std::u32string_view closing = U"〕]】）)］﹞";

struct NumberParts {
  std::u32string code;
  std::u32string year;
  std::u32string number;
  char32_t open = 0;
  char32_t close = 0;
  bool ordinal = false;  // written with 第
};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool all_digits(std::u32string_view text) {
  for (const char32_t c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

std::u32string plain(std::string_view text) {
  std::u32string kept;
  for (char32_t c : decode_utf8(text)) {
    if (c == U' ' || c == U'\u3000' || c == U'\u00A0') continue;
    if (c >= U'０' && c <= U'９') c = U'0' + (c - U'０');
    kept += c;
  }
  return kept;
}

std::optional<NumberParts> parts_of(std::u32string_view text) {
  NumberParts parts;
  const std::size_t open = text.find_first_of(opening);
  if (open == text.npos || open == 0) return std::nullopt;
  const std::size_t close = text.find_first_of(closing, open);
  if (close == text.npos) return std::nullopt;
  parts.code = text.substr(0, open);
  parts.open = text[open];
  parts.close = text[close];
  parts.year = text.substr(open + 1, close - open - 1);
  std::u32string_view rest = text.substr(close + 1);
  if (rest.starts_with(U'第')) {
    parts.ordinal = true;
    rest.remove_prefix(1);
  }
  if (!rest.ends_with(U'号')) return std::nullopt;
  parts.number = rest.substr(0, rest.size() - 1);
  if (!all_digits(parts.number)) return std::nullopt;
  return parts;
}

}  // namespace

bool is_document_number(std::string_view text) {
  const std::optional<NumberParts> parts = parts_of(decode_utf8(text));
  return parts && parts->open == U'〔' && parts->close == U'〕' && parts->year.size() == 4 &&
         all_digits(parts->year) && !parts->ordinal && parts->number.front() != U'0';
}

std::optional<std::string> mended_number(std::string_view text) {
  std::optional<NumberParts> parts = parts_of(plain(text));
  if (!parts) return std::nullopt;
  if (parts->year.ends_with(U'年')) parts->year.pop_back();
  if (!all_digits(parts->year)) return std::nullopt;
  if (parts->year.size() == 2) parts->year.insert(0, U"20");
  if (parts->year.size() != 4) return std::nullopt;
  const std::size_t first = parts->number.find_first_not_of(U'0');
  if (first == parts->number.npos) return std::nullopt;
  return encode_utf8(parts->code + U"〔" + parts->year + U"〕" + parts->number.substr(first) +
                     U"号");
}

std::optional<int> year_of_number(std::string_view text) {
  if (!is_document_number(text)) return std::nullopt;
  const std::string year = encode_utf8(parts_of(decode_utf8(text))->year);
  int value = 0;
  std::from_chars(year.data(), year.data() + year.size(), value);
  return value;
}

}  // namespace kanyin
