#include "style/web_look.h"

#include "style/extend_style.h"
#include "style/keys.h"
#include "yaml/fields.h"

namespace kanyin {

std::optional<WebLook> load_web_look(const Text& style, SourceMap& sources, Diagnostics& diags) {
  const std::optional<YamlNode> root = read_style_file(style, sources, diags);
  if (!root) return std::nullopt;
  // What is wrong with the other keys is told by whoever reads them.
  Diagnostics of_others;
  Fields all(*root, "web: {picture_width: 1600}", of_others);
  const YamlNode* node = all.optional_node(style_key::web);
  WebLook look;
  if (node == nullptr) return look;

  const std::size_t errors = diags.count(Severity::error);
  Fields fields(*node, "picture_width: 1600", diags);
  look.picture_width =
      fields.optional_integer(style_key::picture_width, {400, 4000}).value_or(look.picture_width);
  look.masthead_face =
      fields.optional_boolean(style_key::masthead_face).value_or(look.masthead_face);
  fields.report_unknown();
  if (diags.count(Severity::error) > errors) return std::nullopt;
  return look;
}

}  // namespace kanyin
