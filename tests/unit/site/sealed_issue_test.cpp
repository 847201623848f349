#include "site/sealed_issue.h"

#include <gtest/gtest.h>

#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

TEST(SealedIssue, ARevisionWithoutDataIsTold) {
  const TemporaryFolder folder;
  seal_small(folder.path(), {.issue = "2012-03"});
  const DiskFiles files(folder.path());
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);

  const std::optional<SealedIssue> issue =
      read_sealed_issue(folder.path(), ledger.entries.front(), diags);

  EXPECT_FALSE(issue);
  ASSERT_EQ(diags.all().size(), 1U);
  EXPECT_EQ(std::string(diags.all().front().fault->code), "W004");
}

}  // namespace
}  // namespace kanyin
