#include "pdf/embed_picture.h"

#include <algorithm>
#include <array>
#include <cstdlib>

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

ObjectId add_samples(const Samples& samples, const std::string& further_entries, Objects& objects) {
  const std::string entries =
      image_entries(samples.width, samples.height, device_space(samples.channels)) +
      further_entries;
  const std::string plain = deflate(samples.bytes);
  const std::string with_filters = deflate(filtered(samples));
  if (plain.size() <= with_filters.size()) {
    return objects.add_stream(entries + " /Filter /FlateDecode", plain, Packing::as_it_is);
  }
  return objects.add_stream(entries + filter_entries(samples.width, samples.channels), with_filters,
                            Packing::as_it_is);
}

ObjectId add_png_rows(const PngRows& rows, Objects& objects) {
  std::string color_space = device_space(rows.channels);
  if (!rows.palette.empty()) {
    color_space = "[/Indexed /DeviceRGB " + std::to_string(rows.palette.size() / 3 - 1) + " <";
    append_hex(color_space, rows.palette);
    color_space += ">]";
  }
  return objects.add_stream(image_entries(rows.width, rows.height, color_space, rows.bits) +
                                filter_entries(rows.width, rows.channels, rows.bits),
                            rows.deflated, Packing::as_it_is);
}

bool has_transparency(const Picture& picture) {
  return std::any_of(picture.alpha.begin(), picture.alpha.end(),
                     [](char alpha) { return static_cast<unsigned char>(alpha) != 255; });
}

}  // namespace

ObjectId embed_picture(const Picture& picture, Objects& objects) {
  if (picture.format == PictureFormat::jpeg && picture.pixels.empty()) {
    const std::string entries =
        image_entries(picture.width, picture.height, device_space(picture.channels));
    return objects.add_stream(entries + " /Filter /DCTDecode", picture.file, Packing::as_it_is);
  }
  if (picture.format == PictureFormat::png && !has_transparency(picture)) {
    const std::optional<PngRows> rows = read_png_rows(picture.file);
    if (rows) return add_png_rows(*rows, objects);
  }

  std::string mask;
  if (has_transparency(picture)) {
    const Samples alpha{
        .width = picture.width, .height = picture.height, .channels = 1, .bytes = picture.alpha};
    mask = " /SMask " + reference(add_samples(alpha, "", objects));
  }
  const Samples pixels{.width = picture.width,
                       .height = picture.height,
                       .channels = picture.channels,
                       .bytes = picture.pixels};
  return add_samples(pixels, mask, objects);
}

}  // namespace kanyin
