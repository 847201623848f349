// A picture that is not there is mostly there under another name: `b.jpg` for `b.png`, or without
// its folder.
#pragma once

#include <string>
#include <string_view>

#include "io/files.h"

namespace kanyin {

/// The picture in `folder` or below it whose name is nearest to that of `path`, as a text in
/// `folder` writes it; empty if none is near.
std::string near_picture(std::string_view path, std::string_view folder, const Files& files);

}  // namespace kanyin
