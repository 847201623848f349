// The tags of a mustache template with their places. The library that renders templates knows no
// places; what can be wrong with a template is found here, before it is rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/span.h"

namespace kanyin {

enum class TagKind {
  value,      // {{name}}, {{{name}}}, {{&name}}
  section,    // {{#name}}, {{^name}}
  end,        // {{/name}}
  part,       // {{>name}}
  comment,    // {{! …}}
  delimiter,  // {{=<% %>=}}
  unclosed
};

struct TemplateTag {
  TagKind kind = TagKind::value;
  std::string name;
  Span span;
};

/// All tags in order; an unclosed one is the last.
std::vector<TemplateTag> template_tags(std::string_view text, SourceId source);

}  // namespace kanyin
