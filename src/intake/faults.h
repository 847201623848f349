// What can be said about an old bulletin or a contribution while it is taken apart. Everything that
// was a guess is a hint with its place, so that an editor can look at the guesses and at nothing
// else.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault gb18030_converted{
    .code = "I001",
    .severity = Severity::hint,
    .zh = "原文是 GB18030（GBK）编码，已转换为 UTF-8",
    .en = "the text was encoded in GB18030 (GBK) and has been converted to UTF-8",
};
inline constexpr Fault utf16_converted{
    .code = "I002",
    .severity = Severity::hint,
    .zh = "原文是 UTF-16 编码，已转换为 UTF-8",
    .en = "the text was encoded in UTF-16 and has been converted to UTF-8",
};
inline constexpr Fault undecodable_text{
    .code = "I003",
    .severity = Severity::error,
    .zh = "从此处起既不是 UTF-8 也不是 GB18030 编码，请将原文另存为 UTF-8",
    .en = "from here on this is neither UTF-8 nor GB18030; save the text as UTF-8",
};
inline constexpr Fault not_plain_text{
    .code = "I004",
    .severity = Severity::error,
    .zh = "“{0}”不是纯文本（{1}），请在 Word 或 WPS 中另存为纯文本再导入",
    .en = "'{0}' is not plain text ({1}); save it as plain text in Word or WPS and import that",
};
inline constexpr Fault invisible_characters_removed{
    .code = "I005",
    .severity = Severity::hint,
    .zh = "从此处起去掉了 {1} 个看不见的字符（{0}）",
    .en = "{1} invisible characters ({0}) have been removed from here on",
};
inline constexpr Fault conversion_unavailable{
    .code = "I006",
    .severity = Severity::error,
    .zh = "本机不能转换 {0} 编码，请将原文另存为 UTF-8",
    .en = "this machine cannot convert {0}; save the text as UTF-8",
};

