#include "yaml/parse.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

/// The tree in one line: scalars in their source words, `~` for null.
std::string shown(const YamlNode& node, const SourceMap& sources) {
  switch (node.kind) {
    case YamlKind::null:
      return "~";
    case YamlKind::scalar:
      return std::string(sources.text(node.span));
    case YamlKind::sequence: {
      std::string text;
      for (const YamlNode& item : node.items)
        text += (text.empty() ? "" : ",") + shown(item, sources);
      return "[" + text + "]";
    }
    case YamlKind::map: {
      std::string text;
      for (const YamlEntry& entry : node.entries) {
        text += (text.empty() ? "" : ",") + shown(entry.key, sources) + "=" +
                shown(entry.value, sources);
      }
      return "{" + text + "}";
    }
  }
  return {};
}

struct Parsed {
  explicit Parsed(std::string text) : id(sources.add("a.yaml", std::move(text))) {
    root = parse_yaml(sources.whole(id), sources, diags);
  }

  MemoryFiles files{};
  SourceMap sources{files};
  Diagnostics diags{};
  SourceId id{};
  std::optional<YamlNode> root{};
};

std::string tree(std::string text) {
  Parsed parsed(std::move(text));
  return parsed.root ? shown(*parsed.root, parsed.sources) : "nothing";
}

/// Each fault as `code line:column [marked text] fix`.
std::string faults(std::string text) {
  Parsed parsed(std::move(text));
  std::string all;
  for (const Diagnostic& found : parsed.diags.all()) {
    const Place place = parsed.sources.place(found.span.source, found.span.begin);
    all += std::string(found.fault->code) + " " + std::to_string(place.line) + ":" +
           std::to_string(place.column) + " [" + std::string(parsed.sources.text(found.span)) + "]";
    if (!found.fix.empty()) all += " " + found.fix;
    all += "\n";
  }
  if (!parsed.root && all.empty()) all = "nothing reported";
  return all;
}

TEST(ParseYaml, MarksCountBytesAlsoAfterHan) {
  EXPECT_EQ(tree("标题: 江城\n栏目: 工作动态\n"), "{标题=江城,栏目=工作动态}");
}

TEST(ParseYaml, SpansOfQuotedScalarsHoldTheirQuotes) {
  EXPECT_EQ(tree("a: \"他说\\\"好\\\"\\u4e2d\"\nb: 'it''s'\n"),
            "{a=\"他说\\\"好\\\"\\u4e2d\",b='it''s'}");
}

TEST(ParseYaml, SpansOfFlowCollectionsEndAtTheirBrackets) {
  Parsed parsed("w: [甲, {乙: 丙 }, # ]\n  丁 ]\n");

  const YamlNode& list = parsed.root->entries[0].value;
  EXPECT_EQ(parsed.sources.text(list.span), "[甲, {乙: 丙 }, # ]\n  丁 ]");
  EXPECT_EQ(parsed.sources.text(list.items[1].span), "{乙: 丙 }");
}

TEST(ParseYaml, ValuesStayText) {
  Parsed parsed("a: no\nb: 1.0\nc: 2012-02-29\nd: 007\ne: 江工〔2008〕6号\n");

  EXPECT_EQ(parsed.root->entries[0].value.text, "no");
  EXPECT_EQ(parsed.root->entries[1].value.text, "1.0");
  EXPECT_EQ(parsed.root->entries[2].value.text, "2012-02-29");
  EXPECT_EQ(parsed.root->entries[3].value.text, "007");
}

TEST(ParseYaml, MissingValuesAreNullAndStandAfterTheirKey) {
  Parsed parsed("a:\nb: ~\nc: [ , x]\n");

  EXPECT_EQ(shown(*parsed.root, parsed.sources), "{a=~,b=~,c=[~,x]}");
  EXPECT_EQ(parsed.root->entries[0].value.span, (Span{parsed.id, 2, 2}));
}

TEST(ParseYaml, AnEmptyTextIsNull) {
  EXPECT_EQ(tree(""), "~");
  EXPECT_EQ(tree("# 只有注释\n"), "~");
}

