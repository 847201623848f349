// What can be wrong with the fonts of a publication, and with the lines that are set in them.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault no_face_for_role{
    .code = "T001",
    .severity = Severity::error,
    .zh = "{0}没有可用的字体（找过：{1}），运行 kanyin doctor 可以看到怎样安装",
    .en = "no face for {0} (looked for: {1}); run kanyin doctor to see how to install one",
};
inline constexpr Fault face_stands_in{
    .code = "T002",
    .severity = Severity::hint,
    .zh = "没有找到{0}字体“{1}”，用“{2}”代替；运行 kanyin doctor 可以看到怎样安装",
    .en = "'{2}' stands in for the {0} face '{1}'; run kanyin doctor to see how to install it",
};
inline constexpr Fault own_font_missing{
    .code = "T003",
    .severity = Severity::warning,
    .zh = "找不到{0}的字体文件“{1}”，暂用样式里的字体，请核对文件名",
    .en = "the {0} font file '{1}' is not there, the style's faces stand in; check the name",
};
inline constexpr Fault not_a_font{
    .code = "T004",
    .severity = Severity::warning,
    .zh = "“{0}”不是可用的字体文件，请换成 .ttf、.otf 或 .ttc",
    .en = "'{0}' is not a usable font file; replace it by a .ttf, .otf or .ttc",
};

inline constexpr Fault torn_line{
    .code = "T005",
    .severity = Severity::hint,
    .zh = "“{0}”这一行排得太松，在它前后增减几个字就能排匀",
    .en = "the line '{0}' is too loose; add or take away a few characters near it",
};
inline constexpr Fault parted_word{
    .code = "T006",
    .severity = Severity::hint,
    .zh = "“{0}”比一行还长，只好从中间断开，可以改短，或在可断处加空格",
    .en =
        "'{0}' is longer than a line and is broken inside; shorten it, or put a space where it may "
        "break",
};

}  // namespace kanyin::fault
