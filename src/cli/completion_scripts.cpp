#include "cli/completion_scripts.h"

#include <set>

namespace kanyin {

std::vector<std::string> names_of(const OptionRow& option) {
  std::vector<std::string> names{std::string(option.name)};
  if (!option.short_name.empty()) names.emplace_back(option.short_name);
  return names;
}

std::string options_with_values(std::string_view separator) {
  std::set<std::string> names;
  const auto add = [&names](std::span<const OptionRow> options) {
    for (const OptionRow& option : options) {
      if (option.value.empty()) continue;
      for (std::string& name : names_of(option)) names.insert(std::move(name));
    }
  };
  add(global_options());
  for (const CommandRow& command : commands()) add(command.options);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : std::string(separator)) + name;
  return text;
}

std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char letter : text) {
    if (letter == '\'') {
      quoted += "'\\''";
    } else {
      quoted += letter;
    }
  }
  return quoted + "'";
}

const ArgumentRow* argument_at(const CommandRow& command, std::size_t index) {
  if (command.arguments.empty()) return nullptr;
  if (index < command.arguments.size()) return &command.arguments[index];
  const ArgumentRow& last = command.arguments.back();
  const bool many = last.count == ArgumentCount::any || last.count == ArgumentCount::at_least_one;
  return many ? &last : nullptr;
}

}  // namespace kanyin
