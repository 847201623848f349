// What comes out of inputs that nobody should have handed in: the right words, at the right place,
// soon. The cases and their format are told in README.md beside this file.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bad_input/case_file.h"
#include "diag/print.h"
#include "html/write_html.h"
#include "intake/decode_text.h"
#include "intake/merge_bulletins.h"
#include "intake/split_bulletin.h"
#include "io/built_in_files.h"
#include "json/write_json.h"
#include "layout/dump.h"
#include "layout/paginate.h"
#include "layout/wording.h"
#include "model/plain_text.h"
#include "paths.h"
#include "support/expected_file.h"
#include "support/fake_press.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

const fs::path bad_input_folder = fs::path(KANYIN_ROOT) / "tests" / "bad_input";

/// As real fonts do, those of the tests lack private, unassigned and very new characters.
const std::set<char32_t> lacking{0x0378, 0xE000, 0x1F600, 0x2CEB1, 0x30EDE};

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(bad_input_folder / "cases")) {
    names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool needs_locked_files(const BadInput& input) {
  return std::any_of(input.steps.begin(), input.steps.end(),
                     [](const Step& step) { return step.kind == StepKind::locked; });
}

void add_bytes(const fs::path& path, const Step& step, std::set<std::string>& begun) {
  const std::string kept = begun.insert(step.path).second ? std::string() : bytes_of_file(path);
  put_file(path, kept + step.bytes);
}

/// The sound publication with the case laid over it.
void lay_out(const BadInput& input, const fs::path& folder) {
  fs::copy(bad_input_folder / "publication", folder, fs::copy_options::recursive);
  std::set<std::string> begun;
  for (const Step& step : input.steps) {
    const fs::path path = folder / step.path;
    fs::create_directories(path.parent_path());
    switch (step.kind) {
      case StepKind::bytes:
        add_bytes(path, step, begun);
        break;
      case StepKind::link:
        fs::remove(path);
        fs::create_symlink(step.target, path);
        break;
      case StepKind::folder:
        fs::create_directories(path);
        break;
      case StepKind::pipe:
        ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
        break;
      case StepKind::locked:
        fs::permissions(path, fs::perms::none);
        break;
      case StepKind::remove:
        ASSERT_GT(fs::remove_all(path), 0U) << path;
        break;
    }
  }
}

/// Everything that can be made of an issue without installed fonts.
void check(const std::string& issue_id, SourceMap& sources, Diagnostics& diags) {
  const std::optional<Press> press = open_fake_press(fake_fonts(lacking), sources, diags);
  if (!press) return;
  const std::optional<CheckedIssue> checked = check_proof(*press, issue_id, sources, diags);
  if (!checked) return;
  const Issue* issue = &checked->issue;
  const PagedIssue pages =
      paginate(*issue, press->design, press->publication.lexicon, *press->fonts);
  EXPECT_FALSE(dump(pages, *press->fonts).empty());
  const IssueParts parts = issue_parts(*issue, press->design.page_template);
  EXPECT_FALSE(write_html(*issue, parts, press->html, press->publication.lexicon, diags).empty());
  EXPECT_FALSE(plain_text(*issue, parts).empty());
  EXPECT_FALSE(write_json(*issue).empty());
}

void import(const std::string& path, SourceMap& sources, Diagnostics& diags) {
  const FileBytes file = sources.files().read(path);
  if (const std::optional<SourceId> text = decode_text(path, file.bytes, sources, diags)) {
    const KnownSections known{.names = {"工作动态", "工作简讯"}, .briefs = {"工作简讯"}};
    const SplitBulletin split = split_bulletin(*text, known, sources, diags);
    merge_bulletins({split}, {.stories = "工作动态", .briefs = "工作简讯"}, diags);
  }
}

/// Ten thousand faults of one kind are told by the first of them and their number.
std::string shortened(const std::string& text) {
  constexpr std::size_t most_lines = 60;
  constexpr std::size_t shown_lines = 12;
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines <= most_lines) return text;
  std::size_t end = 0;
  for (std::size_t i = 0; i < shown_lines; ++i) end = text.find('\n', end) + 1;
  return text.substr(0, end) + "… " + std::to_string(lines - shown_lines) + " more lines\n";
}

std::string diagnostics_of(const BadInput& input, const fs::path& folder) {
  const DiskFiles disk(folder.string());
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  switch (input.run) {
    case Run::check:
      check(input.subject, sources, diags);
      break;
    case Run::fonts:
      open_press(Outputs{}, FontFolders{}, sources, diags);
      break;
    case Run::import:
      import(input.subject, sources, diags);
      break;
  }
  return print(diags, sources, input.language);
}

class BadInputs : public testing::TestWithParam<std::string> {};

TEST_P(BadInputs, AreToldInTheRightWords) {
  const fs::path file = bad_input_folder / "cases" / (GetParam() + ".txt");
  const BadInput input = read_bad_input(bytes_of_file(file));
  if (needs_locked_files(input) && ::geteuid() == 0) GTEST_SKIP() << "root may read every file";
  const TemporaryFolder folder;
  lay_out(input, folder.path("publication"));

  const std::string found = diagnostics_of(input, folder.path("publication"));

  expect_file(file, input.before_expected + "\n" + shortened(found));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, BadInputs, testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace kanyin
