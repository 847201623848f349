// `key new`: a key to sign the ledger with.
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_key_new(const KeyNewOptions& options, Session& session);

/// The passphrase of a key: $KANYIN_PASSPHRASE, else what is typed.
std::string asked_passphrase(const Session& session);

}  // namespace kanyin
