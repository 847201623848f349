#include "html/html_template.h"

#include <kainjow/mustache.hpp>
#include <utility>

#include "diag/expect.h"
#include "html/escape.h"

namespace kanyin {

namespace {

namespace mustache = kainjow::mustache;

void fill_object(mustache::data& object, const TemplateValues& values);

struct DataOfValue {
  mustache::data operator()(bool shown) const { return shown; }
  mustache::data operator()(const std::string& text) const { return text; }
  mustache::data operator()(const std::vector<TemplateValues>& rows) const {
    mustache::data list(mustache::data::type::list);
    // A row that is pushed back is copied with all that is in it, and copied again with the row
    // that it is in. The library lets nobody change a row in its place, but the list is ours.
    auto& places = const_cast<mustache::list&>(list.list_value());
    places.reserve(rows.size());
    for (const TemplateValues& row : rows) {
      fill_object(places.emplace_back(mustache::data::type::object), row);
    }
    return list;
  }
};

void fill_object(mustache::data& object, const TemplateValues& values) {
  for (const auto& [name, value] : values.by_name) object[name] = std::visit(DataOfValue{}, value);
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
  mustache::data data(mustache::data::type::object);
  fill_object(data, values);
  std::string html;
  renderer.render(data, [&html](const std::string& piece) { html += piece; });
  return html;
}

}  // namespace kanyin
