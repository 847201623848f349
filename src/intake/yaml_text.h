// Texts as YAML values that read back as exactly these texts, in quotes only where they need them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kanyin {

/// A value after `key: ` or `- `.
std::string yaml_value(std::string_view text);

/// A value inside brackets or braces.
std::string yaml_flow_value(std::string_view text);

/// `[甲, 乙]`.
std::string yaml_list(std::span<const std::string> texts);

}  // namespace kanyin
