#include "cli/open_session.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string glyph_folder(std::map<std::string, std::string, std::less<>> variables) {
  Environment environment;
  environment.variables = std::move(variables);
  return session_glyph_folder(Session(GlobalOptions{}, environment));
}

TEST(SessionGlyphFolder, TheCacheOfTheUserIsMeant) {
  EXPECT_EQ(glyph_folder({{"HOME", "/home/a"}}), "/home/a/.cache/kanyin/glyphs");
  EXPECT_EQ(glyph_folder({{"HOME", "/home/a"}, {"XDG_CACHE_HOME", "/var/c"}}),
            "/var/c/kanyin/glyphs");
  EXPECT_EQ(glyph_folder({{"HOME", "/home/a"}, {"XDG_CACHE_HOME", "here"}}),
            "/home/a/.cache/kanyin/glyphs");
}

TEST(SessionGlyphFolder, NothingIsKeptWhereNothingIsWanted) {
  EXPECT_EQ(glyph_folder({{"HOME", "/home/a"}, {"KANYIN_CACHE", "off"}}), "");
  EXPECT_EQ(glyph_folder({}), "");
}

}  // namespace
}  // namespace kanyin
