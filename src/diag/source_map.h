// The texts read in this run. Everything that is parsed keeps spans into them, so that each message
// can show its place.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.h"
#include "io/files.h"

namespace kanyin {

class Diagnostics;

/// A place as people count: lines and columns from 1, columns in characters.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Keeps every text until the end of the run; views into texts stay valid that long.
class SourceMap {
 public:
  explicit SourceMap(const Files& files);

  /// A map that also knows the texts of `base`, which outlives it and gets no more texts from now
  /// on. Several maps may stand on one base, each in its own thread.
  explicit SourceMap(const SourceMap& base);
  SourceMap(SourceMap&&) = default;

  const Files& files() const { return files_; }

  /// Reads a UTF-8 text, without its byte order mark and with LF at line ends. A file asked for
  /// twice is read once. `wanted_by` is where the file is named. Nothing comes back only if an
  /// error has been reported.
  std::optional<SourceId> read(std::string_view path, Span wanted_by, Diagnostics& diags);

  /// Keeps a text that no file holds, or that has been decoded already.
  SourceId add(std::string path, std::string text);

  std::string_view path(SourceId source) const;
  std::string_view text(SourceId source) const;
  std::string_view text(Span span) const;

  /// True only of texts without wide and no-break spaces, full-width letters and bars, written as
  /// they are or by escapes.
  bool is_plain(SourceId source) const;

  /// The whole text of a source.
  Span whole(SourceId source) const;

  /// The empty span at the beginning of a source: for faults of a file as a whole.
  Span start(SourceId source) const { return {source, 0, 0}; }

  Place place(SourceId source, std::size_t byte) const;

  /// The line with this number (from 1), without its line end.
  std::string_view line(SourceId source, std::size_t number) const;

 private:
  struct Source {
    std::string path;
    std::string text;
    std::vector<std::size_t> line_starts;
    bool is_plain = false;
  };

  const Source& source(SourceId id) const;
  std::optional<SourceId> find(std::string_view path) const;
  std::size_t count() const;

  const Files& files_;
  const SourceMap* base_ = nullptr;
  std::size_t base_count_ = 0;
  std::deque<Source> sources_;
  std::map<std::string_view, SourceId> by_path_;  // the paths are those of the sources
};

}  // namespace kanyin
