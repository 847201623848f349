#include "content/load_register.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "content/check_starter_text.h"
#include "content/faults.h"
#include "content/keys.h"
#include "diag/suggest.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

/// A contributor with the places of what refers to others.
struct Entry {
  Contributor contributor;
  Text parent;
  Text successor;
};

std::optional<Entry> read_entry(const YamlNode& node, Diagnostics& diags) {
  Entry entry;
  Contributor& contributor = entry.contributor;
  if (node.kind == YamlKind::scalar) {
    contributor.name = node.text;
    contributor.span = node.span;
    return entry;
  }
  Fields fields(node, "name: 江城市总工会", diags);
  const Text name = fields.required_text(contributor_keys::name.key);
  contributor.name = name.text;
  contributor.span = name.span;
  for (Text& alias : fields.text_list(contributor_keys::aliases.key)) {
    contributor.aliases.push_back(std::move(alias.text));
  }
  contributor.kind = fields.optional_text(contributor_keys::kind.key).text;
  entry.parent = fields.optional_text(contributor_keys::parent.key);
  contributor.parent = entry.parent.text;
  contributor.from = fields.optional_date(contributor_keys::from.key);
  contributor.until = fields.optional_date(contributor_keys::until.key);
  entry.successor = fields.optional_text(contributor_keys::successor.key);
  contributor.successor = entry.successor.text;
  contributor.review = fields.optional_boolean(contributor_keys::review.key).value_or(false);
  fields.report_unknown();
  report_stand_in(name, diags);
  if (contributor.from && contributor.until && *contributor.until < *contributor.from) {
    diags.report(fault::dates_reversed, fields.key_span(contributor_keys::until.key));
  }
  if (contributor.name.empty()) return std::nullopt;
  return entry;
}

/// Two bodies may share a name if one ended before the other began.
bool overlap(const Contributor& a, const Contributor& b) {
  const bool a_first = a.until && b.from && *a.until < *b.from;
  const bool b_first = b.until && a.from && *b.until < *a.from;
  return !a_first && !b_first;
}

void check_names(const std::vector<Entry>& entries, const SourceMap& sources, Diagnostics& diags) {
  std::map<std::string_view, const Contributor*> by_name;
  for (const Entry& entry : entries) {
    const Contributor& contributor = entry.contributor;
    const auto [known, added] = by_name.emplace(contributor.name, &contributor);
    if (added || !overlap(contributor, *known->second)) continue;
    const Place first = sources.place(known->second->span.source, known->second->span.begin);
    diags.report(fault::contributor_twice, contributor.span,
                 {contributor.name, std::to_string(first.line)});
  }
  std::map<std::string_view, const Contributor*> by_alias;
  for (const Entry& entry : entries) {
    for (const std::string& alias : entry.contributor.aliases) {
      const auto [known, added] = by_alias.emplace(alias, &entry.contributor);
      if (added || known->second == &entry.contributor ||
          !overlap(entry.contributor, *known->second)) {
        continue;
      }
      diags.report(fault::ambiguous_alias, entry.contributor.span,
                   {alias, known->second->name, entry.contributor.name});
    }
  }
}

void check_relations(const std::vector<Entry>& entries, Diagnostics& diags) {
  std::vector<std::string> names;
  names.reserve(entries.size());
  for (const Entry& entry : entries) names.push_back(entry.contributor.name);
  for (const Entry& entry : entries) {
    for (const Text* relation : {&entry.parent, &entry.successor}) {
      if (relation->empty() ||
          std::find(names.begin(), names.end(), relation->text) != names.end()) {
        continue;
      }
      diags.report(fault::unknown_relation, relation->span, {relation->text}).fix =
          nearest_word(relation->text, names);
    }
  }
}

}  // namespace

Register load_register(SourceMap& sources, Diagnostics& diags) {
  Register contributors;
  if (!sources.files().kind(register_path)) return contributors;
  const std::optional<SourceId> source = sources.read(register_path, {}, diags);
  if (!source) return contributors;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root || root->kind == YamlKind::null) return contributors;

  Fields fields(*root, "contributors: []", diags);
  std::vector<Entry> entries;
  for (const YamlNode* node : fields.node_list(contributors_keys::contributors.key)) {
    if (std::optional<Entry> entry = read_entry(*node, diags)) entries.push_back(std::move(*entry));
  }
  fields.report_unknown();
  check_names(entries, sources, diags);
  check_relations(entries, diags);
  for (Entry& entry : entries) contributors.contributors.push_back(std::move(entry.contributor));
  return contributors;
}

}  // namespace kanyin
