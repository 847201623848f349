// The sample publication at the top of the repository, as a newcomer builds it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "paths.h"
#include "support/project_fonts.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

class SampleTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    result_ = build(folder_.path());
  }

  static ProgramResult build(const std::string& to) {
    return run_program(KANYIN_PROGRAM " -C " KANYIN_ROOT " build 2012-03 -o " + to + " 2>&1");
  }

  std::string pdf() const { return folder_.path("2012-03.pdf"); }

  TemporaryFolder folder_;
  ProgramResult result_;
};

TEST_F(SampleTest, ItIsBuiltWithoutAWordOfComplaint) {
  EXPECT_EQ(result_.exit_code, 0);
  EXPECT_EQ(result_.output.find('['), std::string::npos) << result_.output;
}

TEST_F(SampleTest, TwoBuildsGiveTheSameBytes) {
  const TemporaryFolder again;

  build(again.path());

  for (const std::string name : {"pdf", "html", "txt", "json"}) {
    const std::string first = text_of(folder_.path("2012-03." + name));
    EXPECT_FALSE(first.empty()) << name;
    EXPECT_TRUE(first == text_of(again.path("2012-03." + name))) << name;
  }
}

/// What the structure tree holds, in the order of reading, without spaces.
std::string told_words(const std::string& pdf) {
  const ProgramResult told = run_program("pdfinfo -struct-text " + pdf);
  std::istringstream lines(told.output);
  std::string words;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find('"');
    const std::size_t end = line.rfind('"');
    if (begin != line.npos && end > begin) words += line.substr(begin + 1, end - begin - 1);
  }
  return words;
}

/// What paper and plain text write differently: spaces, bullets and the marks of footnotes.
std::string words_alone(std::string text) {
  for (const std::string mark : {" ", "\u3000", "\t", "\u2022", "\u25CF", "[1]", "\u2460"}) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos;) text.erase(at, mark.size());
  }
  return text;
}

TEST_F(SampleTest, WhoeverHearsItReadHearsWhatIsWritten) {
  if (run_program("pdfinfo -v 2>&1").exit_code != 0) GTEST_SKIP() << "pdfinfo is not installed";
  const std::string told = words_alone(told_words(pdf()));
  std::istringstream paragraphs(text_of(folder_.path("2012-03.txt")));

  std::size_t at = 0;
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    // A footnote is read where it is called, and stands at the end of its article in plain text.
    const bool is_footnote = paragraph.starts_with("[");
    const std::size_t found = told.find(words_alone(paragraph), is_footnote ? 0 : at);
    EXPECT_NE(found, told.npos) << paragraph;
    if (found != told.npos && !is_footnote) at = found;
  }
}

/// The PDF of a build that keeps its outlines under `cache`, and of another at the same time.
std::string pdf_with_cache(const std::string& cache) {
  const TemporaryFolder one;
  const TemporaryFolder two;
  const auto build = [&cache](const TemporaryFolder& to) {
    return "KANYIN_CACHE=on XDG_CACHE_HOME=" + cache +
           " " KANYIN_PROGRAM " -C " KANYIN_ROOT " build 2012-03 --to pdf -o " + to.path() +
           " >/dev/null 2>&1";
  };
  run_program(build(one) + " & " + build(two) + "; wait");
  const std::string pdf = text_of(one.path("2012-03.pdf"));
  return pdf == text_of(two.path("2012-03.pdf")) ? pdf : "two runs at once differ";
}

TEST_F(SampleTest, KeptOutlinesGiveTheSameBytes) {
  const TemporaryFolder cache;
  const std::string fresh = text_of(pdf());

  EXPECT_TRUE(pdf_with_cache(cache.path()) == fresh) << "which fills the cache";
  EXPECT_TRUE(pdf_with_cache(cache.path()) == fresh) << "which takes from the cache";
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(cache.path("kanyin/glyphs"))) {
    std::filesystem::resize_file(file.path(), std::filesystem::file_size(file) / 2);
    ++files;
  }
  EXPECT_GT(files, 0U);
  EXPECT_TRUE(pdf_with_cache(cache.path()) == fresh) << "which finds its files cut off";
  EXPECT_TRUE(pdf_with_cache("/dev/null") == fresh) << "which cannot write";
}

TEST_F(SampleTest, ThePdfIsSound) {
  if (!has_program("qpdf")) GTEST_SKIP() << "qpdf is not installed";

  const ProgramResult checked = run_program("qpdf --check " + pdf() + " 2>&1");

  EXPECT_EQ(checked.exit_code, 0) << checked.output;
}

TEST_F(SampleTest, EveryFontIsEmbeddedAsASubsetWithItsCharacters) {
  if (!has_program("pdffonts")) GTEST_SKIP() << "pdffonts is not installed";

  std::istringstream lines(run_program("pdffonts " + pdf()).output);

  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  int fonts = 0;
  while (std::getline(lines, line)) {
    EXPECT_NE(line.find("yes yes yes"), std::string::npos) << line;
    ++fonts;
  }
  EXPECT_GE(fonts, 7);
}

TEST_F(SampleTest, RareNamesAreCopiedAsTheyWereWritten) {
  if (!has_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";

  const std::string words = run_program("pdftotext -raw " + pdf() + " -").output;

  for (const std::string name : {"何堃", "周镕", "沈𬱖"}) {
    EXPECT_NE(words.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace kanyin
