// Everything that the template of official documents can name.
#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostics.h"
#include "html/html_template.h"
#include "model/issue.h"
#include "model/issue_parts.h"
#include "model/lexicon.h"

namespace kanyin {

/// The names that only documents have, whatever the level they stand on.
std::span<const std::string> document_names();

/// Every name is set on its level, to `false` if there is nothing to show. The issue is a document.
TemplateValues document_values(const Issue& issue, const IssueParts& parts, std::string_view css,
                               const Lexicon& lexicon, Diagnostics& diags);

}  // namespace kanyin
