#include "model/web_address.h"

#include <algorithm>

namespace kanyin {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_one_of(char c, std::string_view marks) { return marks.find(c) != std::string_view::npos; }

/// The text as one step of a path: every other byte as `%` and two digits (RFC 3986, 2.1 and 2.3).
std::string path_step(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string step;
  for (const char c : text) {
    if (is_letter_or_digit(c) || is_one_of(c, "-._~")) {
      step += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    step += '%';
    step += digits[byte >> 4U];
    step += digits[byte & 15U];
  }
  return step;
}

}  // namespace

bool is_site_address(std::string_view text) {
  constexpr std::string_view schemes[] = {"https://", "http://"};
  const auto* scheme = std::find_if(std::begin(schemes), std::end(schemes),
                                    [text](std::string_view s) { return text.starts_with(s); });
  if (scheme == std::end(schemes)) return false;
  text.remove_prefix(scheme->size());
  const std::string_view host = text.substr(0, text.find('/'));
  const std::string_view path = text.substr(host.size());
  return !host.empty() && is_letter_or_digit(host.front()) &&
         std::all_of(host.begin(), host.end(),
                     [](char c) { return is_letter_or_digit(c) || is_one_of(c, "-.:"); }) &&
         std::all_of(path.begin(), path.end(),
                     [](char c) { return is_letter_or_digit(c) || is_one_of(c, "/-._~%"); });
}

std::string issue_address(const Publication& publication, std::string_view issue) {
  if (publication.url.empty()) return {};
  const std::string slash = publication.url.text.ends_with('/') ? "" : "/";
  return publication.url.text + slash + "issues/" + path_step(issue) + "/";
}

std::string pdf_address(const Publication& publication, std::string_view issue) {
  const std::string folder = issue_address(publication, issue);
  return folder.empty() ? folder : folder + path_step(issue) + ".pdf";
}

std::string picture_address(const Publication& publication, std::string_view issue,
                            std::string_view file) {
  const std::string folder = issue_address(publication, issue);
  return folder.empty() ? folder : folder + "pictures/" + path_step(file);
}

}  // namespace kanyin
