#include "site/page_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "html/share_picture.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

/// What stands between two words, from `position` on; nothing if one of them is missing.
std::optional<std::string_view> between(std::string_view text, std::string_view before,
                                        std::string_view after, std::size_t position = 0) {
  const std::size_t begin = text.find(before, position);
  if (begin == text.npos) return std::nullopt;
  const std::size_t inside = begin + before.size();
  const std::size_t end = text.find(after, inside);
  if (end == text.npos) return std::nullopt;
  return text.substr(inside, end - inside);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

int value_of_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = value_of_digit(c);
    if (value < 0) continue;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  return bytes;
}

}  // namespace

std::map<std::string, std::string, std::less<>> articles_of_page(std::string_view page) {
  constexpr std::string_view opening = "<article ";
  constexpr std::string_view closing = "</article>";
  std::map<std::string, std::string, std::less<>> articles;
  std::size_t begin = page.find(opening);
  while (begin != page.npos) {
    const std::size_t close = page.find(closing, begin);
    if (close == page.npos) break;
    const std::size_t end = close + closing.size();
    const std::string_view whole = page.substr(begin, end - begin);
    const std::optional<std::string_view> id =
        between(whole.substr(0, whole.find('>')), " id=\"", "\"");
    if (id) articles.emplace(*id, whole);
    begin = page.find(opening, end);
  }
  return articles;
}

std::string document_of_page(std::string_view page) {
  constexpr std::string_view sheet = "<div class=\"sheet\">\n";
  const std::size_t begin = page.find(sheet);
  const std::size_t end = page.rfind("</div>");
  if (begin == page.npos || end == page.npos || end < begin) return {};
  std::string text(page.substr(begin + sheet.size(), end - begin - sheet.size()));
  replace_all(text, "<main id=\"page.main\">", "<div class=\"official-text\">");
  replace_all(text, "</main>", "</div>");
  return text;
}

std::vector<std::string> ids_in(std::string_view html) {
  constexpr std::string_view mark = " id=\"";
  std::vector<std::string> ids;
  for (std::size_t at = html.find(mark); at != html.npos; at = html.find(mark, at + 1)) {
    if (const std::optional<std::string_view> id = between(html, mark, "\"", at)) {
      ids.emplace_back(*id);
    }
  }
  return ids;
}

std::string with_raised_headings(std::string_view html) {
  constexpr std::array<std::string_view, 4> lower{"h3", "h4", "h5", "h6"};
  constexpr std::array<std::string_view, 4> higher{"h1", "h2", "h3", "h4"};
  std::string raised(html);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    for (const std::string_view edge : {"<", "</"}) {
      for (const std::string_view end : {">", " "}) {
        replace_all(raised, std::string(edge) + std::string(lower[i]) + std::string(end),
                    std::string(edge) + std::string(higher[i]) + std::string(end));
      }
    }
  }
  return raised;
}

std::string with_links(std::string_view html, const LinkTarget& target) {
  constexpr std::string_view mark = " href=\"#";
  std::string placed;
  std::size_t copied = 0;
  for (std::size_t at = html.find(mark); at != html.npos; at = html.find(mark, at + 1)) {
    const std::optional<std::string_view> id = between(html, mark, "\"", at);
    if (!id) break;
    const std::optional<std::string> address = target(*id);
    if (!address) continue;
    const std::size_t begin = at + mark.size() - 1;
    placed += html.substr(copied, begin - copied);
    placed += *address;
    copied = begin + 1 + id->size();
  }
  return placed + std::string(html.substr(copied));
}

namespace {

constexpr std::string_view permalink = " rel=\"bookmark\" href=\"";

}  // namespace

bool has_permalink(std::string_view html) { return html.find(permalink) != html.npos; }

std::string with_permalink(std::string_view html, const std::string& address) {
  const std::size_t begin = html.find(permalink);
  if (begin == html.npos) return std::string(html);
  const std::size_t inside = begin + permalink.size();
  const std::size_t end = std::min(html.find('"', inside), html.size());
  return std::string(html.substr(0, inside)) + address + std::string(html.substr(end));
}

LiftedPage lift_pictures(std::string_view html,
                         const std::function<std::string(const std::string& name)>& address) {
  constexpr std::string_view mark = " src=\"data:image/";
  constexpr std::string_view encoding = ";base64,";
  LiftedPage lifted;
  std::size_t copied = 0;
  for (std::size_t at = html.find(mark); at != html.npos; at = html.find(mark, at + 1)) {
    const std::optional<std::string_view> data = between(html, mark, "\"", at);
    const std::size_t comma = data ? data->find(encoding) : html.npos;
    if (comma == html.npos) continue;
    LiftedPicture picture;
    picture.bytes = decode_base64(data->substr(comma + encoding.size()));
    const std::string kind(data->substr(0, comma));
    picture.name = picture_file_name(picture.bytes, kind == "jpeg" ? "jpg" : file_name_for(kind));
    const std::size_t begin = at + std::string_view(" src=\"").size();
    lifted.html += html.substr(copied, begin - copied);
    lifted.html += address(picture.name);
    copied = at + mark.size() + data->size();
    lifted.pictures.push_back(std::move(picture));
  }
  lifted.html += html.substr(copied);
  return lifted;
}

}  // namespace kanyin
