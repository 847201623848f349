#include "archive/check_code.h"

#include <cstdint>

#include "diag/expect.h"

namespace kanyin {

namespace {

/// Crockford's base 32: without I, L, O and U.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 8;

/// Times x in the field of 32 elements, modulo x^5 + x^2 + 1.
constexpr unsigned times_x(unsigned value) {
  value <<= 1;
  return (value & 32U) != 0 ? value ^ 0b100101U : value;
}

/// The digits weighted by 1, x, x², … from the right: another digit or two digits exchanged give
/// another sum, since all weights differ.
unsigned weighted_sum(std::string_view digits) {
  unsigned sum = 0;
  for (const char digit : digits) {
    sum = times_x(sum) ^ static_cast<unsigned>(alphabet.find(digit));
  }
  return sum;
}

int hex_digit(char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; }

/// 0 for anything that is no letter of a code.
char plain_letter(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  if (typed == 'I' || typed == 'L') return '1';
  return alphabet.find(typed) == alphabet.npos ? '\0' : typed;
}

/// Eight characters of the alphabet; nothing if the text is anything else.
std::optional<std::string> code_letters(std::string_view typed) {
  std::string code;
  for (const char each : typed) {
    if (each == '-' || each == ' ') continue;
    const char letter = plain_letter(each);
    if (letter == '\0') return std::nullopt;
    code.push_back(letter);
  }
  if (code.size() != code_length) return std::nullopt;
  return code;
}

}  // namespace

std::string check_code(std::string_view fingerprint) {
  expect(fingerprint.size() >= 10, "a fingerprint is long enough for a code");
  std::uint64_t bits = 0;
  for (const char digit : fingerprint.substr(0, 10)) {
    bits = bits << 4 | static_cast<std::uint64_t>(hex_digit(digit));
  }
  std::string code;
  for (int shift = 35; shift > 0; shift -= 5) code.push_back(alphabet[bits >> shift & 31U]);
  // The last digit makes the weighted sum zero.
  code.push_back(alphabet[times_x(weighted_sum(code))]);
  return code;
}

std::string printed_code(std::string_view code) {
  return std::string(code.substr(0, 4)) + "-" + std::string(code.substr(4));
}

std::optional<std::string> read_code(std::string_view typed) {
  std::optional<std::string> code = code_letters(typed);
  if (!code || weighted_sum(*code) != 0) return std::nullopt;
  return code;
}

bool looks_like_code(std::string_view typed) { return code_letters(typed).has_value(); }

}  // namespace kanyin
