#include "json/json_fields.h"

namespace kanyin {

using Json = nlohmann::json;

namespace {

const Json& nothing() {
  static const Json null;
  return null;
}

}  // namespace

const Json& json_field(const Json& object, std::string_view key) {
  if (!object.is_object()) return nothing();
  const auto found = object.find(std::string(key));
  return found != object.end() ? *found : nothing();
}

const Json& list_field(const Json& object, std::string_view key) {
  const Json& field = json_field(object, key);
  return field.is_array() ? field : nothing();
}

std::string text_field(const Json& object, std::string_view key) {
  const Json& field = json_field(object, key);
  return field.is_string() ? field.get<std::string>() : std::string();
}

std::optional<int> number_field(const Json& object, std::string_view key) {
  const Json& field = json_field(object, key);
  if (!field.is_number_integer()) return std::nullopt;
  return field.get<int>();
}

bool flag_field(const Json& object, std::string_view key) {
  const Json& field = json_field(object, key);
  return field.is_boolean() && field.get<bool>();
}

std::vector<std::string> texts_field(const Json& object, std::string_view key) {
  std::vector<std::string> texts;
  for (const Json& each : list_field(object, key)) {
    if (each.is_string()) texts.push_back(each.get<std::string>());
  }
  return texts;
}

}  // namespace kanyin
