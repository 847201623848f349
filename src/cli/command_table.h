// All commands with their arguments and options, once: the parser, the help and the completion
// read this table. A row that is missing here is a command that does not exist.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words.h"

namespace kanyin {

/// What a shell can offer in a place.
enum class Completes { nothing, file, folder, issue, command, choice };

struct OptionRow {
  std::string_view name;          // --to
  std::string_view short_name{};  // -o
  std::string_view value{};       // what stands behind it; empty for a switch
  Words help{};
  Completes completes = Completes::nothing;
  std::string_view choices{};  // words with spaces between
};

enum class ArgumentCount { one, at_most_one, any, at_least_one };

struct ArgumentRow {
  std::string_view name;  // ISSUE
  ArgumentCount count = ArgumentCount::one;
  Words help{};
  Completes completes = Completes::nothing;
  std::string_view choices{};
};

struct CommandRow {
  std::string_view name;  // `new issue`: two words for a command within a command
  Words summary{};
  std::span<const ArgumentRow> arguments{};
  std::span<const OptionRow> options{};
  std::span<const std::string_view> examples{};
};

std::span<const CommandRow> commands();

std::span<const OptionRow> global_options();

/// Null if there is none.
const CommandRow* find_command(std::string_view name);

/// The first words of all commands, or the second words of those that begin with `group`.
std::vector<std::string> command_words(std::string_view group = "");

/// Commands of one word whose second word is missing: `new`.
std::vector<std::string> command_groups();

/// `pdf html` as a list.
std::vector<std::string> split_words(std::string_view words);

/// `ISSUE`, `[ISSUE]`, `[ISSUE…]` or `ISSUE…`.
std::string usage_of(const ArgumentRow& argument);

}  // namespace kanyin
