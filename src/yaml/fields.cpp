#include "yaml/fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "diag/suggest.h"
#include "io/utf8.h"
#include "yaml/broken_yaml.h"
#include "yaml/faults.h"

namespace kanyin {

namespace {

constexpr std::string_view wide_spaces[] = {"\u3000", "\u00A0"};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The part of a text without the spaces around it.
Range inner_range(std::string_view text) {
  Range range{0, text.size()};
  for (bool found = true; found;) {
    found = false;
    const std::string_view rest = text.substr(range.begin, range.end - range.begin);
    if (rest.empty()) break;
    if (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\t') {
      ++range.begin;
      found = true;
    } else if (rest.back() == ' ' || rest.back() == '\n' || rest.back() == '\t') {
      --range.end;
      found = true;
    }
    for (const std::string_view space : wide_spaces) {
      if (found) break;
      if (rest.starts_with(space)) {
        range.begin += space.size();
        found = true;
      } else if (rest.ends_with(space)) {
        range.end -= space.size();
        found = true;
      }
    }
  }
  return range;
}

/// The text with full-width letters, digits and marks (U+FF01 to U+FF5E) as their ASCII kin.
std::string as_ascii(std::string_view text) {
  std::string narrow;
  for (const char32_t c : decode_utf8(text)) {
    append_utf8(narrow, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
  }
  return narrow;
}

/// The only run of digits in a text such as `第３期`; empty if there are none or several.
std::string only_number(std::string_view text) {
  const std::string narrow = as_ascii(text);
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = narrow.find_first_of(digits);
  if (begin == narrow.npos) return {};
  const std::size_t end = std::min(narrow.find_first_not_of(digits, begin), narrow.size());
  const bool several = narrow.find_first_of(digits, end) != narrow.npos;
  return several ? std::string() : narrow.substr(begin, end - begin);
}

/// The first that is one of the known words, in the language that was written; empty if there is
/// none.
std::string meant_by(std::string_view written, std::span<const MistakenKey> mistaken,
                     std::span<const std::string> known) {
  for (const MistakenKey& each : mistaken) {
    if (each.written != written) continue;
    const bool english = static_cast<unsigned char>(written.front()) < 0x80;
    const std::string_view meant = english ? each.meant.en : each.meant.zh;
    if (std::find(known.begin(), known.end(), meant) != known.end()) return std::string(meant);
  }
  return {};
}

/// A part of a scalar without the spaces around it.
Text trimmed_part(const YamlNode& scalar, std::size_t begin, std::size_t end) {
  const std::string_view text = std::string_view(scalar.text).substr(begin, end - begin);
  const Range inner = inner_range(text);
  return {.text = std::string(text.substr(inner.begin, inner.end - inner.begin)),
          .span = source_span(scalar, begin + inner.begin, begin + inner.end)};
}

std::string listed(std::span<const Key> words) {
  std::string list;
  for (const Key& word : words) {
    if (!list.empty()) list += ", ";
    list += std::string(word.zh) + " (" + std::string(word.en) + ")";
  }
  return list;
}

std::vector<std::string> both_languages(std::span<const Key> words) {
  std::vector<std::string> known;
  for (const Key& word : words) {
    known.emplace_back(word.zh);
    known.emplace_back(word.en);
  }
  return known;
}

}  // namespace

Fields::Fields(const YamlNode& node, std::string_view example, Diagnostics& diags)
    : node_(node), diags_(diags) {
  constexpr std::size_t usual_questions = 16;
  asked_.reserve(usual_questions);
  if (node.kind == YamlKind::map) return;
  if (node.kind == YamlKind::scalar && report_wrong_colon(node.text, node.span, diags)) return;
  diags.report(fault::no_keys, node.span, {std::string(example)});
}

Span Fields::span() const {
  return node_.entries.empty() ? node_.span : node_.entries.front().key.span;
}

const YamlEntry* Fields::entry(const Key& key) {
  for (const Question& question : asked_) {
    if (question.key.en == key.en) return question.entry;
  }
  Question question{.key = key};
  for (const YamlEntry& candidate : node_.entries) {
    const std::string& word = candidate.key.text;
    if (candidate.key.kind != YamlKind::scalar || (word != key.en && word != key.zh)) continue;
    if (question.entry == nullptr) {
      question.entry = &candidate;
    } else if (question.entry->key.text != word) {
      diags_.report(fault::key_in_both_languages, candidate.key.span,
                    {question.entry->key.text, word});
    }
  }
  asked_.push_back(question);
  return question.entry;
}

bool Fields::has(const Key& key) { return optional_node(key) != nullptr; }

Span Fields::key_span(const Key& key) {
  const YamlEntry* found = entry(key);
  return found != nullptr ? found->key.span : span();
}

const YamlNode* Fields::optional_node(const Key& key) {
  const YamlEntry* found = entry(key);
  if (found == nullptr || found->value.kind == YamlKind::null) return nullptr;
  return &found->value;
}

const YamlNode* Fields::required_node(const Key& key) {
  const YamlEntry* found = entry(key);
  if (found == nullptr) {
    // What is no map has been reported already.
    if (is_map()) missing_.push_back(key);
    return nullptr;
  }
  if (found->value.kind == YamlKind::null) {
    diags_.report(fault::missing_value, found->key.span, {found->key.text});
    return nullptr;
  }
  return &found->value;
}

Text Fields::optional_text(const Key& key) {
  const YamlNode* node = optional_node(key);
  if (node == nullptr) return {};
  return read_text(*node, entry(key)->key.text, diags_).value_or(Text{});
}

Text Fields::required_text(const Key& key) {
  const YamlNode* node = required_node(key);
  if (node == nullptr) return {};
  const std::optional<Text> text = read_text(*node, entry(key)->key.text, diags_);
  if (text && text->empty()) {
    diags_.report(fault::missing_value, node->span, {entry(key)->key.text});
  }
  return text.value_or(Text{});
}

std::optional<int> Fields::optional_integer(const Key& key, IntegerRange range) {
  const YamlNode* node = optional_node(key);
  if (node == nullptr) return std::nullopt;
  return read_integer(*node, entry(key)->key.text, range, diags_);
}

std::optional<Date> Fields::optional_date(const Key& key) {
  const YamlNode* node = optional_node(key);
  if (node == nullptr) return std::nullopt;
  return read_date(*node, entry(key)->key.text, diags_);
}

std::optional<bool> Fields::optional_boolean(const Key& key) {
  constexpr std::string_view yes[] = {"true", "yes", "on", "是"};
  constexpr std::string_view no[] = {"false", "no", "off", "否"};
  const YamlNode* node = optional_node(key);
  if (node == nullptr) return std::nullopt;
  if (std::find(std::begin(yes), std::end(yes), node->text) != std::end(yes)) return true;
  if (std::find(std::begin(no), std::end(no), node->text) != std::end(no)) return false;
  diags_.report(fault::not_yes_or_no, node->span, {entry(key)->key.text});
  return std::nullopt;
}

std::vector<Text> Fields::text_list(const Key& key) {
  std::vector<Text> texts;
  for (const YamlNode* node : node_list(key)) {
    const std::string& name = entry(key)->key.text;
    const std::optional<Text> text = read_text(*node, name, diags_);
    if (text && text->empty()) diags_.report(fault::missing_value, node->span, {name});
    if (text && !text->empty()) texts.push_back(*text);
  }
  return texts;
}

std::vector<Text> Fields::line_list(const Key& key) {
  std::vector<Text> lines;
  for (const YamlNode* node : node_list(key)) {
    if (node->kind != YamlKind::scalar) {
      diags_.report(fault::not_a_text, node->span, {entry(key)->key.text});
      continue;
    }
    for (std::size_t begin = 0; begin < node->text.size();) {
      const std::size_t end = std::min(node->text.find('\n', begin), node->text.size());
      Text line = trimmed_part(*node, begin, end);
      if (!line.empty()) lines.push_back(std::move(line));
      begin = end + 1;
    }
  }
  return lines;
}

const YamlNode* Fields::optional_scalar(const Key& key) {
  const YamlNode* node = optional_node(key);
  if (node == nullptr || node->kind == YamlKind::scalar) return node;
  diags_.report(fault::not_a_text, node->span, {entry(key)->key.text});
  return nullptr;
}

std::vector<const YamlNode*> Fields::node_list(const Key& key) {
  const YamlNode* node = optional_node(key);
  std::vector<const YamlNode*> nodes;
  if (node == nullptr) return nodes;
  if (node->kind != YamlKind::sequence) return {node};
  for (const YamlNode& item : node->items) nodes.push_back(&item);
  return nodes;
}

std::optional<std::size_t> Fields::choose(const Key& key, std::span<const Key> words) {
  const YamlNode* node = optional_node(key);
  if (node == nullptr) return std::nullopt;
  const std::string& name = entry(key)->key.text;
  const std::optional<Text> text = read_text(*node, name, diags_);
  if (!text) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text->text == words[i].en || text->text == words[i].zh) return i;
  }
  diags_.report(fault::unknown_choice, text->span, {name, text->text, listed(words)}).fix =
      nearest_word(text->text, both_languages(words));
  return std::nullopt;
}

