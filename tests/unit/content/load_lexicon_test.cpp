#include "content/load_lexicon.h"

#include <gtest/gtest.h>

#include "io/files.h"
#include "io/utf8.h"

namespace kanyin {
namespace {

struct Loaded {
  Lexicon lexicon;
  std::string codes;
};

Loaded load(const MemoryFiles& files, const Publication& publication = {}) {
  SourceMap sources(files);
  Diagnostics diags;
  Loaded loaded{.lexicon = load_lexicon(publication, sources, diags), .codes = {}};
  for (const Diagnostic& found : diags.all()) loaded.codes += std::string(found.fault->code) + " ";
  return loaded;
}

TEST(LoadLexicon, WordsAreOfTheirSection) {
  MemoryFiles files;
  files.put("styles/words.txt", "# 说明\n[机构]\n总工会 工会 # 又一句\n\n[姓氏]\n周\n");

  const Loaded loaded = load(files);

  EXPECT_EQ(loaded.lexicon.find(U"总工会"), WordKind::organ);
  EXPECT_TRUE(loaded.lexicon.has_surname(U"周"));
  EXPECT_FALSE(loaded.lexicon.find(U"说明"));
  EXPECT_EQ(loaded.codes, "");
}

TEST(LoadLexicon, ThePublicationAddsItsOwn) {
  MemoryFiles files;
  files.put("content/registers/words.yaml",
            "人名: [周镕]\n词语: [一钟头]\n动词: [摆渡]\n机构: [歇脚社]\n地名: [老街口]\n");

  const Loaded loaded = load(files);

  EXPECT_EQ(loaded.lexicon.find(U"周镕"), WordKind::name);
  EXPECT_EQ(loaded.lexicon.find(U"摆渡"), WordKind::verb);
  EXPECT_EQ(loaded.lexicon.names(), (std::vector<std::u32string>{U"周镕", U"歇脚社", U"老街口"}));
}

TEST(LoadLexicon, TheRegisterGivesNames) {
  Publication publication;
  publication.place.text = "江城市";
  Contributor contributor;
  contributor.name = "临江县总工会";
  contributor.aliases = {"临江县总"};
  publication.contributors.contributors.push_back(contributor);

  const Loaded loaded = load(MemoryFiles{}, publication);

  EXPECT_EQ(loaded.lexicon.find(U"临江县总"), WordKind::organ);
  EXPECT_EQ(loaded.lexicon.find(U"江城"), WordKind::place);
}

TEST(LoadLexicon, AnUnknownSectionIsReportedAndLeftOut) {
  MemoryFiles files;
  files.put("styles/words.txt", "甲乙\n[名辞]\n职工\n[名词]\n工人\n");

  const Loaded loaded = load(files);

  EXPECT_EQ(loaded.codes, "C100 C101 ");
  EXPECT_FALSE(loaded.lexicon.find(U"职工"));
  EXPECT_TRUE(loaded.lexicon.find(U"工人"));
}

}  // namespace
}  // namespace kanyin
