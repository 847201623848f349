// A publication whose files are read through a gate that remembers them, so that what was read can
// be sealed.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/built_in_files.h"
#include "io/files.h"
#include "io/recorded_files.h"

namespace kanyin {

/// Stays where it was made, since its members refer to each other.
struct RecordedPublication {
  explicit RecordedPublication(std::string root_folder)
      : root(std::move(root_folder)),
        disk(root),
        with_built_in(disk),
        files(with_built_in),
        sources(files) {}
  RecordedPublication(const RecordedPublication&) = delete;
  RecordedPublication& operator=(const RecordedPublication&) = delete;

  std::string root;
  DiskFiles disk;
  BuiltInFiles with_built_in;
  RecordedFiles files;
  SourceMap sources;
  Diagnostics diags;
};

}  // namespace kanyin
