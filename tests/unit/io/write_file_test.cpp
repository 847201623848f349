#include "io/write_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
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

TEST(RenewFile, GivesAFileThatHoldsJustThisTheDateOfNow) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.txt");
  const std::string text(100'000, 'a');
  write_file(path, text);
  const auto now = std::filesystem::last_write_time(path);
  std::filesystem::last_write_time(path, now - std::chrono::hours(1));

  EXPECT_TRUE(renew_file(path, text));

  EXPECT_GE(std::filesystem::last_write_time(path), now);
  EXPECT_EQ(DiskFiles(folder.path()).read("a.txt").bytes, text);
}

TEST(RenewFile, LeavesEverythingElseToBeWritten) {
  const TemporaryFolder folder;
  write_file(folder.path("a.txt"), "旧的");
  std::filesystem::create_symlink("a.txt", folder.path("link.txt"));

  EXPECT_FALSE(renew_file(folder.path("a.txt"), "新的"));
  EXPECT_FALSE(renew_file(folder.path("a.txt"), "旧"));
  EXPECT_FALSE(renew_file(folder.path("a.txt"), "旧的字"));
  EXPECT_FALSE(renew_file(folder.path("link.txt"), "旧的"));
  EXPECT_FALSE(renew_file(folder.path("none.txt"), ""));
  EXPECT_FALSE(renew_file(folder.path(""), ""));
  EXPECT_EQ(DiskFiles(folder.path()).read("a.txt").bytes, "旧的");
}

}  // namespace
}  // namespace kanyin
