// The styles and templates that can be chosen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/files.h"
#include "model/text.h"
#include "yaml/parse.h"

namespace kanyin {

/// The style and the template of official documents, which no bulletin can choose.
inline constexpr std::string_view document_design_name = "document";

/// Names of all `styles/<name>.yaml` for bulletins, sorted.
std::vector<std::string> style_names(const Files& files);

/// Names of all `templates/<name>/page.yaml` for bulletins, sorted.
std::vector<std::string> template_names(const Files& files);

/// Reads `path`, the file of the style or template of this name. A name that is not one of `known`
/// is reported as `unknown`. Nothing comes back only if an error has been reported.
std::optional<YamlNode> read_design_file(const Text& name, const std::string& path,
                                         const Fault& unknown,
                                         const std::vector<std::string>& known, SourceMap& sources,
                                         Diagnostics& diags);

/// The names with spaces between.
std::string joined(const std::vector<std::string>& names);

}  // namespace kanyin
