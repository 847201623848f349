#include "content/load_document.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "content/document_levels.h"
#include "content/faults.h"
#include "content/find_snippets.h"
#include "content/front_matter.h"
#include "content/keys.h"
#include "content/markdown.h"
#include "diag/suggest.h"
#include "io/utf8.h"
#include "model/plain_text.h"
#include "yaml/fields.h"

namespace kanyin {

namespace {

/// The text without this beginning and this end: editors write what the press adds by itself.
void strip(Text& text, std::string_view before, std::string_view after) {
  if (!before.empty() && text.text.starts_with(before)) text.text.erase(0, before.size());
  if (!after.empty() && text.text.ends_with(after)) {
    text.text.erase(text.text.size() - after.size());
  }
}

/// Several entries as one text, with a comma between: classes of receivers (GB/T 9704-2012, 7.4.2).
Text joined(const std::vector<Text>& entries) {
  Text all;
  for (const Text& entry : entries) {
    if (all.empty()) {
      all = entry;
    } else {
      all.text += "，" + entry.text;
    }
  }
  return all;
}

bool is_space(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\u00A0'; }

bool is_han(char32_t c) { return c >= 0x3400 && c < 0xFF00; }

/// The name without the spaces that spread it for looks; those between Latin words stay.
void close_up(Text& name, Diagnostics& diags) {
  const std::u32string text = decode_utf8(name.text);
  std::u32string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t next = i;
    while (next < text.size() && is_space(text[next])) ++next;
    const bool spread = is_space(text[i]) && !kept.empty() && is_han(kept.back()) &&
                        next < text.size() && is_han(text[next]);
    if (!spread) kept += text[i];
  }
  if (kept.size() == text.size()) return;
  name.text = encode_utf8(kept);
  diags.report(fault::spread_signature, name.span).fix = name.text;
}

class DocumentLoader {
 public:
  DocumentLoader(Issue& issue, const YamlNode& root, std::string_view folder,
                 PictureShelf& pictures, SourceMap& sources, Diagnostics& diags)
      : issue_(issue),
        fields_(root, "organ: 江城市总工会", diags),
        folder_(folder),
        pictures_(pictures),
        sources_(sources),
        diags_(diags),
        snippets_(find_snippets(folder, issue.span, sources, diags)) {}

  void load() {
    fields_.optional_node(document_keys::type.key);
    read_head();
    read_texts();
    read_end();
    fields_.report_unknown();
    if (!issue_.date && !fields_.is_explained(document_keys::date.key)) {
      diags_.report(fault::missing_issue_date, issue_.span);
    }
    report_unnamed();
    issue_.document = std::move(document_);
  }

 private:
  void read_head() {
    document_.format = fields_.choice<DocumentFormat>(document_keys::format.key, document_formats)
                           .value_or(DocumentFormat::general);
    document_.grid = fields_.optional_text(document_keys::grid.key);
    document_.colophon_face =
        fields_.choice<ColophonFace>(document_keys::colophon_face.key, colophon_faces);
    document_.organs = fields_.text_list(document_keys::organ.key);
    for (Text& organ : document_.organs) close_up(organ, diags_);
    document_.mark = fields_.optional_text(document_keys::mark.key);
    document_.number = fields_.optional_text(document_keys::number.key);
    document_.serial = fields_.optional_text(document_keys::serial.key);
    document_.secrecy = fields_.optional_text(document_keys::secrecy.key);
    document_.urgency = fields_.optional_text(document_keys::urgency.key);
    document_.signers = fields_.text_list(document_keys::signer.key);
    for (Text& signer : document_.signers) close_up(signer, diags_);
    document_.signer_post = fields_.optional_text(document_keys::signer_post.key);
    issue_.date = fields_.optional_date(document_keys::date.key);
    issue_.copies = fields_.optional_integer(document_keys::copies.key, copy_numbers);
  }

