// GB/T 9704-2012 row by row. The numbers are the standard's own, in millimetres: 28 and 37 are the
// margins, 156 x 225 the type area, a cell 156/28, a line of the grid that much and 7/8 again.
#include "layout/paginate_document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "io/built_in_files.h"
#include "io/utf8.h"
#include "support/document_pages.h"

namespace kanyin {
namespace {

constexpr double cell = 156.0 / 28;
constexpr double line = cell * 15 / 8;
constexpr double left = 28;
constexpr double top = 37;
constexpr double right = left + 156;
constexpr double bottom = top + 225;
constexpr double near = 0.05;  // six times finer than the 0.3 mm that is asked for

const std::map<std::string, std::string> two_lines{
    {"body.md", "现将有关事项通知如下，请结合实际认真贯彻执行，做好各项工作，确保取得实效。\n"}};

std::string notice(const std::string& more = "") {
  return "organ: 江城市总工会\n"
         "document_number: 江工〔2012〕6号\n"
         "title: 关于做好夏季劳动保护工作的通知\n"
         "to: 各区、县总工会\n"
         "body: body.md\n"
         "date: 2012-06-05\n" +
         more;
}

std::string without(std::string yaml, const std::string& key) {
  const std::size_t begin = yaml.find(key + ":");
  return yaml.erase(begin, yaml.find('\n', begin) + 1 - begin);
}

std::map<std::string, std::string> long_text(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text +=
        "各级工会要把这件事当作今年的第一件实事，建一个、用一个、管好一个，请照此执行到底。\n\n";
  }
  return {{"body.md", text}};
}

/// styles/document.yaml with these words in place of others, as a publication may have it.
std::map<std::string, std::string> with_style(std::map<std::string, std::string> files,
                                              const std::string& words,
                                              const std::string& replacement) {
  const MemoryFiles nothing;
  std::string style = BuiltInFiles(nothing).read("styles/document.yaml").bytes;
  const std::size_t at = style.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  files["styles/document.yaml"] = style.replace(at, words.size(), replacement);
  return files;
}

// 1 版面

TEST(Gb9704Page, ThePaperIsA4) {
  const DocumentPages pages(notice(), two_lines);

  EXPECT_NEAR(pages.paper(1).first, 210, near);
  EXPECT_NEAR(pages.paper(1).second, 297, near);
}

TEST(Gb9704Page, TwentyTwoLinesOfTwentyEightCellsFillTheTypeArea) {
  const DocumentPages pages(notice("sealed: false\n"), long_text(40));

  const std::vector<MeasuredWords> lines = pages.lines(2);

  ASSERT_EQ(lines.size(), 22 + 1) << "the lines and the folio";
  EXPECT_NEAR(lines.front().top, top, near);
  EXPECT_NEAR(lines[21].bottom, bottom, near);
  for (std::size_t i = 1; i < 22; ++i) EXPECT_NEAR(lines[i].top - lines[i - 1].top, line, near);
  EXPECT_NEAR(lines[1].left, left, near);
  EXPECT_NEAR(lines.front().size, 15.79, 0.01);
}

// 1: 28 characters to a line.
TEST(Gb9704Page, ALineOfHanHoldsTwentyEight) {
  std::string text;
  for (int i = 0; i < 26 + 28 + 10; ++i) text += encode_utf8(static_cast<char32_t>(0x4E00 + i));
  const DocumentPages pages(notice("sealed: false\n"), {{"body.md", text + "\n"}});

  const MeasuredWords second = pages.words(encode_utf8(U'\u4E1A'));

  const std::vector<MeasuredWords> lines = pages.lines(1);
  const auto line_of_second = std::find_if(
      lines.begin(), lines.end(),
      [&second](const MeasuredWords& each) { return std::abs(each.top - second.top) < near; });
  EXPECT_NEAR(second.left, left, near) << "26 stand on the line with the indent";
  EXPECT_NEAR(line_of_second->right, right, near);
  EXPECT_NEAR(pages.words(encode_utf8(U'\u4E36')).left, left, near) << "28 on the next";
}

// 1: 22 x 28 in general, which may be adjusted.
TEST(Gb9704Page, APublicationMayHaveAnotherGrid) {
  const DocumentPages pages(
      notice("sealed: false\n"),
      with_style(long_text(40), "{columns: 28, lines: 22}", "{columns: 26, lines: 20}"));

  const std::vector<MeasuredWords> lines = pages.lines(2);

  ASSERT_EQ(lines.size(), 20 + 1);
  EXPECT_NEAR(lines.front().bottom - lines.front().top, 156.0 / 26, near);
  EXPECT_NEAR(lines[19].bottom, bottom, near);
}

TEST(Gb9704Page, TheGridOfWordDrawsSixteenPointsOnTheSameCells) {
  const DocumentPages pages(notice("sealed: false\ngrid: word\n"), long_text(40));

  const std::vector<MeasuredWords> lines = pages.lines(2);

  ASSERT_EQ(lines.size(), 22 + 1);
  EXPECT_EQ(lines.front().size, 16);
  const double pitch = 225.0 / 22;
  EXPECT_NEAR(lines.front().top, top + (pitch - 5.644) / 2, near);
  EXPECT_NEAR(lines[21].top - lines.front().top, pitch * 21, near);
}

TEST(Gb9704Page, TheCommonHouseStyleHasSixteenPointsOnTwentyEight) {
  const DocumentPages pages(notice("sealed: false\ngrid: practice-28\n"), long_text(40));

  const std::vector<MeasuredWords> lines = pages.lines(2);

  ASSERT_EQ(lines.size(), 22 + 1);
  EXPECT_EQ(lines.front().size, 16);
  EXPECT_NEAR(lines[21].top - lines.front().top, 28 * 21 * 25.4 / 72, near);
}

// 1, practice-28: 16 pt makes 27 characters a line, each on its 16 pt.
TEST(Gb9704Page, TheCommonHouseStyleSetsTwentySevenCharactersSolid) {
  std::string text;
  for (int i = 0; i < 25 + 27 + 10; ++i) text += encode_utf8(static_cast<char32_t>(0x4E00 + i));
  const DocumentPages pages(notice("sealed: false\ngrid: practice-28\n"),
                            {{"body.md", text + "\n"}});
  const double character = 16 * 25.4 / 72;

  const MeasuredWords first = pages.words(encode_utf8(U'\u4E19'));
  const MeasuredWords second = pages.words(encode_utf8(U'\u4E1A'));
  const MeasuredWords last = pages.words(encode_utf8(U'\u4E33'));

  EXPECT_NEAR(first.left, left, near) << "25 stand on the line with the indent";
  EXPECT_NEAR(second.left - first.left, character, near);
  EXPECT_NEAR(last.right, left + character * 27, near);
}

// 1: the type area is not mirrored unless that is asked for; then 28 and 26 change sides.
TEST(Gb9704Page, EvenPagesAreMirroredWhereThatIsAskedFor) {
  const DocumentPages usual(notice("sealed: false\n"), long_text(40));
  const DocumentPages mirrored(notice("sealed: false\n"),
                               with_style(long_text(40), "page:\n", "page:\n  mirrored: true\n"));

  EXPECT_NEAR(usual.lines(2)[1].left, left, near);
  EXPECT_NEAR(mirrored.lines(2)[1].left, 26, near);
  EXPECT_NEAR(mirrored.lines(3)[1].left, left, near);
  EXPECT_NEAR(mirrored.words("— 2 —").left, 26 + cell, near);
}

TEST(Gb9704Page, ASheetThatIsCutHasPaperAroundItsPages) {
  const DocumentPages pages(
      notice(), with_style(two_lines, "page:\n", "page:\n  bleed: 3mm\n  crop_marks: true\n"));

  EXPECT_NEAR(pages.paper(1).first, 210 + 2 * 8, near);
  EXPECT_NEAR(pages.words("现将有关事项").left, left + cell * 2 + 8, near);
  EXPECT_EQ(pages.rules(1).size(), 1U + 4) << "the red rule and the level crop marks";
}

TEST(Gb9704Page, TheTextOfTheFirstPageStandsOnTheSameGrid) {
  const DocumentPages pages(notice("sealed: false\n"), long_text(40));

  const double from_top = pages.words("各级工会", 1).top - top;

  EXPECT_NEAR(from_top / line, std::round(from_top / line), 0.01);
}

// 3 版头

TEST(Gb9704Head, SerialSecrecyAndUrgencyStandAboveEachOtherAtTheLeft) {
  const DocumentPages pages(notice("serial: \"000012\"\nsecrecy: 机密★1年\nurgency: 特急\n"),
                            two_lines);

  const MeasuredWords serial = pages.words("000012");
  const MeasuredWords secrecy = pages.words("机密★1年");
  const MeasuredWords urgency = pages.words("特急");

  EXPECT_NEAR(serial.top, top, near);
  EXPECT_NEAR(secrecy.top, top + line, near);
  EXPECT_NEAR(urgency.top, top + line * 2, near);
  for (const MeasuredWords& words : {serial, secrecy, urgency}) {
    EXPECT_NEAR(words.left, left, near);
    EXPECT_NEAR(words.size, 15.79, 0.01);
  }
  EXPECT_EQ(secrecy.family, "hei");
  EXPECT_EQ(urgency.family, "hei");
}

TEST(Gb9704Head, SecrecyKeepsTheSecondLineAndUrgencyTakesTheNextFreeOne) {
  const DocumentPages without_serial(notice("secrecy: 秘密\nurgency: 加急\n"), two_lines);
  const DocumentPages alone(notice("urgency: 加急\n"), two_lines);

  EXPECT_NEAR(without_serial.words("秘密").top, top + line, near);
  EXPECT_NEAR(without_serial.words("加急").top, top + line * 2, near);
  EXPECT_NEAR(alone.words("加急").top, top, near);
}

Revision second_correction() {
  Revision revision;
  revision.number = 3;
  return revision;
}

/// Without `Revision::rounds` there is no notice, so that all pages are those of a first printing.
const std::string edition = "（更正版）更正第2次";

TEST(Gb9704Head, ACorrectionSaysSoUnderTheLastLineOfTheCorner) {
  const DocumentPages alone(notice(), two_lines, second_correction());
  const DocumentPages under_urgency(notice("urgency: 加急\n"), two_lines, second_correction());
  const DocumentPages under_secrecy(notice("secrecy: 秘密\n"), two_lines, second_correction());

  EXPECT_NEAR(alone.words(edition).top, top, near);
  EXPECT_NEAR(alone.words(edition).left, left, near);
  EXPECT_EQ(alone.words(edition).family, "hei");
  EXPECT_NEAR(under_urgency.words(edition).top, top + line, near);
  EXPECT_NEAR(under_secrecy.words(edition).top, top + line * 2, near);
  EXPECT_FALSE(DocumentPages(notice(), two_lines).has("更正", 1));
}

TEST(Gb9704Head, WhereTheMarkLeavesNoLineFreeACorrectionSaysSoBesideTheLast) {
  const DocumentPages pages(notice("serial: \"000012\"\nsecrecy: 秘密\nurgency: 加急\n"), two_lines,
                            second_correction());

  const MeasuredWords urgency = pages.words("加急");
  const MeasuredWords words = pages.words(edition);

  EXPECT_NEAR(words.top, urgency.top, near);
  EXPECT_NEAR(words.left, urgency.right + cell, near);
  EXPECT_LT(words.bottom, pages.words("江城市总工会文件").top);
}

TEST(Gb9704Head, NothingMovesForTheWordsOfACorrection) {
  const std::string minutes =
      "format: minutes\norgan: 江城市总工会\ndocument_number: 第7期\n"
      "title: 研究夏季劳动保护工作\nbody: body.md\ndate: 2012-06-08\n";
  const std::string order =
      "format: order\norgan: 江城市人民政府\ndocument_number: 第5号\n"
      "body: body.md\nsigner: 陈立\nsigner_post: 市长\ndate: 2012-06-08\n"
      "urgency: 加急\n";
  const std::string joint = without(notice("organ: [江城市总工会, 江城市应急管理局]\n"), "organ");
  for (const std::string& yaml :
       {notice(), notice("signer: 周敏\n"), joint, minutes, order, notice("format: letter\n")}) {
    const DocumentPages first(yaml, two_lines);
    const DocumentPages corrected(yaml, two_lines, second_correction());

    std::vector<MeasuredWords> lines = corrected.lines(1);
    const double of_edition = corrected.words(edition, 1).top;
    const std::vector<MeasuredWords> before = first.lines(1);
    EXPECT_EQ(corrected.count(), first.count()) << yaml;
    // In a letter the words stand on the line of the number.
    if (lines.size() > before.size()) {
      std::erase_if(
          lines, [&](const MeasuredWords& each) { return std::abs(each.top - of_edition) < near; });
    }
    ASSERT_EQ(lines.size(), before.size()) << yaml;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_NEAR(lines[i].top, before[i].top, near) << yaml;
    }
  }
}

