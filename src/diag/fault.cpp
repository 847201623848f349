#include "diag/fault.h"

#include "diag/expect.h"

namespace kanyin {

std::string fill_in(std::string_view pattern, std::span<const std::string> arguments) {
  std::string message;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool opens = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!opens) {
      message.push_back(pattern[i]);
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    expect(index < arguments.size(), "a fault is reported with all its arguments");
    message.append(arguments[index]);
    i += 2;
  }
  return message;
}

std::string message_of(const Fault& fault, std::span<const std::string> arguments,
                       Language language) {
  return fill_in(language == Language::zh ? fault.zh : fault.en, arguments);
}

}  // namespace kanyin
