// Filling in a page: values by name, put into a mustache template. The only place that knows the
// library for it.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace kanyin {

struct TemplateValues;

/// A text, a row of things, or the word that there is nothing to show.
using TemplateValue = std::variant<bool, std::string, std::vector<TemplateValues>>;

struct TemplateValues {
  std::map<std::string, TemplateValue, std::less<>> by_name;
};

/// The text, or `false` if it is empty: templates ask `{{#name}}` whether there is something.
TemplateValue text_or_nothing(std::string text);

/// `page` has no parts any more and has been checked by `load_html_design`.
std::string render_template(const std::string& page, const TemplateValues& values);

}  // namespace kanyin
