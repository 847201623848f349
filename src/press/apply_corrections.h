// Makes an issue the revision that its corrections.yaml asks for: withdrawn articles without their
// text, and with the changes against the sealed revisions worked out and marked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/compare_issues.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"
#include "model/lexicon.h"

namespace kanyin {

/// An issue that can be laid out.
struct CheckedIssue {
  Issue issue;
  std::optional<Issue> marked;  // for the screen: with what was taken out, marked; for corrections
};

/// What has changed is told between words of the lexicon. Nothing comes back only if an error has
/// been reported. An issue without corrections is given back as it is.
std::optional<CheckedIssue> apply_corrections(Issue issue, const Lexicon& lexicon,
                                              SourceMap& sources, Diagnostics& diags);

/// A revision as it was sealed, without pages: what stood in its snippets. Nothing comes back only
/// if an error has been reported.
std::optional<Issue> load_sealed_issue(std::string_view issue, int revision, const Files& files,
                                       Diagnostics& diags);

/// The same as its readers saw it: without what was withdrawn up to then.
std::optional<Issue> load_printed_issue(std::string_view issue, int revision, const Files& files,
                                        Diagnostics& diags);

/// What a sealed revision, other than the first, told its readers to have changed of the one
/// before. Nothing comes back only if an error has been reported.
std::optional<CorrectionRound> sealed_round(std::string_view issue, int revision,
                                            const Files& files, Diagnostics& diags);

/// The ids of all articles, to choose from. That of a brief may be a mere number: `简讯-2（医药厂
/// 工会开办夜校……）`.
std::vector<std::string> articles_to_name(const Issue& issue);

/// `content/issues/<issue>/corrections.yaml`.
std::string corrections_path(std::string_view issue);

}  // namespace kanyin
