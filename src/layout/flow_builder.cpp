#include "layout/flow_builder.h"

#include <algorithm>

#include "diag/expect.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

bool shows_nothing(const Strip& strip) {
  return strip.items.empty() && strip.anchors.empty() && strip.footnotes.empty();
}

/// Han and letters and digits, as an editor counts them.
std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    if (begins && byte != ' ') ++count;
  }
  return count;
}

Length ems(int thousandths, Length size) { return size.scaled(thousandths, 1000); }

/// Whether the last line holds only what follows a fill: a credit that found no room beside the
/// text.
bool has_tail_alone(const std::vector<TextPiece>& pieces, const std::vector<SetLine>& lines) {
  const auto fill = std::find_if(pieces.begin(), pieces.end(), [](const TextPiece& piece) {
    return piece.kind == PieceKind::fill;
  });
  return lines.size() > 1 &&
         lines.back().first_piece > static_cast<std::size_t>(fill - pieces.begin());
}

}  // namespace

std::string footnote_sign(std::size_t number) {
  if (number <= 20) return encode_utf8(static_cast<char32_t>(0x2460 + number - 1));
  return std::string("[").append(std::to_string(number)).append("]");
}

FlowBuilder::FlowBuilder(const Design& design, const FontBook& fonts, const Lexicon& lexicon,
                         SoftUnits units)
    : design_(&design),
      fonts_(fonts),
      lexicon_(lexicon),
      units_(std::move(units)),
      width_(design.style.column_width()) {
  // Tag 0 is furniture.
  tags_.emplace_back();
}

void FlowBuilder::use(const Design& design) {
  design_ = &design;
  set_across(across_);
}

const ParagraphStyle& FlowBuilder::look(std::string_view name) const {
  return paragraph_style(design_->style, name);
}

std::uint32_t FlowBuilder::add_tag(TagFacts facts) {
  facts.changed = open_changes_ > 0;
  tags_.push_back(std::move(facts));
  return static_cast<std::uint32_t>(tags_.size() - 1);
}

TextPiece FlowBuilder::piece(std::string text, const ParagraphStyle& look, ElementId element) {
  TextPiece piece;
  piece.text = std::move(text);
  piece.role = look.font;
  piece.size = look.size;
  piece.color = look.color;
  piece.own_figures = look.own_figures;
  if (element != ElementId::furniture) {
    TagFacts facts;
    facts.element = element;
    piece.tag = add_tag(std::move(facts));
  }
  return piece;
}

TextPiece FlowBuilder::small_mark(TextPiece piece) const {
  const int centre = fonts_.measures(fonts_.first(piece.role)).han_centre;
  piece.rise = ems(centre, piece.size.scaled(1, 2));
  piece.size = piece.size.scaled(1, 2);
  return piece;
}

TextPiece FlowBuilder::footnote_mark(const Inline& mark, const ParagraphStyle& look,
                                     ElementId element) {
  expect(mark.footnote < article_footnotes_.size(), "a footnote mark calls a footnote");
  const std::size_t footnote = article_footnotes_[mark.footnote];
  TextPiece piece = this->piece(footnote_sign(footnote + 1), look,
                                elements_.add(ElementKind::footnote_mark, element));
  piece.role = FontRole::song;
  piece.size = look.size.scaled(65, 100);
  piece.rise = look.size.scaled(35, 100);
  TagFacts& facts = tags_.back();
  facts.is_footnote = true;
  facts.footnote = footnote;
  return piece;
}

TextPiece FlowBuilder::inline_text(const Inline& inline_piece, const ParagraphStyle& look,
                                   ElementId element) {
  const InlineStyle& style = inline_piece.style;
  const bool with_reading = !inline_piece.reading.empty();
  const ElementId ruby = with_reading ? elements_.add(ElementKind::ruby, element) : element;
  const ElementId base = with_reading ? elements_.add(ElementKind::ruby_base, ruby) : element;
  TextPiece text = piece(inline_piece.text, look, base);
  const bool dots = style.emphasis && !look.emphasis && !style.code;
  if (style.strong) text.role = look.strong;
  if (style.emphasis && look.emphasis) text.role = *look.emphasis;
  if (style.code) text.role = FontRole::song;
  text.italic = dots;
  TagFacts& facts = tags_.back();
  facts.decoration = {
      .underline = style.underline, .strikethrough = style.strikethrough, .dots = dots};
  facts.reading = inline_piece.reading;
  if (with_reading) facts.reading_element = elements_.add(ElementKind::ruby_text, ruby);
  return text;
}

