#include "press/sealed_files.h"

#include "archive/archive_paths.h"

namespace kanyin {

namespace {

std::string path_of(const Manifest& manifest, const ListedFile& file) {
  const SealedFacts& facts = manifest.facts;
  return join_path(in_archive(revision_path(facts.issue, facts.revision)), file.path);
}

}  // namespace

void SealedFiles::add_publication(const Manifest& manifest) {
  const std::string before = join_path(sources_name, "");
  for (const ListedFile& file : manifest.sources) {
    if (!file.path.starts_with(before)) continue;
    memory_.put(file.path.substr(before.size()), disk_.read(path_of(manifest, file)).bytes);
  }
}

void SealedFiles::add_earlier(const Manifest& manifest) {
  const SealedFacts& facts = manifest.facts;
  const std::string path =
      join_path(in_archive(revision_path(facts.issue, facts.revision)), manifest_name);
  memory_.put(path, disk_.read(path).bytes);
  for (const ListedFile& file : manifest.sources) {
    memory_.put(path_of(manifest, file), disk_.read(path_of(manifest, file)).bytes);
  }
}

FileBytes SealedFiles::read(std::string_view path) const { return gate_for(path).read(path); }

std::optional<EntryKind> SealedFiles::kind(std::string_view path) const {
  return gate_for(path).kind(path);
}

std::vector<FolderEntry> SealedFiles::list(std::string_view folder) const {
  return gate_for(folder).list(folder);
}

std::string SealedFiles::real_path(std::string_view path) const {
  std::string found = gate_for(path).real_path(path);
  return found.empty() ? disk_.real_path(path) : found;
}

/// Folders of fonts are named from the root of the disk; everything sealed is not.
const Files& SealedFiles::gate_for(std::string_view path) const {
  return path.starts_with('/') ? disk_ : static_cast<const Files&>(memory_);
}

}  // namespace kanyin
