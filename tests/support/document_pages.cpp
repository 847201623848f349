#include "support/document_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "content/load_issue.h"
#include "content/load_lexicon.h"
#include "io/built_in_files.h"
#include "layout/paginate_document.h"
#include "support/fake_font.h"
#include "support/layout_fixture.h"

namespace kanyin {

namespace {

double in_mm(Length length) { return static_cast<double>(length.millipoints) * 25.4 / 72000; }

/// A face for each role, named after it.
FontBook fonts_by_role() {
  FontBook fonts;
  std::map<FontRole, FontId> ids;
  for (FontRole role : all_font_roles) {
    ids[role] = fonts.add(std::make_unique<FakeFont>(), {.family = std::string(role_key(role))});
  }
  for (FontRole role : all_font_roles) {
    fonts.assign({.role = role, .chain = {ids[role], ids[FontRole::fangsong]}, .missing = {}});
  }
  return fonts;
}

struct PlacedGlyph {
  std::string text;
  const GlyphRun* run = nullptr;
  Length x;
  Length right;
};

using PlacedLine = std::vector<PlacedGlyph>;

/// The glyphs of a page by baseline, in the direction of reading.
std::vector<PlacedLine> lines_on(const Page& page) {
  std::map<std::pair<Turn, std::int64_t>, PlacedLine> by_baseline;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    if (run == nullptr) continue;
    Length x = run->along();
    for (std::size_t i = 0; i < run->glyphs.size(); ++i) {
      const std::size_t begin = run->glyphs[i].cluster;
      const std::size_t end =
          i + 1 < run->glyphs.size() ? run->glyphs[i + 1].cluster : run->text.size();
      const Length em = run->size.scaled(run->stretch, 1000);
      const bool wide = end - begin > 1;
      by_baseline[{run->turn, run->down().millipoints}].push_back(
          {run->text.substr(begin, end - begin), run, x, x + (wide ? em : em.scaled(1, 2))});
      x += run->glyphs[i].advance;
    }
  }
  std::vector<PlacedLine> lines;
  for (auto& [place, line] : by_baseline) {
    std::stable_sort(line.begin(), line.end(),
                     [](const PlacedGlyph& a, const PlacedGlyph& b) { return a.x < b.x; });
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

DocumentPages::DocumentPages(const std::string& yaml,
                             const std::map<std::string, std::string>& files,
                             const Revision& revision, const DocumentChanges& changes) {
  MemoryFiles texts;
  const std::string folder = "content/issues/gw/";
  texts.put(folder + "issue.yaml", "type: document\n" + yaml);
  for (const auto& [name, text] : files) {
    texts.put(name.find('/') == std::string::npos ? folder + name : name, text);
  }
  const BuiltInFiles all(texts);
  SourceMap sources(all);
  Diagnostics diags;
  const Publication publication;
  std::optional<Issue> issue = load_issue("gw", publication, sources, diags);
  if (!issue || !issue->document) {
    ADD_FAILURE() << "the document cannot be read";
    return;
  }
  issue->revision = revision;
  issue->document->changes = changes;
  const std::optional<DocumentDesign> design =
      load_document_design(built_in_design().style, issue->document->grid, sources, diags);
  const bool has_words = files.contains(std::string(words_path));
  const Lexicon lexicon = has_words ? load_lexicon(publication, sources, diags) : Lexicon();
  for (const Diagnostic& diagnostic : diags.all()) {
    EXPECT_NE(diagnostic.fault->severity, Severity::error) << diagnostic.fault->code;
  }
  if (!design) return;
  const FontBook fonts = fonts_by_role();
  pages_ = paginate_document(*issue, *design, lexicon, fonts);
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    families_.push_back(fonts.source(static_cast<FontId>(i)).family);
  }
}

namespace {

MeasuredWords measured(const PlacedLine& line, std::size_t first, std::size_t end, int page,
                       const std::vector<std::string>& families) {
  const GlyphRun& run = *line[first].run;
  const Length top = run.down() - run.size.scaled(880, 1000);
  MeasuredWords words;
  words.page = page;
  words.left = in_mm(line[first].x);
  words.right = in_mm(line[end - 1].right);
  words.top = in_mm(top);
  words.bottom = in_mm(top + run.size);
  if (run.turn == Turn::quarter) {
    words = {.page = page,
             .left = words.top,
             .right = words.bottom,
             .top = -words.right,
             .bottom = -words.left,
             .family = {},
             .turned = true};
  }
  words.size = static_cast<double>(run.size.millipoints) / 1000;
  words.family = families[static_cast<std::size_t>(run.font)];
  words.red = run.color == Color{255, 0, 0};
  words.color = run.color;
  words.stretch = run.stretch;
  return words;
}

}  // namespace

std::vector<MeasuredWords> DocumentPages::lines(int page) const {
  std::vector<MeasuredWords> all;
  for (const PlacedLine& line : lines_on(pages_.pages.at(static_cast<std::size_t>(page) - 1))) {
    all.push_back(measured(line, 0, line.size(), page, families_));
  }
  return all;
}

MeasuredWords DocumentPages::words(const std::string& text, int page) const {
  for (int number = 1; number <= count(); ++number) {
    if (page != 0 && number != page) continue;
    for (const PlacedLine& line : lines_on(pages_.pages[static_cast<std::size_t>(number) - 1])) {
      for (std::size_t first = 0; first < line.size(); ++first) {
        std::string found;
        std::size_t end = first;
        while (end < line.size() && found.size() < text.size()) found += line[end++].text;
        if (found == text) return measured(line, first, end, number, families_);
      }
    }
  }
  ADD_FAILURE() << text << " is not on the pages";
  return {};
}

bool DocumentPages::has(const std::string& text, int page) const {
  for (const PlacedLine& line : lines_on(pages_.pages.at(static_cast<std::size_t>(page) - 1))) {
    std::string found;
    for (const PlacedGlyph& glyph : line) found += glyph.text;
    if (found.find(text) != std::string::npos) return true;
  }
  return false;
}

std::vector<MeasuredRule> DocumentPages::rules(int page) const {
  std::vector<MeasuredRule> rules;
  for (const DisplayItem& item : pages_.pages.at(static_cast<std::size_t>(page) - 1).items) {
    const auto* rule = std::get_if<Rule>(&item.shape);
    if (rule == nullptr || rule->from.y != rule->to.y) continue;
    rules.push_back({.page = page,
                     .left = in_mm(rule->from.x),
                     .right = in_mm(rule->to.x),
                     .y = in_mm(rule->from.y),
                     .thickness = in_mm(rule->thickness),
                     .red = rule->color == Color{255, 0, 0},
                     .color = rule->color});
  }
  std::sort(rules.begin(), rules.end(),
            [](const MeasuredRule& a, const MeasuredRule& b) { return a.y < b.y; });
  return rules;
}

std::vector<MeasuredBar> DocumentPages::bars(int page) const {
  std::vector<MeasuredBar> bars;
  for (const DisplayItem& item : pages_.pages.at(static_cast<std::size_t>(page) - 1).items) {
    const auto* rule = std::get_if<Rule>(&item.shape);
    if (rule == nullptr || rule->from.x != rule->to.x) continue;
    bars.push_back({in_mm(rule->from.x), in_mm(rule->from.y), in_mm(rule->to.y)});
  }
  return bars;
}

int DocumentPages::drawings(int page) const {
  const Page& found = pages_.pages.at(static_cast<std::size_t>(page) - 1);
  return static_cast<int>(
      std::count_if(found.items.begin(), found.items.end(), [](const DisplayItem& item) {
        return !std::holds_alternative<GlyphRun>(item.shape) &&
               !std::holds_alternative<Rule>(item.shape);
      }));
}

std::pair<double, double> DocumentPages::paper(int page) const {
  const Size size = pages_.pages.at(static_cast<std::size_t>(page) - 1).size;
  return {in_mm(size.width), in_mm(size.height)};
}

}  // namespace kanyin
