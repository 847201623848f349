#include "html/template_tags.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// Kind, name and bytes of each tag.
std::string tags(std::string_view text) {
  constexpr const char* kinds[] = {"value", "verbatim", "section",   "inverted", "end",
                                   "part",  "comment",  "delimiter", "unclosed"};
  std::string all;
  for (const TemplateTag& tag : template_tags(text, SourceId{1})) {
    all += std::string(kinds[static_cast<std::size_t>(tag.kind)]) + " '" + std::string(tag.name) +
           "' " + std::to_string(tag.span.begin) + "-" + std::to_string(tag.span.end) + "\n";
  }
  return all;
}

TEST(TemplateTags, EachKindIsKnownByItsFirstCharacter) {
  EXPECT_EQ(tags("{{a}}{{{b}}}{{&c}}{{#d}}{{^e}}{{/f}}{{> g }}"),
            "value 'a' 0-5\nverbatim 'b' 5-12\nverbatim 'c' 12-18\nsection 'd' 18-24\n"
            "inverted 'e' 24-30\nend 'f' 30-36\npart 'g' 36-44\n");
  EXPECT_EQ(tags("{{! 甲 }}{{=<% %>=}}"), "comment '甲' 0-10\ndelimiter '<% %>=' 10-21\n");
}

TEST(TemplateTags, TextAndSingleBracesAreNoTags) { EXPECT_EQ(tags("a { b } c }}"), ""); }

TEST(TemplateTags, NothingIsReadAfterAnUnclosedTag) {
  EXPECT_EQ(tags("{{a}}{{{b}}{{c}}"), "value 'a' 0-5\nunclosed '' 5-8\n");
  EXPECT_EQ(tags("{{"), "unclosed '' 0-2\n");
}

TEST(TemplateTags, AnEmptyTagHasAnEmptyName) { EXPECT_EQ(tags("{{ }}"), "value '' 0-5\n"); }

}  // namespace
}  // namespace kanyin
