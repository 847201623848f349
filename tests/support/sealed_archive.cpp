#include "support/sealed_archive.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "archive/archive_paths.h"
#include "io/files.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

std::string codes(const Diagnostics& diags) {
  std::string words;
  for (const Diagnostic& each : diags.all()) {
    words += (words.empty() ? "" : " ") + std::string(each.fault->code);
  }
  return words;
}

}  // namespace

std::string seal_small(const std::string& root, const SealRequest& request) {
  const DiskFiles files(root);
  SourceMap sources(files);
  Diagnostics diags;
  std::optional<LockFile> lock = lock_archive(root, diags);
  if (!lock) return codes(diags);
  Ledger ledger = read_ledger(sources, diags);
  if (diags.has_errors() || !prepare_archive(root, *lock, ledger, diags)) return codes(diags);

  const std::string pdf = "%PDF " + request.text;
  const std::string source = "sources/content/issues/" + request.issue + "/lead.md";
  Manifest manifest;
  manifest.sources = {{sha256_hex(request.text), source}};
  manifest.outputs = {{sha256_hex(pdf), request.issue + ".pdf"}};
  manifest.facts = {.time = request.time,
                    .issue = request.issue,
                    .revision = request.revision,
                    .previous = ledger.last_line,
                    .code = code_of(request.issue, request.revision, manifest.sources),
                    .number = request.number,
                    .running_number = {},
                    .date = "2012-02-29",
                    .pages = 8,
                    .allowed = {}};
  const std::vector<NewFile> all{{request.issue + ".pdf", pdf}, {source, request.text}};
  seal_revision(root, *lock, manifest, all, {}, diags);
  return codes(diags);
}

std::string verify_words(const std::string& root) {
  const DiskFiles files(root);
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);
  verify_archive(root, ledger, 1, diags);
  std::string words;
  for (const Diagnostic& each : diags.all()) {
    words += each.fault->code;
    for (const std::string& argument : each.arguments) words += " " + argument;
    words += "\n";
  }
  return words;
}

std::size_t count_events(const std::string& root) {
  const DiskFiles files(root);
  SourceMap sources(files);
  Diagnostics diags;
  return read_ledger(sources, diags).entries.size();
}

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_text(const std::string& path, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> file_lines(const std::string& path) {
  std::istringstream text(file_text(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line + "\n");
  return lines;
}

}  // namespace kanyin