TEST(ParseYaml, EachByteOfABlockLeadsBackToItsPlace) {
  Parsed parsed("text: |\n  甲乙\n  丙丁\n");
  const YamlNode& block = parsed.root->entries[0].value;

  ASSERT_EQ(block.text, "甲乙\n丙丁\n");
  EXPECT_EQ(parsed.sources.text(source_span(block, 7, 13)), "丙丁");
  EXPECT_EQ(parsed.sources.text(source_span(block, 3, 6)), "乙");
}

TEST(ParseYaml, EachByteOfAFoldedTextLeadsBackToItsPlace) {
  Parsed parsed("a: one\n  two\nb: \"x\\ty \\\n   z\"\nc: >\n  甲\n  乙\n\n  丙\n");

  const YamlNode& plain = parsed.root->entries[0].value;
  const YamlNode& quoted = parsed.root->entries[1].value;
  const YamlNode& folded = parsed.root->entries[2].value;
  EXPECT_EQ(parsed.sources.text(source_span(plain, 4, 7)), "two");
  EXPECT_EQ(parsed.sources.text(source_span(quoted, quoted.text.size() - 1, quoted.text.size())),
            "z");
  ASSERT_EQ(folded.text, "甲乙\n丙\n");
  EXPECT_EQ(parsed.sources.text(source_span(folded, 3, 6)), "乙");
  EXPECT_EQ(parsed.sources.text(source_span(folded, 7, 10)), "丙");
}

TEST(ParseYaml, AFoldLeavesNoSpaceBetweenChineseCharacters) {
  Parsed parsed("a: 一 二\n 三。\n   “四”\n 5\n 六 七\n");
  const YamlNode& text = parsed.root->entries[0].value;

  ASSERT_EQ(text.text, "一 二三。“四” 5 六 七");
  EXPECT_EQ(parsed.sources.text(source_span(text, 7, 10)), "三");
  EXPECT_EQ(parsed.sources.text(source_span(text, 13, 22)), "“四”");
  EXPECT_EQ(parsed.sources.text(source_span(text, 23, 24)), "5");
  EXPECT_EQ(parsed.sources.text(source_span(text, 25, 32)), "六 七");
}

TEST(ParseYaml, EachLineWithAWideColonIsTold) {
  EXPECT_EQ(faults("期号：3\n日期：2月\n"),
            "Y004 1:1 [期号：3] 期号: 3\n"
            "Y004 2:1 [日期：2月] 日期: 2月\n");
}

TEST(ParseYaml, APartOfASourceKeepsThePlacesOfTheWhole) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "---\n标题: 甲\n---\n正文: 乙\n");
  Diagnostics diags;

  const std::optional<YamlNode> root = parse_yaml({id, 4, 15}, sources, diags);

  ASSERT_TRUE(root);
  EXPECT_EQ(shown(*root, sources), "{标题=甲}");
}

TEST(ParseYaml, AnchorsAndTagsDoNotShiftSpans) {
  EXPECT_EQ(tree("a: &x !!str 甲\nb: *x\nc: !t [1]\n"), "{a=甲,b=*x,c=[1]}");
}

TEST(ParseYaml, AliasesThatExplodeAreRefused) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 1; j < 10; ++j) bomb += ", " + before;
    bomb += "]\n";
  }

  EXPECT_TRUE(faults(bomb).starts_with("Y009 "));
  EXPECT_EQ(faults("a: &a [*a]\n"), "Y009 1:8 [*a]\n");
}

TEST(ParseYaml, DeepNestingIsRefused) {
  EXPECT_TRUE(faults("a: " + std::string(100000, '[')).starts_with("Y010 "));
  EXPECT_EQ(faults("a: " + std::string(70, '[') + std::string(70, ']')), "Y010 1:67 [[]\n");
}

