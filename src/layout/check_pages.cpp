#include "layout/check_pages.h"

#include <set>
#include <string>
#include <utility>

#include "geom/contrast.h"
#include "layout/faults.h"

namespace kanyin {

namespace {

constexpr Color paper{255, 255, 255};

/// From here on text counts as large (WCAG 2.2, 1.4.3).
constexpr Length large_text = points(18);

std::string hex_color(Color color) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "#";
  for (const int part : {int{color.red}, int{color.green}, int{color.blue}}) {
    out.push_back(digits[part / 16]);
    out.push_back(digits[part % 16]);
  }
  return out;
}

bool contains(const Rect& area, Point point) {
  return point.x >= area.origin.x && point.x < area.right() && point.y >= area.origin.y &&
         point.y < area.bottom();
}

class PageChecker {
 public:
  PageChecker(const Page& page, Diagnostics& diags) : page_(page), diags_(diags) {}

  void check(std::set<std::string>& told) {
    Color ground = paper;
    Rect filled;
    for (const DisplayItem& item : page_.items) {
      if (const Fill* fill = std::get_if<Fill>(&item.shape)) {
        ground = fill->color;
        filled = fill->area;
      } else if (const GlyphRun* run = std::get_if<GlyphRun>(&item.shape)) {
        check_contrast(*run, contains(filled, run->baseline) ? ground : paper, told);
        check_place(*run);
      }
    }
  }

 private:
  void check_contrast(const GlyphRun& run, Color ground, std::set<std::string>& told) {
    const int wanted = run.size >= large_text ? 300 : 450;
    const int found = contrast_hundredths(run.color, ground);
    if (found >= wanted) return;
    // One pale colour of the style is one fault, however often it is used.
    if (!told.insert(hex_color(run.color) + hex_color(ground)).second) return;
    diags_.report(fault::text_too_pale, {},
                  {std::to_string(page_.folio), run.text, hex_color(run.color), hex_color(ground),
                   decimal(found), decimal(wanted)});
  }

  static std::string decimal(int hundredths) {
    return std::to_string(hundredths / 100) + "." + std::to_string(hundredths / 10 % 10);
  }

  void check_place(const GlyphRun& run) {
    Length width;
    for (const Glyph& glyph : run.glyphs) width += glyph.advance;
    const bool upright = run.turn == Turn::none;
    const Point end = run.baseline + (upright ? Point{width, {}} : Point{{}, -width});
    if (!is_on_paper(run.baseline) || !is_on_paper(end)) {
      diags_.report(fault::text_beyond_paper, {}, {std::to_string(page_.folio), run.text});
    }
  }

  bool is_on_paper(Point point) const {
    return point.x >= Length{} && point.x <= page_.size.width && point.y >= Length{} &&
           point.y <= page_.size.height;
  }

  const Page& page_;
  Diagnostics& diags_;
};

}  // namespace

void check_pages(const PagedIssue& issue, Diagnostics& diags) {
  std::set<std::string> told;
  for (const Page& page : issue.pages) PageChecker(page, diags).check(told);
  for (const Element& element : issue.elements) {
    if (element.kind == ElementKind::figure && element.alt.empty()) {
      diags.report(fault::figure_without_words, {});
    }
  }
}

}  // namespace kanyin
