// Numbers and dates as old bulletins write them: in figures, in full-width figures, or in Chinese
// numerals.
#pragma once

#include <optional>
#include <string_view>

#include "model/date.h"

namespace kanyin {

/// 12, １２, 十二, 一百二十, 二〇一二; nothing if the text is no number or none above zero.
std::optional<int> number_in(std::u32string_view text);

/// `2012年6月18日`, `2012-06-18`, `二〇一二年六月十八日`; nothing if the text is anything else or
/// the calendar has no such day. The text holds no spaces.
std::optional<Date> written_date(std::string_view text);

}  // namespace kanyin
