// Every golden publication as a real PDF, judged by veraPDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1
// (ISO 14289-1).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "paths.h"
#include "support/project_fonts.h"
#include "support/run_program.h"
#include "support/story_publication.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

const std::string judge = KANYIN_ROOT "/build/judges/verapdf.jar";

/// What the judge needs and Java no longer brings.
const std::string java_libraries =
    "/usr/share/java/jaxb-api.jar:/usr/share/java/jaxb-runtime.jar:/usr/share/java/jaxb-core.jar:"
    "/usr/share/java/txw2.jar:/usr/share/java/istack-commons-runtime.jar:"
    "/usr/share/java/javax.activation.jar";

std::vector<std::string> publications() {
  std::vector<std::string> folders{KANYIN_ROOT};
  for (const auto& entry : fs::directory_iterator(KANYIN_ROOT "/tests/golden")) {
    if (entry.is_directory()) folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

ProgramResult build_pdf(const std::string& publication, const std::string& out) {
  return run_program(KANYIN_PROGRAM " -C " + publication + " build --to pdf -o " + out + " 2>&1");
}

/// Why nobody can be asked here; empty if the judge is there.
std::string no_judge() {
  if (!has_project_fonts()) return "the fonts are not all in build/fonts";
  if (!has_program("javac")) return "Java is not installed";
  return fs::exists(judge) ? "" : judge + " is missing";
}

/// Both verdicts on each of so many files, whose names have a space before them.
void expect_conformance(const std::string& files, std::size_t count) {
  const ProgramResult judged =
      run_program("java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp " + judge + ":" +
                  java_libraries + " " KANYIN_ROOT "/tests/support/CheckPdf.java 2a,ua1" + files);

  EXPECT_EQ(judged.exit_code, 0) << judged.output;
  std::istringstream lines(judged.output);
  std::size_t verdicts = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with(" ok")) ++verdicts;
  }
  EXPECT_EQ(verdicts, 2 * count) << judged.output;
}

TEST(Conformance, EveryGoldenIssueKeepsToPdfAAndPdfUa) {
  if (!no_judge().empty()) GTEST_SKIP() << no_judge();
  const TemporaryFolder folder;
  std::string files;
  std::size_t count = 0;
  for (const std::string& publication : publications()) {
    const std::string out = folder.path(std::to_string(count));
    fs::create_directories(out);
    const ProgramResult built = build_pdf(publication, out);
    ASSERT_EQ(built.exit_code, 0) << publication << "\n" << built.output;
    for (const auto& entry : fs::directory_iterator(out)) {
      files += " " + entry.path().string();
      ++count;
    }
  }

  expect_conformance(files, count);
}

TEST(Conformance, ACorrectedDocumentWithItsCodeKeepsToThemToo) {
  if (!no_judge().empty()) GTEST_SKIP() << no_judge();
  const StoryPublication story;
  std::string places = file_text(KANYIN_ROOT "/templates/document/page.yaml");
  const std::string built_in = "check_code: none";
  ASSERT_NE(places.find(built_in), std::string::npos);
  places.replace(places.find(built_in), built_in.size(), "check_code: beside_folio");
  story.write("templates/document/page.yaml", places);
  const std::string folder = "content/issues/gw-1/";
  story.write(folder + "issue.yaml",
              "type: document\norgan: 江城市总工会\ntitle: 关于报送名单的通知\n"
              "to: 各区、县总工会\nbody: body.md\ndate: 2012-03-05\nurgency: 特急\n"
              "document_number: 江工〔2012〕6号\n");
  story.write(folder + "body.md", "请报送名单。\n\n| 区 | 人 |\n| --- | --- |\n| 甲 | 12 |\n");
  const ProgramResult first = story.run("publish gw-1", "1334500000");
  ASSERT_EQ(first.exit_code, 0) << first.output;
  const ProgramResult opened =
      story.run("correct gw-1 --kind fact --reason 人数有误 --approved-by 梁思源", "1334600000");
  ASSERT_EQ(opened.exit_code, 0) << opened.output;
  story.write(folder + "body.md", "请报送名单。\n\n| 区 | 人 |\n| --- | --- |\n| 甲 | 13 |\n");
  const ProgramResult second = story.run("publish gw-1", "1334600100");
  ASSERT_EQ(second.exit_code, 0) << second.output;
  const std::string pdf = story.path("content/archive/gw-1/r2/gw-1.pdf");
  if (has_program("pdftotext")) {
    const std::string page = run_program("pdftotext -l 1 " + pdf + " -").output;
    EXPECT_NE(page.find("更正第1次"), std::string::npos) << page;
    EXPECT_NE(page.find("查验码"), std::string::npos) << page;
  }

  expect_conformance(" " + pdf, 1);
}

}  // namespace
}  // namespace kanyin
