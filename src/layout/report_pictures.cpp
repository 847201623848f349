#include "layout/report_pictures.h"

#include <string>

#include "layout/faults.h"
#include "layout/needed_pixels.h"

namespace kanyin {

void report_pictures(const PagedIssue& pages, const Issue& issue, Diagnostics& diags) {
  // Twice as fine is four times the bytes; less is not worth an editor's time.
  constexpr int far_too_fine = 2;
  for (const auto& [id, needed] : needed_pixels(pages)) {
    const Picture& shown = picture(issue, id);
    if (needed.width == 0 || shown.width <= far_too_fine * needed.width) continue;
    const auto size = [](int width, int height) {
      return std::to_string(width) + " × " + std::to_string(height);
    };
    diags.report(fault::picture_too_fine, shown.span,
                 {shown.path, size(shown.width, shown.height), size(needed.width, needed.height)});
  }
}

}  // namespace kanyin
