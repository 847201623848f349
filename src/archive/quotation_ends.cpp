#include "archive/quotation_ends.h"

#include <vector>

#include "model/segment_words.h"

namespace kanyin {

namespace {

// In characters. A text that is hardly longer than its quotation is quoted whole.
constexpr std::size_t wanted = 10;
constexpr std::size_t shortest = 4;
constexpr std::size_t shortest_behind_much = 1;
constexpr std::size_t enough = 8;
constexpr std::size_t longest = 18;
constexpr std::size_t longest_with_brackets = 26;
constexpr std::size_t not_worth_cutting = 4;

constexpr std::u32string_view pauses = U"，；：";
constexpr std::u32string_view stops = U"。！？";
constexpr std::u32string_view openers = U"“‘（《【〔「";
constexpr std::u32string_view closers = U"”’）》】〕」";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// Between which characters a text can be cut: 0 is before the first.
std::vector<std::size_t> word_ends(std::u32string_view text, const Lexicon& lexicon) {
  std::vector<std::size_t> places{0};
  for (const Word& word : segment_words(text, lexicon)) {
    // What leans on the word before it (的, 。) stays with it, and so does what opens on the next.
    const char32_t first = text[word.begin];
    const bool leans = word.kind == WordKind::particle && word.word_class == WordClass::known;
    const bool clings = leans || contains(pauses, first) || contains(stops, first) ||
                        contains(closers, first) || first == U'、' || first == U'…';
    const bool opened = word.begin > 0 && contains(openers, text[word.begin - 1]);
    if (word.begin > 0 && (clings || opened)) places.pop_back();
    places.push_back(word.end);
  }
  return places;
}

/// A new clause begins at the place.
bool begins_clause(std::u32string_view text, std::size_t place) {
  if (place == 0 || place >= text.size()) return false;
  const char32_t before = text[place - 1];
  return contains(pauses, before) || contains(stops, before) || contains(openers, text[place]);
}

/// A clause ends at the place: before a pause, or behind a full stop and what closes with it.
bool ends_clause(std::u32string_view text, std::size_t place) {
  if (place == 0 || place >= text.size()) return false;
  return contains(pauses, text[place]) || ends_sentence(text.substr(0, place));
}

/// A pause may be cut off although it leans on the word before it.
std::vector<std::size_t> clause_ends(std::u32string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t place = 1; place < text.size(); ++place) {
    if (ends_clause(text, place) && !contains(closers, text[place])) places.push_back(place);
  }
  return places;
}

std::size_t distance_to_wanted(std::size_t length) {
  return length > wanted ? length - wanted : wanted - length;
}

/// Something in the text is closed that was not opened there.
bool closes_too_much(std::u32string_view text) {
  std::size_t open = 0;
  for (const char32_t c : text) {
    if (contains(openers, c)) ++open;
    if (!contains(closers, c)) continue;
    if (open == 0) return true;
    --open;
  }
  return false;
}

/// Something is opened that is not closed there.
bool leaves_open(std::u32string_view text) {
  std::size_t open = 0;
  for (const char32_t c : text) {
    if (contains(openers, c)) ++open;
    if (contains(closers, c) && open > 0) --open;
  }
  return open > 0;
}

}  // namespace

bool ends_sentence(std::u32string_view text) {
  while (!text.empty() && contains(closers, text.back())) text.remove_suffix(1);
  return !text.empty() && contains(stops, text.back());
}

std::size_t quoted_before(std::u32string_view text, const Lexicon& lexicon) {
  if (text.size() <= wanted + not_worth_cutting) return text.size();
  const std::vector<std::size_t> places = word_ends(text, lexicon);
  std::size_t best = 0;
  std::size_t between_words = 0;
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const std::size_t length = text.size() - *place;
    if (length > longest) break;
    if (between_words == 0 && length >= enough) between_words = length;
    if (length < shortest || !begins_clause(text, *place)) continue;
    if (best == 0 || distance_to_wanted(length) <= distance_to_wanted(best)) best = length;
  }
  if (best == 0) best = between_words > 0 ? between_words : longest;
  // What is closed in the quotation is opened in it, if that is near.
  for (std::size_t length = best; length <= longest_with_brackets && length <= text.size();
       ++length) {
    const std::u32string_view part = text.substr(text.size() - length);
    if (closes_too_much(part)) continue;
    best = length;
    break;
  }
  return text.size() - best <= 2 ? text.size() : best;
}

std::size_t quoted_behind(std::u32string_view text, std::size_t before, const Lexicon& lexicon) {
  const std::size_t least = before >= enough ? shortest_behind_much : shortest;
  std::size_t best = 0;
  for (const std::size_t place : clause_ends(text)) {
    if (best == 0 && place >= least && place <= longest) best = place;
  }
  if (best == 0 && text.size() <= wanted + not_worth_cutting) return text.size();
  for (const std::size_t place : word_ends(text, lexicon)) {
    if (best == 0 && place >= enough && place <= longest) best = place;
  }
  if (best == 0) best = longest;
  for (std::size_t length = best; length <= longest_with_brackets && length <= text.size();
       ++length) {
    if (leaves_open(text.substr(0, length))) continue;
    best = length;
    break;
  }
  return text.size() - best <= 2 ? text.size() : best;
}

std::size_t quoted_beginning(std::u32string_view text, std::size_t most, const Lexicon& lexicon) {
  if (text.size() <= most) return text.size();
  std::size_t best = 0;
  for (const std::size_t place : clause_ends(text)) {
    if (place <= most && place * 3 >= most * 2) best = place;
  }
  if (best > 0) return best;
  for (const std::size_t place : word_ends(text, lexicon)) {
    if (place <= most) best = place;
  }
  return best > 0 ? best : most;
}

}  // namespace kanyin