// The wording is the template's; a template from elsewhere may not have it.
TEST(Gb9704Head, TheWordsOfACorrectionAreThoseOfTheTemplate) {
  const MemoryFiles nothing;
  const std::string places = BuiltInFiles(nothing).read("templates/document/page.yaml").bytes;
  const std::size_t begin = places.find("correction: ");
  const std::size_t end = places.find('\n', begin);
  ASSERT_NE(begin, std::string::npos);
  const auto with = [&](const std::string& words) {
    std::map<std::string, std::string> files = two_lines;
    files["templates/document/page.yaml"] = places.substr(0, begin) + words + places.substr(end);
    return files;
  };

  EXPECT_TRUE(DocumentPages(notice(), with("更正: 第{correction}次改正"), second_correction())
                  .has("第2次改正", 1));
  EXPECT_TRUE(DocumentPages(notice(), with(""), second_correction()).has(edition, 1));
}

TEST(Gb9704Head, TheMarkIsRedInTheMiddleThirtyFiveMillimetresDown) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredWords mark = pages.words("江城市总工会文件");

  EXPECT_NEAR(mark.top, top + 35, near);
  EXPECT_NEAR(mark.left - left, right - mark.right, near);
  EXPECT_TRUE(mark.red);
  EXPECT_EQ(mark.family, "title");
  EXPECT_GE(mark.size, 42);
  EXPECT_LE(mark.size, 62);
}

TEST(Gb9704Head, AShortMarkIsLetterspacedAndALongOneNarrowedThenSmaller) {
  const DocumentPages brief(notice("mark: 江城总工会\n"), two_lines);
  const DocumentPages wide(notice("mark: 江城市人力资源和社会保障局文件\n"), two_lines);
  const DocumentPages longest(
      notice("mark: 中国教科文卫体工会江城市委员会基层组织建设办公室文件\n"), two_lines);

  const MeasuredWords letterspaced = brief.words("江城总工会");
  const MeasuredWords narrowed = wide.words("江城市人力资源和社会保障局文件");
  const MeasuredWords smaller =
      longest.words("中国教科文卫体工会江城市委员会基层组织建设办公室文件");

  EXPECT_GT(letterspaced.right - letterspaced.left, letterspaced.size * 5 * 25.4 / 72);
  EXPECT_LT(narrowed.stretch, 1000);
  EXPECT_GE(narrowed.size, 42);
  EXPECT_EQ(smaller.stretch, 660);
  EXPECT_LT(smaller.size, 42);
  for (const MeasuredWords& mark : {narrowed, smaller}) {
    EXPECT_GE(mark.left, left - near);
    EXPECT_LE(mark.right, right + near);
  }
}

TEST(Gb9704Head, OrgansThatIssueTogetherStandAboveEachOtherWithTheLeadingOneFirst) {
  for (const std::string& organs : {std::string("[江城市总工会, 江城市应急管理局]"),
                                    std::string("[江城市总工会, 甲局, 乙局, 丙局, 丁局, 戊局]")}) {
    const DocumentPages pages(without(notice("organ: " + organs + "\n"), "organ"), two_lines);

    const MeasuredWords first = pages.words("江城市总工会", 1);
    const MeasuredWords last =
        pages.words(organs.find("戊") == std::string::npos ? "江城市应急管理局" : "戊局", 1);
    const MeasuredWords tail = pages.words("文件", 1);

    EXPECT_NEAR(first.top, top + 35, near);
    EXPECT_LT(first.top, last.top);
    EXPECT_NEAR(first.left, last.left, near);
    EXPECT_NEAR(first.right, last.right, near);
    EXPECT_GT(tail.left, first.right);
    EXPECT_NEAR((tail.top + tail.bottom) / 2, (first.top + last.bottom) / 2, near);
    EXPECT_TRUE(pages.has("现将有关事项", 1));
  }
}

