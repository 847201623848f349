#include "content/picture_shelf.h"

#include <algorithm>
#include <utility>

#include "content/faults.h"
#include "content/near_picture.h"
#include "content/read_picture.h"

namespace kanyin {

namespace {

int hex_value(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

/// A path as the disk knows it: `%20` as a space, and slashes as they are written on Linux.
std::string plain_path(std::string_view written) {
  std::string path;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool escaped = written[at] == '%' && at + 2 < written.size() &&
                         hex_value(written[at + 1]) >= 0 && hex_value(written[at + 2]) >= 0;
    if (escaped) {
      path.push_back(
          static_cast<char>(hex_value(written[at + 1]) * 16 + hex_value(written[at + 2])));
      at += 2;
    } else {
      path.push_back(written[at] == '\\' ? '/' : written[at]);
    }
  }
  return path;
}

}  // namespace

std::optional<PictureId> PictureShelf::add(std::string_view written, std::string_view folder,
                                           Span span, Diagnostics& diags) {
  if (written.find("://") != written.npos || written.starts_with("//") ||
      written.starts_with("data:")) {
    diags.report(fault::remote_picture, span);
    return std::nullopt;
  }
  const std::string path = written.starts_with('/')
                               ? plain_path(written)
                               : normal_path(join_path(folder, plain_path(written)));
  if (const auto known = by_path_.find(path); known != by_path_.end()) return known->second;
  Diagnostics found;
  std::optional<Picture> picture = read_picture(path, files_, span, found);
  for (const Diagnostic& each : found.all()) {
    Diagnostic& told = diags.report(*each.fault, each.span, each.arguments);
    if (each.fault == &fault::picture_missing) told.fix = near_picture(path, folder, files_);
  }
  if (!picture) return std::nullopt;
  const auto id = static_cast<PictureId>(pictures_.size());
  pictures_.push_back(std::move(*picture));
  by_path_.emplace(path, id);
  return id;
}

std::vector<Picture> PictureShelf::take() {
  by_path_.clear();
  return std::exchange(pictures_, {});
}

}  // namespace kanyin
