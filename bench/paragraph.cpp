// How long does one paragraph take? Sets texts of growing length with real faces and prints the
// processor time for each, so that one can see whether it grows with the text.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

#include "io/utf8.h"
#include "support/generated_text.h"
#include "support/project_fonts.h"
#include "text/set_lines.h"

namespace kanyin {
namespace {

double milliseconds_of(const std::string& text, const LineRules& rules, const FontBook& fonts) {
  constexpr int rounds = 5;
  const Length em = points(16);
  double best = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const std::clock_t start = std::clock();
    set_lines({{.text = text, .size = em}},
              {.width = em * 28, .first_indent = em * 2, .left = {}, .right = {}}, Align::justify,
              FontRole::fangsong, rules, fonts);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

int run() {
  if (!has_project_fonts()) {
    std::printf("the fonts are not all in build/fonts\n");
    return 3;
  }
  const FontBook fonts = project_fonts();
  for (int characters : {1000, 5000, 20000, 80000}) {
    const std::string text = TextGenerator(7).paragraph(characters);
    std::printf("%6zu characters: free %8.3f ms, strict %8.3f ms\n", count_chars(text),
                milliseconds_of(text, {}, fonts),
                milliseconds_of(text, {.grid = LineGrid::strict}, fonts));
  }
  return 0;
}

}  // namespace
}  // namespace kanyin

int main() { return kanyin::run(); }
