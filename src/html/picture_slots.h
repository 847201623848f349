// Pictures join the page last: their bytes as text are larger than everything else on it, and the
// template library copies what it is given many times.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "content/screen_picture.h"
#include "model/issue.h"

namespace kanyin {

/// Stands for the address and the size of a picture among the attributes of an element until the
/// page is done.
std::string picture_slot(PictureId picture);

/// The page with each slot replaced by the attribute `src`, whose `data:` address holds the
/// picture, and by its width and height, so that nothing moves when it has been decoded. `shown`
/// has one entry for each picture of the issue.
std::string fill_picture_slots(std::string page, const Issue& issue,
                               std::span<const ScreenPicture> shown);

}  // namespace kanyin
