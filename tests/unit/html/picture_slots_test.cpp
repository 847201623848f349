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

std::string filled(std::string bytes) {
  const Issue issue = with_pictures({std::move(bytes)});
  return fill_picture_slots(picture_slot(PictureId{0}), issue);
}

TEST(PictureSlots, BytesBecomeBase64) {
  EXPECT_EQ(filled(""), "data:image/png;base64,");
  EXPECT_EQ(filled("f"), "data:image/png;base64,Zg==");
  EXPECT_EQ(filled("fo"), "data:image/png;base64,Zm8=");
  EXPECT_EQ(filled("foo"), "data:image/png;base64,Zm9v");
  EXPECT_EQ(filled("\xFF\xFE\xFD"), "data:image/png;base64,//79");
}

TEST(PictureSlots, EachSlotGetsItsPictureAndTheRestStays) {
  Issue issue = with_pictures({"f", "fo"});
  issue.pictures[1].format = PictureFormat::jpeg;
  const std::string page = "<" + picture_slot(PictureId{1}) + ">" + picture_slot(PictureId{0}) +
                           picture_slot(PictureId{1});

  EXPECT_EQ(fill_picture_slots(page, issue),
            "<data:image/jpeg;base64,Zm8=>data:image/png;base64,Zg==data:image/jpeg;base64,Zm8=");
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
    EXPECT_EQ(fill_picture_slots(text, issue), text);
  }
}

}  // namespace
}  // namespace kanyin
