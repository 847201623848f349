#include "model/web_address.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

Publication published_at(std::string url) {
  Publication publication;
  publication.url.text = std::move(url);
  return publication;
}

TEST(WebAddress, IsAHostAndAFolder) {
  EXPECT_TRUE(is_site_address("https://www.example.org"));
  EXPECT_TRUE(is_site_address("http://10.1.2.3:8080/xinxi/"));
  EXPECT_TRUE(is_site_address("https://xn--fiqs8s.example/%E4%BF%A1%E6%81%AF"));
}

TEST(WebAddress, HasASchemeAndNothingBehindTheFolder) {
  EXPECT_FALSE(is_site_address("www.example.org"));
  EXPECT_FALSE(is_site_address("ftp://www.example.org"));
  EXPECT_FALSE(is_site_address("https://"));
  EXPECT_FALSE(is_site_address("https:///xinxi/"));
  EXPECT_FALSE(is_site_address("https://www.example.org/?issue=3"));
  EXPECT_FALSE(is_site_address("https://www.example.org/信息/"));
  EXPECT_FALSE(is_site_address("https://www.example.org/\" onload=\""));
}

TEST(WebAddress, AnIssueHasAFolderBelowThePublication) {
  const Publication publication = published_at("https://www.example.org/xinxi");

  EXPECT_EQ(issue_address(publication, "2012-03"), "https://www.example.org/xinxi/issues/2012-03/");
  EXPECT_EQ(pdf_address(publication, "2012-03"),
            "https://www.example.org/xinxi/issues/2012-03/2012-03.pdf");
}

TEST(WebAddress, LettersThatNoAddressHasAreWrittenAsBytes) {
  EXPECT_EQ(issue_address(published_at("https://www.example.org/"), "三月 a"),
            "https://www.example.org/issues/%E4%B8%89%E6%9C%88%20a/");
}

TEST(WebAddress, WithoutAPublicArchiveThereIsNone) {
  EXPECT_EQ(issue_address(published_at(""), "2012-03"), "");
  EXPECT_EQ(pdf_address(published_at(""), "2012-03"), "");
}

}  // namespace
}  // namespace kanyin
