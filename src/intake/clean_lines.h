// The lines of an old text as paragraphs: pictures' placeholders taken out, and lines that a mail
// program broke put together again.
#pragma once

#include <vector>

#include "intake/bulletin_lines.h"
#include "intake/section_line.h"
#include "model/text.h"

namespace kanyin {

struct CleanLines {
  std::vector<BulletinLine> lines;
  std::vector<Text> placeholders;  // of pictures, with what a scanner read out of them
};

CleanLines clean_lines(SourceId source, const KnownSections& known, const SourceMap& sources,
                       Diagnostics& diags);

}  // namespace kanyin
