#include "content/jpeg_pixels.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <jpeglib.h>

#include "diag/expect.h"

namespace kanyin {

namespace {

/// libjpeg calls back on errors and does not expect to get control back.
struct LeavingErrors {
  jpeg_error_mgr manager{};  // first, so that its address is that of the whole
  std::jmp_buf leave{};
};

extern "C" {

[[noreturn]] void leave_pixels(j_common_ptr jpeg) {
  std::longjmp(reinterpret_cast<LeavingErrors*>(jpeg->err)->leave, 1);
}

void say_nothing(j_common_ptr) {}

}  // extern "C"

void set_up(LeavingErrors& errors) {
  jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leave_pixels;
  errors.manager.output_message = say_nothing;
}

/// Eighths are what libjpeg can decode without doing the whole work.
void choose_scale(jpeg_decompress_struct& jpeg, int width, int height) {
  jpeg.scale_denom = 8;
  for (jpeg.scale_num = 1; jpeg.scale_num < 8; ++jpeg.scale_num) {
    jpeg_calc_output_dimensions(&jpeg);
    const bool enough = jpeg.output_width >= static_cast<JDIMENSION>(width) &&
                        jpeg.output_height >= static_cast<JDIMENSION>(height);
    if (enough) return;
  }
}

/// False if the file is damaged. What has a destructor belongs to the caller: a jump out of libjpeg
/// must not pass over one.
bool run_reader(std::string_view file, JpegPixels& pixels, jpeg_decompress_struct& jpeg,
                LeavingErrors& errors) {
  if (setjmp(errors.leave) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(file.data()),
               static_cast<unsigned long>(file.size()));
  jpeg_read_header(&jpeg, TRUE);
  jpeg.out_color_space = jpeg.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  choose_scale(jpeg, pixels.width, pixels.height);
  jpeg_start_decompress(&jpeg);
  pixels.width = static_cast<int>(jpeg.output_width);
  pixels.height = static_cast<int>(jpeg.output_height);
  pixels.channels = jpeg.output_components;
  const std::size_t row_size =
      std::size_t{jpeg.output_width} * static_cast<std::size_t>(jpeg.output_components);
  pixels.bytes.resize(row_size * jpeg.output_height);
  while (jpeg.output_scanline < jpeg.output_height) {
    auto* row = reinterpret_cast<JSAMPROW>(pixels.bytes.data() + row_size * jpeg.output_scanline);
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_decompress(&jpeg);
  return true;
}

/// What libjpeg has set aside for a profile.
struct FoundProfile {
  unsigned char* bytes = nullptr;
  unsigned size = 0;
};

bool run_profile_reader(std::string_view file, FoundProfile& found, jpeg_decompress_struct& jpeg,
                        LeavingErrors& errors) {
  constexpr unsigned longest_segment = 0xFFFF;
  if (setjmp(errors.leave) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(file.data()),
               static_cast<unsigned long>(file.size()));
  jpeg_save_markers(&jpeg, JPEG_APP0 + 2, longest_segment);
  jpeg_read_header(&jpeg, TRUE);
  return jpeg_read_icc_profile(&jpeg, &found.bytes, &found.size) != 0;
}

/// How a file is to be written.
struct Manner {
  int quality = paper_quality;
  std::string_view profile;
};

/// What libjpeg has written so far.
struct Written {
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

bool run_writer(const JpegPixels& pixels, const Manner& manner, Written& written,
                jpeg_compress_struct& jpeg, LeavingErrors& errors) {
  if (setjmp(errors.leave) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &written.bytes, &written.size);
  jpeg.image_width = static_cast<JDIMENSION>(pixels.width);
  jpeg.image_height = static_cast<JDIMENSION>(pixels.height);
  jpeg.input_components = pixels.channels;
  jpeg.in_color_space = pixels.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, manner.quality, TRUE);
  // Whole numbers, so that every machine gives the same bytes.
  jpeg.dct_method = JDCT_ISLOW;
  jpeg.optimize_coding = TRUE;
  jpeg_start_compress(&jpeg, TRUE);
  if (!manner.profile.empty()) {
    jpeg_write_icc_profile(&jpeg, reinterpret_cast<const JOCTET*>(manner.profile.data()),
                           static_cast<unsigned>(manner.profile.size()));
  }
  const std::size_t row_size =
      std::size_t{jpeg.image_width} * static_cast<std::size_t>(pixels.channels);
  while (jpeg.next_scanline < jpeg.image_height) {
    // The library promises to leave the rows as they are, but does not say so in its types.
    auto* row = const_cast<JSAMPROW>(reinterpret_cast<const JSAMPLE*>(pixels.bytes.data()) +
                                     row_size * jpeg.next_scanline);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

std::optional<JpegPixels> read_jpeg_pixels(std::string_view file, int width, int height) {
  LeavingErrors errors;
  set_up(errors);
  jpeg_decompress_struct jpeg{};
  jpeg.err = &errors.manager;
  JpegPixels pixels{.width = width, .height = height, .channels = 3, .bytes = {}};
  const bool sound = run_reader(file, pixels, jpeg, errors);
  jpeg_destroy_decompress(&jpeg);
  if (!sound) return std::nullopt;
  return pixels;
}

std::string color_profile(std::string_view file) {
  LeavingErrors errors;
  set_up(errors);
  jpeg_decompress_struct jpeg{};
  jpeg.err = &errors.manager;
  FoundProfile found;
  std::string profile;
  if (run_profile_reader(file, found, jpeg, errors)) {
    profile.assign(reinterpret_cast<const char*>(found.bytes), found.size);
  }
  jpeg_destroy_decompress(&jpeg);
  std::free(found.bytes);
  return profile;
}

std::string make_jpeg(const JpegPixels& pixels, int quality, std::string_view profile) {
  LeavingErrors errors;
  set_up(errors);
  jpeg_compress_struct jpeg{};
  jpeg.err = &errors.manager;
  Written written;
  const bool done =
      run_writer(pixels, {.quality = quality, .profile = profile}, written, jpeg, errors);
  expect(done, "there is memory for a picture that has been read");
  std::string file(reinterpret_cast<const char*>(written.bytes), written.size);
  jpeg_destroy_compress(&jpeg);
  std::free(written.bytes);
  return file;
}

}  // namespace kanyin
