#include "style/style_sheet.h"

#include <array>

#include "diag/expect.h"
#include "style/design.h"

namespace kanyin {

namespace {

struct RoleWords {
  FontRole role;
  std::string_view key;
  std::string_view name;
};

constexpr std::array role_words{
    RoleWords{FontRole::song, "song", "宋体"},
    RoleWords{FontRole::fangsong, "fangsong", "仿宋"},
    RoleWords{FontRole::kai, "kai", "楷体"},
    RoleWords{FontRole::hei, "hei", "黑体"},
    RoleWords{FontRole::title, "title", "小标宋"},
    RoleWords{FontRole::masthead, "masthead", "报头"},
    RoleWords{FontRole::latin, "latin", "西文"},
    RoleWords{FontRole::latin_bold, "latin-bold", "西文粗体"},
    RoleWords{FontRole::latin_italic, "latin-italic", "西文斜体"},
};

const RoleWords& words_of(FontRole role) {
  for (const RoleWords& words : role_words) {
    if (words.role == role) return words;
  }
  stop_on_bug("every font role has its words");
}

}  // namespace

std::string_view role_key(FontRole role) { return words_of(role).key; }

std::string_view role_name(FontRole role) { return words_of(role).name; }

std::optional<FontRole> find_role(std::string_view key_or_name) {
  for (const RoleWords& words : role_words) {
    if (key_or_name == words.key || key_or_name == words.name) return words.role;
  }
  return std::nullopt;
}

FontRole latin_beside(FontRole role) {
  const bool heavy = role == FontRole::hei || role == FontRole::title;
  return heavy ? FontRole::latin_bold : FontRole::latin;
}

const ParagraphStyle& paragraph_style(const StyleSheet& style, std::string_view name) {
  const auto found = style.paragraphs.find(name);
  expect(found != style.paragraphs.end(), "a design has all the paragraph styles it names");
  return found->second;
}

}  // namespace kanyin
