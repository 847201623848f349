#include "html/share_picture.h"

#include <cstddef>
#include <variant>
#include <vector>

#include "io/sha256.h"
#include "model/web_address.h"

namespace kanyin {

namespace {

const Figure* first_figure(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    const Figure* found = std::get_if<Figure>(&block.content);
    if (const auto* quote = std::get_if<Quote>(&block.content)) found = first_figure(quote->blocks);
    if (const auto* list = std::get_if<List>(&block.content)) {
      for (const ListItem& item : list->items) {
        if (found == nullptr) found = first_figure(item.blocks);
      }
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

const Figure* first_figure(const Issue& issue) {
  for (const Article* article : articles(issue)) {
    for (const std::vector<Block>* blocks : {&article->note, &article->body}) {
      if (const Figure* found = first_figure(*blocks)) return found;
    }
  }
  return nullptr;
}

std::string_view extension(PictureFormat format) {
  switch (format) {
    case PictureFormat::png:
      return "png";
    case PictureFormat::jpeg:
      return "jpg";
  }
  return "";
}

}  // namespace

std::string picture_file_name(std::string_view bytes, std::string_view extension) {
  constexpr std::size_t name_length = 16;
  return sha256_hex(bytes).substr(0, name_length).append(".").append(extension);
}

TemplateValues share_picture_values(const Issue& issue, std::span<const ScreenPicture> shown) {
  TemplateValues values{{{"picture_address", false},
                         {"picture_alt", false},
                         {"picture_width", false},
                         {"picture_height", false}}};
  const Figure* figure = issue.publication.url.empty() ? nullptr : first_figure(issue);
  if (figure == nullptr) return values;
  const ScreenPicture& picture = shown[static_cast<std::size_t>(figure->picture)];
  const std::string_view file = screen_file(picture, kanyin::picture(issue, figure->picture));
  values["picture_address"] = picture_address(issue.publication, issue.id,
                                              picture_file_name(file, extension(picture.format)));
  values["picture_alt"] = text_or_nothing(figure->alt);
  values["picture_width"] = std::to_string(picture.width);
  values["picture_height"] = std::to_string(picture.height);
  return values;
}

}  // namespace kanyin
