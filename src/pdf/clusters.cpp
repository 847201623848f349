#include "pdf/clusters.h"

#include <algorithm>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Cuts glyphs that were shaped together: a character each, what is left to the last.
void share_out(const GlyphCluster& together, std::vector<GlyphCluster>& clusters) {
  std::string_view rest = together.text;
  for (std::size_t i = together.first; i + 1 < together.end; ++i) {
    const std::size_t length = decode_char(rest, 0).length;
    clusters.push_back({i, i + 1, rest.substr(0, length)});
    rest.remove_prefix(length);
  }
  clusters.push_back({together.end - 1, together.end, rest});
}

}  // namespace

std::vector<GlyphCluster> clusters_of(const GlyphRun& run) {
  std::vector<GlyphCluster> clusters;
  clusters.reserve(run.glyphs.size());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < run.glyphs.size();) {
    const std::uint32_t byte = run.glyphs[i].cluster;
    std::size_t next = i + 1;
    while (next < run.glyphs.size() && run.glyphs[next].cluster <= byte) ++next;

    const std::size_t end = next < run.glyphs.size()
                                ? std::min<std::size_t>(run.glyphs[next].cluster, run.text.size())
                                : run.text.size();
    const GlyphCluster together{i, next, std::string_view(run.text).substr(begin, end - begin)};
    if (next - i > 1 && count_chars(together.text) >= next - i) {
      share_out(together, clusters);
    } else {
      clusters.push_back(together);
    }
    begin = end;
    i = next;
  }
  return clusters;
}

}  // namespace kanyin
