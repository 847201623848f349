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
inline constexpr Fault pages_over_sheet{
    .code = "L040",
    .severity = Severity::hint,
    .zh = "本期 {0} 页又 {1} 行：删 {2} 字可省一页，再加 {3} 行正好排满 {4} 页",
    .en =
        "the issue takes {0} pages + {1} lines: {2} characters to cut to save a page, {3} lines "
        "to add to fill {4} pages",
};
inline constexpr Fault pages_under_sheet{
    .code = "L041",
    .severity = Severity::hint,
    .zh = "本期排 {0} 页，还空 {1} 行",
    .en = "the issue takes {0} pages, with {1} lines to spare",
};
inline constexpr Fault title_of_many_lines{
    .code = "L042",
    .severity = Severity::hint,
    .zh = "标题排成 {0} 行，一般不超过 2 行，请压缩",
    .en = "the title takes {0} lines; shorten it to two",
};

inline constexpr Fault text_too_pale{
    .code = "L020",
    .severity = Severity::warning,
    .zh =
        "第 {0} 页的“{1}”颜色 {2} 印在 {3} 上太淡（对比度 {4}，应不低于 {5}），请在样式的 colors "
        "里改深",
    .en =
        "on page {0}, '{1}' in {2} is too pale on {3} (contrast {4}, at least {5} is needed); "
        "make it darker under colors in the style",
};
inline constexpr Fault text_beyond_paper{
    .code = "L021",
    .severity = Severity::warning,
    .zh = "第 {0} 页的“{1}”伸到了纸外，请把它改短，或在样式里把字号改小",
    .en =
        "on page {0}, '{1}' runs off the paper; shorten it, or make its size in the style smaller",
};
inline constexpr Fault figure_without_words{
    .code = "L022",
    .severity = Severity::warning,
    .zh = "有图片没有替代文字，读屏的读者无从知道图上是什么，请写在 ![] 的方括号里",
    .en =
        "a picture has no alternative text, so that readers of a screen reader cannot know what it "
        "shows; write it between the brackets of ![]",
};

inline constexpr Fault lone_signature{
    .code = "L060",
    .severity = Severity::warning,
    .zh =
        "落款在一页上没有正文相伴，行距收紧了也排不下；请把正文写长一行，或者缩短标题、减少主送机"
        "关",
    .en =
        "the signature stands on a page without text, and moving lines closer does not help; make "
        "the text a line longer, or the title or the receivers shorter",
};
inline constexpr Fault bare_first_page{
    .code = "L061",
    .severity = Severity::warning,
    .zh = "公文首页应当有正文，版头和标题占满了；请缩短标题，或者减少联合行文的机关",
    .en =
        "the first page of a document shows some of its text, and the head and the title fill it; "
        "make the title shorter or name fewer organs",
};
inline constexpr Fault colophon_apart{
    .code = "L062",
    .severity = Severity::hint,
    .zh =
        "最后一面（第 {0} 页）横排，排不下版记，版记另占 {1} 页；请把竖排的附件放在最后，或让横排的"
        "末面落在单数页，版记就排在它的背面",
    .en =
        "the last page ({0}) lies on its side and cannot carry the colophon, which takes {1} more; "
        "put an upright attachment last, or let the sideways text end on an odd page, so that the "
        "colophon goes on its back",
};
inline constexpr Fault picture_too_fine{
    .code = "L050",
    .severity = Severity::hint,
    .zh = "图片“{0}”有 {1} 点，印在这里只要 {2} 点：PDF 里会缩小，封存的仍是原图，可以先缩小再用",
    .en =
        "picture '{0}' has {1} pixels where {2} are printed: it is smaller in the PDF, but will be "
        "sealed as it is; make it smaller first",
};

}  // namespace kanyin::fault
