#include "content/markdown.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

std::string shown(const Inline& piece) {
  if (piece.kind == InlineKind::line_break) return "{br}";
  if (piece.kind == InlineKind::footnote_mark) return "{" + std::to_string(piece.footnote) + "}";
  std::string text = piece.text;
  if (piece.style.code) text = "`" + text + "`";
  if (piece.style.strong) text = "<b>" + text + "</b>";
  if (piece.style.emphasis) text = "<i>" + text + "</i>";
  if (piece.style.strikethrough) text = "<s>" + text + "</s>";
  if (!piece.link.empty()) text = "<a " + piece.link + ">" + text + "</a>";
  return text;
}

std::string shown(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) text += shown(piece);
  return text;
}

std::string shown(const std::vector<Block>& blocks);

std::string shown(const std::vector<TableCell>& cells) {
  std::string text = "|";
  for (const TableCell& cell : cells) text += shown(cell.content) + "|";
  return text;
}

std::string align_letter(ColumnAlign align) {
  switch (align) {
    case ColumnAlign::none:
      return "-";
    case ColumnAlign::left:
      return "l";
    case ColumnAlign::center:
      return "c";
    case ColumnAlign::right:
      return "r";
  }
  return {};
}

struct Show {
  std::string operator()(const Paragraph& paragraph) const {
    return "p(" + shown(paragraph.content) + ")";
  }
  std::string operator()(const Heading& heading) const {
    return "h" + std::to_string(heading.level) + "(" + shown(heading.content) + ")";
  }
  std::string operator()(const List& list) const {
    std::string text = list.ordered ? "ol" + std::to_string(list.first_number) : "ul";
    for (const ListItem& item : list.items) text += "[" + shown(item.blocks) + "]";
    return text;
  }
  std::string operator()(const Table& table) const {
    std::string text = "table";
    for (const ColumnAlign align : table.columns) text += align_letter(align);
    text += shown(table.head);
    for (const std::vector<TableCell>& row : table.rows) text += shown(row);
    return text;
  }
  std::string operator()(const Figure& figure) const {
    return "figure(" + figure.alt + "; " + shown(figure.caption) + ")";
  }
  std::string operator()(const Quote& quote) const { return "quote[" + shown(quote.blocks) + "]"; }
  std::string operator()(const Verbatim& verbatim) const {
    std::string text = "verbatim";
    for (const std::string& line : verbatim.lines) text += "(" + line + ")";
    return text;
  }
  std::string operator()(const ThematicBreak&) const { return "rule"; }
};

std::string shown(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    text += (text.empty() ? "" : " ") + std::visit(Show{}, block.content);
  }
  return text;
}

/// A gray PNG of one pixel.
const std::string tiny_png(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDAT"
    "\x78\x9c\x63\x68\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xae\x42\x60\x82",
    67);

struct Read {
  explicit Read(std::string source) {
    files.put("content/issues/1/a.png", tiny_png);
    const SourceId id = sources.add("a.md", std::move(source));
    PictureShelf shelf(files);
    markdown = parse_markdown(markdown_text(sources.whole(id), sources), "content/issues/1", 0,
                              shelf, diags);
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags.all()) {
      all += std::string(found.fault->code) + "[" + std::string(sources.text(found.span)) + "]";
    }
    return all;
  }

  MemoryFiles files;
  SourceMap sources{files};
  Diagnostics diags;
  Markdown markdown;
};

std::string blocks(std::string source) {
  const Read read(std::move(source));
  return shown(read.markdown.blocks) + read.faults();
}

std::string faults(std::string source) { return Read(std::move(source)).faults(); }

