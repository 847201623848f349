#include "pdf/write_pdf.h"

#include <gmock/gmock.h>

#include "pdf/linearize.h"
#include "support/page_maker.h"

namespace kanyin {
namespace {

using testing::HasSubstr;
using testing::Not;

class WritePdf : public testing::Test {
 public:
  void SetUp() override {
    if (!PageMaker::has_fonts()) GTEST_SKIP() << "the fonts are not in build/fonts";
    for (const char* tool : {"qpdf", "pdftotext", "pdffonts"}) {
      if (!has_tool(tool)) GTEST_SKIP() << tool << " is not installed";
    }
  }

  std::string written() {
    Diagnostics diags;
    GlyphCache glyphs;
    std::string pdf = write_pdf(maker.issue, pictures, maker.fonts,
                                {.glyphs = glyphs, .streams = streams}, attached_json, diags);
    for (const Diagnostic& each : diags.all()) found += std::string(each.fault->code) + " ";
    return pdf;
  }

  ElementId paragraph() { return maker.add(ElementKind::paragraph, maker.document); }

  PageMaker maker;
  std::vector<Picture> pictures;
  std::string attached_json;
  PackedStreams* streams = nullptr;
  std::string found;  // codes of what was reported
};

TEST_F(WritePdf, TextIsCopiedAsItWasWritten) {
  const std::string texts[] = {"立秋以来，——工会“信息”……〇", "𠮷𬱖𫖯𠀀", "Office ffi 2012",
                               "⠁⠃⠉", "e\u0301 x\u0323\u0301 q\u0301"};
  const char* fonts[] = {"FandolFang-Regular.otf", "BabelStoneHan.ttf",
                         "LiberationSerif-Regular.ttf", "FandolBraille-Regular.otf",
                         "LiberationSerif-Italic.ttf"};
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    maker.write(paragraph(), maker.open(fonts[i]), texts[i]);
  }

  const std::string copied = tool_output("pdftotext @ -", written());

  for (const std::string& text : texts) EXPECT_THAT(copied, HasSubstr(text));
  EXPECT_EQ(found, "");
}

TEST_F(WritePdf, StreamsThatWereKeptChangeNoByte) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "工会信息工会信息");
  const std::string fresh = written();
  PackedStreams kept;
  streams = &kept;

  EXPECT_EQ(written(), fresh);
  EXPECT_EQ(written(), fresh);
}

TEST_F(WritePdf, GapsOfTheLayoutAreNotCopiedAsSpaces) {
  const FontId fang = maker.open("FandolFang-Regular.otf");
  for (Glyph& glyph : maker.write(paragraph(), fang, "苏州市").glyphs) glyph.advance += points(8);
  GlyphRun& date = maker.write(paragraph(), fang, "定于29日 Han");
  date.glyphs[1].advance += points(4);
  date.glyphs[3].advance += points(4);
  const ElementId mixed = paragraph();
  maker.write(mixed, fang, "第");
  GlyphRun latin = maker.write(mixed, maker.open("LiberationSerif-Regular.ttf"), "2");
  latin.baseline = std::get<GlyphRun>(maker.issue.pages[0].items[2].shape).baseline;
  latin.baseline.x += points(20);
  maker.issue.pages[0].items[3].shape = latin;

  const std::string copied = tool_output("pdftotext -raw @ -", written());

  EXPECT_THAT(copied, testing::StartsWith("苏州市\n定于29日 Han\n第2\n"));
}

TEST_F(WritePdf, TheStructureHasTheWordsOnBothSidesOfAGap) {
  if (!has_tool("pdfinfo")) GTEST_SKIP() << "pdfinfo is not installed";
  GlyphRun& date =
      maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "定于29日在江城开会");
  date.glyphs[1].advance += points(4);
  date.glyphs[3].advance += points(4);

  std::string told = tool_output("pdfinfo -struct-text @", written());
  std::erase_if(told, [](char c) { return c == ' ' || c == '\n' || c == '"'; });

  EXPECT_THAT(told, HasSubstr("定于29日在江城开会"));
}

