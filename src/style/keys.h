// The words of a style sheet in both languages. A style that extends another may use the other
// language, so they are all known in one place.
#pragma once

#include <array>
#include <string_view>

#include "yaml/fields.h"

namespace kanyin::style_key {

inline constexpr Key extends{"extends", "沿用"};
inline constexpr Key page{"page", "页面"};
inline constexpr Key size{"size", "纸张"};
inline constexpr Key margins{"margins", "页边距"};
inline constexpr Key top{"top", "上"};
inline constexpr Key bottom{"bottom", "下"};
inline constexpr Key left_margin{"left", "左"};
inline constexpr Key right_margin{"right", "右"};
inline constexpr Key mirrored{"mirrored", "对称"};
inline constexpr Key bleed{"bleed", "出血"};
inline constexpr Key crop_marks{"crop_marks", "裁切线"};
inline constexpr Key fit{"fit", "凑整"};
inline constexpr Key picture_dpi{"picture_dpi", "图片精度"};
inline constexpr Key orphans{"orphans", "页末最少行数"};
inline constexpr Key web{"web", "网页"};
inline constexpr Key picture_width{"picture_width", "图宽"};
inline constexpr Key masthead_face{"masthead_face", "刊名字体"};
inline constexpr Key grid{"grid", "网格"};
inline constexpr Key columns{"columns", "每行字数"};
inline constexpr Key lines_a_page{"lines", "每页行数"};
inline constexpr Key text_columns{"text_columns", "分栏"};
inline constexpr Key gutter{"gutter", "栏距"};
inline constexpr Key fonts{"fonts", "字体"};
inline constexpr Key rare{"rare", "生僻字"};
inline constexpr Key colors{"colors", "颜色"};
inline constexpr Key lines{"lines", "行"};
inline constexpr Key bans{"bans", "避头尾"};
inline constexpr Key hanging{"hanging", "行尾悬挂"};
inline constexpr Key trim_paragraph_start{"trim_paragraph_start", "段首标点缩半"};
inline constexpr Key gap{"gap", "中西文间距"};
inline constexpr Key adjacent{"adjacent", "相邻标点"};
inline constexpr Key shortest_last_line{"shortest_last_line", "末行最少字数"};
inline constexpr Key keep_names{"keep_names", "不拆人名"};
inline constexpr Key paragraphs{"paragraphs", "段落"};
inline constexpr Key font{"font", "字体"};
inline constexpr Key strong{"strong", "着重"};
inline constexpr Key emphasis{"emphasis", "强调"};
inline constexpr Key names{"names", "人名"};
inline constexpr Key figures{"figures", "数字"};
inline constexpr Key type_size{"size", "字号"};
inline constexpr Key leading{"leading", "行距"};
inline constexpr Key color{"color", "颜色"};
inline constexpr Key band{"band", "底色"};
inline constexpr Key bar{"bar", "竖线"};
inline constexpr Key align{"align", "对齐"};
inline constexpr Key indent{"indent", "首行缩进"};
inline constexpr Key left{"left", "左缩进"};
inline constexpr Key right{"right", "右缩进"};
inline constexpr Key before{"before", "段前"};
inline constexpr Key after{"after", "段后"};

inline constexpr std::array all{extends,       page,         size,        margins,
                                top,           bottom,       left_margin, right_margin,
                                mirrored,      bleed,        fit,         crop_marks,
                                picture_dpi,   grid,         columns,     lines_a_page,
                                text_columns,  gutter,       fonts,       rare,
                                colors,        lines,        bans,        gap,
                                adjacent,      font,         paragraphs,  strong,
                                emphasis,      names,        type_size,   leading,
                                color,         band,         hanging,     trim_paragraph_start,
                                bar,           align,        indent,      left,
                                right,         before,       after,       shortest_last_line,
                                keep_names,    orphans,      figures,     web,
                                picture_width, masthead_face};

}  // namespace kanyin::style_key
