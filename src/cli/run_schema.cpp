#include "cli/run_schema.h"

namespace kanyin {

ExitCode run_schema(const SchemaOptions& options, Session& session) {
  if (options.file) {
    session.data(json_schema(*options.file, session.language()));
    return ExitCode::fine;
  }
  std::string all;
  for (const SchemaFile file : all_schema_files) {
    all += (all.empty() ? "{\n\"" : ",\n\"") + std::string(schema_name(file)) +
           "\": " + json_schema(file, session.language());
  }
  session.data(all + "}\n");
  return ExitCode::fine;
}

}  // namespace kanyin
