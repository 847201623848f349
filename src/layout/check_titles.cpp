#include "layout/check_titles.h"

#include <string>
#include <vector>

#include "layout/faults.h"
#include "layout/title.h"

namespace kanyin {

namespace {

constexpr std::size_t most_lines = 2;

}  // namespace

void check_titles(const Issue& issue, const Design& design, const Lexicon& lexicon,
                  const FontBook& fonts, Diagnostics& diags) {
  if (design.style.grid.text_columns > 1) return;
  const FlowBuilder builder(design, fonts, lexicon);
  const ParagraphStyle& look = builder.look("title");
  for (const Article* article : articles(issue)) {
    // Lines that an editor has written are counted when the article is read.
    if (article->title.size() != 1) continue;
    const std::vector<std::string> lines =
        title_lines(article->title, look, builder.width(), TitleShape::centred, builder);
    if (lines.size() <= most_lines) continue;
    diags.report(fault::title_of_many_lines, article->title.front().span,
                 {std::to_string(lines.size())});
  }
}

}  // namespace kanyin
