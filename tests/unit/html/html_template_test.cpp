#include "html/html_template.h"

#include <gtest/gtest.h>

#include <utility>

namespace kanyin {
namespace {

std::string filled(const char* page, const TemplateValues& values) {
  return HtmlTemplate(page).fill(values);
}

TemplateValues two_rows() {
  std::vector<TemplateValues> rows;
  rows.push_back({{{"word", std::string("甲")}}});
  rows.push_back({{{"word", std::string("乙")}}});
  return {{{"rows", std::move(rows)}, {"word", std::string("外")}}};
}

TEST(HtmlTemplate, TwoBracesEscapeAndThreeDoNot) {
  const TemplateValues values{{{"a", std::string("<&\"'>")}}};

  EXPECT_EQ(filled("{{a}} {{ a }} {{{a}}} {{& a}}", values),
            "&lt;&amp;&quot;&#39;&gt; &lt;&amp;&quot;&#39;&gt; <&\"'> <&\"'>");
}

TEST(HtmlTemplate, WhatHasNoTextShowsNothing) {
  EXPECT_EQ(filled("[{{yes}}{{rows}}{{nowhere}}]", {{{"yes", true}, {"rows", two_rows()["rows"]}}}),
            "[]");
}

TEST(HtmlTemplate, ASectionIsShownForTruthForATextAndForEachRow) {
  EXPECT_EQ(filled("{{#a}}a{{/a}}{{#b}}b{{/b}}{{#c}}c{{/c}}{{#d}}d{{/d}}",
                   {{{"a", true}, {"b", false}, {"c", std::string("文")}}}),
            "ac");
  EXPECT_EQ(filled("{{#rows}}[{{word}}]{{/rows}}", two_rows()), "[甲][乙]");
}

TEST(HtmlTemplate, AnInvertedSectionIsShownForNothing) {
  EXPECT_EQ(filled("{{^a}}a{{/a}}{{^b}}b{{/b}}{{^c}}c{{/c}}{{^d}}d{{/d}}",
                   {{{"a", true}, {"b", false}, {"c", std::vector<TemplateValues>()}}}),
            "bcd");
}

TEST(HtmlTemplate, NamesAreLookedForFromInsideOut) {
  TemplateValues values = two_rows();
  values["title"] = std::string("题");

  EXPECT_EQ(filled("{{word}}{{#rows}}{{title}}{{word}}{{/rows}}{{word}}", values), "外题甲题乙外");
}

TEST(HtmlTemplate, SectionsStandInEachOther) {
  EXPECT_EQ(filled("{{#rows}}{{#word}}<{{#rows}}{{word}}{{/rows}}>{{/word}}{{/rows}}", two_rows()),
            "<甲乙><甲乙>");
}

TEST(HtmlTemplate, ALineInWhichSectionsShowNothingIsLeftOut) {
  EXPECT_EQ(filled("a\n  {{#rows}}\n- {{word}}\n  {{/rows}}\nb\n", two_rows()),
            "a\n- 甲\n- 乙\nb\n");
  EXPECT_EQ(filled("a\n{{#yes}}{{no}}{{/yes}}", {{{"yes", true}, {"no", false}}}), "a\n");
}

TEST(HtmlTemplate, LineEndsInValuesAreKept) {
  EXPECT_EQ(
      filled("{{#yes}}{{{text}}}{{/yes}}\nb\n", {{{"yes", true}, {"text", std::string("\n")}}}),
      "\n\nb\n");
}

TEST(HtmlTemplate, CanBeFilledInAgainAndMoved) {
  HtmlTemplate first("{{a}}.");
  const HtmlTemplate moved = std::move(first);

  EXPECT_EQ(moved.fill({{{"a", std::string("1")}}}), "1.");
  EXPECT_EQ(moved.fill({{{"a", std::string("2")}}}), "2.");
}

TEST(TemplateValues, MergingKeepsWhatIsThere) {
  TemplateValues values{{{"a", std::string("own")}}};

  values.merge({{{"a", std::string("other")}, {"b", true}}});

  EXPECT_EQ(filled("{{a}}{{#b}}b{{/b}}", values), "ownb");
}

}  // namespace
}  // namespace kanyin