TEST(Gb9704Head, TheNumberStandsTwoLinesUnderTheMarkInTheMiddle) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredWords number = pages.words("江工〔2012〕6号");

  EXPECT_NEAR(number.top, pages.words("江城市总工会文件").bottom + line * 2, near);
  EXPECT_NEAR(number.left - left, right - number.right, near);
  EXPECT_EQ(number.family, "fangsong");
}

TEST(Gb9704Head, ADocumentUpwardsHasItsNumberLeftAndItsSignerRight) {
  const DocumentPages pages(notice("signer: 周敏\n"), two_lines);

  const MeasuredWords number = pages.words("江工〔2012〕6号");
  const MeasuredWords label = pages.words("签发人：");
  const MeasuredWords name = pages.words("周敏");

  EXPECT_NEAR(number.left, left + cell, near);
  EXPECT_NEAR(name.right, right - cell, near);
  EXPECT_NEAR(name.left, right - cell * 4, near) << "two characters take the room of three";
  EXPECT_NEAR(label.left, right - cell * 8, near);
  EXPECT_NEAR(label.top, number.top, near);
  EXPECT_EQ(label.family, "fangsong");
  EXPECT_EQ(name.family, "kai");
}

TEST(Gb9704Head, SignersStandTwoOnALineAndTheNumberBesideTheLast) {
  const DocumentPages pages(notice("signer: [周敏, 李秋实, 何田]\n"), two_lines);

  const MeasuredWords label = pages.words("签发人：");
  const MeasuredWords first = pages.words("周敏");
  const MeasuredWords second = pages.words("李秋实");
  const MeasuredWords third = pages.words("何田");
  const MeasuredWords number = pages.words("江工〔2012〕6号");

  EXPECT_NEAR(label.top, first.top, near);
  EXPECT_NEAR(second.top, first.top, near);
  EXPECT_NEAR(second.right, right - cell, near);
  EXPECT_NEAR(third.left, first.left, near);
  EXPECT_NEAR(third.top, first.top + line, near);
  EXPECT_NEAR(number.top, third.top, near);
  EXPECT_NEAR(pages.rules(1).front().y, number.bottom + 4, near);
}

// Spread, nobody could tell where one name ends and the next begins.
TEST(Gb9704Head, SignersOfTwoCharactersEachStandTogether) {
  const DocumentPages pages(notice("signer: [周敏, 何田]\n"), two_lines);

  const MeasuredWords first = pages.words("周敏");
  const MeasuredWords second = pages.words("何田");

  EXPECT_NEAR(first.right - first.left, cell * 2, near);
  EXPECT_NEAR(second.left, first.right + cell, near);
  EXPECT_NEAR(second.right, right - cell, near);
}

TEST(Gb9704Head, ARedRuleAsWideAsTheTypeAreaStandsFourMillimetresUnderTheNumber) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredRule rule = pages.rules(1).front();

  EXPECT_NEAR(rule.y, pages.words("江工〔2012〕6号").bottom + 4, near);
  EXPECT_NEAR(rule.left, left, near);
  EXPECT_NEAR(rule.right, right, near);
  EXPECT_TRUE(rule.red);
  EXPECT_GE(rule.thickness, 0.35);
  EXPECT_LE(rule.thickness, 0.53);
}

// 7.3.1: the name of an organ is one word of the title.
TEST(Gb9704Title, NoNameOfAnIssuingOrganIsDivided) {
  const std::vector<std::string> organs{"江城市总工会", "江城市人力资源和社会保障局",
                                        "江城市工商业联合会"};
  std::string yaml = without(without(notice(), "organ"), "title");
  yaml += "organ: [" + organs[0] + ", " + organs[1] + ", " + organs[2] + "]\n";
  yaml += "title: " + organs[0] + " " + organs[1] + " " + organs[2] +
          "关于全市工资集体协商“百日行动”进展情况的报告\n";
  yaml += "mark: 联合公文\n";

  const DocumentPages pages(yaml, two_lines);

  for (const std::string& organ : organs) {
    EXPECT_NEAR(pages.words(organ, 1).size, 22, near) << organ;
  }
}

// 3: red is a value of the style.
TEST(Gb9704Head, TheRedIsThatOfTheStyle) {
  const DocumentPages pages(notice(),
                            with_style(two_lines, "red: \"#FF0000\"", "red: \"#D7000F\""));

  const Color red{0xD7, 0x00, 0x0F};
  EXPECT_EQ(pages.words("江城市总工会文件").color, red);
  EXPECT_EQ(pages.rules(1).front().color, red);
}

// 4 主体

TEST(Gb9704Body, TheTitleStandsTwoLinesUnderTheRule) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredWords title = pages.words("关于做好夏季劳动保护工作的通知");

  EXPECT_NEAR(title.top, pages.rules(1).front().y + line * 2, near);
  EXPECT_NEAR(title.left - left, right - title.right, near);
  EXPECT_EQ(title.size, 22);
  EXPECT_EQ(title.family, "title");
}

TEST(Gb9704Body, TheEditorsLinesOfATitleWin) {
  const DocumentPages pages(without(notice("title: [关于做好, 夏季劳动保护工作的通知]\n"), "title"),
                            two_lines);

  EXPECT_NEAR(pages.words("夏季劳动保护").top, pages.words("关于做好").top + line, near);
}

// 4: a line of a title holds 20 cells, and 18 are aimed at.
TEST(Gb9704Body, ATitleOfNineteenCharactersTakesTwoLinesUnlessTheEditorDividedIt) {
  const std::string nineteen = "关于做好全市夏季劳动保护检查工作的通知";
  const std::string title = "title: 关于做好夏季劳动保护工作的通知";
  const auto with_title = [&title](const std::string& words) {
    std::string yaml = notice();
    return yaml.replace(yaml.find(title), title.size(), "title: " + words);
  };

  const DocumentPages divided(with_title(nineteen), two_lines);
  const DocumentPages given(with_title("[江城市总工会, " + nineteen + "]"), two_lines);

  EXPECT_FALSE(divided.has(nineteen, 1));
  EXPECT_TRUE(given.has(nineteen, 1));
}

TEST(Gb9704Body, ReceiversStandOneLineUnderTheTitleAndWrapFlush) {
  const DocumentPages pages(
      without(
          notice(
              "to: 各区、县总工会，各产业工会，市直机关工会工委，各直属企业工会，市职工服务中心\n"),
          "to"),
      two_lines);

  const MeasuredWords title = pages.words("关于做好夏季劳动保护工作的通知");
  const MeasuredWords to = pages.words("各区、县总工会");
  const MeasuredWords end = pages.words("服务中心：");

  EXPECT_NEAR(to.top - title.bottom, line * 2 - (title.bottom - title.top + cell) / 2, near);
  EXPECT_NEAR(to.left, left, near);
  EXPECT_NEAR(end.top, to.top + line, near);
  EXPECT_NEAR(pages.lines(1)[4].left, left, near);
}

TEST(Gb9704Body, ParagraphsBeginTwoCellsInAndWrapFlush) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredWords first = pages.words("现将有关事项");

  EXPECT_NEAR(first.top, pages.words("各区、县总工会").top + line, near);
  EXPECT_NEAR(first.left, left + cell * 2, near);
  EXPECT_EQ(first.family, "fangsong");
  EXPECT_NEAR(first.size, 15.79, 0.01);
}

TEST(Gb9704Body, TheFourLevelsAreSetInHeiKaiAndFangsong) {
  const DocumentPages pages(
      notice(), {{"body.md",
                  "一、提高认识\n\n（一）加强领导\n\n1.明确分工。\n\n（1）专人负责。\n\n"
                  "（二）压实责任。各单位要指定专人。\n"}});

  for (const auto& [words, family] :
       {std::pair("一、提高认识", "hei"), std::pair("（一）加强领导", "kai"),
        std::pair("明确分工", "fangsong"), std::pair("）专人负责", "fangsong"),
        std::pair("（二）压实责任。", "kai"), std::pair("各单位要指定专人", "fangsong")}) {
    EXPECT_EQ(pages.words(words).family, family) << words;
  }
  // 层次: all of them two characters in.
  for (const char* words :
       {"一、提高认识", "（一）加强领导", "1.明确分工", "（1）专人负责", "（二）压实责任"}) {
    EXPECT_NEAR(pages.words(words).left, left + cell * 2, near) << words;
  }
}

