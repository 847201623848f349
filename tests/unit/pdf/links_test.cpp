#include "pdf/links.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string destination(std::string_view target) {
  const std::vector<Anchor> anchors{{.name = "wages", .page_index = 0, .place = {}}};
  return link_destination(target, anchors).value_or("nowhere");
}

TEST(PdfLinks, AnchorsAreLedToByName) { EXPECT_EQ(destination("#wages"), "/Dest (wages)"); }

TEST(PdfLinks, AnAnchorThatIsNotThereIsNoDestination) {
  EXPECT_EQ(destination("#weges"), "nowhere");
}

TEST(PdfLinks, WebAddressesAreWrittenInAscii) {
  EXPECT_EQ(destination("https://a.cn/工(1)"),
            "/A <</S /URI /URI (https://a.cn/%E5%B7%A5\\(1\\))>>");
}

}  // namespace
}  // namespace kanyin
