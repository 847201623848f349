#include "style/design.h"

#include <gtest/gtest.h>

#include "diag/expect.h"
#include "diag/print.h"
#include "io/built_in_files.h"
#include "style/document_design.h"

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

TEST(Design, AParagraphThatNothingIsSetInIsTold) {
  EXPECT_EQ(
      style_faults("  folio: ", "  bodi: {font: kai, size: 三号}\n  folio: "),
      "S016 no paragraph is set in 'bodi': there is no such entry, and the page template does "
      "not name it; correct or delete it -> body\n");
}

TEST(Design, APageTemplateMayNameAParagraphOfItsOwn) {
  MemoryFiles own;
  std::string look = built_in("styles/classic.yaml");
  own.put("styles/classic.yaml",
          look.insert(look.find("  folio: "), "  motto: {font: kai, size: 三号}\n"));
  std::string places = built_in("templates/bulletin/page.yaml");
  const std::string_view line = "masthead-line";
  own.put("templates/bulletin/page.yaml", places.replace(places.find(line), line.size(), "motto"));
  const BuiltInFiles files(own);
  SourceMap sources(files);
  Diagnostics diags;

  EXPECT_TRUE(load_design({"classic", {}}, {"bulletin", {}}, sources, diags));
  EXPECT_EQ(print(diags, sources, Language::en), "");
}

