#include "html/html_template.h"

#include <kainjow/mustache.hpp>
#include <utility>

#include "diag/expect.h"
#include "html/escape.h"

namespace kanyin {

namespace {

namespace mustache = kainjow::mustache;

mustache::data object_of(const TemplateValues& values);

struct DataOfValue {
  mustache::data operator()(bool shown) const { return shown; }
  mustache::data operator()(const std::string& text) const { return text; }
  mustache::data operator()(const std::vector<TemplateValues>& rows) const {
    mustache::data list(mustache::data::type::list);
    for (const TemplateValues& row : rows) list.push_back(object_of(row));
    return list;
  }
};

mustache::data object_of(const TemplateValues& values) {
  mustache::data object(mustache::data::type::object);
  for (const auto& [name, value] : values.by_name) object[name] = std::visit(DataOfValue{}, value);
  return object;
}

}  // namespace

TemplateValue text_or_nothing(std::string text) {
  if (text.empty()) return false;
  return text;
}

std::string render_template(const std::string& page, const TemplateValues& values) {
  mustache::mustache renderer(page);
  expect(renderer.is_valid(), "a template is checked before it is rendered");
  renderer.set_custom_escape([](const std::string& text) { return escape_html(text); });
  std::string html;
  renderer.render(object_of(values), [&html](const std::string& piece) { html += piece; });
  return html;
}

}  // namespace kanyin
