#include "cli/completion_scripts.h"

namespace kanyin {

namespace {

constexpr std::string_view head = R"sh(#compdef kanyin
# zsh completion: kanyin completion zsh > ~/.zfunc/_kanyin, or source <(kanyin completion zsh)

_kanyin_issues() {
  local folder=$1
  while [[ ! -f $folder/content/bulletin.yaml ]]; do
    [[ $folder == */* ]] || return
    folder=${folder%/*}
  done
  local -a issues=("$folder"/content/issues/*/issue.yaml(N:h:t))
  (( $#issues )) && compadd -a issues
}

_kanyin() {
  local folder=$PWD command= word
  local -i count=0 i
  local -a options rows
  for ((i = 2; i < CURRENT; i++)); do
    word=${words[i]}
    case $word in
      (-C|--directory)
        ((i++))
        ((i < CURRENT)) && folder=$(cd -- ${~words[i]} 2>/dev/null && pwd) ;;
)sh";

std::string described(std::string_view word, std::string_view text) {
  std::string row;
  for (const char letter : word) row += letter == ':' ? std::string("\\:") : std::string(1, letter);
  return shell_quoted(row + ":" + std::string(text));
}

std::string action_of(Completes completes, std::string_view choices, std::string_view value) {
  switch (completes) {
    case Completes::nothing:
      return "_message ''";
    case Completes::file:
      return "_files";
    case Completes::folder:
      return "_files -/";
    case Completes::issue:
      return "_kanyin_issues \"$folder\"";
    case Completes::command:
      break;
    case Completes::choice:
      if (value.find(',') != value.npos) return "_values -s , '' " + std::string(choices);
      return "compadd -- " + std::string(choices);
  }
  std::string words;
  for (const std::string& word : command_words()) words += " " + word;
  return "compadd --" + words;
}

std::string option_rows(std::span<const OptionRow> options, Language language) {
  std::string rows;
  for (const OptionRow& option : options) {
    rows += "        " + described(option.name, in(option.help, language)) + "\n";
  }
  return rows;
}

std::string option_values(std::string_view command, std::span<const OptionRow> options) {
  std::string lines;
  for (const OptionRow& option : options) {
    if (option.value.empty()) continue;
    std::string patterns;
    for (const std::string& name : names_of(option)) {
      patterns += (patterns.empty() ? "" : "|") + std::string(command) + ":" + name;
    }
    lines += "    (" + patterns + ") " + action_of(option.completes, option.choices, option.value) +
             "; return ;;\n";
  }
  return lines;
}

std::string command_case(const CommandRow& command, Language language) {
  std::string text = "    (" + shell_quoted(command.name) + ")\n      options=(\n" +
                     option_rows(command.options, language) + "      )\n";
  text += "      [[ ${words[CURRENT]} == -* ]] && break\n      case $count in\n";
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentRow& argument = command.arguments[i];
    const bool goes_on = argument_at(command, command.arguments.size()) == &argument;
    text += "        (" + (goes_on ? "*" : std::to_string(i)) + ") " +
            action_of(argument.completes, argument.choices, "") + " ;;\n";
  }
  return text + "      esac\n      return ;;\n";
}

std::string group_case(const std::string& group, Language language) {
  std::string text = "    (" + (group.empty() ? "''" : group) + ")\n      rows=(\n";
  for (const std::string& word : command_words(group)) {
    std::string full_name = group;
    full_name.append(group.empty() ? "" : " ").append(word);
    const CommandRow* row = find_command(full_name);
    const std::string_view summary =
        row != nullptr ? in(row->summary, language) : in({"新建", "make something new"}, language);
    text += "        " + described(word, summary) + "\n";
  }
  return text +
         "      )\n      [[ ${words[CURRENT]} == -* ]] && break\n"
         "      _describe kanyin rows\n      return ;;\n";
}

/// The line that joins the second word to the first.
std::string group_row(std::string_view group) {
  std::string row = "          (";
  row.append(group).append(") command=\"").append(group).append(" $word\" ;;\n");
  return row;
}

}  // namespace

std::string zsh_completion(Language language) {
  std::string text(head);
  text += "      (" + options_with_values("|") + ") ((i++)) ;;\n      (-*) ;;\n      (*)\n";
  text += "        case $command in\n          ('') command=$word ;;\n";
  for (const std::string& group : command_groups()) {
    text += group_row(group);
  }
  text += "          (*) ((count++)) ;;\n        esac ;;\n    esac\n  done\n";

  text += "  case $command:${words[CURRENT - 1]} in\n";
  text += option_values("*", global_options());
  for (const CommandRow& command : commands()) {
    text += option_values(shell_quoted(command.name), command.options);
  }
  // The loop runs once; `break` leaves for the options.
  text += "  esac\n  while true; do\n  case $command in\n";
  text += group_case("", language);
  for (const std::string& group : command_groups()) text += group_case(group, language);
  for (const CommandRow& command : commands()) text += command_case(command, language);
  text += "  esac\n  break\n  done\n  options+=(\n" + option_rows(global_options(), language) +
          "  )\n  _describe -o option options\n}\n\n"
          "if [[ ${funcstack[1]} == _kanyin ]]; then\n  _kanyin \"$@\"\nelse\n"
          "  compdef _kanyin kanyin\nfi\n";
  return text;
}

}  // namespace kanyin
