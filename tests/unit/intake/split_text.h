// A split bulletin as text, one piece a line, for the tests of this folder.
#pragma once

#include <string>

#include "intake/split_bulletin.h"
#include "io/files.h"

namespace kanyin {

/// The split of a text, and the codes of what was reported about it.
struct SplitText {
  std::string parts;
  std::string codes;  // `line:code`, in the order of the text
};

SplitText split_text(const std::string& text, const KnownSections& known = {});

}  // namespace kanyin
