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

TEST(Conformance, EveryGoldenIssueKeepsToPdfAAndPdfUa) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
  if (!has_program("javac")) GTEST_SKIP() << "Java is not installed";
  if (!fs::exists(judge)) GTEST_SKIP() << judge << " is missing";
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

}  // namespace
}  // namespace kanyin
