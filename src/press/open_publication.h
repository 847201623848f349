// A publication opened for work: its files, the texts read so far, and the press made of them.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/built_in_files.h"
#include "io/files.h"
#include "press/proof.h"

namespace kanyin {

/// Stays where it was made, since its members refer to each other. `press` is there, opened for
/// `outputs`, unless `diags` has an error. Outlines prepared for a PDF are kept in `glyph_folder`,
/// if it is not empty. No text may be added to `sources` while issues are at work.
class OpenPublication {
 public:
  OpenPublication(const std::string& root, const FontFolders& fonts, const Outputs& outputs,
                  const std::string& glyph_folder = {});
  OpenPublication(const OpenPublication&) = delete;
  OpenPublication& operator=(const OpenPublication&) = delete;

  /// From now on, packs again only what has changed in an issue.
  void keep_streams();

  const std::string& root() const { return root_; }
  const Files& files() const { return files_; }
  const SourceMap& sources() const { return sources_; }
  const Diagnostics& diags() const { return diags_; }
  const std::optional<Press>& press() const { return press_; }

 private:
  std::string root_;
  DiskFiles disk_;
  BuiltInFiles files_;
  SourceMap sources_;
  Diagnostics diags_;
  std::optional<Press> press_;
};

}  // namespace kanyin
