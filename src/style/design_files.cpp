#include "style/design_files.h"

#include "diag/suggest.h"

namespace kanyin {

namespace {

/// Faces are listed beside the styles, but are none.
constexpr std::string_view font_catalogue = "fonts.yaml";

}  // namespace

std::vector<std::string> style_names(const Files& files) {
  std::vector<std::string> names;
  for (const FolderEntry& entry : files.list("styles")) {
    const bool is_style = extension_of(entry.name) == "yaml" && entry.name != font_catalogue &&
                          stem_of(entry.name) != document_design_name;
    if (is_style) names.emplace_back(stem_of(entry.name));
  }
  return names;
}

std::vector<std::string> template_names(const Files& files) {
  std::vector<std::string> names;
  for (const FolderEntry& entry : files.list("templates")) {
    const std::string page = join_path("templates", join_path(entry.name, "page.yaml"));
    if (entry.name == document_design_name || files.kind(page) != EntryKind::file) continue;
    names.push_back(entry.name);
  }
  return names;
}

std::optional<YamlNode> read_design_file(const Text& name, const std::string& path,
                                         const Fault& unknown,
                                         const std::vector<std::string>& known, SourceMap& sources,
                                         Diagnostics& diags) {
  // A name, not a path: it must not lead out of its folder.
  if (name.text.find('/') != name.text.npos || !sources.files().kind(path)) {
    diags.report(unknown, name.span, {name.text, joined(known)}).fix =
        nearest_word(name.text, known);
    return std::nullopt;
  }
  const std::optional<SourceId> source = sources.read(path, name.span, diags);
  if (!source) return std::nullopt;
  return parse_yaml(sources.whole(*source), sources, diags);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

}  // namespace kanyin
