#include "cli/completion_scripts.h"

namespace kanyin {

namespace {

constexpr std::string_view head =
    R"sh(# fish completion: kanyin completion fish > ~/.config/fish/completions/kanyin.fish

function __kanyin_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case @VALUES@
                set skip 1
            case '-*'
            case '*'
                printf '%s\n' $word
        end
    end
end

function __kanyin_needs
    test (count (__kanyin_words)) = 0
end

function __kanyin_is
    set -l words (__kanyin_words)
    test (count $words) -ge (count $argv); or return 1
    for i in (seq (count $argv))
        test "$words[$i]" = "$argv[$i]"; or return 1
    end
end

function __kanyin_at
    set -l words (__kanyin_words)
    test (count $words) = $argv[1]; and __kanyin_is $argv[2..-1]
end

function __kanyin_issues
    set -l folder $PWD
    set -l words (commandline -opc)
    for i in (seq (count $words))
        if contains -- $words[$i] -C --directory
            set folder (builtin cd -- $words[(math $i + 1)] 2>/dev/null; and pwd)
        end
    end
    while not test -f $folder/content/bulletin.yaml
        string match -q '*/*' -- $folder; or return
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
    for file in $folder/content/issues/*/issue.yaml
        string replace -r '.*/([^/]*)/issue.yaml$' '$1' -- $file
    end
end

complete -c kanyin -f
)sh";

std::string offer(Completes completes, std::string_view choices, std::string_view value) {
  switch (completes) {
    case Completes::nothing:
      return " -x";
    case Completes::file:
      return " -rF";
    case Completes::folder:
      return " -xa '(__fish_complete_directories)'";
    case Completes::issue:
      return " -xa '(__kanyin_issues)'";
    case Completes::command:
      break;
    case Completes::choice:
      if (value.find(',') != value.npos) {
        return " -xa '(__fish_append , " + std::string(choices) + ")'";
      }
      return " -xa '" + std::string(choices) + "'";
  }
  std::string words;
  for (const std::string& word : command_words()) words += (words.empty() ? "" : " ") + word;
  return " -xa '" + words + "'";
}

std::string option_line(const std::string& condition, const OptionRow& option, Language language) {
  std::string line = "complete -c kanyin" + condition + " -l " + std::string(option.name.substr(2));
  if (!option.short_name.empty()) line += " -s " + std::string(option.short_name.substr(1));
  if (!option.value.empty()) line += offer(option.completes, option.choices, option.value);
  return line + " -d " + shell_quoted(in(option.help, language)) + "\n";
}

std::string command_lines(const CommandRow& command, Language language) {
  const std::vector<std::string> words = split_words(command.name);
  const std::string name(command.name);
  const std::string summary = " -d " + shell_quoted(in(command.summary, language)) + "\n";
  std::string lines;
  if (words.size() == 1) {
    lines += "complete -c kanyin -n __kanyin_needs -a " + name + summary;
  } else {
    lines += "complete -c kanyin -n '__kanyin_at 1 " + words[0] + "' -a " + words[1] + summary;
  }
  for (const OptionRow& option : command.options) {
    lines += option_line(" -n '__kanyin_is " + name + "'", option, language);
  }
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentRow& argument = command.arguments[i];
    if (argument.completes == Completes::nothing) continue;
    const bool goes_on = argument_at(command, command.arguments.size()) == &argument;
    const std::string condition =
        goes_on ? "__kanyin_is " + name
                : "__kanyin_at " + std::to_string(words.size() + i) + " " + name;
    std::string offered = offer(argument.completes, argument.choices, "");
    // Without an option in front, -r has nothing to require.
    if (argument.completes == Completes::file) offered = " -F";
    lines.append("complete -c kanyin -n '").append(condition).append("'").append(offered) += "\n";
  }
  return lines;
}

}  // namespace

std::string fish_completion(Language language) {
  std::string text(head);
  constexpr std::string_view mark = "@VALUES@";
  text.replace(text.find(mark), mark.size(), options_with_values(" "));
  for (const std::string& group : command_groups()) {
    text += "complete -c kanyin -n __kanyin_needs -a " + group + " -d " +
            shell_quoted(in({"新建", "make something new"}, language)) + "\n";
  }
  for (const CommandRow& command : commands()) text += command_lines(command, language);
  for (const OptionRow& option : global_options()) text += option_line("", option, language);
  return text;
}

}  // namespace kanyin
