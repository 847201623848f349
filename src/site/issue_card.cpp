#include "site/issue_card.h"

#include "json/json_fields.h"
#include "model/date.h"

namespace kanyin {

namespace {

using Json = nlohmann::json;

constexpr std::string_view card_format = "kanyin-site-2";

Json article_object(const ArticleCard& article) {
  return {{"id", article.id},
          {"brief", article.is_brief},
          {"section", article.section},
          {"title", article.title},
          {"credit", article.credit},
          {"contributors", article.contributors},
          {"withdrawn", article.is_withdrawn}};
}

ArticleCard read_article(const Json& object) {
  return {.id = text_field(object, "id"),
          .is_brief = flag_field(object, "brief"),
          .section = text_field(object, "section"),
          .title = text_field(object, "title"),
          .credit = text_field(object, "credit"),
          .contributors = texts_field(object, "contributors"),
          .is_withdrawn = flag_field(object, "withdrawn")};
}

Json revision_object(const RevisionCard& revision) {
  Json files = Json::array();
  for (const SealedFile& file : revision.files) {
    files.push_back({{"name", file.name}, {"size", file.size}});
  }
  return {{"number", revision.number},
          {"time", revision.time},
          {"code", revision.code},
          {"pages", revision.pages},
          {"files", std::move(files)}};
}

RevisionCard read_revision(const Json& object) {
  RevisionCard revision{.number = number_field(object, "number").value_or(1),
                        .time = text_field(object, "time"),
                        .code = text_field(object, "code"),
                        .pages = number_field(object, "pages").value_or(0),
                        .files = {}};
  for (const Json& file : list_field(object, "files")) {
    const Json& size = json_field(file, "size");
    revision.files.push_back(
        {text_field(file, "name"), size.is_number_unsigned() ? size.get<std::size_t>() : 0});
  }
  return revision;
}

Json correction_object(const CorrectionCard& correction) {
  Json places = Json::array();
  for (const CorrectedPlace& place : correction.places) {
    places.push_back({{"article", place.article}, {"text", place.text}});
  }
  return {
      {"revision", correction.revision}, {"date", correction.date}, {"places", std::move(places)}};
}

CorrectionCard read_correction(const Json& object) {
  CorrectionCard correction{.revision = number_field(object, "revision").value_or(0),
                            .date = text_field(object, "date"),
                            .places = {}};
  for (const Json& place : list_field(object, "places")) {
    correction.places.push_back({text_field(place, "article"), text_field(place, "text")});
  }
  return correction;
}

template <typename Value, typename Make>
Json array_of(const std::vector<Value>& values, const Make& make) {
  Json array = Json::array();
  for (const Value& value : values) array.push_back(make(value));
  return array;
}

}  // namespace

std::string listed_title(const ArticleCard& article) {
  return article.is_withdrawn ? article.title + "（已撤稿）" : article.title;
}

std::string listed_title(const IssueCard& card) {
  const bool is_withdrawn =
      card.is_document && !card.articles.empty() && card.articles.front().is_withdrawn;
  return is_withdrawn ? listed_title(card.articles.front()) : card.title;
}

const RevisionCard& current_revision(const IssueCard& card) { return card.revisions.back(); }

std::string year_of(const IssueCard& card) {
  constexpr std::size_t year_length = 4;
  const std::string& day = card.date.empty() ? card.revisions.front().time : card.date;
  return day.substr(0, year_length);
}

std::string number_words(std::optional<int> number, std::optional<int> running_number) {
  std::string words;
  if (number) words = "第" + std::to_string(*number) + "期";
  if (!running_number) return words;
  const std::string running = "总第" + std::to_string(*running_number) + "期";
  return words.empty() ? running : words + "（" + running + "）";
}

std::string day_words(std::string_view iso) {
  const std::optional<Date> date = parse_date(iso);
  return date ? chinese_date(*date) : std::string(iso);
}

std::string write_card(const RememberedIssue& remembered) {
  const IssueCard& card = remembered.card;
  const Json object{{"format", card_format},
                    {"key", remembered.key},
                    {"issue", card.issue},
                    {"document", card.is_document},
                    {"title", card.title},
                    {"number", card.number},
                    {"date", card.date},
                    {"revisions", array_of(card.revisions, revision_object)},
                    {"articles", array_of(card.articles, article_object)},
                    {"corrections", array_of(card.corrections, correction_object)},
                    {"pages", remembered.pages}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<RememberedIssue> read_card(std::string_view text) {
  const Json object = Json::parse(text, nullptr, false);
  if (text_field(object, "format") != card_format) return std::nullopt;
  RememberedIssue remembered{.key = text_field(object, "key"),
                             .card = {.issue = text_field(object, "issue"),
                                      .is_document = flag_field(object, "document"),
                                      .title = text_field(object, "title"),
                                      .number = text_field(object, "number"),
                                      .date = text_field(object, "date"),
                                      .revisions = {},
                                      .articles = {},
                                      .corrections = {}},
                             .pages = texts_field(object, "pages")};
  IssueCard& card = remembered.card;
  for (const Json& each : list_field(object, "revisions")) {
    card.revisions.push_back(read_revision(each));
  }
  for (const Json& each : list_field(object, "articles")) {
    card.articles.push_back(read_article(each));
  }
  for (const Json& each : list_field(object, "corrections")) {
    card.corrections.push_back(read_correction(each));
  }
  if (card.revisions.empty()) return std::nullopt;
  return remembered;
}

}  // namespace kanyin
