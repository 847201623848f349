// What changed between two texts, so that a Chinese reader sees it: by character, but numbers and
// Latin words as wholes, and without crumbs of what happened to stay the same.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"

namespace kanyin {

struct TextEdit {
  Edit edit = Edit::none;
  std::string text;
  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// What to leave, take out and put in, in order; removed text stands before what replaces it.
std::vector<TextEdit> compare_texts(std::string_view before, std::string_view after);

/// How much of two texts is the same, in percent.
int likeness(std::string_view before, std::string_view after);

/// An entry of two lists: in both, or only in one of them.
struct Pairing {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  friend bool operator==(const Pairing&, const Pairing&) = default;
};

/// Pairs the equal entries of two lists, as many as can be without changing their order. What is
/// only in the first stands before what is only in the second.
std::vector<Pairing> pair_equal(std::span<const std::string> before,
                                std::span<const std::string> after);

/// The same, and between them pairs those that are alike.
std::vector<Pairing> pair_alike(std::span<const std::string> before,
                                std::span<const std::string> after);

}  // namespace kanyin