std::vector<TextPiece> FlowBuilder::pieces(const Inlines& inlines, const ParagraphStyle& look,
                                           ElementId element) {
  std::vector<TextPiece> pieces;
  ElementId link_element{};
  std::string open_link;
  for (const Inline& inline_piece : inlines) {
    if (inline_piece.kind == InlineKind::line_break) {
      TextPiece line_break;
      line_break.kind = PieceKind::line_break;
      pieces.push_back(std::move(line_break));
      continue;
    }
    if (inline_piece.kind == InlineKind::footnote_mark) {
      pieces.push_back(footnote_mark(inline_piece, look, element));
      continue;
    }

    // Neighbouring pieces of one link are one element.
    if (inline_piece.link != open_link) {
      open_link = inline_piece.link;
      if (!open_link.empty()) {
        link_element = elements_.add(ElementKind::link, element);
        elements_.at(link_element).alt = open_link;
      }
    }
    const ElementId parent = open_link.empty() ? element : link_element;
    pieces.push_back(inline_text(inline_piece, look, parent));
    tags_.back().link = open_link;
    tags_.back().span = inline_piece.span;
  }
  return pieces;
}

std::vector<SetLine> FlowBuilder::lines(const std::vector<TextPiece>& pieces,
                                        const ParagraphStyle& look, Length left,
                                        Length right) const {
  const Measure measure{.width = width_,
                        .first_indent = ems(look.first_indent, look.size),
                        .left = left + ems(look.left_indent, look.size),
                        .right = right + ems(look.right_indent, look.size)};
  return set_lines(pieces, measure, look.align, look.font, design_->style.line_rules, fonts_,
                   units_);
}

std::vector<SetLine> FlowBuilder::lines_in(Length width, const std::vector<TextPiece>& pieces,
                                           const ParagraphStyle& look) const {
  return lines_in(width, pieces, look, units_);
}

std::vector<SetLine> FlowBuilder::lines_in(Length width, const std::vector<TextPiece>& pieces,
                                           const ParagraphStyle& look,
                                           const SoftUnits& units) const {
  const Measure measure{.width = width, .first_indent = {}, .left = {}, .right = {}};
  return set_lines(pieces, measure, look.align, look.font, design_->style.line_rules, fonts_,
                   units);
}

std::vector<std::size_t> FlowBuilder::footnotes_of(const SetLine& line) const {
  std::vector<std::size_t> footnotes;
  for (const SetRun& run : line.runs) {
    if (tags_[run.tag].is_footnote) footnotes.push_back(tags_[run.tag].footnote);
  }
  return footnotes;
}

bool FlowBuilder::shows_change(const SetLine& line) const {
  return std::any_of(line.runs.begin(), line.runs.end(),
                     [this](const SetRun& run) { return tags_[run.tag].changed; });
}

void FlowBuilder::remark(const std::vector<SetLine>& lines) {
  for (const SetLine& line : lines) remark_on(line);
}

void FlowBuilder::remark_on(const SetLine& line) {
  if (line.flaw == LineFlaw::none) return;
  LineRemark remark;
  remark.flaw = line.flaw;
  // Of a line that parts a word, the word is the last run.
  const std::size_t first = line.flaw == LineFlaw::parted ? line.runs.size() - 1 : 0;
  for (std::size_t i = first; i < line.runs.size(); ++i) {
    const SetRun& run = line.runs[i];
    if (remark.span.source == SourceId::none) remark.span = tags_[run.tag].span;
    remark.words += run.text;
  }
  remarks_.push_back(std::move(remark));
}

