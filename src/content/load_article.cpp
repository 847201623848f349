#include "content/load_article.h"

#include <iterator>
#include <string>
#include <utility>

#include "content/anchor.h"
#include "content/faults.h"
#include "content/front_matter.h"
#include "content/keys.h"
#include "content/markdown.h"
#include "content/resolve_credit.h"
#include "io/files.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

constexpr std::string_view example_line = "section: 工作动态";

bool is_brief_section(const Text& section, const Publication& publication) {
  for (const Text& brief : publication.briefs) {
    if (brief.text == section.text) return true;
  }
  return false;
}

/// Adds a text's blocks to a part of the article, and its footnotes to the article.
void add_markdown(const MarkdownText& text, std::string_view folder, std::vector<Block>& part,
                  Article& article, ArticleSetting& setting, Diagnostics& diags) {
  Markdown markdown =
      parse_markdown(text, folder, article.footnotes.size(), setting.pictures, diags);
  part = std::move(markdown.blocks);
  std::move(markdown.footnotes.begin(), markdown.footnotes.end(),
            std::back_inserter(article.footnotes));
}

/// A body that is empty because of a fault in it has been reported already.
void check_body(const Article& article, std::size_t errors_before, Diagnostics& diags) {
  if (article.body.empty() && diags.count(Severity::error) == errors_before) {
    diags.report(fault::empty_body, article.span);
  }
}

/// A brief has no title of its own; what an editor wrote as one is its run-in head.
void settle_head(Article& article, Diagnostics& diags) {
  if (article.kind == ArticleKind::story) {
    if (!article.head.empty()) diags.report(fault::head_of_story, article.head.span);
    article.head = {};
    return;
  }
  if (article.title.empty()) return;
  if (article.head.empty()) {
    article.head = article.title.front();
    for (std::size_t i = 1; i < article.title.size(); ++i) {
      article.head.text += article.title[i].text;
      article.head.span = cover(article.head.span, article.title[i].span);
    }
  } else {
    diags.report(fault::head_and_title, article.title.front().span, {article.title.front().text});
  }
  article.title.clear();
}

void report_missing_section(Span place, const Publication& publication, Diagnostics& diags) {
  const std::vector<Text>& sections = publication.sections;
  const std::string example = sections.empty() ? "工作动态" : sections.front().text;
  diags.report(fault::missing_section, place, {example});
}

/// What is there but wrong has been reported already.
void report_missing(const Article& article, Fields& fields, const Publication& publication,
                    Diagnostics& diags) {
  if (article.section.empty() && !fields.is_explained(article_keys::section.key)) {
    report_missing_section(article.span, publication, diags);
  }
  if (article.credit.text.empty() && !fields.is_explained(article_keys::credit.key)) {
    diags.report(fault::missing_credit, article.span);
  }
  if (article.kind == ArticleKind::story && article.title.empty() &&
      !fields.is_explained(article_keys::title.key)) {
    diags.report(fault::missing_title, article.span);
  }
}

/// A file that was made and never written in.
bool is_blank(SourceId snippet, const SourceMap& sources, Diagnostics& diags) {
  if (sources.text(snippet).find_first_not_of(" \t\n") != std::string_view::npos) return false;
  diags.report(fault::blank_snippet, sources.start(snippet));
  return true;
}

Span place_of(const Article& article, Fields& fields) {
  if (!article.title.empty()) return article.title.front().span;
  if (!article.head.empty()) return article.head.span;
  return fields.span();
}

}  // namespace

