#include "cli/args.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/read_options.h"
#include "cli/version.h"
#include "diag/suggest.h"

namespace kanyin {

namespace {

/// Where CLI11 puts what it finds; it keeps references, so this stays where it is.
struct Slots {
  std::map<std::string, std::string, std::less<>> values;
  std::map<std::string, bool, std::less<>> switches;
  std::vector<std::string> arguments;
};

/// The option that ran out of words.
struct MissingValue {
  std::string option;
};

struct Parsed {
  std::string command;  // `new issue`; `new` alone if the second word is missing
  ParsedWords words;
  std::vector<std::string> unknown;  // words that fit nowhere
  std::optional<MissingValue> missing;
};

void add_options(CLI::App& app, std::span<const OptionRow> options, Slots& slots) {
  for (const OptionRow& option : options) {
    std::string names(option.name);
    if (!option.short_name.empty()) names += "," + std::string(option.short_name);
    const std::string key(option.name);
    if (option.value.empty()) {
      app.add_flag(names, slots.switches[key])
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
      // `--to pdf --to html` means both; of two values elsewhere the last one counts.
      const bool is_list = option.value.find(',') != std::string_view::npos;
      CLI::Option* added = app.add_option(names, slots.values[key]);
      if (is_list) {
        added->join(',');
      } else {
        added->take_last();
      }
    }
  }
}

/// A command that only holds others, as `new` does.
void add_group(CLI::App& app, const std::string& name) {
  CLI::App* group = app.add_subcommand(name)->fallthrough()->allow_extras();
  group->require_subcommand(0, 1)->set_help_flag("");
}

/// Makes the parser of one command; the group of a name in two words is there already.
void add_command(CLI::App& app, const CommandRow& row, Slots& slots) {
  CLI::App* parent = &app;
  std::string name(row.name);
  if (const std::size_t space = name.find(' '); space != std::string::npos) {
    parent = app.get_subcommand(name.substr(0, space));
    name = name.substr(space + 1);
  }
  CLI::App* command = parent->add_subcommand(name)->fallthrough()->allow_extras();
  command->set_help_flag("");
  add_options(*command, row.options, slots);
  // How many there may be is checked later, where it can be said in both languages.
  command->add_option("words", slots.arguments)->expected(0, 1 << 20);
}

std::string chosen_command(const CLI::App& app) {
  std::string name;
  for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
    at = at->get_subcommands().front();
    name += (name.empty() ? "" : " ") + at->get_name();
  }
  return name;
}

ParsedWords used_words(const Slots& slots) {
  ParsedWords words;
  for (const auto& [name, value] : slots.values) {
    if (!value.empty()) words.values.emplace(name, value);
  }
  for (const auto& [name, is_there] : slots.switches) {
    if (is_there) words.switches.insert(name);
  }
  words.arguments = slots.arguments;
  return words;
}

Parsed parse(std::span<const std::string> words) {
  CLI::App app;
  app.set_help_flag("");
  app.allow_extras();
  // One command only: the name of an issue may be the name of a command.
  app.require_subcommand(0, 1);
  Slots global;
  std::map<std::string, Slots, std::less<>> slots;
  add_options(app, global_options(), global);
  for (const std::string& group : command_groups()) add_group(app, group);
  for (const CommandRow& row : commands()) {
    Slots& own = slots[std::string(row.name)];
    add_command(app, row, own);
  }

  Parsed parsed;
  try {
    // CLI11 takes words from the back.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    // `-o: 1 required TEXT missing`: the other complaints of CLI11 cannot arise from this set-up.
    const std::string message = error.what();
    parsed.missing = MissingValue{message.substr(0, message.find_first_of(": "))};
  }
  parsed.command = chosen_command(app);
  parsed.unknown = app.remaining(true);
  parsed.words = used_words(global);
  if (const auto found = slots.find(parsed.command); found != slots.end()) {
    ParsedWords own = used_words(found->second);
    parsed.words.values.merge(own.values);
    parsed.words.switches.merge(own.switches);
    parsed.words.arguments = std::move(own.arguments);
  }
  return parsed;
}

/// The language is wanted even for a command line that cannot be parsed.
Language language_of(std::span<const std::string> words, Language locale_language) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view value;
    if (words[i] == "--lang" && i + 1 < words.size()) value = words[i + 1];
    if (words[i].starts_with("--lang=")) value = std::string_view(words[i]).substr(7);
    if (value == "zh") return Language::zh;
    if (value == "en") return Language::en;
  }
  return locale_language;
}

Answer wrong_use(const UsageError& error, std::string_view command, Language language) {
  std::string text = "kanyin";
  if (!command.empty()) text += " " + std::string(command);
  text += std::string(in({"：", ": "}, language)) +
          fill_in(in(error.sentence, language), error.arguments) + "\n";
  const std::string topic = command.empty() ? "" : " " + std::string(command);
  text +=
      fill_in(in({"运行 kanyin help{0} 查看用法。", "Run 'kanyin help{0}' to see how it is used."},
                 language),
              std::vector<std::string>{topic}) +
      "\n";
  return {text, ExitCode::wrong_use};
}

