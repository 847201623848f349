#include "content/text_attributes.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "content/faults.h"
#include "diag/suggest.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr char open_mark = '\x01';
constexpr char close_mark = '\x02';
constexpr char end_mark = '\x03';
constexpr std::string_view all_marks = "\x01\x02\x03";

bool is_attribute_mark(char letter) { return letter >= open_mark && letter <= end_mark; }

/// Longer ones are no attributes but text.
constexpr std::size_t longest_attributes = 200;

/// More letters would reach far over the neighbours of a character.
constexpr std::size_t longest_reading = 10;

struct AttributeWords {
  std::string_view en;
  std::string_view zh;
  friend constexpr bool operator==(const AttributeWords& words, std::string_view name) {
    return words.en == name || words.zh == name;
  }
};

constexpr AttributeWords reading_words{"ruby", "注音"};
constexpr AttributeWords underline_words{"underline", "下划线"};
constexpr AttributeWords dots_words{"dots", "着重号"};

/// Exchanges the marks of a text from front to back.
class Marker {
 public:
  explicit Marker(std::string text) : text_(std::move(text)) {}

  std::string mark() {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    return std::move(text_);
  }

 private:
  /// Deals with what stands at `at`; where to go on.
  std::size_t step(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        return at + 2;
      case '`':
        return after_code(at);
      case '\n':
        if (text_.substr(at + 1, 1) == "\n") open_.clear();
        return at + 1;
      case '[':
        open_.push_back(at);
        return at + 1;
      case ']':
        return after_bracket(at);
      default:
        return at + 1;
    }
  }

  std::size_t after_code(std::size_t at) const {
    const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
    const std::string run(end - at, '`');
    for (std::size_t next = text_.find(run, end); next != text_.npos;) {
      const std::size_t next_end = std::min(text_.find_first_not_of('`', next), text_.size());
      if (next_end - next == run.size()) return next_end;
      next = text_.find(run, next_end);
    }
    return end;
  }

  std::size_t after_bracket(std::size_t at) {
    if (open_.empty()) return at + 1;
    const std::size_t begin = open_.back();
    open_.pop_back();
    const bool picture = begin > 0 && text_[begin - 1] == '!';
    if (picture || at + 1 >= text_.size() || text_[at + 1] != '{') return at + 1;
    const std::size_t end = text_.find_first_of("{}\n", at + 2);
    if (end == text_.npos || text_[end] != '}' || end - at > longest_attributes) return at + 1;
    text_[begin] = open_mark;
    text_[at] = close_mark;
    text_[end] = end_mark;
    return end + 1;
  }

  std::string text_;
  std::vector<std::size_t> open_;  // brackets
};

struct Attributes {
  std::string reading;
  bool underline = false;
  bool dots = false;
};

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();
       at = text.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool is_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_han(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || c == U'〇' || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// The Han of a text, each with its variation selector; nothing if there is something else.
std::optional<std::vector<std::string>> han_of(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    const std::string_view bytes = text.substr(at, next.length);
    if (is_selector(next.code_point) && !all.empty()) {
      all.back() += bytes;
    } else if (is_han(next.code_point)) {
      all.emplace_back(bytes);
    } else {
      return std::nullopt;
    }
    at += next.length;
  }
  return all;
}

/// Takes the marks out of a row of inlines.
class AttributeReader {
 public:
  explicit AttributeReader(Diagnostics& diags) : diags_(diags) {}

  Inlines read(Inlines inlines) {
    for (Inline& piece : inlines) {
      if (piece.kind == InlineKind::text &&
          std::any_of(piece.text.begin(), piece.text.end(), is_attribute_mark)) {
        read_text(piece);
      } else {
        row_.push_back(std::move(piece));
      }
    }
    return std::move(row_);
  }

 private:
  void read_text(const Inline& piece) {
    std::size_t at = 0;
    while (at < piece.text.size()) {
      const std::size_t mark = std::min(piece.text.find_first_of(all_marks, at), piece.text.size());
      add(piece, at, mark);
      if (mark == piece.text.size()) return;
      at = mark + 1;
      if (piece.text[mark] == open_mark) {
        open_.push_back(row_.size());
        add(piece, mark, at);
      } else if (piece.text[mark] == close_mark) {
        at = close(piece, mark);
      } else {
        add(piece, mark, at);
      }
    }
  }

  /// A part of a piece, with its marks as they were written.
  void add(const Inline& piece, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    row_.push_back(part_of(piece, begin, end));
    row_.back().text = without_attribute_marks(std::move(row_.back().text));
  }

  static Inline part_of(const Inline& piece, std::size_t begin, std::size_t end) {
    Inline part = piece;
    part.text = piece.text.substr(begin, end - begin);
    part.span = span_of(piece, begin, end);
    return part;
  }

  static Span span_of(const Inline& piece, std::size_t begin, std::size_t end) {
    Span span = piece.span;
    if (span.end - span.begin != piece.text.size()) return span;
    span.end = span.begin + static_cast<std::uint32_t>(end);
    span.begin += static_cast<std::uint32_t>(begin);
    return span;
  }

