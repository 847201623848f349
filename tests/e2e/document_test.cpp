// Official documents from end to end: the sample on paper, measured without our own layout, and an
// old one through import and build.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/project_fonts.h"
#include "support/read_back.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

const std::string program =
    "KANYIN_FONTS=" KANYIN_ROOT "/build/fonts " + std::string(KANYIN_PROGRAM);

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string without_white(std::string text) {
  for (const std::string white : {" ", "\n", "\t", "\r", "\u3000"}) {
    for (std::size_t at = text.find(white); at != text.npos; at = text.find(white, at)) {
      text.erase(at, white.size());
    }
  }
  return text;
}

constexpr double mm = points_in_millimetre;
constexpr double near = 0.3 * mm;
constexpr double left = 28 * mm;
constexpr double right = (28 + 156) * mm;
constexpr double bottom = (37 + 225) * mm;
constexpr double cell = 156 * mm / 28;
constexpr double leading = cell * 15 / 8;

class SampleDocumentTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    if (!can_read_back()) GTEST_SKIP() << "nothing here reads PDF files back";
    const ProgramResult built =
        run_program(program + " -C " KANYIN_ROOT " build gw-2012-06 --to pdf -o " +
                    folder_.path("out") + " 2>&1");
    ASSERT_EQ(built.exit_code, 0) << built.output;
    pages_ = read_back(folder_.path("out") + "/gw-2012-06.pdf");
    ASSERT_EQ(pages_.size() % 2, 0U) << "the colophon stands on an even face";
  }

  ReadLine line(std::size_t page, const std::string& words) const {
    const std::optional<ReadLine> found = line_with(pages_[page], words);
    EXPECT_TRUE(found) << words;
    return found.value_or(ReadLine{});
  }

  TemporaryFolder folder_;
  std::vector<ReadPage> pages_;
};

TEST_F(SampleDocumentTest, TheRedRuleIsAsWideAsTheTypeAreaAndTheNumberStandsOverIt) {
  const ReadLine number = line(0, "江工");
  std::vector<ReadArea> red;
  for (const ReadArea& fill : pages_[0].fills) {
    if (fill.color == "1 0 0") red.push_back(fill);
  }

  ASSERT_EQ(red.size(), 1U);
  EXPECT_NEAR(red[0].left, left, near);
  EXPECT_NEAR(red[0].right, right, near);
  // FandolFang draws its characters down to a fifth of an em below the baseline.
  const double foot = number.baseline + number.size * 0.2;
  EXPECT_NEAR((red[0].top + red[0].bottom) / 2, foot + 4 * mm, near);
  EXPECT_NEAR((number.left() + number.right()) / 2, (left + right) / 2, near);
}

TEST_F(SampleDocumentTest, LinesStandOnOnePitchThroughTheDocument) {
  for (const std::size_t page : {std::size_t{2}, std::size_t{3}}) {
    std::vector<double> baselines;
    for (const ReadLine& each : lines_of(pages_[page])) {
      if (each.baseline < bottom && each.size < 17) baselines.push_back(each.baseline);
    }
    for (std::size_t i = 1; i < baselines.size(); ++i) {
      // Faces have their baselines at different heights, by a few hundredths of a line.
      const double lines = (baselines[i] - baselines[i - 1]) / leading;
      EXPECT_NEAR(lines, std::round(lines), 0.04) << page << " " << i;
    }
  }
}

TEST_F(SampleDocumentTest, TheColophonEndsWithTheTypeArea) {
  std::vector<ReadArea> rules;
  for (const ReadArea& fill : pages_.back().fills) {
    if (fill.width() > 150 * mm) rules.push_back(fill);
  }

  ASSERT_GE(rules.size(), 3U);
  const std::vector<ReadArea> last(rules.end() - 3, rules.end());
  EXPECT_NEAR((last[2].top + last[2].bottom) / 2, bottom, near);
  EXPECT_NEAR(last[0].height(), 0.35 * mm, 0.02);
  EXPECT_NEAR(last[1].height(), 0.25 * mm, 0.02);
  EXPECT_NEAR(last[2].height(), 0.35 * mm, 0.02);
  EXPECT_NEAR(line(pages_.size() - 1, "抄送").left(), left + cell, near);
}

