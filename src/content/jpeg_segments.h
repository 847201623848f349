// The segments of a JPEG file before its picture (ISO/IEC 10918-1, B.1.1.4).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

struct JpegSegment {
  unsigned marker = 0;       // the byte after 0xFF
  std::string_view payload;  // without marker and length
  std::string_view bytes;    // the whole of it
};

/// Goes from one segment to the next until the picture itself begins, or what stands there is none.
class JpegSegments {
 public:
  explicit JpegSegments(std::string_view file) : file_(file) {}

  std::optional<JpegSegment> next();

  /// What has not been gone through.
  std::string_view rest() const { return file_.substr(std::min(at_, file_.size())); }

 private:
  std::string_view file_;
  std::size_t at_ = 2;  // behind the mark that begins every file
};

enum class JpegNotes { profile, none };

/// The file without what cameras and programs note in it: place, time and device, small previews,
/// comments, and the profile of its colours if that is not to be kept. The picture stays byte for
/// byte what it was.
std::string without_notes(std::string_view file, JpegNotes kept);

}  // namespace kanyin
