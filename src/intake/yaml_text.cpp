#include "intake/yaml_text.h"

#include <algorithm>
#include <array>

#include "io/utf8.h"

namespace kanyin {

namespace {

enum class Context { block, flow };

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

bool has_control(std::string_view text) {
  const std::u32string chars = decode_utf8(text);
  return std::any_of(chars.begin(), chars.end(), is_control);
}

/// A word that other readers of YAML take for a truth value or for nothing.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 11> words{
      "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "<<"};
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Numbers, dates and times, and whatever else consists of their characters.
bool looks_like_number(std::string_view text) {
  return text.find_first_not_of("0123456789+-.:_/eExXoO ") == std::string_view::npos;
}

bool is_plain(std::string_view text, Context context) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`=";
  if (text.empty() || indicators.find(text.front()) != std::string_view::npos) return false;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) {
    return false;
  }
  if (context == Context::flow && text.find_first_of(",[]{}:#\"'") != std::string_view::npos) {
    return false;
  }
  return !is_reserved_word(text) && !looks_like_number(text) && !has_control(text);
}

std::string in_double_quotes(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string quoted = "\"";
  for (char32_t c : decode_utf8(text)) {
    if (c == U'"' || c == U'\\') quoted.push_back('\\');
    if (!is_control(c)) {
      append_utf8(quoted, c);
      continue;
    }
    quoted += "\\u";
    for (unsigned shift : {12U, 8U, 4U, 0U}) quoted.push_back(digits[(c >> shift) & 0xF]);
  }
  return quoted + "\"";
}

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\'') quoted.push_back('\'');
    quoted.push_back(c);
  }
  return quoted + "'";
}

std::string value_in(std::string_view text, Context context) {
  if (is_plain(text, context)) return std::string(text);
  return has_control(text) ? in_double_quotes(text) : in_single_quotes(text);
}

}  // namespace

std::string yaml_value(std::string_view text) { return value_in(text, Context::block); }

std::string yaml_flow_value(std::string_view text) { return value_in(text, Context::flow); }

std::string yaml_list(std::span<const std::string> texts) {
  std::string list = "[";
  for (const std::string& text : texts) {
    if (list.size() > 1) list += ", ";
    list += yaml_flow_value(text);
  }
  return list + "]";
}

}  // namespace kanyin