TEST(Markdown, LinesAreJoinedAsChineseIsWritten) {
  EXPECT_EQ(blocks("甲乙\n丙丁\n"), "p(甲乙丙丁)");
  EXPECT_EQ(blocks("甲，\n“乙”\n……丙\n"), "p(甲，“乙”……丙)");
  EXPECT_EQ(blocks("one\ntwo\n"), "p(one two)");
  EXPECT_EQ(blocks("甲\ntwo\n3\n"), "p(甲 two 3)");
  EXPECT_EQ(blocks("甲  \n乙\\\n丙\n"), "p(甲{br}乙{br}丙)");
}

TEST(Markdown, EmphasisWorksBesideFullWidthMarks) {
  EXPECT_EQ(blocks("**首发1000册。**10月"), "p(<b>首发1000册。</b>10月)");
  EXPECT_EQ(blocks("**“双爱”**活动"), "p(<b>“双爱”</b>活动)");
  EXPECT_EQ(blocks("他说**“好。”**然后"), "p(他说<b>“好。”</b>然后)");
  EXPECT_EQ(blocks("**（一）**甲**（二）**乙"), "p(<b>（一）</b>甲<b>（二）</b>乙)");
  EXPECT_EQ(blocks("甲*《乙》*丙"), "p(甲<i>《乙》</i>丙)");
  EXPECT_EQ(blocks("甲~~“乙”~~丙"), "p(甲<s>“乙”</s>丙)C075[~~“乙”~~]");
  EXPECT_EQ(blocks("甲**·乙·**丙"), "p(甲<b>·乙·</b>丙)");
}

TEST(Markdown, EmphasisWorksBesideAsciiMarksToo) {
  EXPECT_EQ(blocks("占**97.5%**的患者"), "p(占<b>97.5%</b>的患者)");
  EXPECT_EQ(blocks("增长**(上半年)**一成"), "p(增长<b>(上半年)</b>一成)");
  EXPECT_EQ(blocks("见**[甲](http://x.cn)**乙"), "p(见<a http://x.cn><b>甲</b></a>乙)");
}

TEST(Markdown, EmphasisThatWorkedBeforeStillDoes) {
  EXPECT_EQ(blocks("甲**乙**丙*丁*戊***己***"), "p(甲<b>乙</b>丙<i>丁</i>戊<i><b>己</b></i>)");
  EXPECT_EQ(blocks("**甲**。**乙**，“**丙**”"), "p(<b>甲</b>。<b>乙</b>，“<b>丙</b>”)");
  EXPECT_EQ(blocks("3 * 4 ** 5\\*甲\\*"), "p(3 * 4 ** 5*甲*)");
}

TEST(Markdown, ASingleTildeIsARange) { EXPECT_EQ(blocks("3~5天，8~9天"), "p(3~5天，8~9天)"); }

TEST(Markdown, IndentsOfWordProcessorsAreTakenOff) {
  EXPECT_EQ(blocks("\u3000\u3000甲\n\n\u00A0\u00A0乙\u3000\n"), "p(甲) p(乙)");
  EXPECT_EQ(blocks("\u3000\u3000甲\n\u3000\u3000乙\n"), "p(甲) p(乙)");
  EXPECT_EQ(blocks("\u3000\u3000**甲。**乙\n"), "p(<b>甲。</b>乙)");
}

TEST(Markdown, HeadingsListsQuotesCodeAndRules) {
  EXPECT_EQ(blocks("## 甲**乙**\n\n- 一\n- 二\n  1. 内\n\n3. 三\n"),
            "h2(甲<b>乙</b>) ul[p(一)][p(二) ol1[p(内)]] ol3[p(三)]");
  EXPECT_EQ(blocks("> 引\n> 文\n\n---\n\n```\na  b\n\n  c\n```\n甲`代 码`乙\n"),
            "quote[p(引文)] rule verbatim(a  b)()(  c) p(甲`代 码`乙)");
  EXPECT_EQ(blocks("- [ ] 待办\n- [x] 办结\n"), "ul[p([ ] 待办)][p([x] 办结)]");
}

