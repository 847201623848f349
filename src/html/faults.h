// What can be wrong with the web page: its templates, links that lead nowhere, faces that cannot be
// brought along.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault template_tag_not_closed{
    .code = "H001",
    .severity = Severity::error,
    .zh = "模板标签没有结束，请补上“}}”",
    .en = "this template tag does not end; add '}}'",
};
inline constexpr Fault template_section_not_closed{
    .code = "H002",
    .severity = Severity::error,
    .zh = "模板段“{0}”没有结束，请补上“{{/{0}}}”",
    .en = "template section '{0}' does not end; add '{{/{0}}}'",
};
inline constexpr Fault template_section_not_open{
    .code = "H003",
    .severity = Severity::error,
    .zh = "“{{/{0}}}”没有对应的开头，请删除或补上“{{#{0}}}”",
    .en = "'{{/{0}}}' has no beginning; delete it or add '{{#{0}}}'",
};
inline constexpr Fault template_tag_unusable{
    .code = "H004",
    .severity = Severity::error,
    .zh = "模板标签“{0}”不能使用，请改用“{{名称}}”一类的写法",
    .en = "template tag '{0}' cannot be used; write one like '{{name}}'",
};
inline constexpr Fault template_part_missing{
    .code = "H005",
    .severity = Severity::error,
    .zh = "找不到模板部件“{0}”，请新建文件“{1}”或改正名称",
    .en = "template part '{0}' is not there; make the file '{1}' or correct the name",
};
inline constexpr Fault template_part_in_itself{
    .code = "H006",
    .severity = Severity::error,
    .zh = "模板部件“{0}”套用了自身，请去掉这一处",
    .en = "template part '{0}' contains itself; take it out here",
};
inline constexpr Fault template_name_unknown{
    .code = "H007",
    .severity = Severity::warning,
    .zh = "模板里没有“{0}”这一项，网页上这里将是空白，请核对名称",
    .en = "templates know no '{0}' and the page stays empty here; check the name",
};
inline constexpr Fault link_leads_nowhere{
    .code = "H008",
    .severity = Severity::warning,
    .zh = "网页上打不开链接“{0}”，请改为以 https:// 开头的网址，或“#”加本期稿件的名称",
    .en = "the page cannot follow '{0}'; use an https:// address, or '#' and the id of an article",
};
inline constexpr Fault face_not_for_web{
    .code = "H009",
    .severity = Severity::warning,
    .zh = "字体“{0}”放不进网页，刊名由读者机器上的字体代替；要放进去，请换一个字体文件",
    .en = "the face '{0}' cannot go into the page and the reader's own stands in; use another file",
};

}  // namespace kanyin::fault
