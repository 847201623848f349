// Fast web view: the same PDF with the objects of its first page in front, so that a reader sees
// that page before the rest has come (ISO 32000-1, annex F).
#pragma once

#include <string>

#include "diag/diagnostics.h"

namespace kanyin {

/// The version whose interface is known.
inline constexpr const char* qpdf_library = "libqpdf.so.29";

/// Done by libqpdf, which is looked for only now: the program starts without it. Nothing comes back
/// only if an error has been reported.
std::string linearize(const std::string& pdf, const char* library, Diagnostics& diags);

}  // namespace kanyin
