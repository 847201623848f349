// Reading JSON that some version of this program has written: what is missing or of another kind
// is empty, so that nothing throws.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// The member of an object; null if there is none.
const nlohmann::json& json_field(const nlohmann::json& object, std::string_view key);

/// The same for an array; null if the member is none.
const nlohmann::json& list_field(const nlohmann::json& object, std::string_view key);

std::string text_field(const nlohmann::json& object, std::string_view key);
std::optional<int> number_field(const nlohmann::json& object, std::string_view key);
bool flag_field(const nlohmann::json& object, std::string_view key);

/// The texts of an array.
std::vector<std::string> texts_field(const nlohmann::json& object, std::string_view key);

}  // namespace kanyin
