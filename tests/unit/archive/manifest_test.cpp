#include "archive/manifest.h"

#include <gtest/gtest.h>

#include "archive/check_code.h"
#include "io/sha256.h"

namespace kanyin {
namespace {

Manifest sample() {
  Manifest manifest;
  manifest.facts = {.time = "2012-02-29T08:00:00Z",
                    .issue = "2012-03",
                    .revision = 2,
                    .previous = sha256_hex("line"),
                    .code = "7K3MQ2XT",
                    .number = 3,
                    .running_number = 128,
                    .date = "2012-02-29",
                    .pages = 8,
                    .allowed = {"number", "date"}};
  manifest.title = "江城工会信息 第3期（总第128期）";
  manifest.supersedes = sha256_hex("r1");
  manifest.program = "Kanyin 1";
  manifest.sources = {{sha256_hex("a"), "sources/a b.md"}};
  manifest.fonts = {{sha256_hex("f"), "Noto Serif SC (Noto.ttf)"}};
  manifest.outputs = {{sha256_hex("p"), "2012-03.pdf"}};
  return manifest;
}

TEST(Manifest, WhatIsWrittenIsReadBack) {
  const Manifest manifest = sample();

  Diagnostics diags;
  const std::optional<Manifest> read = read_manifest(write_manifest(manifest), "m", diags);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->facts, manifest.facts);
  EXPECT_EQ(read->title, manifest.title);
  EXPECT_EQ(read->supersedes, manifest.supersedes);
  EXPECT_EQ(read->sources, manifest.sources);
  EXPECT_EQ(read->fonts, manifest.fonts);
  EXPECT_EQ(read->outputs, manifest.outputs);
}

TEST(Manifest, TheCodeIsOfTheLinesThatAnyoneCanPickOut) {
  const Manifest manifest = sample();
  const std::string picked =
      "issue 2012-03\nrevision 2\nsource " + sha256_hex("a") + "  sources/a b.md\n";

  EXPECT_EQ(code_of("2012-03", 2, manifest.sources), check_code(sha256_hex(picked)));
}

TEST(Manifest, ALineThatALaterVersionAddsIsPassedOver) {
  Diagnostics diags;

  const std::optional<Manifest> read =
      read_manifest("kanyin-manifest 1\nissue 2012-03\ncolour red\n", "m", diags);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->facts.issue, "2012-03");
}

TEST(Manifest, WhatCannotBeReadIsNamed) {  // A011
  for (const std::string text : {"", "kanyin-manifest 9\n", "kanyin-manifest 1\npages many\n",
                                 "kanyin-manifest 1\noutput abc  x\n"}) {
    Diagnostics diags;

    EXPECT_FALSE(read_manifest(text, "m", diags)) << text;

    ASSERT_EQ(diags.all().size(), 1U) << text;
    EXPECT_EQ(diags.all().front().fault->code, "A011");
  }
}

}  // namespace
}  // namespace kanyin