// 4: the faces tell the levels; none is made bold.
TEST(Gb9704Body, NoLevelIsBold) {
  const DocumentPages pages(
      notice(),
      {{"body.md", "一、提高认识\n\n（一）加强领导\n\n1.明确分工。\n\n（1）专人负责。\n"}});

  for (const char* words : {"一、提高认识", "（一）加强领导", "明确分工", "专人负责"}) {
    const MeasuredWords level = pages.words(words);
    EXPECT_NEAR(level.size, 15.79, 0.01) << words;
    EXPECT_EQ(level.stretch, 1000) << words;
    EXPECT_EQ(level.color, black) << words;
    EXPECT_EQ(level.family.find("bold"), std::string::npos) << words;
  }
  EXPECT_EQ(pages.drawings(1), 0);
}

// clreq §7: digits in 公文 come from a Latin face, in proportion.
TEST(Gb9704Body, DigitsComeFromTheLatinFace) {
  const DocumentPages pages(notice(), {{"body.md", "全市共检查2012家企业。\n"}});

  const MeasuredWords digits = pages.words("2012家");

  EXPECT_EQ(digits.family, "latin");
  EXPECT_NEAR(digits.right - digits.left, cell * (2 + 0.25 + 1), near);
}

TEST(Gb9704Body, MarkdownHeadingsGetTheNumbersOfTheirLevels) {
  const DocumentPages pages(
      notice(),
      {{"body.md",
        "## 认识\n\n正文。\n\n### 领导\n\n正文。\n\n### 分工\n\n正文。\n\n## 落实\n\n正文。\n"}});

  EXPECT_EQ(pages.words("一、认识").family, "hei");
  EXPECT_EQ(pages.words("（二）分工").family, "kai");
  EXPECT_EQ(pages.words("二、落实").family, "hei");
}

const std::map<std::string, std::string> with_attachments{
    {"body.md", "现将有关事项通知如下。\n"},
    {"a.md", "---\ntitle: 高温作业场所检查表\n---\n逐项填写。\n"},
    {"b.md",
     "---\ntitle: 江城市高温作业场所职工防暑降温用品和清凉饮料发放标准及说明\n---\n按月发放。\n"}};

TEST(Gb9704Body, TheListOfAttachmentsStandsUnderTheTextAndNamesHang) {
  const DocumentPages pages(notice("attachments: [a.md, b.md]\nsealed: false\n"), with_attachments);

  const MeasuredWords text = pages.words("现将有关事项");
  const MeasuredWords label = pages.words("附件：");
  const MeasuredWords first = pages.words("高温作业场所检查表");
  const MeasuredWords second = pages.words("江城市高温");
  const MeasuredWords wrapped = pages.lines(1)[7];

  EXPECT_NEAR(label.top, text.top + line * 2, near);
  EXPECT_NEAR(label.left, left + cell * 2, near);
  EXPECT_NEAR(pages.words("1.").left, left + cell * 5, near);
  EXPECT_NEAR(second.left, first.left, near);
  EXPECT_NEAR(wrapped.left, first.left, near) << "a long name wraps under its first character";
  EXPECT_NEAR(wrapped.top, second.top + line, near);
}

TEST(Gb9704Body, AnAttachmentBeginsAPageWithItsLabelAndItsTitleOnTheThirdLine) {
  const DocumentPages pages(notice("attachments: [a.md, b.md]\nsealed: false\n"), with_attachments);

  const MeasuredWords label = pages.words("附件1");
  const MeasuredWords title = pages.words("高温作业场所检查表", 2);

  EXPECT_EQ(label.page, 2);
  EXPECT_NEAR(label.top, top, near);
  EXPECT_NEAR(label.left, left, near);
  EXPECT_EQ(label.family, "hei");
  EXPECT_NEAR((title.top + title.bottom) / 2, top + line * 2 + cell / 2, near);
  EXPECT_NEAR(title.left - left, right - title.right, near);
  EXPECT_EQ(pages.words("附件2").page, 3);
  EXPECT_EQ(pages.words("按月发放").page, 3);
}

// 4, 附件: number and title are those of the list.
TEST(Gb9704Body, WhatTheListSaysStandsOverTheAttachment) {
  const DocumentPages pages(notice("attachments: [a.md, b.md]\nsealed: false\n"), with_attachments);

  EXPECT_TRUE(pages.has("附件：1.高温作业场所检查表", 1));
  EXPECT_TRUE(pages.has("附件1", 2));
  EXPECT_TRUE(pages.has("高温作业场所检查表", 2));
  EXPECT_TRUE(pages.has("2.江城市高温", 1));
  EXPECT_TRUE(pages.has("附件2", 3));
  EXPECT_TRUE(pages.has("江城市高温", 3));
  EXPECT_NEAR(pages.words("附件1", 2).size, 15.79, 0.01);
}

// 4, 附件: before the 版记.
TEST(Gb9704Body, TheColophonStandsBehindTheAttachments) {
  const DocumentPages pages(
      notice("attachments: [a.md, b.md]\nsealed: false\nprinted_by: 江城市总工会办公室\n"
             "printed_on: 2012-06-06\n"),
      with_attachments);

  EXPECT_EQ(pages.words("日印发").page, pages.count());
  EXPECT_GT(pages.count(), pages.words("附件2").page);
}

TEST(Gb9704Body, AnOnlyAttachmentHasNoNumber) {
  const DocumentPages pages(notice("attachments: [a.md]\n"), with_attachments);

  EXPECT_NEAR(pages.words("高温作业场所检查表", 1).left, left + cell * 5, near);
  EXPECT_FALSE(pages.has("附件1", 2));
  EXPECT_TRUE(pages.has("附件", 2));
}

TEST(Gb9704Body, AnAttachmentBoundApartNamesItsDocumentInTheFirstLine) {
  const std::map<std::string, std::string> files{
      {"body.md", "现将有关事项通知如下。\n"},
      {"a.md", "---\n标题: 检查表\n另装: 是\n---\n逐项检查。\n"},
      {"b.md", "---\n标题: 登记表\n---\n逐人登记。\n"}};
  const DocumentPages pages(notice("attachments: [a.md, b.md]\n"), files);

  const MeasuredWords label = pages.words("江工〔2012〕6号附件1");

  EXPECT_EQ(label.page, 2);
  EXPECT_NEAR(label.left, left, near);
  EXPECT_NEAR(label.top, top, near);
  EXPECT_NEAR(pages.words("附件2", 3).left, left, near);
}

TEST(Gb9704Body, WhatIsIssuedBeginsAPageWithItsOwnTitle) {
  const DocumentPages pages(notice("issued: a.md\n"), with_attachments);

  const MeasuredWords title = pages.words("高温作业场所检查表");

  EXPECT_EQ(title.page, 2);
  EXPECT_EQ(title.size, 22);
  EXPECT_NEAR(title.left - left, right - title.right, near);
}

TEST(Gb9704Body, TheNoteStandsUnderTheDateTwoCellsIn) {
  const DocumentPages pages(notice("note: 此件公开发布\n"), two_lines);

  const MeasuredWords note = pages.words("此件公开发布");

  EXPECT_NEAR(note.top, pages.words("2012年6月5日").top + line, near);
  EXPECT_NEAR(note.left, left + cell * 2.5, near) << "behind the parenthesis";
}

TEST(Gb9704Body, ReceiversGoToTheColophonIfTheyPushTheTextOffTheFirstPage) {
  std::string many = "各区、县总工会";
  for (int i = 0; i < 30; ++i) many += "，江城市第" + std::to_string(i) + "职工服务中心工会委员会";
  const DocumentPages pages(without(notice("to: " + many + "\nprinted_by: 江城市总工会\n"), "to"),
                            two_lines);

  EXPECT_TRUE(pages.has("现将有关事项", 1));
  const MeasuredWords to = pages.words("主送：");
  EXPECT_EQ(to.page, pages.count());
  EXPECT_EQ(to.size, 14);
  EXPECT_EQ(pages.rules(pages.count()).size(), 3U) << "no rule but above, below and before 印发";
}

// 4 落款

TEST(Gb9704Signature, UnderASealTheDateStandsFourCellsInAndTheNameOnItsMiddle) {
  const DocumentPages pages(notice(), two_lines);

  const MeasuredWords date = pages.words("2012年6月5日");
  const MeasuredWords name = pages.words("江城市总工会", 1);
  const MeasuredWords signature = pages.lines(1)[pages.lines(1).size() - 3];

  EXPECT_NEAR(date.right, right - cell * 4, near);
  EXPECT_NEAR(signature.bottom + line - cell, date.top, near);
  EXPECT_NEAR((signature.left + signature.right) / 2, (date.left + date.right) / 2, near);
  EXPECT_LT(name.top, signature.top);
}

