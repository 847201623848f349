#include "pdf/clusters.h"

#include <algorithm>

namespace kanyin {

std::vector<Cluster> clusters_of(const GlyphRun& run) {
  std::vector<Cluster> clusters;
  clusters.reserve(run.glyphs.size());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < run.glyphs.size();) {
    const std::uint32_t byte = run.glyphs[i].cluster;
    std::size_t next = i + 1;
    while (next < run.glyphs.size() && run.glyphs[next].cluster <= byte) ++next;

    const std::size_t end = next < run.glyphs.size()
                                ? std::min<std::size_t>(run.glyphs[next].cluster, run.text.size())
                                : run.text.size();
    clusters.push_back({i, next, std::string_view(run.text).substr(begin, end - begin)});
    begin = end;
    i = next;
  }
  return clusters;
}

}  // namespace kanyin
