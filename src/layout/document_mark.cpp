#include "layout/document_mark.h"

#include <algorithm>
#include <cstdint>

#include "layout/lone_line.h"
#include "layout/wording.h"

namespace kanyin {

namespace {

/// Names of several organs stand closer than lines of text.
constexpr int joint_pitch = 1300;

/// Between the names and 文件.
constexpr int tail_gap = 500;

/// The widest gap that a short name is letterspaced with, and how much of the width it may fill.
constexpr int widest_gap = 300;
constexpr int fullest = 960;

ParagraphStyle look_of(FlowBuilder& builder, Length size) {
  ParagraphStyle look = builder.look("mark");
  look.size = size;
  return look;
}

/// Twice the same word at the end says nothing new: 江城市总工会文件 as the organ.
std::string filled(const Text& wording, const std::string& organ) {
  const std::size_t close = wording.text.find('}');
  const std::string tail =
      close == std::string::npos ? std::string() : wording.text.substr(close + 1);
  if (!tail.empty() && organ.ends_with(tail)) return organ;
  return fill_wording(wording, "organ", organ);
}

/// One line in the middle of the type area, as wide as it may be.
LoneLine fitted(FlowBuilder& builder, const std::string& words, Length size, int narrowest,
                ElementId element) {
  LoneLine line = lone_line(builder, words, look_of(builder, size), element);
  const Length room = builder.width();
  if (line.width > room) {
    const std::int64_t wanted = room.millipoints * 1000 / line.width.millipoints;
    if (wanted < narrowest) {
      const Length smaller = size.scaled(wanted, narrowest);
      line = lone_line(builder, words, look_of(builder, smaller), element);
    }
    const std::int64_t width = room.millipoints * 1000 / line.width.millipoints;
    stretch(line, static_cast<int>(std::min<std::int64_t>(width, 1000)));
    return line;
  }
  const auto chars = static_cast<std::int64_t>(std::max<std::size_t>(2, words.size() / 3));
  const Length most = line.width + size.scaled(widest_gap, 1000) * (chars - 1);
  spread(line, std::min(most, std::max(line.width, room.scaled(fullest, 1000))));
  return line;
}

DocumentMark of_one(FlowBuilder& builder, const std::string& words, Length size, int narrowest,
                    ElementId element) {
  const LoneLine line = fitted(builder, words, size, narrowest, element);
  const InkSpan ink = ink_span(line, builder.fonts());
  DocumentMark mark;
  mark.height = ink.bottom - ink.top;
  append_moved(mark.items, line.items, {(builder.width() - line.width).scaled(1, 2), -ink.top});
  return mark;
}

/// The size in which all names and the tail fit: in height at once, in width by narrowing first.
struct JointFit {
  Length size;
  int stretch = 1000;
};

JointFit joint_fit(FlowBuilder& builder, const std::vector<std::string>& names,
                   const std::string& tail, const DocumentTemplate& places) {
  const auto gaps = static_cast<std::int64_t>(names.size()) - 1;
  const Length by_height = places.joint_height.scaled(1000, gaps * joint_pitch + 1000);
  const Length size = std::min(places.joint_size, by_height);
  Length widest;
  for (const std::string& name : names) {
    widest = std::max(widest, lone_line(builder, name, look_of(builder, size), ElementId{}).width);
  }
  if (!tail.empty()) {
    widest += size.scaled(tail_gap, 1000) +
              lone_line(builder, tail, look_of(builder, size), ElementId{}).width;
  }
  if (widest <= builder.width()) return {.size = size};
  const std::int64_t wanted = builder.width().millipoints * 1000 / widest.millipoints;
  if (wanted >= places.narrowest_mark) return {.size = size, .stretch = static_cast<int>(wanted)};
  return {.size = size.scaled(wanted, places.narrowest_mark), .stretch = places.narrowest_mark};
}

DocumentMark of_several(FlowBuilder& builder, std::vector<std::string> words,
                        const DocumentTemplate& places, ElementKind kind, ElementId parent) {
  std::string tail;
  if (!places.joint_tail.empty()) {
    tail = words.back();
    words.pop_back();
  }
  const JointFit fit = joint_fit(builder, words, tail, places);
  const ParagraphStyle look = look_of(builder, fit.size);

  std::vector<LoneLine> lines;
  Length widest;
  for (const std::string& name : words) {
    lines.push_back(lone_line(builder, name, look, builder.elements().add(kind, parent)));
    stretch(lines.back(), fit.stretch);
    widest = std::max(widest, lines.back().width);
  }
  LoneLine last;
  if (!tail.empty()) {
    last = lone_line(builder, tail, look, builder.elements().add(ElementKind::paragraph, parent));
    stretch(last, fit.stretch);
  }
  const Length gap =
      tail.empty() ? Length{} : fit.size.scaled(std::int64_t{tail_gap} * fit.stretch, 1'000'000);
  const Length left = (builder.width() - widest - gap - last.width).scaled(1, 2);

  DocumentMark mark;
  const Length pitch = fit.size.scaled(joint_pitch, 1000);
  const Length top = ink_span(lines.front(), builder.fonts()).top;
  Length y = -top;
  for (LoneLine& line : lines) {
    spread(line, widest);
    append_moved(mark.items, line.items, {left, y});
    mark.height = y + ink_span(line, builder.fonts()).bottom;
    y += pitch;
  }
  if (!tail.empty()) {
    const InkSpan ink = ink_span(last, builder.fonts());
    const Length middle = (mark.height - (ink.bottom - ink.top)).scaled(1, 2) - ink.top;
    append_moved(mark.items, last.items, {left + widest + gap, middle});
  }
  return mark;
}

}  // namespace

bool is_joint_mark(const OfficialDocument& document) {
  // A letter shows the leading organ only (GB/T 9704-2012, 10.1).
  return document.mark.empty() && document.organs.size() > 1 &&
         document.format != DocumentFormat::letter;
}

std::vector<std::string> mark_words(const OfficialDocument& document,
                                    const DocumentTemplate& places) {
  if (!document.mark.empty()) return {document.mark.text};
  const MarkPlace& place = mark_place(places, document.format);
  if (document.organs.empty()) return {};
  if (!is_joint_mark(document)) return {filled(place.wording, document.organs.front().text)};

  std::vector<std::string> words;
  for (const Text& organ : document.organs) words.push_back(organ.text);
  if (document.format == DocumentFormat::general) {
    if (!places.joint_tail.empty()) words.push_back(places.joint_tail.text);
  } else {
    words.push_back(filled(place.wording, ""));
  }
  return words;
}

DocumentMark document_mark(FlowBuilder& builder, const OfficialDocument& document,
                           const DocumentTemplate& places, Length size, ElementKind kind,
                           ElementId parent) {
  const std::vector<std::string> words = mark_words(document, places);
  if (words.empty()) return {};
  if (is_joint_mark(document)) return of_several(builder, words, places, kind, parent);
  ElementTree& elements = builder.elements();
  const ElementId element = elements.add(kind, parent);
  elements.at(element).actual_text = words.front();
  return of_one(builder, words.front(), size, places.narrowest_mark, element);
}

}  // namespace kanyin
