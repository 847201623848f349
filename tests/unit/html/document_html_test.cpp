#include "html/document_html.h"

#include <gtest/gtest.h>

#include <string>

#include "html/html_design.h"
#include "html/write_html.h"
#include "io/built_in_files.h"

namespace kanyin {
namespace {

Issue notice() {
  Issue issue;
  issue.document.emplace();
  issue.document->organs = {{"江城市总工会", {}}};
  issue.document->text.id = "text";
  issue.document->text.title = {{"关于报送名单的通知", {}}};
  return issue;
}

/// The page of the built-in template.
std::string built_in_page(const Issue& issue, const IssueParts& parts = {}) {
  const MemoryFiles none;
  const BuiltInFiles files(none);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<HtmlDesign> design = load_document_html_design(sources, diags);
  EXPECT_TRUE(diags.all().empty());
  return design ? write_html(issue, parts, *design, {}, diags) : "";
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

TEST(DocumentHtml, APublishedPrintingEndsWithItsCode) {
  Issue issue = notice();
  EXPECT_FALSE(contains(built_in_page(issue), "<footer"));

  issue.revision.code = "7K3M-Q2XT";
  const std::string without_colophon = built_in_page(issue);
  issue.document->printed_by.text = "江城市总工会办公室";
  const std::string page = built_in_page(issue);

  EXPECT_TRUE(contains(without_colophon,
                       "<footer class=\"official-foot\">\n<p class=\"code\">查验码 7K3M-Q2XT</p>"));
  EXPECT_TRUE(contains(page, "<p>江城市总工会办公室</p>\n</div>\n<p class=\"code\">查验码 "));
}

TEST(DocumentHtml, TheHeadOfALetterIsMarked) {
  Issue issue = notice();
  EXPECT_TRUE(contains(built_in_page(issue), "<header class=\"official-head\">"));

  issue.document->format = DocumentFormat::letter;

  EXPECT_TRUE(contains(built_in_page(issue), "<header class=\"official-head letter\">"));
}

TEST(DocumentHtml, ACorrectionSaysSoBelowUrgency) {
  Issue issue = notice();
  issue.document->urgency.text = "加急";
  issue.revision.number = 2;
  IssueParts parts;
  parts.edition = "（更正版）更正第1次";

  EXPECT_TRUE(contains(built_in_page(issue, parts),
                       "<p class=\"corner\">加急</p>\n<p class=\"corner\">（更正版）更正第1次</p>\n"
                       "<p class=\"organ-mark short\">"));
}

}  // namespace
}  // namespace kanyin
