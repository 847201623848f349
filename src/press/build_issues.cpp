#include "press/build_issues.h"

#include <array>
#include <utility>
#include <vector>

#include "content/check_issue.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "io/write_file.h"
#include "press/put_file.h"
#include "press/report_unmet.h"

namespace kanyin {

namespace {

std::string output_folder(const std::string& root, const BuildJob& job, const std::string& issue) {
  if (!job.folder.empty()) return job.folder;
  return join_path(root, join_path("build/proof", issue));
}

struct Output {
  bool Outputs::*wanted;
  std::string_view extension;
  std::string Proof::*bytes;
};

constexpr std::array<Output, 4> all_outputs{{{&Outputs::pdf, ".pdf", &Proof::pdf},
                                             {&Outputs::html, ".html", &Proof::html},
                                             {&Outputs::text, ".txt", &Proof::text},
                                             {&Outputs::json, ".json", &Proof::json}}};

/// The files that are there now; one that cannot be written does not keep the others back.
std::vector<std::string> write_proof(const Proof& proof, const Outputs& outputs,
                                     const std::string& path, Diagnostics& diags) {
  std::vector<std::string> files;
  for (const Output& output : all_outputs) {
    if (!(outputs.*output.wanted)) continue;
    const std::string file = path + std::string(output.extension);
    const std::string& bytes = proof.*output.bytes;
    if (renew_file(file, bytes) || put_proof_file(file, bytes, diags)) files.push_back(file);
  }
  return files;
}

/// Where prepared outlines cannot be written, the next run prepares them as this one did.
void keep_glyphs(GlyphCache& glyphs) {
  for (const GlyphNews& file : glyphs.take_news()) {
    write_file(file.path, file.bytes, Existing::replace, Flush::when_convenient);
  }
}

/// What can be said of an issue while the design or the fonts are broken.
void check_contents(const std::string& issue_id, SourceMap& sources, Diagnostics& diags) {
  Diagnostics told_with_publication;
  const std::optional<Publication> publication = load_publication(sources, told_with_publication);
  if (!publication) return;
  const std::optional<Issue> issue = load_issue(issue_id, *publication, sources, diags);
  if (issue) check_issue(*issue, publication->starter_texts, sources, diags);
}

}  // namespace

std::vector<std::string> kept_proof(const OpenPublication& publication, const BuildJob& job,
                                    const std::string& issue) {
  std::vector<std::string> files;
  const Outputs& outputs = publication.press()->outputs;
  const std::string path = join_path(output_folder(publication.root(), job, issue), issue);
  for (const Output& output : all_outputs) {
    const std::string file = path + std::string(output.extension);
    if (outputs.*output.wanted && DiskFiles("/").kind(file)) files.push_back(file);
  }
  return files;
}

void build_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  const BuildJob& job, const IssueHandler& handle) {
  if (publication.diags().has_errors()) {
    check_issues(publication, issues, job.thread_count, handle);
    return;
  }
  publication.press()->glyphs->set_threads(issues.size() == 1 ? job.thread_count : 1);
  const IssueWork work = [&publication, &job](const std::string& issue, SourceMap& sources,
                                              Diagnostics& diags) {
    const std::optional<Proof> proof = make_proof(*publication.press(), issue, sources, diags);
    if (!proof) return std::vector<std::string>();
    report_unmet(proof->issue, sources.files(), diags);
    const std::string folder = output_folder(publication.root(), job, issue);
    return write_proof(*proof, publication.press()->outputs, join_path(folder, issue), diags);
  };
  for_each_issue(issues, job.thread_count, publication.sources(), work, handle);
  keep_glyphs(*publication.press()->glyphs);
}

void check_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  unsigned thread_count, const IssueHandler& handle) {
  const IssueWork work = [&publication](const std::string& issue, SourceMap& sources,
                                        Diagnostics& diags) {
    if (const std::optional<Press>& press = publication.press()) {
      const std::optional<Proof> proof = make_proof(*press, issue, sources, diags);
      if (proof) report_unmet(proof->issue, sources.files(), diags);
    } else {
      check_contents(issue, sources, diags);
    }
    return std::vector<std::string>();
  };
  for_each_issue(issues, thread_count, publication.sources(), work, handle);
}

}  // namespace kanyin
