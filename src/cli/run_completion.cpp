#include "cli/run_completion.h"

#include "cli/completion.h"

namespace kanyin {

ExitCode run_completion(const CompletionOptions& options, Session& session) {
  session.data(completion(options.shell, session.language()));
  return ExitCode::fine;
}

}  // namespace kanyin
