// One run of a command: in which language it speaks, how its findings are shown, and what the shell
// hears in the end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/words.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// Counts what it shows, so that the summary and the exit code are right.
class Session {
 public:
  Session(const GlobalOptions& options, const Environment& environment);

  const Environment& environment() const { return environment_; }
  const GlobalOptions& options() const { return options_; }
  Language language() const { return options_.language; }

  /// The folder that relative paths count from: the working directory, or the one of -C.
  const std::string& folder() const { return folder_; }

  /// An absolute path for a word of the command line.
  std::string absolute(std::string_view path) const;

  /// The shortest way to write a path that the caller can use: relative to the caller's working
  /// directory if it lies within.
  std::string shown_path(std::string_view absolute_path) const;

  /// Data for stdout.
  void data(std::string_view text) const { environment_.out.write(text); }

  /// Tells stdout of a file that was made: a path a line, or a JSON object.
  void written(std::string_view absolute_path) const;

  /// A sentence for the person at the terminal; nothing with --quiet.
  void say(const Words& words, const std::vector<std::string>& arguments = {}) const;

  /// The words in the session's language.
  std::string text(const Words& words, const std::vector<std::string>& arguments = {}) const;

  /// Shows what was found.
  void show(const Diagnostics& diags, const SourceMap& sources);

  /// No error and no warning has been shown.
  bool found_nothing() const { return errors_ + warnings_ == 0; }

  /// Says how much was found. Findings from `fail_on` upwards make the code.
  ExitCode conclude(Severity fail_on = Severity::error) const;

 private:
  GlobalOptions options_;
  const Environment& environment_;
  std::string folder_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  bool environment_failed_ = false;
};

/// Shows findings that no file is the place of.
ExitCode conclude_without_sources(Session& session, const Diagnostics& diags);

}  // namespace kanyin
