// Proofs of one issue or of many, as files.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "press/issue_batch.h"
#include "press/open_publication.h"

namespace kanyin {

struct BuildJob {
  std::string folder;         // absolute; empty for build/proof/<issue> in the publication
  unsigned thread_count = 0;  // 0 for as many as the machine has
};

/// What an issue must be made to for all to be said of it: its pages and its web page.
inline constexpr Outputs outputs_to_be_checked{
    .pdf = false, .html = true, .text = false, .json = false, .pages = true};

/// Writes the outputs that the press was opened for, of each issue; a file that holds just the same
/// already gets a new date. An issue with an error writes nothing and leaves what is there; so do
/// all if the publication itself has one. The publication has a press.
void build_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  const BuildJob& job, const IssueHandler& handle);

/// The files of an earlier proof of this issue, which a build that fails leaves alone. The
/// publication has a press.
std::vector<std::string> kept_proof(const OpenPublication& publication, const BuildJob& job,
                                    const std::string& issue);

/// Says everything that can be said of what the press was opened for; without a press, what the
/// contents alone tell.
void check_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  unsigned thread_count, const IssueHandler& handle);

}  // namespace kanyin
