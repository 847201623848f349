#include "archive/check_code.h"

#include <gtest/gtest.h>

#include "io/sha256.h"

namespace kanyin {
namespace {

TEST(CheckCode, ItIsReadAsPeopleTypeIt) {
  const std::string code = check_code(sha256_hex("刊印"));

  std::string typed = " " + printed_code(code);
  for (char& letter : typed) {
    if (letter == '0') letter = 'o';
    if (letter == '1') letter = 'l';
  }

  EXPECT_EQ(code.size(), 8U);
  EXPECT_EQ(read_code(typed), code);
}

TEST(CheckCode, EveryWrongCharacterIsNoticed) {
  const std::string code = check_code(sha256_hex("刊印"));
  constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  for (std::size_t i = 0; i < code.size(); ++i) {
    for (const char letter : letters) {
      std::string wrong = code;
      wrong[i] = letter;
      EXPECT_EQ(read_code(wrong).has_value(), wrong == code) << wrong;
    }
  }
}

TEST(CheckCode, AnyTwoCharactersExchangedAreNoticed) {
  for (int round = 0; round < 200; ++round) {
    const std::string code = check_code(sha256_hex(std::to_string(round)));
    for (std::size_t i = 0; i < code.size(); ++i) {
      for (std::size_t j = i + 1; j < code.size(); ++j) {
        std::string wrong = code;
        std::swap(wrong[i], wrong[j]);
        EXPECT_EQ(read_code(wrong).has_value(), wrong == code) << wrong;
      }
    }
  }
}

TEST(CheckCode, ACodeWithASlipIsToldFromOtherWords) {
  EXPECT_TRUE(looks_like_code("7k3m q2xa"));
  EXPECT_FALSE(read_code("7k3m q2xa"));
  EXPECT_FALSE(looks_like_code("2012-04.pdf"));
}

TEST(CheckCode, OtherWordsAreNoCodes) {
  for (const std::string word : {"", "2012-03", "7K3M-Q2XTA", "U0000000", "查验码"}) {
    EXPECT_FALSE(read_code(word)) << word;
  }
}

}  // namespace
}  // namespace kanyin