TEST(Markdown, EveryTableRowHasAsManyCellsAsColumns) {
  EXPECT_EQ(blocks("| 甲 | **乙** | 丙 |\n|:--|:-:|--:|\n| 1 |\n| 1 | 2 | 3 | 4 |\n"),
            "tablelcr|甲|<b>乙</b>|丙||1||||1|2|3|C076[| 1 |]C073[ 4 ]");
}

TEST(Markdown, CellsThatTheHeadHasNoColumnForAreTold) {
  EXPECT_EQ(blocks("| 甲 | 乙 |\n|--|--|\n| 1 | a\\|b |\n"), "table--|甲|乙||1|a|b|");
  EXPECT_EQ(blocks("甲\n--|\n1 | 2 | 3\n"), "table-|甲||1|C073[ 2 | 3]");
}

TEST(Markdown, RawHtmlIsText) {
  EXPECT_EQ(blocks("甲<b>乙</b>\n"), "p(甲<b>乙</b>)C060[<b>]C060[</b>]");
  EXPECT_EQ(blocks("<div>\n甲\n</div>\n"), "p(<div>{br}甲{br}</div>)C060[<div>\n甲\n</div>]");
  EXPECT_EQ(blocks("<script>alert(1)</script>\n"),
            "p(<script>alert(1)</script>)C060[<script>alert(1)</script>]");
}

TEST(Markdown, AParagraphOfAPictureIsAFigure) {
  EXPECT_EQ(blocks("![图示](a.png \"说明\")\n"), "figure(图示; 说明)");
  EXPECT_EQ(blocks("![](a.png)\n"), "figure(; )C062[![](a.png)]");
}

TEST(Markdown, APictureInsideTextIsMovedBehindIt) {
  EXPECT_EQ(blocks("甲![图](a.png)乙\n"), "p(甲乙) figure(图; )C061[![图](a.png)]");
  EXPECT_EQ(blocks("|甲|\n|-|\n|![图](a.png)|\n"), "table-|甲||| figure(图; )C061[![图](a.png)]");
}

TEST(Markdown, PicturesMustBeFilesOfThePublication) {
  EXPECT_EQ(faults("![图](https://x.cn/a.png)"), "C063[https://x.cn/a.png]");
  EXPECT_EQ(faults("![图](b.png)"), "C080[b.png]");
  EXPECT_EQ(faults("![图](../../../../etc/a.png)"), "C028[../../../../etc/a.png]");
  EXPECT_EQ(faults("![图](/etc/a.png)"), "C028[/etc/a.png]");
}

TEST(Markdown, LinksKeepTheirAddress) {
  EXPECT_EQ(blocks("见[甲**乙**](http://x.cn/a \"t\")。"),
            "p(见<a http://x.cn/a>甲</a><a http://x.cn/a><b>乙</b></a>。)");
  EXPECT_EQ(blocks("<http://x.cn>"), "p(<a http://x.cn>http://x.cn</a>)");
}

TEST(Markdown, AddressesInChineseTextEndWhereTheirLettersEnd) {
  EXPECT_EQ(blocks("见http://x.cn/a，**甲**www.y.cn。"),
            "p(见<a http://x.cn/a>http://x.cn/a</a>，<b>甲</b><a http://www.y.cn>www.y.cn</a>。)");
  EXPECT_EQ(blocks("(http://x.cn/a). awww.b"), "p((<a http://x.cn/a>http://x.cn/a</a>). awww.b)");
}

TEST(Markdown, LinksThatDoHarmAreRefused) {
  EXPECT_EQ(faults("[甲](javascript:alert(1))"), "C064[[甲](javascript:alert(1))]");
  EXPECT_EQ(faults("[甲](<JAVA&#10;script:x>)"), "C064[[甲](<JAVA&#10;script:x>)]");
  EXPECT_EQ(faults("[甲]()"), "C071[[甲]()]");
}

