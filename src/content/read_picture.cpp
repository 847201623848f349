#include "content/read_picture.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <jpeglib.h>
// jerror.h needs jpeglib.h before it.
#include <jerror.h>
#include <png.h>

#include "content/faults.h"
#include "content/inside_publication.h"
#include "content/upright.h"

namespace kanyin {

namespace {

constexpr std::uint64_t most_pixels = 100'000'000;
constexpr std::size_t largest_picture_file = std::size_t{64} << 20;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";

/// Deflate makes data at most this many times smaller; a header that promises more lies.
constexpr std::uint64_t most_deflate_ratio = 1032;

enum class PictureProblem { none, too_large, cut_off, damaged };

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

bool is_too_large(std::uint64_t width, std::uint64_t height) {
  return width * height > most_pixels || width > 1'000'000 || height > 1'000'000;
}

/// For the message only: the file may promise more than an int holds.
void set_size(Picture& picture, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = std::numeric_limits<int>::max();
  picture.width = static_cast<int>(std::min(width, most));
  picture.height = static_cast<int>(std::min(height, most));
}

/// What a PNG tells about itself before any pixel.
struct PngOutline {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  std::uint64_t bits_per_pixel = 0;
  std::uint64_t data_bytes = 0;
  int dots_per_inch = 0;
  bool has_header = false;
  bool has_end = false;
};

int dots_from_metre(std::uint32_t dots_per_metre) {
  // 1 inch is 0.0254 m. A density that no printer has is a mistake of the program that wrote it.
  const std::uint64_t dots = (std::uint64_t{dots_per_metre} * 254 + 5000) / 10000;
  return dots <= 10000 ? static_cast<int>(dots) : 0;
}

PngOutline outline_of(std::string_view file) {
  PngOutline outline;
  for (std::size_t at = png_signature.size(); at + 12 <= file.size();) {
    const std::size_t length = big_endian(file, at);
    const std::string_view type = file.substr(at + 4, 4);
    if (length > file.size() - at - 12) break;
    const std::size_t data = at + 8;
    if (type == "IHDR" && length == 13) {
      constexpr std::array<std::uint64_t, 7> channels{1, 0, 3, 1, 2, 0, 4};
      const auto color_type = static_cast<unsigned char>(file[data + 9]);
      outline.has_header = true;
      outline.width = big_endian(file, data);
      outline.height = big_endian(file, data + 4);
      outline.bits_per_pixel = static_cast<unsigned char>(file[data + 8]) *
                               (color_type < channels.size() ? channels[color_type] : 0);
    } else if (type == "IDAT") {
      outline.data_bytes += length;
    } else if (type == "pHYs" && length == 9 && file[data + 8] == 1) {
      outline.dots_per_inch = dots_from_metre(big_endian(file, data));
    } else if (type == "IEND") {
      outline.has_end = true;
    }
    at += length + 12;
  }
  return outline;
}

/// Separates the last of `channels` bytes of each pixel.
void split_alpha(Picture& picture, const std::string& bytes, std::size_t channels) {
  const std::size_t colors = channels - 1;
  const std::size_t count = bytes.size() / channels;
  picture.pixels.resize(count * colors);
  picture.alpha.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t c = 0; c < colors; ++c) {
      picture.pixels[i * colors + c] = bytes[i * channels + c];
    }
    picture.alpha[i] = bytes[i * channels + colors];
  }
  const bool opaque = std::all_of(picture.alpha.begin(), picture.alpha.end(),
                                  [](char value) { return value == '\xFF'; });
  if (opaque) picture.alpha.clear();
}

