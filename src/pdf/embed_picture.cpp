#include "pdf/embed_picture.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "content/jpeg_pixels.h"
#include "content/jpeg_segments.h"
#include "content/shrink_pixels.h"
#include "pdf/deflate.h"
#include "pdf/png_rows.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

/// Rows of samples with eight bits each.
struct Samples {
  int width = 0;
  int height = 0;
  int channels = 1;
  std::string_view bytes;
};

int paeth(int left, int above, int above_left) {
  const int to_left = std::abs(above - above_left);
  const int to_above = std::abs(left - above_left);
  const int to_above_left = std::abs(left + above - 2 * above_left);
  if (to_left <= to_above && to_left <= to_above_left) return left;
  return to_above <= to_above_left ? above : above_left;
}

constexpr std::size_t filter_count = 5;

/// One row under each of the filters of PNG (ISO/IEC 15948, 9.2). The row above the first is zero.
std::array<std::string, filter_count> filtered_rows(std::string_view row, std::string_view above,
                                                    std::size_t channels) {
  std::array<std::string, filter_count> out;
  for (std::size_t filter = 0; filter < filter_count; ++filter) {
    out[filter].resize(row.size() + 1);
    out[filter][0] = static_cast<char>(filter);
  }
  const auto sample = [](char byte) { return static_cast<int>(static_cast<unsigned char>(byte)); };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int value = sample(row[i]);
    const int left = i < channels ? 0 : sample(row[i - channels]);
    const int up = sample(above[i]);
    const int up_left = i < channels ? 0 : sample(above[i - channels]);
    out[0][i + 1] = static_cast<char>(value);
    out[1][i + 1] = static_cast<char>(value - left);
    out[2][i + 1] = static_cast<char>(value - up);
    out[3][i + 1] = static_cast<char>(value - (left + up) / 2);
    out[4][i + 1] = static_cast<char>(value - paeth(left, up, up_left));
  }
  return out;
}

/// How much a row is worth: small differences deflate well, and this sum is the usual measure.
std::int64_t row_cost(const std::string& row) {
  std::int64_t cost = 0;
  for (std::size_t i = 1; i < row.size(); ++i) cost += std::abs(static_cast<signed char>(row[i]));
  return cost;
}

std::string filtered(const Samples& samples) {
  const auto channels = static_cast<std::size_t>(samples.channels);
  const std::size_t row_size = static_cast<std::size_t>(samples.width) * channels;
  std::string out;
  out.reserve((row_size + 1) * static_cast<std::size_t>(samples.height));
  const std::string zeros(row_size, '\0');
  std::string_view above = zeros;
  for (int y = 0; y < samples.height; ++y) {
    const std::string_view row =
        samples.bytes.substr(static_cast<std::size_t>(y) * row_size, row_size);
    const auto candidates = filtered_rows(row, above, channels);
    std::array<std::int64_t, filter_count> costs;
    std::transform(candidates.begin(), candidates.end(), costs.begin(), row_cost);
    const auto best = std::min_element(costs.begin(), costs.end()) - costs.begin();
    out += candidates[static_cast<std::size_t>(best)];
    above = row;
  }
  return out;
}

std::string device_space(int channels) { return channels == 1 ? "/DeviceGray" : "/DeviceRGB"; }

std::string image_entries(int width, int height, const std::string& color_space, int bits = 8) {
  return "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " +
         std::to_string(height) + " /ColorSpace " + color_space + " /BitsPerComponent " +
         std::to_string(bits);
}

/// Tells that rows begin with the number of their PNG filter.
std::string filter_entries(int width, int channels, int bits = 8) {
  return " /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors " + std::to_string(channels) +
         " /BitsPerComponent " + std::to_string(bits) + " /Columns " + std::to_string(width) + ">>";
}

/// A stream that is packed already.
struct PackedStream {
  std::string entries;
  std::string bytes;
};

ObjectId add(const PackedStream& stream, Objects& objects) {
  return objects.add_stream(stream.entries, stream.bytes, Packing::as_it_is);
}

PackedStream packed_samples(const Samples& samples, const std::string& further_entries) {
  const std::string entries =
      image_entries(samples.width, samples.height, device_space(samples.channels)) +
      further_entries;
  std::string plain = deflate(samples.bytes);
  std::string with_filters = deflate(filtered(samples));
  if (plain.size() <= with_filters.size()) {
    return {entries + " /Filter /FlateDecode", std::move(plain)};
  }
  return {entries + filter_entries(samples.width, samples.channels), std::move(with_filters)};
}

PackedStream packed_rows(PngRows rows) {
  std::string color_space = device_space(rows.channels);
  if (!rows.palette.empty()) {
    color_space = "[/Indexed /DeviceRGB " + std::to_string(rows.palette.size() / 3 - 1) + " <";
    append_hex(color_space, rows.palette);
    color_space += ">]";
  }
  return {image_entries(rows.width, rows.height, color_space, rows.bits) +
              filter_entries(rows.width, rows.channels, rows.bits),
          std::move(rows.deflated)};
}

