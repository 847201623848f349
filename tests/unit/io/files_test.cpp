#include "io/files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_folder.h"

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

/// A publication of a folder `texts` with a file, and links beside it.
class DiskFilesTest : public testing::Test {
 protected:
  DiskFilesTest() {
    namespace fs = std::filesystem;
    fs::create_directories(root() + "/texts");
    std::ofstream(root() + "/texts/a.md") << "甲";
    fs::create_directory_symlink("texts", root() + "/near");
    fs::create_directory_symlink("/usr", root() + "/far");
    fs::create_symlink("nowhere", root() + "/texts/lost.md");
    fs::create_directory_symlink(root(), folder_.path() + "/link");
  }

  std::string root() const { return folder_.path() + "/real"; }
  std::string link() const { return folder_.path() + "/link"; }

 private:
  TemporaryFolder folder_;
};

TEST_F(DiskFilesTest, ARealPathHasNoLinks) {
  const DiskFiles files(link());

  EXPECT_EQ(files.real_path(""), root());
  EXPECT_EQ(files.real_path("texts/a.md"), root() + "/texts/a.md");
  EXPECT_EQ(files.real_path("near/a.md"), root() + "/texts/a.md");
  EXPECT_EQ(files.real_path("texts/../near"), root() + "/texts");
  EXPECT_EQ(files.real_path("far"), "/usr");
  EXPECT_EQ(files.real_path(root() + "/near"), root() + "/texts");
  EXPECT_EQ(files.real_path("texts/lost.md"), "");
  EXPECT_EQ(files.real_path("texts/none.md"), "");
}

TEST_F(DiskFilesTest, LinksAreFollowedAndTold) {
  const DiskFiles files(link());

  EXPECT_EQ(files.read("near/a.md").bytes, "甲");
  EXPECT_EQ(files.read(root() + "/texts/a.md").bytes, "甲");
  EXPECT_EQ(files.read("texts/lost.md").problem, FileProblem::missing);
  EXPECT_EQ(files.read("near").problem, FileProblem::not_a_file);
  EXPECT_EQ(files.kind("near"), EntryKind::folder);
  EXPECT_EQ(files.kind("texts/lost.md"), std::nullopt);
  std::string told;
  for (const FolderEntry& entry : files.list("")) told += entry.name + (entry.is_link ? "@ " : " ");
  EXPECT_EQ(told, "far@ near@ texts ");
}

TEST_F(DiskFilesTest, AGateMayBeOpenedBeforeItsFolderIsThere) {
  const std::string later = root() + "/later";
  const DiskFiles files(later);
  EXPECT_EQ(files.kind("a.md"), std::nullopt);
  EXPECT_TRUE(files.list("").empty());

  std::filesystem::create_directory(later);
  std::ofstream(later + "/a.md") << "乙";

  EXPECT_EQ(files.read("a.md").bytes, "乙");
  EXPECT_EQ(files.real_path("a.md"), later + "/a.md");
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
