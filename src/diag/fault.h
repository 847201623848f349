// A fault is one thing that can be wrong: a stable code and its message in both languages. Every
// folder lists its faults in its `faults.h`.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kanyin {

/// Errors stop a publication, warnings do not, hints are for taste.
enum class Severity { hint, warning, error };

enum class Language { zh, en };

struct Fault {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view zh;  // {0}, {1} … stand for the arguments
  std::string_view en;
};

/// The pattern with {0}, {1} … replaced by the arguments.
std::string fill_in(std::string_view pattern, std::span<const std::string> arguments);

/// The message with its arguments filled in.
std::string message_of(const Fault& fault, std::span<const std::string> arguments,
                       Language language);

}  // namespace kanyin
