#include "pdf/tags.h"

#include <algorithm>

#include "diag/expect.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

constexpr std::size_t never = static_cast<std::size_t>(-1);

/// The structure type without regard to where the element stands (ISO 32000-1, 14.8.4).
std::string_view type_of(ElementKind kind) {
  switch (kind) {
    case ElementKind::document:
      return "Document";
    case ElementKind::part:
      return "Part";
    case ElementKind::publication_name:
    case ElementKind::section_head:
    case ElementKind::article_title:
    case ElementKind::heading:
    case ElementKind::run_in_head:
      return "H";
    case ElementKind::paragraph:
      return "P";
    case ElementKind::contents_list:
      return "TOC";
    case ElementKind::contents_entry:
      return "TOCI";
    case ElementKind::section:
      return "Sect";
    case ElementKind::article:
      return "Art";
    case ElementKind::credit:
      return "Credit";
    case ElementKind::list:
      return "L";
    case ElementKind::list_item:
      return "LI";
    case ElementKind::list_label:
      return "Lbl";
    case ElementKind::list_body:
      return "LBody";
    case ElementKind::table:
      return "Table";
    case ElementKind::table_row:
      return "TR";
    case ElementKind::table_head_cell:
      return "TH";
    case ElementKind::table_cell:
      return "TD";
    case ElementKind::figure:
      return "Figure";
    case ElementKind::caption:
      return "Caption";
    case ElementKind::quote:
      return "BlockQuote";
    case ElementKind::verbatim:
      return "Code";
    case ElementKind::footnote:
      return "Note";
    case ElementKind::footnote_mark:
      return "Reference";
    case ElementKind::link:
      return "Link";
    case ElementKind::ruby:
      return "Ruby";
    case ElementKind::ruby_base:
      return "RB";
    case ElementKind::ruby_text:
      return "RT";
  }
  return "Span";
}

// PDF 1.7 does not know these; programs that do not either are told what they come nearest to.
constexpr std::string_view role_map =
    "/RoleMap <</Credit /P /RunInHead /Span /InlineCredit /Span>>";

/// The level a heading asks for; 0 for what is no heading.
int wanted_level(ElementKind kind, int level_inside) {
  switch (kind) {
    case ElementKind::publication_name:
      return 1;
    case ElementKind::section_head:
      return 2;
    case ElementKind::article_title:
    case ElementKind::run_in_head:
      return 3;
    case ElementKind::heading:
      return 3 + std::max(level_inside, 1);
    default:
      return 0;
  }
}

/// Inside these stands text in one line, where a block cannot.
bool holds_text(ElementKind kind) {
  return kind == ElementKind::paragraph || kind == ElementKind::credit ||
         kind == ElementKind::list_body || kind == ElementKind::table_cell;
}

/// Tables keep cells in which nothing stands, or the columns would not fit.
bool stays_when_empty(ElementKind kind) {
  return kind == ElementKind::table_row || kind == ElementKind::table_head_cell ||
         kind == ElementKind::table_cell;
}

}  // namespace

Tags::Tags(const PagedIssue& pages) : page_count_(pages.pages.size()) {
  nodes_.resize(std::max<std::size_t>(pages.elements.size(), 1));
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    const Element& element = pages.elements[i];
    const auto parent = static_cast<std::size_t>(element.parent);
    expect(parent < i, "the parent of an element stands before it");
    nodes_[i].kind = element.kind;
    nodes_[i].parent = parent;
    nodes_[i].alt = element.alt;
    nodes_[i].actual_text = element.actual_text;
    nodes_[i].wanted_level = wanted_level(element.kind, element.level);
  }
  nodes_by_mcid_.resize(page_count_);

  const auto on_top = [](const Node& node) { return node.parent == 0; };
  const bool one = std::count_if(nodes_.begin() + 1, nodes_.end(), on_top) == 1;
  if (one && nodes_[1].kind == ElementKind::document) root_ = 1;
}

ContentMark Tags::mark_content(ElementId element, std::size_t page_index) {
  const auto index = static_cast<std::size_t>(element);
  expect(index < nodes_.size(), "a display item belongs to an element of the issue");
  std::vector<std::size_t>& on_page = nodes_by_mcid_[page_index];
  const int mcid = static_cast<int>(on_page.size());
  on_page.push_back(index);
  nodes_[index].contents.push_back({.order = next_order_++,
                                    .page_index = page_index,
                                    .mcid = mcid,
                                    .annotation = ObjectId::none});
  const std::string_view type = type_of(nodes_[index].kind);
  return {.structure_type = type == "H" ? "P" : type, .mcid = mcid};
}

