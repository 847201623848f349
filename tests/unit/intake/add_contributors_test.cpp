#include "intake/add_contributors.h"

#include <gtest/gtest.h>

#include <vector>

#include "io/files.h"

namespace kanyin {
namespace {

const std::vector<std::string> two_names{"青石县总工会", "柳湾区总工会"};

std::string added(const std::string& text) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId source = sources.add("contributors.yaml", text);
  const std::optional<std::string> result = add_contributors(source, two_names, sources, diags);
  return result ? *result : "(" + std::string(diags.all().front().fault->code) + ")";
}

const std::string entries =
    "\n"
    "  - name: 青石县总工会\n"
    "    review: true\n"
    "\n"
    "  - name: 柳湾区总工会\n"
    "    review: true\n";

TEST(AddContributors, TheEditorsTextStaysAsItIs) {
  const std::string text =
      "# 名册\n"
      "contributors:\n"
      "\n"
      "  - name: 石门镇总工会   # 镇\n"
      "    aliases: [石门镇工会,\n"
      "              石门工会]  # 两个简称\n";

  EXPECT_EQ(added(text + "\n# 完\n"), text + entries + "\n# 完\n");
  EXPECT_EQ(added(text + "other: 1\n"), text + entries + "other: 1\n");
}

TEST(AddContributors, ALastLineWithoutItsEndGetsOne) {
  EXPECT_EQ(added("contributors:\n  - name: 石门镇总工会"),
            "contributors:\n  - name: 石门镇总工会\n" + entries);
}

TEST(AddContributors, TheIndentOfTheListIsKept) {
  EXPECT_EQ(added("供稿单位:\n- 名称: 石门镇总工会\n"),
            "供稿单位:\n"
            "- 名称: 石门镇总工会\n"
            "\n"
            "- name: 青石县总工会\n"
            "  review: true\n"
            "\n"
            "- name: 柳湾区总工会\n"
            "  review: true\n");
}

TEST(AddContributors, AnEmptyListOrFileIsFilled) {
  EXPECT_EQ(added("contributors:\n"), "contributors:\n" + entries);
  EXPECT_EQ(added("contributors: []\n"), "contributors: \n" + entries + "\n");
  EXPECT_EQ(added("# 名册\n"), "# 名册\n\ncontributors:\n" + entries);
  EXPECT_EQ(new_register(two_names), "contributors:\n" + entries);
}

TEST(AddContributors, AListInBracketsStaysInBrackets) {
  EXPECT_EQ(added("contributors: [{name: 石门镇总工会}]\n"),
            "contributors: [{name: 石门镇总工会}, {name: 青石县总工会, review: true}, "
            "{name: 柳湾区总工会, review: true}]\n");
}

TEST(AddContributors, ABrokenRegisterIsAnError) {
  EXPECT_EQ(added("- 甲\n"), "(I035)");
  EXPECT_EQ(added("contributors: 甲\n"), "(I035)");
  EXPECT_NE(added("contributors: [\n").find("(Y"), std::string::npos);
}

TEST(AddContributors, AShortNameStandsForItsUnion) {
  EXPECT_EQ(contributor_name("柳湾区总", "江城市"), "柳湾区总工会");
  EXPECT_EQ(contributor_name("青石县总工会", "江城市"), "青石县总工会");
  EXPECT_EQ(contributor_name("市教育工会", "江城市"), "江城市教育工会");
  EXPECT_EQ(contributor_name("市教育工会", "江城"), "市教育工会");
  EXPECT_EQ(contributor_name("评模办", "江城市"), "评模办");
}

}  // namespace
}  // namespace kanyin
