#include "text/soft_units.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

/// The text with - inside its units.
std::string joined(const std::string& text, const SoftUnits& units = {}) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = points(10)}}, FontRole::fangsong, fonts);
  const std::vector<bool> inside = units.inside(shaped.clusters);
  std::string shown;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Cluster& cluster = shaped.clusters[i];
    shown += shaped.text.substr(cluster.begin, cluster.end - cluster.begin);
    if (inside[i]) shown += "-";
  }
  return shown;
}

TEST(SoftUnits, TheLongestWordOfTheListIsFound) {
  EXPECT_EQ(joined("江城市总工会说", SoftUnits({"江城", "江城市总工会"})), "江-城-市-总-工-会说");
}

TEST(SoftUnits, ANameStandsBeforeItsTitle) {
  EXPECT_EQ(joined("和王建国同志"), "和王-建-国-同-志");
  EXPECT_EQ(joined("和欧阳倩主任"), "和欧-阳-倩-主-任");
  EXPECT_EQ(joined("和李主席"), "和李-主-席");
}

TEST(SoftUnits, ANameStandsBehindItsTitle) {
  EXPECT_EQ(joined("书记李强，"), "书-记-李-强，");
  EXPECT_EQ(joined("副主席王建国（"), "副-主-席-王-建-国（");
}

TEST(SoftUnits, NamesStandInARow) {
  EXPECT_EQ(joined("有王芳、李建国、欧阳烎等"), "有王芳、李-建-国、欧-阳-烎-等");
  EXPECT_EQ(joined("（王芳、李建国、欧阳烎）"), "（王-芳、李-建-国、欧-阳-烎）");
  EXPECT_EQ(joined("，方圆，"), "，方圆，");
}

TEST(SoftUnits, OrdinaryWordsAreNoNames) {
  EXPECT_EQ(joined("车间、高温作业点、食堂"), "车间、高温作业点、食堂");
  EXPECT_EQ(joined("各级工会组织开展活动"), "各级工会组织开展活动");
}

}  // namespace
}  // namespace kanyin
