#include "text/font_catalogue.h"

#include "io/utf8.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

std::vector<std::string> file_names(Fields& fields, const Key& key) {
  std::vector<std::string> names;
  for (const Text& file : fields.text_list(key)) names.push_back(file.text);
  return names;
}

}  // namespace

std::optional<FontCatalogue> load_font_catalogue(SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read("styles/fonts.yaml", {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;

  FontCatalogue catalogue;
  Fields fields(*root, "FandolFang: FandolFang-Regular.otf", diags);
  for (const YamlEntry* entry : fields.remaining()) {
    const std::string& name = entry->key.text;
    ListedFamily& family = catalogue[name];
    if (entry->value.kind == YamlKind::map) {
      Fields details(entry->value, "files: FandolFang-Regular.otf", diags);
      family.files = file_names(details, {"files", "文件"});
      family.wrong = decode_utf8(details.optional_text({"wrong", "错字"}).text);
      details.report_unknown();
    } else {
      family.files = file_names(fields, {name, name});
    }
  }
  return catalogue;
}

}  // namespace kanyin