  void read_texts() {
    document_.text.id = "text";
    document_.text.title = fields_.line_list(document_keys::title.key);
    document_.text.span = document_.text.title.empty() ? fields_.key_span(document_keys::body.key)
                                                       : document_.text.title.front().span;
    document_.to = joined(fields_.text_list(document_keys::to.key));
    strip(document_.to, "主送：", "：");
    read_body();
    const Text issued = fields_.optional_text(document_keys::issued.key);
    if (!issued.empty()) document_.issued = load_titled(issued, "issued");
    for (const Text& name : fields_.text_list(document_keys::attachments.key)) {
      const std::string id = "attachment-" + std::to_string(document_.attachments.size() + 1);
      if (std::optional<Article> attachment = load_titled(name, id)) {
        document_.attachments.push_back(std::move(*attachment));
      }
    }
  }

  /// The name of a file, or the text itself for a document of a few lines.
  void read_body() {
    const YamlNode* node = fields_.optional_scalar(document_keys::body.key);
    if (node == nullptr) {
      if (!fields_.has(document_keys::body.key) ||
          fields_.optional_node(document_keys::body.key) == nullptr) {
        diags_.report(fault::document_without_body, fields_.key_span(document_keys::body.key));
      }
      return;
    }
    const std::size_t errors = diags_.count(Severity::error);
    const bool is_name = node->text.ends_with(".md") && node->text.find('\n') == std::string::npos;
    if (is_name) {
      const Text name = fields_.optional_text(document_keys::body.key);
      const std::optional<Article> body = load_text(name, "text");
      if (body) {
        take_title_of(*body);
        document_.text.body = body->body;
        document_.text.footnotes = body->footnotes;
      }
    } else {
      add_markdown(markdown_text(*node), folder_, document_.text);
      settle_levels(document_.text.body);
    }
    if (document_.text.body.empty() && diags_.count(Severity::error) == errors) {
      diags_.report(fault::document_without_body, node->span);
    }
  }

  /// The title may stand over the text, but only once.
  void take_title_of(const Article& body) {
    if (body.title.empty()) return;
    if (document_.text.title.empty()) {
      document_.text.title = body.title;
      document_.text.span = body.span;
    } else {
      diags_.report(fault::repeated_entry, body.title.front().span,
                    {std::string(document_keys::title.key.zh)});
    }
  }

  void read_end() {
    for (const auto& [key, names] : {std::pair(&document_keys::present, &document_.present),
                                     std::pair(&document_keys::absent, &document_.absent),
                                     std::pair(&document_keys::observers, &document_.observers)}) {
      *names = fields_.text_list(key->key);
    }
    document_.signed_by = fields_.text_list(document_keys::signed_by.key);
    for (Text& name : document_.signed_by) close_up(name, diags_);
    const bool signed_by_organs =
        document_.format == DocumentFormat::general || document_.format == DocumentFormat::letter;
    const bool stamped = is_stamped(document_);
    if (document_.signed_by.empty() && signed_by_organs && !stamped) {
      document_.signed_by = document_.organs;
    }
    const std::optional<bool> sealed = fields_.optional_boolean(document_keys::sealed.key);
    document_.sealing = sealed.value_or(signed_by_organs) ? Sealing::sealed : Sealing::unsealed;
    document_.note = fields_.optional_text(document_keys::note.key);
    strip(document_.note, "（", "）");
    document_.copy_to = joined(fields_.text_list(document_keys::copy_to.key));
    strip(document_.copy_to, "抄送：", "。");
    document_.printed_by = fields_.optional_text(document_keys::printed_by.key);
    document_.printed_on = fields_.optional_date(document_keys::printed_on.key);
    const YamlNode* printed_on = fields_.optional_node(document_keys::printed_on.key);
    if (issue_.date && document_.printed_on && *document_.printed_on < *issue_.date) {
      diags_.report(fault::printed_before_date, printed_on->span,
                    {chinese_date(*document_.printed_on), chinese_date(*issue_.date)});
    }
  }

  void add_markdown(const MarkdownText& text, std::string_view folder, Article& article) {
    Markdown markdown = parse_markdown(text, folder, article.footnotes.size(), pictures_, diags_);
    article.body = std::move(markdown.blocks);
    article.footnotes = std::move(markdown.footnotes);
  }