TEST_F(SampleDocumentTest, FoliosStandOutsideOneCellIn) {
  const auto folio = [this](std::size_t page) { return lines_of(pages_[page]).back(); };

  EXPECT_NEAR(folio(0).glyphs.back().x + folio(0).size, right - cell, near);
  EXPECT_NEAR(folio(1).left(), left + cell, near);
  // A dash stands about a third of an em over the baseline.
  EXPECT_NEAR(folio(0).baseline - folio(0).size * 0.34, bottom + 7 * mm, near);
}

TEST(LandscapeDocument, ATableThatLiesIsReadRowByRow) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
  if (!has_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  const TemporaryFolder folder;
  const ProgramResult built = run_program(
      program + " -C " KANYIN_ROOT "/tests/golden/document-landscape build --to pdf -o " +
      folder.path("out") + " 2>&1");
  ASSERT_EQ(built.exit_code, 0) << built.output;

  const std::string read =
      run_program("pdftotext -raw -f 2 -l 3 " + folder.path("out") + "/gw.pdf -").output;

  const std::string words = without_white(read);
  EXPECT_NE(words.find("附件1全市高温作业岗位台账下表由各区、县总工会填报"), words.npos);
  EXPECT_NE(words.find("序号区县单位车间或工段岗位人数温度（℃）防护措施负责人备注1临江县"),
            words.npos);
  EXPECT_NE(words.find("24柳湾区江城建工新港路工地钢筋工6738.3错时作业、凉棚何田"), words.npos);
}

class OldDocumentTest : public testing::Test {
 protected:
  void SetUp() override {
    corpus_ = fs::path(KANYIN_ROOT) / ".." / "shared" / "corpus" / "document-2008-006.txt";
    if (!fs::exists(corpus_)) GTEST_SKIP() << "the corpus is not beside the checkout";
    if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
    const std::string root = folder_.path("T");
    run_program(program + " init " + root +
                " --name 苏州工会信息 --organ 苏州市总工会办公室 --place 苏州市 2>&1");
    const ProgramResult imported = run_program(program + " -C " + root + " import " +
                                               corpus_.string() + " --to 2008-006 2>&1");
    ASSERT_EQ(imported.exit_code, 0) << imported.output;
    told_ = imported.output;
    const ProgramResult built = run_program(program + " -C " + root + " build 2008-006 2>&1");
    ASSERT_EQ(built.exit_code, 0) << built.output;
    json_ = nlohmann::json::parse(text_of(root + "/build/proof/2008-006/2008-006.json"));
  }

  TemporaryFolder folder_;
  fs::path corpus_;
  std::string told_;
  nlohmann::json json_;
};

TEST_F(OldDocumentTest, IsRecognisedAndComesOutWhole) {
  const nlohmann::json& document = json_["document"];

  EXPECT_NE(told_.find("I060"), std::string::npos);
  EXPECT_EQ(document["number"], "苏工〔2008〕6号");
  EXPECT_EQ(document["title"].size(), 2U);
  EXPECT_EQ(document["signed_by"].dump(), R"(["苏州市总工会"])");
  EXPECT_EQ(json_["date"], "2008-02-15");
  std::size_t sections = 0;
  for (const auto& paragraph : document["issued"]["paragraphs"]) {
    const std::string text = paragraph.get<std::string>();
    for (const char* number : {"一、", "二、", "三、", "四、", "五、", "六、"}) {
      if (text.starts_with(number)) ++sections;
    }
  }
  EXPECT_EQ(sections, 6U);
}

TEST_F(OldDocumentTest, NotOneWordIsLostOrMoved) {
  std::string source = without_white(text_of(corpus_));
  source.erase(0, source.find("苏工"));
  const nlohmann::json& document = json_["document"];

  std::string words = document["number"].get<std::string>();
  const auto add = [&words](const nlohmann::json& lines) {
    for (const auto& text : lines) words += text.get<std::string>();
  };
  add(document["title"]);
  words += document["to"].get<std::string>() + "：";
  add(document["paragraphs"]);
  add(document["signed_by"]);
  words += "2008年2月15日";
  add(document["issued"]["title"]);
  add(document["issued"]["paragraphs"]);

  EXPECT_EQ(without_white(words), source);
}

}  // namespace
}  // namespace kanyin
