#include "press/start_publication.h"

#include <filesystem>

#include "content/keys.h"
#include "content/load_publication.h"
#include "diag/expect.h"
#include "intake/yaml_text.h"
#include "io/built_in_files.h"
#include "io/embedded_files.h"
#include "io/files.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/place_words.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

struct NewFile {
  std::string path;
  std::string bytes;
};

std::string starter(std::string_view name) {
  const MemoryFiles nothing;
  const FileBytes file = BuiltInFiles(nothing).read(join_path("templates/starters", name));
  expect(file.problem == FileProblem::none, "the starters are built in");
  return file.bytes;
}

std::vector<NewFile> empty_publication() {
  return {{std::string(bulletin_path), starter("bulletin.yaml")},
          {"content/registers/contributors.yaml", starter("contributors.yaml")},
          {"content/registers/distribution.yaml", starter("distribution.yaml")}};
}

std::vector<NewFile> sample_publication() {
  std::vector<NewFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("content/")) continue;
    files.push_back({std::string(file.path), std::string(file.bytes)});
  }
  return files;
}

/// A place that would need quotes in YAML is no place; bulletin.yaml has it all the same.
std::string_view plain_place(const std::string& place) {
  constexpr std::string_view stand_in = "某某市";
  return place.empty() || yaml_value(place) != place ? stand_in : std::string_view(place);
}

std::string with_names(std::string text, const StartJob& job) {
  if (!job.name.empty()) text = with_value(text, bulletin_keys::name.key, yaml_value(job.name));
  if (!job.organ.empty()) text = with_value(text, bulletin_keys::organ.key, yaml_value(job.organ));
  if (!job.place.empty()) text = with_value(text, bulletin_keys::place.key, yaml_value(job.place));
  return text;
}

/// What the starters were filled in with because nobody had said it.
void tell_assumptions(const StartJob& job, Diagnostics& diags) {
  const std::string place(plain_place(job.place));
  if (job.place.empty()) {
    diags.report(fault::place_assumed, {}, {place});
  } else if (!tells_its_kind(job.place)) {
    diags.report(fault::place_kind_assumed, {}, {job.place});
  }
  if (job.organ.empty()) diags.report(fault::organ_assumed, {}, {place + "总工会办公室"});
}

}  // namespace

std::optional<std::vector<std::string>> start_publication(const StartJob& job, Diagnostics& diags) {
  const DiskFiles folder(job.folder);
  const std::optional<EntryKind> kind = folder.kind("");
  if (kind && *kind != EntryKind::folder) {
    diags.report(fault::not_a_folder, {}, {job.folder});
    return std::nullopt;
  }
  if (folder.kind(bulletin_path)) {
    diags.report(fault::already_a_publication, {}, {job.folder});
    return std::nullopt;
  }

  std::vector<NewFile> files =
      job.sample == SampleIssue::with ? sample_publication() : empty_publication();
  files.push_back({".gitignore", "/build/\n"});
  std::vector<std::string> written;
  for (const NewFile& file : files) {
    if (folder.kind(file.path)) continue;
    std::string bytes = file.bytes;
    if (job.sample == SampleIssue::without) bytes = for_place(bytes, plain_place(job.place));
    if (file.path == bulletin_path) bytes = with_names(std::move(bytes), job);
    const std::optional<std::string> path =
        put_file(join_path(job.folder, file.path), bytes, Existing::keep, diags);
    if (!path) return std::nullopt;
    written.push_back(*path);
  }
  if (job.sample == SampleIssue::without) tell_assumptions(job, diags);
  return written;
}

}  // namespace kanyin
