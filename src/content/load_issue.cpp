#include "content/load_issue.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/faults.h"
#include "content/find_snippets.h"
#include "content/keys.h"
#include "content/load_article.h"
#include "content/load_distribution.h"
#include "content/load_document.h"
#include "content/load_publication.h"
#include "content/picture_shelf.h"
#include "diag/suggest.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

/// What issue.yaml says about order, before there are articles.
struct Order {
  std::vector<Text> sections;
  std::vector<Text> articles;
};

bool is_issue_id(std::string_view id) {
  return !id.empty() && !id.starts_with('.') && id.find('/') == id.npos;
}

Staff read_staff(Fields& fields, Diagnostics& diags) {
  Staff staff;
  const YamlNode* editor = fields.optional_node(issue_keys::editor.key);
  if (editor != nullptr && editor->kind == YamlKind::map) {
    Fields line(*editor, "editor: 梁思源", diags);
    staff.editor = line.optional_text(staff_keys::editor.key);
    staff.reviewer = line.optional_text(staff_keys::reviewer.key);
    staff.approver = line.optional_text(staff_keys::approver.key);
    staff.phone = line.optional_text(staff_keys::phone.key);
    line.report_unknown();
  } else {
    staff.editor = fields.optional_text(issue_keys::editor.key);
  }
  const auto fill = [&fields](Text& part, const Key& key) {
    Text text = fields.optional_text(key);
    if (!text.empty()) part = std::move(text);
  };
  fill(staff.reviewer, issue_keys::reviewer.key);
  fill(staff.approver, issue_keys::approver.key);
  fill(staff.phone, issue_keys::phone.key);
  return staff;
}

void read_distribution(Issue& issue, const Publication& publication, Fields& fields,
                       Diagnostics& diags) {
  const YamlNode* node = fields.optional_node(issue_keys::distribution.key);
  if (node != nullptr && node->kind != YamlKind::scalar) {
    issue.distribution = read_groups(*node, diags);
  } else {
    Text name = fields.optional_text(issue_keys::distribution.key);
    const bool own = !name.empty();
    if (!own) name = publication.distribution;
    for (const DistributionList& list : publication.distributions) {
      if (list.name == name.text) issue.distribution = list.groups;
    }
    // The usual list has been checked with the publication.
    if (own) find_distribution(name, publication, diags);
  }
  if (const YamlNode* also = fields.optional_node(issue_keys::also.key)) {
    issue.also = read_receivers(*also, diags);
  }
}

/// The sum of the list, if any receiver in it has a number; one each for the others.
std::optional<int> counted_copies(const Issue& issue) {
  int sum = 0;
  bool has_number = false;
  const auto add = [&sum, &has_number](const Receiver& receiver) {
    sum += receiver.copies.value_or(1);
    has_number = has_number || receiver.copies.has_value();
  };
  for (const ReceiverGroup& group : issue.distribution) {
    std::for_each(group.receivers.begin(), group.receivers.end(), add);
  }
  std::for_each(issue.also.begin(), issue.also.end(), add);
  return has_number ? std::optional(sum) : std::nullopt;
}

/// A number or a date that is there but wrong has been reported already.
void report_missing(const Issue& issue, Fields& fields, Diagnostics& diags) {
  if (!issue.number && !fields.is_explained(issue_keys::number.key)) {
    diags.report(fault::missing_issue_number, issue.span);
  }
  if (!issue.date && !fields.is_explained(issue_keys::date.key)) {
    diags.report(fault::missing_issue_date, issue.span);
  }
}

IssueType type_of(const YamlNode& root, Diagnostics& diags) {
  if (root.kind != YamlKind::map) return IssueType::bulletin;
  Fields fields(root, "number: 3", diags);
  return fields.choice<IssueType>(issue_keys::type.key, issue_types).value_or(IssueType::bulletin);
}

/// What an issue shows of its publication. Registers and lexicon may have thousands of words, which
/// would be copied for every issue.
Publication facts_for_issues(const Publication& publication) {
  Publication facts;
  facts.name = publication.name;
  facts.organ = publication.organ;
  facts.place = publication.place;
  facts.style = publication.style;
  facts.page_template = publication.page_template;
  facts.sections = publication.sections;
  facts.briefs = publication.briefs;
  facts.distribution = publication.distribution;
  facts.fonts = publication.fonts;
  return facts;
}

/// The place of the value, for faults of what follows from it.
Span place_of(const Key& key, const Issue& issue, Fields& fields) {
  const YamlNode* node = fields.optional_node(key);
  return node == nullptr ? issue.span : node->span;
}

/// Reads issue.yaml of a bulletin. Nothing comes back only if an error has been reported.
std::optional<Order> read_issue_file(Issue& issue, const Publication& publication,
                                     const YamlNode& root, Diagnostics& diags) {
  Fields fields(root, "number: 3", diags);
  if (!fields.is_map()) return std::nullopt;
  fields.optional_node(issue_keys::type.key);
  issue.number = fields.optional_integer(issue_keys::number.key, issue_numbers);
  issue.running_number = fields.optional_integer(issue_keys::running_number.key, issue_numbers);
  issue.date = fields.optional_date(issue_keys::date.key);
  issue.number_span = place_of(issue_keys::number.key, issue, fields);
  issue.running_number_span = place_of(issue_keys::running_number.key, issue, fields);
  issue.date_span = place_of(issue_keys::date.key, issue, fields);
  issue.special = fields.optional_text(issue_keys::special.key);
  issue.contents_list = fields.choice<ContentsList>(issue_keys::contents_list.key, contents_lists)
                            .value_or(ContentsList::automatic);
  issue.staff = read_staff(fields, diags);
  read_distribution(issue, publication, fields, diags);
  issue.copies = fields.optional_integer(issue_keys::copies.key, copy_numbers);
  if (!issue.copies) issue.copies = counted_copies(issue);
  Order order{.sections = fields.text_list(issue_keys::sections.key),
              .articles = fields.text_list(issue_keys::articles.key)};
  fields.report_unknown();
  report_missing(issue, fields, diags);
  if (order.sections.empty()) order.sections = issue.publication.sections;
  return order;
}

