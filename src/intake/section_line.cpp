#include "intake/section_line.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "intake/faults.h"
#include "intake/line_shape.h"

namespace kanyin {

namespace {

bool contains(std::span<const std::string> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_known(const KnownSections& known, std::string_view name) {
  const std::span<const std::string_view> common = common_section_names();
  return contains(known.names, name) || contains(known.briefs, name) ||
         std::find(common.begin(), common.end(), name) != common.end();
}

/// The line without one pair of brackets around it.
std::optional<BulletinLine> inside_brackets(const BulletinLine& line, std::string_view open,
                                            std::string_view close) {
  if (!line.text.starts_with(open) || !line.text.ends_with(close)) return std::nullopt;
  if (line.text.size() <= open.size() + close.size()) return std::nullopt;
  return part_of(line, open.size(), line.text.size() - open.size() - close.size());
}

/// 一、工作动态 and the like: what stands behind the ordinal.
BulletinLine without_ordinal(const BulletinLine& line) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  const std::vector<PlacedChar> chars = placed_chars(line.text);
  std::size_t i = 0;
  while (i < chars.size() && numerals.find(chars[i].c) != numerals.npos) ++i;
  if (i == 0 || i + 1 >= chars.size() || chars[i].c != U'、') return line;
  return part_of(line, chars[i + 1].at);
}

}  // namespace

std::optional<SectionLine> section_of(const BulletinLine& line, const KnownSections& known) {
  if (const std::optional<BulletinLine> name = inside_brackets(line, "【", "】")) {
    if (name->text.find("】") == std::string_view::npos) {
      if (name->text == "编者按" || name->text == "按语") return std::nullopt;
      return SectionLine{.name = *name, .rest = part_of(line, line.text.size()), .plain = true};
    }
  }

  const std::size_t close = line.text.find("】");
  if (line.text.starts_with("【") && close != std::string_view::npos) {
    const std::size_t open_size = std::string_view("【").size();
    const BulletinLine name = part_of(line, open_size, close - open_size);
    if (!is_known(known, name.text)) return std::nullopt;
    return SectionLine{
        .name = name, .rest = part_of(line, close + std::string_view("】").size()), .plain = false};
  }

  const std::string_view bare = without_ornaments(line.text);
  const auto bare_begin = static_cast<std::size_t>(bare.data() - line.text.data());
  if (bare.empty()) return std::nullopt;
  BulletinLine name = without_ordinal(part_of(line, bare_begin, bare.size()));
  for (const auto& [open, close_mark] :
       {std::pair("〖", "〗"), std::pair("［", "］"), std::pair("[", "]"), std::pair("「", "」")}) {
    if (const std::optional<BulletinLine> inner = inside_brackets(name, open, close_mark)) {
      name = *inner;
    }
  }
  if (!is_known(known, without_spaces(name.text))) return std::nullopt;
  return SectionLine{.name = name, .rest = part_of(line, line.text.size()), .plain = false};
}

Text section_name(const BulletinLine& line, const KnownSections& known, Diagnostics& diags) {
  const std::string packed = without_spaces(line.text);
  if (packed == line.text) return {packed, line.span};
  if (is_known(known, packed)) {
    diags.report(fault::spaces_collapsed, line.span);
    return {packed, line.span};
  }
  return tidied(line, diags);
}

bool holds_briefs(std::string_view section, const KnownSections& known) {
  return contains(known.briefs, section) || names_briefs(section);
}

}  // namespace kanyin
