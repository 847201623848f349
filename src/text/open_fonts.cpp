#include "text/open_fonts.h"

#include <tuple>
#include <utility>

#include "io/mapped_file.h"
#include "style/faults.h"
#include "text/faults.h"
#include "text/font_catalogue.h"
#include "text/font_names.h"
#include "text/hb_font.h"

namespace kanyin {

namespace {

/// Who names a file. Private-use characters are the publication's own: it knows what its files make
/// of them.
enum class Origin { publication, style };

enum class Reach {
  near,  // flat folders only
  far    // the system's folders too, and the names inside the files
};

class FontOpener {
 public:
  FontOpener(const FontCatalogue& catalogue, const FontFolders& folders, const Files& files,
             Diagnostics& diags)
      : catalogue_(catalogue), finder_(folders, files), files_(files), diags_(diags) {}

  /// Reports a role for which there is nothing.
  void fill(FontRole role, const std::vector<Text>& own_files, const std::vector<Text>& families,
            const std::vector<Text>& rare) {
    RoleChoice choice{.role = role};
    for (const Text& file : own_files) add(open_own(role, file), choice.chain);
    for (const Text& family : families) {
      const Reach reach = choice.chain.empty() ? Reach::far : Reach::near;
      const std::optional<FontId> found = open_family(family.text, reach);
      if (!found && choice.chain.empty()) choice.missing.push_back(family.text);
      add(found, choice.chain);
    }
    if (choice.chain.empty()) look_for_renamed(families, choice);
    if (choice.chain.empty()) {
      report_nothing(role, families);
      complete_ = false;
      return;
    }
    if (!choice.missing.empty()) {
      diags_.report(fault::face_stands_in, families.front().span,
                    {std::string(role_name(role)), choice.missing.front(),
                     fonts_.source(choice.chain.front()).family});
    }
    for (const Text& family : rare) add(open_family(family.text, Reach::far), choice.chain);
    fonts_.assign(std::move(choice));
  }

  std::optional<FontBook> fonts() && {
    if (!complete_) return std::nullopt;
    return std::move(fonts_);
  }

 private:
  static void add(std::optional<FontId> font, std::vector<FontId>& chain) {
    if (!font) return;
    for (FontId known : chain) {
      if (known == *font) return;
    }
    chain.push_back(*font);
  }

  /// The file of a known family may have another name, or be a collection.
  void look_for_renamed(const std::vector<Text>& families, RoleChoice& choice) {
    for (std::size_t i = 0; i < families.size() && choice.chain.empty(); ++i) {
      add(look_inside_files(families[i].text), choice.chain);
      if (!choice.chain.empty()) choice.missing.resize(i);
    }
  }

  void report_nothing(FontRole role, const std::vector<Text>& families) {
    std::string names;
    for (const Text& family : families) names += (names.empty() ? "" : "、") + family.text;
    diags_.report(fault::no_face_for_role, families.empty() ? Span{} : families.front().span,
                  {std::string(role_name(role)), names});
  }

  std::optional<FontId> open_own(FontRole role, const Text& file) {
    const std::string path = files_.real_path(file.text);
    if (path.empty()) {
      diags_.report(fault::own_font_missing, file.span, {std::string(role_name(role)), file.text});
      return std::nullopt;
    }
    const std::optional<FontId> font =
        open_file(path, std::string(name_of(file.text)), Origin::publication);
    if (!font) diags_.report(fault::not_a_font, file.span, {file.text});
    return font;
  }

  /// Every family is looked for once, and a second time only if it may now be found farther away.
  std::optional<FontId> open_family(const std::string& family, Reach reach) {
    const auto known = by_family_.find(family);
    if (known != by_family_.end() && (known->second.font || known->second.reach >= reach)) {
      return known->second.font;
    }
    const std::optional<FontId> font = look_for(family, reach);
    by_family_[family] = {font, reach};
    return font;
  }

