// The feed: the articles of the newest issues, whole, for programs that gather news (RFC 4287).
#pragma once

#include <span>
#include <string>

#include "site/sealed_issue.h"
#include "site/site_design.h"

namespace kanyin {

/// An issue as the feed tells it: when it was first published, and its current revision.
struct FeedIssue {
  std::string published;  // 2012-02-29T08:00:00Z
  SealedIssue sealed;
};

/// `issues` are newest first and never empty. Without the site's address, all addresses in it count
/// from the feed; what an entry is called for ever does not depend on it.
std::string atom_feed(const Site& site, std::span<const FeedIssue> issues);

/// A `urn:uuid:` made from words that never change (RFC 9562, version 8).
std::string lasting_id(std::string_view words);

}  // namespace kanyin
