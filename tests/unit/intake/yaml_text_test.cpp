#include "intake/yaml_text.h"

#include <gtest/gtest.h>

#include <vector>

#include "diag/source_map.h"
#include "io/files.h"
#include "yaml/parse.h"

namespace kanyin {
namespace {

const std::vector<std::string> awkward_texts{
    "青石县总工会", "a: b",     "时间：3月", "#1",     "甲 #1",  "* 甲",       "&甲",
    "[甲, 乙]",     "{甲: 乙}", "'甲'",      "\"甲\"", "甲'乙",  "- 甲",       "? 甲",
    "%甲",          "@甲",      "`甲`",      "|",      ">",      "!甲",        "no",
    "null",         "~",        "3",         "1.50",   "0x1F",   "2012-02-29", "12:30",
    "甲:",          ":甲",      "甲, 乙",    "甲]乙",  "---",    "...",        "\\n",
    "他说：“好。”", "“甲”乙",   "a\tb",      "甲\n乙", "=",      "",           "甲 - 乙",
    "<<",           "甲: “乙”", "'",         "\"",     "--- 甲", "True",       "１２"};

std::string read_back(const std::string& yaml, std::size_t item) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId source = sources.add("a.yaml", yaml);
  const std::optional<YamlNode> root = parse_yaml(sources.whole(source), sources, diags);
  if (!root || root->entries.size() != 1) return "(no map: " + yaml + ")";
  const YamlNode& value = root->entries.front().value;
  if (value.kind == YamlKind::scalar) return value.text;
  return item < value.items.size() ? value.items[item].text : "(no item: " + yaml + ")";
}

TEST(YamlText, EveryTextReadsBackAsAValue) {
  for (const std::string& text : awkward_texts) {
    EXPECT_EQ(read_back("key: " + yaml_value(text) + "\n", 0), text);
    EXPECT_EQ(read_back("key:\n  - " + yaml_value(text) + "\n", 0), text);
  }
}

TEST(YamlText, EveryTextReadsBackInAList) {
  for (std::size_t i = 0; i < awkward_texts.size(); ++i) {
    EXPECT_EQ(read_back("key: " + yaml_list(awkward_texts) + "\n", i), awkward_texts[i]);
  }
}

TEST(YamlText, OnlyWhatNeedsQuotesGetsThem) {
  EXPECT_EQ(yaml_value("青石县总工会“夜校”开班：三百人参加"), "青石县总工会“夜校”开班：三百人参加");
  EXPECT_EQ(yaml_value("甲, 乙"), "甲, 乙");
  EXPECT_EQ(yaml_value("3"), "'3'");
  EXPECT_EQ(yaml_value("a: b"), "'a: b'");
  EXPECT_EQ(yaml_list(std::vector<std::string>{"甲，乙", "丙, 丁"}), "[甲，乙, '丙, 丁']");
}

}  // namespace
}  // namespace kanyin
