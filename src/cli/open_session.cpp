#include "cli/open_session.h"

#include "press/find_publication.h"
#include "press/font_places.h"
#include "press/list_issues.h"

namespace kanyin {

std::optional<std::string> publication_root(Session& session) {
  Diagnostics diags;
  std::optional<std::string> root = find_publication(session.folder(), diags);
  if (!root) session.show(diags, SourceMap(MemoryFiles()));
  return root;
}

FontFolders session_fonts(const std::string& root, const Session& session) {
  const Environment& environment = session.environment();
  return font_places(root, {.kanyin_fonts = variable(environment, "KANYIN_FONTS"),
                            .executable = environment.executable,
                            .home = variable(environment, "HOME"),
                            .data_home = variable(environment, "XDG_DATA_HOME")});
}

std::string session_glyph_folder(const Session& session) {
  const Environment& environment = session.environment();
  if (variable(environment, "KANYIN_CACHE") == "off") return {};
  std::string cache = variable(environment, "XDG_CACHE_HOME");
  if (!cache.starts_with('/')) {
    const std::string home = variable(environment, "HOME");
    if (!home.starts_with('/')) return {};
    cache = join_path(home, ".cache");
  }
  return join_path(cache, "kanyin/glyphs");
}

std::vector<std::string> session_issues(const std::vector<std::string>& words,
                                        const OpenPublication& publication, Session& session) {
  Diagnostics diags;
  std::vector<std::string> issues = chosen_issues(words, publication.files(), diags);
  session.show(diags, publication.sources());
  return issues;
}

}  // namespace kanyin