TEST(Design, EveryBuiltInStyleFitsTheBuiltInTemplate) {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  for (const std::string style : {"classic", "compact", "newsletter"}) {
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

/// One of the styles that come with the program; that of documents on its first grid.
StyleSheet built_in_style(const std::string& name) {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  const bool of_documents = name == "document";
  std::optional<Design> design =
      load_design({of_documents ? "classic" : name, {}}, {"bulletin", {}}, sources, diags);
  expect(design.has_value(), "the built-in design is sound");
  if (!of_documents) return std::move(design->style);
  std::optional<DocumentDesign> document = load_document_design(design->style, {}, sources, diags);
  expect(document.has_value(), "the built-in document design is sound");
  return std::move(document->design.style);
}

const std::vector<std::string> all_styles{"classic", "compact", "newsletter", "document"};

// clreq §2, default here: gb.
TEST(Design, TheBansOfEveryBuiltInStyleAreThoseOfGb) {
  EXPECT_EQ(LineRules{}.bans, BanLevel::gb);
  for (const std::string& name : all_styles) {
    EXPECT_EQ(built_in_style(name).line_rules.bans, BanLevel::gb) << name;
  }
}

// clreq §8, paragraph indent.
TEST(Design, ParagraphsAreIndentedTwoEmsWithoutSpaceBetweenThem) {
  for (const std::string& name : all_styles) {
    const StyleSheet style = built_in_style(name);
    const ParagraphStyle& body = paragraph_style(style, "body");
    EXPECT_EQ(body.first_indent, 2000) << name;
    EXPECT_EQ(body.space_before, Length{}) << name;
    EXPECT_EQ(body.space_after, Length{}) << name;
  }
}

TEST(Design, BadValuesAreToldWithTheirRange) {
  EXPECT_EQ(style_faults("top: 37mm", "top: 37"),
            "S001 '37' is no usable length; write it like 37mm, 12pt, 三号, 0.5 lines or 2 em\n");
  EXPECT_EQ(style_faults("gap: 0.25", "gap: 0.9"), "S002 'gap' must be between 0 and 0.25 em\n");
  EXPECT_EQ(style_faults("grid: free", "grid: tight").substr(0, 4), "Y032");
  EXPECT_EQ(style_faults("hanging: false", "hanging: maybe").substr(0, 4), "Y031");
  EXPECT_EQ(style_faults("\"#D7000F\"", "\"#D7000\""),
            "S003 '#D7000' is no color; write it like \"#D7000F\", or use a name from colors\n");
  EXPECT_EQ(style_faults("{font: kai, size: 网格}", "{font: kia, size: 网格}"),
            "S004 the style knows no font role 'kia'; the roles are: song fangsong kai hei title "
            "masthead "
            "latin latin-bold latin-italic -> kai\n");
  EXPECT_EQ(style_faults("  folio: ", "  foliol: "), "S006 paragraphs lacks the entry 'folio'\n");
  EXPECT_EQ(
      style_faults("columns: 28", "columns: 120"),
      "S010 there is no room for 120 columns by 22 lines; make type, pitch or margins smaller, "
      "or ask for fewer\n");
}

// clreq §3, names as an option; §8, orphans.
TEST(Design, NamesAndOrphansAreOptionsOfAStyle) {
  EXPECT_TRUE(built_in_style("classic").line_rules.keep_names);
  EXPECT_EQ(built_in_style("classic").page.orphans, 1);
  EXPECT_EQ(style_faults("keep_names: true", "keep_names: maybe").substr(0, 4), "Y031");
  EXPECT_EQ(style_faults("orphans: 1", "orphans: 4").substr(0, 4), "Y028");
}

TEST(Design, EveryNumberHasARange) {
  EXPECT_EQ(style_faults("top: 37mm", "top: 200mm"), "S002 'top' must be between 0mm and 150mm\n");
  EXPECT_EQ(style_faults("bleed: 0mm", "bleed: 11mm"),
            "S002 'bleed' must be between 0mm and 10mm\n");
  EXPECT_EQ(style_faults("gutter: 2 字", "gutter: 20 字"),
            "S002 'gutter' must be between 0.5 and 10 em\n");
  EXPECT_EQ(style_faults("size: 62pt", "size: 620pt"),
            "S002 'size' must be between 4pt and 200pt\n");
  EXPECT_EQ(style_faults("before: 0.7 行", "before: 11 行"),
            "S002 'before' must be between 0 and 10 lines\n");
  EXPECT_EQ(style_faults("leading: 3 行", "leading: 1 行"),
            "S002 'leading' must be between 56pt and 600pt\n");
}

TEST(Design, WordsOnABandMustBeLegible) {
  EXPECT_EQ(style_faults("section:          {", "section:          {band: red, color: gray, "),
            "S015 the text of 'section' has a contrast of only 1.8 to its band; make color or "
            "band darker or lighter, to reach 4.5\n");
  EXPECT_EQ(style_faults("section:          {", "section:          {band: \"#FFFFFF\", "), "");
}

/// What the style `own` says, which is this text, and what is reported.
std::string own_style(const std::string& text, const std::string& other = "") {
  MemoryFiles publication;
  publication.put("styles/own.yaml", text);
  if (!other.empty()) publication.put("styles/other.yaml", other);
  const BuiltInFiles files(publication);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<Design> design = load_design({"own", {}}, {"bulletin", {}}, sources, diags);
  if (!design) return print(diags, sources, Language::en);
  const ParagraphStyle& body = paragraph_style(design->style, "body");
  return std::to_string(design->style.grid.columns) + " columns, top " +
         std::to_string(design->style.page.top.millipoints) + ", left " +
         std::to_string(design->style.page.left.millipoints) + ", body " +
         std::string(role_key(body.font)) + " " + std::to_string(body.first_indent);
}

TEST(Design, AStyleSaysOnlyWhatIsDifferentFromAnother) {
  EXPECT_EQ(own_style("extends: classic\n"),
            "28 columns, top 104882, left 79370, body fangsong 2000");
  EXPECT_EQ(own_style("extends: classic\npage: {margins: {top: 20mm}}\n"
                      "paragraphs: {body: {font: song}}\n"),
            "28 columns, top 56693, left 79370, body song 2000");
  EXPECT_EQ(own_style("沿用: other\n网格: {每行字数: 30}\n段落: {body: {首行缩进: 0}}\n",
                      "extends: classic\nparagraphs: {body: {font: kai}}\n"),
            "30 columns, top 104882, left 79370, body kai 0");
}

TEST(Design, AStyleDoesNotExtendItselfNorAnUnknownOne) {
  EXPECT_EQ(own_style("extends: other\n", "extends: own\n"),
            "styles/other.yaml:1:10: error[S014]: the style extends 'own' and so itself; extend "
            "another style, or give your own another file name\n"
            "    extends: own\n"
            "             ^^^\n");
  EXPECT_EQ(own_style("extends: clasic\n").substr(0, 43),
            "styles/own.yaml:1:10: error[S011]: there is");
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
