#include "io/json_text.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

using Json = nlohmann::ordered_json;

/// `same` if both layouts are those of the library, else what is written.
std::string compared(const Json& value) {
  const std::string line = json_text(value, JsonLayout::one_line);
  const std::string lines = json_text(value, JsonLayout::indented);
  const bool same = line == value.dump(-1, ' ', false, Json::error_handler_t::replace) &&
                    lines == value.dump(2, ' ', false, Json::error_handler_t::replace);
  return same ? "same" : line + "\n" + lines;
}

TEST(JsonText, ObjectsAndListsAreWrittenAsTheLibraryWritesThem) {
  EXPECT_EQ(compared({{"a", {1, -2, true, nullptr}}, {"b", {{"c", "甲"}, {"d", 0.5}}}, {"e", 7U}}),
            "same");
  EXPECT_EQ(compared({{"a", Json::array()}, {"b", Json::object()}, {"c", {{1, 2}, {3}}}}), "same");
  EXPECT_EQ(compared(nullptr), "same");
  EXPECT_EQ(compared("一"), "same");
}

TEST(JsonText, MarksAndControlCharactersAreEscaped) {
  std::string all;
  for (char letter = 1; letter < 0x7F; ++letter) all += letter;
  all += "\x7F“甲”𠮷";
  all += '\0';

  EXPECT_EQ(compared({{all, all}}), "same");
}

TEST(JsonText, BrokenBytesAreReplaced) {
  EXPECT_EQ(compared({{"a", "甲\xFF乙\xE4\xB8"}, {"b", "\xC0\x80\"\n"}}), "same");
}

TEST(JsonText, TextsThatAreCutAnywhereAreWritten) {
  const std::string text = "“他说”\n\"好\"\\";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    EXPECT_EQ(compared(text.substr(0, size)), "same") << size;
  }
}

}  // namespace
}  // namespace kanyin
