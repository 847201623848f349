#include "diag/source_map.h"

#include <gtest/gtest.h>

#include "diag/diagnostics.h"
#include "diag/print.h"

namespace kanyin {
namespace {

/// What is said when `bytes` are read as a text.
std::string faults_of(const std::string& bytes) {
  MemoryFiles files;
  files.put("a.md", bytes);
  SourceMap sources(files);
  Diagnostics diags;
  sources.read("a.md", {}, diags);
  std::string codes;
  for (const Diagnostic& diagnostic : diags.all()) codes += diagnostic.fault->code;
  return codes;
}

TEST(SourceMap, ATextIsReadWithoutByteOrderMarkAndCarriageReturns) {
  MemoryFiles files;
  files.put("a.md", "\xEF\xBB\xBF标题\r\n正文\r");
  SourceMap sources(files);
  Diagnostics diags;

  const std::optional<SourceId> id = sources.read("a.md", {}, diags);

  ASSERT_TRUE(id);
  EXPECT_EQ(sources.text(*id), "标题\n正文\n");
}

TEST(SourceMap, PlacesCountCharactersFromOne) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "江城\n工会信息");

  const Place place = sources.place(id, 7 + 6);

  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 3U);
  EXPECT_EQ(sources.line(id, 2), "工会信息");
}

TEST(SourceMap, BytesThatAreNoTextAreRefused) {
  EXPECT_EQ(faults_of("工会"), "");
  EXPECT_EQ(faults_of(""), "");
  EXPECT_EQ(faults_of("\xB9\xA4\xBB\xE1\xD0\xC5\xCF\xA2"), "F006");
  EXPECT_EQ(faults_of("caf\xE9 x"), "F005");
  EXPECT_EQ(faults_of(std::string("a\0b", 3)), "F007");
  EXPECT_EQ(faults_of("\xFF\xFE\xE5\x5D"), "F008");
  EXPECT_EQ(faults_of(std::string("n\0u\0m\0b\0e\0r\0:\0 \0"
                                  "3\0",
                                  18)),
            "F008");
}

TEST(SourceMap, AMissingFileIsToldAtThePlaceThatNamesIt) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("issue.yaml", "articles: [a.md]");
  Diagnostics diags;

  EXPECT_FALSE(sources.read("a.md", {id, 11, 15}, diags));

  EXPECT_EQ(print(diags, sources, Language::en),
            "issue.yaml:1:12: error[F001]: file 'a.md' is not there; check the name\n"
            "    articles: [a.md]\n"
            "               ^^^^\n");
}

TEST(SourceMap, AMapThatStandsOnAnotherKnowsTheTextsOfBoth) {
  MemoryFiles files;
  files.put("bulletin.yaml", "name: 江城");
  files.put("issue.yaml", "number: 3");
  Diagnostics diags;
  SourceMap base(files);
  const std::optional<SourceId> shared = base.read("bulletin.yaml", {}, diags);

  SourceMap sources(base);
  const std::optional<SourceId> own = sources.read("issue.yaml", {}, diags);

  ASSERT_TRUE(shared && own);
  EXPECT_NE(*own, *shared);
  EXPECT_EQ(sources.text(*own), "number: 3");
  EXPECT_EQ(sources.text(*shared), "name: 江城");
  EXPECT_EQ(sources.read("bulletin.yaml", {}, diags), shared);
}

}  // namespace
}  // namespace kanyin
