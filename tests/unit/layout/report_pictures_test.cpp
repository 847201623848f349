#include "layout/report_pictures.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// The codes for a picture so many pixels wide that stands an inch wide at 300 dots.
std::string codes(int width) {
  Issue issue;
  Picture picture;
  picture.path = "content/issues/2012-03/images/station.png";
  picture.width = width;
  picture.height = width;
  issue.pictures.push_back(picture);
  PagedIssue pages;
  Page page;
  page.items.push_back(
      {ElementId::furniture, PlacedPicture{{{}, {points(72), points(72)}}, PictureId{0}, 300}});
  pages.pages.push_back(page);
  Diagnostics diags;
  report_pictures(pages, issue, diags);
  std::string words;
  for (const Diagnostic& each : diags.all()) {
    words += std::string(each.fault->code) + " " + each.arguments[1] + " → " + each.arguments[2];
  }
  return words;
}

TEST(ReportPictures, TwiceAsFineAsPaperShowsIsTold) {
  EXPECT_EQ(codes(601), "L050 601 × 601 → 300 × 300");
  EXPECT_EQ(codes(600), "");
}

}  // namespace
}  // namespace kanyin
