#include "io/files.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string names(const std::vector<FolderEntry>& entries) {
  std::string text;
  for (const FolderEntry& entry : entries) {
    text += entry.name + (entry.kind == EntryKind::folder ? "/ " : " ");
  }
  return text;
}

TEST(MemoryFiles, TextsCoverThoseBeneath) {
  MemoryFiles disk;
  disk.put("a.md", "旧");
  disk.put("b.md", "乙");
  MemoryFiles desk(&disk);
  desk.put("a.md", "新");

  EXPECT_EQ(desk.read("a.md").bytes, "新");
  EXPECT_EQ(desk.read("b.md").bytes, "乙");
  EXPECT_EQ(desk.read("c.md").problem, FileProblem::missing);
}

TEST(MemoryFiles, FoldersAreListedByName) {
  MemoryFiles files;
  files.put("issue/b.md", "");
  files.put("issue/images/p.png", "");
  files.put("issue/a.md", "");

  EXPECT_EQ(names(files.list("issue")), "a.md b.md images/ ");
  EXPECT_EQ(files.kind("issue"), EntryKind::folder);
  EXPECT_EQ(files.read("issue").problem, FileProblem::not_a_file);
}

TEST(Paths, NormalPathsHaveNoDots) {
  EXPECT_EQ(normal_path("a/./b//c"), "a/b/c");
  EXPECT_EQ(normal_path("a/../b"), "b");
  EXPECT_EQ(normal_path("../a/../../b"), "../../b");
  EXPECT_EQ(normal_path("/../a"), "/a");
}

TEST(Paths, APathFallsIntoFolderNameStemAndExtension) {
  EXPECT_EQ(folder_of("a/b.tar.GZ"), "a");
  EXPECT_EQ(name_of("a/b.tar.GZ"), "b.tar.GZ");
  EXPECT_EQ(stem_of("a/b.tar.GZ"), "b.tar");
  EXPECT_EQ(extension_of("a/b.tar.GZ"), "gz");
  EXPECT_EQ(extension_of(".hidden"), "");
}

}  // namespace
}  // namespace kanyin
