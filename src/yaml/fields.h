// Typed reading of a YAML map: each question names a key in both languages and gives back a value,
// or nothing after a fault. What nobody asked for is reported at the end.
//
//   Fields fields(*root, "name: 江城工会信息", diags);
//   Text name = fields.required_text({"name", "刊名"});
//   std::optional<int> number = fields.optional_integer({"number", "期号"}, {1, 9999});
//   fields.report_unknown();
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/date.h"
#include "model/text.h"
#include "yaml/parse.h"

namespace kanyin {

/// A word of the YAML files in both languages.
struct Key {
  std::string_view en;
  std::string_view zh;
};

struct IntegerRange {
  int least = 0;
  int most = 0;
};

/// One of the words that a key takes and what it stands for.
template <typename Value>
struct Choice {
  Value value{};
  Key words;
};

/// What people write for a key, though it is near to none, and the key that they mean.
struct MistakenKey {
  std::string_view written;
  Key meant;
};

/// Asks for the keys of one map. The node outlives it. An optional key that stands there without a
/// value counts as not there.
class Fields {
 public:
  /// A node that is no map is reported, with `example` as the line that could stand there, and read
  /// as an empty one.
  Fields(const YamlNode& node, std::string_view example, Diagnostics& diags);

  /// The whole map, for faults that have no better place; of a map of many lines the first key.
  Span span() const;

  bool is_map() const { return node_.kind == YamlKind::map; }
  bool has(const Key& key);

  /// The place of the key itself, or of the map if the key is not there.
  Span key_span(const Key& key);

  /// Null if the key is not there or has no value. `required` reports that, the former together
  /// with the unknown keys.
  const YamlNode* optional_node(const Key& key);
  const YamlNode* required_node(const Key& key);

  /// One line of text without spaces around it; empty if the key is not there.
  Text optional_text(const Key& key);
  Text required_text(const Key& key);

  std::optional<int> optional_integer(const Key& key, IntegerRange range);
  std::optional<Date> optional_date(const Key& key);
  std::optional<bool> optional_boolean(const Key& key);

  /// A single text or a list of texts; empty entries are reported and left out.
  std::vector<Text> text_list(const Key& key);

  /// The same for texts of several lines, such as a title: each line is an entry.
  std::vector<Text> line_list(const Key& key);

  /// A scalar of any length, such as a text with Markdown in it; null if the key is not there.
  const YamlNode* optional_scalar(const Key& key);

  /// The items of a list; a value that is no list counts as a list of one.
  std::vector<const YamlNode*> node_list(const Key& key);

  template <typename Value>
  std::optional<Value> choice(const Key& key, std::span<const Choice<Value>> choices) {
    std::vector<Key> words;
    for (const Choice<Value>& choice : choices) words.push_back(choice.words);
    const std::optional<std::size_t> index = choose(key, words);
    if (!index) return std::nullopt;
    return choices[*index].value;
  }

  /// The entries that nobody has asked for so far, for maps whose keys are names.
  std::vector<const YamlEntry*> remaining();

  /// Reports each key that nobody has asked for, with what it is mistaken for or the nearest known
  /// one as the fix, and then each required one that is missing for another reason than such a
  /// slip.
  void report_unknown(std::span<const MistakenKey> mistaken = {});

  /// A fault says already why the key has no value: the value is wrong, or the key is mistyped. To
  /// be asked after `report_unknown`.
  bool is_explained(const Key& key);

 private:
  struct Question {
    Key key;
    const YamlEntry* entry = nullptr;  // null if the key is not there
  };

  const YamlEntry* entry(const Key& key);
  std::optional<std::size_t> choose(const Key& key, std::span<const Key> words);

  const YamlNode& node_;
  Diagnostics& diags_;
  std::vector<Question> asked_;
  std::vector<Key> missing_;
};

/// The text of a scalar without spaces (ASCII, U+3000, NBSP) around it. `name` is what faults call
/// it. Nothing comes back only if an error has been reported; a null node gives an empty text.
std::optional<Text> read_text(const YamlNode& node, std::string_view name, Diagnostics& diags);

std::optional<int> read_integer(const YamlNode& node, std::string_view name, IntegerRange range,
                                Diagnostics& diags);

std::optional<Date> read_date(const YamlNode& node, std::string_view name, Diagnostics& diags);

}  // namespace kanyin
