#include "content/front_matter.h"

#include <algorithm>
#include <string_view>

#include "content/faults.h"

namespace kanyin {

namespace {

bool is_separator(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line.size() >= 3 && line.find_first_not_of('-') == line.npos;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(SourceId snippet, const SourceMap& sources,
                                              Diagnostics& diags) {
  const std::string_view text = sources.text(snippet);
  const auto span = [snippet](std::size_t begin, std::size_t end) {
    return Span{snippet, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  const auto line_end = [text](std::size_t begin) {
    return std::min(text.find('\n', begin), text.size());
  };

  std::size_t first = text.find_first_not_of(" \t\n");
  if (first == text.npos) first = 0;
  const std::size_t first_end = line_end(first);
  if (!is_separator(text.substr(first, first_end - first))) {
    diags.report(fault::missing_head, span(first, first_end));
    return std::nullopt;
  }
  const std::size_t head = std::min(first_end + 1, text.size());
  for (std::size_t line = head; line < text.size(); line = line_end(line) + 1) {
    const std::size_t end = line_end(line);
    if (!is_separator(text.substr(line, end - line))) continue;
    return FrontMatter{span(head, line), span(std::min(end + 1, text.size()), text.size())};
  }
  diags.report(fault::unclosed_head, span(first, first_end));
  return std::nullopt;
}

}  // namespace kanyin
