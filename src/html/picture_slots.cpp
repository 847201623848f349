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

std::optional<Slot> slot_at(std::string_view page, std::size_t begin, const Issue& issue) {
  const std::size_t end = page.find(edge, begin + 1);
  if (end == page.npos) return std::nullopt;
  Slot slot{.end = end + 1};
  const auto [stop, error] =
      std::from_chars(page.data() + begin + 1, page.data() + end, slot.index);
  const bool whole = error == std::errc() && stop == page.data() + end;
  if (!whole || slot.index >= issue.pictures.size()) return std::nullopt;
  return slot;
}

}  // namespace

std::string picture_slot(PictureId picture) {
  return edge + std::to_string(static_cast<std::uint32_t>(picture)) + edge;
}

std::string fill_picture_slots(std::string_view page, const Issue& issue) {
  std::size_t size = page.size();
  for (const Picture& picture : issue.pictures) size += picture.file.size() * 4 / 3 + 32;
  std::string filled;
  filled.reserve(size);

  std::size_t copied = 0;
  for (std::size_t begin = page.find(edge); begin != page.npos; begin = page.find(edge, begin)) {
    const std::optional<Slot> slot = slot_at(page, begin, issue);
    if (!slot) {
      ++begin;
      continue;
    }
    const Picture& picture = issue.pictures[slot->index];
    filled += page.substr(copied, begin - copied);
    filled += "data:";
    filled += media_type(picture.format);
    filled += ";base64,";
    append_base64(filled, picture.file);
    copied = begin = slot->end;
  }
  filled += page.substr(copied);
  return filled;
}

}  // namespace kanyin
