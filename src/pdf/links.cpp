#include "pdf/links.h"

#include <algorithm>

#include "diag/expect.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

/// An address in ASCII (RFC 3986, 2.1; RFC 3987, 3.1).
std::string ascii_address(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (c > ' ' && c <= '~') {
      out.push_back(c);
    } else {
      out.push_back('%');
      append_hex(out, {&c, 1});
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> link_destination(std::string_view target,
                                            const std::vector<Anchor>& anchors) {
  if (!target.starts_with('#')) {
    return "/A <</S /URI /URI " + byte_string(ascii_address(target)) + ">>";
  }
  const std::string_view name = target.substr(1);
  const bool known = std::any_of(anchors.begin(), anchors.end(),
                                 [name](const Anchor& anchor) { return anchor.name == name; });
  if (!known) return std::nullopt;
  return "/Dest " + byte_string(name);
}

std::string link_annotation(const Rect& area, Length page_height, std::string_view destination,
                            std::string_view description) {
  // F 4 is Print, which PDF/A wants (ISO 19005-2, 6.3.2).
  std::string out = "/Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect " +
                    rectangle(area, page_height) + " ";
  out += destination;
  return out + " /Contents " + text_string(description);
}

ObjectId add_named_destinations(const PagedIssue& pages, const std::vector<ObjectId>& page_objects,
                                Objects& objects) {
  std::vector<const Anchor*> sorted;
  for (const Anchor& anchor : pages.anchors) sorted.push_back(&anchor);
  std::sort(sorted.begin(), sorted.end(),
            [](const Anchor* a, const Anchor* b) { return a->name < b->name; });

  std::string names = "/Names [";
  for (const Anchor* anchor : sorted) {
    expect(anchor->page_index < page_objects.size(), "an anchor is on a page of the issue");
    const Length page_height = pages.pages[anchor->page_index].size.height;
    names +=
        byte_string(anchor->name) + " [" + reference(page_objects[anchor->page_index]) + " /XYZ ";
    append_length(names, anchor->place.x);
    names.push_back(' ');
    append_length(names, page_height - anchor->place.y);
    names += " null]\n";
  }
  return objects.add(names + "]");
}

}  // namespace kanyin
