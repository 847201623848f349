// What can be found wrong when an issue is about to be laid out.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault character_without_font{
    .code = "L001",
    .severity = Severity::error,
    .zh = "没有字体能显示“{0}”（{1}），请换字，或在 bulletin.yaml 的 fonts 里加一个有这个字的字体",
    .en =
        "no font has '{0}' ({1}); use another character, or add a font that has it to fonts in "
        "bulletin.yaml",
};

}  // namespace kanyin::fault
