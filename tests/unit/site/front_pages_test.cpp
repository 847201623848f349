#include "site/front_pages.h"

#include <gtest/gtest.h>

#include "support/built_in_site.h"

namespace kanyin {
namespace {

TEST(FrontPages, OfTwoCorrectionsOfOneDayTheLaterComesFirst) {
  IssueCard card;
  card.issue = "2012-03";
  card.title = "2012年第3期";
  card.revisions = {{1, "2012-02-29T08:00:00Z", "XDTB-KSJZ", 8, {}}};
  card.corrections = {{2, "2012-03-05", {{"wages", "先改的"}}},
                      {3, "2012-03-05", {{"wages", "后改的"}}}};

  const std::string page = corrections_html(built_in_site(), std::vector{card});

  EXPECT_LT(page.find("后改的"), page.find("先改的"));
}

}  // namespace
}  // namespace kanyin
