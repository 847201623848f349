#include "site/sealed_issue.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/faults.h"
#include "archive/verify_archive.h"
#include "html/escape.h"
#include "io/files.h"
#include "io/sha256.h"
#include "io/utf8.h"
#include "json/json_fields.h"
#include "json/read_rounds.h"
#include "model/correction_text.h"
#include "model/plain_text.h"
#include "site/faults.h"
#include "site/page_parts.h"

namespace kanyin {

namespace {

using Json = nlohmann::json;

constexpr std::string_view data_format = "kanyin-issue-1";

/// What corrections call the text of a document.
constexpr std::string_view document_id = "text";

std::string title_of(const std::vector<std::string>& lines) {
  Article article;
  for (const std::string& line : lines) article.title.push_back({line, {}});
  return whole_title(article);
}

/// What a brief without a head is called.
std::string first_words(const std::vector<std::string>& paragraphs) {
  constexpr std::size_t most_chars = 24;
  if (paragraphs.empty()) return {};
  const std::u32string text = decode_utf8(paragraphs.front());
  if (text.size() <= most_chars) return paragraphs.front();
  return encode_utf8(std::u32string_view(text).substr(0, most_chars)) + "……";
}

std::vector<CorrectionCard> cards_of(const std::vector<CorrectionRound>& rounds) {
  std::vector<CorrectionCard> cards;
  for (const CorrectionRound& round : rounds) {
    CorrectionCard card{.revision = round.revision, .date = iso_date(round.date), .places = {}};
    for (const ToldChange& change : round.changes) {
      card.places.push_back({change.article, change_text(change)});
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

/// The ids of what was withdrawn up to this revision.
std::set<std::string, std::less<>> withdrawn_ids(const std::vector<CorrectionRound>& rounds) {
  std::set<std::string, std::less<>> ids;
  for (const CorrectionRound& round : rounds) {
    for (const ToldChange& change : round.changes) {
      if (change.kind == CorrectionKind::withdrawal) ids.insert(change.article);
    }
  }
  return ids;
}

/// For pages whose template has no elements `article`.
std::string plain_html(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::string html =
      "<article class=\"story\">\n<h3 class=\"title\">" + escape_html(title) + "</h3>\n";
  for (const std::string& paragraph : paragraphs) html += "<p>" + escape_html(paragraph) + "</p>\n";
  return html + "</article>";
}

SealedArticle article_of(const Json& data, const std::string& section) {
  SealedArticle article;
  article.paragraphs = texts_field(data, "paragraphs");
  ArticleCard& card = article.card;
  card.id = text_field(data, "id");
  card.is_brief = text_field(data, "kind") == "brief";
  card.section = section;
  card.title = title_of(texts_field(data, "title"));
  if (card.title.empty()) card.title = text_field(data, "head");
  if (card.title.empty()) card.title = first_words(article.paragraphs);
  const Json& credit = json_field(data, "credit");
  card.credit = text_field(credit, "text");
  card.contributors = texts_field(credit, "contributors");
  return article;
}

void add_paragraphs(std::vector<std::string>& paragraphs, const Json& part) {
  if (!part.is_object()) return;
  const std::string title = title_of(texts_field(part, "title"));
  if (!title.empty()) paragraphs.push_back(title);
  for (std::string& each : texts_field(part, "paragraphs")) paragraphs.push_back(std::move(each));
}

/// A document is one article: its texts one behind the other.
void take_document(SealedIssue& issue, const Json& data, std::string_view page) {
  const Json& document = json_field(data, "document");
  SealedArticle article;
  article.paragraphs = texts_field(document, "paragraphs");
  add_paragraphs(article.paragraphs, json_field(document, "issued"));
  for (const Json& each : list_field(document, "attachments")) {
    add_paragraphs(article.paragraphs, each);
  }
  issue.card.is_document = true;
  issue.card.number = text_field(document, "number");
  issue.card.title = title_of(texts_field(document, "title"));
  if (issue.card.title.empty()) issue.card.title = issue.card.number;
  article.card.title = issue.card.title;
  article.card.credit = text_field(data, "organ");
  article.html = document_of_page(page);
  if (article.html.empty()) article.html = plain_html(issue.card.title, article.paragraphs);
  issue.articles.push_back(std::move(article));
}

void take_bulletin(SealedIssue& issue, const Json& data, std::string_view page) {
  IssueCard& card = issue.card;
  card.number = number_words(number_field(data, "number"), number_field(data, "running_number"));
  card.title = card.number.empty() ? day_words(card.date) : year_of(card) + "年" + card.number;
  if (card.title.empty()) card.title = card.issue;
  std::map<std::string, std::string, std::less<>> parts = articles_of_page(page);
  for (const Json& section : list_field(data, "sections")) {
    for (const Json& each : list_field(section, "articles")) {
      SealedArticle article = article_of(each, text_field(section, "name"));
      const auto part = parts.find(article.card.id);
      article.html = part != parts.end() ? std::move(part->second)
                                         : plain_html(article.card.title, article.paragraphs);
      issue.articles.push_back(std::move(article));
    }
  }
}

/// The outputs with their sizes.
std::vector<SealedFile> files_of(const std::string& folder, const Manifest& manifest) {
  std::vector<SealedFile> files;
  for (const ListedFile& listed : manifest.outputs) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(join_path(folder, listed.path), error);
    files.push_back({listed.path, error ? 0 : static_cast<std::size_t>(size)});
  }
  return files;
}

const ListedFile* output_of(const Manifest& manifest, std::string_view extension) {
  for (const ListedFile& listed : manifest.outputs) {
    if (extension_of(listed.path) == extension) return &listed;
  }
  return nullptr;
}

}  // namespace

std::optional<std::string> read_sealed_file(const std::string& root, const LedgerEntry& entry,
                                            const ListedFile& listed, Diagnostics& diags) {
  const std::string path =
      in_archive(join_path(revision_path(entry.facts.issue, entry.facts.revision), listed.path));
  FileBytes file = DiskFiles(root).read(path);
  if (file.problem != FileProblem::none) {
    diags.report(fault::sealed_file_missing, {}, {path});
    return std::nullopt;
  }
  if (sha256_hex(file.bytes) != listed.fingerprint) {
    diags.report(fault::sealed_file_changed, {}, {path});
    return std::nullopt;
  }
  return std::move(file.bytes);
}

std::optional<SealedIssue> read_sealed_issue(const std::string& root, const LedgerEntry& entry,
                                             Diagnostics& diags) {
  const std::optional<Manifest> manifest = sealed_manifest(root, entry, diags);
  if (!manifest) return std::nullopt;
  const ListedFile* const json = output_of(*manifest, "json");
  const ListedFile* const html = output_of(*manifest, "html");
  std::optional<std::string> text;
  if (json != nullptr) text = read_sealed_file(root, entry, *json, diags);
  if (diags.has_errors()) return std::nullopt;
  const Json data = Json::parse(text.value_or(""), nullptr, false);
  const SealedFacts& facts = entry.facts;
  const std::string folder = in_archive(revision_path(facts.issue, facts.revision));
  if (text_field(data, "format") != data_format) {
    diags.report(fault::sealed_data_unusable, {}, {folder});
    return std::nullopt;
  }
  std::optional<std::string> page;
  if (html != nullptr) page = read_sealed_file(root, entry, *html, diags);
  if (diags.has_errors()) return std::nullopt;

  SealedIssue issue;
  issue.outputs = manifest->outputs;
  issue.card.issue = facts.issue;
  issue.card.date = text_field(data, "date");
  issue.card.revisions.push_back({.number = facts.revision,
                                  .time = facts.time,
                                  .code = printed_code(facts.code),
                                  .pages = facts.pages,
                                  .files = files_of(join_path(root, folder), *manifest)});
  const std::vector<CorrectionRound> rounds = read_rounds(data);
  issue.card.corrections = cards_of(rounds);
  if (text_field(data, "type") == "document") {
    take_document(issue, data, page.value_or(""));
  } else {
    take_bulletin(issue, data, page.value_or(""));
  }
  const std::set<std::string, std::less<>> withdrawn = withdrawn_ids(rounds);
  for (SealedArticle& article : issue.articles) {
    const std::string_view id = issue.card.is_document ? document_id : article.card.id;
    article.card.is_withdrawn = withdrawn.contains(id);
  }
  return issue;
}

}  // namespace kanyin
