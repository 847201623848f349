// Fills the wordings of a page template with what an issue says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/issue.h"
#include "model/issue_parts.h"
#include "style/document_template.h"
#include "style/page_template.h"

namespace kanyin {

/// What the fields of a template stand for in this issue; a field that the issue lacks is not in
/// it.
using IssueFields = std::map<std::string, std::string, std::less<>>;

IssueFields issue_fields(const Issue& issue);

/// The first wording whose fields are all there, filled in; nothing if there is none.
std::optional<std::string> fill_wording(const Wordings& wordings, const IssueFields& fields);

/// A wording with one field of its own, such as `【{section}】`.
std::string fill_wording(const Text& wording, std::string_view field, std::string_view value);

/// What stands beside the folio of a published printing; empty if nothing does.
std::string code_words(const Issue& issue, const PageTemplate& page_template);

/// By which words the first page of a document says that it is a correction; empty for a first
/// printing.
std::string edition_words(const Issue& issue, const DocumentTemplate& places);

/// What stands around the articles of this issue, for writers that do not lay out.
IssueParts issue_parts(const Issue& issue, const PageTemplate& page_template);

/// The same of a document, whose template has other words.
IssueParts document_parts(const Issue& issue, const DocumentTemplate& places);

}  // namespace kanyin
