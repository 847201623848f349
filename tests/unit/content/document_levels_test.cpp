#include "content/document_levels.h"

#include <gtest/gtest.h>

#include <string>

#include "model/plain_text.h"

namespace kanyin {
namespace {

Block paragraph(const std::string& text) {
  Inline piece;
  piece.text = text;
  return {Paragraph{{piece}}, {}};
}

Block heading(int level, const std::string& text) {
  Inline piece;
  piece.text = text;
  return {Heading{level, {piece}}, {}};
}

std::string shown(const Inline& piece) {
  const std::string mark = piece.style.strong ? "*" : piece.style.emphasis ? "/" : "";
  return mark + piece.text + mark;
}

/// `#` for each level of a heading; strong pieces in *, emphasis in /.
std::string settled(std::vector<Block> blocks) {
  settle_levels(blocks);
  std::string text;
  for (const Block& block : blocks) {
    if (!text.empty()) text += "|";
    if (const auto* found = std::get_if<Heading>(&block.content)) {
      text += std::string(static_cast<std::size_t>(found->level), '#') + plain_text(found->content);
      continue;
    }
    for (const Inline& piece : std::get<Paragraph>(block.content).content) {
      text += shown(piece);
    }
  }
  return text;
}

std::string level_of(std::string_view text) {
  const std::optional<LevelNumber> number = level_number(text);
  return number ? std::to_string(number->level) + ":" + std::string(text.substr(0, number->length))
                : "none";
}

TEST(DocumentLevels, NumbersTellTheirLevel) {
  EXPECT_EQ(level_of("一、提高认识"), "1:一、");
  EXPECT_EQ(level_of("十二、提高认识"), "1:十二、");
  EXPECT_EQ(level_of("（三）加强领导"), "2:（三）");
  EXPECT_EQ(level_of("4.明确分工"), "3:4.");
  EXPECT_EQ(level_of("（5）专人负责"), "4:（5）");
}

TEST(DocumentLevels, FiguresAndWordsAreNoNumbers) {
  for (const char* text : {"3.5万人", "一是提高认识", "2012年", "（此件公开发布）", "一"}) {
    EXPECT_EQ(level_of(text), "none") << text;
  }
}

TEST(DocumentLevels, ShortParagraphsThatBeginSoAreHeadings) {
  EXPECT_EQ(settled({paragraph("一、提高认识"), paragraph("（一）学习"), paragraph("正文。")}),
            "#一、提高认识|##（一）学习|正文。");
}

TEST(DocumentLevels, ASentenceIsNoHeadingButOneThatOpensAParagraphIsSetOff) {
  EXPECT_EQ(settled({paragraph("1.办好驿站。")}), "1.办好驿站。");
  EXPECT_EQ(settled({paragraph("一、统一思想。各级工会要学习。")}),
            "*一、统一思想。*各级工会要学习。");
  EXPECT_EQ(settled({paragraph("（一）建章立制。各级工会要学习。")}),
            "/（一）建章立制。/各级工会要学习。");
  EXPECT_EQ(settled({paragraph("（一）各级工会要学习，要落实。")}),
            "（一）各级工会要学习，要落实。");
}

TEST(DocumentLevels, ASentenceAloneIsSetOffIfPointsBelowItFollow) {
  EXPECT_EQ(settled({paragraph("（二）急救和饮水。"), paragraph("1.有无急救箱。")}),
            "/（二）急救和饮水。/|1.有无急救箱。");
  EXPECT_EQ(settled({paragraph("（二）急救和饮水。"), paragraph("各点都要检查。")}),
            "/（二）急救和饮水。/|各点都要检查。");
  EXPECT_EQ(settled({paragraph("（一）按时报送。"), paragraph("（二）专人负责。")}),
            "（一）按时报送。|（二）专人负责。");
}

TEST(DocumentLevels, HeadingsWithoutNumbersGetThem) {
  EXPECT_EQ(settled({heading(2, "目标"), heading(3, "数量"), heading(3, "质量"), heading(2, "措施"),
                     heading(3, "宣传"), heading(3, "检查")}),
            "#一、目标|##（一）数量|##（二）质量|#二、措施|##（一）宣传|##（二）检查");
}

TEST(DocumentLevels, ALoneHeadingAndTheEditorsOwnNumbersStay) {
  EXPECT_EQ(settled({heading(1, "填表说明"), paragraph("正文。")}), "#填表说明|正文。");
  EXPECT_EQ(settled({heading(1, "一、目标"), heading(1, "附则"), heading(1, "1.分工")}),
            "#一、目标|#附则|###1.分工");
}

// gbt9704 §4, 层次.
TEST(DocumentLevels, TwoLevelsMayBeTheFirstAndTheThird) {
  EXPECT_EQ(settled({paragraph("一、目标"), paragraph("1.数量"), paragraph("2.质量"),
                     paragraph("二、措施")}),
            "#一、目标|###1.数量|###2.质量|#二、措施");
}

TEST(DocumentLevels, NumberedListsBecomeParagraphs) {
  List list;
  list.ordered = true;
  list.first_number = 3;
  list.items = {{{paragraph("送饮料。")}}, {{paragraph("设休息点。")}}};

  EXPECT_EQ(settled({{list, {}}}), "3.送饮料。|4.设休息点。");
}

TEST(DocumentLevels, AListInsideAListHasTheNumbersOfItsLevel) {
  const List inner{
      .ordered = true, .first_number = 1, .items = {{{paragraph("甲。")}}, {{paragraph("乙。")}}}};
  const List outer{.ordered = true,
                   .first_number = 1,
                   .items = {{{paragraph("办好驿站。"), {inner, {}}}}, {{paragraph("报名。")}}}};

  EXPECT_EQ(settled({{outer, {}}}), "1.办好驿站。|（1）甲。|（2）乙。|2.报名。");
}

TEST(DocumentLevels, AShortNumberedParagraphWithoutAnEndReadsAsAHeading) {
  const auto reads = [](const std::string& text) {
    return reads_as_heading(std::get<Paragraph>(paragraph(text).content).content);
  };

  EXPECT_TRUE(reads("二、关于下半年打算"));
  EXPECT_TRUE(reads("（一）建会入会"));
  EXPECT_FALSE(reads("（一）建会入会稳步推进。"));
  EXPECT_FALSE(reads("1.走访劳模"));
  EXPECT_FALSE(reads("关于下半年打算"));
}

TEST(DocumentLevels, ANumberHasTheMarkOfItsForm) {
  const auto mended = [](const std::string& text) {
    const std::optional<LevelMark> mark = mended_level_mark(text);
    return mark ? mark->written + ">" + mark->mended : "";
  };

  EXPECT_EQ(mended("1、检查"), "1、>1.");
  EXPECT_EQ(mended("1．检查"), "1．>1.");
  EXPECT_EQ(mended("（一）、检查"), "（一）、>（一）");
  EXPECT_EQ(mended("（1），检查"), "（1），>（1）");
  EXPECT_EQ(mended("一、检查") + mended("（一）检查") + mended("1.检查") + mended("检查"), "");
}

}  // namespace
}  // namespace kanyin