/// The snippets as `articles` lists them, the others behind them by name.
std::vector<std::string> ordered_snippets(std::vector<std::string> snippets,
                                          const std::vector<Text>& listed, Diagnostics& diags) {
  const std::vector<std::string> all = snippets;
  std::vector<std::string> ordered;
  for (const Text& entry : listed) {
    const std::string path = normal_path(entry.text);
    const auto found = std::find(snippets.begin(), snippets.end(), path);
    if (found != snippets.end()) {
      ordered.push_back(path);
      snippets.erase(found);
    } else if (std::find(all.begin(), all.end(), path) != all.end()) {
      diags.report(fault::repeated_article_file, entry.span, {entry.text});
    } else if (path.starts_with("..") || path.starts_with('/')) {
      diags.report(fault::outside_publication, entry.span, {entry.text});
    } else {
      diags.report(fault::unknown_article_file, entry.span, {entry.text}).fix =
          nearest_word(entry.text, all);
    }
  }
  std::move(snippets.begin(), snippets.end(), std::back_inserter(ordered));
  return ordered;
}

std::vector<Article> load_articles(const std::string& folder,
                                   const std::vector<std::string>& snippets,
                                   ArticleSetting& setting, SourceMap& sources,
                                   Diagnostics& diags) {
  std::vector<Article> articles;
  for (const std::string& snippet : snippets) {
    const std::string path = join_path(folder, snippet);
    const std::string extension = extension_of(path);
    if (extension == "yaml" || extension == "yml") {
      std::vector<Article> briefs = load_briefs(path, setting, sources, diags);
      std::move(briefs.begin(), briefs.end(), std::back_inserter(articles));
    } else if (std::optional<Article> article = load_article(path, setting, sources, diags)) {
      articles.push_back(std::move(*article));
    }
  }
  return articles;
}

void report_repeated_ids(const std::vector<Article>& articles, const SourceMap& sources,
                         Diagnostics& diags) {
  std::map<std::string_view, const Article*> seen;
  for (const Article& article : articles) {
    const auto [first, added] = seen.emplace(article.id, &article);
    if (added) continue;
    const Span span = first->second->id_span;
    const Place place = sources.place(span.source, span.begin);
    diags.report(
        fault::repeated_article_id, article.id_span,
        {article.id, std::string(sources.path(span.source)) + ":" + std::to_string(place.line)});
  }
}

/// An article in a section that nobody has named keeps its place behind the others: it is an error,
/// but the proof of what is there is still of use.
std::vector<Section> sorted_into_sections(std::vector<Article> articles,
                                          const std::vector<Text>& names, Diagnostics& diags) {
  std::vector<std::string> known;
  known.reserve(names.size());
  for (const Text& name : names) known.push_back(name.text);
  std::vector<Section> sections;
  for (const std::string& name : known) {
    const auto same = [&name](const Section& section) { return section.name == name; };
    if (std::none_of(sections.begin(), sections.end(), same)) sections.push_back({name, {}});
  }
  for (Article& article : articles) {
    const std::string& name = article.section.text;
    auto section = std::find_if(sections.begin(), sections.end(),
                                [&name](const Section& each) { return each.name == name; });
    const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
    if (!known.empty() && !is_known && !name.empty()) {
      diags.report(fault::unknown_section, article.section.span, {name, listed(known)}).fix =
          nearest_word(name, known);
    }
    if (section == sections.end()) section = sections.insert(sections.end(), {name, {}});
    section->articles.push_back(std::move(article));
  }
  std::erase_if(sections, [](const Section& section) { return section.articles.empty(); });
  return sections;
}

}  // namespace

std::optional<Issue> load_issue(std::string_view issue_id, const Publication& publication,
                                SourceMap& sources, Diagnostics& diags) {
  const std::string folder = join_path(issues_folder, issue_id);
  if (!is_issue_id(issue_id) || sources.files().kind(folder) != EntryKind::folder) {
    diags.report(fault::unknown_issue, {}, {std::string(issue_id)}).fix =
        nearest_word(issue_id, issue_ids(sources.files()));
    return std::nullopt;
  }
  const std::optional<SourceId> source = sources.read(join_path(folder, issue_file), {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;

  Issue issue;
  issue.id = issue_id;
  issue.publication = facts_for_issues(publication);
  issue.span = sources.start(*source);
  PictureShelf pictures(sources.files());
  if (type_of(*root, diags) == IssueType::document) {
    load_document(issue, *root, folder, pictures, sources, diags);
    issue.pictures = pictures.take();
    return issue;
  }
  const std::optional<Order> order = read_issue_file(issue, publication, *root, diags);
  if (!order) return std::nullopt;

  const std::vector<std::string> snippets =
      ordered_snippets(find_snippets(folder, issue.span, sources, diags), order->articles, diags);
  // A snippet that cannot be read is a fault of its own.
  if (snippets.empty()) diags.report(fault::issue_without_articles, issue.span);
  ArticleSetting setting{.publication = publication, .date = issue.date, .pictures = pictures};
  std::vector<Article> articles = load_articles(folder, snippets, setting, sources, diags);
  report_repeated_ids(articles, sources, diags);
  issue.sections = sorted_into_sections(std::move(articles), order->sections, diags);
  issue.pictures = pictures.take();
  return issue;
}

}  // namespace kanyin
