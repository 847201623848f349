#include "press/printed_pages.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(PrintedPages, AreToldToBeUnknownWhereThatPrintingCannotBeComposed) {
  CheckedIssue corrected;
  corrected.issue.id = "2012-04";
  corrected.issue.revision.number = 2;
  corrected.issue.revision.rounds.resize(1);
  corrected.issue.revision.rounds.front().changes.resize(1);
  Diagnostics diags;

  note_printed_pages(corrected, FontFolders{}, MemoryFiles(), diags);

  ASSERT_EQ(diags.all().size(), 1U);
  EXPECT_EQ(diags.all().front().fault->code, "R074");
  EXPECT_EQ(diags.all().front().arguments.front(), "2012-04:r1");
  EXPECT_EQ(corrected.issue.revision.rounds.front().changes.front().page, 0);
}

TEST(PrintedPages, AreNotAskedForInAFirstPrinting) {
  CheckedIssue first;
  Diagnostics diags;

  note_printed_pages(first, FontFolders{}, MemoryFiles(), diags);

  EXPECT_TRUE(diags.all().empty());
}

}  // namespace
}  // namespace kanyin
