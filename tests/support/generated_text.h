// Text of any length that reads like a union bulletin to a typesetter: words, names, figures, and
// every mark in about the measure that the real ones have them. The same seed gives the same text.
#pragma once

#include <cstdint>
#include <string>

namespace kanyin {

class TextGenerator {
 public:
  explicit TextGenerator(std::uint32_t seed) : state_(seed) {}

  /// A paragraph of at least so many characters.
  std::string paragraph(int characters);

 private:
  std::uint32_t next(std::uint32_t below);
  bool chance(std::uint32_t in_a_hundred) { return next(100) < in_a_hundred; }
  std::string word();
  std::string figure();
  std::string phrase(std::uint32_t longest);
  std::string clause();
  std::string sentence();

  std::uint32_t state_;
};

}  // namespace kanyin
