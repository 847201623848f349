#include "json/write_json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "io/json_text.h"
#include "model/correction_text.h"
#include "model/document_text.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// Keys stay in the order in which they are set.
using Json = nlohmann::ordered_json;

Json or_null(std::optional<int> number) { return number ? Json(*number) : Json(nullptr); }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json texts(const std::vector<Text>& all) {
  Json list = Json::array();
  for (const Text& text : all) list.push_back(text.text);
  return list;
}

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

Json change_object(const ToldChange& change) {
  Json object;
  object["kind"] = kind_key(change.kind);
  object["article"] = or_null(change.article);
  object["place"] = change.place;
  object["page"] = change.page > 0 ? Json(change.page) : Json(nullptr);
  object["before"] = change.before;
  object["after"] = change.after;
  object["remark"] = or_null(change.remark);
  return object;
}

/// A proof has no code, a first printing supersedes nothing: they have none of these keys.
void put_revision(Json& object, const Revision& revision) {
  if (!revision.code.empty()) object["code"] = revision.code;
  if (revision.rounds.empty()) return;
  object["supersedes"]["revision"] = revision.number - 1;
  object["supersedes"]["code"] = or_null(revision.superseded_code);
  object["corrections"] = Json::array();
  for (const CorrectionRound& round : revision.rounds) {
    Json each;
    each["revision"] = round.revision;
    each["date"] = iso_date(round.date);
    each["changes"] = Json::array();
    for (const ToldChange& change : round.changes) each["changes"].push_back(change_object(change));
    object["corrections"].push_back(std::move(each));
  }
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

Json titled_object(const Article& article) {
  Json object;
  object["title"] = title_lines(article);
  object["paragraphs"] = plain_paragraphs(article.body);
  return object;
}

Json document_object(const OfficialDocument& document) {
  Json object;
  object["format"] = format_name(document.format);
  object["number"] = or_null(document.number.text);
  object["title"] = title_lines(document.text);
  object["to"] = or_null(document.to.text);
  object["paragraphs"] = plain_paragraphs(document.text.body);
  object["signed_by"] = texts(document.signed_by);
  object["issued"] = document.issued ? titled_object(*document.issued) : Json(nullptr);
  object["attachments"] = Json::array();
  for (const Article& attachment : document.attachments) {
    object["attachments"].push_back(titled_object(attachment));
  }
  object["copy_to"] = or_null(document.copy_to.text);
  object["printed_by"] = or_null(document.printed_by.text);
  object["printed_on"] = or_null(document.printed_on ? iso_date(*document.printed_on) : "");
  object["organs"] = texts(document.organs);
  object["serial"] = or_null(document.serial.text);
  object["secrecy"] = or_null(document.secrecy.text);
  object["urgency"] = or_null(document.urgency.text);
  object["signers"] = texts(document.signers);
  object["present"] = texts(document.present);
  object["absent"] = texts(document.absent);
  object["observers"] = texts(document.observers);
  object["note"] = or_null(document.note.text);
  object["sealed"] = document.sealing == Sealing::sealed;
  return object;
}

void add_bulletin(Json& object, const Issue& issue) {
  object["sections"] = Json::array();
  for (const Section& section : issue.sections) {
    object["sections"].push_back(section_object(section));
  }
  object["distribution"]["text"] = distribution_text(issue);
  object["distribution"]["receivers"] = receiver_names(issue);
}

}  // namespace

std::string write_json(const Issue& issue) {
  Json object;
  object["format"] = "kanyin-issue-1";
  object["type"] = issue.document ? "document" : "bulletin";
  object["publication"] = issue.publication.name.text;
  object["organ"] = issue.document ? organ_names(*issue.document) : issue.publication.organ.text;
  object["number"] = or_null(issue.number);
  object["running_number"] = or_null(issue.running_number);
  object["date"] = or_null(issue.date ? iso_date(*issue.date) : "");
  object["revision"] = issue.revision.number;
  put_revision(object, issue.revision);
  if (issue.document) {
    object["document"] = document_object(*issue.document);
  } else {
    add_bulletin(object, issue);
  }
  return json_text(object, JsonLayout::indented) + "\n";
}

}  // namespace kanyin
