#include "html/linked_data.h"

#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "io/json_text.h"
#include "model/correction_text.h"
#include "model/plain_text.h"
#include "model/web_address.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

Json thing(std::string_view type, const std::string& name) {
  return {{"@type", type}, {"name", name}};
}

Json organisations(const std::vector<std::string>& names) {
  Json all = Json::array();
  for (const std::string& name : names) all.push_back(thing("Organization", name));
  return all;
}

/// The organ of the bulletin, or all of a joint document.
Json publisher(const Issue& issue) {
  std::vector<std::string> names;
  if (issue.document) {
    for (const Text& organ : issue.document->organs) names.push_back(organ.text);
  } else {
    names.push_back(issue.publication.organ.text);
  }
  Json all = organisations(names);
  return all.size() == 1 ? Json(all.front()) : all;
}

/// An article of an issue, or what comes with a document.
Json part_data(const Article& article, const std::string& address) {
  Json data{{"@type", "Article"}, {"@id", address + "#" + article.id}};
  const std::string headline = article.title.empty() ? article.head.text : whole_title(article);
  if (!headline.empty()) data["headline"] = headline;
  if (!article.section.empty()) data["articleSection"] = article.section.text;
  if (!article.credit.contributors.empty()) {
    data["author"] = organisations(article.credit.contributors);
  }
  return data;
}

Json parts_data(const Issue& issue, const std::string& address) {
  Json parts = Json::array();
  for (const Article* article : articles(issue)) {
    const bool is_the_document = issue.document && article == &issue.document->text;
    if (!is_the_document) parts.push_back(part_data(*article, address));
  }
  return parts;
}

/// What was corrected, change by change.
Json corrections(const Revision& revision) {
  Json all = Json::array();
  for (const CorrectionRound& round : revision.rounds) {
    for (const ToldChange& change : round.changes) {
      all.push_back({{"@type", "CorrectionComment"},
                     {"text", change_text(change)},
                     {"datePublished", iso_date(round.date)}});
    }
  }
  return all;
}

Json periodical(const Publication& publication) {
  Json data = thing("Periodical", publication.name.text);
  if (!publication.url.empty()) data["url"] = publication.url.text;
  return data;
}

void add_numbers(Json& data, const Issue& issue) {
  data["isPartOf"] = periodical(issue.publication);
  if (issue.number) data["issueNumber"] = *issue.number;
  if (issue.running_number) data["position"] = *issue.running_number;
  if (!issue.special.empty()) data["about"] = issue.special.text;
}

void add_address(Json& data, const Issue& issue, const std::string& address) {
  data["url"] = address;
  data["encoding"] = {{"@type", "MediaObject"},
                      {"encodingFormat", "application/pdf"},
                      {"contentUrl", pdf_address(issue.publication, issue.id)}};
}

void add_revision(Json& data, const Revision& revision) {
  data["version"] = revision.number;
  if (!revision.code.empty()) data["identifier"] = revision.code;
  if (revision.rounds.empty()) return;
  data["dateModified"] = iso_date(revision.rounds.back().date);
  data["correction"] = corrections(revision);
}

}  // namespace

std::string linked_data(const Issue& issue) {
  const std::string address = issue_address(issue.publication, issue.id);
  const bool is_document = issue.document.has_value();
  Json data{{"@context", "https://schema.org"},
            {"@type", is_document ? "DigitalDocument" : "PublicationIssue"},
            {"name", issue_title(issue)},
            {"inLanguage", "zh-CN"}};
  if (!address.empty()) add_address(data, issue, address);
  if (is_document) {
    if (!issue.document->number.empty()) data["alternateName"] = issue.document->number.text;
  } else {
    add_numbers(data, issue);
  }
  data["publisher"] = publisher(issue);
  if (issue.date) data["datePublished"] = iso_date(*issue.date);
  add_revision(data, issue.revision);
  if (Json parts = parts_data(issue, address); !parts.empty()) data["hasPart"] = std::move(parts);

  // `</script>` in a text would end the element, and `<!--` would hide its end.
  std::string text = json_text(data, JsonLayout::one_line);
  constexpr std::string_view escaped_less_than = "\\u003c";
  for (std::size_t at = 0; (at = text.find('<', at)) != text.npos; at += escaped_less_than.size()) {
    text.replace(at, 1, escaped_less_than);
  }
  return text;
}

}  // namespace kanyin
