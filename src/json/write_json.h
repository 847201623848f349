// An issue as JSON, for other programs. The keys, their order and their meaning are a public
// contract, `kanyin-issue-1`: what is added later is added at the end, and nothing is renamed.
#pragma once

#include <string>

#include "model/issue.h"

namespace kanyin {

/// UTF-8, two spaces a level, ended by LF.
std::string write_json(const Issue& issue);

}  // namespace kanyin
