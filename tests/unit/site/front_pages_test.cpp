#include "site/front_pages.h"

#include <gtest/gtest.h>

#include "io/built_in_files.h"

namespace kanyin {
namespace {

Site built_in_site() {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  Site site;
  site.name = "江城工会信息";
  site.design = *load_site_design(sources, diags);
  return site;
}

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
