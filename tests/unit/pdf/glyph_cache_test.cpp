#include "pdf/glyph_cache.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "io/files.h"
#include "io/write_file.h"

namespace kanyin {
namespace {

const std::string fingerprint(64, 'a');
constexpr FontId font{3};

/// A folder of the test's own, empty at its beginning.
class GlyphCacheOnDisk : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::remove_all(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  static void write(const std::vector<GlyphNews>& news) {
    for (const GlyphNews& file : news) write_file(file.path, file.bytes);
  }

  /// A run of the program that prepares these glyphs; the charstring of each is `shape` with its
  /// number.
  void prepare(std::uint32_t first, std::uint32_t end, const std::string& shape) const {
    GlyphCache cache(folder_);
    cache.open(font, fingerprint);
    for (std::uint32_t glyph = first; glyph < end; ++glyph) {
      if (!cache.find(font, glyph, 7)) cache.keep(font, glyph, 7, shape + std::to_string(glyph));
    }
    write(cache.take_news());
  }

  /// What a new run finds: the charstrings of these glyphs, `-` for each that is not there.
  std::string found(std::uint32_t first, std::uint32_t end,
                    const std::string& face = fingerprint) const {
    GlyphCache cache(folder_);
    cache.open(font, face);
    std::string words;
    for (std::uint32_t glyph = first; glyph < end; ++glyph) {
      words += std::string(cache.find(font, glyph, 7).value_or("-")) + " ";
    }
    return words;
  }

  std::string path() const { return folder_ + "/" + fingerprint + ".glyphs"; }
  std::string bytes() const { return DiskFiles("/").read(path()).bytes; }

  const std::string folder_ = testing::TempDir() + "kanyin-" +
                              testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(GlyphCacheOnDisk, TheNextRunFindsWhatOneHasPrepared) {
  prepare(1, 4, "glyph");
  prepare(3, 6, "again");

  EXPECT_EQ(found(0, 7), "- glyph1 glyph2 glyph3 again4 again5 - ");
}

TEST_F(GlyphCacheOnDisk, NothingIsWrittenWhereNothingIsNew) {
  prepare(1, 4, "glyph");
  GlyphCache cache(folder_);
  cache.open(font, fingerprint);
  cache.find(font, 2, 7);

  EXPECT_TRUE(cache.take_news().empty());
}

TEST_F(GlyphCacheOnDisk, AGlyphThatWasDrawnAnewIsPreparedAnew) {
  prepare(1, 2, "old");
  GlyphCache cache(folder_);
  cache.open(font, fingerprint);

  EXPECT_FALSE(cache.find(font, 1, 8));
}

TEST_F(GlyphCacheOnDisk, TheFileOfAnotherFaceIsOfNoUse) {
  prepare(1, 2, "glyph");
  const std::string other(64, 'b');
  std::filesystem::rename(path(), folder_ + "/" + other + ".glyphs");

  EXPECT_EQ(found(1, 2, other), "- ");
}

TEST_F(GlyphCacheOnDisk, ADamagedFileGivesWhatIsSoundAndIsReplaced) {
  prepare(1, 4, "glyph");
  const std::string sound = bytes();
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    write_file(path(), damaged);

    for (std::uint32_t glyph = 1; glyph < 4; ++glyph) {
      const std::string words = found(glyph, glyph + 1);
      EXPECT_TRUE(words == "- " || words == "glyph" + std::to_string(glyph) + " ") << at << words;
    }
    prepare(1, 4, "glyph");
    EXPECT_EQ(found(1, 4), "glyph1 glyph2 glyph3 ") << at;
  }
}

TEST_F(GlyphCacheOnDisk, AFileThatIsCutOffIsReplaced) {
  prepare(1, 4, "glyph");
  const std::string sound = bytes();
  for (std::size_t size = 0; size < sound.size(); ++size) {
    write_file(path(), sound.substr(0, size));

    prepare(1, 4, "glyph");
    EXPECT_EQ(found(1, 4), "glyph1 glyph2 glyph3 ") << size;
  }
}

TEST_F(GlyphCacheOnDisk, OfTwoRunsAtOnceTheLastOneStays) {
  GlyphCache one(folder_);
  GlyphCache two(folder_);
  for (GlyphCache* cache : {&one, &two}) cache->open(font, fingerprint);
  one.keep(font, 1, 7, "one1");
  two.keep(font, 2, 7, "two2");
  write(one.take_news());
  write(two.take_news());

  EXPECT_EQ(found(1, 3), "- two2 ");
  EXPECT_EQ(one.find(font, 1, 7), "one1");
}

TEST_F(GlyphCacheOnDisk, WithoutAFolderNothingIsToldToTheDisk) {
  GlyphCache cache;
  cache.open(font, fingerprint);
  cache.keep(font, 1, 7, "glyph1");

  EXPECT_EQ(cache.find(font, 1, 7), "glyph1");
  EXPECT_TRUE(cache.take_news().empty());
}

}  // namespace
}  // namespace kanyin
