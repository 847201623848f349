// Whole small publications: what stands in a case's `content` (and its own `styles` and
// `templates`) gives what stands in its `expected`. The web page is compared in the few cases that
// have an `expected/issue.html`; it comes without the style sheet, which no issue can change.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/find_snippets.h"
#include "diag/print.h"
#include "html/write_html.h"
#include "io/built_in_files.h"
#include "json/write_json.h"
#include "layout/dump.h"
#include "layout/paginate.h"
#include "layout/paginate_document.h"
#include "layout/wording.h"
#include "model/plain_text.h"
#include "paths.h"
#include "style/document_design.h"
#include "support/expected_file.h"
#include "support/fake_press.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

const fs::path golden_folder = fs::path(KANYIN_ROOT) / "tests" / "golden";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden_folder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The version of the program changes with every release, and no issue with it.
std::string without_version(std::string html) {
  const std::string before = "<meta name=\"generator\" content=\"";
  const std::size_t begin = html.find(before);
  if (begin == html.npos) return html;
  const std::size_t value = begin + before.size();
  return html.replace(value, html.find('"', value) - value, "");
}

using Outputs = std::map<std::string, std::string>;

void write_issue(const Press& press, const std::string& id, SourceMap& sources, Diagnostics& diags,
                 Outputs& outputs) {
  const std::optional<CheckedIssue> checked = check_proof(press, id, sources, diags);
  if (!checked) return;
  const Issue* issue = &checked->issue;
  const Lexicon& lexicon = press.publication.lexicon;
  IssueParts parts = issue_parts(*issue, press.design.page_template);
  if (issue->document) {
    std::optional<DocumentDesign> design =
        load_document_design(press.design.style, issue->document->grid, sources, diags);
    std::optional<HtmlDesign> html = load_document_html_design(sources, diags);
    if (!design || !html) return;
    parts = document_parts(*issue, design->places);
    html->css.clear();
    outputs["pages.txt"] =
        dump(paginate_document(*issue, *design, lexicon, *press.fonts), *press.fonts);
    outputs["issue.html"] = without_version(write_html(*issue, parts, *html, lexicon, diags));
  } else {
    outputs["pages.txt"] =
        dump(paginate(*issue, press.design, lexicon, *press.fonts), *press.fonts);
    outputs["issue.html"] = without_version(write_html(*issue, parts, press.html, lexicon, diags));
  }
  outputs["issue.txt"] = plain_text(*issue, parts);
  outputs["issue.json"] = write_json(*issue);
}

Outputs outputs_of(const fs::path& folder) {
  const DiskFiles disk(folder.string());
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  Outputs outputs;
  std::optional<Press> press = open_fake_press(fake_fonts(), sources, diags);
  if (press) {
    press->html.css.clear();
    for (const std::string& id : issue_ids(files)) {
      write_issue(*press, id, sources, diags, outputs);
    }
  }
  outputs["diagnostics.txt"] = print(diags, sources, Language::zh);
  return outputs;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, AnIssueGivesWhatIsExpectedOfIt) {
  const fs::path expected = golden_folder / GetParam() / "expected";
  Outputs outputs = outputs_of(golden_folder / GetParam());
  if (!fs::exists(expected / "issue.html")) outputs.erase("issue.html");

  for (const auto& [name, found] : outputs) expect_file(expected / name, found);
  for (const auto& entry : fs::directory_iterator(expected)) {
    EXPECT_TRUE(outputs.contains(entry.path().filename().string()))
        << entry.path() << " is expected, but nothing makes it";
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Issues, Golden, testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace kanyin
