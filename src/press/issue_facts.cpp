#include "press/issue_facts.h"

#include "content/find_snippets.h"
#include "content/keys.h"
#include "press/list_issues.h"
#include "yaml/parse.h"

namespace kanyin {

IssueFacts read_issue_facts(std::string_view issue, SourceMap& sources) {
  Diagnostics ignored;
  IssueFacts facts;
  const std::optional<SourceId> source =
      sources.read(join_path(issue_folder(issue), issue_file), {}, ignored);
  if (!source) return facts;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, ignored);
  if (!root) return facts;
  Fields fields(*root, "number: 1", ignored);
  facts.number = fields.optional_integer(issue_keys::number.key, issue_numbers);
  facts.running_number = fields.optional_integer(issue_keys::running_number.key, issue_numbers);
  facts.date = fields.optional_date(issue_keys::date.key);
  if (const YamlNode* articles = fields.optional_node(issue_keys::articles.key)) {
    facts.lists_articles = true;
    facts.articles_span = articles->span;
  }
  return facts;
}

}  // namespace kanyin
