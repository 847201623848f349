#include "intake/decode_text.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "diag/faults.h"
#include "intake/faults.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

/// Longer texts are refused; spans count bytes in 32 bits.
constexpr std::size_t largest_text = std::size_t{64} << 20;

enum class ConversionProblem { none, unavailable, bad_bytes };

/// `text` is what stands before the first bad byte.
struct Converted {
  std::string text;
  ConversionProblem problem = ConversionProblem::none;
};

Converted converted_to_utf8(std::string_view bytes, const char* encoding) {
  const iconv_t converter = iconv_open("UTF-8", encoding);
  // The C interface marks its failure with a pointer of value -1.
  if (reinterpret_cast<std::intptr_t>(converter) == -1) {
    return {.text = {}, .problem = ConversionProblem::unavailable};
  }

  Converted result;
  std::string input(bytes);
  char* in = input.data();
  std::size_t in_left = input.size();
  std::array<char, 8192> buffer;
  while (in_left > 0) {
    char* out = buffer.data();
    std::size_t out_left = buffer.size();
    const std::size_t status = iconv(converter, &in, &in_left, &out, &out_left);
    const bool full = status == static_cast<std::size_t>(-1) && errno == E2BIG;
    result.text.append(buffer.data(), buffer.size() - out_left);
    if (status == static_cast<std::size_t>(-1) && !full) {
      result.problem = ConversionProblem::bad_bytes;
      break;
    }
  }
  iconv_close(converter);
  return result;
}

/// A UTF-8 text with a few broken bytes is mostly whole sequences of two to four bytes; GB18030
/// forms such sequences only by accident.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = decode_char(bytes, i).length;
    const bool ascii = static_cast<unsigned char>(bytes[i]) < 0x80;
    if (length > 1) {
      whole += length;
    } else if (!ascii) {
      ++broken;
    }
    i += length;
  }
  return whole > broken;
}

/// The kind of file that its first bytes give away; empty for text.
std::string_view foreign_format(std::string_view bytes) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> signatures{{
      {"PK\x03\x04", "docx/ofd/zip"},
      {"\xD0\xCF\x11\xE0", "doc/wps"},
      {"%PDF-", "PDF"},
      {"{\\rtf", "RTF"},
      {"\x89PNG", "PNG"},
      {"\xFF\xD8\xFF", "JPEG"},
      {"GIF8", "GIF"},
  }};
  for (const auto& [signature, name] : signatures) {
    if (bytes.starts_with(signature)) return name;
  }
  return bytes.find('\0') == std::string_view::npos ? std::string_view() : "NUL";
}

bool is_line_end(char32_t c) {
  // Word writes its soft line break as VT; PDF extraction ends pages with FF.
  return c == U'\n' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
  const bool control = (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0);
  // The joiners U+200C and U+200D stay: they change what other characters look like.
  const bool zero_width = c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F ||
                          (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
                          c == 0xFEFF;
  return control || zero_width;
}

struct CleanText {
  std::string text;
  std::size_t removed = 0;
  char32_t first_removed = 0;
  std::size_t removed_at = 0;
};

CleanText cleaned(std::string_view raw) {
  CleanText clean;
  clean.text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    const DecodedChar next = decode_char(raw, i);
    const std::string_view bytes = raw.substr(i, next.length);
    i += next.length;
    if (next.code_point == U'\r') {
      const bool pair = i < raw.size() && raw[i] == '\n';
      if (!pair) clean.text.push_back('\n');
    } else if (is_line_end(next.code_point)) {
      clean.text.push_back('\n');
    } else if (is_invisible(next.code_point)) {
      if (clean.removed++ == 0) {
        clean.first_removed = next.code_point;
        clean.removed_at = clean.text.size();
      }
    } else {
      clean.text.append(bytes);
    }
  }
  return clean;
}

SourceId add_clean(const std::string& path, std::string_view raw, SourceMap& sources,
                   Diagnostics& diags) {
  CleanText clean = cleaned(raw);
  const SourceId id = sources.add(path, std::move(clean.text));
  if (clean.removed > 0) {
    const auto at = static_cast<std::uint32_t>(clean.removed_at);
    diags.report(fault::invisible_characters_removed, {id, at, at},
                 {code_point_name(clean.first_removed), std::to_string(clean.removed)});
  }
  return id;
}

/// `converted_fault` tells the editor that the text was in another encoding.
std::optional<SourceId> add_converted(const std::string& path, std::string_view bytes,
                                      const char* encoding, const Fault& converted_fault,
                                      SourceMap& sources, Diagnostics& diags) {
  const Converted converted = converted_to_utf8(bytes, encoding);
  if (converted.problem == ConversionProblem::unavailable) {
    diags.report(fault::conversion_unavailable, sources.start(sources.add(path, {})), {encoding});
    return std::nullopt;
  }
  if (converted.problem == ConversionProblem::bad_bytes) {
    CleanText before = cleaned(converted.text);
    const auto end = static_cast<std::uint32_t>(before.text.size());
    diags.report(fault::undecodable_text, {sources.add(path, std::move(before.text)), end, end});
    return std::nullopt;
  }
  const SourceId id = add_clean(path, converted.text, sources, diags);
  diags.report(converted_fault, sources.start(id));
  return id;
}

}  // namespace

std::optional<SourceId> decode_text(const std::string& path, std::string_view bytes,
                                    SourceMap& sources, Diagnostics& diags) {
  if (bytes.size() > largest_text) {
    diags.report(fault::file_too_large, sources.start(sources.add(path, {})),
                 {path, std::to_string(largest_text >> 20)});
    return std::nullopt;
  }
  if (bytes.starts_with(utf16_little_mark)) {
    return add_converted(path, bytes.substr(2), "UTF-16LE", fault::utf16_converted, sources, diags);
  }
  if (bytes.starts_with(utf16_big_mark)) {
    return add_converted(path, bytes.substr(2), "UTF-16BE", fault::utf16_converted, sources, diags);
  }
  if (const std::string_view format = foreign_format(bytes); !format.empty()) {
    diags.report(fault::not_plain_text, sources.start(sources.add(path, {})),
                 {path, std::string(format)});
    return std::nullopt;
  }

  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  const std::optional<std::size_t> bad = find_invalid_utf8(bytes);
  if (!bad) return add_clean(path, bytes, sources, diags);
  if (!is_damaged_utf8(bytes)) {
    return add_converted(path, bytes, "GB18030", fault::gb18030_converted, sources, diags);
  }
  CleanText before = cleaned(bytes.substr(0, *bad));
  const auto end = static_cast<std::uint32_t>(before.text.size());
  diags.report(fault::undecodable_text, {sources.add(path, std::move(before.text)), end, end});
  return std::nullopt;
}

}  // namespace kanyin
