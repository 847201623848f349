// Is this issue fit to lay out? What the language of its articles is like is not asked here.
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"
#include "model/publication.h"

namespace kanyin {

/// `starter_texts` are those of the publication.
void check_issue(const Issue& issue, const StarterTexts& starter_texts, const SourceMap& sources,
                 Diagnostics& diags);

}  // namespace kanyin
