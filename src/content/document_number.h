// 发文字号: the code of the organ, the year, the number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// `江工〔2008〕6号`: year in full between U+3014 and U+3015, no 第, no leading zeros
/// (GB/T 9704-2012, 7.2.5).
bool is_document_number(std::string_view text);

/// What a number that is written otherwise was meant to be: [2008], 【08】 and （2008） for
/// 〔2008〕, 第006号 for 6号. Nothing if that cannot be told.
std::optional<std::string> mended_number(std::string_view text);

/// The year in a sound number.
std::optional<int> year_of_number(std::string_view text);

}  // namespace kanyin
