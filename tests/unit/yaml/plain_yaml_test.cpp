#include "yaml/plain_yaml.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "diag/diagnostics.h"
#include "io/utf8.h"
#include "paths.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

std::string shown(Span span) {
  return "@" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

/// All that a node says, on one line.
std::string shown(const YamlNode& node) {
  std::string text = shown(node.span);
  if (node.kind == YamlKind::null) text += "~";
  if (node.kind == YamlKind::scalar) text += (node.quoted ? "q'" : "'") + node.text + "'";
  for (const ScalarPiece& piece : node.pieces) {
    text += "<" + std::to_string(piece.text_begin) + ":" + std::to_string(piece.source_begin) + ">";
  }
  if (node.kind == YamlKind::sequence) text += "[";
  for (const YamlNode& item : node.items) text += " " + shown(item);
  if (node.kind == YamlKind::map) text += "{";
  for (const YamlEntry& entry : node.entries) {
    text += " " + shown(entry.key) + "=" + shown(entry.value);
  }
  return text;
}

/// `read` if both ways give the same, `left` if the short way leaves the text to the library, else
/// what they give.
std::string compared(const std::string& text, std::size_t begin = 0) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.yaml", text);
  const Span part{id, static_cast<std::uint32_t>(begin), sources.whole(id).end};
  const std::optional<YamlNode> plain = read_plain_yaml(part, sources);
  if (!plain) return "left";
  Diagnostics diags;
  const std::optional<YamlNode> full = parse_yaml_in_full(part, sources, diags);
  if (!diags.all().empty()) return "the library finds a fault in: " + text;
  const std::string expected = full ? shown(*full) : "nothing";
  return shown(*plain) == expected ? "read" : shown(*plain) + "\n" + expected;
}

TEST(PlainYaml, HeadsOfSnippetsAreRead) {
  EXPECT_EQ(compared("title: 江城\nsection: 工作动态\ncredit: 市总\n"), "read");
  EXPECT_EQ(compared("标题: [一, 二  三 ,四]  # 两行\n署名:   市总   \n"), "read");
  EXPECT_EQ(compared("---\ntitle: 甲\n\n# 注\n  # 又注\nnote: a:b 12:30 c#d\n", 4), "read");
  EXPECT_EQ(compared("title: 甲"), "read");
}

TEST(PlainYaml, KeysWithoutValuesAreRead) {
  EXPECT_EQ(compared("a:\nb: 1\n"), "read");
  EXPECT_EQ(compared("a: 1\nb:\n"), "read");
  EXPECT_EQ(compared("a:"), "read");
  EXPECT_EQ(compared("a:   \n\n"), "read");
  EXPECT_EQ(compared("a:  # 注\n  b: # 又注\nc: d\n"), "read");
}

TEST(PlainYaml, ListsAndMapsInEachOtherAreRead) {
  EXPECT_EQ(compared("articles:\n  - a.md   # 甲\n  - b.md\nnumber: 3\n"), "read");
  EXPECT_EQ(compared("articles:\n- a.md\n- b.md\nnumber: 3\n"), "read");
  EXPECT_EQ(
      compared("all:\n\n  - name: 甲\n    aliases: [乙, 丙]\n    kind: city\n\n  - name: 丁\n"),
      "read");
  EXPECT_EQ(compared("lists:\n  常规:\n    报:\n      - 甲\n      - name: 乙\n        copies: 3\n"),
            "read");
  EXPECT_EQ(compared("- a\n-   b: 1\n    c: 2\n- [d, e]\n"), "read");
  EXPECT_EQ(compared("a:\n  b:\nc: 1\n"), "read");
  EXPECT_EQ(compared("a:\n- b:\n  - c\n  d: 1\n"), "read");
}

TEST(PlainYaml, QuotedTextsAreRead) {
  EXPECT_EQ(compared("a: \"甲: 乙\"\nb: '丙'\nc: ''\nd:\n  - \"- x\"\n"), "read");
}

