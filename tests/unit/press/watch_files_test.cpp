#include "press/watch_files.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>

#include "io/write_file.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

/// The paths that the next wait tells of; `stopped` if it tells that the watch is to end.
std::string heard(FileWatch& watch) {
  Diagnostics diags;
  const std::optional<FileChanges> changes = watch.wait(diags);
  if (!changes) return "stopped";
  std::string paths;
  for (const std::string& path : changes->paths) paths += (paths.empty() ? "" : " ") + path;
  return paths;
}

TEST(WatchFiles, ChangesAreHeardInFoldersThatComeLater) {
  const TemporaryFolder folder;
  write_file(folder.path("content/bulletin.yaml"), "a");
  Diagnostics diags;
  std::optional<FileWatch> watch = FileWatch::open(folder.path(), diags);
  ASSERT_TRUE(watch);

  write_file(folder.path("content/bulletin.yaml"), "b");
  EXPECT_EQ(heard(*watch), "content/bulletin.yaml");

  write_file(folder.path("content/issues/1/lead.md"), "a");
  EXPECT_NE(heard(*watch).find("content/issues/1/lead.md"), std::string::npos);

  write_file(folder.path("content/issues/1/lead.md"), "b");
  EXPECT_EQ(heard(*watch), "content/issues/1/lead.md");

  fs::remove_all(folder.path("content/issues/1"));
  EXPECT_NE(heard(*watch).find("content/issues/1"), std::string::npos);

  write_file(folder.path("styles/own.yaml"), "a");
  EXPECT_NE(heard(*watch).find("styles/own.yaml"), std::string::npos);
}

TEST(WatchFiles, WhatEditorsAndTheProgramKeepForThemselvesIsNotHeard) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("content"));
  Diagnostics diags;
  std::optional<FileWatch> watch = FileWatch::open(folder.path(), diags);
  ASSERT_TRUE(watch);

  write_file(folder.path("content/.lead.md.swp"), "a");
  write_file(folder.path("content/lead.md~"), "a");
  write_file(folder.path("build/proof/1/1.pdf"), "a");
  write_file(folder.path("content/lead.md"), "a");

  EXPECT_EQ(heard(*watch), "content/lead.md");
}

TEST(WatchFiles, ASignalToEndEndsTheWatchAndNotTheProcess) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("content"));
  Diagnostics diags;
  std::optional<FileWatch> watch = FileWatch::open(folder.path(), diags);
  ASSERT_TRUE(watch);

  ::kill(::getpid(), SIGTERM);

  EXPECT_EQ(heard(*watch), "stopped");
}

}  // namespace
}  // namespace kanyin
