// What kind of character each one is for line setting. Chinese and Latin text share some marks
// (“ ” ‘ ’ — … · /); which of the two they are is told by their neighbours, never by the face.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kanyin {

enum class CharClass : std::uint8_t {
  han,          // and every symbol that stands in a box of one em
  open,         // full-width opening marks
  close,        // full-width closing marks
  stop,         // 。？！ full width
  pause,        // ，、；： full width
  dash,         // —— and ⸺, two ems
  ellipsis,     // …… two ems
  link,         // — alone, ～, and a hyphen between Han
  middot,       // · between Han
  slash,        // / between Han, ／
  prefix,       // ￥ № $: belongs to the number after it
  suffix,       // % ℃ ‰: belongs to the number before it
  latin,        // letters of all scripts that are set in words
  digit,        // 0–9, full width too
  latin_open,   // ( [ {
  latin_close,  // ) ] }
  latin_stop,   // half-width , . ; : ! ?
  latin_mark,   // other half-width marks
  space,        // U+0020 and its kin: a line may end here
  wide_space,   // U+3000
  fixed_space,  // U+00A0 and its kin: no line ends here
  joined        // combining marks, variation selectors: part of the character before
};

/// The classes of a paragraph's characters, one for each code point.
std::vector<CharClass> classify(std::u32string_view text);

/// Is it set in the Latin face, with a Han-Latin gap to the Han beside it?
bool is_latin_side(CharClass kind, char32_t code_point);

/// Is it part of what is set as one word: letters, digits, half-width marks?
bool is_word_part(CharClass kind);

bool is_space(CharClass kind);

bool is_hyphen(char32_t code_point);

/// Is it part of the character before it, as combining marks and variation selectors are?
bool is_joined(char32_t code_point);

/// 年 月 日 元 人 …: what stands behind a number and should not leave it.
bool is_counter(char32_t code_point);

/// ① ⑴ ● ★: stands before what it labels.
bool is_label(char32_t code_point);

/// 〇 一 二 … 十 百.
bool is_han_numeral(char32_t code_point);

}  // namespace kanyin
