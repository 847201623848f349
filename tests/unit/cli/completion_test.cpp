#include "cli/completion.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "io/files.h"
#include "io/write_file.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

/// What bash offers behind the words, separated by spaces. The last word is the one being typed.
std::string offered(const TemporaryFolder& folder, const std::string& words) {
  write_file(folder.path("kanyin.bash"), completion(Shell::bash, Language::en));
  const std::string script =
      "cd '" + folder.path() + "' && source ./kanyin.bash && COMP_WORDS=(" + words +
      ") && COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && _kanyin 2>/dev/null; echo \"${COMPREPLY[@]}\" "
      "> out.txt";
  write_file(folder.path("script.bash"), script);
  if (std::system(("bash '" + folder.path("script.bash") + "'").c_str()) != 0) return "failed";
  std::string text = DiskFiles(folder.path()).read("out.txt").bytes;
  if (!text.empty()) text.pop_back();
  return text;
}

bool has_bash() { return std::system("bash -c true >/dev/null 2>&1") == 0; }

TEST(Completion, BashOffersCommandsAndTheirOptions) {
  if (!has_bash()) GTEST_SKIP() << "there is no bash";
  const TemporaryFolder folder;

  EXPECT_EQ(offered(folder, "kanyin ini"), "init");
  EXPECT_EQ(offered(folder, "kanyin -C . --quiet new is"), "issue");
  EXPECT_EQ(offered(folder, "kanyin init x --na"), "--name");
  EXPECT_EQ(offered(folder, "kanyin --lang ''"), "zh en");
  EXPECT_EQ(offered(folder, "kanyin eject ''"), "style template");
}

}  // namespace
}  // namespace kanyin
