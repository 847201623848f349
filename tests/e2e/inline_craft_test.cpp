// Readings, emphasis dots, underlines and rare characters through the whole program: what is copied
// from the PDF is what was written.
#include <gtest/gtest.h>

#include <string>

#include "support/expected_file.h"
#include "support/project_fonts.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

class InlineCraftTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    if (!has_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  }

  /// The words of a story as they are copied from its PDF.
  std::string copied(const std::string& text) const {
    put_file(
        folder_.path("content/bulletin.yaml"),
        "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\nsections: [工作动态]\n");
    put_file(folder_.path("content/registers/contributors.yaml"),
             "contributors:\n  - name: 江城市总工会\n");
    put_file(folder_.path("content/issues/one/issue.yaml"), "number: 1\ndate: 2012-02-29\n");
    put_file(
        folder_.path("content/issues/one/story.md"),
        "---\ntitle: 全市工会工作会议召开\nsection: 工作动态\ncredit: 江城市总工会\n---\n" + text);
    const ProgramResult built =
        run_program("KANYIN_FONTS=" KANYIN_ROOT "/build/fonts " KANYIN_PROGRAM " -C " +
                    folder_.path() + " build one --to pdf -o " + folder_.path() + " 2>&1");
    EXPECT_EQ(built.exit_code, 0) << built.output;
    std::string words = run_program("pdftotext -raw " + folder_.path("one.pdf") + " -").output;
    // Where a line ends is the page's affair; Poppler also ends one behind a variation selector.
    std::erase(words, '\n');
    return words;
  }

  const TemporaryFolder folder_;
};

TEST_F(InlineCraftTest, RareCharactersAreCopiedAsTheyWereWritten) {
  // The supplementary planes up to extension H, a radical beside its Han, compatibility
  // ideographs, a variation sequence.
  for (const std::string written :
       {"职工𬱖𠮷𬺈到会", "职工𪚥𰻝𱁬到会", "职工⼯工到会", "职工豈豈到会",
        "职工葛\U000E0100城到会", "职工何堃、赵赟到会"}) {
    EXPECT_NE(copied(written + "。\n").find(written), std::string::npos) << written;
  }
}

TEST_F(InlineCraftTest, WhatIsDrawnBesideTheTextIsNotCopied) {
  const std::string words = copied("请*如期报送*[材料]{下划线}，职工何[堃]{注音=kūn}到会。\n");

  EXPECT_NE(words.find("请如期报送材料，职工何堃到会。"), std::string::npos) << words;
  EXPECT_NE(words.find("kūn"), std::string::npos) << words;
}

TEST_F(InlineCraftTest, NamesThatAreSpreadAreCopiedWithoutSpaces) {
  const std::string words = copied("|姓名|次|\n|-|-|\n|王芳|1|\n|李建国|2|\n");

  EXPECT_NE(words.find("王芳 1"), std::string::npos) << words;
}

}  // namespace
}  // namespace kanyin