TEST(Gb9704Signature, WhatACorrectionChangedHasABarBesideItsLine) {
  const DocumentChanges changes{
      .date = true, .date_before = {}, .signed_by = false, .signed_by_before = {}};
  for (const std::string& yaml : {notice("sealed: true\n"), notice("sealed: false\n"),
                                  notice("signer: 周敏\nsigner_post: 主席\nsealed: true\n")}) {
    const DocumentPages pages(yaml, two_lines, second_correction(), changes);
    const MeasuredWords date = pages.words("2012年6月5日");

    const std::vector<MeasuredBar> bars = pages.bars(date.page);

    ASSERT_EQ(bars.size(), 1U) << yaml;
    EXPECT_NEAR(bars[0].x, left - cell * 3 / 4, near) << yaml;
    EXPECT_NEAR(bars[0].top, date.top, 0.3) << yaml;
    EXPECT_NEAR(bars[0].bottom, date.bottom, 0.3) << yaml;
  }
  EXPECT_TRUE(DocumentPages(notice(), two_lines, second_correction()).bars(1).empty());
}

TEST(Gb9704Signature, ASealHasRoomWithItsTopWithinALineOfTheText) {
  const DocumentPages pages(notice(), two_lines);
  const std::vector<MeasuredWords> lines = pages.lines(1);
  const MeasuredWords& name = lines[lines.size() - 3];
  const MeasuredWords& date = lines[lines.size() - 2];
  const double text_bottom = lines[lines.size() - 4].bottom;

  // The name and the date stand a little below the middle of a seal of 42 mm.
  const double seal_middle = (name.top + date.bottom) / 2 - 3;

  EXPECT_GT(seal_middle - 21, text_bottom);
  EXPECT_LT(seal_middle - 21, text_bottom + line);
}

TEST(Gb9704Signature, SealsOfSeveralOrgansDoNotTouchAndStayInTheTypeArea) {
  const DocumentPages pages(
      notice("signed_by: [江城市总工会, 市财政局, 市教育局, 市卫生局, 市体育局, 市文化局]\n"),
      two_lines);

  const MeasuredWords date = pages.words("2012年6月5日");
  std::vector<std::pair<double, double>> middles;
  for (const char* name : {"市财政局", "市教育局", "市卫生局", "市体育局", "市文化局"}) {
    const MeasuredWords words = pages.words(name);
    middles.emplace_back((words.left + words.right) / 2, words.top);
  }

  EXPECT_NEAR(middles.back().first, (date.left + date.right) / 2, near);
  EXPECT_NEAR(middles.back().second, date.top - line, near);
  for (std::size_t i = 0; i < middles.size(); ++i) {
    EXPECT_GE(middles[i].first - 21, left);
    EXPECT_LE(middles[i].first + 21, right);
    for (std::size_t other = 0; other < i; ++other) {
      const double apart = std::max(std::abs(middles[i].first - middles[other].first),
                                    std::abs(middles[i].second - middles[other].second));
      EXPECT_GT(apart, 42);
    }
  }
}

TEST(Gb9704Signature, WithoutASealTheDateBeginsTwoCellsBehindTheName) {
  const DocumentPages pages(notice("sealed: false\nsigned_by: 江城市人力资源和社会保障局\n"),
                            two_lines);

  const MeasuredWords text = pages.words("现将有关事项");
  const MeasuredWords name = pages.words("江城市人力资源和社会保障局");
  const MeasuredWords date = pages.words("2012年6月5日");

  EXPECT_NEAR(name.top, text.top + line * 3, near) << "an empty line under two lines of text";
  EXPECT_NEAR(name.right, right - cell * 2, near);
  EXPECT_NEAR(date.left, name.left + cell * 2, near);
  EXPECT_NEAR(date.top, name.top + line, near);
}

TEST(Gb9704Signature, ADateLongerThanTheNameStandsTwoCellsIn) {
  const DocumentPages pages(notice("sealed: false\nsigned_by: 市总工会\n"), two_lines);

  const MeasuredWords name = pages.words("市总工会", 1);
  const MeasuredWords date = pages.words("2012年6月5日");
  const MeasuredWords last = pages.lines(1)[pages.lines(1).size() - 3];

  EXPECT_NEAR(date.right, right - cell * 2, near);
  EXPECT_NEAR(date.left, last.left + cell * 2, near);
  EXPECT_LE(name.top, last.top);
}

TEST(Gb9704Signature, NamesWithoutSealsStandAboveEachOtherWithTheLeadingOneFirst) {
  const DocumentPages pages(
      notice("sealed: false\nsigned_by: [江城市应急管理局, 江城市工商业联合会]\n"), two_lines);

  const MeasuredWords first = pages.words("江城市应急管理局");
  const MeasuredWords second = pages.words("江城市工商业联合会");

  EXPECT_NEAR(second.top, first.top + line, near);
  EXPECT_NEAR(first.right, second.right, near);
}

TEST(Gb9704Signature, AStampHasItsPostTwoCellsBeforeItAndTheDateALineBelow) {
  const DocumentPages pages(notice("signer: 周敏\nsigner_post: 主席\nsealed: false\n"), two_lines);

  const MeasuredWords text = pages.words("现将有关事项");
  const MeasuredWords name = pages.words("周敏");
  const MeasuredWords post = pages.words("主席");
  const MeasuredWords date = pages.words("2012年6月5日");

  EXPECT_NEAR(name.top, text.top + line * 4, near) << "two empty lines under two lines of text";
  EXPECT_NEAR(name.right, right - cell * 4, near);
  EXPECT_NEAR(post.right, name.left - cell * 2, near);
  EXPECT_NEAR(post.top, name.top, near);
  EXPECT_NEAR(date.top, name.top + line * 2, near);
  EXPECT_NEAR(date.right, right - cell * 4, near);
}

// 4, signature stamp to come: its box is kept, the post on its middle.
TEST(Gb9704Signature, AStampToComeHasItsRoomAndThePostOnItsMiddle) {
  const DocumentPages pages(notice("signer: 周敏\nsigner_post: 主席\nsealed: true\n"), two_lines);

  const MeasuredWords text = pages.words("现将有关事项");
  const MeasuredWords post = pages.words("主席");
  const MeasuredWords date = pages.words("2012年6月5日");

  const double stamp = 28;
  EXPECT_NEAR(post.right, right - cell * 4 - stamp - cell * 2, near);
  EXPECT_NEAR(post.top, text.top + line * 4.5, near) << "in the middle of two lines";
  EXPECT_NEAR(date.top, text.top + line * 7, near) << "an empty line under the stamp";
}

// 4, date: Arabic, the full year, no zero in front.
TEST(Gb9704Signature, TheDateIsInFiguresWithoutZeros) {
  const DocumentPages pages(notice(), two_lines);

  EXPECT_TRUE(pages.has("2012年6月5日", 1));
  EXPECT_FALSE(pages.has("06", 1));
}

// 4: a seal is never drawn, only its room kept.
TEST(Gb9704Signature, NoSealIsDrawn) {
  const DocumentPages pages(notice("sealed: true\n"), two_lines);

  EXPECT_EQ(pages.drawings(1), 0);
  EXPECT_EQ(pages.rules(1).size(), 1U) << "the red one";
}

TEST(Gb9704Signature, NeverStandsAloneOnItsPage) {
  const DocumentPages three_lines(
      notice("signed_by: [江城市总工会, 市财政局, 市教育局, 市卫生局, 市体育局, 市文化局]\n"),
      {{"body.md",
        "为切实保护高温作业职工的安全健康，定于6月下旬在全市开展高温作业联合检查。现将有关事项通知"
        "如下，请"
        "配合做好各项工作，按时报送检查结果。\n"}});
  EXPECT_EQ(three_lines.count(), 2);
  EXPECT_TRUE(three_lines.has("为切实保护", 1));
  EXPECT_TRUE(three_lines.has("检查结果。", 2));

  for (int paragraphs = 1; paragraphs < 24; ++paragraphs) {
    const DocumentPages pages(notice(), long_text(paragraphs));

    const MeasuredWords date = pages.words("2012年6月5日");

    EXPECT_TRUE(pages.has("到底。", date.page)) << paragraphs;
  }
}

