#include "layout/document_colophon.h"

#include <string>
#include <string_view>

#include "layout/lone_line.h"
#include "layout/wording.h"

namespace kanyin {

namespace {

class ColophonSetter {
 public:
  ColophonSetter(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places)
      : builder_(builder),
        issue_(issue),
        document_(*issue.document),
        places_(places),
        look_(builder.look("colophon")),
        cell_(builder.design().style.grid.cell) {}

  DocumentColophon set(ReceiversPlace receivers) {
    // GB/T 9704-2012, 10.1: a letter's colophon has no rules, and does not say who printed it.
    const bool letter = document_.format == DocumentFormat::letter;
    if (receivers == ReceiversPlace::colophon) {
      add_list(places_.colophon_to, "to", document_.to.text);
    }
    add_list(places_.colophon_copy_to, "copy_to", document_.copy_to.text);
    if (!letter) {
      end_group();
      add_printer();
      end_group();
      if (issue_.copies) {
        const std::string copies = std::to_string(*issue_.copies);
        add_row("", fill_wording(places_.colophon_copies, "copies", copies));
      }
      add_rules();
    }
    return std::move(colophon_);
  }

 private:
  ElementId paragraph() {
    if (section_ == ElementId::furniture) {
      section_ = builder_.elements().add(ElementKind::section, builder_.elements().document());
    }
    return builder_.elements().add(ElementKind::paragraph, section_);
  }

  /// One character in on both sides; further lines begin under the first receiver (7.4.2).
  void add_list(const Text& wording, std::string_view field, const std::string& names) {
    if (names.empty()) return;
    const std::size_t open = wording.text.find('{');
    const std::string label = wording.text.substr(0, open);
    const Text rest{wording.text.substr(open), wording.span};
    const ElementId element = paragraph();
    const LoneLine head = label_line(builder_, label, look_, element);
    const std::string words = fill_wording(rest, field, names);
    const std::vector<SetLine> lines =
        builder_.lines({builder_.piece(words, look_, element)}, look_, cell_ + head.width, cell_);
    const Strip strip = builder_.strip(lines, look_);
    append_moved(colophon_.items, head.items,
                 {cell_, colophon_.height + (look_.leading - look_.size).scaled(1, 2)});
    append_moved(colophon_.items, strip.items, {{}, colophon_.height});
    colophon_.height += strip.height;
  }

  void add_printer() {
    const std::string date =
        document_.printed_on
            ? fill_wording(places_.colophon_printed_on, "date", chinese_date(*document_.printed_on))
            : "";
    add_row(document_.printed_by.text, date);
  }

  /// Words at both sides, on two lines if one does not hold them.
  void add_row(const std::string& left, const std::string& right) {
    if (left.empty() && right.empty()) return;
    const Length inset = (look_.leading - look_.size).scaled(1, 2);
    const ElementId element = paragraph();
    const LoneLine first = lone_line(builder_, left, look_, element);
    const LoneLine last = lone_line(builder_, right, look_, element);
    append_moved(colophon_.items, first.items, {cell_, colophon_.height + inset});
    const Length room = builder_.width() - cell_ * 2 - look_.size;
    const bool both = !left.empty() && !right.empty();
    if (both && first.width + last.width > room) colophon_.height += look_.leading;
    append_moved(colophon_.items, last.items,
                 {builder_.width() - cell_ - last.width, colophon_.height + inset});
    colophon_.height += look_.leading;
  }

  /// A thin rule will stand between what is above here and what is below.
  void end_group() {
    if (groups_.empty() ? colophon_.height > Length{} : colophon_.height > groups_.back()) {
      groups_.push_back(colophon_.height);
    }
  }

  /// 7.4.1: the first and the last rule are thicker; the last stands on the foot of the type area.
  void add_rules() {
    if (colophon_.height == Length{}) return;
    const auto add = [this](Length y, Length thickness) {
      colophon_.items.push_back(
          {ElementId::furniture, Rule{{{}, y}, {builder_.width(), y}, thickness, look_.color}});
    };
    add({}, places_.colophon_outer);
    for (const Length y : groups_) {
      if (y < colophon_.height) add(y, places_.colophon_inner);
    }
    add(colophon_.height, places_.colophon_outer);
  }

  FlowBuilder& builder_;
  const Issue& issue_;
  const OfficialDocument& document_;
  const DocumentTemplate& places_;
  ParagraphStyle look_;
  Length cell_;
  ElementId section_ = ElementId::furniture;
  std::vector<Length> groups_;
  DocumentColophon colophon_;
};

}  // namespace

DocumentColophon document_colophon(FlowBuilder& builder, const Issue& issue,
                                   const DocumentTemplate& places, ReceiversPlace receivers) {
  return ColophonSetter(builder, issue, places).set(receivers);
}

}  // namespace kanyin
