#include "text/font_catalogue.h"

#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

std::optional<FontCatalogue> load_font_catalogue(SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read("styles/fonts.yaml", {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;

  FontCatalogue catalogue;
  Fields fields(*root, "FandolFang: FandolFang-Regular.otf", diags);
  for (const YamlEntry* entry : fields.remaining()) {
    const std::string& family = entry->key.text;
    for (const Text& file : fields.text_list({family, family})) {
      catalogue[family].push_back(file.text);
    }
  }
  return catalogue;
}

}  // namespace kanyin
