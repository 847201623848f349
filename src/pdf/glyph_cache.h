// Outlines that have been prepared for a PDF, so that the next issue of the same run need not do it
// again, and with a folder the next run neither. What is written is the same, byte for byte, with a
// cache that knows a glyph and with one that does not.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pdf/glyph_file.h"
#include "text/font.h"

namespace kanyin {

/// A file for the folder of a cache.
struct GlyphNews {
  std::string path;
  std::string bytes;
};

/// Charstrings by face and glyph, for the faces of one FontBook. May be used by several threads at
/// once; what it gives stays where it is as long as the cache lives.
class GlyphCache {
 public:
  /// With a folder, what its files know is known.
  explicit GlyphCache(std::string folder = {});

  /// How many threads may prepare outlines of one face at once; 0 for as many as the machine has.
  /// Where many issues are made at a time, one is enough for each.
  void set_threads(unsigned count) { threads_ = count; }
  unsigned threads() const { return threads_; }

  /// Looks for the file of the face when it is first asked for. `fingerprint` is that of the face.
  void open(FontId font, const std::string& fingerprint);

  /// `source` is a checksum of what the charstring is prepared from.
  std::optional<std::string_view> find(FontId font, std::uint32_t glyph, std::uint32_t source);

  /// What was kept first, if two threads prepare the same glyph.
  std::string_view keep(FontId font, std::uint32_t glyph, std::uint32_t source,
                        std::string charstring);

  /// Files for the folder, of the faces with outlines that are not in it yet; each is to replace
  /// the one of its name. What is told is not told again.
  std::vector<GlyphNews> take_news();

 private:
  struct Face {
    std::string fingerprint;
    GlyphFile file;
    std::unordered_map<std::uint32_t, PreparedGlyph> known;
    bool has_news = false;
  };

  std::string path_of(const Face& face) const;

  std::string folder_;
  unsigned threads_ = 1;
  std::mutex mutex_;
  std::map<FontId, Face> faces_;
  std::deque<std::string> prepared_;  // in this run
};

}  // namespace kanyin
