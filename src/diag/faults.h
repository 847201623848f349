// What can be wrong with a text file before anyone reads what it says.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault file_missing{
    .code = "F001",
    .severity = Severity::error,
    .zh = "找不到文件“{0}”，请核对文件名",
    .en = "file '{0}' is not there; check the name",
};
inline constexpr Fault not_a_file{
    .code = "F002",
    .severity = Severity::error,
    .zh = "“{0}”不是普通文件",
    .en = "'{0}' is not a regular file",
};
inline constexpr Fault file_unreadable{
    .code = "F003",
    .severity = Severity::error,
    .zh = "无法读取“{0}”，请检查文件权限",
    .en = "'{0}' cannot be read; check its permissions",
};
inline constexpr Fault file_too_large{
    .code = "F004",
    .severity = Severity::error,
    .zh = "“{0}”超过 {1} MB，请拆分或缩小后再用",
    .en = "'{0}' is larger than {1} MB; split or shrink it",
};
inline constexpr Fault not_utf8{
    .code = "F005",
    .severity = Severity::error,
    .zh = "此处不是 UTF-8 编码，请将文件另存为 UTF-8",
    .en = "this is not UTF-8; save the file as UTF-8",
};
inline constexpr Fault looks_like_gb18030{
    .code = "F006",
    .severity = Severity::error,
    .zh =
        "文件是 GB18030（GBK）编码，请另存为 UTF-8，或运行 "
        "iconv -f GB18030 -t UTF-8 '{0}' -o '{0}.new' && mv '{0}.new' '{0}'",
    .en =
        "the file is encoded in GB18030 (GBK); save it as UTF-8, or run "
        "iconv -f GB18030 -t UTF-8 '{0}' -o '{0}.new' && mv '{0}.new' '{0}'",
};
inline constexpr Fault control_character{
    .code = "F007",
    .severity = Severity::error,
    .zh = "文中有控制字符 {0}，请删除",
    .en = "the text holds the control character {0}; delete it",
};
inline constexpr Fault utf16_text{
    .code = "F008",
    .severity = Severity::error,
    .zh = "文件是 UTF-16 编码，请另存为 UTF-8",
    .en = "the file is encoded in UTF-16; save it as UTF-8",
};
inline constexpr Fault invisible_character{
    .code = "F009",
    .severity = Severity::warning,
    .zh = "文中有看不见的字符 {0}，请删除",
    .en = "the text holds the invisible character {0}; delete it",
};
inline constexpr Fault lost_character{
    .code = "F010",
    .severity = Severity::error,
    .zh = "这里的字已经丢失，只剩下替换符 {0}，请对照原稿补上",
    .en = "a character was lost here and only {0} is left; put it back from the original",
};
inline constexpr Fault private_character{
    .code = "F011",
    .severity = Severity::hint,
    .zh = "{0} 是私用区的造字，换一台机器就看不到，请换成有正式编码的字",
    .en =
        "{0} is a private-use character, which only its own font shows; use the character that "
        "Unicode has for it",
};

}  // namespace kanyin::fault
