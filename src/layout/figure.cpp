#include "layout/figure.h"

#include <algorithm>

namespace kanyin {

namespace {

/// Where the file does not say how fine it is; pictures in snippets come from phones and screens.
constexpr int usual_dots_per_inch = 150;

Size natural_size(const Picture& picture) {
  const int dots_per_inch =
      picture.dots_per_inch >= 36 ? picture.dots_per_inch : usual_dots_per_inch;
  return {points(72).scaled(picture.width, dots_per_inch),
          points(72).scaled(picture.height, dots_per_inch)};
}

Size fitted(Size size, Size room) {
  if (size.width > room.width) {
    size = {room.width, size.height.scaled(room.width.millipoints, size.width.millipoints)};
  }
  if (size.height > room.height) {
    size = {size.width.scaled(room.height.millipoints, size.height.millipoints), room.height};
  }
  const Length least{1};
  return {std::max(size.width, least), std::max(size.height, least)};
}

}  // namespace

void add_figure(FlowBuilder& builder, const Issue& issue, const Figure& figure,
                const BlockPlace& place) {
  const Picture& source = picture(issue, figure.picture);
  const Length column = builder.width() - place.left - place.right;
  const Length type_height = builder.design().style.page.type_area().size.height;
  const Size size = fitted(natural_size(source), {column, type_height.scaled(36, 100)});

  const ElementId element = builder.elements().add(ElementKind::figure, place.parent);
  builder.elements().at(element).alt = figure.alt;
  const Length gap = builder.grid_leading().scaled(1, 3);
  Strip strip;
  strip.height = gap + size.height + gap;
  const Length x = place.left + (column - size.width).scaled(1, 2);
  strip.items.push_back({element, PlacedPicture{{{x, gap}, size}, figure.picture}});
  builder.add(std::move(strip), figure.caption.empty() ? Keep::none : Keep::with_next);

  if (figure.caption.empty()) return;
  ParagraphStyle look = builder.look("caption");
  const ElementId caption = builder.elements().add(ElementKind::caption, place.parent);
  std::vector<SetLine> lines =
      builder.lines(builder.pieces(figure.caption, look, caption), look, place.left, place.right);
  Strip text = builder.strip(lines, look);
  text.on_grid = false;
  builder.add(std::move(text));
}

}  // namespace kanyin
