#include "layout/document_signature.h"

#include <algorithm>
#include <string>
#include <vector>

#include "io/utf8.h"
#include "layout/lone_line.h"

namespace kanyin {

namespace {

// GB/T 9704-2012, 7.3.5, in characters and lines.
constexpr int date_in_sealed = 4;
constexpr int name_in = 2;
constexpr int date_behind_name = 2;
constexpr int post_before_stamp = 2;
constexpr int blank_above_sealed = 2;
constexpr int blank_above_unsealed = 1;
constexpr int most_seals_in_row = 3;

/// The seal stands a little higher than what it covers: `居印章中心偏下位置`.
constexpr Length seal_rise = millimetres(3);

/// Seals do not touch.
constexpr Length seal_gap = millimetres(1);

class SignatureSetter {
 public:
  SignatureSetter(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places,
                  ElementId parent)
      : builder_(builder),
        issue_(issue),
        document_(*issue.document),
        places_(places),
        parent_(parent),
        cell_(builder.design().style.grid.cell),
        leading_(builder.grid_leading()) {}

  void add() {
    if (is_stamped(document_)) {
      set_stamped();
    } else if (document_.signed_by.empty()) {
      return;
    } else if (document_.sealing == Sealing::sealed) {
      set_sealed();
    } else {
      set_unsealed();
    }
    strip_.height = leading_ * lines_;
    if (reserves_tail_) strip_.height += std::max(leading_, below_seal());
    builder_.add(std::move(strip_), Keep::with_previous);
  }

 private:
  LoneLine line(const std::string& words, std::string_view style = "signature") {
    return lone_line(builder_, words, builder_.look(style),
                     builder_.elements().add(ElementKind::paragraph, parent_));
  }

  LoneLine date_line() { return line(issue_.date ? chinese_date(*issue_.date) : ""); }

  void put(const LoneLine& words, Length x, int line) {
    append_moved(strip_.items, words.items, {x, leading_ * line});
  }

  /// What a correction changed has a bar in the margin beside its line.
  void mark(bool changed, int line) {
    if (!changed) return;
    const Length top = leading_ * line;
    strip_.items.push_back(builder_.change_bar(top, top + leading_ - builder_.grid_line_gap()));
  }

  void put_name(const LoneLine& name, Length x, int line) {
    put(name, inside(x, name.width), line);
    mark(document_.changes.signed_by, line);
  }

  void put_date(const LoneLine& date, Length x, int line) {
    put(date, x, line);
    mark(document_.changes.date, line);
  }

  Length right_of(int characters) const { return builder_.width() - cell_ * characters; }

  /// What would stand outside the type area moves in.
  Length inside(Length x, Length width) const {
    return std::max(Length{}, std::min(x, builder_.width() - width));
  }

  /// 7.3.5.1: the date four characters in, the name centred on it. Of several organs each has a
  /// seal of its own, in rows that keep inside the type area; the last one covers its name and the
  /// date.
  void set_sealed() {
    std::vector<LoneLine> names;
    Length widest;
    for (const Text& organ : document_.signed_by) {
      names.push_back(line(organ.text));
      widest = std::max(widest, names.back().width);
    }
    const LoneLine date = date_line();
    const Length date_left = right_of(date_in_sealed) - date.width;
    const Length centre = date_left + date.width.scaled(1, 2);

    const Length pitch = std::max(places_.seal + seal_gap, widest + cell_.scaled(1, 2));
    const auto count = static_cast<std::int64_t>(names.size());
    const Length half = std::max(places_.seal, widest).scaled(1, 2);
    std::int64_t in_row = 1;
    while (in_row < std::min<std::int64_t>(count, most_seals_in_row) &&
           centre - pitch * in_row - half >= Length{}) {
      ++in_row;
    }
    const std::int64_t rows = (count + in_row - 1) / in_row;
    const auto row_lines = static_cast<int>(
        (places_.seal + seal_gap + leading_ - Length{1}).millipoints / leading_.millipoints);

    // The last row ends over the date; those above it keep its columns.
    for (std::int64_t i = 0; i < count; ++i) {
      const std::int64_t row = i / in_row;
      const std::int64_t in_this_row = row + 1 < rows ? in_row : count - in_row * row;
      const std::int64_t from_right = in_this_row - 1 - i % in_row;
      const LoneLine& name = names[static_cast<std::size_t>(i)];
      const Length x = centre - pitch * from_right - name.width.scaled(1, 2);
      put_name(name, x, blank_above_sealed + static_cast<int>(row) * row_lines);
    }
    const int last = blank_above_sealed + static_cast<int>(rows - 1) * row_lines + 1;
    put_date(date, date_left, last);
    lines_ = last + 1;
    reserves_tail_ = document_.note.empty() && seal_rise < places_.seal.scaled(1, 2);
  }

  /// How far below the line of the date the room for the last seal reaches, with the gap that a
  /// last line lets hang out of the page.
  Length below_seal() const {
    const Length middle = (leading_ + cell_).scaled(1, 2) - seal_rise;
    return middle + places_.seal.scaled(1, 2) - leading_ * 2 + builder_.grid_line_gap();
  }

  /// 7.3.5.2: the name two characters in, the date below begins two characters behind it. A date
  /// that is longer stands two characters in itself, and the names further in.
  void set_unsealed() {
    std::vector<LoneLine> names;
    for (const Text& organ : document_.signed_by) names.push_back(line(organ.text));
    const LoneLine date = date_line();
    const LoneLine& last = names.back();
    Length right = right_of(name_in);
    Length date_left = right - last.width + cell_ * date_behind_name;
    if (date.width > last.width) {
      date_left = right_of(name_in) - date.width;
      right = date_left - cell_ * date_behind_name + last.width;
    }
    int line = blank_above_unsealed;
    for (const LoneLine& name : names) put_name(name, right - name.width, line++);
    put_date(date, inside(date_left, date.width), line);
    lines_ = line + 1;
  }

  /// 7.3.5.3: the stamp four characters in, the post two characters before it; an empty line, and
  /// the date four characters in. Without a stamp to come, the name stands in its place.
  void set_stamped() {
    const bool waits = document_.sealing == Sealing::sealed;
    const int stamp_lines = waits ? 2 : 1;
    int top = blank_above_sealed;
    for (const Text& signer : document_.signers) {
      LoneLine name;
      name.width = places_.stamp;
      if (!waits) {
        name = line(signer.text, "signature-name");
        if (count_chars(signer.text) == 2) spread(name, cell_ * 3);
      }
      const Length left = right_of(date_in_sealed) - name.width;
      if (!document_.signer_post.empty()) {
        const LoneLine post = line(document_.signer_post.text);
        const Length x = left - cell_ * post_before_stamp - post.width;
        // In the middle of the stamp.
        const Length down = leading_.scaled(stamp_lines - 1, 2);
        append_moved(strip_.items, post.items, {x, leading_ * top + down});
      }
      put(name, left, top);
      top += stamp_lines;
    }
    const LoneLine date = date_line();
    put_date(date, right_of(date_in_sealed) - date.width, top + 1);
    lines_ = top + 2;
  }

  FlowBuilder& builder_;
  const Issue& issue_;
  const OfficialDocument& document_;
  const DocumentTemplate& places_;
  ElementId parent_;
  Length cell_;
  Length leading_;
  Strip strip_;
  int lines_ = 0;
  bool reserves_tail_ = false;
};

}  // namespace

void add_signature(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places,
                   ElementId parent) {
  SignatureSetter(builder, issue, places, parent).add();
}

}  // namespace kanyin
