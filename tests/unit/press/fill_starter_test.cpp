#include "press/fill_starter.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

constexpr Key number{"number", "期号"};

TEST(FillStarter, AValueIsReplacedAndItsCommentStaysInItsColumn) {
  EXPECT_EQ(with_value("a: 1\nnumber: 1   # 第几期\nb: 2\n", number, "12"),
            "a: 1\nnumber: 12  # 第几期\nb: 2\n");
  EXPECT_EQ(with_value("number:    # 期\n", number, "江城"), "number: 江城 # 期\n");
  EXPECT_EQ(with_value("期号: 1\n", number, "2"), "期号: 2\n");
}

TEST(FillStarter, AKeyThatIsNotThereIsAddedInsideTheHead) {
  EXPECT_EQ(with_value("a: 1\n", number, "2"), "a: 1\nnumber: 2\n");
  EXPECT_EQ(with_value("---\na: 1\n---\n正文\n", number, "2"), "---\nnumber: 2\na: 1\n---\n正文\n");
}

}  // namespace
}  // namespace kanyin
