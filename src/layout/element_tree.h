// Builds the logical structure while the pages are laid out.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace kanyin {

class ElementTree {
 public:
  /// Begins with the document itself.
  ElementTree();

  ElementId document() const { return ElementId{1}; }

  ElementId add(ElementKind kind, ElementId parent);

  /// The reference is good until the next `add`.
  Element& at(ElementId id);

  std::vector<Element> take() { return std::move(elements_); }

 private:
  std::vector<Element> elements_;
};

}  // namespace kanyin