inline constexpr Fault title_without_blank{
    .code = "I010",
    .severity = Severity::hint,
    .zh = "标题与正文之间没有空行，按字数和标点认作标题",
    .en = "no blank line follows the title; it was told by its length and marks",
};
inline constexpr Fault title_lines_joined{
    .code = "I011",
    .severity = Severity::hint,
    .zh = "相连的短行认作一个标题的 {0} 行",
    .en = "short lines that follow one another are taken as one title of {0} lines",
};
inline constexpr Fault short_title_tail{
    .code = "I039",
    .severity = Severity::hint,
    .zh = "标题末行“{0}”太短，两行已接成一行，由程序分行",
    .en = "the last title line '{0}' is too short; both lines are joined and divided anew",
};
inline constexpr Fault run_in_head_guessed{
    .code = "I012",
    .severity = Severity::hint,
    .zh = "第一句认作简讯的段首标题",
    .en = "the first sentence is taken as the brief's run-in head",
};
inline constexpr Fault half_width_credit{
    .code = "I013",
    .severity = Severity::hint,
    .zh = "署名用的是半角括号，排出时用全角",
    .en = "the credit stands in half-width parentheses; full-width ones will be printed",
};
inline constexpr Fault credit_guessed{
    .code = "I014",
    .severity = Severity::hint,
    .zh = "“{0}”前面没有句号或没有括号，仍认作署名",
    .en = "'{0}' is taken as a credit though a full stop or parentheses are missing",
};
inline constexpr Fault credit_missing{
    .code = "I015",
    .severity = Severity::warning,
    .zh = "这篇稿件没有署名，请在导入后补上 credit（供稿）",
    .en = "this article has no credit; add 'credit' to its snippet",
};
inline constexpr Fault section_guessed{
    .code = "I016",
    .severity = Severity::hint,
    .zh = "这一行不是“【栏目】”的写法，仍认作栏目“{0}”",
    .en = "this line is not written as 【…】 but is taken as the section '{0}'",
};
inline constexpr Fault article_without_section{
    .code = "I017",
    .severity = Severity::hint,
    .zh = "稿件前面没有栏目，放入“{0}”",
    .en = "no section stands before this article; it goes to '{0}'",
};
inline constexpr Fault spaces_collapsed{
    .code = "I018",
    .severity = Severity::hint,
    .zh = "句中的连续空格或不换行空格已改为一个空格",
    .en = "a run of spaces or a no-break space inside the text has become one space",
};
inline constexpr Fault tabs_inside{
    .code = "I019",
    .severity = Severity::hint,
    .zh = "这一行有制表符，可能是表格的一行；已作为段落导入，请改写成表格",
    .en = "this line has tabs; if it is a row of a table, turn the paragraph into a table",
};
inline constexpr Fault stray_line{
    .code = "I020",
    .severity = Severity::warning,
    .zh = "这一行不属于任何稿件，已放入 leftover.txt，请核对",
    .en = "this line belongs to no article and was put into leftover.txt; look at it",
};
inline constexpr Fault picture_placeholder{
    .code = "I021",
    .severity = Severity::warning,
    .zh = "此处原有图片，占位文字已放入 leftover.txt，请把图片加进稿件",
    .en = "a picture stood here (see leftover.txt); add the picture to the snippet",
};
inline constexpr Fault contents_line{
    .code = "I022",
    .severity = Severity::hint,
    .zh = "这一行认作要目，要目由程序生成；原文已放入 leftover.txt",
    .en = "taken as part of the contents list, which is made anew; see leftover.txt",
};
inline constexpr Fault masthead_guessed{
    .code = "I023",
    .severity = Severity::hint,
    .zh = "这一行认作报头：{0}",
    .en = "this line is taken as part of the masthead: {0}",
};
inline constexpr Fault footer_in_the_middle{
    .code = "I024",
    .severity = Severity::warning,
    .zh = "印发范围后面还有栏目，可能是几期合在一个文件里，请分开导入",
    .en = "sections follow this distribution; import several issues one by one",
};
inline constexpr Fault untitled_article{
    .code = "I025",
    .severity = Severity::hint,
    .zh = "没有找到标题，按简讯处理",
    .en = "no title was found; taken as a brief",
};
inline constexpr Fault titled_brief{
    .code = "I026",
    .severity = Severity::hint,
    .zh = "这一栏是简讯，但此处有单独成行的标题，按有标题的稿件处理",
    .en = "taken as a titled article, though its section holds briefs",
};
inline constexpr Fault short_line_inside{
    .code = "I027",
    .severity = Severity::hint,
    .zh = "正文中的短行，作为段落导入；如果是另一篇稿件的标题，说明前一篇缺少署名",
    .en = "taken as a paragraph; if it is a title, the credit before it is missing",
};
inline constexpr Fault briefs_told_apart{
    .code = "I028",
    .severity = Severity::hint,
    .zh = "前一条没有署名，但这一行有段首标题，认作另一条简讯",
    .en = "taken as a brief of its own for its run-in head; the one before has no credit",
};
inline constexpr Fault looks_like_document{
    .code = "I029",
    .severity = Severity::warning,
    .zh = "原文有发文字号“{0}”，但没有单独成行的署名和日期，已按简报拆分，请核对",
    .en =
        "'{0}' is the number of an official document, but nobody signs it; it was taken for a "
        "bulletin",
};
inline constexpr Fault no_article_found{
    .code = "I030",
    .severity = Severity::error,
    .zh = "“{0}”里没有找到稿件，请核对文件内容",
    .en = "no article was found in '{0}'; check what the file holds",
};
inline constexpr Fault empty_section{
    .code = "I031",
    .severity = Severity::warning,
    .zh = "栏目“{0}”下面没有稿件，已放入 leftover.txt",
    .en = "the section '{0}' has no articles and was put into leftover.txt",
};
inline constexpr Fault note_guessed{
    .code = "I032",
    .severity = Severity::hint,
    .zh = "这一段认作编者按",
    .en = "this paragraph is taken as the editor's note",
};
inline constexpr Fault fragment_joined{
    .code = "I033",
    .severity = Severity::hint,
    .zh = "“{0}”不像单独的印发单位，与前一个合在一起",
    .en = "'{0}' names no receiver by itself; it stays with the one before it",
};
inline constexpr Fault receivers_parted_by_commas{
    .code = "I036",
    .severity = Severity::hint,
    .zh = "印发单位之间有逗号或分号，排出时一律用顿号",
    .en = "some receivers are parted by commas or semicolons; all are set with 、 between",
};
inline constexpr Fault ornament{
    .code = "I037",
    .severity = Severity::hint,
    .zh = "这一行只有符号，没有文字，已放入 leftover.txt",
    .en = "this line holds ornaments and no words; it was put into leftover.txt",
};
inline constexpr Fault bullet_removed{
    .code = "I038",
    .severity = Severity::hint,
    .zh = "段首标题前面的列表记号没有导入",
    .en = "the bullet before the run-in head was not imported",
};
inline constexpr Fault wrapped_lines_joined{
    .code = "I034",
    .severity = Severity::hint,
    .zh = "这一段被按固定宽度断成几行，已接成一段",
    .en = "the lines of this paragraph were broken at a fixed width and have been joined",
};
inline constexpr Fault register_without_list{
    .code = "I035",
    .severity = Severity::error,
    .zh = "名册里没有“contributors:”下的列表，请先改好名册再导入",
    .en = "the register has no list under 'contributors:'; mend it before importing",
};

