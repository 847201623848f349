// Seals the issues that bench/archive has written, quickly: without fonts, pages and flushing, each
// with a stand-in for its PDF. For measuring what reads an archive.
//
//   published FOLDER [PDF_KILOBYTES]
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/ledger.h"
#include "archive/manifest.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "html/html_design.h"
#include "html/write_html.h"
#include "io/built_in_files.h"
#include "io/sha256.h"
#include "json/write_json.h"
#include "layout/wording.h"
#include "model/plain_text.h"
#include "press/list_issues.h"
#include "style/design.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t first_publication = 1330502400;
constexpr std::int64_t half_a_month = 1296000;

using NamedBytes = std::pair<std::string, std::string>;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

/// As long as a PDF of a few pages, and like none that was there before.
std::string stand_in(const std::string& id, std::size_t length) {
  std::string bytes = "%PDF-1.7 " + id + "\n";
  while (bytes.size() < length) bytes += sha256_hex(bytes.substr(bytes.size() / 2));
  return bytes;
}

struct Sealed {
  Manifest manifest;
  std::vector<NamedBytes> files;
};

Sealed seal(const Issue& issue, const IssueParts& parts, const HtmlDesign& design,
            const Lexicon& lexicon, std::size_t pdf_length, Diagnostics& diags) {
  Sealed sealed;
  sealed.files = {{issue.id + ".pdf", stand_in(issue.id, pdf_length)},
                  {issue.id + ".html", write_html(issue, parts, design, lexicon, diags)},
                  {issue.id + ".txt", plain_text(issue, parts)},
                  {issue.id + ".json", write_json(issue)}};
  for (const auto& [name, bytes] : sealed.files) {
    sealed.manifest.outputs.push_back({sha256_hex(bytes), name});
  }
  sealed.manifest.title = issue_title(issue);
  sealed.manifest.program = "bench";
  return sealed;
}

int run(int count, char** words) {
  if (count < 2) {
    std::fputs("published FOLDER [PDF_KILOBYTES]\n", stderr);
    return 2;
  }
  const std::string root = words[1];
  const std::size_t pdf_length =
      1024 * static_cast<std::size_t>(count > 2 ? std::atoi(words[2]) : 150);
  const DiskFiles disk(root);
  const BuiltInFiles files(disk);
  SourceMap base(files);
  Diagnostics diags;
  const std::optional<Publication> publication = load_publication(base, diags);
  if (!publication) return 1;
  const std::optional<Design> design =
      load_design(publication->style, publication->page_template, base, diags);
  const std::optional<HtmlDesign> html =
      load_html_design(publication->page_template.text, base, diags);
  if (!design || !html) return 1;

  std::string ledger = ledger_head();
  std::string last_line = sha256_hex(ledger);
  std::int64_t time = first_publication;
  for (const std::string& id : list_issues(files, diags)) {
    SourceMap sources(base);
    std::optional<Issue> issue = load_issue(id, *publication, sources, diags);
    if (!issue) return 1;
    Sealed sealed = seal(*issue, issue_parts(*issue, design->page_template), *html,
                         publication->lexicon, pdf_length, diags);
    sealed.manifest.facts = {.time = ledger_time(time += half_a_month),
                             .issue = id,
                             .revision = 1,
                             .previous = last_line,
                             .code = code_of(id, 1, {}),
                             .number = issue->number,
                             .running_number = issue->running_number,
                             .date = issue->date ? iso_date(*issue->date) : "",
                             .pages = 8,
                             .allowed = {}};
    const std::string manifest = write_manifest(sealed.manifest);
    const fs::path place = fs::path(root) / in_archive(revision_path(id, 1));
    for (const auto& [name, bytes] : sealed.files) write(place / name, bytes);
    write(place / std::string(manifest_name), manifest);
    const std::string line = ledger_text(sealed.manifest.facts, sha256_hex(manifest)) + "\n";
    ledger += line;
    last_line = sha256_hex(line);
  }
  write(fs::path(root) / in_archive(ledger_name), ledger);
  return 0;
}

}  // namespace
}  // namespace kanyin

int main(int count, char** words) { return kanyin::run(count, words); }
