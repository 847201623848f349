#include "pdf/clusters.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// Clusters as `glyph-count:text`, for glyphs that begin at these bytes.
std::string clusters(const std::string& text, const std::vector<std::uint32_t>& bytes) {
  GlyphRun run;
  run.text = text;
  for (const std::uint32_t byte : bytes) {
    run.glyphs.push_back({.id = 1, .cluster = byte, .advance = {}, .x_offset = {}, .y_offset = {}});
  }
  std::string out;
  for (const GlyphCluster& cluster : clusters_of(run)) {
    out += std::to_string(cluster.end - cluster.first) + ":" + std::string(cluster.text) + " ";
  }
  return out;
}

TEST(Clusters, AGlyphSaysTheCharactersUpToTheNext) {
  EXPECT_EQ(clusters("工会", {0, 3}), "1:工 1:会 ");
  EXPECT_EQ(clusters("ffi!", {0, 3}), "1:ffi 1:! ");
}

TEST(Clusters, GlyphsShapedTogetherShareTheCharactersOut) {
  EXPECT_EQ(clusters("q\u0301\u0323x", {0, 0, 5}), "1:q 1:\u0301\u0323 1:x ");
}

TEST(Clusters, PartsOfOneCharacterStayTogether) {
  EXPECT_EQ(clusters("éx", {0, 0, 2}), "2:é 1:x ");
}

TEST(Clusters, NoCharacterIsLostBeforeTheFirstGlyph) {
  EXPECT_EQ(clusters("工会", {3}), "1:工会 ");
}

}  // namespace
}  // namespace kanyin
