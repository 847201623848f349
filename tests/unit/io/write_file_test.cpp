#include "io/write_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>

#include "io/files.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

TEST(WriteFile, MakesTheFoldersThatAreMissing) {
  const TemporaryFolder folder;

  const std::error_code error = write_file(folder.path("a/b/c.txt"), "正文");

  EXPECT_FALSE(error) << error.message();
  EXPECT_EQ(DiskFiles(folder.path()).read("a/b/c.txt").bytes, "正文");
}

TEST(WriteFile, KeepsAnExistingFileWhenAsked) {
  const TemporaryFolder folder;
  write_file(folder.path("a.txt"), "旧");

  const std::error_code error = write_file(folder.path("a.txt"), "新", Existing::keep);

  EXPECT_EQ(error, std::errc::file_exists);
  EXPECT_EQ(DiskFiles(folder.path()).read("a.txt").bytes, "旧");
}

TEST(WriteFile, WhatAnInterruptedRunOfTheSameNumberHasLeftIsNoHindrance) {
  const TemporaryFolder folder;
  const std::string left = ".a.txt." + std::to_string(::getpid()) + ".part";
  write_file(folder.path(left), "半");

  const std::error_code error = write_file(folder.path("a.txt"), "全");

  EXPECT_FALSE(error) << error.message();
  EXPECT_EQ(DiskFiles(folder.path()).read("a.txt").bytes, "全");
  EXPECT_EQ(DiskFiles(folder.path()).list("").size(), 1U);
}

TEST(WriteFile, AFailureLeavesTheOldFileAndNothingBesides) {
  const TemporaryFolder folder;
  write_file(folder.path("a/kept.txt"), "旧");

  const std::error_code error = write_file(folder.path("a"), "新");

  EXPECT_TRUE(error);
  EXPECT_EQ(DiskFiles(folder.path()).list("").size(), 1U);
  EXPECT_EQ(DiskFiles(folder.path()).read("a/kept.txt").bytes, "旧");
}

}  // namespace
}  // namespace kanyin
