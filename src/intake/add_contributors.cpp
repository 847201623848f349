#include "intake/add_contributors.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "intake/faults.h"
#include "intake/yaml_text.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

constexpr std::string_view list_key = "contributors";
constexpr std::string_view list_key_in_chinese = "供稿单位";

std::string entries_text(std::span<const std::string> names, const std::string& indent) {
  std::string text;
  for (const std::string& name : names) {
    text += "\n" + indent + "- name: " + yaml_value(name) + "\n";
    text += indent + "  review: true\n";
  }
  return text;
}

std::string flow_entries_text(std::span<const std::string> names) {
  std::string text;
  for (const std::string& name : names) {
    text += ", {name: " + yaml_flow_value(name) + ", review: true}";
  }
  return text;
}

/// The beginning of the line after the one that `end` ends in; the end of the text if there is
/// none.
std::size_t next_line(std::string_view text, std::size_t end) {
  const std::size_t line_end = text.find('\n', end - 1);
  return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

/// What stands before the dash of a list item: the spaces of its line.
std::string dash_indent(std::string_view text, const YamlNode& item) {
  const std::size_t line_break = text.rfind('\n', item.span.begin);
  const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  const std::size_t first = text.find_first_not_of(' ', begin);
  return std::string(text.substr(begin, first - begin));
}

std::string with_inserted(std::string_view text, std::size_t at, std::string_view inserted) {
  std::string result(text.substr(0, at));
  if (!result.empty() && result.back() != '\n' && inserted.starts_with('\n')) result += "\n";
  return result.append(inserted).append(text.substr(at));
}

const YamlEntry* list_entry(const YamlNode& root) {
  const auto found =
      std::find_if(root.entries.begin(), root.entries.end(), [](const YamlEntry& entry) {
        return entry.key.text == list_key || entry.key.text == list_key_in_chinese;
      });
  return found == root.entries.end() ? nullptr : &*found;
}

}  // namespace

std::string contributor_name(std::string_view credit, std::string_view place) {
  for (std::string_view unit : {"市", "区", "县", "镇", "街道"}) {
    const std::string short_name = std::string(unit) + "总";
    if (credit.size() > short_name.size() && credit.ends_with(short_name)) {
      return std::string(credit) + "工会";
    }
    const bool local = place.ends_with(unit) && credit.starts_with(unit);
    if (local) return std::string(place) + std::string(credit.substr(unit.size()));
  }
  return std::string(credit);
}

std::optional<std::string> add_contributors(SourceId register_file,
                                            std::span<const std::string> names,
                                            const SourceMap& sources, Diagnostics& diags) {
  const std::string_view text = sources.text(register_file);
  const std::optional<YamlNode> root = parse_yaml(sources.whole(register_file), sources, diags);
  if (!root) return std::nullopt;
  const YamlEntry* entry = list_entry(*root);
  if (entry == nullptr && (root->kind == YamlKind::map || root->kind == YamlKind::null)) {
    return with_inserted(text, text.size(), "\n" + new_register(names));
  }
  const bool listed = entry != nullptr && (entry->value.kind == YamlKind::sequence ||
                                           entry->value.kind == YamlKind::null);
  if (!listed) {
    diags.report(fault::register_without_list, sources.start(register_file));
    return std::nullopt;
  }

  const YamlNode& list = entry->value;
  const bool flow = list.kind == YamlKind::sequence && text[list.span.begin] == '[';
  if (flow && list.items.empty()) {
    const std::string result = with_inserted(text, list.span.end, entries_text(names, "  "));
    return std::string(result).erase(list.span.begin, list.span.end - list.span.begin);
  }
  if (flow) {
    const std::size_t bracket = text.rfind(']', list.span.end - 1);
    return with_inserted(text, bracket, flow_entries_text(names));
  }
  if (list.items.empty()) {
    const std::size_t at = next_line(text, entry->key.span.end);
    return with_inserted(text, at, entries_text(names, "  "));
  }
  const std::string indent = dash_indent(text, list.items.back());
  return with_inserted(text, next_line(text, list.span.end), entries_text(names, indent));
}

std::string new_register(std::span<const std::string> names) {
  return std::string(list_key) + ":\n" + entries_text(names, "  ");
}

}  // namespace kanyin
