#include "html/picture_slots.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "html/base64.h"

namespace kanyin {

namespace {

/// The control character SUBSTITUTE: no text that is read from a file can hold it.
constexpr char edge = '\x1A';

std::string_view media_type(PictureFormat format) {
  switch (format) {
    case PictureFormat::png:
      return "image/png";
    case PictureFormat::jpeg:
      return "image/jpeg";
  }
  return "";
}

struct Slot {
  std::size_t end = 0;
  std::size_t index = 0;
};

std::optional<Slot> slot_at(std::string_view page, std::size_t begin, std::size_t picture_count) {
  const std::size_t end = page.find(edge, begin + 1);
  if (end == page.npos) return std::nullopt;
  Slot slot{.end = end + 1};
  const auto [stop, error] =
      std::from_chars(page.data() + begin + 1, page.data() + end, slot.index);
  const bool whole = error == std::errc() && stop == page.data() + end;
  if (!whole || slot.index >= picture_count) return std::nullopt;
  return slot;
}

}  // namespace

std::string picture_slot(PictureId picture) {
  return edge + std::to_string(static_cast<std::uint32_t>(picture)) + edge;
}

std::string fill_picture_slots(std::string page, const Issue& issue,
                               std::span<const ScreenPicture> shown) {
  if (shown.empty()) return page;
  constexpr std::size_t attributes_size = 80;
  std::size_t size = page.size();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    size += screen_file(shown[i], issue.pictures[i]).size() * 4 / 3 + attributes_size;
  }
  std::string filled;
  filled.reserve(size);

  std::size_t copied = 0;
  for (std::size_t begin = page.find(edge); begin != page.npos; begin = page.find(edge, begin)) {
    const std::optional<Slot> slot = slot_at(page, begin, shown.size());
    if (!slot) {
      ++begin;
      continue;
    }
    const ScreenPicture& picture = shown[slot->index];
    filled.append(page, copied, begin - copied);
    filled += "src=\"data:";
    filled += media_type(picture.format);
    filled += ";base64,";
    append_base64(filled, screen_file(picture, issue.pictures[slot->index]));
    filled += "\" width=\"" + std::to_string(picture.width) + "\" height=\"" +
              std::to_string(picture.height) + "\"";
    copied = begin = slot->end;
  }
  filled.append(page, copied);
  return filled;
}

}  // namespace kanyin
