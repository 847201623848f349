#include "content/load_distribution.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "content/faults.h"
#include "content/keys.h"
#include "yaml/fields.h"

namespace kanyin {

namespace {

bool is_group(const YamlNode& node) {
  for (const YamlEntry& entry : node.entries) {
    for (const KeyInfo& info : receiver_group_keys::all) {
      if (entry.key.text == info.key.en || entry.key.text == info.key.zh) return true;
    }
  }
  return false;
}

std::optional<Receiver> read_receiver(const YamlNode& node, Diagnostics& diags) {
  Receiver receiver;
  if (node.kind == YamlKind::map) {
    Fields fields(node, "name: 市委办公室", diags);
    receiver.name = fields.required_text(receiver_keys::name.key);
    receiver.copies = fields.optional_integer(receiver_keys::copies.key, copy_numbers);
    fields.report_unknown();
  } else if (const std::optional<Text> name =
                 read_text(node, receiver_group_keys::receivers.key.zh, diags)) {
    receiver.name = *name;
  }
  if (receiver.name.empty()) return std::nullopt;
  return receiver;
}

ReceiverGroup read_group(const YamlNode& node, Diagnostics& diags) {
  Fields fields(node, "label: 报", diags);
  ReceiverGroup group;
  group.label = fields.optional_text(receiver_group_keys::label.key).text;
  if (const YamlNode* receivers = fields.required_node(receiver_group_keys::receivers.key)) {
    group.receivers = read_receivers(*receivers, diags);
  }
  fields.report_unknown();
  return group;
}

/// A text with commas between names, as they are written in running text, is no list. Those inside
/// parentheses belong to a name: 各县（市、区）总工会.
void check_several(const YamlNode& node, Diagnostics& diags) {
  constexpr std::string_view marks[] = {"，", "、"};
  if (node.kind != YamlKind::scalar || node.quoted) return;
  std::string fix = "[";
  int depth = 0;
  bool found = false;
  for (std::size_t at = 0; at < node.text.size();) {
    const std::string_view rest = std::string_view(node.text).substr(at);
    if (rest.starts_with("（")) ++depth;
    if (rest.starts_with("）")) --depth;
    const auto* mark =
        std::find_if(std::begin(marks), std::end(marks),
                     [rest](std::string_view each) { return rest.starts_with(each); });
    if (depth == 0 && mark != std::end(marks)) {
      fix += ", ";
      at += mark->size();
      found = true;
    } else {
      fix += node.text[at++];
    }
  }
  if (found) diags.report(fault::receivers_in_one, node.span).fix = fix + "]";
}

}  // namespace

std::vector<Receiver> read_receivers(const YamlNode& node, Diagnostics& diags) {
  std::vector<Receiver> receivers;
  const auto add = [&receivers, &diags](const YamlNode& item) {
    if (std::optional<Receiver> receiver = read_receiver(item, diags)) {
      receivers.push_back(std::move(*receiver));
    }
  };
  if (node.kind == YamlKind::sequence) {
    for (const YamlNode& item : node.items) add(item);
  } else {
    check_several(node, diags);
    add(node);
  }
  return receivers;
}

std::vector<ReceiverGroup> read_groups(const YamlNode& node, Diagnostics& diags) {
  std::vector<ReceiverGroup> groups;
  if (is_group(node)) {
    groups.push_back(read_group(node, diags));
  } else if (node.kind == YamlKind::sequence &&
             std::any_of(node.items.begin(), node.items.end(), is_group)) {
    for (const YamlNode& item : node.items) groups.push_back(read_group(item, diags));
  } else if (node.kind != YamlKind::null) {
    groups.push_back({.label = {}, .receivers = read_receivers(node, diags)});
  }
  std::erase_if(groups, [](const ReceiverGroup& group) { return group.receivers.empty(); });
  return groups;
}

std::vector<DistributionList> load_distribution(SourceMap& sources, Diagnostics& diags) {
  std::vector<DistributionList> lists;
  if (!sources.files().kind(distribution_path)) return lists;
  const std::optional<SourceId> source = sources.read(distribution_path, {}, diags);
  if (!source) return lists;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root || root->kind == YamlKind::null) return lists;

  Fields fields(*root, "lists: {}", diags);
  const YamlNode* named = fields.optional_node(distribution_keys::lists.key);
  fields.report_unknown();
  if (named == nullptr) return lists;
  Fields names(*named, "常规: [市委办公室]", diags);
  for (const YamlEntry* entry : names.remaining()) {
    DistributionList list{.name = entry->key.text, .groups = read_groups(entry->value, diags)};
    if (list.groups.empty()) {
      diags.report(fault::empty_distribution, entry->key.span, {list.name});
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

}  // namespace kanyin
