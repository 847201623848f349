// Taking the page of an issue apart, as it was sealed: the site shows what was sealed, letter for
// letter, and composes nothing anew. It needs neither fonts nor snippets, and shows an issue of ten
// years ago as it stood then.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// The elements `article` of a page by their ids; those without one are left out.
std::map<std::string, std::string, std::less<>> articles_of_page(std::string_view page);

/// The text of a document's page with head and colophon, for another page that has a `main` of its
/// own; empty if there is none.
std::string document_of_page(std::string_view page);

/// All ids in a piece of HTML.
std::vector<std::string> ids_in(std::string_view html);

/// `h3` becomes `h1` and so on, for an article that stands alone.
std::string with_raised_headings(std::string_view html);

/// Where a link within a page shall lead instead; nothing to leave it as it is.
using LinkTarget = std::function<std::optional<std::string>(std::string_view id)>;

std::string with_links(std::string_view html, const LinkTarget& target);

/// The article with its own link to itself, if it has one, leading to `address`.
std::string with_permalink(std::string_view html, const std::string& address);
bool has_permalink(std::string_view html);

/// A picture that stood in a page as a `data:` address.
struct LiftedPicture {
  std::string name;  // its fingerprint with the extension of its kind
  std::string bytes;
};

struct LiftedPage {
  std::string html;
  std::vector<LiftedPicture> pictures;
};

/// The page with its pictures as files, which `address` names.
LiftedPage lift_pictures(std::string_view html,
                         const std::function<std::string(const std::string& name)>& address);

}  // namespace kanyin
