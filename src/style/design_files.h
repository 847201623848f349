// The styles and templates that can be chosen.
#pragma once

#include <string>
#include <vector>

#include "io/files.h"

namespace kanyin {

/// Names of all `styles/<name>.yaml`, sorted.
std::vector<std::string> style_names(const Files& files);

/// Names of all `templates/<name>/page.yaml`, sorted.
std::vector<std::string> template_names(const Files& files);

/// The names with spaces between.
std::string joined(const std::vector<std::string>& names);

}  // namespace kanyin
