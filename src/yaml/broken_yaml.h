// Why a text is not YAML, in words that help. yaml-cpp gives an English phrase and a place that is
// often far behind the cause, so the lines around it are searched for what editors really do wrong.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// Where a parser gave up. Positions are bytes of the source.
struct BrokenYaml {
  Span part;  // the text that was parsed
  std::string message{};
  std::size_t position = 0;
  std::size_t last_end = 0;  // end of the last node that was sound
  std::optional<std::size_t> open_bracket{};
};

/// Reports exactly one fault.
void report_broken_yaml(const BrokenYaml& broken, const SourceMap& sources, Diagnostics& diags);

/// Reports a text such as `number:3` or `日期：2月` that was meant to be a key and its value. False
/// if it is nothing of the kind.
bool report_wrong_colon(std::string_view text, Span span, Diagnostics& diags);

}  // namespace kanyin
