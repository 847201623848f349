#include "yaml/plain_yaml.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kanyin {

namespace {

constexpr int deepest_level = 16;

/// In bytes. The library takes none of more than 1024.
constexpr std::size_t longest_key = 256;

/// What begins with one of these may be more than a text.
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

constexpr std::string_view brackets_and_quotes = "[{'\"";

/// What may end a text between brackets.
constexpr std::string_view inner_marks = ",?:[]{}#'\"";

constexpr std::array<std::string_view, 4> null_words{"~", "null", "Null", "NULL"};

/// A line with something on it, by its places in the source: without the spaces around it and
/// without a comment.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t indent = 0;
};

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return (code < 0x20 && letter != '\n') || code == 0x7F;
}

class PlainReader {
 public:
  PlainReader(Span part, std::string_view source)
      : part_(part), source_(source.substr(0, part.end)) {}

  std::optional<YamlNode> read() {
    const std::string_view text = source_.substr(part_.begin);
    if (std::any_of(text.begin(), text.end(), is_control)) return std::nullopt;
    split_lines();
    if (lines_.empty() || lines_.front().indent > 0) return std::nullopt;
    std::optional<YamlNode> root = read_block(0);
    if (next_ < lines_.size()) return std::nullopt;
    return root;
  }

 private:
  void split_lines() {
    constexpr std::size_t usual_lines = 8;
    lines_.reserve(usual_lines);
    std::size_t end = part_.begin;
    for (std::size_t start = part_.begin; start < source_.size(); start = end + 1) {
      end = std::min(source_.find('\n', start), source_.size());
      const std::size_t begin = std::min(source_.find_first_not_of(' ', start), end);
      if (begin == end || source_[begin] == '#') continue;
      const std::string_view content = source_.substr(begin, end - begin);
      const std::string_view told = content.substr(0, content.find(" #"));
      lines_.push_back(
          {.begin = begin, .end = begin + told.find_last_not_of(' ') + 1, .indent = begin - start});
    }
  }

  bool has_next() const { return next_ < lines_.size(); }

  std::string_view words(std::size_t begin, std::size_t end) const {
    return source_.substr(begin, end - begin);
  }

