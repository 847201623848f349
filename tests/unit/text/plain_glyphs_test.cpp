#include "text/plain_glyphs.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <filesystem>
#include <string>

#include "io/mapped_file.h"
#include "paths.h"
#include "support/generated_text.h"
#include "support/project_fonts.h"
#include "text/hb_font.h"

namespace kanyin {
namespace {

constexpr hb_feature_t features[] = {{HB_TAG('f', 'w', 'i', 'd'), 1, 0, static_cast<unsigned>(-1)},
                                     {HB_TAG('k', 'e', 'r', 'n'), 0, 0, static_cast<unsigned>(-1)}};

hb_segment_properties_t chinese() {
  hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
  properties.direction = HB_DIRECTION_LTR;
  properties.script = HB_SCRIPT_HAN;
  properties.language = hb_language_from_string("zh-Hans", -1);
  return properties;
}

/// A face as HarfBuzz has it, in its own units.
class Face {
 public:
  explicit Face(const MappedFile& file) {
    hb_blob_t* const blob =
        hb_blob_create(file.bytes().data(), static_cast<unsigned>(file.bytes().size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* const face = hb_face_create(blob, 0);
    font_ = hb_font_create(face);
    const int units = static_cast<int>(hb_face_get_upem(face));
    hb_font_set_scale(font_, units, units);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() { hb_font_destroy(font_); }

  hb_font_t* font() const { return font_; }

  /// The whole text in one call: "glyph@byte+advance" each.
  std::string shaped(const std::string& text) const {
    hb_buffer_t* const buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
    const hb_segment_properties_t properties = chinese();
    hb_buffer_set_segment_properties(buffer, &properties);
    hb_shape(font_, buffer, features, 2);
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
    std::string shown;
    for (unsigned i = 0; i < count; ++i) {
      shown.append(std::to_string(infos[i].codepoint)).append("@");
      shown.append(std::to_string(infos[i].cluster)).append("+");
      shown.append(std::to_string(places[i].x_advance)).append(" ");
    }
    hb_buffer_destroy(buffer);
    return shown;
  }

 private:
  hb_font_t* font_ = nullptr;
};

/// The same of our own face, at a size of one unit a thousandth of a point.
std::string set(const Font& font, Length em, const std::string& text) {
  std::string shown;
  for (const Glyph& glyph : font.shape(text, em, WidthForm::full)) {
    shown.append(std::to_string(glyph.id)).append("@");
    shown.append(std::to_string(glyph.cluster)).append("+");
    shown.append(std::to_string(glyph.advance.millipoints)).append(" ");
  }
  return shown;
}

TEST(PlainGlyphs, LookingUpAndShapingGiveWhatShapingAloneGives) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  TextGenerator generator(7);
  constexpr int paragraphs = 20;
  std::vector<std::string> texts;
  texts.reserve(paragraphs);
  for (int i = 0; i < paragraphs; ++i) texts.push_back(generator.paragraph(200));
  // Marks joined to Han, variation selectors, kana with sound marks, Hangul, rare Han, tone marks.
  texts.insert(texts.end(),
               {"国\u0301会", "\u0301", "葛\U000E0100城", "〱か\u3099さ\u309A", "한국ㄱㅏ",
                "𬱖𠮷堃", "平\u302A上", "——……“”‘’·・～", "　\u3000A国１", "⺮⿰亻国〇々"});
  for (const auto& entry : std::filesystem::directory_iterator(KANYIN_ROOT "/build/fonts")) {
    const std::string extension = entry.path().extension();
    if (extension != ".otf" && extension != ".ttf") continue;
    const std::optional<MappedFile> file = map_file(entry.path());
    ASSERT_TRUE(file);
    const Face face(*file);
    const std::unique_ptr<Font> font = open_hb_font(file->bytes(), 0);
    const Length em{hb_face_get_upem(hb_font_get_face(face.font()))};
    for (const std::string& text : texts) {
      EXPECT_EQ(set(*font, em, text), face.shaped(text)) << entry.path() << " " << text;
    }
  }
}

TEST(PlainGlyphs, HanIsPlainAndWhatARuleNamesIsNot) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const std::optional<MappedFile> file =
      map_file(KANYIN_ROOT "/build/fonts/NotoSerifSC_400Regular.ttf");
  ASSERT_TRUE(file);
  const Face face(*file);
  const PlainGlyphs plain(face.font(), chinese(), features, 2);

  EXPECT_NE(plain.find(U'国'), 0U);
  EXPECT_EQ(plain.find(U'国'), plain.find(U'国'));
  EXPECT_NE(plain.find(U'，'), 0U);
  EXPECT_EQ(plain.find(U'—'), 0U);  // two of them become one
  EXPECT_EQ(plain.find(U'a'), 0U);
  EXPECT_EQ(plain.find(0x3104), 0U);  // no character at all
}

}  // namespace
}  // namespace kanyin
