// Web pages as readers meet them: every golden issue, a correction with what it changed, and pages
// with a face of their own, in Chromium and under the checkers of HTML. What is asked of a page is
// in browser/check_pages.mjs.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "paths.h"
#include "support/expected_file.h"
#include "support/project_fonts.h"
#include "support/run_program.h"
#include "support/story_publication.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

const std::string judges = KANYIN_ROOT "/build/judges";

void build_pages(const std::string& publication, const std::string& words, const std::string& out) {
  fs::create_directories(out);
  const ProgramResult built = run_program(KANYIN_PROGRAM " -C " + publication +
                                          " build --to html " + words + " -o " + out + " 2>&1");
  ASSERT_EQ(built.exit_code, 0) << publication << "\n" << built.output;
}

/// The page of a correction, and what it changed side by side.
void correct_an_issue(const std::string& out) {
  const StoryPublication story;
  story.write("content/bulletin.yaml",
              "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\n"
              "url: https://www.example.org/xinxi/\n");
  story.add_issue("2012-04", 4, "2012-03-30");
  std::string output = story.run("publish 2012-04").output;
  output += story.run("correct 2012-04 --kind fact --reason 数字 --approved-by 梁思源").output;
  story.write("content/issues/2012-04/wages.md",
              "---\ntitle: 城东区工资集体协商覆盖七成企业\nsection: 工作动态\n"
              "credit: 江城市总工会\n---\n"
              "城东区总工会今年指导一百三十家企业签订工资专项集体合同，覆盖职工一万二千人。\n");
  output += story.run("publish 2012-04").output;
  const std::string page = story.path("content/archive/2012-04/r2/2012-04.html");
  ASSERT_TRUE(fs::exists(page)) << output;
  fs::create_directories(out);
  fs::copy_file(page, out + "/corrected.html");
  const ProgramResult told = story.run("diff 2012-04:r1 2012-04:r2 --html " + out + "/diff.html");
  EXPECT_EQ(told.exit_code, 0) << told.output;
}

std::vector<std::string> pages_in(const std::string& folder) {
  std::vector<std::string> pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".html") pages.push_back(entry.path().string());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

/// Chromium sees the faces of the project only, whatever the machine has.
void write_font_settings(const std::string& path, const std::string& cache) {
  put_file(path,
           "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
           "<fontconfig><dir>" KANYIN_ROOT "/build/fonts</dir><cachedir>" +
               cache + "</cachedir></fontconfig>\n");
}

TEST(Browser, EveryPageServesItsReaders) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
  if (!has_program("chromium")) GTEST_SKIP() << "Chromium is not installed";
  if (!has_program("node")) GTEST_SKIP() << "Node.js is not installed";
  if (!has_program("java")) GTEST_SKIP() << "Java is not installed";
  if (!fs::exists(judges + "/node_modules/axe-core")) {
    GTEST_SKIP() << "the checkers are not in " << judges;
  }
  const TemporaryFolder folder;
  for (const auto& entry : fs::directory_iterator(KANYIN_ROOT "/tests/golden")) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory()) build_pages(entry.path().string(), "", folder.path("golden/" + name));
  }
  build_pages(KANYIN_ROOT, "--web-fonts", folder.path("sample"));
  correct_an_issue(folder.path("corrected"));
  const std::vector<std::string> pages = pages_in(folder.path(""));
  write_font_settings(folder.path("fonts.conf"), KANYIN_ROOT "/build/judges/font-cache");

  std::string words = "FONTCONFIG_FILE=" + folder.path("fonts.conf") +
                      " node " KANYIN_ROOT "/tests/e2e/browser/check_pages.mjs " + judges +
                      " \"$(command -v chromium)\"";
  for (const std::string& page : pages) words += " " + page;
  const ProgramResult judged = run_program(words + " 2>&1");

  const std::string count = std::to_string(pages.size());
  EXPECT_EQ(judged.exit_code, 0) << judged.output;
  EXPECT_NE(judged.output.find(count + " of " + count + " pages are good"), std::string::npos)
      << judged.output;
}

}  // namespace
}  // namespace kanyin