TEST_F(WritePdf, TextThatLiesIsCopiedAlongItsLines) {
  const FontId fang = maker.open("FandolFang-Regular.otf");
  for (const char* text : {"高温作业岗位台账", "炉前工"}) {
    GlyphRun& run = maker.write(paragraph(), fang, text);
    run.baseline = {run.baseline.y, points(700)};
    run.turn = Turn::quarter;
    run.glyphs[1].advance += points(4);
  }

  const std::string pdf = written();

  EXPECT_THAT(tool_output("pdftotext -raw @ -", pdf),
              testing::StartsWith("高温作业岗位台账\n炉前工\n"));
  EXPECT_THAT(tool_output("qpdf --qdf --object-streams=disable @ -", pdf),
              HasSubstr("0 1 -1 0 84 142 Tm"));
}

TEST_F(WritePdf, APictureThatLiesHasItsFootOnTheRight) {
  Picture picture;
  picture.width = picture.height = 2;
  picture.channels = 1;
  picture.pixels.assign(4, '\x40');
  pictures.push_back(picture);
  maker.put(maker.add(ElementKind::figure, maker.document),
            PlacedPicture{.area = {{points(60), points(100)}, {points(30), points(40)}},
                          .picture = PictureId{0},
                          .turn = Turn::quarter});

  const std::string pdf = tool_output("qpdf --qdf --object-streams=disable @ -", written());

  EXPECT_THAT(pdf, HasSubstr("q\n0 40 -30 0 90 702 cm /P1 Do\nQ\n"));
}

TEST_F(WritePdf, CharactersThatShareAGlyphStayApart) {
  const FontId fang = maker.open("FandolFang-Regular.otf");
  GlyphRun& run = maker.write(paragraph(), fang, "工工");
  run.text = "⼯工";

  const std::string copied = tool_output("pdftotext -raw @ -", written());

  EXPECT_THAT(copied, testing::StartsWith("⼯工\n"));
}

TEST_F(WritePdf, TheIssueAsDataCanBeTakenOutAgain) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "工会");
  attached_json = "{\"format\": \"kanyin-issue-1\"}";

  const std::string json = tool_output("qpdf --show-attachment=issue.json @", written());

  EXPECT_EQ(json, attached_json);
}

TEST_F(WritePdf, AFileForTheWebIsLinear) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "工会");
  const std::string pdf = written();
  Diagnostics diags;

  const std::string linear = linearize(pdf, qpdf_library, diags);

  EXPECT_THAT(tool_output("qpdf --check @", linear), HasSubstr("File is linearized"));
  EXPECT_TRUE(linear == linearize(pdf, qpdf_library, diags));
}

TEST_F(WritePdf, TheFileIsSoundAndEveryFontIsEmbedded) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "工会");
  maker.write(paragraph(), maker.open("LiberationSerif-Bold.ttf"), "Union");

  const std::string pdf = written();

  EXPECT_THAT(pdf, testing::StartsWith("%PDF-1.7\n"));
  EXPECT_THAT(tool_output("qpdf --check @", pdf), HasSubstr("No syntax or stream encoding errors"));
  const std::string fonts = tool_output("pdffonts @", pdf);
  EXPECT_THAT(fonts, HasSubstr("+FandolFang-Regular"));
  EXPECT_THAT(fonts, HasSubstr("+LiberationSerif-Bold"));
  EXPECT_THAT(fonts, Not(HasSubstr(" no ")));
}

TEST_F(WritePdf, TheSameIssueGivesTheSameBytes) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "工会");

  EXPECT_EQ(written(), written());
}

TEST_F(WritePdf, AMissingGlyphIsAnError) {
  maker.write(paragraph(), maker.open("FandolFang-Regular.otf"), "𠮷");

  EXPECT_EQ(written(), "");
  EXPECT_EQ(found, "P001 ");
}

