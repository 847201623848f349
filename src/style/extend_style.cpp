#include "style/extend_style.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "style/design_files.h"
#include "style/faults.h"
#include "style/keys.h"
#include "style/style_sheet.h"

namespace kanyin {

namespace {

bool is_word_of(std::string_view word, const Key& key) { return word == key.en || word == key.zh; }

bool is_same_key(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto means_both = [a, b](const Key& key) {
    return is_word_of(a, key) && is_word_of(b, key);
  };
  return std::any_of(style_key::all.begin(), style_key::all.end(), means_both) ||
         std::any_of(std::begin(all_font_roles), std::end(all_font_roles), [a, b](FontRole role) {
           const Key key{role_key(role), role_name(role)};
           return is_word_of(a, key) && is_word_of(b, key);
         });
}

void lay_over(YamlNode& base, YamlNode own) {
  if (own.kind == YamlKind::null) return;
  if (base.kind != YamlKind::map || own.kind != YamlKind::map) {
    base = std::move(own);
    return;
  }
  for (YamlEntry& entry : own.entries) {
    const auto known = std::find_if(
        base.entries.begin(), base.entries.end(),
        [&entry](const YamlEntry& other) { return is_same_key(other.key.text, entry.key.text); });
    if (known == base.entries.end()) {
      base.entries.push_back(std::move(entry));
    } else {
      known->key = std::move(entry.key);
      lay_over(known->value, std::move(entry.value));
    }
  }
  base.span = own.span;
}

/// Takes the entry out of the map that names the style to extend.
std::optional<YamlNode> take_base(YamlNode& root) {
  const auto found = std::find_if(
      root.entries.begin(), root.entries.end(),
      [](const YamlEntry& entry) { return is_word_of(entry.key.text, style_key::extends); });
  if (root.kind != YamlKind::map || found == root.entries.end()) return std::nullopt;
  YamlNode base = std::move(found->value);
  root.entries.erase(found);
  return base;
}

std::optional<YamlNode> read_chain(const Text& name, std::vector<std::string>& chain,
                                   SourceMap& sources, Diagnostics& diags) {
  chain.push_back(name.text);
  std::optional<YamlNode> root =
      read_design_file(name, "styles/" + name.text + ".yaml", fault::unknown_style,
                       style_names(sources.files()), sources, diags);
  if (!root) return std::nullopt;
  const std::optional<YamlNode> base_name = take_base(*root);
  if (!base_name) return root;
  const std::optional<Text> base = read_text(*base_name, style_key::extends.en, diags);
  if (!base) return std::nullopt;
  if (base->empty()) return root;
  if (std::find(chain.begin(), chain.end(), base->text) != chain.end()) {
    diags.report(fault::style_extends_itself, base->span, {base->text});
    return std::nullopt;
  }
  std::optional<YamlNode> result = read_chain(*base, chain, sources, diags);
  if (result) lay_over(*result, std::move(*root));
  return result;
}

}  // namespace

std::optional<YamlNode> read_style_file(const Text& name, SourceMap& sources, Diagnostics& diags) {
  std::vector<std::string> chain;
  return read_chain(name, chain, sources, diags);
}

}  // namespace kanyin
