#include "html/article_html.h"

#include <gtest/gtest.h>

#include "support/sample_issue.h"

namespace kanyin {
namespace {

/// The body as HTML, and the codes of what was found.
std::string body(std::vector<Block> blocks, std::vector<Footnote> footnotes = {}) {
  Article article;
  article.id = "talks";
  article.title = {{"协商", {}}};
  article.body = std::move(blocks);
  article.footnotes = std::move(footnotes);
  const std::set<std::string> anchors{"talks", "wages"};
  Diagnostics diags;
  ArticleHtml html = article_html(article, anchors, diags);
  std::string all = html.body;
  for (const FootnoteHtml& note : html.footnotes) all += "\n" + note.anchor + ": " + note.text;
  for (const Diagnostic& found : diags.all()) all += "\n" + std::string(found.fault->code);
  return all;
}

Inline piece(std::string text, InlineStyle style = {}, std::string link = {}) {
  return {.text = std::move(text), .style = style, .link = std::move(link), .span = {}};
}

Inline mark(std::size_t footnote) {
  return {.kind = InlineKind::footnote_mark,
          .text = {},
          .style = {},
          .link = {},
          .footnote = footnote,
          .span = {}};
}

std::string inlines(Inlines content) { return body({{Paragraph{std::move(content)}, {}}}); }

Block heading(int level, std::string text) {
  return {Heading{level, text_inlines(std::move(text))}, {}};
}

TEST(ArticleHtml, RawMarkupIsText) {
  EXPECT_EQ(inlines(text_inlines("<script>alert('甲')</script>")),
            "<p>&lt;script&gt;alert(&#39;甲&#39;)&lt;/script&gt;</p>");
}

TEST(ArticleHtml, NestedStylesStayNested) {
  EXPECT_EQ(inlines({piece("一", {.strong = true}), piece("二", {.strong = true, .emphasis = true}),
                     piece("三", {.strong = true}), piece("四", {.strikethrough = true}),
                     piece("a<b", {.code = true})}),
            "<p><strong>一<em>二</em>三</strong><s>四</s><code>a&lt;b</code></p>");
}

TEST(ArticleHtml, TheEditorsBreakStays) {
  const Inline line_break{
      .kind = InlineKind::line_break, .text = {}, .style = {}, .link = {}, .span = {}};

  EXPECT_EQ(inlines({piece("上"), line_break, piece("下")}), "<p>上<br>下</p>");
}

TEST(ArticleHtml, LinksLeadToTheWebOrToAnArticle) {
  EXPECT_EQ(inlines({piece("地图", {}, "https://a.cn/?x=1&y=\"2\"")}),
            "<p><a href=\"https://a.cn/?x=1&amp;y=&quot;2&quot;\">地图</a></p>");
  EXPECT_EQ(inlines({piece("前文", {}, "#wages")}), "<p><a href=\"#wages\">前文</a></p>");
  EXPECT_EQ(
      inlines({piece("甲", {.strong = true}, "mailto:a@b.cn"), piece("乙", {}, "mailto:a@b.cn")}),
      "<p><a href=\"mailto:a@b.cn\"><strong>甲</strong>乙</a></p>");
}

TEST(ArticleHtml, AnAddressThatIsItsOwnTextIsMarked) {
  EXPECT_EQ(inlines({piece("www.a.cn", {}, "http://www.a.cn")}),
            "<p><a class=\"bare\" href=\"http://www.a.cn\">www.<wbr>a.<wbr>cn</a></p>");
  EXPECT_EQ(inlines({piece("https://a.cn/b-c/?d&e", {}, "https://a.cn/b-c/?d&e")}),
            "<p><a class=\"bare\" href=\"https://a.cn/b-c/?d&amp;e\">https://<wbr>a.<wbr>cn/<wbr>b-"
            "<wbr>c/?<wbr>d&amp;<wbr>e</a></p>");
}

TEST(ArticleHtml, LinksThatLeadNowhereAreReportedAndTheirWordsStay) {
  EXPECT_EQ(inlines({piece("甲", {}, "JavaScript:alert(1)")}), "<p>甲</p>\nH008");
  EXPECT_EQ(inlines({piece("乙", {}, "images/a.png")}), "<p>乙</p>\nH008");
  EXPECT_EQ(inlines({piece("丙", {}, "#nobody")}), "<p>丙</p>\nH008");
}

TEST(ArticleHtml, HeadingsFollowTheTitleWithoutAGap) {
  EXPECT_EQ(body({heading(2, "甲"), heading(5, "乙"), heading(2, "丙")}),
            "<h4>甲</h4>\n<h5>乙</h5>\n<h4>丙</h4>");
  EXPECT_EQ(body({heading(1, "甲"), heading(3, "乙"), heading(2, "丙")}),
            "<h4>甲</h4>\n<h5>乙</h5>\n<h5>丙</h5>");
}

TEST(ArticleHtml, AListKeepsItsFirstNumberAndItsInnerBlocks) {
  List inner{.ordered = false, .first_number = 1, .items = {{{text_block("丙")}}}};
  List list{.ordered = true,
            .first_number = 4,
            .items = {{{text_block("甲")}}, {{text_block("乙"), {inner, {}}}}}};

  EXPECT_EQ(body({{list, {}}}),
            "<ol start=\"4\">\n<li>甲</li>\n<li><p>乙</p>\n<ul>\n<li>丙</li>\n</ul>\n</li>\n</ol>");
}

TEST(ArticleHtml, ATableSaysWhatItsHeadsAreForAndHasAName) {
  Table table{.columns = {ColumnAlign::none, ColumnAlign::right},
              .head = {{{}}, {text_inlines("职工")}},
              .rows = {{{text_inlines("纺织")}, {text_inlines("18240")}}}};

  EXPECT_EQ(body({{table, {}}}),
            "<section class=\"table\" tabindex=\"0\" aria-label=\"协商：表1\">\n<table>\n"
            "<thead><tr><td></td><th scope=\"col\" class=\"right\">职工</th></tr></thead>\n"
            "<tbody>\n<tr><td>纺织</td><td class=\"right\">18240</td></tr>\n</tbody>\n"
            "</table>\n</section>");
}

TEST(ArticleHtml, ANumberWithAHyphenStaysOnOneLineOfItsCell) {
  const auto cell_of = [](const std::string& text) {
    const Table table{.columns = {ColumnAlign::none}, .head = {}, .rows = {{{text_inlines(text)}}}};
    const std::string html = body({{table, {}}});
    const std::size_t begin = html.find("<td>");
    return html.substr(begin, html.find("</tr>") - begin);
  };

  EXPECT_EQ(cell_of("0719-8810101"), "<td><span class=\"whole\">0719-8810101</span></td>");
  EXPECT_EQ(cell_of("12351"), "<td>12351</td>");
  EXPECT_EQ(cell_of("A-1"), "<td>A-1</td>");
}

TEST(ArticleHtml, ATableWithoutWordsInItsHeadHasNone) {
  Table table{.columns = {ColumnAlign::none}, .head = {{{}}}, .rows = {{{text_inlines("甲")}}}};

  EXPECT_EQ(body({{table, {}}}).find("thead"), std::string::npos);
}

TEST(ArticleHtml, QuotesVerbatimLinesAndBreaksHaveTheirElements) {
  EXPECT_EQ(
      body(
          {{Quote{{text_block("引")}}, {}}, {Verbatim{{"a  <b>", ""}}, {}}, {ThematicBreak{}, {}}}),
      "<blockquote>\n<p>引</p>\n</blockquote>\n"
      "<pre><code>a  &lt;b&gt;\n\n</code></pre>\n<hr>");
}

TEST(ArticleHtml, FootnotesLeadBackToEveryCall) {
  Footnote note{.label = "a", .blocks = {text_block("清单")}, .span = {}};

  EXPECT_EQ(body({{Paragraph{{piece("甲"), mark(0), piece("乙"), mark(0)}}, {}}}, {note}),
            "<p>甲<sup><a class=\"mark\" role=\"doc-noteref\" id=\"talks.mark-1-1\" "
            "href=\"#talks.note-1\" aria-label=\"注1\">[1]</a></sup>"
            "乙<sup><a class=\"mark\" role=\"doc-noteref\" id=\"talks.mark-1-2\" "
            "href=\"#talks.note-1\" aria-label=\"注1\">[1]</a></sup></p>\n"
            "talks.note-1: <p>清单 <a class=\"back\" role=\"doc-backlink\" "
            "href=\"#talks.mark-1-1\" aria-label=\"回到正文第1处注1\">↑</a> "
            "<a class=\"back\" role=\"doc-backlink\" href=\"#talks.mark-1-2\" "
            "aria-label=\"回到正文第2处注1\">↑</a></p>");
}

}  // namespace
}  // namespace kanyin