void FlowBuilder::add_line_items(std::vector<DisplayItem>& items, const SetLine& line,
                                 Length baseline, const ParagraphStyle& look) const {
  std::vector<Decoration> decorations;
  for (const SetRun& run : line.runs) {
    const TagFacts& facts = tags_[run.tag];
    items.push_back({facts.element, GlyphRun{.baseline = {run.x, baseline + run.y},
                                             .font = run.font,
                                             .size = run.size,
                                             .color = run.color,
                                             .text = run.text,
                                             .glyphs = run.glyphs}});
    if (!facts.link.empty()) {
      const Rect area{{run.x, baseline - look.size}, {run.width, look.size.scaled(125, 100)}};
      items.push_back({facts.element, Link{area, facts.link}});
    }
    decorations.push_back(facts.decoration);
    decorations.back().underline = facts.decoration.underline || !facts.link.empty();
  }
  // Readings come behind the text of their line, so that the text is copied in one piece.
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const bool beside_reading =
        (i > 0 && !tags_[line.runs[i - 1].tag].reading.empty()) ||
        (i + 1 < line.runs.size() && !tags_[line.runs[i + 1].tag].reading.empty());
    // A reading may reach a little over its neighbours, but not over theirs.
    const int widest = beside_reading ? 960 : 1250;
    add_reading(items, line.runs[i], ems(widest, look.size), baseline, look);
  }
  const std::vector<DisplayItem> drawn =
      line_decorations(line, decorations, baseline,
                       fonts_.measures(fonts_.first(look.font)).han_centre, look.size, fonts_);
  items.insert(items.end(), drawn.begin(), drawn.end());
}

/// In small letters above its character, on the middle of it; smaller still if it would be wider
/// than `widest`.
void FlowBuilder::add_reading(std::vector<DisplayItem>& items, const SetRun& run, Length widest,
                              Length baseline, const ParagraphStyle& look) const {
  const TagFacts& facts = tags_[run.tag];
  if (facts.reading.empty()) return;
  TextPiece piece;
  piece.text = facts.reading;
  piece.role = look.font;
  piece.size = look.size.scaled(42, 100);
  piece.color = run.color;
  const Length natural = text_width({piece}, design_->style.line_rules, fonts_);
  if (natural > widest) piece.size = piece.size.scaled(widest.millipoints, natural.millipoints);

  ParagraphStyle reading_look = look;
  reading_look.align = Align::left;
  const std::vector<SetLine> lines = lines_in(2 * widest, {piece}, reading_look);
  if (lines.empty()) return;
  const int han_centre = fonts_.measures(fonts_.first(look.font)).han_centre;
  const Length descent = look.size.scaled(11, 100);
  const Point origin{
      run.x + (look.size - lines.front().width).scaled(1, 2),
      baseline - ems(han_centre + 500, look.size) - look.size.scaled(3, 100) - descent};
  for (const SetRun& part : lines.front().runs) {
    items.push_back({facts.reading_element, GlyphRun{.baseline = {origin.x + part.x, origin.y},
                                                     .font = part.font,
                                                     .size = part.size,
                                                     .color = part.color,
                                                     .text = part.text,
                                                     .glyphs = part.glyphs}});
  }
}

Strip FlowBuilder::strip(const std::vector<SetLine>& lines, const ParagraphStyle& look) const {
  // Han stand in the middle of the cell that opens each line of the grid; the rest of the leading
  // is below. Lines off the grid have their Han in the middle.
  const bool on_grid = stands_on_grid(look);
  const Length below = on_grid ? design_->style.grid.leading - design_->style.grid.cell : Length{};
  const int han_centre = fonts_.measures(fonts_.first(look.font)).han_centre;
  const Length to_baseline = (look.leading - below).scaled(1, 2) + ems(han_centre, look.size);

  Strip strip;
  strip.on_grid = on_grid;
  if (look.band) {
    const Length height = look.leading * static_cast<std::int64_t>(lines.size());
    strip.items.push_back({ElementId::furniture, Fill{{{}, {width_, height}}, *look.band}});
  }
  for (const SetLine& line : lines) {
    for (const SetRun& run : line.runs) strip.characters += characters_in(run.text);
    add_line_items(strip.items, line, strip.height + to_baseline, look);
    const std::vector<std::size_t> called = footnotes_of(line);
    strip.footnotes.insert(strip.footnotes.end(), called.begin(), called.end());
    strip.height += look.leading;
  }
  return strip;
}