TEST(PlainYaml, BracketsInEachOtherAreRead) {
  EXPECT_EQ(compared("a: {b: 37mm, c: [d, 'e, f'] , g: {h: \"{i}\"}}  # 注\n- j\n"), "left");
  EXPECT_EQ(compared("a: {b: 37mm, c: [d, 'e, f'] , g: {h: \"{i}\"}}  # 注\nk: [[l]]\n"), "read");
  EXPECT_EQ(compared("- {b: 1}\n- [ 二 字 ,c ]\n- ['甲，乙']\n"), "read");
}

TEST(PlainYaml, EverythingElseIsLeftToTheLibrary) {
  for (const char* const text : {"",
                                 "# only\n",
                                 "text",
                                 "a: |\n  b\n",
                                 "a: >\n  b\n",
                                 "a: b\n  c\n",
                                 "a:\n  b\n",
                                 "a: {b: c,\n  d: e}\n",
                                 "a: {b: }\n",
                                 "a: {b}\n",
                                 "a: {\"b\": c}\n",
                                 "a: &x b\n",
                                 "a: *x\n",
                                 "a: !t b\n",
                                 "a: ~\n",
                                 "a: null\n",
                                 "a: \"b\\n\"\n",
                                 "a: 'it''s'\n",
                                 "a: 'b' c\n",
                                 "a: \"b\n  c\"\n",
                                 "a: [b,\n  c]\n",
                                 "a: []\n",
                                 "a: {}\n",
                                 "a: [b, ]\n",
                                 "a: [b: c]\n",
                                 "a: [b] c\n",
                                 "a: [b #c]\n",
                                 "? a\n: b\n",
                                 "\"a\": b\n",
                                 "a : b\n",
                                 "a: # b",
                                 "-\n  a\n",
                                 "- - a\n",
                                 "--- \na: b\n",
                                 "a: b\n---\nc: d\n",
                                 "%YAML 1.2\n---\na: b\n",
                                 "  a: b\n"}) {
    EXPECT_EQ(compared(text), "left") << text;
  }
}

TEST(PlainYaml, FaultsAreLeftToTheLibrary) {
  for (const char* const text : {"a: b: c\n",
                                 "a: b:\n",
                                 "a:b\n",
                                 "a：b\n",
                                 "a: 1\na: 2\n",
                                 "\ta: 1\n",
                                 "a:\tb\n",
                                 "a: 1\n b: 2\n",
                                 "a:\n    b: 1\n  c: 2\n",
                                 "- a\nb: 1\n",
                                 "a: 1\n- b\n",
                                 "a: [b\n",
                                 "a: {b: 1, b: 2}\n",
                                 "a: [b}\n",
                                 "a: [甲，乙]\n",
                                 "a: -\n",
                                 "a: @b\n",
                                 "a: `b\n",
                                 "a: %b\n",
                                 "a: ]\n",
                                 "a: b\n]\n"}) {
    EXPECT_EQ(compared(text), "left") << text;
  }
}

TEST(PlainYaml, LongKeysAreLeftToTheLibrary) {
  EXPECT_EQ(compared(std::string(200, 'a') + ": b\n"), "read");
  EXPECT_EQ(compared(std::string(2000, 'a') + ": b\n"), "left");
}

TEST(PlainYaml, EveryPrefixOfATextReadsAsTheLibraryReadsIt) {
  const std::string text =
      "# 名册\nlist:\n  - name: 甲 乙\n    aliases: [丙, 丁]   # 别名\n    from: 2012-02-29\n"
      "  - name: \"戊: 己\"\n    kind:\n\n- x\nend: 'a'\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    if (find_invalid_utf8(text.substr(0, size))) continue;
    const std::string result = compared(text.substr(0, size));
    EXPECT_TRUE(result == "read" || result == "left") << size << "\n" << result;
  }
}

TEST(PlainYaml, TheProjectsOwnFilesReadAsTheLibraryReadsThem) {
  std::size_t read = 0;
  for (const char* const folder : {"content", "styles", "templates", "tests/golden"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(KANYIN_ROOT) / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      const std::string result = compared(text.str());
      EXPECT_TRUE(result == "read" || result == "left") << entry.path() << "\n" << result;
      read += result == "read" ? 1 : 0;
    }
  }
  EXPECT_GT(read, 20U);
}

}  // namespace
}  // namespace kanyin