inline constexpr Fault snippet_exists{
    .code = "I040",
    .severity = Severity::error,
    .zh = "“{0}”已经存在，没有导入；请换一个期的文件夹名，或先移走已有的文件",
    .en = "'{0}' is there already and nothing was imported; choose another issue or move the file",
};
inline constexpr Fault snippet_imported_before{
    .code = "I041",
    .severity = Severity::error,
    .zh = "这些稿件已经导入过，见“{0}”；如需重新导入，请先移走它",
    .en = "these articles were imported before, see '{0}'; to import them again move it first",
};
inline constexpr Fault added_to_issue{
    .code = "I042",
    .severity = Severity::hint,
    .zh = "这一期已有 issue.yaml，没有改动它；请看是否要把新稿件 {0} 写进 articles",
    .en =
        "issue.yaml was there already and was left alone; add {0} to its articles if it lists any",
};
inline constexpr Fault issue_value_ignored{
    .code = "I043",
    .severity = Severity::warning,
    .zh = "这一期已有 issue.yaml，没有写入“{0}”；需要时请自己改",
    .en = "issue.yaml was there already, so '{0}' was not written; change it by hand if needed",
};
inline constexpr Fault other_bulletin{
    .code = "I044",
    .severity = Severity::warning,
    .zh = "原文的刊名是“{0}”，本刊是“{1}”，请核对是否导入错了",
    .en = "the text is of '{0}' but this publication is '{1}'; check that they belong together",
};
inline constexpr Fault contributor_added{
    .code = "I045",
    .severity = Severity::warning,
    .zh = "“{0}”不在名册中，导入时登记并标记 review: true，请核对",
    .en = "'{0}' is not in the register; the import adds it with review: true, look at it",
};

inline constexpr Fault taken_as_document{
    .code = "I060",
    .severity = Severity::hint,
    .zh = "原文有发文字号“{0}”，作为公文导入",
    .en = "the text has the number '{0}' and is imported as an official document",
};
inline constexpr Fault space_behind_number{
    .code = "I061",
    .severity = Severity::hint,
    .zh = "去掉了序号后面的空格",
    .en = "the space behind the number has been taken out",
};
inline constexpr Fault organ_from_signature{
    .code = "I062",
    .severity = Severity::hint,
    .zh = "原文没有发文机关标志，按署名写成“{0}”，请核对",
    .en = "the text has lost the name over it; the organ is taken from the signature, '{0}'",
};

}  // namespace kanyin::fault
