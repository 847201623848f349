// The short code that is printed beside the folio, by which a copy on paper is looked up. It has no
// letters that are taken for others, and a last character that shows a slip of the pen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// Eight characters, such as `7K3MQ2XT`, from a fingerprint in hexadecimal digits.
std::string check_code(std::string_view fingerprint);

/// `7K3M-Q2XT`, as it is printed.
std::string printed_code(std::string_view code);

/// What someone has typed (small letters, O for 0, I or L for 1, hyphens and spaces) as eight
/// characters; nothing if it cannot be a code or its last character is wrong.
std::optional<std::string> read_code(std::string_view typed);

/// True for eight characters of a code, whether or not the last one is right.
bool looks_like_code(std::string_view typed);

}  // namespace kanyin
