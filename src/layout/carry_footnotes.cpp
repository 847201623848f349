#include "layout/carry_footnotes.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace kanyin {

namespace {

constexpr std::size_t least_lines = 2;
constexpr std::int64_t most_empty_lines = 2;

/// How many lines fit, so that enough are left for the next page.
std::size_t lines_within(const FootnoteBlock& note, Length room) {
  std::size_t count = 0;
  Length height;
  while (count + least_lines < note.lines.size()) {
    height += note.lines[count].height;
    if (height > room) break;
    ++count;
  }
  return count;
}

class FootnoteCarrier {
 public:
  FootnoteCarrier(Flow flow, const PageRoom& room) : flow_(std::move(flow)), room_(room) {}

  Flow carry() && {
    // What has been carried over may be too long itself.
    for (std::size_t i = 0; i < flow_.footnotes.size(); ++i) divide_long(i);
    if (room_.columns == 1 && may_divide()) fill_short_pages();
    return std::move(flow_);
  }

 private:
  bool may_divide() const {
    return std::any_of(
        flow_.footnotes.begin(), flow_.footnotes.end(),
        [](const FootnoteBlock& note) { return note.lines.size() >= 2 * least_lines; });
  }

  /// In as few parts as can be, all of about one height.
  void divide_long(std::size_t footnote) {
    const FootnoteBlock& note = flow_.footnotes[footnote];
    const Length limit = room_.height.scaled(1, 3);
    if (note.height <= limit || note.lines.size() < 2 * least_lines) return;
    const std::int64_t parts =
        (note.height.millipoints + limit.millipoints - 1) / limit.millipoints;
    const std::size_t count = lines_within(note, note.height.scaled(1, parts));
    divide(footnote, std::max(count, least_lines));
  }

  void fill_short_pages() {
    while (std::optional<std::size_t> page = short_page()) fill(*page);
  }

  /// A page that ends early because the line behind it calls a note that has no room there.
  std::optional<std::size_t> short_page() const {
    const std::vector<PageSlice> slices = break_pages(flow_, room_);
    for (std::size_t i = 0; i + 1 < slices.size(); ++i) {
      const std::vector<std::size_t>& called = flow_.strips[slices[i].end].footnotes;
      if (called.size() != 1 || tried_.contains(called.front())) continue;
      if (room_.height - slices[i].bottom <= room_.grid_leading * most_empty_lines) continue;
      if (lines_beside(slices[i]) >= least_lines) return i;
    }
    return std::nullopt;
  }

  /// How many lines of its note stand on the page together with the strip behind it.
  std::size_t lines_beside(const PageSlice& slice) const {
    const Strip& strip = flow_.strips[slice.end];
    const Length gap = slice.footnotes.empty() ? room_.footnote_gap : Length{};
    const Length used = slice.bottom + strip.space_before + strip.height + gap;
    return lines_within(flow_.footnotes[strip.footnotes.front()], room_.height - used);
  }

  /// Divides the note that left the page short, if its line then stands on the page.
  void fill(std::size_t page) {
    const PageSlice slice = break_pages(flow_, room_)[page];
    const std::size_t footnote = flow_.strips[slice.end].footnotes.front();
    tried_.insert(footnote);
    tried_.insert(flow_.footnotes.size());
    Flow before = flow_;
    divide(footnote, lines_beside(slice));
    if (break_pages(flow_, room_)[page].end <= slice.end) flow_ = std::move(before);
  }

  /// The first lines of the note stay, the rest goes to the next column.
  void divide(std::size_t footnote, std::size_t count) {
    const std::optional<std::size_t> caller = caller_of(footnote);
    if (!caller) return;
    std::vector<Strip> lines = std::move(flow_.footnotes[footnote].lines);
    const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Strip> rest(std::make_move_iterator(middle), std::make_move_iterator(lines.end()));
    lines.resize(count);
    flow_.footnotes[footnote] = footnote_of(std::move(lines));

    const std::size_t opener = strip_behind(*caller);
    std::vector<std::size_t>& called = flow_.strips[opener].footnotes;
    called.insert(called.begin(), flow_.footnotes.size());
    flow_.footnotes.push_back(footnote_of(std::move(rest)));
  }

  std::optional<std::size_t> caller_of(std::size_t footnote) const {
    for (std::size_t i = 0; i < flow_.strips.size(); ++i) {
      const std::vector<std::size_t>& called = flow_.strips[i].footnotes;
      if (std::find(called.begin(), called.end(), footnote) != called.end()) return i;
    }
    return std::nullopt;
  }

  /// The strip that opens the column behind that of `strip`. Behind the last column there is none
  /// to call a note: an empty one is added.
  std::size_t strip_behind(std::size_t strip) {
    for (const PageSlice& slice : break_pages(flow_, room_)) {
      for (const std::size_t opener : slice.openers) {
        if (opener > strip) return opener;
      }
    }
    Strip nothing;
    nothing.on_grid = false;
    nothing.across = flow_.strips.back().across;
    flow_.strips.push_back(std::move(nothing));
    return flow_.strips.size() - 1;
  }

  Flow flow_;
  const PageRoom& room_;
  std::set<std::size_t> tried_;  // notes that were to fill a short page, and their rests
};

}  // namespace

FootnoteBlock footnote_of(std::vector<Strip> lines) {
  FootnoteBlock note;
  for (const Strip& line : lines) {
    append_moved(note.items, line.items, {{}, note.height});
    note.height += line.height;
  }
  note.lines = std::move(lines);
  return note;
}

Flow carry_footnotes(Flow flow, const PageRoom& room) {
  return FootnoteCarrier(std::move(flow), room).carry();
}

}  // namespace kanyin