  YamlNode node(YamlKind kind, std::size_t begin, std::size_t end) const {
    YamlNode made;
    made.kind = kind;
    made.span = {part_.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return made;
  }

  YamlNode scalar(std::size_t begin, std::size_t end) const {
    YamlNode made = node(YamlKind::scalar, begin, end);
    made.text = words(begin, end);
    made.pieces = {{.text_begin = 0, .source_begin = made.span.begin}};
    return made;
  }

  /// Whether a line is an entry of a list with dashes.
  bool is_entry(const Line& line) const {
    return words(line.begin, line.end) == "-" || words(line.begin, line.end).starts_with("- ");
  }

  /// Where the colon behind the key of a line stands, if it has one.
  std::optional<std::size_t> colon_in(const Line& line) const {
    for (std::size_t at = line.begin; at < line.end; ++at) {
      if (source_[at] == ':' && (at + 1 == line.end || source_[at + 1] == ' ')) return at;
    }
    return std::nullopt;
  }

  std::optional<YamlNode> read_block(int level) {
    if (level > deepest_level) return std::nullopt;
    const Line& line = lines_[next_];
    return is_entry(line) ? read_list(line.indent, level) : read_map(line.indent, level);
  }

  std::optional<YamlNode> read_map(std::size_t indent, int level) {
    constexpr std::size_t usual_keys = 4;
    YamlNode map = node(YamlKind::map, lines_[next_].begin, lines_[next_].begin);
    map.entries.reserve(usual_keys);
    while (has_next() && lines_[next_].indent == indent && !is_entry(lines_[next_])) {
      const Line line = lines_[next_++];
      const std::optional<std::size_t> colon = colon_in(line);
      if (!colon || *colon - line.begin > longest_key) return std::nullopt;
      std::optional<YamlNode> key = read_text(line.begin, *colon);
      if (!key) return std::nullopt;
      const std::size_t begin = source_.find_first_not_of(' ', *colon + 1);
      std::optional<YamlNode> value =
          begin < line.end ? read_value(begin, line.end, level) : read_below(line, level);
      if (!value) return std::nullopt;
      map.span.end = std::max(map.span.end, value->span.end);
      map.entries.push_back({std::move(*key), std::move(*value)});
    }
    if (has_next() && lines_[next_].indent > indent) return std::nullopt;
    if (has_repeated_key(map)) return std::nullopt;
    return map;
  }

  static bool has_repeated_key(const YamlNode& map) {
    std::vector<std::string_view> keys;
    keys.reserve(map.entries.size());
    for (const YamlEntry& entry : map.entries) keys.push_back(entry.key.text);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
  }

  /// The value of a key that has none on its own line.
  std::optional<YamlNode> read_below(const Line& key, int level) {
    if (has_next()) {
      const Line& below = lines_[next_];
      const bool is_list = below.indent == key.indent && is_entry(below);
      if (below.indent > key.indent || is_list) return read_block(level + 1);
    }
    // On a last line without an end the library puts it behind spaces and comments.
    const bool is_cut = source_.find('\n', key.end) == source_.npos;
    if (is_cut && key.end < source_.size()) return std::nullopt;
    return node(YamlKind::null, key.end, key.end);
  }

  std::optional<YamlNode> read_list(std::size_t indent, int level) {
    YamlNode list = node(YamlKind::sequence, lines_[next_].begin, lines_[next_].begin);
    while (has_next() && lines_[next_].indent == indent && is_entry(lines_[next_])) {
      Line& line = lines_[next_];
      const std::size_t begin = source_.find_first_not_of(' ', line.begin + 1);
      if (begin >= line.end) return std::nullopt;
      // The keys of an entry stand below the first one, which follows the dash.
      line.indent += begin - line.begin;
      line.begin = begin;
      const bool is_map =
          indicators.find(source_[begin]) == indicators.npos && colon_in(line).has_value();
      std::optional<YamlNode> item =
          is_map ? read_map(line.indent, level + 1) : read_value(begin, lines_[next_++].end, level);
      if (!item) return std::nullopt;
      list.span.end = std::max(list.span.end, item->span.end);
      list.items.push_back(std::move(*item));
    }
    if (has_next() && lines_[next_].indent > indent) return std::nullopt;
    return list;
  }

  /// A value that is written on one line.
  std::optional<YamlNode> read_value(std::size_t begin, std::size_t end, int level) {
    if (brackets_and_quotes.find(source_[begin]) == brackets_and_quotes.npos) {
      const std::string_view text = words(begin, end);
      if (text.ends_with(':') || text.find(": ") != text.npos) return std::nullopt;
      return read_text(begin, end);
    }
    at_ = begin;
    std::optional<YamlNode> value = read_inside(end, level);
    if (at_ != end) return std::nullopt;
    return value;
  }

  std::optional<YamlNode> read_text(std::size_t begin, std::size_t end) const {
    const std::string_view text = words(begin, end);
    const bool is_plain = !text.empty() && !text.ends_with(' ') &&
                          indicators.find(text.front()) == indicators.npos &&
                          std::find(null_words.begin(), null_words.end(), text) == null_words.end();
    if (!is_plain) return std::nullopt;
    return scalar(begin, end);
  }

  /// What stands at `at_`, which moves behind it: something in quotes or brackets, or a text up to
  /// the next mark.
  std::optional<YamlNode> read_inside(std::size_t end, int level) {
    if (at_ == end || level > deepest_level) return std::nullopt;
    switch (source_[at_]) {
      case '[':
        return read_bracket_list(end, level);
      case '{':
        return read_brace_map(end, level);
      case '\'':
      case '"':
        return read_quoted(end);
      default:
        return read_text_to_mark(end);
    }
  }

  std::optional<YamlNode> read_text_to_mark(std::size_t end) {
    const std::size_t begin = at_;
    at_ = std::min(source_.find_first_of(inner_marks, begin), end);
    const std::string_view text = words(begin, at_);
    return read_text(begin, begin + text.find_last_not_of(' ') + 1);
  }

  std::optional<YamlNode> read_quoted(std::size_t end) {
    const std::size_t begin = at_;
    const char quote = source_[begin];
    const std::size_t close = source_.find(quote, begin + 1);
    if (close >= end) return std::nullopt;
    at_ = close + 1;
    const bool goes_on = at_ < end && source_[at_] == quote;
    const std::string_view text = words(begin + 1, close);
    if (goes_on || text.find('\\') != text.npos) return std::nullopt;
    YamlNode made = scalar(begin + 1, close);
    made.quoted = true;
    made.span = {part_.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    return made;
  }

  std::optional<YamlNode> read_bracket_list(std::size_t end, int level) {
    YamlNode list = node(YamlKind::sequence, at_, at_);
    do {
      skip_mark(end);
      std::optional<YamlNode> item = read_inside(end, level + 1);
      if (!item) return std::nullopt;
      list.items.push_back(std::move(*item));
      skip_spaces(end);
    } while (at_ < end && source_[at_] == ',');
    if (!closes(list, ']', end)) return std::nullopt;
    // An editor is told that a full-width comma divides nothing.
    const YamlNode& first = list.items.front();
    const bool is_told = list.items.size() == 1 && !first.quoted;
    if (is_told && first.text.find("，") != std::string::npos) return std::nullopt;
    return list;
  }

  std::optional<YamlNode> read_brace_map(std::size_t end, int level) {
    YamlNode map = node(YamlKind::map, at_, at_);
    do {
      skip_mark(end);
      std::optional<YamlNode> key = read_text_to_mark(end);
      if (!key || at_ + 1 >= end || source_[at_] != ':' || source_[at_ + 1] != ' ') {
        return std::nullopt;
      }
      skip_mark(end);
      std::optional<YamlNode> value = read_inside(end, level + 1);
      if (!value) return std::nullopt;
      map.entries.push_back({std::move(*key), std::move(*value)});
      skip_spaces(end);
    } while (at_ < end && source_[at_] == ',');
    if (!closes(map, '}', end) || has_repeated_key(map)) return std::nullopt;
    return map;
  }

  void skip_spaces(std::size_t end) { at_ = std::min(source_.find_first_not_of(' ', at_), end); }

  void skip_mark(std::size_t end) {
    ++at_;
    skip_spaces(end);
  }

  /// Ends the node behind its last bracket, if that stands here.
  bool closes(YamlNode& open, char bracket, std::size_t end) {
    if (at_ == end || source_[at_] != bracket) return false;
    open.span.end = static_cast<std::uint32_t>(++at_);
    return true;
  }

  Span part_;
  std::string_view source_;  // up to the end of the part
  std::vector<Line> lines_;
  std::size_t next_ = 0;  // of the lines
  std::size_t at_ = 0;    // in a value with brackets or quotes
};

}  // namespace

std::optional<YamlNode> read_plain_yaml(Span text, const SourceMap& sources) {
  return PlainReader(text, sources.text(text.source)).read();
}

}  // namespace kanyin
