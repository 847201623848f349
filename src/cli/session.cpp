#include "cli/session.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "diag/faults.h"
#include "diag/print.h"
#include "diag/print_json.h"
#include "press/faults.h"
#include "text/faults.h"

namespace kanyin {

namespace {

/// What the content is not to blame for.
constexpr std::array environment_faults{
    &fault::file_unreadable,  &fault::no_publication, &fault::folder_missing,
    &fault::cannot_write,     &fault::disk_full,      &fault::no_permission,
    &fault::read_only_disk,   &fault::cannot_watch,   &fault::too_many_watches,
    &fault::no_face_for_role,
};

bool is_environment_fault(const Diagnostic& diagnostic) {
  return std::find(environment_faults.begin(), environment_faults.end(), diagnostic.fault) !=
         environment_faults.end();
}

Coloring coloring_of(ColorChoice choice, const Environment& environment) {
  switch (choice) {
    case ColorChoice::always:
      return Coloring::ansi;
    case ColorChoice::never:
      return Coloring::none;
    case ColorChoice::automatic:
      break;
  }
  // https://no-color.org: any value but the empty one.
  const bool unwanted =
      !variable(environment, "NO_COLOR").empty() || variable(environment, "TERM") == "dumb";
  return environment.messages.is_terminal && !unwanted ? Coloring::ansi : Coloring::none;
}

}  // namespace

Session::Session(const GlobalOptions& options, const Environment& environment)
    : options_(options), environment_(environment), folder_(environment.working_folder) {
  if (!options.folder.empty()) folder_ = absolute(options.folder);
}

std::string Session::absolute(std::string_view path) const {
  if (path.starts_with('/')) return normal_path(path);
  return normal_path(join_path(folder_, path));
}

std::string Session::shown_path(std::string_view absolute_path) const {
  const std::string inside = join_path(environment_.working_folder, "");
  if (absolute_path == environment_.working_folder) return ".";
  if (absolute_path.starts_with(inside)) absolute_path.remove_prefix(inside.size());
  return std::string(absolute_path);
}

void Session::written(std::string_view absolute_path) const {
  const std::string path = shown_path(absolute_path);
  if (options_.format == ReportFormat::json) {
    data(nlohmann::json{{"written", path}}.dump(-1, ' ', false,
                                                nlohmann::json::error_handler_t::replace) +
         "\n");
  } else {
    data(path + "\n");
  }
}

void Session::say(const Words& words, const std::vector<std::string>& arguments) const {
  if (!options_.quiet) environment_.messages.write(text(words, arguments) + "\n");
}

std::string Session::text(const Words& words, const std::vector<std::string>& arguments) const {
  return fill_in(in(words, language()), arguments);
}

void Session::show(const Diagnostics& diags, const SourceMap& sources) {
  for (const Diagnostic& diagnostic : sorted_by_place(diags, sources)) {
    const Severity severity = diagnostic.fault->severity;
    if (severity == Severity::error) ++errors_;
    if (severity == Severity::warning) ++warnings_;
    environment_failed_ = environment_failed_ || is_environment_fault(diagnostic);
  }
  if (diags.all().empty()) return;
  if (options_.format == ReportFormat::json) {
    data(print_json(diags, sources, language()));
  } else {
    environment_.messages.write(
        print(diags, sources, language(), coloring_of(options_.color, environment_)));
  }
}

ExitCode Session::conclude(Severity fail_on) const {
  if (!found_nothing()) {
    say({"{0} 个错误，{1} 个警告", "errors: {0}, warnings: {1}"},
        {std::to_string(errors_), std::to_string(warnings_)});
  }
  if (environment_failed_) return ExitCode::environment;
  const bool failed = errors_ > 0 || (fail_on == Severity::warning && warnings_ > 0);
  return failed ? ExitCode::findings : ExitCode::fine;
}

ExitCode conclude_without_sources(Session& session, const Diagnostics& diags) {
  const MemoryFiles no_files;
  session.show(diags, SourceMap(no_files));
  return session.conclude();
}

}  // namespace kanyin
