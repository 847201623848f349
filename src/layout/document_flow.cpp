#include "layout/document_flow.h"

#include <algorithm>
#include <string>

#include "layout/blocks.h"
#include "layout/document_signature.h"
#include "layout/footnotes.h"
#include "layout/lone_line.h"
#include "layout/title.h"
#include "layout/wording.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// A title of one line stays well inside the type area; the editor's own lines may fill it.
constexpr int title_characters = 18;

constexpr int indent = 2;  // characters

class FlowSetter {
 public:
  FlowSetter(FlowBuilder& builder, const Issue& issue)
      : builder_(builder),
        issue_(issue),
        document_(*issue.document),
        leading_(builder.grid_leading()),
        cell_(builder.design().style.grid.cell) {}

  MainFlow main(const DocumentTemplate& places, ReceiversPlace receivers, int lines_above) {
    const Article& text = document_.text;
    element_ = builder_.elements().add(ElementKind::article, builder_.elements().document());
    builder_.set_anchor(text.id);
    add_blank(lines_above, Keep::with_next);
    if (document_.format != DocumentFormat::order) {
      add_title(text, ElementKind::publication_name, Keep::with_next);
      if (!text.title.empty()) add_blank(1, Keep::with_next);
    }
    if (receivers == ReceiversPlace::text && !document_.to.empty()) {
      add_words(fill_wording(places.to, "to", document_.to.text), "to", Keep::with_next);
    }

    MainFlow main;
    main.first_of_body = builder_.strip_count();
    add_body(text);
    add_attendance(places);
    add_attachment_list(places);
    const std::size_t before_signature = builder_.strip_count();
    add_signature(builder_, issue_, places, element_);
    if (!document_.note.empty()) {
      add_words(fill_wording(places.note, "note", document_.note.text), "body",
                Keep::with_previous);
    }
    main.flow = take();
    if (before_signature == main.flow.strips.size()) return main;
    // A text of one line stays where it is: the first page must show some of it.
    const std::size_t lines = before_signature - main.first_of_body;
    const bool joined = lines > 1 && join_signature(main.flow, before_signature);
    // Two lines of text go with it, but then one must be left.
    if (joined && lines > 2) {
      main.flow.strips[before_signature - 1].break_before = BreakBefore::forbidden;
    }
    if (!joined) main.signature = before_signature;
    return main;
  }

  Flow issued(const Article& issued) {
    begin_section(issued);
    add_blank(2, Keep::with_next);
    add_title(issued, ElementKind::section_head);
    add_blank(1, Keep::with_next);
    add_body(issued);
    return take();
  }

  Flow attachment(std::size_t index) {
    const Article& text = document_.attachments[index];
    begin_section(text);
    add_words(attachment_label(document_, index + 1), "attachment-label", Keep::with_next);
    add_blank(1, Keep::with_next);
    add_title(text, ElementKind::section_head);
    add_blank(1, Keep::with_next);
    add_body(text);
    return take();
  }

 private:
  void begin_section(const Article& text) {
    element_ = builder_.elements().add(ElementKind::section, builder_.elements().document());
    builder_.set_anchor(text.id);
  }

  BlockPlace place() const { return {element_, {}, {}}; }

  Flow take() {
    builder_.end_keeping();
    return builder_.take_flow();
  }

  void add_blank(int lines, Keep keep) {
    if (lines < 1) return;
    Strip strip;
    strip.height = leading_ * lines;
    builder_.add(std::move(strip), keep);
  }

  void add_words(const std::string& words, std::string_view style, Keep keep) {
    const ParagraphStyle& look = builder_.look(style);
    const ElementId element = builder_.elements().add(ElementKind::paragraph, element_);
    builder_.add_paragraph({builder_.piece(words, look, element)}, look, place(), keep);
  }

  void add_title(const Article& text, ElementKind kind, Keep keep = Keep::as_heading) {
    if (text.title.empty()) return;
    const ParagraphStyle& look = builder_.look("title");
    const ElementId element = builder_.elements().add(kind, element_);
    const Length room = text.title.size() > 1
                            ? builder_.width()
                            : std::min(builder_.width(), look.size * title_characters);
    std::vector<TextPiece> pieces;
    for (std::string& line : title_lines(text.title, look, room, TitleShape::centred, builder_)) {
      if (!pieces.empty()) {
        TextPiece line_break;
        line_break.kind = PieceKind::line_break;
        pieces.push_back(std::move(line_break));
      }
      pieces.push_back(builder_.piece(std::move(line), look, element));
    }
    builder_.add_paragraph(pieces, look, place(), keep);
  }

