#include "html/template_tags.h"

#include <cstdint>

namespace kanyin {

namespace {

constexpr std::string_view white_space = " \t\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == text.npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

TagKind kind_of(char sigil) {
  switch (sigil) {
    case '&':
      return TagKind::verbatim;
    case '#':
      return TagKind::section;
    case '^':
      return TagKind::inverted;
    case '/':
      return TagKind::end;
    case '>':
      return TagKind::part;
    case '!':
      return TagKind::comment;
    case '=':
      return TagKind::delimiter;
    default:
      return TagKind::value;
  }
}

}  // namespace

std::vector<TemplateTag> template_tags(std::string_view text, SourceId source) {
  std::vector<TemplateTag> tags;
  std::size_t begin = text.find("{{");
  while (begin != text.npos) {
    const bool triple = text.substr(begin).starts_with("{{{");
    const std::string_view closing = triple ? "}}}" : "}}";
    const std::size_t inside = begin + closing.size();
    const std::size_t close = text.find(closing, inside);
    const bool closed = close != text.npos;
    const std::size_t end = closed ? close + closing.size() : begin + closing.size();

    TemplateTag tag;
    tag.span = {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!closed) {
      tag.kind = TagKind::unclosed;
      tags.push_back(tag);
      return tags;
    }
    std::string_view content = trimmed(text.substr(inside, close - inside));
    if (triple) {
      tag.kind = TagKind::verbatim;
    } else if (!content.empty()) {
      tag.kind = kind_of(content.front());
      if (tag.kind != TagKind::value) content.remove_prefix(1);
    }
    tag.name = trimmed(content);
    tags.push_back(tag);
    begin = text.find("{{", end);
  }
  return tags;
}

}  // namespace kanyin