int Tags::mark_link(ElementId element, std::size_t page_index, ObjectId annotation) {
  std::size_t index = static_cast<std::size_t>(element);
  expect(index < nodes_.size(), "a display item belongs to an element of the issue");
  if (nodes_[index].kind != ElementKind::link) {
    Node link;
    link.kind = ElementKind::link;
    link.parent = index == 0 ? root_ : index;
    index = nodes_.size();
    nodes_.push_back(std::move(link));
  }
  nodes_[index].contents.push_back(
      {.order = next_order_++, .page_index = page_index, .mcid = 0, .annotation = annotation});
  link_nodes_.push_back(index);
  return static_cast<int>(page_count_ + link_nodes_.size() - 1);
}

void Tags::set_box(ElementId element, std::string box) {
  nodes_[static_cast<std::size_t>(element)].box = std::move(box);
}

/// Puts what stands among the words of an element into the order in which it is first seen. What
/// holds only other elements has them as the layout has numbered them, in the order of writing: a
/// picture that had to move to another page is still read in its place.
void Tags::arrange() {
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    Node& node = nodes_[i];
    if (!node.shown) node.order = never;
    if (!node.contents.empty()) node.order = std::min(node.order, node.contents.front().order);
    node.shown = node.shown || !node.contents.empty();
    if (!node.shown || i == 0) continue;
    Node& parent = nodes_[node.parent];
    parent.order = parent.shown ? std::min(parent.order, node.order) : node.order;
    parent.shown = true;
  }

  std::vector<std::size_t> next_order(nodes_.size(), never);
  for (std::size_t i = nodes_.size(); i-- > 1;) {
    Node& node = nodes_[i];
    if (!node.shown) node.order = next_order[node.parent];
    next_order[node.parent] = node.order;
  }

  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    const bool in_kept_table = stays_when_empty(node.kind) && nodes_[node.parent].kept;
    node.kept = i == root_ || node.shown || in_kept_table;
    if (node.kept && i != root_) nodes_[node.parent].children.push_back(i);
  }
  for (Node& node : nodes_) {
    if (node.contents.empty()) continue;
    std::stable_sort(
        node.children.begin(), node.children.end(),
        [this](std::size_t a, std::size_t b) { return nodes_[a].order < nodes_[b].order; });
  }
}

/// Headings begin at 1 and skip no level (ISO 14289-1, 7.4.2), whatever parts an issue lacks.
/// `open` holds the wanted levels of the headings that the next one stands under.
void Tags::settle_heading_levels(std::size_t index, std::vector<int>& open) {
  Node& node = nodes_[index];
  if (node.wanted_level > 0 && structure_type(node) == "H") {
    while (!open.empty() && open.back() >= node.wanted_level) open.pop_back();
    open.push_back(node.wanted_level);
    node.level = static_cast<int>(std::min<std::size_t>(open.size(), 6));
  }
  for (const std::size_t child : node.children) settle_heading_levels(child, open);
}

std::string Tags::structure_type(const Node& node) const {
  if (node.level > 0) return "H" + std::to_string(node.level);
  const bool in_text = node.parent != 0 && holds_text(nodes_[node.parent].kind);
  if (node.kind == ElementKind::run_in_head && in_text) return "RunInHead";
  if (node.kind == ElementKind::credit && in_text) return "InlineCredit";
  return std::string(type_of(node.kind));
}

void Tags::reserve_objects(std::size_t index, Objects& objects) {
  nodes_[index].object = objects.reserve();
  for (const std::size_t child : nodes_[index].children) reserve_objects(child, objects);
}

std::string Tags::attributes(const Node& node) const {
  switch (node.kind) {
    case ElementKind::table_head_cell:
      return " /A <</O /Table /Scope /Column>>";
    case ElementKind::verbatim:
      return " /A <</O /Layout /Placement /Block>>";
    case ElementKind::figure:
      if (node.box.empty()) return {};
      return " /A <</O /Layout /Placement /Block /BBox " + node.box + ">>";
    default:
      return {};
  }
}

