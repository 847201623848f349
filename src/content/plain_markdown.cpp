#include "content/plain_markdown.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "content/join_lines.h"

namespace kanyin {

namespace {

/// ASCII marks that stand for themselves wherever they are but at the edges of a line.
constexpr std::string_view plain_marks = " \"%'()+,-./:;=?";

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

constexpr bool is_word_letter(char letter) {
  return is_digit(letter) || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

constexpr std::array<bool, 256> plain_letters = [] {
  std::array<bool, 256> plain{};
  for (std::size_t code = 0; code < plain.size(); ++code) {
    const char letter = static_cast<char>(code);
    plain[code] = is_word_letter(letter) || plain_marks.find(letter) != plain_marks.npos;
  }
  return plain;
}();

/// A line with something on it, such as no block but a paragraph has.
bool is_plain(std::string_view line) {
  const bool all_plain = std::all_of(line.begin(), line.end(), [](char letter) {
    return plain_letters[static_cast<unsigned char>(letter)];
  });
  if (!all_plain || !is_word_letter(line.front()) || line.ends_with(' ')) return false;
  // 1. and 1) begin a list.
  const auto past_number = std::find_if_not(line.begin(), line.end(), is_digit);
  return past_number == line.begin() || past_number == line.end() ||
         (*past_number != '.' && *past_number != ')');
}

/// Takes the lines of a text one by one.
class PlainReader {
 public:
  explicit PlainReader(const MarkdownText& text) : text_(text) {}

  void add_line(std::size_t begin, std::size_t end) {
    if (!row_.empty()) row_.push_back(piece(soft_break, span_in(text_, begin - 1, begin - 1)));
    row_.push_back(piece(text_.text.substr(begin, end - begin), span_in(text_, begin, end)));
  }

  void end_paragraph() {
    for (Inlines& inlines : split_at_indents(std::exchange(row_, {}))) {
      Inlines line = joined_lines(std::move(inlines));
      if (line.empty()) continue;
      const Span span = cover(line.front().span, line.back().span);
      blocks_.push_back({Paragraph{std::move(line)}, span});
    }
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  static Inline piece(std::string_view words, Span span) {
    Inline made;
    made.text = words;
    made.span = span;
    return made;
  }

  const MarkdownText& text_;
  Inlines row_;  // the paragraph that is open
  std::vector<Block> blocks_;
};

}  // namespace

std::optional<std::vector<Block>> read_plain_markdown(const MarkdownText& text) {
  const std::string_view source = text.text;
  // The library passes one over.
  if (source.starts_with(byte_order_mark)) return std::nullopt;
  PlainReader reader(text);
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    if (begin == end) {
      reader.end_paragraph();
    } else if (is_plain(source.substr(begin, end - begin))) {
      reader.add_line(begin, end);
    } else {
      return std::nullopt;
    }
    begin = end + 1;
  }
  reader.end_paragraph();
  return reader.take();
}

}  // namespace kanyin
