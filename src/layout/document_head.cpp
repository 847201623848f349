#include "layout/document_head.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "io/utf8.h"
#include "layout/document_mark.h"
#include "layout/lone_line.h"
#include "layout/wording.h"

namespace kanyin {

namespace {

/// GB/T 9704-2012, 7.2.6: two names of signers on a line.
constexpr std::size_t signers_on_a_line = 2;

/// Seven eighths of the height of a character: what stands between two lines.
Length line_gap(Length cell) { return cell.scaled(7, 8); }

class HeadSetter {
 public:
  HeadSetter(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places)
      : builder_(builder),
        document_(*issue.document),
        edition_(edition_words(issue, places)),
        places_(places),
        grid_(builder.design().style.grid) {}

  DocumentHead set() {
    part_ = builder_.elements().add(ElementKind::part, builder_.elements().document());
    switch (document_.format) {
      case DocumentFormat::general:
      case DocumentFormat::minutes:
        add_corner({});
        add_general();
        break;
      case DocumentFormat::order:
        add_corner({});
        add_order();
        break;
      case DocumentFormat::letter:
        add_letter();
        break;
    }
    return std::move(head_);
  }

 private:
  Length cell() const { return grid_.cell; }
  Length leading() const { return grid_.leading; }

  LoneLine line(const std::string& words, std::string_view style) {
    return lone_line(builder_, words, builder_.look(style),
                     builder_.elements().add(ElementKind::paragraph, part_));
  }

  void put(const LoneLine& words, Point at) { append_moved(head_.items, words.items, at); }

  void add_rule(Length left, Length right, Length middle, Length thickness) {
    head_.items.push_back(
        {ElementId::furniture, Rule{{left, middle}, {right, middle}, thickness, rule_color()}});
  }

  Color rule_color() const {
    const auto& colors = builder_.design().style.colors;
    const auto color = colors.find(places_.rule_color.text);
    return color == colors.end() ? builder_.look("mark").color : color->second;
  }

  /// 份号, 密级 and 紧急程度 in the upper left corner (7.2.1 to 7.2.3), one below the other; 密级
  /// keeps the second line even where the first is empty. Below them a correction says that it is
  /// one.
  void add_corner(Length top) {
    Length y = top;
    const auto add = [&](const Text& text, std::string_view style) {
      if (text.empty()) return;
      const LoneLine words = line(text.text, style);
      put(words, {{}, y});
      corner_end_ = {words.width, y};
      y += leading();
    };
    add(document_.serial, "serial");
    const bool letter = document_.format == DocumentFormat::letter;
    if (!document_.secrecy.empty() && !letter) y = top + leading();
    add(document_.secrecy, "secrecy");
    add(document_.urgency, "urgency");
    add_edition(y);
  }

  /// The standard has no place for it and moves nothing for it: where the mark leaves no line free,
  /// it stands behind the last line of the corner.
  void add_edition(Length y) {
    if (edition_.empty()) return;
    const LoneLine words = line(edition_, "urgency");
    const bool letter = document_.format == DocumentFormat::letter;
    const bool fits = letter || !corner_end_ || y + cell() <= mark_top();
    put(words, fits ? Point{{}, y} : *corner_end_ + Point{cell(), {}});
  }

  Length mark_top() const {
    const MarkPlace& place = mark_place(places_, document_.format);
    return place.from_paper ? place.top - builder_.design().style.page.top : place.top;
  }

  ElementKind mark_kind() const {
    return document_.text.title.empty() || document_.format == DocumentFormat::order
               ? ElementKind::publication_name
               : ElementKind::paragraph;
  }

  DocumentMark mark_of(Length size) {
    return document_mark(builder_, document_, places_, size, mark_kind(), part_);
  }

  /// What stands between the foot of the mark and the first line of the text is fixed; the mark may
  /// be a little larger or smaller. `below` is that distance.
  Length fitting_size(Length below) {
    const Length usual = places_.mark_size;
    if (is_joint_mark(document_)) return usual;
    FlowBuilder trial(builder_.design(), builder_.fonts(), builder_.lexicon());
    const ElementId nowhere = trial.elements().document();
    const Length height =
        document_mark(trial, document_, places_, usual, mark_kind(), nowhere).height;
    if (height <= Length{}) return usual;
    std::optional<Length> best;
    const auto distance = [usual](Length size) {
      return size > usual ? size - usual : usual - size;
    };
    for (int lines = 1; lines < grid_.lines; ++lines) {
      const Length wanted = grid_.drop + leading() * lines - below - mark_top();
      const Length size = usual.scaled(wanted.millipoints, height.millipoints);
      if (size < places_.smallest_mark || size > places_.largest_mark) continue;
      if (!best || distance(size) < distance(*best)) best = size;
    }
    return best.value_or(usual);
  }

  /// The mark at its place; comes back with its foot.
  Length add_mark(Length below) {
    const DocumentMark mark = mark_of(fitting_size(below));
    append_moved(head_.items, mark.items, {{}, mark_top()});
    return mark_top() + mark.height;
  }

  /// Lines are set with their characters in the middle of a cell; larger ones reach out of it. What
  /// counts for the eye is where the characters begin.
  Length to_line_top(Length top_of_characters, const ParagraphStyle& look) const {
    return top_of_characters + (look.size - cell()).scaled(1, 2);
  }

  const ParagraphStyle& first_look() const {
    return builder_.look(document_.text.title.empty() ? "body" : "title");
  }

