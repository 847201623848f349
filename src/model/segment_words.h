// A title into words: numbers with their units, names by their shape, and the words of a lexicon,
// so that as few words as possible make up the whole and as little as possible remains unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/lexicon.h"

namespace kanyin {

enum class WordClass : std::uint8_t {
  known,    // `kind` says what it is
  number,   // with its unit: 三百名, 12.7万元, 第3期
  latin,    // letters, and figures among them
  unknown,  // Han that no word of the lexicon covers
  mark
};

/// A part of a text, in characters.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  WordClass word_class = WordClass::known;
  WordKind kind = WordKind::noun;
};

/// The words of a text from end to end. Takes time in proportion to the text.
std::vector<Word> segment_words(std::u32string_view text, const Lexicon& lexicon);

}  // namespace kanyin
