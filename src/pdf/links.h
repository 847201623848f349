// Links and the places they lead to. Inside the file they lead to names, not to coordinates, so
// that a link from outside (`issue.pdf#wages`) works as well.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/objects.h"

namespace kanyin {

/// Where a link leads, as entries of its annotation; nothing if it names an anchor that is not
/// there.
std::optional<std::string> link_destination(std::string_view target,
                                            const std::vector<Anchor>& anchors);

/// The entries of an annotation, but for its key in the parent tree. `description` is what is said
/// of it aloud.
std::string link_annotation(const Rect& area, Length page_height, std::string_view destination,
                            std::string_view description);

/// The tree of named destinations, to be named in the catalog under `Names` as `Dests`.
ObjectId add_named_destinations(const PagedIssue& pages, const std::vector<ObjectId>& page_objects,
                                Objects& objects);

}  // namespace kanyin