  void add_body(const Article& text) {
    const std::vector<Footnote> notes_behind = add_footnotes(builder_, text, element_);
    int headings = 0;
    for (const Block& block : text.body) {
      const auto* heading = std::get_if<Heading>(&block.content);
      if (heading != nullptr && heading->level == 1) {
        builder_.set_anchor(heading_anchor(text, ++headings));
      }
      add_block(builder_, issue_, block, "body", place());
    }
    add_footnotes_behind(builder_, issue_, text, notes_behind, element_);
    builder_.end_keeping();
  }

  /// Words behind a label: the label's runs open the first line, further lines hang behind it.
  void add_labelled(const std::vector<LoneLine>& labels, const std::string& words,
                    const ParagraphStyle& look, Length left, ElementId element, Keep keep) {
    Length text_left = left;
    for (const LoneLine& label : labels) text_left += label.width;
    const std::vector<SetLine> lines =
        builder_.lines({builder_.piece(words, look, element)}, look, text_left, {});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Strip set = builder_.strip({lines[i]}, look);
      Strip strip;
      strip.height = set.height;
      Length x = left;
      for (const LoneLine& label : labels) {
        if (i == 0) append_moved(strip.items, label.items, {x, {}});
        x += label.width;
      }
      strip.items.insert(strip.items.end(), set.items.begin(), set.items.end());
      if (i > 0 && i + 1 == lines.size()) strip.break_before = BreakBefore::forbidden;
      builder_.add(std::move(strip), i == 0 ? keep : Keep::none);
    }
  }

  /// 出席, 请假, 列席 of minutes (GB/T 9704-2012, 10.3).
  void add_attendance(const DocumentTemplate& places) {
    if (document_.format != DocumentFormat::minutes) return;
    bool first = true;
    const auto add = [&](const Text& label_words, const std::vector<Text>& people) {
      if (people.empty()) return;
      if (first) add_blank(1, Keep::with_next);
      first = false;
      const ElementId element = builder_.elements().add(ElementKind::paragraph, element_);
      const LoneLine label =
          label_line(builder_, label_words.text, builder_.look("attendance-label"), element);
      std::string names;
      for (const Text& person : people) names += (names.empty() ? "" : "、") + person.text;
      add_labelled({label}, names, builder_.look("attendance"), cell_ * indent, element,
                   Keep::none);
    };
    add(places.present, document_.present);
    add(places.absent, document_.absent);
    add(places.observers, document_.observers);
  }

  /// 附件说明 (7.3.4): an empty line above, two characters in; names hang behind their numbers.
  void add_attachment_list(const DocumentTemplate& places) {
    const std::size_t count = document_.attachments.size();
    if (count == 0) return;
    const ParagraphStyle& look = builder_.look("attachments");
    add_blank(1, Keep::with_previous);
    Length number_width;
    for (std::size_t i = 0; i < count && count > 1; ++i) {
      const LoneLine number = lone_line(builder_, number_of(i), look, ElementId::furniture);
      number_width = std::max(number_width, number.width);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const ElementId element = builder_.elements().add(ElementKind::paragraph, element_);
      LoneLine label = label_line(builder_, places.attachments.text, look, element);
      if (i > 0) label.items.clear();
      LoneLine number;
      if (count > 1) number = lone_line(builder_, number_of(i), look, element);
      number.width = number_width;
      add_labelled({label, number}, whole_title(document_.attachments[i]), look, cell_ * indent,
                   element, Keep::with_previous);
    }
  }

  /// A signature never stands on a page without text: its strip and the last line of the text
  /// become one, which no page divides. False if they cannot.
  static bool join_signature(Flow& flow, std::size_t signature) {
    Strip& last = flow.strips[signature - 1];
    const Strip& joined = flow.strips[signature];
    if (!last.on_grid || last.head || !joined.on_grid) return false;
    append_moved(last.items, joined.items, {{}, last.height});
    last.height += joined.height;
    flow.strips.erase(flow.strips.begin() + static_cast<std::ptrdiff_t>(signature));
    return true;
  }

  static std::string number_of(std::size_t index) { return std::to_string(index + 1) + "."; }

  FlowBuilder& builder_;
  const Issue& issue_;
  const OfficialDocument& document_;
  Length leading_;
  Length cell_;
  ElementId element_{};
};

}  // namespace

std::string heading_anchor(const Article& text, int number) {
  return text.id + "-" + std::to_string(number);
}

MainFlow main_flow(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places,
                   ReceiversPlace receivers, int lines_above) {
  return FlowSetter(builder, issue).main(places, receivers, lines_above);
}

Flow issued_flow(FlowBuilder& builder, const Issue& issue, const Article& issued) {
  return FlowSetter(builder, issue).issued(issued);
}

Flow attachment_flow(FlowBuilder& builder, const Issue& issue, std::size_t index) {
  return FlowSetter(builder, issue).attachment(index);
}

}  // namespace kanyin
