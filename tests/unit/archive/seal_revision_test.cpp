#include "archive/seal_revision.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

TEST(SealRevision, WhatWasSealedIsFoundSound) {
  const TemporaryFolder root;

  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-03"}), "");
  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-03", .revision = 2, .text = "改"}), "");

  EXPECT_EQ(verify_words(root.path()), "");
  EXPECT_EQ(count_events(root.path()), 2U);
}

TEST(SealRevision, ASecondPublisherIsToldWhoIsAtWork) {  // A018
  const TemporaryFolder root;
  Diagnostics diags;
  std::optional<LockFile> first = lock_archive(root.path(), diags);
  ASSERT_TRUE(first);

  EXPECT_FALSE(lock_archive(root.path(), diags));
  first->write_note("2012-03 r1 (1@desk)");
  EXPECT_FALSE(lock_archive(root.path(), diags));

  ASSERT_EQ(diags.all().size(), 2U);
  EXPECT_EQ(diags.all().front().fault->code, "A018");
  EXPECT_EQ(diags.all().front().arguments.front(), "content/archive/.lock");
  EXPECT_EQ(diags.all().back().arguments.front(), "2012-03 r1 (1@desk)");
}

TEST(SealRevision, AnArchiveThatCannotBeWrittenIsTold) {  // A019
  const TemporaryFolder root;
  write_text(root.path("content/archive"), "a file where the folder should be");

  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-03"}), "A019");
}

TEST(SealRevision, WhatAnInterruptedRunLeftIsNoDamageAndIsCleared) {  // A017 A020
  const TemporaryFolder root;
  seal_small(root.path(), {.issue = "2012-03"});
  write_text(root.path("content/archive/2012-04/r1/manifest.txt"), "kanyin-manifest 1\n");
  write_text(root.path("content/archive/2012-05/.r1.part/x"), "x");
  write_text(root.path("content/archive/.lock"), "2012-04 r1 (1@desk, 2012-02-29T08:00:00Z)\n");

  EXPECT_EQ(verify_words(root.path()),
            "A017 content/archive/2012-04/r1\nA017 content/archive/2012-05/.r1.part\n");
  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-04", .number = 2}), "A020 A020");

  EXPECT_EQ(verify_words(root.path()), "");
}

TEST(SealRevision, TheDoctorClearsOnlyWhatWasLeft) {
  const TemporaryFolder root;
  seal_small(root.path(), {.issue = "2012-03"});
  write_text(root.path("content/archive/2012-05/.r1.part/x"), "x");
  Diagnostics diags;

  const std::vector<std::string> cleared = clear_archive_leftovers(root.path(), diags);

  EXPECT_EQ(cleared, std::vector<std::string>{"content/archive/2012-05/.r1.part"});
  EXPECT_EQ(verify_words(root.path()), "");
  EXPECT_EQ(count_events(root.path()), 1U);
}

TEST(SealRevision, ATornLineIsCutOffBeforeTheNext) {
  const TemporaryFolder root;
  seal_small(root.path(), {.issue = "2012-03"});
  const std::string ledger = root.path("content/archive/ledger.txt");
  write_text(ledger, file_text(ledger) + "2012-03-01T08:00:00Z publ");

  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-04", .number = 2}), "A007");

  EXPECT_EQ(verify_words(root.path()), "");
  EXPECT_EQ(count_events(root.path()), 2U);
}

TEST(SealRevision, ASealedFolderIsNeverWrittenOver) {
  const TemporaryFolder root;
  seal_small(root.path(), {.issue = "2012-03"});
  write_text(root.path("content/archive/2012-04/r1/manifest.txt"), "kanyin-manifest 1\n");

  EXPECT_EQ(seal_small(root.path(), {.issue = "2012-04", .number = 2}), "A016");

  EXPECT_EQ(file_text(root.path("content/archive/2012-04/r1/manifest.txt")), "kanyin-manifest 1\n");
}

}  // namespace
}  // namespace kanyin
