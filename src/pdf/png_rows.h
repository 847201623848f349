// The rows of a PNG file as they are. PDF can read them without anyone packing them anew, if they
// are not interlaced and have no transparency.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

struct PngRows {
  int width = 0;
  int height = 0;
  int bits = 8;         // of a sample
  int channels = 1;     // samples of a pixel
  std::string palette;  // three bytes a colour; empty if the samples are no indexes
  std::string deflated;
};

/// Nothing comes back for a file that PDF cannot take over, or that is damaged.
std::optional<PngRows> read_png_rows(std::string_view file);

}  // namespace kanyin
