#include "content/check_starter_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "content/faults.h"
#include "content/keys.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// The title or the head and the lines of the body, each of which is a paragraph.
void add_texts(std::string_view starter, StarterTexts::Texts& texts) {
  constexpr std::string_view separator = "---";
  int separators = 0;
  for (std::size_t begin = 0; begin < starter.size();) {
    const std::size_t end = std::min(starter.find('\n', begin), starter.size());
    std::string_view line = starter.substr(begin, end - begin);
    begin = end + 1;
    if (line == separator) {
      ++separators;
      continue;
    }
    if (separators < 2) {
      const std::size_t colon = line.find(": ");
      const std::string_view key = line.substr(0, colon);
      const auto is = [key](const Key& wanted) { return key == wanted.en || key == wanted.zh; };
      const bool is_title = is(article_keys::title.key) || is(article_keys::head.key);
      line = is_title && colon != line.npos ? line.substr(colon + 2) : std::string_view();
    }
    if (!line.empty()) texts.emplace(line);
  }
}

/// The paragraphs of a text without a head, and the values of issue.yaml that stand for others.
void add_document_texts(const Files& files, StarterTexts::Texts& texts) {
  const std::string body = files.read("templates/starters/document.md").bytes;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    if (end > begin) texts.emplace(body.substr(begin, end - begin));
    begin = end + 1;
  }
  texts.insert({"关于某某事项的通知", "某某单位"});
}

class Search {
 public:
  Search(const StarterTexts::Texts& texts, Diagnostics& diags) : texts_(texts), diags_(diags) {
    for (const std::string& text : texts_) longest_ = std::max(longest_, text.size());
  }

  void look_at(const Text& text) { look_at(text.text, text.span); }

  void look_at(const Article& article) {
    for (const Text& line : article.title) look_at(line);
    look_at(article.head);
    for (const Block& block : article.body) {
      const auto* paragraph = std::get_if<Paragraph>(&block.content);
      if (paragraph != nullptr && is_short(*paragraph)) {
        look_at(plain_text(paragraph->content), block.span);
      }
    }
  }

 private:
  void look_at(const std::string& text, Span span) {
    if (texts_.contains(text)) diags_.report(fault::starter_text, span, {text});
  }

  /// Most paragraphs are longer than all starters, which is seen without putting them together.
  bool is_short(const Paragraph& paragraph) const {
    std::size_t size = 0;
    for (const Inline& piece : paragraph.content) size += piece.text.size();
    return size <= longest_;
  }

  const StarterTexts::Texts& texts_;
  Diagnostics& diags_;
  std::size_t longest_ = 0;
};

}  // namespace

void report_stand_in(const Text& name, Diagnostics& diags) {
  if (name.text.starts_with("某某")) diags.report(fault::starter_name, name.span, {name.text});
}

StarterTexts load_starter_texts(const Files& files) {
  StarterTexts texts;
  for (const std::string_view path :
       {"templates/starters/story.md", "templates/starters/brief.md"}) {
    add_texts(files.read(path).bytes, texts.snippets);
  }
  add_document_texts(files, texts.documents);
  return texts;
}

void check_starter_text(const Issue& issue, const StarterTexts& texts, Diagnostics& diags) {
  Search snippets(texts.snippets, diags);
  for (const Article* article : articles(issue)) snippets.look_at(*article);
  if (issue.document) {
    Search documents(texts.documents, diags);
    for (const Article* article : articles(issue)) documents.look_at(*article);
    documents.look_at(issue.document->to);
  }
  for (const Text* part :
       {&issue.staff.editor, &issue.staff.reviewer, &issue.staff.approver, &issue.staff.phone}) {
    // The starter of issue.yaml has these behind a #.
    if (part->text != "姓名" && part->text != "电话") continue;
    diags.report(fault::starter_text, part->span, {part->text});
  }
}

}  // namespace kanyin
