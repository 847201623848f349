// Reads a finished PDF back and makes sure of what a reader, an archive and a screen reader rely
// on, without trusting the code that wrote it. It knows far fewer rules than a validator, but it is
// always there.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"

namespace kanyin {

/// Reports what is amiss; the arguments of the faults name the object or the page. `bytes` is a
/// file as write_pdf gives it.
void check_pdf(std::string_view bytes, Diagnostics& diags);

}  // namespace kanyin
