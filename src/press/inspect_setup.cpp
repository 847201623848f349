#include "press/inspect_setup.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "style/load_style.h"
#include "text/faults.h"
#include "text/open_fonts.h"

namespace kanyin {

namespace {

namespace fs = std::filesystem;

struct FontPackage {
  std::string_view family;  // what the name begins with
  std::string_view package;
};

/// Debian's packages; the other families come with ./bootstrap.sh fonts only.
constexpr std::array<FontPackage, 8> packages{{
    {"Fandol", "texlive-lang-chinese"},
    {"LXGW WenKai", "fonts-lxgw-wenkai"},
    {"Noto Serif CJK", "fonts-noto-cjk"},
    {"Noto Sans CJK", "fonts-noto-cjk"},
    {"BabelStone Han", "fonts-babelstone-han"},
    {"HanaMin", "fonts-hanazono"},
    {"Liberation", "fonts-liberation"},
    {"TeX Gyre", "fonts-texgyre"},
}};

}  // namespace

std::vector<RoleReport> font_report(const FontBook& fonts) {
  std::vector<RoleReport> reports;
  for (const FontRole role : all_font_roles) {
    const RoleChoice& choice = fonts.role(role);
    RoleReport report{
        .role = role, .family = {}, .path = {}, .fallbacks = {}, .missing = choice.missing};
    for (const FontId id : choice.chain) {
      const FaceSource& source = fonts.source(id);
      if (report.family.empty()) {
        report.family = source.family;
        report.path = source.path;
      } else {
        report.fallbacks.push_back(source.family);
      }
    }
    reports.push_back(std::move(report));
  }
  return reports;
}

std::string command_for_font(std::string_view family) {
  for (const FontPackage& package : packages) {
    if (!family.starts_with(package.family)) continue;
    return "sudo apt-get install " + std::string(package.package);
  }
  if (family.starts_with("Noto ") || family.starts_with("Ma Shan")) return "./bootstrap.sh fonts";
  return {};
}

std::optional<FontBook> open_default_fonts(const FontFolders& folders, SourceMap& sources,
                                           Diagnostics& diags) {
  const std::optional<StyleSheet> style = load_style(Text{"classic", {}}, sources, diags);
  if (!style) return std::nullopt;
  return open_fonts(*style, {}, folders, sources, diags);
}

bool lacks_fonts(const Diagnostics& diags) {
  return std::any_of(diags.all().begin(), diags.all().end(), [](const Diagnostic& diagnostic) {
    return diagnostic.fault == &fault::no_face_for_role;
  });
}

std::vector<std::string> left_over_files(const std::string& root) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator at(join_path(root, "build/proof"), error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.') && name.ends_with(".part")) files.push_back(at->path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string build_folder_problem(const std::string& root) {
  // The deepest of the folders that is there: the others will be made in it.
  std::string folder = join_path(root, "build/proof");
  const DiskFiles disk("/");
  while (!disk.kind(folder) && folder.size() > root.size()) folder = folder_of(folder);
  return ::access(folder.c_str(), W_OK | X_OK) == 0 ? std::string() : std::strerror(errno);
}

}  // namespace kanyin
