// Making the site is killed and starved at every call that changes its folder; until the next run
// each page is what it was or what it shall be, and after it the site is as a fresh one.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "support/project_fonts.h"
#include "support/story_publication.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;
using Pages = std::map<std::string, std::string>;

/// Every file of a site with its bytes, but for those on their way.
Pages pages_of(const std::string& folder) {
  Pages pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    const bool is_on_its_way = entry.path().extension() == ".part" || name == ".kanyin/lock";
    if (entry.is_regular_file() && !is_on_its_way) pages[name] = file_text(entry.path().string());
  }
  return pages;
}

/// What no reader sees; a run that did not end may leave it behind or take it away.
bool is_memory(const std::string& name) { return name.starts_with(".kanyin/"); }

/// Two issues are published; `old` is the site of the first, `fresh` that of both.
class InterruptedSite : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!has_project_fonts()) return;
    story = std::make_unique<StoryPublication>();
    story->add_issue("2012-03", 3, "2012-02-29");
    ASSERT_EQ(story->run("publish 2012-03", "1330502400").exit_code, 0);
    ASSERT_EQ(story->run("site -o " + story->path("old")).exit_code, 0);
    story->add_issue("2012-04", 4, "2012-03-15");
    ASSERT_EQ(story->run("publish 2012-04", "1331800000").exit_code, 0);
    ASSERT_EQ(story->run("site -o " + story->path("fresh")).exit_code, 0);
  }
  static void TearDownTestSuite() { story.reset(); }

  void SetUp() override {
    if (!story) GTEST_SKIP() << "the fonts are not all in build/fonts";
    old_ = pages_of(story->path("old"));
    fresh_ = pages_of(story->path("fresh"));
  }

  std::string site() const { return story->path("site"); }

  void lay_out_old_site() const {
    fs::remove_all(site());
    fs::copy(story->path("old"), site(), fs::copy_options::recursive);
  }

  ProgramResult make_with_fault(const std::string& fault, int at) const {
    return run_program("ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" KANYIN_FAULT_SHIM
                       " KANYIN_FAULT_PATH=" +
                       site() + " KANYIN_FAULT=" + fault + " KANYIN_FAULT_AT=" +
                       std::to_string(at) + " " KANYIN_PROGRAM " --lang zh -C " + story->root() +
                       " site --jobs 1 -o " + site() + " 2>&1");
  }

  void expect_no_half_page(const std::string& what) const {
    for (const auto& [name, bytes] : pages_of(site())) {
      if (is_memory(name)) continue;
      const auto before = old_.find(name);
      const auto after = fresh_.find(name);
      const bool is_old = before != old_.end() && before->second == bytes;
      const bool is_new = after != fresh_.end() && after->second == bytes;
      EXPECT_TRUE(is_old || is_new) << what << ": " << name;
    }
    for (const auto& [name, bytes] : old_) {
      const bool is_kept = fresh_.contains(name) && !is_memory(name);
      EXPECT_TRUE(!is_kept || fs::exists(site() + "/" + name)) << what << ": " << name;
    }
  }

  void expect_recovery(const std::string& what) const {
    const ProgramResult again = story->run("site -o " + site());
    EXPECT_EQ(again.exit_code, 0) << what << "\n" << again.output;
    EXPECT_TRUE(pages_of(site()) == fresh_) << what;
    for (const auto& entry : fs::recursive_directory_iterator(site())) {
      EXPECT_NE(entry.path().extension(), ".part") << what << ": " << entry.path();
    }
  }

  /// A fault at every `stride`th call from `first` on, until a run meets none; at each call where
  /// $KANYIN_EVERY_CALL asks for that.
  void go_through(const std::string& fault, int first, int stride) const {
    if (std::getenv("KANYIN_EVERY_CALL") != nullptr) first = stride = 1;
    int at = first;
    for (; at < 4000; at += stride) {
      lay_out_old_site();
      const ProgramResult result = make_with_fault(fault, at);
      const std::string what = fault + " at call " + std::to_string(at) + ": " + result.output;
      expect_no_half_page(what);
      expect_recovery(what);
      if (HasFailure() || (result.exit_code == 0 && at > 200)) break;
    }
    EXPECT_GT(at, 200);
  }

  static std::unique_ptr<StoryPublication> story;
  Pages old_;
  Pages fresh_;
};

std::unique_ptr<StoryPublication> InterruptedSite::story;

TEST_F(InterruptedSite, AKillAmidACallLeavesNoHalfPage) { go_through("torn", 1, 23); }

TEST_F(InterruptedSite, AKillBeforeACallLeavesNoHalfPage) { go_through("kill", 2, 61); }

TEST_F(InterruptedSite, AFullDiskLeavesNoHalfPage) { go_through("full", 3, 61); }

TEST_F(InterruptedSite, ACallThatFailsLeavesNoHalfPage) { go_through("fail", 4, 61); }

}  // namespace
}  // namespace kanyin
