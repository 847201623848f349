// What can be wrong with a style sheet or a page template.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault bad_length{
    .code = "S001",
    .severity = Severity::error,
    .zh = "“{0}”不是可用的长度，请写成 37mm、12pt、三号、0.5 行 或 2 字 这样的形式",
    .en = "'{0}' is no usable length; write it like 37mm, 12pt, 三号, 0.5 lines or 2 em",
};
inline constexpr Fault length_out_of_range{
    .code = "S002",
    .severity = Severity::error,
    .zh = "“{0}”的取值应在 {1} 到 {2} 之间",
    .en = "'{0}' must be between {1} and {2}",
};
inline constexpr Fault bad_color{
    .code = "S003",
    .severity = Severity::error,
    .zh = "“{0}”不是颜色，请写成 \"#D7000F\" 这样的形式，或用 colors 里的名字",
    .en = "'{0}' is no color; write it like \"#D7000F\", or use a name from colors",
};
inline constexpr Fault unknown_role{
    .code = "S004",
    .severity = Severity::error,
    .zh = "没有“{0}”这种字体用途，可用的有：{1}",
    .en = "the style knows no font role '{0}'; the roles are: {1}",
};
inline constexpr Fault role_without_fonts{
    .code = "S005",
    .severity = Severity::error,
    .zh = "fonts 里没有写“{0}”用什么字体",
    .en = "fonts does not say which faces the role '{0}' takes",
};
inline constexpr Fault paragraph_style_missing{
    .code = "S006",
    .severity = Severity::error,
    .zh = "paragraphs 里缺少“{0}”这一项",
    .en = "paragraphs lacks the entry '{0}'",
};
inline constexpr Fault unknown_paragraph_style{
    .code = "S007",
    .severity = Severity::error,
    .zh = "样式里没有“{0}”这一项",
    .en = "the style has no paragraph style '{0}'",
};
inline constexpr Fault unknown_field{
    .code = "S008",
    .severity = Severity::error,
    .zh = "“{0}”里的“{1}”不是本期的内容，可用的有：{2}",
    .en = "'{1}' in '{0}' is no field of an issue; the fields are: {2}",
};
inline constexpr Fault unclosed_field{
    .code = "S009",
    .severity = Severity::error,
    .zh = "“{0}”里的花括号没有成对",
    .en = "a brace in '{0}' has no partner",
};
inline constexpr Fault type_area_too_small{
    .code = "S010",
    .severity = Severity::error,
    .zh = "版心容不下 {0} 字 × {1} 行，请减小字号、行距或页边距，或者少写几字、几行",
    .en =
        "there is no room for {0} columns by {1} lines; make type, pitch or margins smaller, or "
        "ask for fewer",
};
inline constexpr Fault unknown_style{
    .code = "S011",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的样式（styles/{0}.yaml），可用的有：{1}",
    .en = "there is no style '{0}' (styles/{0}.yaml); the styles are: {1}",
};
inline constexpr Fault unknown_template{
    .code = "S012",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的版面模板（templates/{0}/page.yaml），可用的有：{1}",
    .en = "there is no template '{0}' (templates/{0}/page.yaml); the templates are: {1}",
};
inline constexpr Fault part_without_content{
    .code = "S013",
    .severity = Severity::error,
    .zh = "这一项要写 text、left/right 或 rule 中的一种",
    .en = "this part needs one of text, left/right or rule",
};
inline constexpr Fault style_extends_itself{
    .code = "S014",
    .severity = Severity::error,
    .zh = "样式沿用“{0}”，绕回了自己，请改用别的样式，或给自己的样式另起一个文件名",
    .en =
        "the style extends '{0}' and so itself; extend another style, or give your own another "
        "file name",
};
inline constexpr Fault weak_contrast{
    .code = "S015",
    .severity = Severity::warning,
    .zh = "“{0}”的文字与底色的对比度只有 {1}，不到 4.5，看不清楚，请把 color 或 band 改深、改浅",
    .en =
        "the text of '{0}' has a contrast of only {1} to its band; make color or band darker or "
        "lighter, to reach 4.5",
};

inline constexpr Fault unused_paragraph_style{
    .code = "S016",
    .severity = Severity::warning,
    .zh = "没有用到名为“{0}”的段落：本来没有这一项，页面模板里也没有写，请改正或删除",
    .en =
        "no paragraph is set in '{0}': there is no such entry, and the page template does not name "
        "it; correct or delete it",
};

inline constexpr Fault unknown_grid{
    .code = "S030",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的网格，styles/document.yaml 里有：{1}",
    .en = "there is no grid '{0}'; styles/document.yaml has: {1}",
};
inline constexpr Fault wording_without_field{
    .code = "S031",
    .severity = Severity::error,
    .zh = "“{0}”里缺少 {1}，写进去才会印出内容",
    .en = "'{0}' lacks {1}; without it the content would not be printed",
};

}  // namespace kanyin::fault
