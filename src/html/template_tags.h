// The tags of a mustache template with their places, for telling what is wrong with one and for
// taking one apart.
#pragma once

#include <string_view>
#include <vector>

#include "diag/span.h"

namespace kanyin {

enum class TagKind {
  value,      // {{name}}
  verbatim,   // {{{name}}}, {{&name}}
  section,    // {{#name}}
  inverted,   // {{^name}}
  end,        // {{/name}}
  part,       // {{>name}}
  comment,    // {{! …}}
  delimiter,  // {{=<% %>=}}
  unclosed
};

struct TemplateTag {
  TagKind kind = TagKind::value;
  std::string_view name;  // in the text
  Span span;
};

/// All tags in order; an unclosed one is the last.
std::vector<TemplateTag> template_tags(std::string_view text, SourceId source);

}  // namespace kanyin