std::vector<const YamlEntry*> Fields::remaining() {
  std::vector<const YamlEntry*> rest;
  for (const YamlEntry& candidate : node_.entries) {
    const bool known =
        std::any_of(asked_.begin(), asked_.end(), [&candidate](const Question& question) {
          return candidate.key.text == question.key.en || candidate.key.text == question.key.zh;
        });
    if (!known) rest.push_back(&candidate);
  }
  return rest;
}

void Fields::report_unknown(std::span<const MistakenKey> mistaken) {
  const std::vector<const YamlEntry*> unasked = remaining();
  if (!unasked.empty()) {
    std::vector<Key> keys;
    for (const Question& question : asked_) keys.push_back(question.key);
    const std::vector<std::string> known = both_languages(keys);
    for (const YamlEntry* unknown : unasked) {
      const std::string& written = unknown->key.text;
      const std::string meant = meant_by(written, mistaken, known);
      diags_.report(fault::unknown_key, unknown->key.span, {written}).fix =
          meant.empty() ? nearest_word(written, known) : meant;
    }
  }
  for (const Key& key : std::exchange(missing_, {})) {
    if (is_explained(key)) continue;
    diags_.report(fault::missing_key, span(),
                  {std::string(key.zh) + " (" + std::string(key.en) + ")"});
  }
}