PictureProblem decode_png(Picture& picture) {
  const PngOutline outline = outline_of(picture.file);
  if (!outline.has_header) {
    return picture.file.size() < 33 ? PictureProblem::cut_off : PictureProblem::damaged;
  }
  if (is_too_large(outline.width, outline.height)) {
    set_size(picture, outline.width, outline.height);
    return PictureProblem::too_large;
  }
  if (!outline.has_end) return PictureProblem::cut_off;
  const std::uint64_t raw_bytes = outline.width * outline.height * outline.bits_per_pixel / 8;
  if (raw_bytes > outline.data_bytes * most_deflate_ratio) return PictureProblem::damaged;

  // The simplified interface of libpng catches its own errors; no jump crosses our frames.
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, picture.file.data(), picture.file.size()) == 0) {
    return PictureProblem::damaged;
  }
  // Sixteen bits without a gamma are no reason to take them for linear light.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  const bool has_color = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  const bool has_alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image.format = (has_color ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY) |
                 (has_alpha ? static_cast<png_uint_32>(PNG_FORMAT_FLAG_ALPHA) : 0U);
  std::string bytes(PNG_IMAGE_SIZE(image), '\0');
  const bool read = png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) != 0;
  png_image_free(&image);
  if (!read) return PictureProblem::damaged;

  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.channels = has_color ? 3 : 1;
  picture.dots_per_inch = outline.dots_per_inch;
  if (has_alpha) {
    split_alpha(picture, bytes, static_cast<std::size_t>(picture.channels) + 1);
  } else {
    picture.pixels = std::move(bytes);
  }
  return PictureProblem::none;
}

/// libjpeg calls back on errors and does not expect to get control back.
struct JpegErrors {
  jpeg_error_mgr manager{};  // first, so that its address is that of the whole
  std::jmp_buf leave{};
  bool cut_off = false;
  bool damaged = false;
};

extern "C" {

[[noreturn]] void leave_jpeg(j_common_ptr jpeg) {
  auto* errors = reinterpret_cast<JpegErrors*>(jpeg->err);
  const int code = errors->manager.msg_code;
  if (code == JERR_INPUT_EOF || code == JERR_INPUT_EMPTY) errors->cut_off = true;
  std::longjmp(errors->leave, 1);
}

void note_jpeg_warning(j_common_ptr jpeg, int level) {
  auto* errors = reinterpret_cast<JpegErrors*>(jpeg->err);
  if (level >= 0) return;
  if (errors->manager.msg_code == JWRN_JPEG_EOF) errors->cut_off = true;
  if (errors->manager.msg_code == JWRN_HIT_MARKER) errors->damaged = true;
}

void print_nothing(j_common_ptr) {}

}  // extern "C"

int dots_of(const jpeg_decompress_struct& jpeg) {
  if (jpeg.density_unit == 1) return jpeg.X_density;
  if (jpeg.density_unit == 2) return (jpeg.X_density * 254 + 50) / 100;
  return 0;
}

/// Adobe writes ink inverted: 255 is none.
void append_rgb(std::string& pixels, const std::string& row, bool inverted) {
  for (std::size_t i = 0; i + 4 <= row.size(); i += 4) {
    const auto ink = [&row, i, inverted](std::size_t channel) {
      const auto value = static_cast<unsigned char>(row[i + channel]);
      return inverted ? value : 255 - value;
    };
    for (std::size_t channel = 0; channel < 3; ++channel) {
      pixels.push_back(static_cast<char>((ink(channel) * ink(3) + 127) / 255));
    }
  }
}

/// Decodes all rows, so that damage shows now and not at the reader's. The buffers belong to the
/// caller: a jump out of libjpeg must not pass over a destructor.
PictureProblem run_jpeg(Picture& picture, std::string& row, jpeg_decompress_struct& jpeg,
                        JpegErrors& errors) {
  if (setjmp(errors.leave) != 0) {
    return errors.cut_off ? PictureProblem::cut_off : PictureProblem::damaged;
  }
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(picture.file.data()),
               static_cast<unsigned long>(picture.file.size()));
  jpeg_read_header(&jpeg, TRUE);
  if (is_too_large(jpeg.image_width, jpeg.image_height)) {
    set_size(picture, jpeg.image_width, jpeg.image_height);
    return PictureProblem::too_large;
  }

  const bool has_ink = jpeg.num_components == 4;
  const int orientation = exif_orientation(picture.file);
  if (has_ink) jpeg.out_color_space = JCS_CMYK;
  jpeg_start_decompress(&jpeg);
  row.resize(std::size_t{jpeg.output_width} * static_cast<std::size_t>(jpeg.output_components));
  picture.width = static_cast<int>(jpeg.output_width);
  picture.height = static_cast<int>(jpeg.output_height);
  picture.channels = jpeg.num_components == 1 ? 1 : 3;
  picture.dots_per_inch = dots_of(jpeg);
  while (jpeg.output_scanline < jpeg.output_height) {
    auto* bytes = reinterpret_cast<JSAMPROW>(row.data());
    jpeg_read_scanlines(&jpeg, &bytes, 1);
    if (has_ink) {
      append_rgb(picture.pixels, row, jpeg.saw_Adobe_marker != 0);
    } else if (orientation != 1) {
      picture.pixels.append(row);
    }
  }
  jpeg_finish_decompress(&jpeg);
  if (errors.cut_off) return PictureProblem::cut_off;
  return errors.damaged ? PictureProblem::damaged : PictureProblem::none;
}