TEST(ParseYaml, DuplicateKeysAreNamedWithTheFirstLine) {
  Parsed parsed("标题: 甲\n栏目: 乙\n标题: 丙\n");

  EXPECT_TRUE(parsed.root);
  EXPECT_EQ(print(parsed.diags, parsed.sources, Language::zh),
            "a.yaml:3:1: error[Y007]: 键“标题”重复，第 1 行已经写过，请删去一处\n"
            "    标题: 丙\n"
            "    ^^^^\n");
}

TEST(ParseYaml, AFullWidthCommaDividesNoList) {
  EXPECT_EQ(faults("a: [甲，乙，丙]\n"), "Y033 1:6 [，] [甲, 乙, 丙]\n");
  EXPECT_EQ(faults("a: [\"甲，乙\"]\n"), "");
  EXPECT_EQ(faults("a: [甲，乙, 丙]\n"), "");
  EXPECT_EQ(faults("a:\n- 甲，乙\n"), "");
}

TEST(ParseYaml, CommonMistakesAreNamed) {
  EXPECT_EQ(faults("a: 1\n\tb: 2\n"), "Y001 2:1 [\t]\n");
  EXPECT_EQ(faults("a:\n \tb: 2\n"), "Y001 2:2 [\t]\n");
  EXPECT_EQ(faults("number:3\ndate: 3\n"), "Y002 1:1 [number:3] number: 3\n");
  EXPECT_EQ(faults("date: 3\nnumber:3\n"), "Y002 2:1 [number:3] number: 3\n");
  EXPECT_EQ(faults("a: \"x\nb: y\n"), "Y003 1:4 [\"]\n");
  EXPECT_EQ(faults("a: 'x\nb: y\n"), "Y003 1:4 [']\n");
  EXPECT_EQ(faults("number: 3\ndate：2012\nsections: x\n"), "Y004 2:1 [date：2012] date: 2012\n");
  EXPECT_EQ(faults("期号: 3\n日期：2012"), "Y004 2:1 [日期：2012] 日期: 2012\n");
  EXPECT_EQ(faults("a: 1\n  b: 2\n"), "Y005 2:3 [b: 2]\n");
  EXPECT_EQ(faults("a:\n   b: 2\n  c: 3\n"), "Y005 3:3 [c: 3]\n");
  EXPECT_EQ(faults("a: 1\n- b\n"), "Y006 2:1 [- b]\n");
  EXPECT_EQ(faults("- b\na: 1\n"), "Y006 2:1 [a]\n");
  EXPECT_EQ(faults("title: **首发**x\n"), "Y008 1:8 [**首发**x] '**首发**x'\n");
  EXPECT_EQ(faults("a: x\n---\nb: 1\n"), "Y011 3:1 [b]\n");
  EXPECT_EQ(faults("a: @x\n"), "Y012 1:4 [@x] '@x'\n");
  EXPECT_EQ(faults("a: - x\n"), "Y012 1:4 [- x] '- x'\n");
  EXPECT_EQ(faults("a: %x\n"), "Y012 1:4 [%x] '%x'\n");
  EXPECT_EQ(faults("title: 标题: 副题\n"), "Y013 1:8 [标题: 副题] '标题: 副题'\n");
  EXPECT_EQ(faults("title: [特稿] x\nb: 1\n"), "Y014 1:13 [x]\n");
  EXPECT_EQ(faults("title: \"他说\"好\n"), "Y014 1:12 [好]\n");
  EXPECT_EQ(faults("a: [1, 2\nb: 3\n"), "Y015 1:4 [[]\n");
  EXPECT_EQ(faults("a: {1\n"), "Y015 1:4 [{]\n");
  EXPECT_EQ(faults("a: 1\n栏目\n"), "Y016 2:1 [栏目]\n");
}

TEST(ParseYaml, ALineOfTenMegabytesIsReadInTimeThatGrowsWithItsLength) {
  std::string text = "a: ";
  text.append(10'000'000, 'x').append("\n");
  Parsed parsed(std::move(text));

  ASSERT_TRUE(parsed.root);
  EXPECT_EQ(parsed.root->entries[0].value.text.size(), 10'000'000U);
}

}  // namespace
}  // namespace kanyin