TEST_F(WritePdf, AFontThatIsNoneIsAnError) {
  const FontId fang = maker.open("FandolFang-Regular.otf");
  maker.write(paragraph(), fang, "工");
  const FontId broken = maker.fonts.add(
      open_hb_font(maker.fonts.source(fang).bytes, 0),
      {.family = "坏", .path = "broken.otf", .face_index = 0, .bytes = "no font at all"});
  std::get<GlyphRun>(maker.issue.pages[0].items[0].shape).font = broken;

  EXPECT_EQ(written(), "");
  EXPECT_EQ(found, "P002 ");
}

TEST_F(WritePdf, AnIssueWithoutPagesIsAnError) {
  maker.issue.pages.clear();

  EXPECT_EQ(written(), "");
  EXPECT_EQ(found, "P005 ");
}

TEST_F(WritePdf, APictureIsStoredOnceHoweverOftenItIsPlaced) {
  pictures.push_back({.path = "a.png",
                      .format = PictureFormat::png,
                      .width = 2,
                      .height = 2,
                      .channels = 3,
                      .dots_per_inch = 0,
                      .pixels = "RGBRGBRGBRGB",
                      .alpha = std::string("\xFF\x80\xFF\xFF"),
                      .file = {}});
  const PlacedPicture placed{{{points(60), points(60)}, {points(40), points(40)}}, PictureId{0}};
  const ElementId figure = maker.add(ElementKind::figure, maker.document);
  maker.put(figure, placed);
  maker.put(figure, placed);

  const std::string pdf = tool_output("qpdf --qdf --object-streams=disable @ -", written());

  const std::size_t mask = pdf.find("/SMask");
  EXPECT_NE(mask, pdf.npos);
  EXPECT_EQ(pdf.find("/SMask", mask + 1), pdf.npos);
  EXPECT_THAT(pdf, HasSubstr("/P1 Do\nQ\nq\n"));
}

TEST_F(WritePdf, LinksLeadToAnchorsAndSayWhatTheyAre) {
  const ElementId link = maker.add(ElementKind::link, paragraph());
  maker.write(link, maker.open("FandolFang-Regular.otf"), "工资");
  maker.put(link, Link{{{points(60), points(60)}, {points(40), points(20)}}, "#wages"});
  maker.put(link, Link{{{points(60), points(60)}, {points(40), points(20)}}, "#nothing"});
  maker.issue.anchors.push_back({.name = "wages", .page_index = 0, .place = {}});
  maker.issue.outline.push_back({.level = 2, .title = "𠮷", .anchor = "wages"});

  const std::string pdf = tool_output("qpdf --qdf --object-streams=disable @ -", written());

  EXPECT_THAT(pdf, HasSubstr("/Dest (wages)"));
  EXPECT_THAT(pdf, HasSubstr("/F 4"));
  EXPECT_THAT(pdf, HasSubstr("/Type /OBJR"));
  EXPECT_EQ(found, "P006 ");
}

std::size_t count_of(std::string_view words, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST_F(WritePdf, APictureThatIsTooFineIsDrawnWithFewerPixels) {
  Picture picture;
  picture.width = picture.height = 400;
  picture.channels = 1;
  picture.pixels.assign(std::size_t{400} * 400, '\x40');
  pictures.push_back(picture);
  maker.put(maker.add(ElementKind::figure, maker.document),
            PlacedPicture{{{points(60), points(60)}, {points(36), points(36)}}, PictureId{0}, 300});

  EXPECT_THAT(written(), HasSubstr("/Width 150 /Height 150"));
}

TEST_F(WritePdf, OnePictureInTwoFilesIsStoredOnce) {
  for (const char* path : {"a.png", "b.png"}) {
    Picture picture;
    picture.path = path;
    picture.width = picture.height = 2;
    picture.channels = 1;
    picture.pixels = "abcd";
    picture.file = "the same bytes";
    pictures.push_back(picture);
  }
  for (const PictureId id : {PictureId{0}, PictureId{1}}) {
    maker.put(maker.add(ElementKind::figure, maker.document),
              PlacedPicture{{{points(60), points(60)}, {points(40), points(40)}}, id});
  }

  EXPECT_EQ(count_of("/Subtype /Image", written()), 1U);
}

}  // namespace
}  // namespace kanyin
