#include "cli/run_kanyin.h"

#include "cli/args.h"
#include "cli/run_build.h"
#include "cli/run_check.h"
#include "cli/run_completion.h"
#include "cli/run_correct.h"
#include "cli/run_diff.h"
#include "cli/run_doctor.h"
#include "cli/run_eject.h"
#include "cli/run_fonts.h"
#include "cli/run_import.h"
#include "cli/run_init.h"
#include "cli/run_key_new.h"
#include "cli/run_log.h"
#include "cli/run_new_article.h"
#include "cli/run_new_issue.h"
#include "cli/run_publish.h"
#include "cli/run_schema.h"
#include "cli/run_site.h"
#include "cli/run_verify.h"
#include "cli/run_watch.h"
#include "cli/session.h"

namespace kanyin {

namespace {

ExitCode run(const InitOptions& options, Session& session) { return run_init(options, session); }

ExitCode run(const NewIssueOptions& options, Session& session) {
  return run_new_issue(options, session);
}

ExitCode run(const NewArticleOptions& options, Session& session) {
  return run_new_article(options, session);
}

ExitCode run(const ImportOptions& options, Session& session) {
  return run_import(options, session);
}

ExitCode run(const BuildOptions& options, Session& session) { return run_build(options, session); }

ExitCode run(const CheckOptions& options, Session& session) { return run_check(options, session); }

ExitCode run(const WatchOptions& options, Session& session) { return run_watch(options, session); }

ExitCode run(const FontsOptions& options, Session& session) { return run_fonts(options, session); }

ExitCode run(const DoctorOptions& options, Session& session) {
  return run_doctor(options, session);
}

ExitCode run(const SchemaOptions& options, Session& session) {
  return run_schema(options, session);
}

ExitCode run(const KeyNewOptions& options, Session& session) {
  return run_key_new(options, session);
}

ExitCode run(const PublishOptions& options, Session& session) {
  return run_publish(options, session);
}

ExitCode run(const CorrectOptions& options, Session& session) {
  return run_correct(options, session);
}

ExitCode run(const DiffOptions& options, Session& session) { return run_diff(options, session); }

ExitCode run(const LogOptions& options, Session& session) { return run_log(options, session); }

ExitCode run(const VerifyOptions& options, Session& session) {
  return run_verify(options, session);
}

ExitCode run(const SiteOptions& options, Session& session) { return run_site(options, session); }

ExitCode run(const EjectOptions& options, Session& session) { return run_eject(options, session); }

ExitCode run(const CompletionOptions& options, Session& session) {
  return run_completion(options, session);
}

}  // namespace

ExitCode run_kanyin(std::span<const std::string> words, const Environment& environment) {
  const std::variant<CommandLine, Answer> parsed = parse_args(words, locale_language(environment));
  if (const auto* answer = std::get_if<Answer>(&parsed)) {
    const bool is_data = answer->code == ExitCode::fine;
    (is_data ? environment.out : environment.messages).write(answer->text);
    return answer->code;
  }
  const CommandLine& line = std::get<CommandLine>(parsed);
  Session session(line.global, environment);
  return std::visit([&session](const auto& options) { return run(options, session); },
                    line.command);
}

}  // namespace kanyin