PictureProblem decode_jpeg(Picture& picture) {
  std::string row;
  JpegErrors errors;
  jpeg_decompress_struct jpeg{};
  jpeg.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leave_jpeg;
  errors.manager.emit_message = note_jpeg_warning;
  errors.manager.output_message = print_nothing;
  const PictureProblem problem = run_jpeg(picture, row, jpeg, errors);
  jpeg_destroy_decompress(&jpeg);
  if (problem == PictureProblem::none) turn_upright(picture, exif_orientation(picture.file));
  return problem;
}

std::string size_text(const Picture& picture) {
  if (picture.width > 0) {
    return std::to_string(picture.width) + " × " + std::to_string(picture.height);
  }
  return std::to_string(picture.file.size() >> 20) + " MB";
}

const Fault* fault_for(FileProblem problem) {
  switch (problem) {
    case FileProblem::none:
      return nullptr;
    case FileProblem::missing:
      return &fault::picture_missing;
    case FileProblem::too_large:
      return &fault::picture_too_large;
    case FileProblem::not_a_file:
    case FileProblem::unreadable:
      return &fault::picture_unreadable;
  }
  return nullptr;
}

const Fault* fault_for(PictureProblem problem) {
  switch (problem) {
    case PictureProblem::none:
      return nullptr;
    case PictureProblem::too_large:
      return &fault::picture_too_large;
    case PictureProblem::cut_off:
      return &fault::picture_cut_off;
    case PictureProblem::damaged:
      return &fault::picture_damaged;
  }
  return nullptr;
}

}  // namespace

std::optional<Picture> read_picture(std::string_view path, const Files& files, Span span,
                                    Diagnostics& diags) {
  const std::string name(path);
  const bool leads_out = path.starts_with('/') || normal_path(path).starts_with("..");
  if (leads_out || (files.kind(path) && !is_inside_publication(path, files))) {
    diags.report(fault::outside_publication, span, {name});
    return std::nullopt;
  }
  FileBytes file = files.read(path);
  if (file.problem == FileProblem::none && file.bytes.size() > largest_picture_file) {
    file.problem = FileProblem::too_large;
  }
  Picture picture;
  picture.path = name;
  picture.span = span;
  picture.file = std::move(file.bytes);
  if (const Fault* problem = fault_for(file.problem)) {
    diags.report(*problem, span, {name, "> 64 MB"});
    return std::nullopt;
  }

  PictureProblem problem = PictureProblem::none;
  if (picture.file.starts_with(png_signature)) {
    picture.format = PictureFormat::png;
    problem = decode_png(picture);
  } else if (picture.file.starts_with(jpeg_signature)) {
    picture.format = PictureFormat::jpeg;
    problem = decode_jpeg(picture);
  } else if (picture.file.empty()) {
    problem = PictureProblem::cut_off;
  } else {
    diags.report(fault::picture_kind, span, {name});
    return std::nullopt;
  }
  if (const Fault* found = fault_for(problem)) {
    diags.report(*found, span, {name, size_text(picture)});
    return std::nullopt;
  }
  return picture;
}

}  // namespace kanyin
