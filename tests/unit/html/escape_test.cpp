#include "html/escape.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(EscapeHtml, MarkupBecomesText) {
  EXPECT_EQ(escape_html("<b class=\"x\">甲 & 'A'</b>"),
            "&lt;b class=&quot;x&quot;&gt;甲 &amp; &#39;A&#39;&lt;/b&gt;");
}

TEST(EscapeHtml, CharacterReferencesAreNoExceptions) { EXPECT_EQ(escape_html("&lt;"), "&amp;lt;"); }

}  // namespace
}  // namespace kanyin
