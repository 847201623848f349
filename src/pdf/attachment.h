// The issue as data inside the PDF, for programs and for an archive that one day cannot read PDF
// any more: an associated file (ISO 19005-3, 6.8).
#pragma once

#include <string>
#include <string_view>

#include "pdf/objects.h"

namespace kanyin {

/// Adds the file `issue.json`; the object is its file specification.
ObjectId add_attachment(std::string_view json, Objects& objects);

/// The entry of the catalog that says what the file is to the issue.
std::string attachment_entry(ObjectId attachment);

/// The entry of the name dictionary under which readers list it.
std::string attachment_name(ObjectId attachment);

}  // namespace kanyin
