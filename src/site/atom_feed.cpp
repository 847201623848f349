#include "site/atom_feed.h"

#include <algorithm>

#include "html/escape.h"
#include "io/sha256.h"
#include "io/utf8.h"
#include "site/page_parts.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

/// Text of XML 1.0: what HTML escapes, without the control characters that XML cannot hold.
std::string xml_text(std::string_view text) {
  std::string sound;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    const bool is_control = next.code_point < 0x20 && next.code_point != '\t' &&
                            next.code_point != '\n' && next.code_point != '\r';
    const bool is_noncharacter = next.code_point == 0xFFFE || next.code_point == 0xFFFF;
    if (!is_control && !is_noncharacter) append_utf8(sound, next.code_point);
    at += next.length;
  }
  return escape_html(sound);
}

std::string element(const std::string& name, std::string_view text) {
  return "<" + name + ">" + xml_text(text) + "</" + name + ">\n";
}

std::string link(const Site& site, const char* relation, std::string_view page) {
  return std::string("<link rel=\"") + relation + "\" href=\"" +
         xml_text(site.url + address_of(page)) + "\"/>\n";
}

/// The words of an article with addresses that count from its own page.
std::string content_of(const SealedArticle& article, const std::string& issue,
                       const std::string& page) {
  LiftedPage lifted = lift_pictures(
      article.html, [&](const std::string& name) { return way(page, picture_file(issue, name)); });
  const std::vector<std::string> own = ids_in(article.html);
  return with_links(with_permalink(lifted.html, way(page, page)),
                    [&](std::string_view id) -> std::optional<std::string> {
                      const bool is_own = std::find(own.begin(), own.end(), id) != own.end();
                      return is_own ? way(page, page) + "#" + std::string(id)
                                    : way(page, issue_page(issue));
                    });
}

std::string entry(const Site& site, const FeedIssue& issue, const SealedArticle& article) {
  const IssueCard& card = issue.sealed.card;
  const std::string page =
      card.is_document ? issue_page(card.issue) : article_page(card.issue, article.card.id);
  std::string xml = "<entry>\n";
  xml += element("id", lasting_id(site.name + "\n" + card.issue + "\n" + article.card.id));
  xml += element("title", listed_title(article.card));
  xml += link(site, "alternate", page);
  xml += element("published", issue.published);
  xml += element("updated", current_revision(card).time);
  const std::string& author = article.card.credit.empty() ? site.organ : article.card.credit;
  xml += "<author>" + element("name", author.empty() ? site.name : author) + "</author>\n";
  if (!article.card.section.empty()) {
    xml += "<category term=\"" + xml_text(article.card.section) + "\"/>\n";
  }
  xml += "<content type=\"html\" xml:base=\"" + xml_text(site.url + address_of(page)) + "\">" +
         xml_text(content_of(article, card.issue, page)) + "</content>\n";
  return xml + "</entry>\n";
}

}  // namespace

std::string lasting_id(std::string_view words) {
  std::string digits = sha256_hex(words).substr(0, 32);
  digits[12] = '8';  // the version: made by a rule of its own
  digits[16] = "89ab"[static_cast<unsigned char>(digits[16]) & 3U];
  return "urn:uuid:" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" +
         digits.substr(12, 4) + "-" + digits.substr(16, 4) + "-" + digits.substr(20);
}

std::string atom_feed(const Site& site, std::span<const FeedIssue> issues) {
  std::string updated;
  for (const FeedIssue& issue : issues) {
    updated = std::max(updated, current_revision(issue.sealed.card).time);
  }
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n";
  xml += element("id", lasting_id(site.name));
  xml += element("title", site.name);
  xml += element("updated", updated);
  xml += "<author>" + element("name", site.organ.empty() ? site.name : site.organ) + "</author>\n";
  xml += link(site, "self", feed_file);
  xml += link(site, "alternate", home_page);
  for (const FeedIssue& issue : issues) {
    for (const SealedArticle& article : issue.sealed.articles) xml += entry(site, issue, article);
  }
  return xml + "</feed>\n";
}

}  // namespace kanyin
