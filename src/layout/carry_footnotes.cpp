#include "layout/carry_footnotes.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kanyin {

namespace {

std::optional<std::size_t> caller_of(const Flow& flow, std::size_t footnote) {
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    const std::vector<std::size_t>& called = flow.strips[i].footnotes;
    if (std::find(called.begin(), called.end(), footnote) != called.end()) return i;
  }
  return std::nullopt;
}

/// The strip that opens the column behind that of `strip`.
std::optional<std::size_t> next_opener(const Flow& flow, const PageRoom& room, std::size_t strip) {
  for (const PageSlice& slice : break_pages(flow, room)) {
    for (const std::size_t opener : slice.openers) {
      if (opener > strip) return opener;
    }
  }
  return std::nullopt;
}

/// The note in one piece.
void join_rest(FootnoteBlock& note) {
  for (FootnoteBlock& part : note.rest) {
    append_moved(note.items, part.items, {{}, note.height});
    note.height += part.height;
  }
  note.rest.clear();
}

/// Takes the rest of a note away, as a note of its own.
FootnoteBlock take_rest(FootnoteBlock& note) {
  FootnoteBlock rest = std::move(note.rest.front());
  rest.rest.assign(std::make_move_iterator(note.rest.begin() + 1),
                   std::make_move_iterator(note.rest.end()));
  note.rest.clear();
  return rest;
}

void carry(Flow& flow, const PageRoom& room, std::size_t footnote) {
  const std::optional<std::size_t> caller = caller_of(flow, footnote);
  if (!caller) {
    join_rest(flow.footnotes[footnote]);
    return;
  }
  // Behind the last column there is nothing to call it.
  std::optional<std::size_t> opener = next_opener(flow, room, *caller);
  if (!opener) {
    opener = flow.strips.size();
    Strip nothing;
    nothing.on_grid = false;
    nothing.across = flow.strips.back().across;
    flow.strips.push_back(std::move(nothing));
  }
  flow.footnotes.push_back(take_rest(flow.footnotes[footnote]));
  std::vector<std::size_t>& called = flow.strips[*opener].footnotes;
  called.insert(called.begin(), flow.footnotes.size() - 1);
}

}  // namespace

Flow carry_footnotes(Flow flow, const PageRoom& room) {
  // What has been carried over may have a rest itself.
  for (std::size_t i = 0; i < flow.footnotes.size(); ++i) {
    if (!flow.footnotes[i].rest.empty()) carry(flow, room, i);
  }
  return flow;
}

}  // namespace kanyin
