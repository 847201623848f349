#include "text/font_folders.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(FontFolders, TheFirstFlatFolderWins) {
  MemoryFiles files;
  files.put("/own/a.ttf", "");
  files.put("/shared/a.ttf", "");
  files.put("/shared/b.ttf", "");
  const FontFolders folders{.flat = {"/own", "/shared"}, .deep = {}};
  const FontFinder finder(folders, files);

  EXPECT_EQ(finder.find_flat("a.ttf"), "/own/a.ttf");
  EXPECT_EQ(finder.find_flat("b.ttf"), "/shared/b.ttf");
  EXPECT_EQ(finder.find_flat("c.ttf"), std::nullopt);
}

TEST(FontFolders, DeepFoldersAreLookedThroughWithAllThatIsInThem) {
  MemoryFiles files;
  files.put("/usr/share/fonts/truetype/lxgw/L.ttf", "");
  const FontFolders folders{.flat = {}, .deep = {"/usr/share/fonts"}};
  FontFinder finder(folders, files);

  EXPECT_EQ(finder.find_flat("L.ttf"), std::nullopt);
  EXPECT_EQ(finder.find_deep("L.ttf"), "/usr/share/fonts/truetype/lxgw/L.ttf");
}

TEST(FontFolders, OnlyFontFilesAreListed) {
  MemoryFiles files;
  files.put("/own/a.TTF", "");
  files.put("/own/readme.txt", "");
  files.put("/deep/x/b.otf", "");
  const FontFolders folders{.flat = {"/own"}, .deep = {"/deep"}};
  FontFinder finder(folders, files);

  EXPECT_EQ(finder.all_fonts(), (std::vector<std::string>{"/own/a.TTF", "/deep/x/b.otf"}));
}

}  // namespace
}  // namespace kanyin
