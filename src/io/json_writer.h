// JSON written down as it comes, without a tree of values: brackets, names and texts, each in its
// turn.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace kanyin {

enum class JsonLayout {
  one_line,
  indented  // each member on a line of its own, two spaces for a level
};

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout) : indents_(layout == JsonLayout::indented) {}

  /// `bracket` is { or [.
  void open(char bracket);
  void close(char bracket);

  /// The name of the member whose value comes next.
  void name(std::string_view name);

  /// A broken byte becomes U+FFFD.
  void text(std::string_view text);
  void number(int number);

  /// A value that is JSON already.
  void written(std::string_view json);

  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, int number);

  std::string take() { return std::move(text_); }

 private:
  void begin_value();
  void begin_item();
  void begin_line();
  void add_quoted(std::string_view text);

  bool indents_;
  std::string text_;
  std::size_t level_ = 0;
  bool is_first_ = true;   // of the members or items that are open
  bool has_name_ = false;  // the value that comes next
};

}  // namespace kanyin
