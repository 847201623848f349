// What each stage of a proof takes, on the sample issue. A run tells little on a busy machine; two
// programs compared in one run tell more.
#include <benchmark/benchmark.h>

#include <optional>
#include <string>

#include "content/check_issue.h"
#include "content/load_issue.h"
#include "html/write_html.h"
#include "io/built_in_files.h"
#include "json/write_json.h"
#include "layout/check_characters.h"
#include "layout/paginate.h"
#include "layout/wording.h"
#include "model/plain_text.h"
#include "paths.h"
#include "pdf/write_pdf.h"
#include "press/proof.h"
#include "support/generated_text.h"
#include "text/set_lines.h"

namespace kanyin {
namespace {

constexpr std::string_view sample = "2012-03";

/// The publication at the top of the repository, opened once.
class Bench {
 public:
  static Bench& open() {
    static Bench bench;
    return bench;
  }

  Issue load(Diagnostics& diags) {
    SourceMap fresh(files_);
    return *load_issue(sample, press_->publication, fresh, diags);
  }

  const Press& press() const { return *press_; }
  SourceMap& sources() { return sources_; }
  const Issue& issue() const { return *issue_; }
  const PagedIssue& pages() const { return *pages_; }
  const IssueParts& parts() const { return parts_; }

 private:
  Bench() : disk_(KANYIN_ROOT), files_(disk_), sources_(files_) {
    FontFolders folders;
    folders.flat.push_back(KANYIN_ROOT "/build/fonts");
    Diagnostics diags;
    press_ = open_press(Outputs{}, folders, sources_, diags);
    issue_ = load_issue(sample, press_->publication, sources_, diags);
    pages_ = paginate(*issue_, press_->design, press_->publication.lexicon, *press_->fonts);
    parts_ = issue_parts(*issue_, press_->design.page_template);
  }

  DiskFiles disk_;
  BuiltInFiles files_;
  SourceMap sources_;
  std::optional<Press> press_;
  std::optional<Issue> issue_;
  std::optional<PagedIssue> pages_;
  IssueParts parts_;
};

void read(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diags;
    benchmark::DoNotOptimize(Bench::open().load(diags));
  }
}
BENCHMARK(read)->Unit(benchmark::kMicrosecond);

void check(benchmark::State& state) {
  Bench& bench = Bench::open();
  for (auto _ : state) {
    Diagnostics diags;
    check_issue(bench.issue(), bench.press().publication.starter_texts, bench.sources(), diags);
    check_characters(bench.issue(), bench.press().design, *bench.press().fonts, bench.sources(),
                     diags);
  }
}
BENCHMARK(check)->Unit(benchmark::kMicrosecond);

/// Shaping and breaking, by the number of characters in one paragraph.
void set_paragraph(benchmark::State& state) {
  const Bench& bench = Bench::open();
  const StyleSheet& style = bench.press().design.style;
  TextPiece piece;
  piece.text = TextGenerator(1).paragraph(static_cast<int>(state.range(0)));
  piece.size = style.grid.cell;
  const Measure measure{.width = style.page.type_area().size.width,
                        .first_indent = style.grid.cell + style.grid.cell,
                        .left = {},
                        .right = {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(set_lines({piece}, measure, Align::justify, piece.role,
                                       style.line_rules, *bench.press().fonts));
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(set_paragraph)
    ->RangeMultiplier(2)
    ->Range(625, 20000)
    ->Complexity()
    ->Unit(benchmark::kMicrosecond);

void lay_out(benchmark::State& state) {
  const Bench& bench = Bench::open();
  for (auto _ : state) {
    benchmark::DoNotOptimize(paginate(bench.issue(), bench.press().design,
                                      bench.press().publication.lexicon, *bench.press().fonts));
  }
}
BENCHMARK(lay_out)->Unit(benchmark::kMicrosecond);

enum class Glyphs { fresh, known };

void write_pdf_with(benchmark::State& state, Glyphs glyphs) {
  const Bench& bench = Bench::open();
  GlyphCache known;
  for (auto _ : state) {
    GlyphCache fresh;
    Diagnostics diags;
    benchmark::DoNotOptimize(write_pdf(bench.pages(), bench.issue().pictures, *bench.press().fonts,
                                       {.glyphs = glyphs == Glyphs::known ? known : fresh}, {},
                                       diags));
  }
}
BENCHMARK_CAPTURE(write_pdf_with, fresh_glyphs, Glyphs::fresh)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_pdf_with, known_glyphs, Glyphs::known)->Unit(benchmark::kMicrosecond);

void write_page(benchmark::State& state) {
  const Bench& bench = Bench::open();
  for (auto _ : state) {
    Diagnostics diags;
    benchmark::DoNotOptimize(write_html(bench.issue(), bench.parts(), bench.press().html,
                                        bench.press().publication.lexicon, diags));
  }
}
BENCHMARK(write_page)->Unit(benchmark::kMicrosecond);

void write_data(benchmark::State& state) {
  const Bench& bench = Bench::open();
  for (auto _ : state) {
    benchmark::DoNotOptimize(plain_text(bench.issue(), bench.parts()));
    benchmark::DoNotOptimize(write_json(bench.issue()));
  }
}
BENCHMARK(write_data)->Unit(benchmark::kMicrosecond);

void whole_proof(benchmark::State& state) {
  Bench& bench = Bench::open();
  for (auto _ : state) {
    SourceMap sources(bench.sources());
    Diagnostics diags;
    benchmark::DoNotOptimize(make_proof(bench.press(), sample, sources, diags));
  }
}
BENCHMARK(whole_proof)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kanyin

BENCHMARK_MAIN();