  /// `]{…}`: applies what it says to what stands before it; where the text goes on.
  std::size_t close(const Inline& piece, std::size_t mark) {
    const std::size_t end = piece.text.find(end_mark, mark);
    if (open_.empty() || end == piece.text.npos) {
      add(piece, mark, mark + 1);
      return mark + 1;
    }
    const std::string_view words = std::string_view(piece.text).substr(mark + 2, end - mark - 2);
    const Span span = span_of(piece, mark + 2, end);
    const std::optional<Attributes> attributes = parse(words, span);
    if (!attributes || !apply(*attributes, span)) {
      open_.pop_back();
      add(piece, mark, end + 1);
    }
    return end + 1;
  }

  std::optional<Attributes> parse(std::string_view text, Span span) {
    Attributes attributes;
    bool in_reading = false;
    bool any = false;
    for (const std::string& word : words_in(text)) {
      std::size_t sign = word.find('=');
      std::size_t sign_length = 1;
      if (sign == word.npos) {
        sign = word.find("＝");
        sign_length = 3;
      }
      if (sign != word.npos && reading_words == word.substr(0, sign)) {
        attributes.reading = word.substr(sign + sign_length);
        in_reading = true;
        any = true;
        if (!attributes.reading.empty()) continue;
        diags_.report(fault::reading_missing, span);
        return std::nullopt;
      }
      if (underline_words == word) {
        attributes.underline = true;
      } else if (dots_words == word) {
        attributes.dots = true;
      } else if (reading_words == word) {
        diags_.report(fault::reading_missing, span);
        return std::nullopt;
      } else if (in_reading) {
        attributes.reading += " " + word;
      } else {
        report_unknown(word, span);
        return std::nullopt;
      }
      any = true;
    }
    if (!any) {
      report_unknown(std::string(text), span);
      return std::nullopt;
    }
    std::erase_if(attributes.reading, [](char c) { return c == '"'; });
    return attributes;
  }

  void report_unknown(const std::string& word, Span span) {
    const std::string name = word.substr(0, std::min(word.find('='), word.find("＝")));
    std::vector<std::string> known;
    for (const AttributeWords& words : {reading_words, underline_words, dots_words}) {
      known.emplace_back(words.zh);
      known.emplace_back(words.en);
    }
    diags_.report(fault::unknown_attribute, span, {name}).fix = nearest_word(name, known);
  }

  /// The bracket that opened is at the innermost place of `open_`, as text.
  bool apply(const Attributes& attributes, Span span) {
    const std::size_t bracket = open_.back();
    const auto first = row_.begin() + static_cast<std::ptrdiff_t>(bracket) + 1;
    std::vector<Inline> read;
    if (!attributes.reading.empty()) {
      const std::optional<std::vector<Inline>> pieces =
          with_reading({first, row_.end()}, attributes.reading, span);
      if (!pieces) return false;
      read = *pieces;
    } else {
      read.assign(first, row_.end());
    }
    row_.resize(bracket);
    open_.pop_back();
    for (Inline& piece : read) {
      piece.style.underline = piece.style.underline || attributes.underline;
      piece.style.emphasis = piece.style.emphasis || attributes.dots;
      row_.push_back(std::move(piece));
    }
    return true;
  }

  /// Each Han with its own syllable.
  std::optional<std::vector<Inline>> with_reading(const std::vector<Inline>& base,
                                                  const std::string& reading, Span span) {
    const bool plain = base.size() == 1 && base.front().kind == InlineKind::text &&
                       base.front().reading.empty() && !base.front().style.code;
    const std::optional<std::vector<std::string>> han =
        plain ? han_of(base.front().text) : std::nullopt;
    if (!han || han->empty()) {
      diags_.report(fault::reading_of_no_han, span);
      return std::nullopt;
    }
    const std::vector<std::string> syllables = words_in(reading);
    if (syllables.size() != han->size()) {
      diags_.report(
          fault::readings_do_not_match, span,
          {base.front().text, std::to_string(han->size()), std::to_string(syllables.size())});
      return std::nullopt;
    }
    std::vector<Inline> pieces;
    std::size_t at = 0;
    for (std::size_t i = 0; i < han->size(); ++i) {
      if (decode_utf8(syllables[i]).size() > longest_reading) {
        diags_.report(fault::reading_too_long, span,
                      {syllables[i], std::to_string(longest_reading)});
        return std::nullopt;
      }
      const std::size_t end = at + (*han)[i].size();
      pieces.push_back(part_of(base.front(), at, end));
      pieces.back().reading = syllables[i];
      at = end;
    }
    return pieces;
  }

  Diagnostics& diags_;
  Inlines row_;
  std::vector<std::size_t>
      open_;  // brackets in the row, which stand there as text until they close
};

}  // namespace

std::string with_attribute_marks(std::string text) {
  if (text.find("]{") == text.npos || text.find_first_of(all_marks) != text.npos) return text;
  return Marker(std::move(text)).mark();
}

std::string without_attribute_marks(std::string text) {
  std::replace(text.begin(), text.end(), open_mark, '[');
  std::replace(text.begin(), text.end(), close_mark, ']');
  std::replace(text.begin(), text.end(), end_mark, '}');
  return text;
}

Inlines with_attributes(Inlines inlines, Diagnostics& diags) {
  return AttributeReader(diags).read(std::move(inlines));
}

}  // namespace kanyin
