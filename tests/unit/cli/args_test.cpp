#include "cli/args.h"

#include <gtest/gtest.h>

#include <vector>

namespace kanyin {
namespace {

using Words = std::vector<std::string>;

/// The first line of what a command line is answered with, or `parsed`.
std::string answer(const Words& words) {
  const std::variant<CommandLine, Answer> result = parse_args(words, Language::en);
  const auto* text = std::get_if<Answer>(&result);
  if (text == nullptr) return "parsed";
  return std::to_string(static_cast<int>(text->code)) + " " +
         text->text.substr(0, text->text.find('\n'));
}

GlobalOptions global(const Words& words) {
  const std::variant<CommandLine, Answer> result = parse_args(words, Language::en);
  const auto* line = std::get_if<CommandLine>(&result);
  return line != nullptr ? line->global : GlobalOptions{};
}

TEST(ParseArgs, OptionsOfAllCommandsStandBeforeOrBehindTheCommand) {
  EXPECT_EQ(global({"-C", "x", "init", "d"}).folder, "x");
  EXPECT_EQ(global({"init", "d", "-C", "x"}).folder, "x");
  EXPECT_EQ(global({"new", "issue", "d", "--directory=x"}).folder, "x");
  EXPECT_TRUE(global({"init", "--quiet", "d"}).quiet);
  EXPECT_EQ(global({"init", "d", "--format", "json"}).format, ReportFormat::json);
  EXPECT_EQ(global({"--lang=zh", "init", "d"}).language, Language::zh);
}

TEST(ParseArgs, WhatMakesNoSenseIsToldWithTheNearestWord) {
  EXPECT_EQ(answer({"inot", "x"}), "2 kanyin: there is no command 'inot'; is 'init' meant?");
  EXPECT_EQ(answer({"new", "isue"}), "2 kanyin new: there is no command 'isue'; is 'issue' meant?");
  EXPECT_EQ(answer({"init", "x", "--nmae", "y"}),
            "2 kanyin init: there is no option '--nmae'; is '--name' meant?");
  EXPECT_EQ(answer({"init", "x", "--demo=1", "--zzz"}),
            "2 kanyin init: there is no option '--zzz'");
}

TEST(ParseArgs, MissingWordsAndWordsTooManyAreTold) {
  EXPECT_EQ(answer({"init"}), "2 kanyin init: DIR is missing");
  EXPECT_EQ(answer({"init", "a", "b"}), "2 kanyin init: 'b' is one word too many");
  EXPECT_EQ(answer({"init", "a", "--name"}), "2 kanyin init: the option --name takes a value");
  EXPECT_EQ(answer({"init", "a", "--name", "--demo"}),
            "2 kanyin init: the option --name takes a value");
}

TEST(ParseArgs, ValuesAreChecked) {
  EXPECT_EQ(answer({"new", "issue", "x", "--number", "3"}), "parsed");
  EXPECT_EQ(answer({"new", "issue", "x", "--number", "3a"}),
            "2 kanyin new issue: --number takes a whole number from 1 to 99999, not '3a'");
  EXPECT_EQ(answer({"new", "issue", "x", "--date", "2013-02-29"}),
            "2 kanyin new issue: --date takes a date of the calendar such as 2012-02-29, not "
            "'2013-02-29'");
  EXPECT_EQ(answer({"--lang", "fr", "init", "x"}),
            "2 kanyin init: --lang cannot be 'fr'; it takes one of: zh en");
}

TEST(ParseArgs, TheNameOfAnIssueMayBeTheNameOfACommand) {
  const std::variant<CommandLine, Answer> result =
      parse_args(Words{"new", "issue", "init"}, Language::en);

  ASSERT_TRUE(std::holds_alternative<CommandLine>(result));
  EXPECT_EQ(std::get<NewIssueOptions>(std::get<CommandLine>(result).command).id, "init");
}

TEST(ParseArgs, HelpComesInBothWaysAndLanguages) {
  EXPECT_EQ(answer({"help", "init"}), answer({"init", "--help"}));
  EXPECT_EQ(answer({"init", "-h"}), "0 Usage: kanyin init DIR [options]");
  EXPECT_EQ(answer({"help", "new", "issue", "--lang", "zh"}), "0 用法：kanyin new issue ID [选项]");
  EXPECT_EQ(answer({"help", "inti"}), "2 kanyin: there is no command 'inti'; is 'init' meant?");
  EXPECT_EQ(answer({"--version"}), answer({"version"}));
}

TEST(ParseArgs, HelpNamesTheWordsThatAnArgumentTakes) {
  const Words words{"help", "schema"};

  const std::variant<CommandLine, Answer> result = parse_args(words, Language::en);
  const auto* text = std::get_if<Answer>(&result);

  ASSERT_NE(text, nullptr);
  EXPECT_NE(text->text.find("which file (bulletin issue article"), std::string::npos) << text->text;
}

}  // namespace
}  // namespace kanyin