TEST(Markdown, FootnotesAreInTheOrderOfTheirCalls) {
  const Read read("甲[^b]乙[^a]丙[^b]\n\n[^a]: 一**二**\n[^b]: 三\n\n    四\n");

  EXPECT_EQ(shown(read.markdown.blocks), "p(甲{0}乙{1}丙{0})");
  ASSERT_EQ(read.markdown.footnotes.size(), 2U);
  EXPECT_EQ(read.markdown.footnotes[0].label, "b");
  EXPECT_EQ(shown(read.markdown.footnotes[0].blocks), "p(三) p(四)");
  EXPECT_EQ(shown(read.markdown.footnotes[1].blocks), "p(一<b>二</b>)");
  EXPECT_EQ(read.faults(), "");
}

TEST(Markdown, NoFootnoteIsLostInSilence) {
  EXPECT_EQ(faults("甲[^x]乙\n"), "C065[[^x]]");
  EXPECT_EQ(faults("甲\n\n[^x]: 注\n"), "C066[[^x]: 注]");
  EXPECT_EQ(faults("甲[^x]\n\n[^x]: 一\n\n[^x]: 二\n"), "C067[[^x]: 二]");
}

TEST(Markdown, ALineThatLooksLikeADefinitionIsNotLostInSilence) {
  EXPECT_EQ(faults("甲\n\n[注]: 本文据记录整理。\n"), "C068[[注]: 本文据记录整理。]");
  EXPECT_EQ(faults("[甲][1]\n\n[1]: http://x.cn\n"), "");
}

TEST(Markdown, SpansLeadBackToTheSource) {
  const Read read("前\n\n  甲**乙。**丙\n  丁&amp;戊\\*己\n");

  const auto& paragraph = std::get<Paragraph>(read.markdown.blocks[1].content);
  std::string places;
  for (const Inline& piece : paragraph.content) {
    places += "[" + std::string(read.sources.text(piece.span)) + "]";
  }
  EXPECT_EQ(places, "[甲][乙。][丙\n  丁&amp;戊\\*己]");
  EXPECT_EQ(read.sources.text(read.markdown.blocks[1].span), "甲**乙。**丙\n  丁&amp;戊\\*己");
}

TEST(Markdown, SpansInAYamlValueLeadBackToItsFile) {
  MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId id = sources.add("a.yaml", "text: |\n  甲\n\n  乙[^x]\n");
  const std::optional<YamlNode> root = parse_yaml(sources.whole(id), sources, diags);
  PictureShelf shelf(files);

  parse_markdown(markdown_text(root->entries[0].value), "", 0, shelf, diags);

  EXPECT_EQ(print(diags, sources, Language::zh),
            "a.yaml:4:4: error[C065]: 脚注“x”没有内容，请在文末写上“[^x]: …”\n"
            "      乙[^x]\n"
            "        ^^^^\n");
}

TEST(Markdown, DeepNestingIsRefusedWithoutACrash) {
  EXPECT_TRUE(faults(std::string(10000, '>') + "甲\n").starts_with("C069["));
  std::string list;
  for (int i = 0; i < 500; ++i)
    list += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- 甲\n";
  EXPECT_TRUE(faults(list).starts_with("C069["));
}

TEST(Markdown, WhatWouldTakeTheParserMinutesIsRefused) {
  std::string pictures;
  for (int i = 0; i < 30000; ++i) pictures += "![[]()";
  EXPECT_TRUE(faults(pictures).starts_with("C070["));
  EXPECT_TRUE(faults(std::string(50000, '|') + "\n").starts_with("C070["));
}

TEST(Markdown, EveryCharacterComesBack) {
  EXPECT_EQ(blocks("沈𬱖、镕堃\U0001F600**（𬱖）**𬱖"),
            "p(沈𬱖、镕堃\U0001F600<b>（𬱖）</b>𬱖)");
  EXPECT_EQ(blocks("\uE000**甲。**乙\uE001"), "p(\uE000<b>甲。</b>乙\uE001)");
}

}  // namespace
}  // namespace kanyin
