#include "content/jpeg_segments.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string segment(unsigned char marker, std::string_view payload) {
  std::string bytes = "\xFF";
  bytes.push_back(static_cast<char>(marker));
  bytes.push_back('\0');
  bytes.push_back(static_cast<char>(payload.size() + 2));
  return bytes.append(payload);
}

const std::string begin = "\xFF\xD8";
const std::string jfif = segment(0xE0, "JFIF");
const std::string exif = segment(0xE1, "Exif, and where it was taken");
const std::string profile = segment(0xE2, "ICC_PROFILE and its numbers");
const std::string preview = segment(0xE2, "MPF, another picture");
const std::string adobe = segment(0xEE, "Adobe");
const std::string remark = segment(0xFE, "by a program");
const std::string tables = segment(0xDB, "tables");
const std::string picture = segment(0xDA, "the picture").append("\xFF\xE1 is no segment here");

TEST(JpegSegments, NotesGoAndThePictureStays) {
  const std::string file =
      begin + jfif + exif + profile + preview + adobe + remark + tables + picture;

  EXPECT_EQ(without_notes(file, JpegNotes::profile),
            begin + jfif + profile + adobe + tables + picture);
  EXPECT_EQ(without_notes(file, JpegNotes::none), begin + jfif + adobe + tables + picture);
}

TEST(JpegSegments, AFileThatBreaksOffStaysAsItIs) {
  for (const std::string& file : {std::string(), begin, begin + "\xFF", begin + "\xFF\xE1",
                                  begin + jfif.substr(0, 6), begin + "no segment"}) {
    EXPECT_EQ(without_notes(file, JpegNotes::none), file);
  }
}

TEST(JpegSegments, EachIsGivenInItsTurn) {
  const std::string file = begin + jfif + exif + picture;
  JpegSegments segments(file);

  EXPECT_EQ(segments.next()->payload, "JFIF");
  EXPECT_EQ(segments.next()->marker, 0xE1U);
  EXPECT_FALSE(segments.next());
  EXPECT_EQ(segments.rest(), picture);
}

}  // namespace
}  // namespace kanyin
