#include "json/read_json.h"

#include <string>
#include <utility>
#include <vector>

#include "json/json_fields.h"
#include "json/read_rounds.h"

namespace kanyin {

namespace {

using Json = nlohmann::json;

Block paragraph(std::string words) {
  Inline text;
  text.text = std::move(words);
  Block block;
  block.content = Paragraph{{std::move(text)}};
  return block;
}

void take_words(Article& article, const Json& data) {
  for (std::string& line : texts_field(data, "title"))
    article.title.push_back({std::move(line), {}});
  for (std::string& words : texts_field(data, "paragraphs")) {
    article.body.push_back(paragraph(std::move(words)));
  }
}

Article article_of(const Json& data) {
  Article article;
  article.id = text_field(data, "id");
  article.kind = text_field(data, "kind") == "brief" ? ArticleKind::brief : ArticleKind::story;
  article.head.text = text_field(data, "head");
  const Json& credit = json_field(data, "credit");
  article.credit.text.text = text_field(credit, "text");
  article.credit.contributors = texts_field(credit, "contributors");
  take_words(article, data);
  return article;
}

Section section_of(const Json& data) {
  Section section;
  section.name = text_field(data, "name");
  for (const Json& each : list_field(data, "articles")) {
    section.articles.push_back(article_of(each));
  }
  return section;
}

/// The texts of a document as articles: the document itself, what is issued with it, attachments.
Section texts_of_document(const Json& document) {
  Section section;
  const auto add = [&section](std::string id, const Json& data) {
    if (!data.is_object()) return;
    Article article;
    article.id = std::move(id);
    take_words(article, data);
    section.articles.push_back(std::move(article));
  };
  add("text", document);
  add("issued", json_field(document, "issued"));
  std::size_t number = 0;
  for (const Json& each : list_field(document, "attachments")) {
    add("attachment-" + std::to_string(++number), each);
  }
  return section;
}

}  // namespace

std::optional<Issue> read_json(std::string_view text) {
  const Json data = Json::parse(text, nullptr, false);
  if (text_field(data, "format") != "kanyin-issue-1") return std::nullopt;
  Issue issue;
  issue.publication.name.text = text_field(data, "publication");
  issue.publication.organ.text = text_field(data, "organ");
  issue.number = number_field(data, "number");
  issue.running_number = number_field(data, "running_number");
  issue.date = parse_date(text_field(data, "date"));
  issue.revision.number = number_field(data, "revision").value_or(1);
  issue.revision.rounds = read_rounds(data);
  for (const Json& each : list_field(data, "sections")) {
    issue.sections.push_back(section_of(each));
  }
  const Json& document = json_field(data, "document");
  if (document.is_object()) issue.sections.push_back(texts_of_document(document));
  ReceiverGroup receivers;
  for (std::string& name : texts_field(json_field(data, "distribution"), "receivers")) {
    Receiver receiver;
    receiver.name.text = std::move(name);
    receivers.receivers.push_back(std::move(receiver));
  }
  if (!receivers.receivers.empty()) issue.distribution.push_back(std::move(receivers));
  return issue;
}

}  // namespace kanyin
