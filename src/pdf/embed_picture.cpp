#include "pdf/embed_picture.h"

#include <algorithm>
#include <cstdlib>

#include "pdf/deflate.h"
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
  const int estimate = left + above - above_left;
  const int to_left = std::abs(estimate - left);
  const int to_above = std::abs(estimate - above);
  const int to_above_left = std::abs(estimate - above_left);
  if (to_left <= to_above && to_left <= to_above_left) return left;
  return to_above <= to_above_left ? above : above_left;
}

/// One row under one of the five filters of PNG (ISO/IEC 15948, 9.2).
std::string filtered_row(std::string_view row, std::string_view above, std::size_t channels,
                         int filter) {
  const auto sample = [](std::string_view bytes, std::size_t at) {
    return bytes.empty() ? 0 : static_cast<int>(static_cast<unsigned char>(bytes[at]));
  };
  std::string out(1, static_cast<char>(filter));
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int left = i < channels ? 0 : sample(row, i - channels);
    const int up = sample(above, i);
    const int up_left = i < channels ? 0 : sample(above, i - channels);
    const int guesses[] = {0, left, up, (left + up) / 2, paeth(left, up, up_left)};
    out.push_back(static_cast<char>(sample(row, i) - guesses[filter]));
  }
  return out;
}

/// How much a row is worth: small differences deflate well, and this sum is the usual measure.
std::int64_t row_cost(std::string_view row) {
  std::int64_t cost = 0;
  for (const char byte : row.substr(1)) cost += std::abs(static_cast<signed char>(byte));
  return cost;
}

std::string filtered(const Samples& samples) {
  constexpr int filter_count = 5;
  const auto channels = static_cast<std::size_t>(samples.channels);
  const std::size_t row_size = static_cast<std::size_t>(samples.width) * channels;
  std::string out;
  out.reserve((row_size + 1) * static_cast<std::size_t>(samples.height));
  std::string_view above;
  for (int y = 0; y < samples.height; ++y) {
    const std::string_view row =
        samples.bytes.substr(static_cast<std::size_t>(y) * row_size, row_size);
    std::string best = filtered_row(row, above, channels, 0);
    for (int filter = 1; filter < filter_count; ++filter) {
      std::string candidate = filtered_row(row, above, channels, filter);
      if (row_cost(candidate) < row_cost(best)) best = std::move(candidate);
    }
    out += best;
    above = row;
  }
  return out;
}

std::string image_entries(int width, int height, int channels) {
  return "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " +
         std::to_string(height) + " /ColorSpace /" + (channels == 1 ? "DeviceGray" : "DeviceRGB") +
         " /BitsPerComponent 8";
}

ObjectId add_samples(const Samples& samples, const std::string& further_entries, Objects& objects) {
  std::string entries =
      image_entries(samples.width, samples.height, samples.channels) + further_entries;
  const std::string plain = deflate(samples.bytes);
  const std::string with_filters = deflate(filtered(samples));
  if (plain.size() <= with_filters.size()) {
    return objects.add_stream(entries + " /Filter /FlateDecode", plain, Packing::as_it_is);
  }
  entries += " /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors " +
             std::to_string(samples.channels) + " /Columns " + std::to_string(samples.width) + ">>";
  return objects.add_stream(entries, with_filters, Packing::as_it_is);
}

bool has_transparency(const Picture& picture) {
  return std::any_of(picture.alpha.begin(), picture.alpha.end(),
                     [](char alpha) { return static_cast<unsigned char>(alpha) != 255; });
}

}  // namespace

ObjectId embed_picture(const Picture& picture, Objects& objects) {
  if (picture.format == PictureFormat::jpeg && picture.pixels.empty()) {
    const std::string entries = image_entries(picture.width, picture.height, picture.channels);
    return objects.add_stream(entries + " /Filter /DCTDecode", picture.file, Packing::as_it_is);
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
