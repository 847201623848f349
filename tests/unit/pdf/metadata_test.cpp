#include "pdf/metadata.h"

#include <gmock/gmock.h>

namespace kanyin {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PdfMetadata, InformationAndXmpSayTheSame) {
  DocumentFacts facts;
  facts.title = "简报 <3>";
  facts.date = Date{2012, 2, 29};

  EXPECT_THAT(info_entries(facts), HasSubstr("/Title <FEFF7B8062A50020003C0033003E>"));
  EXPECT_THAT(info_entries(facts), HasSubstr("/CreationDate (D:20120229000000+08'00')"));
  EXPECT_THAT(xmp_packet(facts, PdfALevel::a2), HasSubstr(">简报 &lt;3&gt;</rdf:li>"));
  EXPECT_THAT(xmp_packet(facts, PdfALevel::a2),
              HasSubstr("<xmp:CreateDate>2012-02-29T00:00:00+08:00<"));
}

TEST(PdfMetadata, AnIssueWithoutADateHasNone) {
  EXPECT_THAT(info_entries({}), Not(HasSubstr("Date")));
  EXPECT_THAT(xmp_packet({}, PdfALevel::a2), Not(HasSubstr("Date>")));
}

TEST(PdfMetadata, TheIssueSaysItsNumbersAndWhatItSupersedes) {
  DocumentFacts facts;
  facts.publication = "江城工会信息";
  facts.number = 3;
  facts.running_number = 128;
  facts.revision = 2;
  facts.supersedes = "2012-03:r1";

  const std::string xmp = xmp_packet(facts, PdfALevel::a3);

  EXPECT_THAT(xmp, HasSubstr("<pdfaid:part>3</pdfaid:part>"));
  EXPECT_THAT(xmp, HasSubstr("<issue:publication>江城工会信息</issue:publication>\n"
                             "<issue:number>3</issue:number>\n"
                             "<issue:runningNumber>128</issue:runningNumber>\n"
                             "<issue:revision>2</issue:revision>\n"
                             "<dc:relation><rdf:Bag><rdf:li>2012-03:r1</rdf:li>"));
}

}  // namespace
}  // namespace kanyin