std::optional<Article> load_article(std::string_view path, ArticleSetting& setting,
                                    SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read(path, {}, diags);
  if (!source) return std::nullopt;
  if (is_blank(*source, sources, diags)) return std::nullopt;
  const std::optional<FrontMatter> parts = split_front_matter(*source, sources, diags);
  if (!parts) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(parts->head, sources, diags);
  if (!root) {
    // The text may have faults of its own, which an editor wants to see in the same run.
    parse_markdown(markdown_text(parts->body, sources), folder_of(path), 0, setting.pictures,
                   diags);
    return std::nullopt;
  }
  Fields fields(*root, example_line, diags);
  if (!fields.is_map()) return std::nullopt;

  Article article;
  article.title = fields.line_list(article_keys::title.key);
  article.head = fields.optional_text(article_keys::head.key);
  article.span = place_of(article, fields);
  article.section = fields.optional_text(article_keys::section.key);
  const bool in_briefs = is_brief_section(article.section, setting.publication);
  article.kind = fields.choice<ArticleKind>(article_keys::kind.key, article_kinds)
                     .value_or(in_briefs ? ArticleKind::brief : ArticleKind::story);
  settle_head(article, diags);
  article.credit = resolve_credit(fields.text_list(article_keys::credit.key), setting.publication,
                                  setting.date, diags);
  const Text id = fields.optional_text(article_keys::id.key);
  article.id = anchor_of(id.empty() ? stem_of(path) : std::string_view(id.text));
  article.id_span = id.empty() ? article.span : id.span;
  const YamlNode* note = fields.optional_scalar(article_keys::note.key);
  fields.report_unknown(snippet_mistakes);
  report_missing(article, fields, setting.publication, diags);

  const std::string_view folder = folder_of(path);
  if (note != nullptr) {
    add_markdown(markdown_text(*note), folder, article.note, article, setting, diags);
  }
  const std::size_t errors_before = diags.count(Severity::error);
  add_markdown(markdown_text(parts->body, sources), folder, article.body, article, setting, diags);
  check_body(article, errors_before, diags);
  return article;
}

namespace {

Article read_brief(const YamlNode& node, const Text& section, const std::string& path,
                   std::size_t number, ArticleSetting& setting, Diagnostics& diags) {
  Fields fields(node, "text: 2月9日，……", diags);
  Article article;
  article.kind = ArticleKind::brief;
  article.section = section;
  article.head = fields.optional_text(brief_keys::head.key);
  article.span = place_of(article, fields);
  article.credit = resolve_credit(fields.text_list(brief_keys::credit.key), setting.publication,
                                  setting.date, diags);
  const Text id = fields.optional_text(brief_keys::id.key);
  article.id =
      id.empty() ? anchor_of(stem_of(path)) + "-" + std::to_string(number) : anchor_of(id.text);
  article.id_span = id.empty() ? article.span : id.span;
  const YamlNode* note = fields.optional_scalar(brief_keys::note.key);
  const YamlNode* text = fields.optional_scalar(brief_keys::text.key);
  fields.report_unknown(snippet_mistakes);
  if (fields.is_map() && article.credit.text.empty() &&
      !fields.is_explained(brief_keys::credit.key)) {
    diags.report(fault::missing_credit, article.span);
  }

  const std::size_t errors_before = diags.count(Severity::error);
  if (note != nullptr) {
    add_markdown(markdown_text(*note), folder_of(path), article.note, article, setting, diags);
  }
  if (text != nullptr) {
    add_markdown(markdown_text(*text), folder_of(path), article.body, article, setting, diags);
  }
  if (fields.is_map() && !fields.is_explained(brief_keys::text.key)) {
    check_body(article, errors_before, diags);
  }
  return article;
}

}  // namespace

std::vector<Article> load_briefs(std::string_view path, ArticleSetting& setting, SourceMap& sources,
                                 Diagnostics& diags) {
  std::vector<Article> articles;
  const std::optional<SourceId> source = sources.read(path, {}, diags);
  if (!source || is_blank(*source, sources, diags)) return articles;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return articles;
  Fields fields(*root, example_line, diags);
  if (!fields.is_map()) return articles;

  const Text section = fields.optional_text(briefs_keys::section.key);
  const YamlNode* briefs = fields.required_node(briefs_keys::briefs.key);
  fields.report_unknown();
  if (section.empty() && !fields.is_explained(briefs_keys::section.key)) {
    report_missing_section(fields.span(), setting.publication, diags);
  }
  if (briefs == nullptr) return articles;
  std::size_t number = 0;
  for (const YamlNode* node : fields.node_list(briefs_keys::briefs.key)) {
    articles.push_back(read_brief(*node, section, std::string(path), ++number, setting, diags));
  }
  if (articles.empty()) {
    diags.report(fault::empty_briefs, briefs->span, {std::string(briefs_keys::briefs.key.zh)});
  }
  return articles;
}

}  // namespace kanyin