  std::optional<FontId> look_for(const std::string& family, Reach reach) {
    const auto listed = catalogue_.find(family);
    if (listed == catalogue_.end()) {
      return reach == Reach::far ? look_inside_files(family) : std::nullopt;
    }
    for (const std::string& name : listed->second.files) {
      if (const std::optional<std::string> path = finder_.find_flat(name)) {
        if (const std::optional<FontId> font = open_file(*path, family, Origin::style)) return font;
      }
    }
    if (reach == Reach::near) return std::nullopt;
    for (const std::string& name : listed->second.files) {
      if (const std::optional<std::string> path = finder_.find_deep(name)) {
        if (const std::optional<FontId> font = open_file(*path, family, Origin::style)) return font;
      }
    }
    return std::nullopt;
  }

  std::optional<FontId> look_inside_files(const std::string& family) {
    std::string best_path;
    NameMatch best = NameMatch::none;
    for (const std::string& path : finder_.all_fonts()) {
      const std::optional<MappedFile> file = map_file(path);
      if (!file) continue;
      const std::optional<NamedFace> face = find_face(file->bytes(), family);
      if (!face || face->match <= best) continue;
      best = face->match;
      best_path = path;
      if (best == NameMatch::exact) break;
    }
    if (best == NameMatch::none) return std::nullopt;
    return open_file(best_path, family, Origin::style);
  }

  std::optional<FontId> open_file(const std::string& path, const std::string& family,
                                  Origin origin) {
    std::optional<MappedFile> file = map_file(path);
    if (!file) return std::nullopt;
    const bool collection = file->bytes().starts_with("ttcf");
    const std::optional<NamedFace> named =
        collection ? find_face(file->bytes(), family) : std::nullopt;
    const unsigned index = named ? named->index : 0;

    const std::tuple<std::string, unsigned, Origin> key{path, index, origin};
    if (const auto open = by_file_.find(key); open != by_file_.end()) return open->second;
    const auto listed = catalogue_.find(family);
    UnshownCharacters unshown{.wrong = {}, .private_use = origin == Origin::style};
    if (listed != catalogue_.end()) unshown.wrong = listed->second.wrong;
    std::unique_ptr<Font> font = open_hb_font(file->bytes(), index, std::move(unshown));
    if (!font) return std::nullopt;
    const std::string_view bytes = fonts_.keep(std::move(*file));
    const FontId id = fonts_.add(
        std::move(font), {.family = family, .path = path, .face_index = index, .bytes = bytes});
    by_file_.emplace(key, id);
    return id;
  }

  struct Looked {
    std::optional<FontId> font;
    Reach reach = Reach::near;
  };

  const FontCatalogue& catalogue_;
  FontFinder finder_;
  const Files& files_;
  Diagnostics& diags_;
  FontBook fonts_;
  std::map<std::string, Looked> by_family_;
  std::map<std::tuple<std::string, unsigned, Origin>, FontId> by_file_;
  bool complete_ = true;
};

void check_roles(const std::map<std::string, std::vector<Text>>& own_files, Diagnostics& diags) {
  std::string known;
  for (FontRole role : all_font_roles) known += " " + std::string(role_key(role));
  for (const auto& [key, files] : own_files) {
    if (find_role(key)) continue;
    const Span span = files.empty() ? Span{} : files.front().span;
    diags.report(fault::unknown_role, span, {key, known.substr(1)});
  }
}

}  // namespace

std::optional<FontBook> open_fonts(const StyleSheet& style,
                                   const std::map<std::string, std::vector<Text>>& own_files,
                                   const FontFolders& folders, SourceMap& sources,
                                   Diagnostics& diags) {
  check_roles(own_files, diags);
  const std::optional<FontCatalogue> catalogue = load_font_catalogue(sources, diags);
  if (!catalogue) return std::nullopt;

  FontOpener opener(*catalogue, folders, sources.files(), diags);
  for (FontRole role : all_font_roles) {
    std::vector<Text> own;
    for (const auto& [key, files] : own_files) {
      if (find_role(key) == role) own.insert(own.end(), files.begin(), files.end());
    }
    const auto families = style.fonts.find(role);
    opener.fill(role, own, families == style.fonts.end() ? std::vector<Text>{} : families->second,
                style.rare);
  }
  return std::move(opener).fonts();
}

}  // namespace kanyin
