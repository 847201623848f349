// Lays out small issues with faces that depend on nothing installed, and turns pages into text.
#pragma once

#include <map>
#include <string>

#include "diag/diagnostics.h"
#include "diag/expect.h"
#include "io/built_in_files.h"
#include "layout/paginate.h"
#include "support/fake_font.h"
#include "support/sample_issue.h"

namespace kanyin {

inline Design built_in_design(const std::string& style = "classic") {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  std::optional<Design> design = load_design({style, {}}, {"bulletin", {}}, sources, diags);
  expect(design.has_value(), "the built-in design is sound");
  return std::move(*design);
}

inline PagedIssue laid_out(const Issue& issue, const std::string& style = "classic") {
  const Design design = built_in_design(style);
  const FontBook fonts = fake_fonts();
  return paginate(issue, design, {}, fonts);
}

/// The words of a page, a baseline a line, top to bottom. Runs at one height stand left to right.
inline std::string words_of(const Page& page) {
  std::map<std::int64_t, std::map<std::int64_t, std::string>> rows;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    if (run) rows[run->baseline.y.millipoints][run->baseline.x.millipoints] += run->text;
  }
  std::string text;
  for (const auto& [y, row] : rows) {
    for (const auto& [x, words] : row) text += words;
    text += "\n";
  }
  return text;
}

inline std::string words_of(const PagedIssue& pages) {
  std::string text;
  for (const Page& page : pages.pages) {
    text += "== " + std::to_string(page.folio) + "\n" + words_of(page);
  }
  return text;
}

/// An article of so many one-line paragraphs.
inline Article story_of(const std::string& id, const std::string& title, int paragraphs) {
  Article article;
  article.id = id;
  article.title = {{title, {}}};
  for (int i = 1; i <= paragraphs; ++i) {
    article.body.push_back(text_block("第" + std::to_string(i) + "段。"));
  }
  article.credit.text.text = "江城市总工会";
  return article;
}

inline Issue issue_of(std::vector<Article> articles) {
  Issue issue;
  issue.id = "2012-03";
  issue.publication.name.text = "江城工会信息";
  issue.publication.organ.text = "江城市总工会办公室";
  issue.number = 3;
  issue.date = Date{2012, 2, 29};
  issue.sections.push_back({"工作动态", std::move(articles)});
  return issue;
}

}  // namespace kanyin