  // GB/T 9704-2012, 7.2.4 to 7.2.7.
  void add_general() {
    const std::size_t lines = is_upward(document_) ? signer_lines() : 1;
    const Length rows = leading() * static_cast<std::int64_t>(lines - 1) + cell();
    const Length to_text = leading() * places_.title_gap;
    const Length below = leading() * places_.number_gap + rows + places_.rule_gap + to_text +
                         to_line_top({}, first_look());
    const Length number_top = add_mark(below) + leading() * places_.number_gap;
    if (is_upward(document_)) {
      add_upward(number_top, lines);
    } else if (!document_.number.empty()) {
      const LoneLine number = line(document_.number.text, "number");
      put(number, {(builder_.width() - number.width).scaled(1, 2), number_top});
    }
    const Length rule = number_top + rows + places_.rule_gap;
    add_rule({}, builder_.width(), rule, places_.rule_thickness);
    head_.text_top = to_line_top(rule + to_text, first_look());
  }

  std::size_t signer_lines() const {
    return (document_.signers.size() + signers_on_a_line - 1) / signers_on_a_line;
  }

  /// The number to the left and the signers to the right, one cell in; names stand below names, and
  /// the number beside the last of them.
  void add_upward(Length top, std::size_t lines) {
    const Length last_line = top + leading() * static_cast<std::int64_t>(lines - 1);
    if (!document_.number.empty()) {
      put(line(document_.number.text, "number"), {cell(), last_line});
    }

    const ElementId element = builder_.elements().add(ElementKind::paragraph, part_);
    // 均排: a name of two characters takes the room of three, unless all have two: a row of
    // characters at one distance would not tell where a name ends.
    const bool spreads =
        document_.signers.size() == 1 ||
        std::any_of(document_.signers.begin(), document_.signers.end(),
                    [](const Text& signer) { return count_chars(signer.text) > 2; });
    std::vector<LoneLine> names;
    Length widest;
    for (const Text& signer : document_.signers) {
      LoneLine name = lone_line(builder_, signer.text, builder_.look("signer"), element);
      if (spreads && count_chars(signer.text) == 2) spread(name, cell() * 3);
      widest = std::max(widest, name.width);
      names.push_back(std::move(name));
    }
    const LoneLine label =
        label_line(builder_, places_.signer.text, builder_.look("signer-label"), element);
    const auto on_a_line = static_cast<std::int64_t>(std::min(names.size(), signers_on_a_line));
    const Length pitch = widest + cell();
    const Length first = builder_.width() - cell() - widest - pitch * (on_a_line - 1);
    put(label, {first - label.width, top});
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto column = static_cast<std::int64_t>(i % signers_on_a_line);
      const auto row = static_cast<std::int64_t>(i / signers_on_a_line);
      put(names[i], {first + pitch * column, top + leading() * row});
    }
  }

  // GB/T 9704-2012, 10.2.
  void add_order() {
    const Length below = leading() * places_.number_gap + cell() + leading() * places_.title_gap;
    const Length number_top = add_mark(below) + leading() * places_.number_gap;
    if (!document_.number.empty()) {
      const LoneLine number = line(document_.number.text, "number");
      put(number, {(builder_.width() - number.width).scaled(1, 2), number_top});
    }
    head_.text_top = number_top + cell() + leading() * places_.title_gap;
  }

  /// The upper line comes first; `thick_first` for the one under the mark.
  void add_double_rule(Length top, Length above, Length below) {
    const DocumentTemplate::DoubleRule& rule = places_.double_rule;
    const Length page = builder_.design().style.page.size.width;
    const Length left = (page - rule.length).scaled(1, 2) - builder_.design().style.page.left;
    const Length right = left + rule.length;
    add_rule(left, right, top + above.scaled(1, 2), above);
    add_rule(left, right, top + above + rule.between + below.scaled(1, 2), below);
  }

  // GB/T 9704-2012, 10.1.
  void add_letter() {
    const DocumentTemplate::DoubleRule& rule = places_.double_rule;
    const Length whole = rule.thick + rule.between + rule.thin;
    const Length rows = corner_height();
    const Length to_text = leading() * places_.title_gap;
    const Length below =
        rule.gap + whole + line_gap(cell()) + rows + to_text + to_line_top({}, first_look());
    const Length rule_top = add_mark(below) + rule.gap;
    add_double_rule(rule_top, rule.thick, rule.thin);

    const Length top = rule_top + whole + line_gap(cell());
    add_corner(top);
    if (!document_.number.empty()) {
      const LoneLine number = line(document_.number.text, "number");
      put(number, {builder_.width() - number.width, top});
    }
    const PageLook& page = builder_.design().style.page;
    add_double_rule(page.size.height - rule.foot - whole - page.top, rule.thin, rule.thick);
    head_.text_top = to_line_top(top + rows + to_text, first_look());
  }

  Length corner_height() const {
    std::int64_t lines = 0;
    for (const Text* text : {&document_.serial, &document_.secrecy, &document_.urgency}) {
      if (!text->empty()) ++lines;
    }
    if (!edition_.empty()) ++lines;
    return leading() * std::max<std::int64_t>(0, lines - 1) + cell();
  }

  FlowBuilder& builder_;
  const OfficialDocument& document_;
  std::string edition_;  // empty unless the document is a correction
  const DocumentTemplate& places_;
  const Grid& grid_;
  ElementId part_{};
  std::optional<Point> corner_end_;  // of the last line in the corner, if there is one
  DocumentHead head_;
};

}  // namespace

DocumentHead document_head(FlowBuilder& builder, const Issue& issue,
                           const DocumentTemplate& places) {
  return HeadSetter(builder, issue, places).set();
}

}  // namespace kanyin
