// What can go wrong while pages become a PDF. All of it is found after the content was accepted, so
// no fault has a place in a file; the arguments say where to look.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault missing_glyph_shown{
    .code = "P001",
    .severity = Severity::error,
    .zh = "第 {0} 页的“{1}”在字体“{2}”中没有字形，请在样式中为它加一个备用字体",
    .en = "on page {0}, '{1}' has no glyph in the font '{2}'; add a fallback font to the style",
};
inline constexpr Fault font_not_embeddable{
    .code = "P002",
    .severity = Severity::error,
    .zh = "无法嵌入字体“{0}”（{1}），请换一个 TrueType 或 CFF 字体文件",
    .en = "the font '{0}' ({1}) cannot be embedded; use another TrueType or CFF font file",
};
inline constexpr Fault too_many_glyphs{
    .code = "P003",
    .severity = Severity::error,
    .zh = "字体“{0}”在一期中用到的字形超过 65535 个，请把这一期分开",
    .en = "one issue shows more than 65535 glyphs of the font '{0}'; divide the issue",
};
inline constexpr Fault pdf_library{
    .code = "P004",
    .severity = Severity::error,
    .zh = "生成 PDF 时 libharu 出错（{0}），请检查内存是否够用",
    .en = "libharu failed while writing the PDF ({0}); check that there is enough memory",
};
inline constexpr Fault pages_missing{
    .code = "P005",
    .severity = Severity::error,
    .zh = "这一期没有任何页面，请先加入内容",
    .en = "the issue has no pages; add content to it",
};
inline constexpr Fault link_without_place{
    .code = "P006",
    .severity = Severity::warning,
    .zh = "第 {0} 页的链接“{1}”没有对应的位置，请核对锚点名",
    .en = "on page {0}, the link '{1}' leads to no place; check the name of the anchor",
};

inline constexpr Fault qpdf_missing{
    .code = "P007",
    .severity = Severity::error,
    .zh = "“--web”要用 libqpdf，这台电脑上没有，请运行 sudo apt-get install libqpdf29",
    .en = "'--web' needs libqpdf, which is not here; run sudo apt-get install libqpdf29",
};
inline constexpr Fault not_linearised{
    .code = "P008",
    .severity = Severity::error,
    .zh = "libqpdf 未能重排 PDF，请去掉“--web”再试",
    .en = "libqpdf could not rearrange the PDF; try again without '--web'",
};

inline constexpr Fault pdf_unreadable{
    .code = "P009",
    .severity = Severity::error,
    .zh = "自检：排好的 PDF 读不回来，这是程序的错，请连同稿件报告给维护者",
    .en =
        "self-check: the finished PDF cannot be read back; this is a fault of the program, report "
        "it with the snippets",
};
inline constexpr Fault pdf_amiss{
    .code = "P010",
    .severity = Severity::error,
    .zh = "自检：PDF 的第 {0} 号对象有缺陷（{1}），这是程序的错，请连同稿件报告给维护者",
    .en =
        "self-check: object {0} of the PDF is at fault ({1}); this is a fault of the program, "
        "report it with the snippets",
};
inline constexpr Fault pdf_page_amiss{
    .code = "P011",
    .severity = Severity::error,
    .zh = "自检：PDF 第 {0} 页有缺陷（{1}），这是程序的错，请连同稿件报告给维护者",
    .en =
        "self-check: page {0} of the PDF is at fault ({1}); this is a fault of the program, report "
        "it with the snippets",
};

}  // namespace kanyin::fault
