#include "pdf/subset_cff.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "io/mapped_file.h"
#include "io/sha256.h"
#include "io/write_file.h"
#include "paths.h"
#include "pdf/cff_table.h"
#include "pdf/read_charstring.h"
#include "pdf/write_cff.h"
#include "support/outline_text.h"
#include "support/project_fonts.h"

namespace kanyin {
namespace {

const std::string face_path = KANYIN_ROOT "/build/fonts/FandolFang-Regular.otf";

/// The CFF table of an OpenType file.
std::string_view cff_table(std::string_view file) {
  const auto number = [file](std::size_t at, int bytes) {
    std::size_t value = 0;
    for (int i = 0; i < bytes; ++i) {
      value = value * 256 + static_cast<unsigned char>(file[at + static_cast<std::size_t>(i)]);
    }
    return value;
  };
  for (std::size_t i = 0; i < number(4, 2); ++i) {
    const std::size_t row = 12 + 16 * i;
    if (file.substr(row, 4) == "CFF ") return file.substr(number(row + 8, 4), number(row + 12, 4));
  }
  return {};
}

TEST(SubsetCff, AWrittenFontGivesItsCharstringsBack) {
  const std::vector<std::string_view> charstrings{"\x8B\x16\x0E", "\x8C\x16\x0E"};

  const std::string font = write_cff("Test", 1000, charstrings);

  const std::optional<CffTable> table = CffTable::read(font);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->glyph_count(), 3U);
  EXPECT_EQ(table->charstring(1), charstrings[0]);
  EXPECT_EQ(table->charstring(2), charstrings[1]);
  EXPECT_FALSE(table->charstring(3));
}

TEST(SubsetCff, AFontCutOffAnywhereIsToldAndNeverReadBeyondItsEnd) {
  const std::vector<std::string_view> charstrings{"\x8B\x16\x0E", "\x8C\x16\x0E"};
  const std::string font = write_cff("Test", 1000, charstrings);

  for (std::size_t size = 0; size < font.size(); ++size) {
    const std::string cut = font.substr(0, size);
    EXPECT_FALSE(CffTable::read(cut)) << size;
  }
}

/// A glyph in ninety-seven of a whole face.
std::optional<std::string> small_subset(const CffFace& face, GlyphCache& cache) {
  const std::optional<CffTable> table = CffTable::read(face.table);
  UsedGlyphs used;
  for (std::uint32_t glyph = 1; table && glyph < table->glyph_count(); glyph += 97) {
    used.add(glyph, "x");
  }
  return subset_cff(face, used, std::vector<int>(used.all().size(), 1000), cache);
}

CffFace whole_face(std::string_view file) {
  return {.font = FontId{1},
          .fingerprint = std::string(64, 'a'),
          .table = cff_table(file),
          .name = "Test",
          .units_per_em = 1000};
}

TEST(SubsetCff, OutlinesAreThoseOfTheirVersion) {
  const std::optional<MappedFile> file = map_file(face_path);
  if (!file) GTEST_SKIP() << face_path << " is missing";
  GlyphCache cache;

  const std::optional<std::string> subset = small_subset(whole_face(file->bytes()), cache);

  ASSERT_TRUE(subset);
  EXPECT_EQ(outline_version, 1);
  EXPECT_EQ(sha256_hex(*subset), "7513689d63d501509490d4f9c841e620b7e171dab8727245ed9cf36ceb1ef4dc")
      << "other outlines come out: raise outline_version, then change what this test expects";
}

TEST(SubsetCff, OutlinesOfManyThreadsGiveTheSameBytes) {
  const std::optional<MappedFile> file = map_file(face_path);
  if (!file) GTEST_SKIP() << face_path << " is missing";
  const std::string_view bytes = cff_table(file->bytes());
  const std::optional<CffTable> table = CffTable::read(bytes);
  ASSERT_TRUE(table);
  UsedGlyphs used;
  for (std::uint32_t glyph = 1; used.all().size() < 500; ++glyph) used.add(glyph, "x");
  const std::vector<int> widths(used.all().size(), 1000);
  const auto subset_by = [&](unsigned threads) {
    GlyphCache cache;
    cache.set_threads(threads);
    return subset_cff(whole_face(file->bytes()), used, widths, cache);
  };

  const std::optional<std::string> one = subset_by(1);

  EXPECT_TRUE(one);
  EXPECT_EQ(subset_by(3), one);
  EXPECT_EQ(subset_by(100), one);
}

TEST(SubsetCff, OutlinesFromTheDiskGiveTheSameBytes) {
  const std::optional<MappedFile> file = map_file(face_path);
  if (!file) GTEST_SKIP() << face_path << " is missing";
  const std::string folder = testing::TempDir() + "kanyin-subset-cff";
  std::filesystem::remove_all(folder);
  GlyphCache first(folder);
  const std::optional<std::string> fresh = small_subset(whole_face(file->bytes()), first);
  for (const GlyphNews& news : first.take_news()) write_file(news.path, news.bytes);

  GlyphCache second(folder);
  const std::optional<std::string> known = small_subset(whole_face(file->bytes()), second);

  EXPECT_EQ(known, fresh);
  EXPECT_TRUE(second.take_news().empty());
  std::filesystem::remove_all(folder);
}

TEST(SubsetCff, EveryGlyphOfAFaceKeepsItsShapeWithinAUnit) {
  const std::optional<MappedFile> file = map_file(face_path);
  if (!file) GTEST_SKIP() << face_path << " is missing";
  const std::string_view bytes = cff_table(file->bytes());
  const std::optional<CffTable> table = CffTable::read(bytes);
  ASSERT_TRUE(table);
  UsedGlyphs used;
  for (std::uint32_t glyph = 1; glyph < table->glyph_count(); glyph += 97) used.add(glyph, "x");
  const std::vector<int> widths(used.all().size(), 1000);
  GlyphCache cache;
  const CffFace face = whole_face(file->bytes());

  const std::optional<std::string> subset = subset_cff(face, used, widths, cache);

  ASSERT_TRUE(subset);
  EXPECT_EQ(subset, subset_cff(face, used, widths, cache));
  const std::optional<CffTable> lean = CffTable::read(*subset);
  ASSERT_TRUE(lean);
  for (std::size_t i = 0; i < used.all().size(); ++i) {
    const std::uint32_t glyph = used.all()[i].glyph;
    const auto before = read_charstring(*table->charstring(glyph), table->subroutines(glyph));
    const auto id = static_cast<std::uint32_t>(i + 1);
    const auto after = read_charstring(*lean->charstring(id), lean->subroutines(id));
    ASSERT_TRUE(before && after) << glyph;
    EXPECT_EQ(before->size(), after->size()) << glyph;
  }
}

}  // namespace
}  // namespace kanyin
