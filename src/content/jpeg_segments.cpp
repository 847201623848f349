#include "content/jpeg_segments.h"

namespace kanyin {

namespace {

constexpr unsigned begin_of_scan = 0xDA;
constexpr unsigned first_app = 0xE0;  // JFIF, which says how the colours are to be read
constexpr unsigned profile_app = 0xE2;
constexpr unsigned adobe_app = 0xEE;  // says so too
constexpr unsigned last_app = 0xEF;
constexpr unsigned comment = 0xFE;

bool is_note(const JpegSegment& segment, JpegNotes kept) {
  if (segment.marker == comment) return true;
  if (segment.marker < first_app || segment.marker > last_app) return false;
  if (segment.marker == profile_app && segment.payload.starts_with("ICC_PROFILE")) {
    return kept == JpegNotes::none;
  }
  return segment.marker != first_app && segment.marker != adobe_app;
}

}  // namespace

std::optional<JpegSegment> JpegSegments::next() {
  const auto byte = [this](std::size_t at) { return static_cast<unsigned char>(file_[at]); };
  if (at_ + 4 > file_.size() || byte(at_) != 0xFF) return std::nullopt;
  const unsigned marker = byte(at_ + 1);
  const std::size_t length = std::size_t{byte(at_ + 2)} << 8 | byte(at_ + 3);
  if (marker == begin_of_scan || length < 2 || at_ + 2 + length > file_.size()) return std::nullopt;
  const JpegSegment segment{.marker = marker,
                            .payload = file_.substr(at_ + 4, length - 2),
                            .bytes = file_.substr(at_, length + 2)};
  at_ += 2 + length;
  return segment;
}

std::string without_notes(std::string_view file, JpegNotes kept) {
  JpegSegments segments(file);
  std::string bare(file.substr(0, 2));
  while (const std::optional<JpegSegment> segment = segments.next()) {
    if (!is_note(*segment, kept)) bare += segment->bytes;
  }
  bare += segments.rest();
  return bare;
}

}  // namespace kanyin