bool Fields::is_explained(const Key& key) {
  const YamlEntry* found = entry(key);
  if (found != nullptr) {
    const Span whole = cover(found->key.span, found->value.span);
    return std::any_of(
        diags_.all().begin(), diags_.all().end(), [&whole](const Diagnostic& diagnostic) {
          return diagnostic.fault->severity == Severity::error &&
                 diagnostic.span.source == whole.source && diagnostic.span.begin >= whole.begin &&
                 diagnostic.span.end <= whole.end;
        });
  }
  const auto is_entry = [this](Span span) {
    return std::any_of(node_.entries.begin(), node_.entries.end(),
                       [span](const YamlEntry& each) { return each.key.span == span; });
  };
  return std::any_of(diags_.all().begin(), diags_.all().end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.fault == &fault::unknown_key &&
           (diagnostic.fix == key.en || diagnostic.fix == key.zh) && is_entry(diagnostic.span);
  });
}

std::optional<Text> read_text(const YamlNode& node, std::string_view name, Diagnostics& diags) {
  if (node.kind == YamlKind::null) return Text{.text = {}, .span = node.span};
  if (node.kind != YamlKind::scalar) {
    diags.report(fault::not_a_text, node.span, {std::string(name)});
    return std::nullopt;
  }
  Text text = trimmed_part(node, 0, node.text.size());
  if (text.text.find('\n') != std::string::npos) {
    diags.report(fault::several_lines, text.span, {std::string(name)});
    return std::nullopt;
  }
  return text;
}

std::optional<int> read_integer(const YamlNode& node, std::string_view name, IntegerRange range,
                                Diagnostics& diags) {
  const std::optional<Text> text = read_text(node, name, diags);
  if (!text) return std::nullopt;
  const char* const end = text->text.data() + text->text.size();
  int number = 0;
  const auto [stop, error] = std::from_chars(text->text.data(), end, number);
  if (stop != end || (error != std::errc() && error != std::errc::result_out_of_range)) {
    diags.report(fault::not_a_number, text->span, {std::string(name), text->text}).fix =
        only_number(text->text);
    return std::nullopt;
  }
  if (error != std::errc() || number < range.least || number > range.most) {
    diags.report(fault::number_out_of_range, text->span,
                 {std::string(name), std::to_string(range.least), std::to_string(range.most)});
    return std::nullopt;
  }
  return number;
}

std::optional<Date> read_date(const YamlNode& node, std::string_view name, Diagnostics& diags) {
  const std::optional<Text> text = read_text(node, name, diags);
  if (!text) return std::nullopt;
  const std::optional<Date> date = parse_date(text->text);
  if (!date) {
    const std::optional<Date> narrow = parse_date(as_ascii(text->text));
    diags.report(fault::not_a_date, text->span, {std::string(name), text->text}).fix =
        narrow && is_real(*narrow) ? iso_date(*narrow) : std::string();
    return std::nullopt;
  }
  if (!is_real(*date)) {
    diags.report(fault::impossible_date, text->span, {std::string(name), text->text});
    return std::nullopt;
  }
  return date;
}

}  // namespace kanyin
