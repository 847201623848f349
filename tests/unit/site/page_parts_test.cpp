#include "site/page_parts.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(PageParts, AnArticleIsFoundByItsId) {
  const std::string page =
      "<main><article class=\"story\" id=\"a\"><p>一</p></article>\n"
      "<article class=\"brief\" id=\"b\"><p id=\"c\">二</p></article></main>";

  const auto articles = articles_of_page(page);

  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles.at("a"), "<article class=\"story\" id=\"a\"><p>一</p></article>");
  EXPECT_EQ(articles.at("b"), "<article class=\"brief\" id=\"b\"><p id=\"c\">二</p></article>");
}

TEST(PageParts, APageThatIsCutShortGivesWhatIsWhole) {
  EXPECT_EQ(articles_of_page("<article id=\"a\">一</article><article id=\"b\">二").size(), 1U);
  EXPECT_EQ(document_of_page("<p>没有</p>"), "");
}

TEST(PageParts, ADocumentComesWithoutTheMainOfItsPage) {
  const std::string page =
      "<body><div class=\"sheet\">\n<header></header><main id=\"page.main\">文</main></div></body>";

  EXPECT_EQ(document_of_page(page), "<header></header><div class=\"official-text\">文</div>");
}

TEST(PageParts, HeadingsAreRaisedByTwo) {
  EXPECT_EQ(with_raised_headings("<h3 class=\"title\">题</h3><h4>小题</h4><hr>"),
            "<h1 class=\"title\">题</h1><h2>小题</h2><hr>");
}

TEST(PageParts, OnlyLinksWithATargetAreTurned) {
  const LinkTarget target = [](std::string_view id) -> std::optional<std::string> {
    if (id == "own") return std::nullopt;
    return "other.html";
  };

  EXPECT_EQ(
      with_links("<a href=\"#own\">甲</a><a href=\"#far\">乙</a><a href=\"x\">丙</a>", target),
      "<a href=\"#own\">甲</a><a href=\"other.html\">乙</a><a href=\"x\">丙</a>");
}

TEST(PageParts, PicturesBecomeFiles) {
  const LiftedPage page =
      lift_pictures("<img src=\"data:image/png;base64,aGVsbG8=\" alt=\"图\"><img src=\"a.png\">",
                    [](const std::string& name) { return "pictures/" + name; });

  ASSERT_EQ(page.pictures.size(), 1U);
  EXPECT_EQ(page.pictures.front().bytes, "hello");
  EXPECT_EQ(page.html, "<img src=\"pictures/" + page.pictures.front().name +
                           "\" alt=\"图\"><img src=\"a.png\">");
  EXPECT_TRUE(page.pictures.front().name.ends_with(".png"));
}

TEST(PageParts, AllIdsAreListed) {
  EXPECT_EQ(ids_in("<p id=\"a\"><b class=\"x\" id=\"b.1\">").size(), 2U);
}

}  // namespace
}  // namespace kanyin
