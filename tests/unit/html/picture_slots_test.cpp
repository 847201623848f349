#include "html/picture_slots.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

Issue with_pictures(std::vector<std::string> files) {
  Issue issue;
  for (std::string& file : files) {
    issue.pictures.emplace_back();
    issue.pictures.back().file = std::move(file);
  }
  return issue;
}

std::string filled(const std::string& page, const Issue& issue) {
  std::vector<ScreenPicture> shown;
  for (const Picture& picture : issue.pictures) shown.push_back(screen_picture(picture, 1600));
  return fill_picture_slots(page, issue, shown);
}

std::string filled_slot(std::string bytes) {
  Issue issue = with_pictures({std::move(bytes)});
  issue.pictures[0].width = 4;
  issue.pictures[0].height = 3;
  return filled(picture_slot(PictureId{0}), issue);
}

TEST(PictureSlots, BytesBecomeBase64) {
  EXPECT_EQ(filled_slot(""), R"(src="data:image/png;base64," width="4" height="3")");
  EXPECT_EQ(filled_slot("f"), R"(src="data:image/png;base64,Zg==" width="4" height="3")");
  EXPECT_EQ(filled_slot("fo"), R"(src="data:image/png;base64,Zm8=" width="4" height="3")");
  EXPECT_EQ(filled_slot("foo"), R"(src="data:image/png;base64,Zm9v" width="4" height="3")");
  EXPECT_EQ(filled_slot("\xFF\xFE\xFD"),
            R"(src="data:image/png;base64,//79" width="4" height="3")");
}

TEST(PictureSlots, EachSlotGetsItsPictureAndTheRestStays) {
  Issue issue = with_pictures({"f", "fo"});
  issue.pictures[1].format = PictureFormat::jpeg;
  const std::string page = "<" + picture_slot(PictureId{1}) + ">" + picture_slot(PictureId{0}) +
                           picture_slot(PictureId{1});

  EXPECT_EQ(filled(page, issue), R"(<src="data:image/jpeg;base64,Zm8=" width="0" height="0">)"
                                 R"(src="data:image/png;base64,Zg==" width="0" height="0")"
                                 R"(src="data:image/jpeg;base64,Zm8=" width="0" height="0")");
}

TEST(PictureSlots, WhatOnlyLooksLikeASlotStays) {
  const Issue issue = with_pictures({"f"});

  for (const std::string text : {"\x1A"
                                 "1\x1A",
                                 "\x1A"
                                 "a\x1A",
                                 "\x1A\x1A",
                                 "\x1A"
                                 "0",
                                 "\x1A"}) {
    EXPECT_EQ(filled(text, issue), text);
  }
}

}  // namespace
}  // namespace kanyin
