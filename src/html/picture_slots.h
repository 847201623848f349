// Pictures join the page last: their bytes as text are larger than everything else on it, and the
// template library copies what it is given many times.
#pragma once

#include <string>
#include <string_view>

#include "model/issue.h"

namespace kanyin {

/// Stands for the address of a picture until the page is done.
std::string picture_slot(PictureId picture);

/// The page with each slot replaced by a `data:` address that holds the picture.
std::string fill_picture_slots(std::string_view page, const Issue& issue);

}  // namespace kanyin
