#include "archive/corrections.h"

#include <gtest/gtest.h>

#include "io/files.h"

namespace kanyin {
namespace {

/// The corrections that were read, or the codes of what was found.
std::string reading(const std::string& text) {
  MemoryFiles files;
  files.put("c.yaml", text);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<std::vector<Correction>> corrections =
      load_corrections("c.yaml", sources, diags);
  std::string words;
  for (const Diagnostic& each : diags.all()) words += std::string(each.fault->code) + " ";
  if (!corrections) return words;
  for (const Correction& each : *corrections) {
    words += "r" + std::to_string(each.revision) + " " + each.article + " " + each.reason + " " +
             each.approved_by + " " + iso_date(each.date) + "; ";
  }
  return words + "-> r" + std::to_string(corrected_revision(*corrections));
}

TEST(LoadCorrections, TheHighestRevisionIsTheOneAtWork) {
  EXPECT_EQ(
      reading("corrections:\n"
              "  - {revision: 2, kind: typo, reason: 错, approved_by: 梁, date: 2012-03-05}\n"
              "  - {修订: 3, 类别: 撤稿, 稿件: lead, 原因: 要求, 批准: 梁, 日期: 2012-03-09}\n"),
      "r2  错 梁 2012-03-05; r3 lead 要求 梁 2012-03-09; -> r3");
}

TEST(LoadCorrections, OneThatLacksItsKindIsNamed) {
  EXPECT_EQ(
      reading("corrections:\n  - {revision: 2, reason: 错, approved_by: 梁, date: 2012-03-05}\n"),
      "A021 ");
}

}  // namespace
}  // namespace kanyin