/// One line of text below a head.
std::string one_line(const std::string& organs, const std::string& receivers) {
  return "organ: " + organs +
         "\ndocument_number: 江工〔2012〕6号\ntitle: 关于做好夏季劳动保护工作的通知\nto: " +
         receivers + "\nbody: 请按时报送。\ndate: 2012-06-05\n";
}

const std::string three_lines_of_receivers =
    "各区、县总工会，各产业工会，市直机关工会工作委员会，各直属企业工会，市职工服务中心，市工人文化"
    "宫，市总工会机关各部室，江城建工集团有限公司工会";

TEST(Gb9704Signature, LinesMoveCloserWhereASingleLineOfTextLeavesItNoRoom) {
  std::string receivers = three_lines_of_receivers;
  double closest = line;
  for (int count = 0; count < 12; ++count) {
    receivers += "，江城市第" + std::to_string(count) + "中学工会";
    const DocumentPages pages(one_line("江城市总工会", receivers));

    const std::vector<MeasuredWords> lines = pages.lines(1);
    EXPECT_TRUE(pages.has("请按时报送。", pages.words("2012年6月5日").page)) << count;
    EXPECT_LE(lines[lines.size() - 2].bottom, bottom + near);
    if (pages.has("第0中学", 1)) closest = std::min(closest, lines[4].top - lines[3].top);
  }

  EXPECT_LT(closest, line - near);
  EXPECT_GE(closest, cell * 1.5);
}

TEST(Gb9704Signature, TheMarkOfAJointDocumentGivesWayToo) {
  const DocumentPages pages(
      one_line("[江城市总工会, 江城市应急管理局, 市卫生局, 市财政局]", "各区、县总工会") +
      "sealed: false\n");

  const MeasuredWords mark = pages.words("市卫生局");

  EXPECT_EQ(pages.count(), 1);
  EXPECT_LT(mark.size, 40);
  EXPECT_GE(mark.size, 26);
}

TEST(Gb9704Signature, RoomForASealIsNeverAPageOfItsOwn) {
  for (int lines = 1; lines < 14; ++lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "请照此执行。\n\n";
    const DocumentPages pages(notice(), {{"body.md", text}});

    for (int page = 1; page <= pages.count(); ++page) {
      EXPECT_GT(pages.lines(page).size(), 1U) << lines << ": more than a folio";
    }
  }
}

TEST(Gb9704Signature, WhereNothingHelpsTheEditorIsTold) {
  const DocumentPages pages(
      one_line("[江城市总工会, 江城市人力资源和社会保障局, 江城市应急管理局, 江城市工商业联合会]",
               three_lines_of_receivers));

  EXPECT_TRUE(pages.has("请按时报送。", 1));
  EXPECT_EQ(pages.words("2012年6月5日").page, 2);
  EXPECT_TRUE(pages.has_lone_signature());
}

TEST(Gb9704Body, ATableThatJustFillsItsPageTakesNoOther) {
  const auto with_rows = [](int count) {
    std::string table = "---\n标题: 台账\n横排: 是\n---\n| 行次 | 单位 |\n|---|---|\n";
    for (int i = 1; i <= count; ++i) table += "| 第" + std::to_string(i) + "行 | 市总 |\n";
    return DocumentPages(notice("attachments: [a.md]\n"),
                         {{"body.md", "请照此执行。\n"}, {"a.md", table}});
  };
  const DocumentPages longer = with_rows(40);
  int room = 0;
  while (longer.has("第" + std::to_string(room + 1) + "行", 2)) ++room;

  const DocumentPages full = with_rows(room);

  EXPECT_GT(room, 5);
  EXPECT_TRUE(full.has("第" + std::to_string(room) + "行", 2));
}

// gbt9704 §4: page 1 must show some of the text.
TEST(Gb9704Body, AHeadThatFillsTheFirstPageIsTold) {
  std::string title;
  for (int i = 0; i < 16; ++i) title += "关于做好工作";
  const std::string head =
      "organ: [江城市总工会, 江城市人力资源和社会保障局, 江城市应急管理局, 江城市工商业联合会, "
      "江城市教育局, 江城市卫生健康委员会]\ndate: 2012-06-05\ntitle: " +
      title + "的通知\nbody: body.md\n";

  const DocumentPages pages(head, two_lines);

  EXPECT_TRUE(pages.has_bare_first_page());
  EXPECT_FALSE(DocumentPages(notice(), two_lines).has_bare_first_page());
}

// clreq §8, 署名 + date: two lines of text at least go with them.
TEST(Gb9704Signature, TakesTwoLinesOfTextAlong) {
  int checked = 0;
  for (int count = 5; count < 16; ++count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "第" + std::to_string(i + 1) + "项工作。\n\n";
    const DocumentPages pages(notice(), {{"body.md", text}});

    const int page = pages.words("2012年6月5日").page;
    if (page == 1) continue;

    EXPECT_TRUE(pages.has("第" + std::to_string(count) + "项", page)) << count;
    EXPECT_TRUE(pages.has("第" + std::to_string(count - 1) + "项", page)) << count;
    ++checked;
  }
  EXPECT_GT(checked, 0);
}

// clreq §3: names are soft units in 公文 too.
TEST(Gb9704Body, NamesOfTheListAreKeptWhole) {
  const std::string body = "会员会员会员会员会员会员会员会员会员会员会员会员王建国会员会员会员。\n";
  const auto keeps = [&body](const std::string& words) {
    const DocumentPages pages(notice(),
                              {{"body.md", body}, {"content/registers/words.yaml", words}});
    return pages.has("王建国", 1);
  };

  EXPECT_FALSE(keeps("names: []\n"));
  EXPECT_TRUE(keeps("names: [王建国]\n"));
}

// 5 版记

const std::string colophon =
    "copy_to: 省总工会，市委办公室，市政府办公室，市应急管理局、市人力资源和社会保障局、市卫生局\n"
    "printed_by: 江城市总工会办公室\n"
    "printed_on: 2012-06-06\n";

TEST(Gb9704Colophon, ItsRulesAreThickOutsideAndThinInsideAndTheLastEndsTheTypeArea) {
  const DocumentPages pages(notice(colophon), two_lines);

  const std::vector<MeasuredRule> rules = pages.rules(2);

  ASSERT_EQ(rules.size(), 3U);
  EXPECT_NEAR(rules[0].thickness, 0.35, 0.001);
  EXPECT_NEAR(rules[1].thickness, 0.25, 0.001);
  EXPECT_NEAR(rules[2].thickness, 0.35, 0.001);
  EXPECT_NEAR(rules[2].y, bottom, near);
  for (const MeasuredRule& rule : rules) {
    EXPECT_NEAR(rule.left, left, near);
    EXPECT_NEAR(rule.right, right, near);
    EXPECT_FALSE(rule.red);
  }
}

TEST(Gb9704Colophon, CopiesHangBehindTheColonAndThePrinterStandsOnOneLineWithTheDate) {
  const DocumentPages pages(notice(colophon), two_lines);

  const MeasuredWords label = pages.words("抄送：");
  const MeasuredWords first = pages.words("省总工会");
  const MeasuredWords wrapped = pages.lines(2)[1];
  const MeasuredWords printer = pages.words("江城市总工会办公室");
  const MeasuredWords date = pages.words("2012年6月6日印发");

  EXPECT_NEAR(label.left, left + cell, near);
  EXPECT_NEAR(wrapped.left, first.left, near);
  EXPECT_NEAR(printer.left, left + cell, near);
  EXPECT_NEAR(date.right, right - cell, near);
  EXPECT_NEAR(printer.top, date.top, near);
  for (const MeasuredWords& words : {label, first, printer, date}) EXPECT_EQ(words.size, 14);
  EXPECT_TRUE(pages.has("卫生局。", 2));
}

TEST(Gb9704Colophon, StandsOnTheLastEvenFaceAndIsNumberedThere) {
  const DocumentPages one_page(notice(colophon), two_lines);

  EXPECT_EQ(one_page.count(), 2);
  EXPECT_TRUE(one_page.has("— 2 —", 2));
}

TEST(Gb9704Colophon, MayStandOnTheLastFaceWhereThatIsAskedFor) {
  const DocumentPages pages(notice(colophon + "colophon_face: last\nsealed: false\n"), two_lines);

  EXPECT_EQ(pages.count(), 1);
  EXPECT_NEAR(pages.rules(1).back().y, bottom, near);
}

