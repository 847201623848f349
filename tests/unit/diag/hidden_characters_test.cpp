#include "diag/hidden_characters.h"

#include <gtest/gtest.h>

#include <string>

#include "io/utf8.h"

namespace kanyin {
namespace {

/// The codes of the faults, `!` behind them if the text is refused.
std::string found(std::string text) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId id = sources.add("a.md", std::move(text));
  const bool is_sound = check_hidden_characters(id, sources, diags);
  std::string all;
  for (const Diagnostic& diagnostic : diags.all()) {
    all += std::string(diagnostic.fault->code) + "[" + diagnostic.arguments[0] + "]";
  }
  return is_sound ? all : all + "!";
}

TEST(HiddenCharacters, TextsThatAreReadAsTheyLookPass) {
  EXPECT_EQ(found("工会，“快报”……\n\t3 ½ €\u3000\u00A0"), "");
}

TEST(HiddenCharacters, AHanMayChooseItsForm) { EXPECT_EQ(found("葛\U000E0100、↔\uFE0E"), ""); }

TEST(HiddenCharacters, ControlCharactersAreErrors) {
  EXPECT_EQ(found("a\x07"), "F007[U+0007]!");
  EXPECT_EQ(found("a\u0085\u2028"), "F007[U+0085]F007[U+2028]");
  EXPECT_EQ(found("\u202E001\u202C"), "F007[U+202E]F007[U+202C]");
  EXPECT_EQ(found("\uFFFE\U0001FFFF"), "F007[U+FFFE]F007[U+1FFFF]");
}

TEST(HiddenCharacters, CharactersWithoutWidthAreWarnings) {
  EXPECT_EQ(found("市\u200B总\uFEFF工\u00AD会"), "F009[U+200B]F009[U+FEFF]F009[U+00AD]");
}

TEST(HiddenCharacters, OnlyATextWithoutAFaultIsClearlySound) {
  EXPECT_TRUE(glance_at("工会，“快报”……\n第3期，Ａ、50%").is_sound);
  EXPECT_TRUE(glance_at("").is_sound);
  for (const char* const text :
       {"a\x07", "\x7F", "a\tb", "\u0085", "\u2028", "\u202E", "\uFFFE", "\u200B", "\uFEFF",
        "\u00AD", "\uFFFD", "\xFF", "\xE5\xB7", "\xED\xA0\x80", "\xC0\x80", "\U0001FFFF"}) {
    EXPECT_FALSE(glance_at(text).is_sound) << text;
  }
}

/// A text long enough to be looked at in large parts, with the words amid them.
std::string amid_han(const std::string& words, std::size_t shift) {
  std::string text(shift, 'a');
  for (int i = 0; i < 25; ++i) text += "工，会";
  text += words;
  for (int i = 0; i < 25; ++i) text += "“会”";
  return text;
}

TEST(HiddenCharacters, NoneIsOverlookedInAQuickGlance) {
  for (char32_t c = 1; c < 0x11'0000; c += c < 0x1'0000 ? 1 : 251) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string letter = encode_utf8(c);
    const std::string text = amid_han(letter, c % 32);
    if (found(letter).empty()) continue;
    EXPECT_FALSE(glance_at(text).is_sound) << code_point_name(c);
  }
  EXPECT_TRUE(glance_at(amid_han("全市①℃～—…《》〔〕！？", 0)).is_sound);
}

TEST(HiddenCharacters, NoSlipIsOverlookedInAQuickGlance) {
  for (const char* const slip :
       {"\\", "&", "\u00A0", "\u3000", "０", "９", "Ａ", "Ｚ", "ａ", "ｚ", "｜"}) {
    for (std::size_t shift = 0; shift < 32; ++shift) {
      EXPECT_FALSE(glance_at(amid_han(slip, shift)).is_plain) << slip;
    }
  }
  EXPECT_TRUE(glance_at(amid_han("第3期（总第12期）：", 1)).is_plain);
}

TEST(HiddenCharacters, NoBrokenByteIsOverlookedInAQuickGlance) {
  const std::string sound = amid_han("é", 1);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (const char byte : {'a', '\x80', '\xC3', '\xE0', '\xE5', '\xED', '\xF0', '\xFF'}) {
      std::string text = sound;
      text[at] = byte;
      EXPECT_FALSE(glance_at(text.substr(0, at + 1)).is_sound &&
                   find_invalid_utf8(text.substr(0, at + 1)))
          << at;
      EXPECT_FALSE(glance_at(text).is_sound && find_invalid_utf8(text)) << at;
    }
  }
}

TEST(HiddenCharacters, EachIsToldOnce) { EXPECT_EQ(found("市\u200B总\u200B"), "F009[U+200B]"); }

TEST(HiddenCharacters, AReplacementCharacterTellsOfALostOne) {
  EXPECT_EQ(found("沈\uFFFD"), "F010[U+FFFD]");
}

}  // namespace
}  // namespace kanyin
