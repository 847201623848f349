// Is this official document fit to lay out, and does it keep to the forms of GB/T 9704-2012? Bodies
// that have forms of their own are only warned.
#pragma once

#include "diag/diagnostics.h"
#include "model/issue.h"

namespace kanyin {

/// The issue is a document.
void check_document(const Issue& issue, Diagnostics& diags);

}  // namespace kanyin
