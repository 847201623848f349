#include "json/write_json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "model/plain_text.h"

namespace kanyin {

namespace {

/// Keys stay in the order in which they are set.
using Json = nlohmann::ordered_json;

Json or_null(std::optional<int> number) { return number ? Json(*number) : Json(nullptr); }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json title_lines(const Article& article) {
  Json lines = Json::array();
  for (const Text& line : article.title) lines.push_back(line.text);
  return lines;
}

Json article_object(const Article& article) {
  Json object;
  object["id"] = article.id;
  object["kind"] = article.kind == ArticleKind::brief ? "brief" : "story";
  object["title"] = title_lines(article);
  object["head"] = or_null(article.head.text);
  object["paragraphs"] = plain_paragraphs(article.body);
  object["credit"]["text"] = article.credit.text.text;
  object["credit"]["contributors"] = article.credit.contributors;
  return object;
}

Json section_object(const Section& section) {
  Json object;
  object["name"] = section.name;
  object["articles"] = Json::array();
  for (const Article& article : section.articles) {
    object["articles"].push_back(article_object(article));
  }
  return object;
}

}  // namespace

std::string write_json(const Issue& issue) {
  Json object;
  object["format"] = "kanyin-issue-1";
  object["type"] = "bulletin";
  object["publication"] = issue.publication.name.text;
  object["organ"] = issue.publication.organ.text;
  object["number"] = or_null(issue.number);
  object["running_number"] = or_null(issue.running_number);
  object["date"] = or_null(issue.date ? iso_date(*issue.date) : "");
  object["revision"] = issue.revision.number;
  object["sections"] = Json::array();
  for (const Section& section : issue.sections) {
    object["sections"].push_back(section_object(section));
  }
  object["distribution"]["text"] = distribution_text(issue);
  object["distribution"]["receivers"] = receiver_names(issue);
  // A broken byte becomes U+FFFD: the library throws otherwise.
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kanyin
