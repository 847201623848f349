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
  EXPECT_THAT(xmp_packet(facts), HasSubstr(">简报 &lt;3&gt;</rdf:li>"));
  EXPECT_THAT(xmp_packet(facts), HasSubstr("<xmp:CreateDate>2012-02-29T00:00:00+08:00<"));
}

TEST(PdfMetadata, AnIssueWithoutADateHasNone) {
  EXPECT_THAT(info_entries({}), Not(HasSubstr("Date")));
  EXPECT_THAT(xmp_packet({}), Not(HasSubstr("Date>")));
}

}  // namespace
}  // namespace kanyin
