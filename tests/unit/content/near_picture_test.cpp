#include "content/near_picture.h"

#include <gtest/gtest.h>

#include "content/picture_shelf.h"

namespace kanyin {
namespace {

class NearPictureTest : public testing::Test {
 protected:
  std::string near(const std::string& name) const {
    return near_picture("issues/a/" + name, "issues/a", files_);
  }

  MemoryFiles files_;
};

TEST_F(NearPictureTest, ANameWithoutItsFolderOrWithAnotherEndingIsFound) {
  files_.put("issues/a/images/station.jpg", "");
  files_.put("issues/a/images/station.txt", "");

  EXPECT_EQ(near("station.jpg"), "images/station.jpg");
  EXPECT_EQ(near("images/Station.PNG"), "images/station.jpg");
}

TEST_F(NearPictureTest, AMistypedNameIsFoundAndAStrangeOneIsNot) {
  files_.put("issues/a/images/驿站开放.png", "");
  files_.put("issues/a/images/.驿站开张.png", "");
  files_.put("issues/b/集体协商.png", "");

  EXPECT_EQ(near("images/驿站开张.png"), "images/驿站开放.png");
  EXPECT_EQ(near("集体协商.png"), "") << "that of another issue";
}

TEST_F(NearPictureTest, TheShelfSuggestsIt) {
  files_.put("issues/a/images/station.png", "");
  PictureShelf shelf(files_);
  Diagnostics diags;

  EXPECT_FALSE(shelf.add("images/station.jpg", "issues/a", {}, diags));

  ASSERT_EQ(diags.all().size(), 1U);
  EXPECT_EQ(diags.all().front().fault->code, "C080");
  EXPECT_EQ(diags.all().front().fix, "images/station.png");
}

}  // namespace
}  // namespace kanyin
