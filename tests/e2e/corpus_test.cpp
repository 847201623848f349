// Real bulletins through import and build. They lie beside the checkout, not in it: where they are
// missing, these tests are skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "paths.h"
#include "support/project_fonts.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

struct RealIssue {
  std::string file;
  std::string id;
  int number;
  std::string date;
  std::size_t stories;
  std::size_t briefs;
  std::size_t sections;
  std::size_t two_line_titles;
  std::size_t run_in_heads;
};

/// What the test runner prints of a case.
std::ostream& operator<<(std::ostream& out, const RealIssue& issue) { return out << issue.file; }

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Without anything that is white, and with full-width parentheses: what import may change.
std::string words_alone(std::string text) {
  for (const std::string white : {" ", "\n", "\t", "\r", "\f", "\u00A0", "\u3000"}) {
    replace_all(text, white, "");
  }
  replace_all(text, "(", "（");
  replace_all(text, ")", "）");
  return text;
}

std::vector<std::string> sentences(const std::string& words) {
  std::vector<std::string> found;
  std::string rest = words;
  while (!rest.empty()) {
    const std::size_t end = rest.find("。");
    found.push_back(rest.substr(0, end));
    rest.erase(0, end == rest.npos ? rest.npos : end + std::string("。").size());
  }
  return found;
}

class RealIssueTest : public testing::TestWithParam<RealIssue> {
 protected:
  void SetUp() override {
    corpus_ = fs::path(KANYIN_ROOT) / ".." / "shared" / "corpus" / GetParam().file;
    if (!fs::exists(corpus_)) GTEST_SKIP() << "the corpus is not beside the checkout";
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";

    const std::string program = KANYIN_PROGRAM;
    const std::string root = folder_.path("T");
    const ProgramResult made =
        run_program(program + " init " + root +
                    " --name 苏州工会信息 --organ 苏州市总工会办公室 --place 苏州市 2>&1");
    ASSERT_EQ(made.exit_code, 0) << made.output;
    const RealIssue& issue = GetParam();
    const std::string environment = "KANYIN_FONTS=" KANYIN_ROOT "/build/fonts ";
    const ProgramResult imported = run_program(
        environment + program + " -C " + root + " import " + corpus_.string() + " --to " +
        issue.id + " --number " + std::to_string(issue.number) + " --date " + issue.date + " 2>&1");
    ASSERT_EQ(imported.exit_code, 0) << imported.output;
    const ProgramResult built =
        run_program(environment + program + " -C " + root + " build " + issue.id + " 2>&1");
    ASSERT_EQ(built.exit_code, 0) << built.output;

    snippets_ = fs::path(root) / "content" / "issues" / issue.id;
    proof_ = fs::path(root) / "build" / "proof" / issue.id / issue.id;
    json_ = nlohmann::json::parse(text_of(proof_.string() + ".json"));
  }

  /// The text as it was kept, less the lines that import could not place.
  std::string source_words() const {
    std::string source = text_of(corpus_);
    const fs::path leftover = snippets_ / "leftover.txt";
    if (fs::exists(leftover)) replace_all(source, stray_line(), "");
    return words_alone(source);
  }

  static std::string stray_line() { return "●昆山周市镇特殊困难职工帮扶成效显著"; }

  /// The words of the JSON in the order of the page.
  std::string json_words() const {
    std::string words;
    for (const auto& section : json_["sections"]) {
      words += "【" + section["name"].get<std::string>() + "】";
      for (const auto& article : section["articles"]) {
        for (const auto& line : article["title"]) words += line.get<std::string>();
        if (!article["head"].is_null()) words += article["head"].get<std::string>();
        for (const auto& paragraph : article["paragraphs"]) words += paragraph.get<std::string>();
        words += "（" + article["credit"]["text"].get<std::string>() + "）";
      }
    }
    return words_alone(words + json_["distribution"]["text"].get<std::string>());
  }

  TemporaryFolder folder_;
  fs::path corpus_;
  fs::path snippets_;
  fs::path proof_;
  nlohmann::json json_;
};

TEST_P(RealIssueTest, EveryArticleIsOfItsKind) {
  std::map<std::string, std::size_t> kinds;
  std::size_t two_line_titles = 0;
  std::size_t run_in_heads = 0;
  for (const auto& section : json_["sections"]) {
    for (const auto& article : section["articles"]) {
      ++kinds[article["kind"].get<std::string>()];
      if (article["title"].size() == 2) ++two_line_titles;
      if (!article["head"].is_null()) ++run_in_heads;
      EXPECT_FALSE(article["credit"]["contributors"].empty()) << article.dump();
    }
  }

  EXPECT_EQ(json_["sections"].size(), GetParam().sections);
  EXPECT_EQ(kinds["story"], GetParam().stories);
  EXPECT_EQ(kinds["brief"], GetParam().briefs);
  EXPECT_EQ(two_line_titles, GetParam().two_line_titles);
  EXPECT_EQ(run_in_heads, GetParam().run_in_heads);
  EXPECT_EQ(json_["distribution"]["receivers"].size(), 7U);
}

TEST_P(RealIssueTest, NotOneWordIsLostOrMoved) { EXPECT_EQ(json_words(), source_words()); }

TEST_P(RealIssueTest, ThePrintedTextHasEverySentenceInOrder) {
  if (!has_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  std::string printed = run_program("pdftotext -raw " + proof_.string() + ".pdf -").output;
  for (int folio = 1; folio < 40; ++folio) {
    replace_all(printed, "— " + std::to_string(folio) + " —\n", "");
  }
  const std::string words = words_alone(printed);

  std::size_t at = words.find("【");
  for (const std::string& sentence : sentences(source_words())) {
    const std::size_t found = words.find(sentence, at);
    ASSERT_NE(found, words.npos) << sentence;
    at = found + sentence.size();
  }
}

TEST_P(RealIssueTest, OnlyTheStrayLineIsLeftOver) {
  const fs::path leftover = snippets_ / "leftover.txt";
  const bool has_stray_line = text_of(corpus_).find(stray_line()) != std::string::npos;

  ASSERT_EQ(fs::exists(leftover), has_stray_line);
  if (has_stray_line) {
    EXPECT_NE(text_of(leftover).find(stray_line()), std::string::npos);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Corpus, RealIssueTest,
    testing::Values(RealIssue{"issue-2008-spring.txt", "2008-04", 4, "2008-04-25", 8, 5, 2, 0, 0},
                    RealIssue{"issue-2011-summer.txt", "2011-06", 6, "2011-06-20", 8, 5, 3, 1, 5}),
    [](const testing::TestParamInfo<RealIssue>& tested) {
      std::string name = tested.param.file.substr(0, tested.param.file.find('.'));
      std::replace(name.begin(), name.end(), '-', '_');
      return name;
    });

}  // namespace
}  // namespace kanyin
