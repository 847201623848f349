// The picture that programs show beside a link to a page (Open Graph). They ask for it by an
// address of its own and cannot read one out of the page, so there is one only where the public
// archive has the pictures as files.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "content/screen_picture.h"
#include "html/html_template.h"
#include "model/issue.h"

namespace kanyin {

/// The name of a picture's file on the site: its fingerprint. `extension` has no dot.
std::string picture_file_name(std::string_view bytes, std::string_view extension);

/// The first picture of the issue for the part `head`, all `false` if there is none or if the
/// publication has no address. `shown` has one entry for each picture of the issue.
TemplateValues share_picture_values(const Issue& issue, std::span<const ScreenPicture> shown);

}  // namespace kanyin
