#include "layout/element_tree.h"

#include "diag/expect.h"

namespace kanyin {

ElementTree::ElementTree() : elements_(2) {}

ElementId ElementTree::add(ElementKind kind, ElementId parent) {
  expect(parent != ElementId::furniture, "every element but the document has a parent");
  elements_.push_back({.kind = kind, .parent = parent, .level = 0, .alt = {}, .actual_text = {}});
  return static_cast<ElementId>(elements_.size() - 1);
}

Element& ElementTree::at(ElementId id) {
  const auto index = static_cast<std::size_t>(id);
  expect(index > 0 && index < elements_.size(), "an element is in the tree");
  return elements_[index];
}

}  // namespace kanyin
