// The lines of an old text as paragraphs: pictures' placeholders and ornaments taken out, and
// lines that a mail program broke put together again.
#pragma once

#include <vector>

#include "intake/bulletin_lines.h"
#include "intake/section_line.h"
#include "model/text.h"

namespace kanyin {

struct CleanLines {
  std::vector<BulletinLine> lines;
  std::vector<Text> put_aside;  // ornaments; placeholders, with what a scanner read out of pictures
};

CleanLines clean_lines(SourceId source, const KnownSections& known, const SourceMap& sources,
                       Diagnostics& diags);

}  // namespace kanyin
