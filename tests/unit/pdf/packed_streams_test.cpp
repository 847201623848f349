#include "pdf/packed_streams.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string found(const PackedStreams& streams, const char* bytes, Effort effort) {
  return streams.find(bytes, effort).value_or("nothing");
}

TEST(PackedStreams, TheSameBytesAreFoundAgain) {
  PackedStreams streams;
  streams.keep("abc", Effort::full, "packed");
  streams.keep("abd", Effort::full, "other");

  EXPECT_EQ(found(streams, "abc", Effort::full), "packed");
  EXPECT_EQ(found(streams, "abd", Effort::full), "other");
  EXPECT_EQ(found(streams, "abe", Effort::full), "nothing");
}

TEST(PackedStreams, WhatWasPackedWithLessEffortIsAnother) {
  PackedStreams streams;
  streams.keep("abc", Effort::quick, "quick");

  EXPECT_EQ(found(streams, "abc", Effort::full), "nothing");
  EXPECT_EQ(found(streams, "abc", Effort::quick), "quick");
}

TEST(PackedStreams, TheMemoryHasAnEnd) {
  PackedStreams streams;
  streams.keep("abc", Effort::full, "packed");
  streams.keep(std::string(33 << 20, 'a'), Effort::full, "large");

  EXPECT_EQ(found(streams, "abc", Effort::full), "nothing");
}

}  // namespace
}  // namespace kanyin
