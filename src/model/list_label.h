// What stands before the items of a list: 1. in an outer one, （1） inside it, ① further in, as the
// levels of a Chinese text follow each other.
#pragma once

#include <cstddef>
#include <string>

#include "model/block.h"

namespace kanyin {

/// Of the item `index`; `depth` numbered lists are around this one.
std::string list_label(const List& list, std::size_t index, int depth);

}  // namespace kanyin
