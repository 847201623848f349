// A sentence of the program in both languages.
#pragma once

#include <string_view>

#include "diag/fault.h"

namespace kanyin {

struct Words {
  std::string_view zh{};  // {0}, {1} … stand for the arguments
  std::string_view en{};
};

constexpr std::string_view in(const Words& words, Language language) {
  return language == Language::zh ? words.zh : words.en;
}

}  // namespace kanyin
