// Attributes behind a text in brackets: [堃]{注音=kūn}, [文字]{下划线}. Markdown does not know
// them; their marks are exchanged for control characters, which no source holds, before parsing,
// and are made into styles after it.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/block.h"

namespace kanyin {

/// The text with `[`, `]` and `}` of its attributes exchanged; as long as the original.
std::string with_attribute_marks(std::string text);

/// What was written, in a text that shows its marks: code, an address, a description.
std::string without_attribute_marks(std::string text);

/// The inlines with their attributes applied. What is wrong with one is reported, and its text
/// stands as it was written.
Inlines with_attributes(Inlines inlines, Diagnostics& diags);

}  // namespace kanyin