UsageError with_suggestion(UsageError error, const std::string& word,
                           const std::vector<std::string>& known, const Words& suggesting) {
  const std::string nearest = nearest_word(word, known);
  if (nearest.empty()) return error;
  error.sentence = suggesting;
  error.arguments.push_back(nearest);
  return error;
}

UsageError unknown_option(const std::string& word, const CommandRow* command) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  if (command != nullptr) {
    for (const OptionRow& option : command->options) known.emplace_back(option.name);
  }
  for (const OptionRow& option : global_options()) known.emplace_back(option.name);
  return with_suggestion(
      UsageError{{"没有“{0}”这个选项", "there is no option '{0}'"}, {name}}, name, known,
      {"没有“{0}”这个选项，是否想用“{1}”？", "there is no option '{0}'; is '{1}' meant?"});
}

UsageError unknown_command(const std::string& word, std::string_view group) {
  return with_suggestion(
      UsageError{{"没有“{0}”这个命令", "there is no command '{0}'"}, {word}}, word,
      command_words(group),
      {"没有“{0}”这个命令，是否想用“{1}”？", "there is no command '{0}'; is '{1}' meant?"});
}

/// Help on a command, on the commands that begin with its first word, or on everything.
std::variant<std::string, UsageError> help_on(const std::vector<std::string>& topic,
                                              Language language) {
  if (topic.empty()) return help(language);
  std::string name;
  for (const std::string& word : topic) name += (name.empty() ? "" : " ") + word;
  if (const CommandRow* command = find_command(name)) return help(*command, language);
  std::string text;
  for (const CommandRow& row : commands()) {
    if (!row.name.starts_with(name + " ")) continue;
    text += (text.empty() ? "" : "\n") + help(row, language);
  }
  if (text.empty()) return unknown_command(name, "");
  return text;
}

bool is_option(std::string_view word, std::span<const OptionRow> options) {
  return std::any_of(options.begin(), options.end(), [word](const OptionRow& option) {
    return word == option.name || (!word.empty() && word == option.short_name);
  });
}

/// The option that has run out of words: at the end of the line, or before another option, which
/// CLI11 takes for the value.
std::optional<std::string> option_without_value(const Parsed& parsed, const CommandRow* command) {
  if (parsed.missing) return parsed.missing->option;
  for (const auto& [name, value] : parsed.words.values) {
    const bool own = command != nullptr && is_option(value, command->options);
    if (own || is_option(value, global_options())) return name;
  }
  return std::nullopt;
}

/// What is wrong before anyone looks at values.
std::optional<UsageError> wrong_words(const Parsed& parsed) {
  const CommandRow* command = find_command(parsed.command);
  const auto option =
      std::find_if(parsed.unknown.begin(), parsed.unknown.end(),
                   [](const auto& word) { return word.size() > 1 && word.starts_with('-'); });
  if (option != parsed.unknown.end()) return unknown_option(*option, command);
  if (const std::optional<std::string> name = option_without_value(parsed, command)) {
    return UsageError{{"选项 {0} 后面缺少内容", "the option {0} takes a value"}, {*name}};
  }
  if (command != nullptr && !parsed.unknown.empty()) {
    return UsageError{{"“{0}”是多余的", "'{0}' is one word too many"}, {parsed.unknown.front()}};
  }
  if (command == nullptr && !parsed.unknown.empty()) {
    return unknown_command(parsed.unknown.front(), parsed.command);
  }
  if (command == nullptr) {
    std::string known;
    for (const std::string& word : command_words(parsed.command)) {
      known += (known.empty() ? "" : " ") + word;
    }
    return UsageError{{"还要写出做什么：{0}", "say what to do: {0}"}, {known}};
  }
  return std::nullopt;
}

}  // namespace

std::variant<CommandLine, Answer> parse_args(std::span<const std::string> words,
                                             Language locale_language) {
  const Language language = language_of(words, locale_language);
  if (words.empty()) return Answer{help(language), ExitCode::wrong_use};
  const Parsed parsed = parse(words);

  const bool wants_help = parsed.words.switches.contains("--help");
  if (wants_help || parsed.command == "help") {
    const std::vector<std::string> topic =
        parsed.command == "help" ? parsed.words.arguments : split_words(parsed.command);
    const std::variant<std::string, UsageError> text = help_on(topic, language);
    if (const auto* error = std::get_if<UsageError>(&text)) return wrong_use(*error, "", language);
    return Answer{std::get<std::string>(text), ExitCode::fine};
  }
  const bool wants_version = parsed.words.switches.contains("--version");
  if (std::optional<UsageError> error = wrong_words(parsed); error && !wants_version) {
    return wrong_use(*error, parsed.command, language);
  }
  if (wants_version || parsed.command == "version") return Answer{version() + "\n", ExitCode::fine};

  const std::variant<GlobalOptions, UsageError> global =
      read_global_options(parsed.words, locale_language);
  if (const auto* error = std::get_if<UsageError>(&global)) {
    return wrong_use(*error, parsed.command, language);
  }
  const std::variant<CommandOptions, UsageError> options =
      read_command_options(*find_command(parsed.command), parsed.words);
  if (const auto* error = std::get_if<UsageError>(&options)) {
    return wrong_use(*error, parsed.command, language);
  }
  return CommandLine{std::get<GlobalOptions>(global), std::get<CommandOptions>(options)};
}

}  // namespace kanyin
