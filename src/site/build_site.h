// The public archive as a static web site, made from what was sealed and from nothing else.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "press/shard.h"

namespace kanyin {

struct SiteJob {
  std::string root;           // of the publication
  std::string folder;         // of the site, absolute
  unsigned thread_count = 0;  // 0 for as many as the machine has
  Shard shard;
};

struct SiteCount {
  std::size_t issues = 0;
  std::size_t articles = 0;
  std::size_t written = 0;  // pages and files that were new or changed
  std::size_t removed = 0;
};

/// Told how many issues are done, and of how many.
using SiteProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Makes the site, or of an older one what has changed. Nothing comes back only if an error has
/// been reported; pages that were not reached are those of the run before. A shard makes the pages
/// of its issues, the first one also those that belong to none; their folders laid over each other
/// are the site.
std::optional<SiteCount> build_site(const SiteJob& job, const SiteProgress& progress,
                                    SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
