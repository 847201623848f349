// The pictures of one issue. Each file is read and checked once, however often it is shown.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/block.h"
#include "model/picture.h"

namespace kanyin {

class PictureShelf {
 public:
  explicit PictureShelf(const Files& files) : files_(files) {}

  /// The picture that a text in `folder` calls `written`, as it stands in Markdown. Nothing comes
  /// back only if an error has been reported.
  std::optional<PictureId> add(std::string_view written, std::string_view folder, Span span,
                               Diagnostics& diags);

  /// All pictures in the order of their ids; the shelf is empty afterwards.
  std::vector<Picture> take();

 private:
  const Files& files_;
  std::vector<Picture> pictures_;
  std::map<std::string, PictureId, std::less<>> by_path_;
};

}  // namespace kanyin
