#include "content/document_number.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

std::string mended(std::string_view text) { return mended_number(text).value_or("none"); }

TEST(DocumentNumber, IsSoundWithTheFullYearInItsOwnBrackets) {
  EXPECT_TRUE(is_document_number("江工〔2008〕6号"));
  EXPECT_TRUE(is_document_number("江工办发〔2012〕128号"));
  for (const char* text :
       {"江工[2008]6号", "江工【2008】6号", "江工（2008）6号", "江工〔08〕6号", "江工〔2008〕第6号",
        "江工〔2008〕06号", "〔2008〕6号", "江工2008年6号"}) {
    EXPECT_FALSE(is_document_number(text)) << text;
  }
}

TEST(DocumentNumber, TellsWhatWasMeant) {
  for (const char* text :
       {"江工[2008]6号", "江工【2008】6号", "江工（2008）6号", "江工〔08〕6号", "江工〔2008〕第6号",
        "江工〔2008〕006号", "江工 〔２００８〕 ６ 号", "江工〔2008年〕6号"}) {
    EXPECT_EQ(mended(text), "江工〔2008〕6号") << text;
  }
  EXPECT_EQ(mended("江工2008年6号"), "none");
  EXPECT_EQ(mended("第6号"), "none");
}

}  // namespace
}  // namespace kanyin
