// Everything that a template can name, from the issue.
#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostics.h"
#include "html/html_template.h"
#include "model/issue.h"
#include "model/issue_parts.h"
#include "model/lexicon.h"

namespace kanyin {

/// All names, whatever the level they stand on.
std::span<const std::string> page_names();

/// The rounds of a correction with what each changed, for the notice.
std::vector<TemplateValues> round_values(const Issue& issue);

/// Every name is set on its level, to `false` if there is nothing to show, so that none shines
/// through from an outer level.
TemplateValues page_values(const Issue& issue, const IssueParts& parts, std::string_view css,
                           const Lexicon& lexicon, Diagnostics& diags);

}  // namespace kanyin
