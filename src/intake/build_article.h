// The lines between two credits as articles: which of them are the title, which the run-in head.
#pragma once

#include <vector>

#include "intake/bulletin_lines.h"
#include "intake/split_bulletin.h"

namespace kanyin {

/// Lines up to a credit or to the end of a section. `credit` is empty if none was found.
struct Chunk {
  std::vector<BulletinLine> lines;
  Text credit;
};

enum class SectionKind { stories, briefs };

/// True if the chunk opens with a title and text follows.
bool opens_with_title(const Chunk& chunk);

/// Mostly one article; several if briefs that lack a credit stand in the chunk.
std::vector<SplitArticle> build_articles(const Chunk& chunk, SectionKind kind, Diagnostics& diags);

}  // namespace kanyin
