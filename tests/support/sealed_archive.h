// An archive on disk with small files in it, sealed without fonts and pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/seal_revision.h"
#include "archive/verify_archive.h"

namespace kanyin {

struct SealRequest {
  std::string issue;
  int revision = 1;
  int number = 1;
  std::string text = "正文";  // of its only snippet
  std::string time = "2012-02-29T08:00:00Z";
};

/// Seals one revision as `publish` does, and gives what was found wrong as codes: `A017 A018`.
std::string seal_small(const std::string& root, const SealRequest& request);

/// What `verify` finds: code and arguments, one fault a line.
std::string verify_words(const std::string& root);

/// How many events the ledger has.
std::size_t count_events(const std::string& root);

std::string file_text(const std::string& path);
void write_text(const std::string& path, const std::string& text);

/// The lines of a file with their LF.
std::vector<std::string> file_lines(const std::string& path);

}  // namespace kanyin
