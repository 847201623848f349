// The words of a new publication that depend on what kind of place it is for: a district's office
// signs 区总, reports to the city and sends its bulletin to the streets.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// A starter with its `{place}`, `{unit}` and the like filled in for this place, which is told by
/// its last character: 省 市 州 区 县 旗; any other counts as a city.
std::string for_place(std::string_view starter, std::string_view place);

/// Whether its last character tells what kind of place it is.
bool tells_its_kind(std::string_view place);

}  // namespace kanyin
