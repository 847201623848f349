// The credit at the end of an article: the last parentheses of its last line. It is the only thing
// that reliably ends an article, so what merely looks like one must not be taken for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kanyin {

struct FoundCredit {
  std::size_t begin = 0;       // where the credit's part of the line starts, its marks included
  std::size_t name_begin = 0;  // the words themselves
  std::size_t name_end = 0;
  bool half_width = false;    // in half-width parentheses
  bool guessed = false;       // no sentence ends before it, or it has no parentheses
  bool may_be_title = false;  // what stands before it could be a title as well
};

/// The credit that ends a line of text, or is the whole line.
std::optional<FoundCredit> find_credit(std::string_view line);

/// A contributor's name without parentheses on a line of its own, as it is signed under a letter.
bool is_signature(std::string_view line);

}  // namespace kanyin
