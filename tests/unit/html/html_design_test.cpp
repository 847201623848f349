#include "html/html_design.h"

#include <gtest/gtest.h>

#include "diag/print.h"
#include "io/built_in_files.h"

namespace kanyin {
namespace {

/// The page, or what was found wrong.
std::string loaded(const std::string& issue, const std::string& part = "") {
  MemoryFiles files;
  files.put("templates/own/issue.html", issue);
  files.put("templates/own/part.html", part);
  files.put("styles/screen.css", "p { color: red }\n");
  SourceMap sources(files);
  Diagnostics diags;
  std::optional<HtmlDesign> design = load_html_design("own", sources, diags);
  const std::string found = print(diags, sources, Language::en);
  return (design ? design->page.text() : "nothing\n") + found;
}

TEST(LoadHtmlDesign, PartsArePutIn) {
  EXPECT_EQ(loaded("<div>\n{{> part }}\n</div>\n", "<p>{{name}}</p>\n"),
            "<div>\n<p>{{name}}</p>\n</div>\n");
}

TEST(LoadHtmlDesign, CommentsAndTagsOnLinesOfTheirOwnLeaveNoEmptyLines) {
  EXPECT_EQ(loaded("{{! a\ncomment }}\n<p>\n{{#name}}\n甲{{! b }}乙\n{{/name}}\n</p>\n"),
            "<p>\n{{#name}}甲乙\n{{/name}}</p>\n");
}

TEST(LoadHtmlDesign, AnUnclosedTagIsReportedAtItsPlace) {
  EXPECT_EQ(loaded("<p>{{name</p>\n"),
            "nothing\n"
            "templates/own/issue.html:1:4: error[H001]: this template tag does not end; add '}}'\n"
            "    <p>{{name</p>\n"
            "       ^^\n");
}

TEST(LoadHtmlDesign, SectionsMustMatch) {
  EXPECT_EQ(
      loaded("{{#footer}}\n{{/sections}}\n"),
      "nothing\n"
      "templates/own/issue.html:1:1: error[H002]: template section 'footer' does not end; add "
      "'{{/footer}}'\n"
      "    {{#footer}}\n"
      "    ^^^^^^^^^^^\n"
      "templates/own/issue.html:2:1: error[H003]: '{{/sections}}' has no beginning; delete it "
      "or add '{{#sections}}'\n"
      "    {{/sections}}\n"
      "    ^^^^^^^^^^^^^\n");
}

TEST(LoadHtmlDesign, OtherDelimitersAreRefused) {
  EXPECT_EQ(loaded("{{=<% %>=}}\n"),
            "nothing\n"
            "templates/own/issue.html:1:1: error[H004]: template tag '{{=<% %>=}}' cannot be used; "
            "write one like '{{name}}'\n"
            "    {{=<% %>=}}\n"
            "    ^^^^^^^^^^^\n");
}

TEST(LoadHtmlDesign, APartThatIsNotThereIsReported) {
  EXPECT_EQ(loaded("{{>masthed}}\n"),
            "nothing\n"
            "templates/own/issue.html:1:1: error[H005]: template part 'masthed' is not there; make "
            "the file 'templates/own/masthed.html' or correct the name\n"
            "    {{>masthed}}\n"
            "    ^^^^^^^^^^^^\n");
}

TEST(LoadHtmlDesign, APartThatATemplateLacksIsTheOneOfTheBulletin) {
  MemoryFiles files;
  files.put("templates/own/issue.html", "{{> part }}{{> head }}");
  files.put("templates/own/part.html", "own part");
  files.put("templates/bulletin/part.html", "part");
  files.put("templates/bulletin/head.html", ", head");
  files.put("styles/screen.css", "");
  SourceMap sources(files);
  Diagnostics diags;

  const std::optional<HtmlDesign> design = load_html_design("own", sources, diags);

  ASSERT_TRUE(design);
  EXPECT_EQ(design->page.text(), "own part, head");
}

TEST(LoadHtmlDesign, APartCannotContainItself) {
  EXPECT_EQ(
      loaded("{{>part}}\n", "<p>{{>part}}</p>\n"),
      "nothing\n"
      "templates/own/part.html:1:4: error[H006]: template part 'part' contains itself; take it "
      "out here\n"
      "    <p>{{>part}}</p>\n"
      "       ^^^^^^^^^\n");
}

TEST(LoadHtmlDesign, AnUnknownNameIsAWarningWithTheNearestOne) {
  EXPECT_EQ(loaded("<p>{{ organn }}</p>\n"),
            "<p>{{ organn }}</p>\n"
            "templates/own/issue.html:1:4: warning[H007]: templates know no 'organn' and the page "
            "stays empty here; check the name\n"
            "    <p>{{ organn }}</p>\n"
            "       ^^^^^^^^^^^^\n"
            "    fix: organ\n");
}

TEST(LoadHtmlDesign, SectionsCannotGoDownForEver) {
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += "{{#name}}";

  EXPECT_NE(loaded(deep).find("H004"), std::string::npos);
}

// clreq §8, line pitch.
TEST(LoadHtmlDesign, RunningTextOnTheWebHasAPitchOfOneAndAHalfEmsAtLeast) {
  const MemoryFiles nothing;
  const std::string sheet = BuiltInFiles(nothing).read("styles/screen.css").bytes;
  const std::size_t body = sheet.find("\nbody {");
  ASSERT_NE(body, std::string::npos);
  const std::string key = "line-height: ";
  const std::size_t pitch = sheet.find(key, body);
  ASSERT_LT(pitch, sheet.find('}', body));

  EXPECT_GE(std::stod(sheet.substr(pitch + key.size())), 1.5);
}

TEST(LoadHtmlDesign, AMissingTemplateIsAnErrorOfTheFile) {
  MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;

  EXPECT_FALSE(load_html_design("own", sources, diags));
  EXPECT_EQ(diags.count(Severity::error), 2U);
}

}  // namespace
}  // namespace kanyin
