// What a page is about, for programs that collect pages: schema.org in JSON-LD.
#pragma once

#include <string>

#include "model/issue.h"

namespace kanyin {

/// The JSON for a script element of type application/ld+json.
std::string linked_data(const Issue& issue);

}  // namespace kanyin
