#include "diag/suggest.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

const std::vector<std::string> unions{"临江县总工会", "河西区总工会", "江城市总工会"};

TEST(Suggest, ASlipLeadsToTheWordThatWasMeant) {
  EXPECT_EQ(nearest_word("临江县工会", unions), "临江县总工会");
  EXPECT_EQ(nearest_word("临江总县工会", unions), "临江县总工会");
}

TEST(Suggest, AStrangeWordLeadsNowhere) {
  EXPECT_EQ(nearest_word("天气预报", unions), "");
  EXPECT_EQ(nearest_word("", unions), "");
}

TEST(Suggest, NearWordsComeNearestFirst) {
  EXPECT_EQ(near_words("河江区总工会", unions, 2),
            (std::vector<std::string>{"河西区总工会", "临江县总工会"}));
}

}  // namespace
}  // namespace kanyin
