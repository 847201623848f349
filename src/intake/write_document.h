// A split official document as the files of an issue: issue.yaml and a Markdown file for each text.
// Nothing is written to the disk here.
#pragma once

#include <string>
#include <vector>

#include "intake/split_document.h"
#include "intake/write_snippets.h"

namespace kanyin {

/// The texts first and issue.yaml last.
std::vector<SnippetFile> write_document(const SplitDocument& document);

}  // namespace kanyin