TEST(Gb9704Colophon, BehindABlankPageNeitherIsNumbered) {
  for (int paragraphs = 10; paragraphs < 40; ++paragraphs) {
    const DocumentPages pages(notice(colophon), long_text(paragraphs));
    if (!pages.lines(pages.count() - 1).empty()) continue;

    EXPECT_EQ(pages.count() % 2, 0);
    EXPECT_FALSE(pages.has("—", pages.count()));
    return;
  }
  FAIL() << "no length of text leaves a blank page";
}

TEST(Gb9704Colophon, TellsHowManyCopiesWerePrinted) {
  const DocumentPages pages(notice(colophon + "copies: 120\n"), two_lines);

  EXPECT_NEAR(pages.words("共印120份").right, right - cell, near);
  EXPECT_EQ(pages.rules(2).size(), 4U);
}

// 5, 主送 in 版记: above 抄送, no rule between.
TEST(Gb9704Colophon, ReceiversStandAboveTheCopiesWithoutARule) {
  std::string many = "各区、县总工会";
  for (int i = 0; i < 30; ++i) many += "，江城市第" + std::to_string(i) + "职工服务中心工会委员会";
  const DocumentPages pages(without(notice("to: " + many + "\n" + colophon), "to"), two_lines);

  const MeasuredWords to = pages.words("主送：");
  const MeasuredWords copies = pages.words("抄送：");

  EXPECT_EQ(to.page, pages.count());
  EXPECT_EQ(copies.page, pages.count());
  EXPECT_LT(to.top, copies.top);
  const std::vector<MeasuredRule> rules = pages.rules(pages.count());
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_LT(rules[0].y, to.top);
  EXPECT_GT(rules[1].y, copies.bottom);
}

// 6 页码

Revision published() {
  Revision revision;
  revision.code = "7K3M-Q2XT";
  return revision;
}

TEST(Gb9704Folio, StandsSevenMillimetresDownOneCellInRightOnOddAndLeftOnEvenPages) {
  const DocumentPages pages(notice(), long_text(20));

  const MeasuredWords odd = pages.words("— 1 —");
  const MeasuredWords even = pages.words("— 2 —");

  EXPECT_NEAR((odd.top + odd.bottom) / 2, bottom + 7, near);
  EXPECT_NEAR(odd.right, right - cell, near);
  EXPECT_NEAR(even.left, left + cell, near);
  EXPECT_EQ(odd.size, 14);
  EXPECT_EQ(odd.family, "song");
  EXPECT_EQ(pages.words("1 —", 1).family, "song") << "digits of 宋体, not of the Latin face";
  EXPECT_EQ(pages.words("2 —", 2).family, "song");
}

// The standard knows no such element: an office decides.
TEST(Gb9704Folio, TheCheckCodeStandsInsideOnItsLineIfTheTemplateSaysSo) {
  const MemoryFiles nothing;
  std::string places = BuiltInFiles(nothing).read("templates/document/page.yaml").bytes;
  const std::string built_in = "check_code: none";
  ASSERT_NE(places.find(built_in), std::string::npos);
  std::map<std::string, std::string> files = long_text(40);
  const DocumentPages usual(notice(), files, published());
  files["templates/document/page.yaml"] =
      places.replace(places.find(built_in), built_in.size(), "印查验码: 页码旁");
  const DocumentPages pages(notice(), files, published());
  const DocumentPages proof(notice(), files);
  const DocumentPages a_letter(notice("format: letter\n"), files, published());

  const MeasuredWords odd = pages.words("查验码 7K3M-Q2XT", 3);
  const MeasuredWords even = pages.words("查验码 7K3M-Q2XT", 2);
  const MeasuredWords folio = pages.words("— 2 —", 2);
  EXPECT_NEAR(odd.left, left + cell, near);
  EXPECT_NEAR(even.right, right - cell, near);
  EXPECT_NEAR(even.size, folio.size * 0.55, 0.01);
  EXPECT_NEAR((even.top + even.bottom) / 2, bottom + 7, near);
  EXPECT_FALSE(usual.has("查验码", 2));
  EXPECT_FALSE(proof.has("查验码", 2));
  EXPECT_FALSE(a_letter.has("查验码", 1)) << "where there is no folio";
  EXPECT_TRUE(a_letter.has("查验码", 2));
}

TEST(Gb9704Folio, RunsOnThroughTheAttachments) {
  const DocumentPages pages(notice("attachments: [a.md, b.md]\n"), with_attachments);

  EXPECT_TRUE(pages.has("— 3 —", 3));
}

// 6, 横排表格

std::map<std::string, std::string> wide_table(const std::string& key, int rows) {
  std::string table = "| 序号 | 单位 | 岗位 | 措施 |\n|---|---|---|---|\n";
  for (int i = 1; i <= rows; ++i) {
    table += "| " + std::to_string(i) + " | 第" + std::to_string(i) +
             "分厂 | 炉前工 | 岗位送风、轮换作业、凉棚 |\n";
  }
  return {{"body.md", "现将台账印发给你们。\n"},
          {"table.md", "---\ntitle: 岗位台账\n" + key + "\n---\n" + table}};
}

TEST(Gb9704Landscape, ATableThatLiesHasItsHeadAtTheLeftOfOddAndEvenPages) {
  const DocumentPages pages(notice("attachments: [table.md]\n"), wide_table("landscape: true", 60));

  ASSERT_GE(pages.count(), 4);
  for (const int page : {2, 3}) {
    const MeasuredWords head = pages.words("序号", page);
    const MeasuredWords place = pages.words("单位", page);
    EXPECT_TRUE(head.turned);
    EXPECT_LT(head.left, left + (page == 2 ? line * 5 : line)) << "the head is repeated";
    EXPECT_GE(head.left, left - near);
    EXPECT_LT(place.top, head.top) << "lines run upwards";
    EXPECT_LE(head.bottom, bottom + near);
  }
}

TEST(Gb9704Landscape, LabelAndTitleLieWithTheTable) {
  const DocumentPages pages(notice("attachments: [table.md]\n"), wide_table("横排: 是", 6));

  const MeasuredWords label = pages.words("附件", 2);
  const MeasuredWords title = pages.words("岗位台账", 2);

  EXPECT_TRUE(label.turned);
  EXPECT_NEAR(label.left, left, near);
  EXPECT_NEAR(label.bottom, bottom, near);
  EXPECT_NEAR((title.left + title.right) / 2, left + line * 2 + cell / 2, near);
  EXPECT_NEAR(title.top - top, bottom - title.bottom, near);
}

TEST(Gb9704Landscape, FoliosStayWhereOtherPagesHaveThem) {
  const DocumentPages pages(notice("attachments: [table.md]\n"), wide_table("landscape: true", 60));
  const DocumentPages upright(notice("attachments: [table.md]\n"),
                              wide_table("landscape: false", 60));

  for (const auto& [words, page] : {std::pair("— 2 —", 2), std::pair("— 3 —", 3)}) {
    const MeasuredWords folio = pages.words(words, page);
    const MeasuredWords usual = upright.words(words, page);
    EXPECT_FALSE(folio.turned);
    EXPECT_NEAR(folio.left, usual.left, near);
    EXPECT_NEAR(folio.top, usual.top, near);
  }
}

TEST(Gb9704Landscape, WhatFollowsStandsUprightOnPagesOfItsOwn) {
  std::map<std::string, std::string> texts = wide_table("landscape: true", 3);
  texts["b.md"] = "---\ntitle: 填报说明\n---\n按月填报。\n";
  const DocumentPages pages(notice("attachments: [table.md, b.md]\nprinted_by: 江城市总工会\n"
                                   "printed_on: 2012-06-06\ncolophon_face: last\n"),
                            texts);

  EXPECT_FALSE(pages.words("按月填报。", 3).turned);
  EXPECT_EQ(pages.words("日印发").page, 3);
}

