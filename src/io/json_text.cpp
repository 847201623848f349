#include "io/json_text.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

void add(JsonWriter& writer, const Json& value) {
  if (value.is_string()) {
    writer.text(value.get_ref<const std::string&>());
  } else if (value.is_object()) {
    writer.open('{');
    for (const auto& [name, member] : value.get_ref<const Json::object_t&>()) {
      writer.name(name);
      add(writer, member);
    }
    writer.close('}');
  } else if (value.is_array()) {
    writer.open('[');
    for (const Json& item : value) add(writer, item);
    writer.close(']');
  } else {
    writer.written(value.dump());
  }
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& value, JsonLayout layout) {
  JsonWriter writer(layout);
  add(writer, value);
  return writer.take();
}

}  // namespace kanyin
