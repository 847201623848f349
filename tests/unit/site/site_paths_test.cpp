#include "site/site_paths.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(SitePaths, AWayLeadsOverTheTopOfTheSite) {
  EXPECT_EQ(way("articles/2012-03/wages.html", "style.css"), "../../style.css");
  EXPECT_EQ(way("index.html", "issues/2012-03/index.html"), "issues/2012-03/index.html");
}

TEST(SitePaths, AnAddressIsPlainAscii) {
  EXPECT_EQ(address_of("unions/总工会 a.html"), "unions/%E6%80%BB%E5%B7%A5%E4%BC%9A%20a.html");
  EXPECT_EQ(address_of("a?b#c%d"), "a%3Fb%23c%25d");
}

TEST(SitePaths, ANameThatCannotBeAFileGetsAMarkOfItsOwn) {
  const std::string one = file_name_for("甲/乙");
  const std::string other = file_name_for("甲:乙");

  EXPECT_TRUE(one.starts_with("甲-乙-")) << one;
  EXPECT_NE(one, other);
  EXPECT_EQ(file_name_for("临江县总工会"), "临江县总工会");
  EXPECT_FALSE(file_name_for("..").starts_with("."));
}

TEST(SitePaths, ALongNameIsCutBetweenCharacters) {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "会";

  const std::string file = file_name_for(name);

  EXPECT_LT(file.size(), 200U);
}

TEST(SitePaths, AUnionCalledIndexDoesNotTakeThePlaceOfTheIndex) {
  EXPECT_NE(union_page("index"), unions_page);
}

}  // namespace
}  // namespace kanyin
