#include "cli/completion_scripts.h"

namespace kanyin {

namespace {

constexpr std::string_view head =
    R"sh(# bash completion for kanyin: source <(kanyin completion bash)

_kanyin_issues() {
  local folder=$1 file
  while [[ ! -f $folder/content/bulletin.yaml ]]; do
    [[ $folder == */* ]] || return
    folder=${folder%/*}
  done
  for file in "$folder"/content/issues/*/issue.yaml; do
    [[ -f $file ]] || continue
    file=${file%/issue.yaml}
    printf '%s\n' "${file##*/}"
  done
}

_kanyin_offer() {
  local kind=$1 cur=$2 folder=$3
  case $kind in
    nothing) ;;
    file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    folder) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    issue) mapfile -t COMPREPLY < <(compgen -W "$(_kanyin_issues "$folder")" -- "$cur") ;;
    list:*)
      local before=
      [[ $cur == *,* ]] && before=${cur%,*},
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "${kind#list:}" -- "${cur##*,}") ;;
    words:*) mapfile -t COMPREPLY < <(compgen -W "${kind#words:}" -- "$cur") ;;
  esac
}

_kanyin() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  local folder=$PWD command= count=0 i word kind=nothing options=
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case $word in
      -C | --directory)
        ((i++))
        ((i < COMP_CWORD)) && folder=$(cd -- "${COMP_WORDS[i]/#\~/$HOME}" 2>/dev/null && pwd) ;;
)sh";

std::string kind_of(Completes completes, std::string_view choices, std::string_view value) {
  switch (completes) {
    case Completes::nothing:
      return "nothing";
    case Completes::file:
      return "file";
    case Completes::folder:
      return "folder";
    case Completes::issue:
      return "issue";
    case Completes::command:
      break;
    case Completes::choice:
      return (value.find(',') != value.npos ? "list:" : "words:") + std::string(choices);
  }
  std::string words = "words:";
  for (const std::string& word : command_words()) words += (words.empty() ? "" : " ") + word;
  return words;
}

std::string joined_names(std::span<const OptionRow> options) {
  std::string names;
  for (const OptionRow& option : options)
    names += (names.empty() ? "" : " ") + std::string(option.name);
  return names;
}

std::string option_values(std::string_view command, std::span<const OptionRow> options) {
  std::string lines;
  for (const OptionRow& option : options) {
    if (option.value.empty()) continue;
    std::string patterns;
    for (const std::string& name : names_of(option)) {
      patterns += (patterns.empty() ? "" : " | ") + std::string(command) + ":" + name;
    }
    lines += "    " + patterns + ") _kanyin_offer " +
             shell_quoted(kind_of(option.completes, option.choices, option.value)) +
             " \"$cur\" \"$folder\"; return ;;\n";
  }
  return lines;
}

std::string command_case(const CommandRow& command) {
  std::string text = "    " + shell_quoted(command.name) +
                     ")\n      options=" + shell_quoted(joined_names(command.options)) + "\n";
  if (command.arguments.empty()) return text + "      ;;\n";
  text += "      case $count in\n";
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentRow& argument = command.arguments[i];
    const bool goes_on = argument_at(command, command.arguments.size()) == &argument;
    text += "        " + (goes_on ? "*" : std::to_string(i)) +
            ") kind=" + shell_quoted(kind_of(argument.completes, argument.choices, "")) + " ;;\n";
  }
  return text + "      esac ;;\n";
}

std::string group_case(const std::string& group) {
  std::string words = "words:";
  for (const std::string& word : command_words(group)) words += (words.empty() ? "" : " ") + word;
  return "    " + (group.empty() ? "''" : group) + ") kind=" + shell_quoted(words) + " ;;\n";
}

/// The line that joins the second word to the first.
std::string group_row(std::string_view group) {
  std::string row = "          ";
  row.append(group).append(") command=\"").append(group).append(" $word\" ;;\n");
  return row;
}

}  // namespace

std::string bash_completion() {
  std::string text(head);
  text += "      " + options_with_values(" | ") + ") ((i++)) ;;\n      -*) ;;\n      *)\n";
  text += "        case $command in\n          '') command=$word ;;\n";
  for (const std::string& group : command_groups()) {
    text += group_row(group);
  }
  text += "          *) ((count++)) ;;\n        esac ;;\n    esac\n  done\n";

  text += "  case $command:$prev in\n";
  text += option_values("*", global_options());
  for (const CommandRow& command : commands()) {
    text += option_values(shell_quoted(command.name), command.options);
  }
  text += "  esac\n  case $command in\n";
  text += group_case("");
  for (const std::string& group : command_groups()) text += group_case(group);
  for (const CommandRow& command : commands()) text += command_case(command);
  text += "  esac\n  if [[ $cur == -* ]]; then\n    _kanyin_offer \"words:$options " +
          joined_names(global_options()) +
          "\" \"$cur\" \"$folder\"\n  else\n"
          "    _kanyin_offer \"$kind\" \"$cur\" \"$folder\"\n  fi\n}\n\n"
          "complete -F _kanyin kanyin\n";
  return text;
}

}  // namespace kanyin