  /// The path of a text in the folder; nothing after a fault.
  std::optional<std::string> find(const Text& name) {
    const std::string path = normal_path(name.text);
    if (std::find(named_.begin(), named_.end(), path) != named_.end()) {
      diags_.report(fault::text_named_twice, name.span, {name.text});
      return std::nullopt;
    }
    if (path.starts_with("..") || path.starts_with('/')) {
      diags_.report(fault::outside_publication, name.span, {name.text});
      return std::nullopt;
    }
    if (extension_of(path) != "md" && extension_of(path) != "markdown") {
      diags_.report(fault::text_not_markdown, name.span, {name.text});
      return std::nullopt;
    }
    if (std::find(snippets_.begin(), snippets_.end(), path) == snippets_.end()) {
      diags_.report(fault::unknown_article_file, name.span, {name.text}).fix =
          nearest_word(name.text, snippets_);
      return std::nullopt;
    }
    named_.push_back(path);
    return join_path(folder_, path);
  }

  /// A text may have a head with its title, or begin with its text at once.
  std::optional<Article> load_text(const Text& name, std::string id) {
    const std::optional<std::string> path = find(name);
    if (!path) return std::nullopt;
    const std::optional<SourceId> source = sources_.read(*path, name.span, diags_);
    if (!source) return std::nullopt;

    Article article;
    article.id = std::move(id);
    article.span = sources_.start(*source);
    Span body = sources_.whole(*source);
    const std::string_view text = sources_.text(*source);
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first != text.npos && text.substr(first).starts_with("---")) {
      const std::optional<FrontMatter> parts = split_front_matter(*source, sources_, diags_);
      if (!parts) return std::nullopt;
      const std::optional<YamlNode> head = parse_yaml(parts->head, sources_, diags_);
      if (!head) return std::nullopt;
      Fields fields(*head, "title: 附件标题", diags_);
      article.title = fields.line_list(document_text_keys::title.key);
      // The text itself stands below the head of the first page and cannot lie.
      if (article.id != "text") {
        article.landscape =
            fields.optional_boolean(document_text_keys::landscape.key).value_or(false);
        article.bound_apart =
            fields.optional_boolean(document_text_keys::bound_apart.key).value_or(false);
      }
      fields.report_unknown();
      if (!article.title.empty()) article.span = article.title.front().span;
      body = parts->body;
    }
    const std::size_t errors = diags_.count(Severity::error);
    add_markdown(markdown_text(body, sources_), folder_of(*path), article);
    if (article.title.empty() && article.id != "text") take_title(article);
    settle_levels(article.body);
    if (article.body.empty() && diags_.count(Severity::error) == errors) {
      diags_.report(fault::empty_body, article.span);
    }
    return article;
  }

  /// A heading of the first level that opens the text is its title.
  static void take_title(Article& article) {
    if (article.body.empty()) return;
    const auto* heading = std::get_if<Heading>(&article.body.front().content);
    if (heading == nullptr || heading->level != 1 || level_number(plain_text(heading->content))) {
      return;
    }
    Text line;
    line.span = article.body.front().span;
    for (const Inline& piece : heading->content) {
      if (piece.kind == InlineKind::line_break) {
        article.title.push_back(std::move(line));
        line = {{}, article.body.front().span};
      }
      line.text += piece.text;
    }
    article.title.push_back(std::move(line));
    article.body.erase(article.body.begin());
  }

  std::optional<Article> load_titled(const Text& name, std::string id) {
    std::optional<Article> article = load_text(name, std::move(id));
    if (article && article->title.empty()) {
      diags_.report(fault::attachment_without_title, article->span, {name.text});
    }
    return article;
  }

  void report_unnamed() {
    for (const std::string& snippet : snippets_) {
      if (std::find(named_.begin(), named_.end(), snippet) != named_.end()) continue;
      diags_.report(fault::text_not_printed, issue_.span, {snippet});
    }
  }

  Issue& issue_;
  Fields fields_;
  std::string folder_;
  PictureShelf& pictures_;
  SourceMap& sources_;
  Diagnostics& diags_;
  std::vector<std::string> snippets_;
  std::vector<std::string> named_;
  OfficialDocument document_;
};

}  // namespace

void load_document(Issue& issue, const YamlNode& root, std::string_view folder,
                   PictureShelf& pictures, SourceMap& sources, Diagnostics& diags) {
  DocumentLoader(issue, root, folder, pictures, sources, diags).load();
}

}  // namespace kanyin
