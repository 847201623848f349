// Where the quotation of a change begins and ends: at a mark or between words, never inside a word,
// and where it can be helped not inside quotation marks either.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/lexicon.h"

namespace kanyin {

/// How many of the last characters of the text before a change are quoted with it.
std::size_t quoted_before(std::u32string_view text, const Lexicon& lexicon);

/// How many of the first characters of the text behind it; few are enough where many before it,
/// `before`, are quoted.
std::size_t quoted_behind(std::u32string_view text, std::size_t before, const Lexicon& lexicon);

/// How many of the first characters of a text that is quoted alone, `most` at most.
std::size_t quoted_beginning(std::u32string_view text, std::size_t most, const Lexicon& lexicon);

/// Whether a sentence ends or begins between two parts of a text, so that a quotation which does so
/// there leaves no sentence unfinished.
bool ends_sentence(std::u32string_view text);

}  // namespace kanyin
