// kanyin doctor: what is missing on this machine and how to get it.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_doctor(const DoctorOptions& options, Session& session);

}  // namespace kanyin
