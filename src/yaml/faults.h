// What can be wrong with YAML: first its writing, then what a key holds.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault tab_indentation{
    .code = "Y001",
    .severity = Severity::error,
    .zh = "行首有制表符（Tab），缩进要用空格",
    .en = "the line begins with a tab; indent with spaces",
};
inline constexpr Fault missing_space_after_colon{
    .code = "Y002",
    .severity = Severity::error,
    .zh = "冒号后面要空一格，才能分开“{0}”和它的值",
    .en = "put a space after the colon, to part '{0}' from its value",
};
inline constexpr Fault unclosed_quote{
    .code = "Y003",
    .severity = Severity::error,
    .zh = "这个引号 {0} 没有配对，请在值的末尾补上",
    .en = "this quote {0} is never closed; add one at the end of the value",
};
inline constexpr Fault full_width_colon{
    .code = "Y004",
    .severity = Severity::error,
    .zh = "“{0}”后面是全角冒号，请改为半角冒号加一个空格",
    .en = "a full-width colon follows '{0}'; write an ASCII colon and a space",
};
inline constexpr Fault bad_indentation{
    .code = "Y005",
    .severity = Severity::error,
    .zh = "这一行的缩进与上文不齐，同一级的各行要左端对齐",
    .en = "this line is not indented like its neighbours; align lines of one level",
};
inline constexpr Fault yaml_syntax{
    .code = "Y006",
    .severity = Severity::error,
    .zh = "此处不合 YAML 写法，请检查冒号、缩进和引号",
    .en = "this is not YAML; check the colons, the indentation and the quotes",
};
inline constexpr Fault duplicate_key{
    .code = "Y007",
    .severity = Severity::error,
    .zh = "键“{0}”重复，第 {1} 行已经写过，请删去一处",
    .en = "the key '{0}' stands on line {1} already; delete one of them",
};
inline constexpr Fault unknown_alias{
    .code = "Y008",
    .severity = Severity::error,
    .zh = "以 * 开头的值会被当作引用，请给整个值加上引号",
    .en = "a value that begins with * is taken for a reference; put it in quotes",
};
inline constexpr Fault too_many_aliases{
    .code = "Y009",
    .severity = Severity::error,
    .zh = "引用（*）展开后内容过多或循环，请直接写出内容",
    .en = "references (*) expand to too much or to themselves; write the content out",
};
inline constexpr Fault yaml_too_deep{
    .code = "Y010",
    .severity = Severity::error,
    .zh = "嵌套超过 {0} 层，请减少层次",
    .en = "this is nested deeper than {0} levels; make it flatter",
};
inline constexpr Fault several_documents{
    .code = "Y011",
    .severity = Severity::error,
    .zh = "一个文件只能有一份内容，请删去中间的“---”或分成两个文件",
    .en = "a file holds one document only; delete the '---' between or make two files",
};
inline constexpr Fault special_first_character{
    .code = "Y012",
    .severity = Severity::error,
    .zh = "值不能以 {0} 开头，请给整个值加上引号",
    .en = "a value cannot begin with {0}; put it in quotes",
};
inline constexpr Fault colon_in_value{
    .code = "Y013",
    .severity = Severity::error,
    .zh = "值里又有“: ”，请给整个值加上引号，或改用全角冒号",
    .en = "the value holds another ': '; put it in quotes or use a full-width colon",
};
inline constexpr Fault text_after_value{
    .code = "Y014",
    .severity = Severity::error,
    .zh = "值到前一个 {0} 已经结束，后面不能再有文字，请用单引号括住整个值",
    .en = "the value ends with the {0} before this; put the whole value in single quotes",
};
inline constexpr Fault unclosed_bracket{
    .code = "Y015",
    .severity = Severity::error,
    .zh = "括号 {0} 没有配对，请补上另一半",
    .en = "the bracket {0} is never closed; add its other half",
};
inline constexpr Fault key_without_colon{
    .code = "Y016",
    .severity = Severity::error,
    .zh = "“{0}”后面缺少冒号和值",
    .en = "a colon and a value are missing after '{0}'",
};

inline constexpr Fault no_keys{
    .code = "Y020",
    .severity = Severity::error,
    .zh = "这里应逐行写“键: 值”，例如“{0}”",
    .en = "write lines of 'key: value' here, such as '{0}'",
};
inline constexpr Fault unknown_key{
    .code = "Y021",
    .severity = Severity::error,
    .zh = "没有“{0}”这个键，请改正或删除",
    .en = "there is no key '{0}'; correct or delete it",
};
inline constexpr Fault missing_key{
    .code = "Y022",
    .severity = Severity::error,
    .zh = "缺少“{0}”，请补上",
    .en = "'{0}' is missing; add it",
};
inline constexpr Fault missing_value{
    .code = "Y023",
    .severity = Severity::error,
    .zh = "“{0}”没有内容，请填写",
    .en = "'{0}' is empty; fill it in",
};
inline constexpr Fault key_in_both_languages{
    .code = "Y024",
    .severity = Severity::error,
    .zh = "“{0}”和“{1}”是同一个键，请只留一个",
    .en = "'{0}' and '{1}' are the same key; keep one of them",
};
inline constexpr Fault not_a_text{
    .code = "Y025",
    .severity = Severity::error,
    .zh = "“{0}”应是一段文字",
    .en = "'{0}' takes a text",
};
inline constexpr Fault several_lines{
    .code = "Y026",
    .severity = Severity::error,
    .zh = "“{0}”只能写一行",
    .en = "'{0}' takes one line only",
};
inline constexpr Fault not_a_number{
    .code = "Y027",
    .severity = Severity::error,
    .zh = "“{0}”应是半角数字，不能是“{1}”",
    .en = "'{0}' takes a number in ASCII digits, not '{1}'",
};
inline constexpr Fault number_out_of_range{
    .code = "Y028",
    .severity = Severity::error,
    .zh = "“{0}”应在 {1} 到 {2} 之间",
    .en = "'{0}' must be from {1} to {2}",
};
inline constexpr Fault not_a_date{
    .code = "Y029",
    .severity = Severity::error,
    .zh = "“{0}”应是日期，如 2012-02-29，不能是“{1}”",
    .en = "'{0}' takes a date such as 2012-02-29, not '{1}'",
};
inline constexpr Fault impossible_date{
    .code = "Y030",
    .severity = Severity::error,
    .zh = "日历上没有“{1}”这一天，请核对“{0}”",
    .en = "the calendar has no {1}; check '{0}'",
};
inline constexpr Fault not_yes_or_no{
    .code = "Y031",
    .severity = Severity::error,
    .zh = "“{0}”只能是 true（是）或 false（否）",
    .en = "'{0}' takes true or false",
};
inline constexpr Fault unknown_choice{
    .code = "Y032",
    .severity = Severity::error,
    .zh = "“{0}”不能是“{1}”，可以写：{2}",
    .en = "'{0}' cannot be '{1}'; it takes one of: {2}",
};
inline constexpr Fault full_width_comma{
    .code = "Y033",
    .severity = Severity::hint,
    .zh = "全角逗号不分项，隔开两项要用半角逗号加空格；如果本来就是一项，不必加方括号",
    .en =
        "a full-width comma divides nothing; write ', ' between two entries, or leave out the "
        "brackets of a single one",
};

}  // namespace kanyin::fault
