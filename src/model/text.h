// A piece of text with the place where it was written.
#pragma once

#include <string>

#include "diag/span.h"

namespace kanyin {

struct Text {
  std::string text;
  Span span;
  bool empty() const { return text.empty(); }
};

}  // namespace kanyin
