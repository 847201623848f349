#include "pdf/tags.h"

#include <gmock/gmock.h>

#include "support/page_maker.h"

namespace kanyin {
namespace {

/// The structure as poppler reads it, without attributes: a type a line, indented.
std::string structure(const PageMaker& maker) {
  Objects objects;
  std::vector<ObjectId> pages;
  pages.reserve(maker.issue.pages.size());
  for (const Page& page : maker.issue.pages) pages.push_back(objects.add_page(page.size));
  Tags tags(maker.issue);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const DisplayItem& item : maker.issue.pages[page].items) {
      if (item.element != ElementId::furniture) tags.mark_content(item.element, page);
    }
    objects.fill_page(pages[page], {.content = "",
                                    .resources = objects.add(""),
                                    .annotations = {},
                                    .struct_parents = static_cast<int>(page)});
  }
  const ObjectId root = tags.write(pages, objects);
  objects.set_catalog("/MarkInfo <</Marked true>> /StructTreeRoot " + reference(root));
  Diagnostics diags;
  const std::string listing = tool_output("pdfinfo -struct @", objects.finish(diags));

  std::string out;
  std::size_t at = 0;
  while (at < listing.size()) {
    const std::size_t end = std::min(listing.find('\n', at), listing.size());
    const std::string line = listing.substr(at, end - at);
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    if (begin < line.size() && line[begin] != '/') {
      out += line.substr(0, line.find_first_of(" :", begin)) + "\n";
    }
    at = end + 1;
  }
  return out;
}

class TagsTest : public testing::Test {
 public:
  void SetUp() override {
    if (!has_tool("pdfinfo")) GTEST_SKIP() << "pdfinfo is not installed";
  }

  ElementId show(ElementKind kind, ElementId parent) {
    const ElementId id = maker.add(kind, parent);
    maker.put(id, Fill{});
    return id;
  }

  PageMaker maker;
};

TEST_F(TagsTest, HeadingsSkipNoLevelWhateverIsMissing) {
  show(ElementKind::article_title, maker.document);
  maker.element(show(ElementKind::heading, maker.document)).level = 2;
  show(ElementKind::section_head, maker.document);
  show(ElementKind::article_title, maker.document);

  EXPECT_EQ(structure(maker), "Document\n  H1\n  H2\n  H1\n  H2\n");
}

TEST_F(TagsTest, ContentAndChildrenStandInReadingOrder) {
  const ElementId paragraph = show(ElementKind::paragraph, maker.document);
  const ElementId link = show(ElementKind::link, paragraph);
  maker.put(paragraph, Fill{});
  maker.put(link, Fill{});
  show(ElementKind::quote, maker.document);

  EXPECT_EQ(structure(maker), "Document\n  P\n    Link\n  BlockQuote\n");
}

TEST_F(TagsTest, EmptyCellsKeepTheirPlace) {
  const ElementId table = maker.add(ElementKind::table, maker.document);
  const ElementId row = maker.add(ElementKind::table_row, table);
  maker.add(ElementKind::table_cell, row);
  show(ElementKind::table_head_cell, row);
  maker.add(ElementKind::table_cell, row);
  maker.add(ElementKind::paragraph, maker.document);

  EXPECT_EQ(structure(maker), "Document\n  Table\n    TR\n      TD\n      TH\n      TD\n");
}

TEST_F(TagsTest, ElementsGoOnOverThePage) {
  const ElementId paragraph = show(ElementKind::paragraph, maker.document);
  maker.add_page();
  maker.put(paragraph, Fill{});
  show(ElementKind::paragraph, maker.document);

  EXPECT_EQ(structure(maker), "Document\n  P\n  P\n");
}

}  // namespace
}  // namespace kanyin
