#include "html/linked_data.h"

#include <string_view>
#include <vector>

#include "io/json_writer.h"
#include "model/correction_text.h"
#include "model/plain_text.h"
#include "model/web_address.h"

namespace kanyin {

namespace {

void add_thing(JsonWriter& data, std::string_view type, std::string_view name) {
  data.open('{');
  data.member("@type", type);
  data.member("name", name);
  data.close('}');
}

void add_organisations(JsonWriter& data, const std::vector<std::string>& names) {
  data.open('[');
  for (const std::string& name : names) add_thing(data, "Organization", name);
  data.close(']');
}

/// The organ of the bulletin, or all of a joint document.
void add_publisher(JsonWriter& data, const Issue& issue) {
  std::vector<std::string> names;
  if (issue.document) {
    for (const Text& organ : issue.document->organs) names.push_back(organ.text);
  } else {
    names.push_back(issue.publication.organ.text);
  }
  data.name("publisher");
  if (names.size() == 1) {
    add_thing(data, "Organization", names.front());
  } else {
    add_organisations(data, names);
  }
}

/// An article of an issue, or what comes with a document.
void add_part(JsonWriter& data, const Article& article, const std::string& address) {
  data.open('{');
  data.member("@type", "Article");
  data.member("@id", address + "#" + article.id);
  const std::string headline = article.title.empty() ? article.head.text : whole_title(article);
  if (!headline.empty()) data.member("headline", headline);
  if (!article.section.empty()) data.member("articleSection", article.section.text);
  if (!article.credit.contributors.empty()) {
    data.name("author");
    add_organisations(data, article.credit.contributors);
  }
  data.close('}');
}

void add_parts(JsonWriter& data, const Issue& issue, const std::string& address) {
  std::vector<const Article*> parts = articles(issue);
  if (issue.document) std::erase(parts, &issue.document->text);
  if (parts.empty()) return;
  data.name("hasPart");
  data.open('[');
  for (const Article* part : parts) add_part(data, *part, address);
  data.close(']');
}

/// What was corrected, change by change.
void add_corrections(JsonWriter& data, const Revision& revision) {
  data.name("correction");
  data.open('[');
  for (const CorrectionRound& round : revision.rounds) {
    for (const ToldChange& change : round.changes) {
      data.open('{');
      data.member("@type", "CorrectionComment");
      data.member("text", change_text(change));
      data.member("datePublished", iso_date(round.date));
      data.close('}');
    }
  }
  data.close(']');
}

void add_periodical(JsonWriter& data, const Publication& publication) {
  data.name("isPartOf");
  data.open('{');
  data.member("@type", "Periodical");
  data.member("name", publication.name.text);
  if (!publication.url.empty()) data.member("url", publication.url.text);
  data.close('}');
}

void add_numbers(JsonWriter& data, const Issue& issue) {
  add_periodical(data, issue.publication);
  if (issue.number) data.member("issueNumber", *issue.number);
  if (issue.running_number) data.member("position", *issue.running_number);
  if (!issue.special.empty()) data.member("about", issue.special.text);
}

void add_address(JsonWriter& data, const Issue& issue, const std::string& address) {
  data.member("url", address);
  data.name("encoding");
  data.open('{');
  data.member("@type", "MediaObject");
  data.member("encodingFormat", "application/pdf");
  data.member("contentUrl", pdf_address(issue.publication, issue.id));
  data.close('}');
}

void add_revision(JsonWriter& data, const Revision& revision) {
  data.member("version", revision.number);
  if (!revision.code.empty()) data.member("identifier", revision.code);
  if (revision.rounds.empty()) return;
  data.member("dateModified", iso_date(revision.rounds.back().date));
  add_corrections(data, revision);
}

}  // namespace

std::string linked_data(const Issue& issue) {
  const std::string address = issue_address(issue.publication, issue.id);
  JsonWriter data(JsonLayout::one_line);
  data.open('{');
  data.member("@context", "https://schema.org");
  data.member("@type", issue.document ? "DigitalDocument" : "PublicationIssue");
  data.member("name", issue_title(issue));
  data.member("inLanguage", "zh-CN");
  if (!address.empty()) add_address(data, issue, address);
  if (!issue.document) {
    add_numbers(data, issue);
  } else if (!issue.document->number.empty()) {
    data.member("alternateName", issue.document->number.text);
  }
  add_publisher(data, issue);
  if (issue.date) data.member("datePublished", iso_date(*issue.date));
  add_revision(data, issue.revision);
  add_parts(data, issue, address);
  data.close('}');

  // `</script>` in a text would end the element, and `<!--` would hide its end.
  std::string text = data.take();
  constexpr std::string_view escaped_less_than = "\\u003c";
  for (std::size_t at = 0; (at = text.find('<', at)) != text.npos; at += escaped_less_than.size()) {
    text.replace(at, 1, escaped_less_than);
  }
  return text;
}

}  // namespace kanyin
