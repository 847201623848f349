#include "press/eject_design.h"

#include <algorithm>

#include "diag/suggest.h"
#include "io/built_in_files.h"
#include "io/embedded_files.h"
#include "io/files.h"
#include "press/faults.h"
#include "press/put_file.h"
#include "style/design_files.h"

namespace kanyin {

namespace {

/// The web page of every template is dressed by this one.
constexpr std::string_view screen_style = "styles/screen.css";

/// The pages of the public archive have templates and a style sheet, and no printed form.
constexpr std::string_view site_name = "site";
constexpr std::string_view site_style = "styles/site.css";

bool is_known(const std::string& name, const std::vector<std::string>& names, const Fault& unknown,
              Diagnostics& diags) {
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  diags.report(unknown, {}, {name, joined(names)}).fix = nearest_word(name, names);
  return false;
}

std::optional<std::vector<std::string>> copy_out(const std::string& root,
                                                 const std::vector<EmbeddedFile>& files,
                                                 Diagnostics& diags) {
  const DiskFiles publication(root);
  for (const EmbeddedFile& file : files) {
    if (publication.kind(file.path)) {
      diags.report(fault::file_in_the_way, {}, {std::string(file.path)});
    }
  }
  if (diags.has_errors()) return std::nullopt;

  std::vector<std::string> written;
  for (const EmbeddedFile& file : files) {
    const std::optional<std::string> path =
        put_file(join_path(root, file.path), file.bytes, Existing::keep, diags);
    if (!path) return std::nullopt;
    written.push_back(*path);
  }
  return written;
}

}  // namespace

std::optional<std::vector<std::string>> eject_style(const std::string& root,
                                                    const std::string& name, Diagnostics& diags) {
  const MemoryFiles nothing;
  std::vector<std::string> names = style_names(BuiltInFiles(nothing));
  names.emplace_back(document_design_name);
  if (!is_known(name, names, fault::no_such_style, diags)) return std::nullopt;
  const std::string wanted = "styles/" + name;
  std::vector<EmbeddedFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == wanted + ".yaml" || file.path == wanted + ".css") files.push_back(file);
  }
  return copy_out(root, files, diags);
}

std::optional<std::vector<std::string>> eject_template(const std::string& root,
                                                       const std::string& name,
                                                       Diagnostics& diags) {
  const MemoryFiles nothing;
  std::vector<std::string> names = template_names(BuiltInFiles(nothing));
  names.emplace_back(document_design_name);
  names.emplace_back(site_name);
  if (!is_known(name, names, fault::no_such_template, diags)) return std::nullopt;
  const std::string folder = "templates/" + name + "/";
  // A screen style of the publication's own serves its other templates too and is left alone.
  const bool has_screen_style = DiskFiles(root).kind(screen_style).has_value();
  std::vector<EmbeddedFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    const bool screen = file.path == screen_style && !has_screen_style;
    const bool own_style = file.path == site_style && name == site_name;
    if (screen || own_style || file.path.starts_with(folder)) files.push_back(file);
  }
  return copy_out(root, files, diags);
}

}  // namespace kanyin
