#include "pdf/linearize.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string codes(const std::string& pdf, const char* library) {
  Diagnostics diags;
  EXPECT_EQ(linearize(pdf, library, diags), "");
  std::string out;
  for (const Diagnostic& each : diags.all()) out += each.fault->code;
  return out;
}

TEST(Linearize, ALibraryThatIsNotThereIsNamed) {
  EXPECT_EQ(codes("%PDF-1.7", "libnowhere.so.1"), "P007");
}

TEST(Linearize, WhatIsNoPdfIsRefused) {
  if (codes("", qpdf_library) == "P007") GTEST_SKIP() << "libqpdf is not installed";

  EXPECT_EQ(codes("no PDF", qpdf_library), "P008");
}

}  // namespace
}  // namespace kanyin
