#include "press/build_issues.h"

#include <array>
#include <utility>
#include <vector>

#include "press/put_file.h"

namespace kanyin {

namespace {

std::string output_folder(const std::string& root, const BuildJob& job, const std::string& issue) {
  if (!job.folder.empty()) return job.folder;
  return join_path(root, join_path("build/proof", issue));
}

/// The files that were written; one that cannot be written does not keep the others back.
std::vector<std::string> write_proof(const Proof& proof, const Outputs& outputs,
                                     const std::string& path, Diagnostics& diags) {
  struct Output {
    bool wanted = false;
    std::string_view extension;
    const std::string& bytes;
  };
  const std::array<Output, 4> all{{{outputs.pdf, ".pdf", proof.pdf},
                                   {outputs.html, ".html", proof.html},
                                   {outputs.text, ".txt", proof.text},
                                   {outputs.json, ".json", proof.json}}};
  std::vector<std::string> files;
  for (const Output& output : all) {
    if (!output.wanted) continue;
    std::optional<std::string> file =
        put_proof_file(path + std::string(output.extension), output.bytes, diags);
    if (file) files.push_back(*std::move(file));
  }
  return files;
}

}  // namespace

void build_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  const BuildJob& job, const IssueHandler& handle) {
  if (publication.diags().has_errors()) {
    check_issues(publication, issues, job.thread_count, handle);
    return;
  }
  const IssueWork work = [&publication, &job](const std::string& issue, SourceMap& sources,
                                              Diagnostics& diags) {
    const std::optional<Proof> proof =
        make_proof(*publication.press(), issue, job.outputs, sources, diags);
    if (!proof) return std::vector<std::string>();
    const std::string folder = output_folder(publication.root(), job, issue);
    return write_proof(*proof, job.outputs, join_path(folder, issue), diags);
  };
  for_each_issue(issues, job.thread_count, publication.sources(), work, handle);
}

void check_issues(const OpenPublication& publication, std::span<const std::string> issues,
                  unsigned thread_count, const IssueHandler& handle) {
  const IssueWork work = [&publication](const std::string& issue, SourceMap& sources,
                                        Diagnostics& diags) {
    check_proof(*publication.press(), issue, sources, diags);
    return std::vector<std::string>();
  };
  for_each_issue(issues, thread_count, publication.sources(), work, handle);
}

}  // namespace kanyin
