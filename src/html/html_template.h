// Filling in a page: values by name, put into a mustache template. A template is taken apart once
// and then filled in as often as there are issues. It knows variables in two braces and in three,
// sections and inverted sections; parts, comments and what can be wrong are settled before, by
// `load_page_template`.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kanyin {

class TemplateValues;

/// A long text that stays where it is until the page has been filled in, so that it is not copied.
struct KeptText {
  std::string_view text;
};

/// A text, a row of things, or the word that there is nothing to show.
using TemplateValue = std::variant<bool, std::string, KeptText, std::vector<TemplateValues>>;

/// The name is written out in the program: it is not copied.
struct NamedValue {
  std::string_view name;
  TemplateValue value;
};

/// What stands on one level: `TemplateValues{{{"name", text}, {"is_story", true}}}`. No name is
/// there twice.
class TemplateValues {
 public:
  TemplateValues() = default;

  // An initializer_list would copy every text and every row in it.
  template <std::size_t Count>
  TemplateValues(NamedValue (&&values)[Count])
      : all_(std::make_move_iterator(values), std::make_move_iterator(values + Count)) {}

  /// The value of this name, to be set; `false` until then.
  TemplateValue& operator[](std::string_view name);

  /// Null if there is none of this name.
  const TemplateValue* find(std::string_view name) const;

  /// Adds what has other names.
  void merge(TemplateValues others);

  const std::vector<NamedValue>& all() const { return all_; }

 private:
  std::vector<NamedValue> all_;
};

/// The text, or `false` if it is empty: templates ask `{{#name}}` whether there is something.
TemplateValue text_or_nothing(std::string text);

/// A template ready to be filled in.
class HtmlTemplate {
 public:
  HtmlTemplate() = default;

  /// `words` have no parts and no comments any more, and no faults.
  explicit HtmlTemplate(std::string words);

  const std::string& text() const { return text_; }

  /// A name that is not on its level is looked for on the levels around it; one that is nowhere
  /// shows nothing. A line leaves nothing behind if sections were shown in it but no words.
  std::string fill(const TemplateValues& values) const;

 private:
  enum class StepKind { text, escaped, verbatim, section, inverted };

  /// A piece of text, or the name of a tag, by its place in `text_`.
  struct Step {
    StepKind kind = StepKind::text;
    std::size_t begin = 0;
    std::size_t size = 0;
    std::size_t past = 0;        // of a section: the first step behind it
    std::size_t first_line = 0;  // of a text: the size of what stands before its first line end
    std::size_t last_line = 0;   // of a text: the size of what stands behind its last one
  };

  class Filling;

  void add_step(StepKind kind, std::string_view words);

  std::string text_;
  std::vector<Step> steps_;
};

}  // namespace kanyin