bool FlowBuilder::stands_on_grid(const ParagraphStyle& look) const {
  const auto is_whole = [this](Length part) {
    return part.millipoints % grid_leading().millipoints == 0;
  };
  return look.leading > Length{} && is_whole(look.leading) && is_whole(look.space_before) &&
         is_whole(look.space_after);
}

void FlowBuilder::set_across(Across across) {
  across_ = across;
  const StyleSheet& style = design_->style;
  width_ = across == Across::page ? style.page.type_area().size.width : style.column_width();
}

void FlowBuilder::add_float(Strip strip) {
  if (!pictures_float_) {
    add(std::move(strip));
    return;
  }
  take_calls_and_anchors(strip);
  strip.article = article_;
  flow_.floats.push_back({.strip = std::move(strip), .before = flow_.strips.size()});
}

FlowBuilder::Air FlowBuilder::air_around(Length height, Length least) const {
  // Above there is the gap below the last line of text already.
  const std::int64_t leading = grid_leading().millipoints;
  const Length wanted = std::max(2 * least - grid_line_gap(), Length{});
  const std::int64_t lines = ((height + wanted).millipoints + leading - 1) / leading;
  const Length air = Length{lines * leading} - height;
  const Length above = std::max((air - grid_line_gap()).scaled(1, 2), Length{});
  return {above, air - above};
}

void FlowBuilder::take_calls_and_anchors(Strip& strip) {
  // A note that is called again stands where it was called first.
  std::erase_if(strip.footnotes,
                [this](std::size_t footnote) { return !called_.insert(footnote).second; });
  strip.anchors.insert(strip.anchors.end(), pending_anchors_.begin(), pending_anchors_.end());
  pending_anchors_.clear();
}

ChangeBar::ChangeBar(FlowBuilder& builder, bool changed) : builder_(changed ? &builder : nullptr) {
  if (builder_ != nullptr) builder_->begin_change();
}

ChangeBar::~ChangeBar() {
  if (builder_ != nullptr) builder_->end_change();
}

/// Outside of the type area, where no other mark stands.
DisplayItem FlowBuilder::change_bar(Length top, Length bottom) const {
  const Length left = Length{} - design_->style.grid.cell.scaled(3, 4);
  return {ElementId::furniture, Rule{{left, top}, {left, bottom}, points(2), look("body").color}};
}

/// The bar ends with the text and not with the gap below it, unless the next strip has one too.
void FlowBuilder::add_change_bar(Strip& strip) {
  if (barred_strip_ && *barred_strip_ + 1 == flow_.strips.size()) {
    Strip& above = flow_.strips.back();
    std::get<Rule>(above.items[bar_item_].shape).to.y = above.height;
  }
  const Length below = strip.on_grid ? std::min(grid_line_gap(), strip.height) : Length{};
  bar_item_ = strip.items.size();
  barred_strip_ = flow_.strips.size();
  strip.items.push_back(change_bar({}, strip.height - below));
}

void FlowBuilder::add(Strip strip, Keep keep) {
  // The air around a table or a picture has no text that could have changed.
  if (open_changes_ > 0 && !shows_nothing(strip)) add_change_bar(strip);
  if (strips_to_keep_ > 0) {
    strip.break_before = BreakBefore::forbidden;
    --strips_to_keep_;
  }
  if (keep == Keep::with_previous) strip.break_before = BreakBefore::forbidden;
  if (keep == Keep::with_next || keep == Keep::as_heading) {
    strips_to_keep_ = std::max<std::size_t>(strips_to_keep_, keep == Keep::as_heading ? 2 : 1);
  }
  take_calls_and_anchors(strip);
  strip.space_on_grid = std::exchange(takes_whole_lines_, false);
  strip.across = across_;
  strip.article = article_;
  flow_.strips.push_back(std::move(strip));
}

Flow FlowBuilder::take_flow() {
  // The air below a table at the end is no reason to begin another page.
  while (!flow_.strips.empty() && shows_nothing(flow_.strips.back())) flow_.strips.pop_back();
  barred_strip_.reset();
  return std::exchange(flow_, {});
}