PackedStream packed_jpeg(int width, int height, int channels, std::string file) {
  return {image_entries(width, height, device_space(channels)) + " /Filter /DCTDecode",
          std::move(file)};
}

bool has_transparency(const Picture& picture) {
  return std::any_of(picture.alpha.begin(), picture.alpha.end(),
                     [](char alpha) { return static_cast<unsigned char>(alpha) != 255; });
}

PixelView view_of(const Picture& picture) {
  return {.width = picture.width,
          .height = picture.height,
          .channels = picture.channels,
          .bytes = picture.pixels,
          .alpha = has_transparency(picture) ? std::string_view(picture.alpha) : ""};
}

/// By half and more. What is a little too fine would lose more by being drawn anew than it saves.
bool is_too_fine(const Picture& picture, PixelSize needed) {
  return needed.width > 0 && needed.height > 0 && 2 * picture.width > 3 * needed.width &&
         picture.height >= needed.height;
}

PackedStream jpeg_anew(const PixelView& pixels) {
  return packed_jpeg(pixels.width, pixels.height, pixels.channels,
                     make_jpeg({.width = pixels.width,
                                .height = pixels.height,
                                .channels = pixels.channels,
                                .bytes = std::string(pixels.bytes)},
                               paper_quality));
}

PackedStream smaller_jpeg(const PixelView& pixels, PixelSize needed) {
  Pixels small = shrink_pixels(pixels, needed.width, needed.height);
  return packed_jpeg(small.width, small.height, small.channels,
                     make_jpeg({.width = small.width,
                                .height = small.height,
                                .channels = small.channels,
                                .bytes = std::move(small.bytes)},
                               paper_quality));
}

PackedStream packed_photograph(const Picture& picture, PixelSize needed) {
  const bool too_fine = is_too_fine(picture, needed);
  // One that had to be decoded to be shown, or one that paper shows as it is.
  if (!picture.pixels.empty()) {
    return too_fine ? smaller_jpeg(view_of(picture), needed) : jpeg_anew(view_of(picture));
  }
  PackedStream whole = packed_jpeg(picture.width, picture.height, picture.channels,
                                   without_notes(picture.file, JpegNotes::none));
  if (!too_fine) return whole;
  const std::optional<JpegPixels> pixels =
      read_jpeg_pixels(picture.file, needed.width, needed.height);
  if (!pixels || pixels->width < needed.width || pixels->height < needed.height) return whole;
  PackedStream small = smaller_jpeg({.width = pixels->width,
                                     .height = pixels->height,
                                     .channels = pixels->channels,
                                     .bytes = pixels->bytes,
                                     .alpha = {}},
                                    needed);
  return small.bytes.size() < whole.bytes.size() ? small : whole;
}

ObjectId add_drawing(const PixelView& pixels, Objects& objects) {
  std::string mask;
  if (!pixels.alpha.empty()) {
    const Samples alpha{
        .width = pixels.width, .height = pixels.height, .channels = 1, .bytes = pixels.alpha};
    mask = " /SMask " + reference(add(packed_samples(alpha, ""), objects));
  }
  const Samples samples{.width = pixels.width,
                        .height = pixels.height,
                        .channels = pixels.channels,
                        .bytes = pixels.bytes};
  return add(packed_samples(samples, mask), objects);
}

/// A drawing in few colours may take fewer bytes as it is than with fewer pixels and more colours.
ObjectId add_opaque_drawing(const Picture& picture, PixelSize needed, Objects& objects) {
  std::optional<PngRows> rows = read_png_rows(picture.file);
  if (!is_too_fine(picture, needed)) {
    if (rows) return add(packed_rows(*std::move(rows)), objects);
    return add_drawing(view_of(picture), objects);
  }
  const Pixels small = shrink_pixels(view_of(picture), needed.width, needed.height);
  PackedStream stream = packed_samples({.width = small.width,
                                        .height = small.height,
                                        .channels = small.channels,
                                        .bytes = small.bytes},
                                       "");
  if (rows && rows->deflated.size() <= stream.bytes.size()) stream = packed_rows(*std::move(rows));
  return add(stream, objects);
}

}  // namespace

ObjectId embed_picture(const Picture& picture, PixelSize needed, Objects& objects) {
  if (picture.format == PictureFormat::jpeg) {
    return add(packed_photograph(picture, needed), objects);
  }
  if (!has_transparency(picture)) return add_opaque_drawing(picture, needed, objects);
  if (!is_too_fine(picture, needed)) return add_drawing(view_of(picture), objects);
  const Pixels small = shrink_pixels(view_of(picture), needed.width, needed.height);
  return add_drawing({.width = small.width,
                      .height = small.height,
                      .channels = small.channels,
                      .bytes = small.bytes,
                      .alpha = small.alpha},
                     objects);
}

}  // namespace kanyin
