#include "cli/help.h"

#include "cli/text_table.h"

namespace kanyin {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr Words exit_codes = {
    "退出码：0 正常；1 查出问题或拒绝执行；2 用法有误；3 环境问题（文件、字体、磁盘）；\n"
    "4 查验的文件是真的，但已有更正",
    "Exit codes: 0 fine; 1 findings, or refused; 2 wrong use; 3 environment (file, font, disk);\n"
    "4 the file is genuine, but has been corrected since"};

Rows option_rows(std::span<const OptionRow> options, Language language) {
  Rows rows;
  for (const OptionRow& option : options) {
    std::string names = option.short_name.empty() ? "    " : std::string(option.short_name) + ", ";
    names += option.name;
    if (!option.value.empty()) names += " " + std::string(option.value);
    rows.push_back({names, std::string(in(option.help, language))});
  }
  return rows;
}

std::string paragraph(const Words& title, const Rows& rows, Language language) {
  if (rows.empty()) return {};
  return "\n" + std::string(in(title, language)) + "\n" + text_table(rows, "  ");
}

std::string usage_line(const CommandRow& command, Language language) {
  std::string line(in({"用法：", "Usage: "}, language));
  line += "kanyin " + std::string(command.name);
  for (const ArgumentRow& argument : command.arguments) line += " " + usage_of(argument);
  return line + std::string(in({" [选项]", " [options]"}, language)) + "\n";
}

}  // namespace

std::string help(Language language) {
  Rows rows;
  for (const CommandRow& command : commands()) {
    std::string use(command.name);
    for (const ArgumentRow& argument : command.arguments) use += " " + usage_of(argument);
    rows.push_back({use, std::string(in(command.summary, language))});
  }
  std::string text(
      in({"刊印：编排工会简报，输出 PDF、网页、文本和 JSON。\n\n用法：kanyin 命令 [选项]\n",
          "Kanyin composes union bulletins to PDF, web page, text and JSON.\n\n"
          "Usage: kanyin COMMAND [options]\n"},
         language));
  text += paragraph({"命令：", "Commands:"}, rows, language);
  text += paragraph({"各命令通用的选项：", "Options of all commands:"},
                    option_rows(global_options(), language), language);
  const Rows examples{{"kanyin init 样刊 --demo"}, {"cd 样刊"}, {"kanyin help new issue"}};
  text += paragraph({"例：", "Examples:"}, examples, language);
  return text + "\n" + std::string(in(exit_codes, language)) + "\n";
}

std::string help(const CommandRow& command, Language language) {
  Rows arguments;
  for (const ArgumentRow& argument : command.arguments) {
    const std::vector<std::string> choices{std::string(argument.choices)};
    arguments.push_back(
        {std::string(argument.name), fill_in(in(argument.help, language), choices)});
  }
  Rows examples;
  for (const std::string_view example : command.examples)
    examples.push_back({std::string(example)});

  std::string text = usage_line(command, language);
  text += "\n" + std::string(in(command.summary, language)) + "\n";
  text += paragraph({"参数：", "Arguments:"}, arguments, language);
  text += paragraph({"选项：", "Options:"}, option_rows(command.options, language), language);
  text += paragraph({"各命令通用的选项：", "Options of all commands:"},
                    option_rows(global_options(), language), language);
  text += paragraph({"例：", "Examples:"}, examples, language);
  return text;
}

}  // namespace kanyin
