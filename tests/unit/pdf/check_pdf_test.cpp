#include "pdf/check_pdf.h"

#include <gtest/gtest.h>

#include "pdf/objects.h"
#include "pdf/write_pdf.h"
#include "support/page_maker.h"

namespace kanyin {
namespace {

std::string codes(std::string_view pdf) {
  Diagnostics diags;
  check_pdf(pdf, diags);
  std::string out;
  for (const Diagnostic& each : diags.all()) {
    out += std::string(each.fault->code) + "(" +
           (each.arguments.empty() ? "" : each.arguments.back()) + ") ";
  }
  return out;
}

class CheckPdf : public testing::Test {
 protected:
  void SetUp() override {
    if (!PageMaker::has_fonts()) GTEST_SKIP() << "the fonts are not in build/fonts";
  }

  std::string written() {
    Diagnostics diags;
    GlyphCache glyphs;
    return write_pdf(maker_.issue, {}, maker_.fonts, {.glyphs = glyphs}, {}, diags);
  }

  PageMaker maker_;
};

TEST_F(CheckPdf, WhatWePrintPasses) {
  const ElementId paragraph = maker_.add(ElementKind::paragraph, maker_.document);
  maker_.write(paragraph, maker_.open("FandolFang-Regular.otf"), "工会");
  maker_.write(paragraph, maker_.open("LiberationSerif-Regular.ttf"), "2012");

  EXPECT_EQ(codes(written()), "");
}

TEST_F(CheckPdf, AFileThatIsCutOffCannotBeRead) {
  maker_.write(maker_.add(ElementKind::paragraph, maker_.document),
               maker_.open("FandolFang-Regular.otf"), "工会");
  const std::string pdf = written();

  for (std::size_t size = 0; size < pdf.size(); size += 97) {
    EXPECT_EQ(codes(pdf.substr(0, size)), "P009() ") << size;
  }
}

/// A file of one page, without most of what it should have.
std::string poor_file(const std::string& content, const std::string& catalog) {
  Objects objects;
  Diagnostics diags;
  const ObjectId page = objects.add_page({points(100), points(100)});
  objects.fill_page(
      page,
      {.content = content, .resources = objects.add(""), .annotations = {}, .struct_parents = 0});
  objects.set_catalog(catalog);
  return objects.finish(diags);
}

TEST(CheckPoorPdf, WhatTheCatalogLacksIsNamed) {
  EXPECT_EQ(codes(poor_file("/Artifact BDC\nEMC\n", "/Lang (zh-CN) /MarkInfo <<>>")),
            "P010(/StructTreeRoot) P010(/Metadata) P010(/OutputIntents) "
            "P010(/ViewerPreferences) ");
}

constexpr const char* rich_catalog =
    "/Lang (zh-CN) /MarkInfo <</Marked true>> /StructTreeRoot <<>> /Metadata <<>> "
    "/OutputIntents [] /ViewerPreferences <<>>";

TEST(CheckPoorPdf, TextOutsideTheStructureIsTold) {
  EXPECT_EQ(codes(poor_file("BT\n[(ab)]TJ\nET\n", rich_catalog)), "P011(BDC/EMC) ");
  EXPECT_EQ(codes(poor_file("/P <</MCID 0>>BDC\n/P <</MCID 1>>BDC\nEMC\nEMC\n", rich_catalog)),
            "P011(BDC/EMC) ");
  EXPECT_EQ(codes(poor_file("/P <</MCID 0>>BDC\n", rich_catalog)), "P011(BDC/EMC) ");
}

TEST(CheckPoorPdf, TheGlyphOfWhatIsMissingIsTold) {
  const auto content = [](std::string_view strings) {
    return "/P <</MCID 0>>BDC\n[" + std::string(strings) + "]TJ\nEMC\n";
  };

  EXPECT_EQ(codes(poor_file(content(std::string_view("(\0\1)-5(\0\0)", 10)), rich_catalog)),
            "P011(.notdef) ");
  EXPECT_EQ(codes(poor_file(content(std::string_view("(\0\\)\1\0\1\0)", 9)), rich_catalog)), "");
}

TEST(CheckPoorPdf, WhatRunsOrLeadsNowhereIsTold) {
  const std::string catalog = std::string(rich_catalog) + " /OpenAction 999 0 R";

  EXPECT_EQ(codes(poor_file("/Artifact BDC\nEMC\n", catalog)), "P010(/OpenAction) P010(999 0 R) ");
}

}  // namespace
}  // namespace kanyin
