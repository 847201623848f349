#include "site/site_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

std::string codes(const Diagnostics& diags) {
  std::string text;
  for (const Diagnostic& found : diags.all()) text += found.fault->code;
  return text;
}

TEST(SiteFolder, AnUnchangedPageIsNotWritten) {
  const TemporaryFolder folder;
  Diagnostics diags;
  const auto site = open_site_folder(folder.path("site"), diags);

  ASSERT_TRUE(site);
  EXPECT_TRUE(site->put("a/b.html", "一", diags));
  EXPECT_TRUE(site->put("a/b.html", "一", diags));

  EXPECT_EQ(site->written(), 1U);
  EXPECT_EQ(file_text(folder.path("site/a/b.html")), "一");
}

TEST(SiteFolder, OnlyOneRunIsLetIn) {
  const TemporaryFolder folder;
  Diagnostics diags;
  const auto first = open_site_folder(folder.path("site"), diags);

  const auto second = open_site_folder(folder.path("site"), diags);

  EXPECT_TRUE(first);
  EXPECT_FALSE(second);
  EXPECT_EQ(codes(diags), "W002");
}

TEST(SiteFolder, WhatAKilledRunLeftIsClearedAway) {
  const TemporaryFolder folder;
  Diagnostics diags;
  open_site_folder(folder.path("site"), diags);  // goes without finish()
  write_text(folder.path("site/a/.b.html.77.part"), "半");

  open_site_folder(folder.path("site"), diags)->finish();

  EXPECT_FALSE(std::filesystem::exists(folder.path("site/a/.b.html.77.part")));
}

TEST(SiteFolder, ARemovedPageTakesItsEmptyFolderAlong) {
  const TemporaryFolder folder;
  Diagnostics diags;
  const auto site = open_site_folder(folder.path("site"), diags);
  site->put("a/b.html", "一", diags);

  site->remove("a/b.html");

  EXPECT_FALSE(std::filesystem::exists(folder.path("site/a")));
  EXPECT_EQ(site->removed(), 1U);
}

TEST(SiteFolder, AFolderThatCannotBeMadeIsTold) {
  const TemporaryFolder folder;
  write_text(folder.path("site"), "a file");
  Diagnostics diags;

  EXPECT_FALSE(open_site_folder(folder.path("site"), diags));

  EXPECT_TRUE(diags.has_errors());
}

}  // namespace
}  // namespace kanyin
