#include "content/load_register.h"

#include <gtest/gtest.h>

#include "content/load_distribution.h"
#include "diag/print.h"

namespace kanyin {
namespace {

struct Loaded {
  explicit Loaded(std::string_view path, std::string text) {
    files.put(std::string(path), std::move(text));
    contributors = load_register(sources, diags);
    lists = load_distribution(sources, diags);
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags.all()) {
      all += std::string(found.fault->code) + "[" + std::string(sources.text(found.span)) + "]" +
             found.fix;
    }
    return all;
  }

  MemoryFiles files;
  SourceMap sources{files};
  Diagnostics diags;
  Register contributors;
  std::vector<DistributionList> lists;
};

std::string register_faults(std::string text) {
  return Loaded(register_path, std::move(text)).faults();
}

TEST(LoadRegister, AnEntryMayBeAMapOrJustAName) {
  const Loaded loaded(register_path,
                      "供稿单位:\n"
                      "  - 名称: 平江区总工会\n"
                      "    简称: [平江区总]\n"
                      "    上级: 苏州市总工会\n"
                      "    撤销: 2012-08-31\n"
                      "    待核: 是\n"
                      "  - 苏州市总工会\n");

  ASSERT_EQ(loaded.contributors.contributors.size(), 2U);
  const Contributor& first = loaded.contributors.contributors[0];
  EXPECT_EQ(first.name, "平江区总工会");
  EXPECT_EQ(first.aliases, std::vector<std::string>{"平江区总"});
  EXPECT_EQ(first.until, (Date{2012, 8, 31}));
  EXPECT_TRUE(first.review);
  EXPECT_EQ(loaded.faults(), "");
}

TEST(LoadRegister, ARegisterThatIsNotThereIsEmpty) {
  MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;

  EXPECT_TRUE(load_register(sources, diags).contributors.empty());
  EXPECT_TRUE(diags.all().empty());
}

TEST(LoadRegister, NamesAreUniqueAtAnyTime) {
  EXPECT_EQ(register_faults("contributors: [甲, 乙, 甲]\n"), "C006[甲]");
  EXPECT_EQ(register_faults("contributors:\n"
                            "- {name: 甲, until: 2001-01-01}\n"
                            "- {name: 甲, from: 2001-01-02}\n"),
            "");
}

TEST(LoadRegister, WhatCannotBeIsReported) {
  EXPECT_EQ(register_faults("contributors:\n"
                            "- {name: 甲会, aliases: [丙]}\n"
                            "- {name: 乙会, aliases: [丙], parent: 甲会会}\n"),
            "C007[乙会]C008[甲会会]甲会");
  EXPECT_EQ(register_faults("contributors:\n- {name: 甲, from: 2012-01-02, until: 2012-01-01}\n"),
            "C009[until]");
  EXPECT_EQ(register_faults("contributors:\n- {nam: 甲}\n"), "Y021[nam]name");
}

std::string shown(const std::vector<DistributionList>& lists) {
  std::string text;
  for (const DistributionList& list : lists) {
    text += list.name + ":";
    for (const ReceiverGroup& group : list.groups) {
      text += " " + group.label + "(";
      for (const Receiver& receiver : group.receivers) {
        text += receiver.name.text;
        if (receiver.copies) text += "×" + std::to_string(*receiver.copies);
        text += ",";
      }
      text += ")";
    }
    text += "\n";
  }
  return text;
}

TEST(LoadDistribution, ListsHaveGroupsOrReceivers) {
  const Loaded loaded(distribution_path,
                      "lists:\n"
                      "  常规:\n"
                      "    - label: 报\n"
                      "      receivers: [{name: 市委办公室, copies: 2}, 市政府办公室]\n"
                      "    - 单位: 各县总工会\n"
                      "  简单: [甲, {名称: 乙, 份数: 3}]\n");

  EXPECT_EQ(shown(loaded.lists),
            "常规: 报(市委办公室×2,市政府办公室,) (各县总工会,)\n"
            "简单: (甲,乙×3,)\n");
  EXPECT_EQ(loaded.faults(), "");
}

TEST(LoadDistribution, EmptyListsAndBadCopiesAreReported) {
  EXPECT_EQ(Loaded(distribution_path, "lists:\n  甲:\n  乙: [{name: 丙, copies: 0}]\n").faults(),
            "C011[甲]Y028[0]");
}

}  // namespace
}  // namespace kanyin