/// Content and children of a node, as they follow each other on the pages.
std::string Tags::kids_of(const Node& node, std::size_t main_page) const {
  std::string out = "[";
  std::size_t next_child = 0;
  const auto add_children_before = [&](std::size_t order) {
    while (next_child < node.children.size() && nodes_[node.children[next_child]].order < order) {
      out += reference(nodes_[node.children[next_child]].object) + " ";
      ++next_child;
    }
  };
  for (const Content& content : node.contents) {
    add_children_before(content.order);
    const std::string page = " /Pg " + reference(page_objects_[content.page_index]);
    if (content.annotation != ObjectId::none) {
      out += "<</Type /OBJR" + page + " /Obj " + reference(content.annotation) + ">> ";
    } else if (content.page_index == main_page) {
      append_number(out, content.mcid);
      out.push_back(' ');
    } else {
      out += "<</Type /MCR" + page + " /MCID " + std::to_string(content.mcid) + ">> ";
    }
  }
  while (next_child < node.children.size()) {
    out += reference(nodes_[node.children[next_child++]].object) + " ";
  }
  return out + "]";
}

void Tags::write_node(std::size_t index, ObjectId parent, Objects& objects) {
  const Node& node = nodes_[index];
  std::string entries = "/Type /StructElem /S /" + structure_type(node) + " /P " +
                        reference(parent) + attributes(node);
  const bool is_figure = node.kind == ElementKind::figure;
  if (is_figure || (!node.alt.empty() && node.kind != ElementKind::link)) {
    // A figure without a description still has to say that it is one (ISO 14289-1, 7.3).
    entries += " /Alt " + text_string(node.alt.empty() ? "图" : node.alt);
  }
  if (!node.actual_text.empty()) entries += " /ActualText " + text_string(node.actual_text);
  if (node.kind == ElementKind::footnote) {
    entries += " /ID " + byte_string("note-" + std::to_string(index));
  }
  std::size_t main_page = never;
  if (!node.contents.empty()) {
    main_page = node.contents.front().page_index;
    entries += " /Pg " + reference(page_objects_[main_page]);
  }
  entries += " /K " + kids_of(node, main_page);
  objects.fill(node.object, std::move(entries));
  for (const std::size_t child : node.children) write_node(child, node.object, objects);
}

/// From content numbers and annotations back to elements (ISO 32000-1, 14.7.4.4).
std::string Tags::parent_tree() const {
  std::string out = "/Nums [";
  for (std::size_t page = 0; page < nodes_by_mcid_.size(); ++page) {
    append_number(out, static_cast<std::int64_t>(page));
    out += " [";
    for (const std::size_t node : nodes_by_mcid_[page]) {
      out += reference(nodes_[node].object) + " ";
    }
    out += "]\n";
  }
  for (std::size_t i = 0; i < link_nodes_.size(); ++i) {
    append_number(out, static_cast<std::int64_t>(page_count_ + i));
    out += " " + reference(nodes_[link_nodes_[i]].object) + "\n";
  }
  return out + "]";
}

/// Elements with an identifier, sorted by it.
std::string Tags::notes() const {
  std::vector<std::pair<std::string, ObjectId>> found;
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    if (nodes_[i].kind != ElementKind::footnote || nodes_[i].object == ObjectId::none) continue;
    found.emplace_back("note-" + std::to_string(i), nodes_[i].object);
  }
  if (found.empty()) return {};
  std::sort(found.begin(), found.end());
  std::string out = " /IDTree <</Names [";
  for (const auto& [id, object] : found) out += byte_string(id) + " " + reference(object) + " ";
  return out + "]>>";
}

ObjectId Tags::write(const std::vector<ObjectId>& page_objects, Objects& objects) {
  page_objects_ = page_objects;
  arrange();
  std::vector<int> open_headings;
  settle_heading_levels(root_, open_headings);

  const ObjectId tree = objects.reserve();
  reserve_objects(root_, objects);
  write_node(root_, tree, objects);
  const ObjectId parents = objects.add(parent_tree());
  objects.fill(tree, "/Type /StructTreeRoot /K " + reference(nodes_[root_].object) +
                         " /ParentTree " + reference(parents) + " /ParentTreeNextKey " +
                         std::to_string(page_count_ + link_nodes_.size()) + " " +
                         std::string(role_map) + notes());
  return tree;
}

}  // namespace kanyin
