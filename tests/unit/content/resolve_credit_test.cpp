#include "content/resolve_credit.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

Contributor entry(std::string name, std::vector<std::string> aliases = {}) {
  Contributor contributor;
  contributor.name = std::move(name);
  contributor.aliases = std::move(aliases);
  return contributor;
}

Publication suzhou() {
  Publication publication;
  publication.place.text = "苏州市";
  publication.organ.text = "苏州市总工会办公室";
  std::vector<Contributor>& known = publication.contributors.contributors;
  known.push_back(entry("昆山市总工会"));
  known.push_back(entry("吴江市总工会"));
  known.push_back(entry("沧浪区总工会"));
  known.push_back(entry("苏州市教育工会"));
  known.push_back(entry("苏州市地方税务局工会", {"市地税局工会"}));
  known.push_back(entry("苏州市总工会民主管理部"));
  known.push_back(entry("中华全国总工会"));
  known.push_back(entry("江苏省总工会"));
  known.push_back(entry("张家港市金港镇总工会", {"金港镇总工会"}));
  known.push_back(entry("苏州市级机关工会"));
  return publication;
}

/// The canonical names, then the faults as `code[fix]`.
std::string resolved(const std::vector<Text>& credits, const Publication& publication,
                     std::optional<Date> date = std::nullopt) {
  Diagnostics diags;
  const Credit credit = resolve_credit(credits, publication, date, diags);
  std::string text;
  for (const std::string& name : credit.contributors) text += (text.empty() ? "" : " + ") + name;
  if (credit.collective) text += "(collective)";
  for (const Diagnostic& found : diags.all()) {
    text += " " + std::string(found.fault->code) + "[" + found.fix + "]";
  }
  return text;
}

std::string resolved(std::string_view credit) {
  return resolved({{.text = std::string(credit), .span = {}}}, suzhou());
}

TEST(ResolveCredit, NamesAndAliasesAreFound) {
  EXPECT_EQ(resolved("昆山市总工会"), "昆山市总工会");
  EXPECT_EQ(resolved("金港镇总工会"), "张家港市金港镇总工会");
  EXPECT_EQ(resolved("市地税局工会"), "苏州市地方税务局工会");
}

TEST(ResolveCredit, ShortFormsOfFederationsAreFound) {
  EXPECT_EQ(resolved("吴江市总"), "吴江市总工会");
  EXPECT_EQ(resolved("沧浪区总"), "沧浪区总工会");
  EXPECT_EQ(resolved("全总"), "中华全国总工会");
  EXPECT_EQ(resolved("省总"), "江苏省总工会");
}

TEST(ResolveCredit, ShiAloneIsThePlaceOfTheBulletin) {
  EXPECT_EQ(resolved("市教育工会"), "苏州市教育工会");
  EXPECT_EQ(resolved("市级机关工会"), "苏州市级机关工会");
  EXPECT_EQ(resolved("市总"), "苏州市总工会");
  EXPECT_EQ(resolved("市总工会"), "苏州市总工会");
}

TEST(ResolveCredit, OwnDepartmentsNeedNotBeInTheRegister) {
  EXPECT_EQ(resolved("市总组织部"), "苏州市总工会组织部");
  EXPECT_EQ(resolved("市总民管部"), "苏州市总工会民主管理部");
  EXPECT_EQ(resolved("市总法工部"), "苏州市总工会法律工作部");
  EXPECT_EQ(resolved("市总生活部"), "苏州市总工会生活保障部");
  EXPECT_EQ(resolved("苏州市总工会办公室"), "苏州市总工会办公室");
}

