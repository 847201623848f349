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

/// A picture that would lose much in a column goes across the page, if it is wide.
bool wants_whole_page(const FlowBuilder& builder, Size natural, const BlockPlace& place) {
  const Length column = builder.width() - place.left - place.right;
  return builder.design().style.grid.text_columns > 1 && natural.width > column.scaled(3, 2) &&
         natural.width > natural.height.scaled(3, 2);
}

Strip caption_strip(FlowBuilder& builder, const Figure& figure, const BlockPlace& place) {
  const ParagraphStyle& look = builder.look("caption");
  const ElementId caption = builder.elements().add(ElementKind::caption, place.parent);
  return builder.strip(
      builder.lines(builder.pieces(figure.caption, look, caption), look, place.left, place.right),
      look);
}

}  // namespace

void add_figure(FlowBuilder& builder, const Issue& issue, const Figure& figure,
                const BlockPlace& place) {
  const Picture& source = picture(issue, figure.picture);
  const Size natural = natural_size(source);
  const bool across = wants_whole_page(builder, natural, place);
  if (across) builder.set_across(Across::page);
  const BlockPlace room_place = across ? BlockPlace{place.parent, {}, {}} : place;
  const Length column = builder.width() - room_place.left - room_place.right;
  const Length type_height = builder.design().style.page.type_area().size.height;
  const Size size = fitted(natural, {column, type_height.scaled(across ? 28 : 36, 100)});

  const ElementId element = builder.elements().add(ElementKind::figure, place.parent);
  builder.elements().at(element).alt = figure.alt;
  Strip caption;
  if (!figure.caption.empty()) caption = caption_strip(builder, figure, room_place);
  const Length gap = figure.caption.empty() ? Length{} : builder.grid_leading().scaled(1, 5);
  const Length height = size.height + gap + caption.height;
  const FlowBuilder::Air air = builder.air_around(height, builder.grid_leading().scaled(2, 3));

  Strip strip;
  strip.height = air.above + height + air.below;
  strip.across = across ? Across::page : Across::column;
  strip.footnotes = caption.footnotes;
  const Length x = room_place.left + (column - size.width).scaled(1, 2);
  strip.items.push_back({element, PlacedPicture{{{x, air.above}, size},
                                                figure.picture,
                                                builder.design().style.page.picture_dots}});
  append_moved(strip.items, caption.items, {{}, air.above + size.height + gap});
  builder.add_float(std::move(strip));
  if (across) builder.set_across(Across::column);
}

}  // namespace kanyin
