// issue.yaml of an official document (`type: document`) with the texts that it names.
#pragma once

#include "content/picture_shelf.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"
#include "yaml/parse.h"

namespace kanyin {

/// Reads what `root`, the issue.yaml in `folder`, says into `issue`. What is wrong is reported and
/// the rest goes on; whether the document is fit to print is for check_document to say.
void load_document(Issue& issue, const YamlNode& root, std::string_view folder,
                   PictureShelf& pictures, SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