TEST(ResolveCredit, LaterPartsInheritTheFederation) {
  EXPECT_EQ(resolved("市总生产部、宣教部"), "苏州市总工会生产保护部 + 苏州市总工会宣传教育部");
  EXPECT_EQ(resolved("市总生产部、研究室"), "苏州市总工会生产保护部 + 苏州市总工会研究室");
  EXPECT_EQ(resolved("市总财务部、经审办"),
            "苏州市总工会财务部 + 苏州市总工会经费审查委员会办公室");
  EXPECT_EQ(resolved("市总“双帮双比”活动工作组、办公室"),
            "苏州市总工会“双帮双比”活动工作组 + 苏州市总工会办公室");
  EXPECT_EQ(resolved("市总组织部、昆山市总工会"), "苏州市总工会组织部 + 昆山市总工会");
}

TEST(ResolveCredit, AListOfCreditsIsPrintedWithADunhao) {
  Diagnostics diags;
  const Credit credit =
      resolve_credit({{.text = "昆山市总工会", .span = {}}, {.text = "吴江市总", .span = {}}},
                     suzhou(), std::nullopt, diags);

  EXPECT_EQ(credit.text.text, "昆山市总工会、吴江市总");
  EXPECT_EQ(credit.contributors.size(), 2U);
}

TEST(ResolveCredit, ACollectiveCreditNamesNobody) {
  EXPECT_EQ(resolved("综合来稿"), "(collective)");
}

TEST(ResolveCredit, ParenthesesAreTakenOff) {
  EXPECT_EQ(resolved("（昆山市总工会）"), "昆山市总工会 C005[昆山市总工会]");
  EXPECT_EQ(resolved("(市总组织部)"), "苏州市总工会组织部 C005[市总组织部]");
}

TEST(ResolveCredit, UnknownContributorsComeWithTheNearestName) {
  EXPECT_EQ(resolved("昆山市总公会"), " C002[昆山市总工会]");
  EXPECT_EQ(resolved("评模办"), " C002[]");
  EXPECT_EQ(resolved("市水务局工会"), " C002[市地税局工会]");
}

TEST(ResolveCredit, TheFaultStandsUnderTheUnknownPartOnly) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "credit: 昆山市总工会、甲乙工会\n");
  Diagnostics diags;

  resolve_credit({{.text = "昆山市总工会、甲乙工会", .span = {id, 8, 41}}}, suzhou(), std::nullopt,
                 diags);

  ASSERT_EQ(diags.all().size(), 1U);
  EXPECT_EQ(sources.text(diags.all()[0].span), "甲乙工会");
}

TEST(ResolveCredit, TheDateOfTheIssueDecidesWhichBodyIsMeant) {
  Publication publication = suzhou();
  std::vector<Contributor>& known = publication.contributors.contributors;
  known.push_back(entry("平江区总工会", {"平江"}));
  known.back().until = Date{2012, 8, 31};
  known.back().successor = "姑苏区总工会";
  known.push_back(entry("姑苏区总工会", {"平江"}));
  known.back().from = Date{2012, 9, 1};
  const auto on = [&publication](std::string_view credit, Date date) {
    return resolved({{.text = std::string(credit), .span = {}}}, publication, date);
  };

  EXPECT_EQ(on("平江区总工会", {2012, 8, 31}), "平江区总工会");
  EXPECT_EQ(on("平江区总工会", {2012, 9, 1}), "平江区总工会 C003[姑苏区总工会]");
  EXPECT_EQ(on("姑苏区总工会", {2012, 8, 31}), "姑苏区总工会 C015[]");
  EXPECT_EQ(on("平江", {2012, 8, 31}), "平江区总工会");
  EXPECT_EQ(on("平江", {2012, 9, 1}), "姑苏区总工会");
}

TEST(ResolveCredit, EntriesThatNobodyHasLookedAtAreAskedFor) {
  Publication publication = suzhou();
  publication.contributors.contributors.push_back(entry("评模办"));
  publication.contributors.contributors.back().review = true;

  EXPECT_EQ(resolved({{.text = "评模办", .span = {}}}, publication), "评模办 C004[]");
}

}  // namespace
}  // namespace kanyin
