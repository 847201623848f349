#include "io/mapped_file.h"

#include <gtest/gtest.h>

#include "io/write_file.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

TEST(MappedFile, TheBytesStayWhenTheValueMoves) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.bin");
  write_file(path, "abc");

  std::optional<MappedFile> file = map_file(path);
  ASSERT_TRUE(file);
  const std::string_view bytes = file->bytes();
  const MappedFile moved = std::move(*file);

  EXPECT_EQ(bytes, "abc");
  EXPECT_EQ(moved.bytes().data(), bytes.data());
}

TEST(MappedFile, WhatIsMissingOrNoFileGivesNothing) {
  const TemporaryFolder folder;

  EXPECT_FALSE(map_file(folder.path("none")));
  EXPECT_FALSE(map_file(folder.path(".")));
}

}  // namespace
}  // namespace kanyin
