// kanyin schema: JSON Schemas of the files that editors write.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_schema(const SchemaOptions& options, Session& session);

}  // namespace kanyin
