// The structure tree: what the page content is, for readers who cannot see it (ISO 32000-1, 14.7;
// ISO 14289-1). Page content names itself by numbers while it is painted; the tree is written at
// the end, in reading order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/objects.h"

namespace kanyin {

/// A piece of page content that belongs to one element.
struct ContentMark {
  std::string_view structure_type;
  int mcid = 0;  // counted on each page
};

class Tags {
 public:
  explicit Tags(const PagedIssue& pages);

  /// Takes the next number on the page for content of the element.
  ContentMark mark_content(ElementId element, std::size_t page_index);

  /// Says that an annotation belongs to the element, in a Link element of its own if the element is
  /// none. Comes back with the annotation's key in the parent tree.
  int mark_link(ElementId element, std::size_t page_index, ObjectId annotation);

  /// Says where the picture of a figure stands; `box` as PDF writes rectangles.
  void set_box(ElementId element, std::string box);

  /// The root of the tree, to be named in the catalog. `page_objects` by page index; the key of a
  /// page in the parent tree is its index.
  ObjectId write(const std::vector<ObjectId>& page_objects, Objects& objects);

 private:
  /// Content of an element: a marked piece of a page or an annotation.
  struct Content {
    std::size_t order = 0;
    std::size_t page_index = 0;
    int mcid = 0;
    ObjectId annotation = ObjectId::none;
  };
  struct Node {
    ElementKind kind = ElementKind::document;
    std::size_t parent = 0;
    std::string alt;
    std::string actual_text;
    std::string box;
    int wanted_level = 0;   // of headings
    int level = 0;          // as it is in the file
    bool shown = false;     // it or something in it is on a page
    bool kept = false;      // it is in the file
    std::size_t order = 0;  // of what is shown first
    std::vector<Content> contents;
    std::vector<std::size_t> children;
    ObjectId object = ObjectId::none;
  };

  void arrange();
  void settle_heading_levels(std::size_t node, std::vector<int>& open);
  void reserve_objects(std::size_t node, Objects& objects);
  void write_node(std::size_t node, ObjectId parent, Objects& objects);
  std::string kids_of(const Node& node, std::size_t main_page) const;
  std::string structure_type(const Node& node) const;
  std::string attributes(const Node& node) const;
  std::string parent_tree() const;
  std::string notes() const;

  std::vector<Node> nodes_;  // 0 is a document around all, used if the issue has none
  std::size_t page_count_ = 0;
  std::size_t root_ = 0;
  std::size_t next_order_ = 0;
  std::vector<std::vector<std::size_t>> nodes_by_mcid_;  // for each page
  std::vector<std::size_t> link_nodes_;                  // by key, after the pages
  std::vector<ObjectId> page_objects_;
};

}  // namespace kanyin