TEST(Gb9704Landscape, AColophonBehindALastPageThatLiesTakesASheetOfItsOwnAndIsTold) {
  const std::string printer = "printed_by: 江城市总工会\nprinted_on: 2012-06-06\n";
  const std::map<std::string, std::string> on_page_2 = wide_table("landscape: true", 3);
  std::map<std::string, std::string> on_page_3 = on_page_2;
  on_page_3["b.md"] = "---\ntitle: 填报说明\n---\n按月填报。\n";

  const DocumentPages even(notice("attachments: [table.md]\n" + printer), on_page_2);
  const DocumentPages odd(notice("attachments: [b.md, table.md]\n" + printer), on_page_3);
  const DocumentPages upright(notice("attachments: [table.md, b.md]\n" + printer), on_page_3);

  EXPECT_EQ(even.words("日印发").page, 4);
  EXPECT_EQ(even.pages_for_colophon(), 2);
  EXPECT_EQ(odd.words("日印发").page, 4) << "on its back";
  EXPECT_EQ(odd.pages_for_colophon(), 0);
  EXPECT_EQ(upright.pages_for_colophon(), 0);
}

TEST(Gb9704Body, NamesInATableAreSpreadToOneWidth) {
  const DocumentPages pages(notice(), {{"content/registers/words.yaml", "词语: [驿站]\n"},
                                       {"body.md",
                                        "名单如下：\n\n| 姓名 | 单位 |\n|---|---|\n"
                                        "| 王芳 | 市总 |\n| 李建国 | 市总 |\n"}});

  const MeasuredWords two = pages.words("王芳", 1);
  const MeasuredWords three = pages.words("李建国", 1);

  EXPECT_NEAR(two.right - two.left, three.right - three.left, near);
}

// 7 特定格式

std::string letter(const std::string& more = "") { return notice("format: letter\n" + more); }

TEST(Gb9704Letter, TheMarkStandsThirtyMillimetresFromThePaperEdgeAndNamesTheLeadingOrgan) {
  const DocumentPages pages(
      without(letter("organ: [江城市总工会, 江城市应急管理局]\nsigned_by: 江城市总工会\n"),
              "organ"),
      two_lines);

  const MeasuredWords mark = pages.words("江城市总工会", 1);

  EXPECT_NEAR(mark.top, 30, near);
  EXPECT_NEAR(mark.left - left, right - mark.right, near);
  EXPECT_TRUE(mark.red);
  EXPECT_FALSE(pages.has("江城市应急管理局", 1));
}

TEST(Gb9704Letter, DoubleRulesStandUnderTheMarkAndAboveTheFootOfThePaper) {
  const DocumentPages pages(letter(), two_lines);

  const std::vector<MeasuredRule> rules = pages.rules(1);

  ASSERT_EQ(rules.size(), 4U);
  for (const MeasuredRule& rule : rules) {
    EXPECT_NEAR(rule.right - rule.left, 170, near);
    EXPECT_NEAR(rule.left, 20, near);
    EXPECT_TRUE(rule.red);
  }
  EXPECT_NEAR(rules[0].y - rules[0].thickness / 2, pages.words("江城市总工会", 1).bottom + 4, near);
  EXPECT_GT(rules[0].thickness, rules[1].thickness);
  EXPECT_LT(rules[2].thickness, rules[3].thickness);
  EXPECT_NEAR(rules[3].y + rules[3].thickness / 2, 297 - 20, near);
}

TEST(Gb9704Letter, TheNumberStandsFlushRightUnderTheRuleAndTheRestFlushLeft) {
  const DocumentPages pages(letter("serial: \"000012\"\nsecrecy: 秘密\n"), two_lines);

  const MeasuredRule rule = pages.rules(1)[1];
  const MeasuredWords number = pages.words("江工〔2012〕6号");
  const MeasuredWords serial = pages.words("000012");
  const MeasuredWords title = pages.words("关于做好夏季劳动保护工作的通知");

  EXPECT_NEAR(number.top, rule.y + rule.thickness / 2 + cell * 7 / 8, near);
  EXPECT_NEAR(number.right, right, near);
  EXPECT_NEAR(serial.top, number.top, near);
  EXPECT_NEAR(serial.left, left, near);
  EXPECT_NEAR(title.top, pages.words("秘密").bottom + line * 2, near);
}

TEST(Gb9704Letter, TheTitleKeepsTwoLinesUnderTheWordsOfACorrection) {
  const DocumentPages pages(letter("urgency: 加急\n"), two_lines, second_correction());

  const MeasuredWords words = pages.words(edition);
  const MeasuredWords title = pages.words("关于做好夏季劳动保护工作的通知");

  EXPECT_NEAR(words.top, pages.words("加急").top + line, near);
  EXPECT_NEAR(title.top, words.bottom + line * 2, near);
}

TEST(Gb9704Letter, ItsFirstPageHasNoFolioAndItsColophonNoRules) {
  const DocumentPages pages(letter("copy_to: 市政府办公室\n"), two_lines);

  EXPECT_EQ(pages.count(), 1);
  EXPECT_FALSE(pages.has("—", 1));
  EXPECT_EQ(pages.rules(1).size(), 4U);
  EXPECT_TRUE(pages.has("抄送：市政府办公室。", 1));
}

// 7: a line above the lower rule keeps 7/8 of 三号 away.
TEST(Gb9704Letter, TheTextKeepsAwayFromTheLowerRule) {
  const DocumentPages pages(letter(), long_text(40));

  EXPECT_LE(pages.lines(1).back().bottom + cell * 7 / 8, pages.rules(1)[2].y);
}

// 7: double rules of 1.5 and 0.75 pt, a millimetre together.
TEST(Gb9704Letter, DoubleRulesAreAMillimetreHigh) {
  const DocumentPages pages(letter(), two_lines);

  const std::vector<MeasuredRule> rules = pages.rules(1);

  ASSERT_EQ(rules.size(), 4U);
  EXPECT_NEAR(rules[0].thickness, 0.53, 0.005);
  EXPECT_NEAR(rules[1].thickness, 0.26, 0.005);
  EXPECT_NEAR(rules[1].y + rules[1].thickness / 2 - (rules[0].y - rules[0].thickness / 2), 1, 0.02);
}

TEST(Gb9704Order, TheMarkStandsTwentyMillimetresDownAndTheNumberAndTheTextTwoLinesBelow) {
  const DocumentPages pages(
      "format: order\norgan: 江城市人民政府\ndocument_number: 第5号\nbody: body.md\n"
      "signer: 陈立\nsigner_post: 市长\ndate: 2012-06-08\n",
      two_lines);

  const MeasuredWords mark = pages.words("江城市人民政府令");
  const MeasuredWords number = pages.words("第5号");
  const MeasuredWords text = pages.words("现将有关事项");

  EXPECT_NEAR(mark.top, top + 20, near);
  EXPECT_NEAR(number.top, mark.bottom + line * 2, near);
  EXPECT_NEAR(number.left - left, right - number.right, near);
  EXPECT_NEAR(text.top, number.bottom + line * 2, near);
  EXPECT_TRUE(pages.rules(1).empty());
  EXPECT_NEAR(pages.words("陈立").right, right - cell * 4, near);
  EXPECT_NEAR(pages.words("市长").right, pages.words("陈立").left - cell * 2, near);
}

TEST(Gb9704Minutes, TheMarkSaysMinutesAndThoseWhoCameStandUnderTheText) {
  const DocumentPages pages(
      "format: minutes\norgan: 江城市总工会\ndocument_number: 第7期\ntitle: 研究夏季劳动保护工作\n"
      "body: body.md\ndate: 2012-06-08\npresent: [周敏, 李秋实, 何田, 方远, 赵平, 沈岚, 高明, "
      "田野, 白露]\n"
      "absent: 王素\nobservers: 林川\n",
      two_lines);

  const MeasuredWords mark = pages.words("江城市总工会纪要");
  const MeasuredWords label = pages.words("出席：");
  const MeasuredWords first = pages.words("周敏、");
  const std::vector<MeasuredWords> lines = pages.lines(1);

  EXPECT_NEAR(mark.top, top + 35, near);
  EXPECT_NEAR(pages.rules(1).front().y, pages.words("第7期").bottom + 4, near);
  EXPECT_NEAR(label.top, pages.words("现将有关事项").top + line * 3, near);
  EXPECT_NEAR(label.left, left + cell * 2, near);
  EXPECT_EQ(label.family, "hei");
  EXPECT_EQ(first.family, "fangsong");
  EXPECT_NEAR(first.left, left + cell * 5, near);
  EXPECT_NEAR(lines[6].left, first.left, near) << "names wrap behind the colon";
  EXPECT_NEAR(pages.words("请假：").left, label.left, near);
  EXPECT_LT(pages.words("请假：").top, pages.words("列席：").top);
  EXPECT_FALSE(pages.has("2012年", 1)) << "minutes bear no seal and no signature";
}

}  // namespace
}  // namespace kanyin
