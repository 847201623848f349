#include "style/design.h"

#include <gtest/gtest.h>

#include "diag/print.h"
#include "io/built_in_files.h"

namespace kanyin {
namespace {

std::string built_in(std::string_view path) {
  const MemoryFiles nothing;
  return BuiltInFiles(nothing).read(path).bytes;
}

/// What is said when a word of a built-in file is replaced.
std::string faults_after(const std::string& path, const std::string& word,
                         const std::string& replacement) {
  MemoryFiles own;
  std::string text = built_in(path);
  const std::size_t at = text.find(word);
  EXPECT_NE(at, std::string::npos) << word;
  own.put(path, text.replace(at, word.size(), replacement));
  const BuiltInFiles files(own);
  SourceMap sources(files);
  Diagnostics diags;
  load_design({"classic", {}}, {"bulletin", {}}, sources, diags);
  std::string messages;
  for (const Diagnostic& diagnostic : sorted_by_place(diags, sources)) {
    messages += std::string(diagnostic.fault->code) + " " +
                message_of(*diagnostic.fault, diagnostic.arguments, Language::en) +
                (diagnostic.fix.empty() ? "" : " -> " + diagnostic.fix) + "\n";
  }
  return messages;
}

std::string style_faults(const std::string& word, const std::string& replacement) {
  return faults_after("styles/classic.yaml", word, replacement);
}

std::string template_faults(const std::string& word, const std::string& replacement) {
  return faults_after("templates/bulletin/page.yaml", word, replacement);
}

TEST(Design, EveryBuiltInStyleFitsTheBuiltInTemplate) {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  for (const std::string style : {"classic", "compact"}) {
    SourceMap sources(files);
    Diagnostics diags;

    const std::optional<Design> design = load_design({style, {}}, {"bulletin", {}}, sources, diags);

    EXPECT_TRUE(design) << print(diags, sources, Language::en);
    EXPECT_TRUE(diags.all().empty()) << print(diags, sources, Language::en);
  }
}

TEST(Design, TheClassicGridClosesOnTheTypeArea) {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;

  const std::optional<Design> design =
      load_design({"classic", {}}, {"bulletin", {}}, sources, diags);

  ASSERT_TRUE(design);
  const Grid& grid = design->style.grid;
  EXPECT_EQ(grid.cell, Length{15793});
  EXPECT_EQ(grid.leading, Length{29619});
}

TEST(Design, BadValuesAreToldWithTheirRange) {
  EXPECT_EQ(style_faults("top: 37mm", "top: 37"),
            "S001 '37' is no usable length; write it like 37mm, 12pt, 三号, 0.5 lines or 2 em\n");
  EXPECT_EQ(style_faults("gap: 0.25", "gap: 0.9"), "S002 'gap' must be between 0 and 0.5\n");
  EXPECT_EQ(style_faults("\"#D7000F\"", "\"#D7000\""),
            "S003 '#D7000' is no color; write it like \"#D7000F\", or use a name from colors\n");
  EXPECT_EQ(style_faults("{font: kai, size: 网格}", "{font: kia, size: 网格}"),
            "S004 the style knows no font role 'kia'; the roles are: song fangsong kai hei title "
            "masthead "
            "latin latin-bold -> kai\n");
  EXPECT_EQ(style_faults("  folio: ", "  foliol: "), "S006 paragraphs lacks the entry 'folio'\n");
  EXPECT_EQ(style_faults("left: 28mm", "left: 200mm"),
            "S010 the margins leave no room for 28 columns by 22 lines\n");
}

TEST(Design, ATemplateNamesOnlyWhatThereIs) {
  EXPECT_EQ(template_faults("style: masthead-issue", "style: mast-issue"),
            "S007 the style has no paragraph style 'mast-issue' -> masthead-issue\n");
  EXPECT_EQ(template_faults("{name}", "{nam}").substr(0, 53),
            "S008 'nam' in '{nam}' is no field of an issue; the fi");
  EXPECT_EQ(template_faults("{name}", "{name"), "S009 a brace in '{name' has no partner\n");
  EXPECT_EQ(
      template_faults("{rule: 1.5pt, color: red}", "{rule: 1.5pt, color: rde}"),
      "S003 'rde' is no color; write it like \"#D7000F\", or use a name from colors -> red\n");
  EXPECT_EQ(template_faults("{rule: 1.5pt, color: red}", "{color: red}").substr(0, 4), "S013");
}

TEST(Design, AnUnknownStyleIsToldWithTheKnownOnes) {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  for (const std::string style : {"clasic", "../styles/classic"}) {
    SourceMap sources(files);
    Diagnostics diags;

    EXPECT_FALSE(load_design({style, {}}, {"bulletin", {}}, sources, diags));

    EXPECT_EQ(diags.all().front().fault->code, "S011");
  }
}

}  // namespace
}  // namespace kanyin
