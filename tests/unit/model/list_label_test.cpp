#include "model/list_label.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

List numbered_from(int first) {
  List list;
  list.ordered = true;
  list.first_number = first;
  return list;
}

TEST(ListLabel, FollowsTheLevelsOfAChineseText) {
  EXPECT_EQ(list_label(numbered_from(1), 1, 0), "2.");
  EXPECT_EQ(list_label(numbered_from(1), 1, 1), "（2）");
  EXPECT_EQ(list_label(numbered_from(1), 1, 2), "②");
  EXPECT_EQ(list_label(numbered_from(19), 1, 2), "⑳");
  EXPECT_EQ(list_label(numbered_from(20), 1, 2), "（21）");
  EXPECT_EQ(list_label(numbered_from(0), 0, 3), "（0）");
}

TEST(ListLabel, ADotNeedsNoLevel) { EXPECT_EQ(list_label(List{}, 7, 1), "•"); }

}  // namespace
}  // namespace kanyin
