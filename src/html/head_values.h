// What stands in the head of every page, and how links lead to its articles.
#pragma once

#include <string>
#include <string_view>

#include "html/html_template.h"
#include "model/issue.h"

namespace kanyin {

/// What a page says of itself, as people read it.
struct PageLabel {
  std::string description;  // what a search engine or a message shows below the title
  std::string author;
};

/// The values of the part `head`. `css` stays where it is until the page has been filled in.
TemplateValues head_values(const Issue& issue, PageLabel label, std::string_view css);

/// The address that a reader copies to lead others to an article: that of the public archive, so
/// that it also holds when copied from a page that was sent by mail, else a place on the page.
std::string permalink(const Issue& issue, const Article& article);

}  // namespace kanyin
