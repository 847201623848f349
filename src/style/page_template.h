// What stands where: the parts of the masthead and the footer, and the words that the press itself
// prints around an issue. All of it comes from `templates/<name>/page.yaml`.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geom/length.h"
#include "model/text.h"

namespace kanyin {

/// Ways of saying one thing, best first; `{name}` stands for a field of the issue. The first whose
/// fields are all there is printed.
using Wordings = std::vector<Text>;

struct TextPart {
  Wordings wordings;
  Text style;
  bool is_name = false;  // the name of the publication: the heading of the whole
};

/// One line with something at each edge.
struct EdgesPart {
  Wordings left;
  Wordings right;
  Text style;
};

struct RulePart {
  Length thickness;
  Text color;
};

using TemplatePart = std::variant<TextPart, EdgesPart, RulePart>;

struct PageTemplate {
  std::string name;
  std::vector<TemplatePart> masthead;
  Text contents_head;
  Text contents_bullet;
  int contents_from = 6;  // stories
  Text section;
  Text note;
  Text credit;
  std::vector<TemplatePart> footer;
  Text folio;
  Text code;                 // beside the folio of a published printing; may be empty
  Text notice_head;          // above the correction notice
  bool notice_last = false;  // the notice stands behind the articles, not before them
};

}  // namespace kanyin