void FlowBuilder::add_paragraph(const std::vector<TextPiece>& pieces, const ParagraphStyle& look,
                                const BlockPlace& place, Keep keep) {
  const std::vector<SetLine> set = lines(pieces, look, place.left, place.right);
  const bool tail_alone = has_tail_alone(pieces, set);
  // A tail takes two lines of text along, and here is only one.
  if (tail_alone && set.size() == 2 && ends_in_text()) {
    strips_to_keep_ = std::max<std::size_t>(strips_to_keep_, 1);
  }
  add_lines(set, look, keep, tail_alone ? 3 : 2);
}

void FlowBuilder::add_lines(const std::vector<SetLine>& lines, const ParagraphStyle& look,
                            Keep keep, std::size_t lines_at_end) {
  const bool is_heading = keep == Keep::with_next || keep == Keep::as_heading;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool first = i == 0;
    const bool last = i + 1 == lines.size();
    Strip strip = this->strip({lines[i]}, look);
    remark_on(lines[i]);
    if (first) strip.space_before = look.space_before;
    if (last) strip.height += look.space_after;
    // A heading is never divided; the last lines of a paragraph stay together, and its first ones
    // where the style asks for it.
    const auto orphans = static_cast<std::size_t>(design().style.page.orphans);
    if (!first && (is_heading || i < orphans || i + lines_at_end > lines.size())) {
      strip.break_before = BreakBefore::forbidden;
    }
    const bool clings = keep == Keep::with_previous ? first : last;
    const ChangeBar bar(*this, shows_change(lines[i]));
    add(std::move(strip), clings ? keep : Keep::none);
  }
}

bool FlowBuilder::is_text(const Strip& strip) const {
  return strip.article == article_ && strip.characters > 0 && strip.height <= grid_leading();
}

bool FlowBuilder::ends_in_text() const {
  return !flow_.strips.empty() && is_text(flow_.strips.back());
}

void FlowBuilder::join_last_line() {
  const std::size_t count = flow_.strips.size();
  if (count < 2 || !ends_in_text() || !is_text(flow_.strips[count - 2])) return;
  flow_.strips.back().break_before = BreakBefore::forbidden;
}

void FlowBuilder::add_footnote(FootnoteBlock block) {
  article_footnotes_.push_back(flow_.footnotes.size());
  flow_.footnotes.push_back(std::move(block));
}

void FlowBuilder::frame(std::size_t from, std::size_t end, Rect column, Color color) {
  const Length thickness = points(1).scaled(1, 2);
  const auto add_rule = [&](Strip& strip, Point start, Point stop) {
    strip.items.push_back({ElementId::furniture, Rule{start, stop, thickness, color}});
  };
  const Length left = column.origin.x;
  const Length right = column.right();
  for (std::size_t i = from; i < end; ++i) {
    Strip& strip = flow_.strips[i];
    add_rule(strip, {left, {}}, {left, strip.height});
    add_rule(strip, {right, {}}, {right, strip.height});
    if (i == from) add_rule(strip, {left, {}}, {right, {}});
    if (i + 1 == end) add_rule(strip, {left, strip.height}, {right, strip.height});
  }
}

void FlowBuilder::leave_grid(std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) flow_.strips[i].on_grid = false;
}

void FlowBuilder::add_bar(std::size_t from, Length left, Color color) {
  for (std::size_t i = from; i < flow_.strips.size(); ++i) {
    Strip& strip = flow_.strips[i];
    const bool last = i + 1 == flow_.strips.size();
    const Length end = strip.height - (last && strip.on_grid ? grid_line_gap() : Length{});
    strip.items.push_back(
        {ElementId::furniture, Rule{{left, {}}, {left, end}, points(3).scaled(1, 2), color}});
  }
}

void FlowBuilder::keep_together(std::size_t from, BreakBefore break_inside) {
  for (std::size_t i = from + 1; i < flow_.strips.size(); ++i) {
    BreakBefore& before = flow_.strips[i].break_before;
    if (before == BreakBefore::allowed) before = break_inside;
  }
}

std::size_t FlowBuilder::add_head(Strip head) {
  flow_.heads.push_back(std::move(head));
  return flow_.heads.size() - 1;
}

}  // namespace kanyin
