// Emphasis beside full-width marks. CommonMark decides by the characters on both sides of a `**`
// whether it may open or close, and its rule is made for words with spaces between them: in
// `**首发1000册。**10月` the second one opens instead of closing. Characters beside such runs are
// exchanged for stand-ins of the same length but another class, and changed back after parsing, so
// that all byte positions stay.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kanyin {

struct EmphasisMarks {
  std::string text;                        // as long as the original
  std::map<char32_t, char32_t> originals;  // stand-in to what was written

  /// A piece of the parsed text as it was written.
  std::string restored(std::string_view piece) const;
};

EmphasisMarks with_stand_ins(std::string_view text);

}  // namespace kanyin
