#include "html/title_values.h"

#include <cstddef>
#include <string>

#include "io/utf8.h"
#include "model/plain_text.h"
#include "text/title_seams.h"

namespace kanyin {

namespace {

/// A line of a title, parted where a narrow screen may divide it. Before the first phrase of a
/// title there is no seam.
std::vector<TemplateValues> phrases_of(const std::string& line, bool first_line,
                                       const Lexicon& lexicon) {
  constexpr std::size_t never_wrapped = 12;
  constexpr std::size_t shortest_phrase = 3;
  std::vector<TemplateValues> phrases;
  const auto add = [&](std::size_t begin, std::size_t end) {
    phrases.push_back(
        {{{"seam", !first_line || begin > 0}, {"phrase", line.substr(begin, end - begin)}}});
  };
  std::size_t begin = 0;  // of a phrase, in bytes
  if (count_chars(line) > never_wrapped) {
    const std::u32string text = decode_utf8(line);
    const std::vector<int> seams = title_seams(text, lexicon);
    std::size_t end = decode_char(line, 0).length;
    std::size_t length = 1;
    for (std::size_t at = 1; at + shortest_phrase <= text.size(); ++at, ++length) {
      if (seams[at] <= well_divided && length >= shortest_phrase) {
        add(begin, end);
        begin = end;
        length = 0;
      }
      end += decode_char(line, end).length;
    }
  }
  add(begin, line.size());
  return phrases;
}

}  // namespace

std::vector<TemplateValues> title_values(const Article& article, const Lexicon& lexicon) {
  const std::string whole = whole_title(article);
  std::vector<TemplateValues> lines;
  std::size_t position = 0;
  for (const Text& line : article.title) {
    const std::size_t begin = whole.find(line.text, position);
    const std::size_t end = begin + line.text.size();
    const std::string words = whole.substr(position, end - position);
    lines.push_back({{{"line", words}, {"phrases", phrases_of(words, lines.empty(), lexicon)}}});
    position = end;
  }
  return lines;
}

std::vector<TemplateValues> line_values(const std::vector<std::string>& lines,
                                        const Lexicon& lexicon) {
  std::vector<TemplateValues> values;
  values.reserve(lines.size());
  for (const std::string& line : lines) {
    values.push_back({{{"line", line}, {"phrases", phrases_of(line, true, lexicon)}}});
  }
  return values;
}

}  // namespace kanyin
