// What can be wrong with a publication: its settings and registers (C00x, C01x), an issue (C02x,
// C03x), an article (C04x, C05x), the Markdown in it (C06x, C07x), its pictures (C08x), an official
// document (C12x, C13x).
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault unknown_issue{
    .code = "C001",
    .severity = Severity::error,
    .zh = "没有“{0}”这一期，请核对 content/issues 下的文件夹名",
    .en = "there is no issue '{0}'; check the folders below content/issues",
};
inline constexpr Fault unknown_contributor{
    .code = "C002",
    .severity = Severity::error,
    .zh = "供稿单位“{0}”不在名册中，请核对名称，或登记到名册 content/registers/contributors.yaml",
    .en =
        "contributor '{0}' is not in the register; check the name or add it to "
        "content/registers/contributors.yaml",
};
inline constexpr Fault contributor_gone{
    .code = "C003",
    .severity = Severity::warning,
    .zh = "“{0}”已于 {1} 撤销（后继单位：{2}），请核对署名",
    .en = "'{0}' ended on {1} (successor: {2}); check the credit",
};
inline constexpr Fault contributor_needs_review{
    .code = "C004",
    .severity = Severity::warning,
    .zh = "名册中的“{0}”由程序登记，请核对后删去“review: true”一行",
    .en = "'{0}' was put in the register by a program; look at it and delete 'review'",
};
inline constexpr Fault credit_in_parentheses{
    .code = "C005",
    .severity = Severity::hint,
    .zh = "署名不必加括号，排印时会自动加上",
    .en = "a credit needs no parentheses; they are printed anyway",
};
inline constexpr Fault contributor_twice{
    .code = "C006",
    .severity = Severity::error,
    .zh = "名册中“{0}”重复，第 {1} 行已经登记，请删去一处",
    .en = "'{0}' is in the register on line {1} already; delete one of them",
};
inline constexpr Fault ambiguous_alias{
    .code = "C007",
    .severity = Severity::warning,
    .zh = "简称“{0}”同时指“{1}”和“{2}”，请改得不一样",
    .en = "the alias '{0}' means both '{1}' and '{2}'; make them different",
};
inline constexpr Fault unknown_relation{
    .code = "C008",
    .severity = Severity::warning,
    .zh = "“{0}”不在名册中，请核对名称",
    .en = "'{0}' is not in the register; check the name",
};
inline constexpr Fault dates_reversed{
    .code = "C009",
    .severity = Severity::error,
    .zh = "撤销之日早于成立之日，请核对",
    .en = "the last day comes before the first; check both",
};
inline constexpr Fault unknown_distribution{
    .code = "C010",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的印发名单，请核对 registers/distribution.yaml",
    .en = "there is no distribution list '{0}'; check registers/distribution.yaml",
};
inline constexpr Fault empty_distribution{
    .code = "C011",
    .severity = Severity::warning,
    .zh = "印发名单“{0}”中没有收件单位，请补上",
    .en = "the distribution list '{0}' has no receivers; add some",
};
inline constexpr Fault unknown_brief_section{
    .code = "C012",
    .severity = Severity::warning,
    .zh = "简讯栏目“{0}”不在栏目表中，请核对",
    .en = "the section of briefs '{0}' is not in the list of sections; check it",
};
inline constexpr Fault repeated_entry{
    .code = "C013",
    .severity = Severity::warning,
    .zh = "“{0}”写了两次，请删去一处",
    .en = "'{0}' is listed twice; delete one of them",
};
inline constexpr Fault unknown_font_role{
    .code = "C014",
    .severity = Severity::error,
    .zh = "没有“{0}”这种字体用途，可以写：{1}",
    .en = "there is no font role '{0}'; the roles are: {1}",
};

inline constexpr Fault contributor_not_yet{
    .code = "C015",
    .severity = Severity::warning,
    .zh = "“{0}”到 {1} 才成立，请核对署名",
    .en = "'{0}' began on {1} only; check the credit",
};

inline constexpr Fault starter_name{
    .code = "C016",
    .severity = Severity::warning,
    .zh = "“{0}”是新建刊物时的样例，请改成自己的名称",
    .en = "'{0}' is a stand-in of a new publication; write the real name",
};

inline constexpr Fault receivers_in_one{
    .code = "C017",
    .severity = Severity::hint,
    .zh = "这里算一个单位；几个单位要写成 [甲, 乙]",
    .en = "this counts as one receiver; write several as [甲, 乙]",
};

inline constexpr Fault missing_issue_number{
    .code = "C021",
    .severity = Severity::error,
    .zh = "缺少期号，请在 issue.yaml 中写上“number: 3”",
    .en = "the issue number is missing; write 'number: 3' in issue.yaml",
};
inline constexpr Fault missing_issue_date{
    .code = "C022",
    .severity = Severity::error,
    .zh = "缺少日期，请在 issue.yaml 中写上“date: 2012-02-29”",
    .en = "the date is missing; write 'date: 2012-02-29' in issue.yaml",
};
inline constexpr Fault issue_without_articles{
    .code = "C023",
    .severity = Severity::error,
    .zh = "这一期还没有稿件，请在这个文件夹中加入 .md 文件",
    .en = "the issue has no articles; add .md files to its folder",
};
inline constexpr Fault unknown_article_file{
    .code = "C024",
    .severity = Severity::error,
    .zh = "找不到稿件“{0}”，请核对文件名",
    .en = "there is no snippet '{0}'; check its name",
};
inline constexpr Fault repeated_article_file{
    .code = "C025",
    .severity = Severity::error,
    .zh = "稿件“{0}”列了两次，请删去一处",
    .en = "the snippet '{0}' is listed twice; delete one of them",
};
inline constexpr Fault unknown_section{
    .code = "C026",
    .severity = Severity::error,
    .zh =
        "没有“{0}”这个栏目，请改用已有的（{1}），或加入 bulletin.yaml（或本期 issue.yaml）的 "
        "sections",
    .en =
        "there is no section '{0}'; use one of {1}, or add it to the sections of bulletin.yaml (or "
        "of this issue.yaml)",
};
inline constexpr Fault repeated_article_id{
    .code = "C027",
    .severity = Severity::error,
    .zh = "稿件标识“{0}”重复，{1} 已经用过，请改文件名或加上“标识”",
    .en = "the id '{0}' is used by {1} already; rename the file or add an 'id'",
};
inline constexpr Fault outside_publication{
    .code = "C028",
    .severity = Severity::error,
    .zh = "“{0}”在刊物文件夹之外，请把文件放进来",
    .en = "'{0}' lies outside the publication; move the file inside",
};
inline constexpr Fault folder_leads_back{
    .code = "C029",
    .severity = Severity::warning,
    .zh = "文件夹“{0}”是指回上级的链接，没有重复读取",
    .en = "the folder '{0}' is a link to one that has been read already; it was not read again",
};
inline constexpr Fault not_a_snippet{
    .code = "C030",
    .severity = Severity::hint,
    .zh = "“{0}”不是稿件（.md、.yaml），不会排印",
    .en = "'{0}' is no snippet (.md, .yaml) and will not be printed",
};
inline constexpr Fault file_name_not_utf8{
    .code = "C031",
    .severity = Severity::error,
    .zh = "文件名“{0}”不是 UTF-8 编码，请改名",
    .en = "the file name '{0}' is not UTF-8; rename the file",
};
inline constexpr Fault folders_too_deep{
    .code = "C032",
    .severity = Severity::error,
    .zh = "文件夹“{0}”嵌套过深，请把稿件移到上层",
    .en = "the folder '{0}' is nested too deep; move its snippets up",
};

inline constexpr Fault missing_head{
    .code = "C040",
    .severity = Severity::error,
    .zh = "稿件开头缺少“---”之间的栏目、标题和供稿，请补上",
    .en = "the snippet has no head; begin with section, title and credit between '---' lines",
};
inline constexpr Fault blank_snippet{
    .code = "C053",
    .severity = Severity::error,
    .zh = "文件是空的，请写上稿件，或把文件移走",
    .en = "the file is empty; write the snippet or move the file away",
};
inline constexpr Fault unclosed_head{
    .code = "C041",
    .severity = Severity::error,
    .zh = "稿件开头的“---”没有结束，请在正文之前再写一行“---”",
    .en = "the head is not closed; write another '---' line before the text",
};
inline constexpr Fault empty_body{
    .code = "C042",
    .severity = Severity::error,
    .zh = "这篇稿件没有正文，请补写",
    .en = "this article has no text; add it",
};
inline constexpr Fault missing_section{
    .code = "C043",
    .severity = Severity::error,
    .zh = "这篇稿件没有栏目，请写上“section: {0}”",
    .en = "this article has no section; write 'section: {0}'",
};
inline constexpr Fault missing_credit{
    .code = "C044",
    .severity = Severity::error,
    .zh = "这篇稿件没有署名，请写上“credit: …”",
    .en = "this article has no credit; write 'credit: …'",
};
inline constexpr Fault missing_title{
    .code = "C045",
    .severity = Severity::error,
    .zh = "这篇稿件没有标题，请写上“title: …”",
    .en = "this article has no title; write 'title: …'",
};
inline constexpr Fault long_title{
    .code = "C046",
    .severity = Severity::warning,
    .zh = "标题有 {0} 行，一般不超过 2 行，请压缩",
    .en = "the title has {0} lines; shorten it to two",
};
inline constexpr Fault repeated_title{
    .code = "C047",
    .severity = Severity::warning,
    .zh = "标题“{0}”与 {1} 相同，请核对是否重复",
    .en = "the title '{0}' is that of {1}; check whether it is there twice",
};
inline constexpr Fault mixed_briefs{
    .code = "C048",
    .severity = Severity::hint,
    .zh = "栏目“{0}”中有的简讯有段首标题，有的没有，请统一",
    .en = "some briefs of section '{0}' have a run-in head and some have none; make them alike",
};
inline constexpr Fault head_of_story{
    .code = "C049",
    .severity = Severity::warning,
    .zh = "段首标题只用于简讯，这里没有排印，请删去或改为 kind: brief",
    .en = "a run-in head belongs to a brief and was not printed; delete it or write kind: brief",
};
inline constexpr Fault head_and_title{
    .code = "C050",
    .severity = Severity::warning,
    .zh = "简讯的段首标题和标题只需写一个，这里没有排印标题“{0}”",
    .en = "a brief takes a head or a title; the title '{0}' was not printed",
};
inline constexpr Fault empty_briefs{
    .code = "C051",
    .severity = Severity::error,
    .zh = "“{0}”下面没有简讯，请补上",
    .en = "there are no briefs under '{0}'; add some",
};

inline constexpr Fault starter_text{
    .code = "C052",
    .severity = Severity::warning,
    .zh = "这里还是起草时的样文“{0}”，请换成正式内容",
    .en = "this is still the text of the starter, '{0}'; write your own",
};

inline constexpr Fault raw_html{
    .code = "C060",
    .severity = Severity::hint,
    .zh = "HTML 标记按原样排成文字，请改用 Markdown 或删去",
    .en = "HTML is printed as text; use Markdown or delete it",
};
inline constexpr Fault picture_in_text{
    .code = "C061",
    .severity = Severity::warning,
    .zh = "图片夹在文字中间，已移到段后，请让它单独成段",
    .en = "a picture stands inside text and was moved behind it; give it a paragraph of its own",
};
inline constexpr Fault missing_alt_text{
    .code = "C062",
    .severity = Severity::warning,
    .zh = "图片缺少说明，请在 ![ ] 的方括号里写上图中内容，供看不见图的人听读",
    .en = "the picture has no description; write what it shows inside the brackets of ![ ]",
};
inline constexpr Fault remote_picture{
    .code = "C063",
    .severity = Severity::error,
    .zh = "不能使用网上的图片，请下载到本期的 images 文件夹",
    .en = "pictures cannot come from the network; save it in the issue's images folder",
};
inline constexpr Fault dangerous_link{
    .code = "C064",
    .severity = Severity::error,
    .zh = "不能使用“{0}”这样的链接，请改为网址",
    .en = "links of the kind '{0}' are not allowed; use a web address",
};
inline constexpr Fault undefined_footnote{
    .code = "C065",
    .severity = Severity::error,
    .zh = "脚注“{0}”没有内容，请在文末写上“[^{0}]: …”",
    .en = "the footnote '{0}' has no text; write '[^{0}]: …' at the end",
};
inline constexpr Fault unused_footnote{
    .code = "C066",
    .severity = Severity::error,
    .zh = "脚注“{0}”没有被引用，不会排印，请在正文中加上 [^{0}] 或删去",
    .en = "footnote '{0}' is not called; write [^{0}] in the text or delete it",
};
inline constexpr Fault repeated_footnote{
    .code = "C067",
    .severity = Severity::error,
    .zh = "脚注“{0}”写了两次，后一次不会排印，请改编号",
    .en = "footnote '{0}' is written twice; change one of the labels",
};
inline constexpr Fault unused_definition{
    .code = "C068",
    .severity = Severity::error,
    .zh = "这一行会被当作链接定义而不排印，请把方括号后的冒号改为全角“：”",
    .en = "this would count as a link definition; use a full-width colon here",
};
inline constexpr Fault markdown_too_deep{
    .code = "C069",
    .severity = Severity::error,
    .zh = "嵌套超过 {0} 层，请减少列表或引文的层次",
    .en = "this is nested deeper than {0} levels; use fewer lists or quotes",
};
inline constexpr Fault markdown_too_complex{
    .code = "C070",
    .severity = Severity::error,
    .zh = "这里的{0}过多（超过 {1}），请检查是否误粘贴",
    .en = "there are too many of {0} here (over {1}); check what was pasted",
};
inline constexpr Fault empty_link{
    .code = "C071",
    .severity = Severity::warning,
    .zh = "链接没有地址，请补上",
    .en = "the link leads nowhere; add its address",
};

inline constexpr Fault footnote_in_footnote{
    .code = "C072",
    .severity = Severity::error,
    .zh = "脚注里不能再有脚注，请把要说的话写在一处",
    .en = "a footnote cannot have footnotes of its own; say all in one place",
};
inline constexpr Fault cells_beyond_columns{
    .code = "C073",
    .severity = Severity::error,
    .zh = "这一行比表头多 {0} 格，多出的不会排印，请删去或给表头加栏",
    .en = "this row goes beyond the head by {0}; delete the cells or give the head more columns",
};
inline constexpr Fault picture_printed_as_text{
    .code = "C074",
    .severity = Severity::warning,
    .zh = "这里会原样印成文字，不会排出图片：括号和引号要用半角，写成 ![说明](文件 \"图注\")",
    .en =
        "this would be printed as text, not as a picture; write ![…](file \"caption\") with "
        "half-width marks",
};
inline constexpr Fault struck_text{
    .code = "C075",
    .severity = Severity::warning,
    .zh = "删除线在数据文件（.json）里看不出来，意思会相反；作废的字请直接删去",
    .en =
        "the line through this text is lost in the .json file and its sense turns round; delete "
        "the text instead",
};
inline constexpr Fault cells_short_of_columns{
    .code = "C076",
    .severity = Severity::warning,
    .zh = "这一行比表头少 {0} 格，缺的会空着，请补齐，空格也写出竖线",
    .en = "this row falls short of the head by {0}; write all its cells, empty ones too",
};
inline constexpr Fault full_width_footnote_colon{
    .code = "C077",
    .severity = Severity::error,
    .zh = "脚注的注文前要用半角冒号，用全角冒号会排成正文",
    .en =
        "write an ASCII colon before the text of a footnote; with a full-width one it is printed "
        "as a paragraph",
};
inline constexpr Fault words_without_section{
    .code = "C100",
    .severity = Severity::warning,
    .zh = "词表里的词要写在一栏下面，请在前面加一行 [名词]",
    .en = "words need a section; write a line such as [名词] above them",
};
inline constexpr Fault unknown_word_section{
    .code = "C101",
    .severity = Severity::warning,
    .zh = "词表里没有“{0}”这一栏，可用的有：{1}",
    .en = "a list of words has no section '{0}'; the sections are: {1}",
};
inline constexpr Fault unknown_attribute{
    .code = "C102",
    .severity = Severity::error,
    .zh = "没有“{0}”这种标注，可以写 注音=kūn、下划线 或 着重号；不是标注就在 { 前加 \\",
    .en =
        "there is no attribute '{0}'; write ruby=kūn, underline or dots, or put \\ before { if "
        "it is text",
};
inline constexpr Fault reading_missing{
    .code = "C103",
    .severity = Severity::error,
    .zh = "注音后面要写读音，如 {注音=kūn}",
    .en = "ruby needs a reading, as in {ruby=kūn}",
};
inline constexpr Fault readings_do_not_match{
    .code = "C104",
    .severity = Severity::error,
    .zh = "“{0}”有 {1} 个字，读音有 {2} 个，请一字一音，用空格隔开",
    .en = "'{0}' has {1} characters and {2} readings; give each its own, with spaces between",
};
inline constexpr Fault reading_of_no_han{
    .code = "C105",
    .severity = Severity::error,
    .zh = "注音只能加在汉字上，方括号里不要有别的字和标记",
    .en = "only Han take a reading; leave other characters and marks out of the brackets",
};
inline constexpr Fault reading_too_long{
    .code = "C106",
    .severity = Severity::error,
    .zh = "读音“{0}”太长（最多 {1} 个字母），请改用脚注",
    .en = "the reading '{0}' is too long (at most {1} letters); use a footnote",
};
inline constexpr Fault picture_missing{
    .code = "C080",
    .severity = Severity::error,
    .zh = "找不到图片“{0}”，请核对文件名",
    .en = "the picture '{0}' is not there; check the name",
};
inline constexpr Fault picture_unreadable{
    .code = "C081",
    .severity = Severity::error,
    .zh = "无法读取图片“{0}”，请检查文件",
    .en = "the picture '{0}' cannot be read; check the file",
};
inline constexpr Fault picture_kind{
    .code = "C082",
    .severity = Severity::error,
    .zh = "“{0}”不是 PNG 或 JPEG 图片，请另存为其中一种",
    .en = "'{0}' is neither PNG nor JPEG; save it as one of them",
};
inline constexpr Fault picture_cut_off{
    .code = "C083",
    .severity = Severity::error,
    .zh = "图片“{0}”不完整，请重新复制或导出",
    .en = "the picture '{0}' is cut off; copy or export it again",
};
inline constexpr Fault picture_damaged{
    .code = "C084",
    .severity = Severity::error,
    .zh = "图片“{0}”已损坏，请重新导出",
    .en = "the picture '{0}' is damaged; export it again",
};
inline constexpr Fault picture_too_large{
    .code = "C085",
    .severity = Severity::error,
    .zh = "图片“{0}”太大（{1}），请缩小到 1 亿像素、64 MB 以内",
    .en = "the picture '{0}' is too large ({1}); shrink it below 100 megapixels and 64 MB",
};

inline constexpr Fault document_without_organ{
    .code = "C120",
    .severity = Severity::error,
    .zh = "公文没有发文机关，请写上“organ: …”",
    .en = "the document has no issuing organ; write 'organ: …'",
};
inline constexpr Fault too_many_organs{
    .code = "C121",
    .severity = Severity::warning,
    .zh = "联合行文有 {0} 个机关，一般不超过六个，标志会很小，请核对",
    .en = "{0} organs issue this together; more than six make a very small mark",
};
inline constexpr Fault bad_document_number{
    .code = "C122",
    .severity = Severity::warning,
    .zh = "发文字号“{0}”不合规范，应由机关代字、〔年份〕和序号组成，如 江工〔2008〕6号",
    .en =
        "the number '{0}' should read like 江工〔2008〕6号: full year in 〔〕, no 第, no leading "
        "zeros",
};
inline constexpr Fault missing_document_number{
    .code = "C123",
    .severity = Severity::warning,
    .zh = "公文没有发文字号，请写上“document_number: 江工〔2008〕6号”",
    .en = "the document has no number; write 'document_number: 江工〔2008〕6号'",
};
inline constexpr Fault printed_before_date{
    .code = "C124",
    .severity = Severity::error,
    .zh = "印发日期（{0}）早于成文日期（{1}），请核对",
    .en = "it was printed on {0}, before its date {1}; check both",
};
inline constexpr Fault document_without_title{
    .code = "C125",
    .severity = Severity::error,
    .zh = "公文没有标题，请写上“title: …”",
    .en = "the document has no title; write 'title: …'",
};
inline constexpr Fault document_without_body{
    .code = "C126",
    .severity = Severity::error,
    .zh = "公文没有正文，请写上“body: body.md”，并写好这个文件",
    .en = "the document has no text; write 'body: body.md' and that file",
};
inline constexpr Fault upward_without_signer{
    .code = "C127",
    .severity = Severity::warning,
    .zh = "请示、报告是上行文，应标注签发人，请写上“signer: …”",
    .en = "a 请示 or 报告 goes upwards and names who signed it; write 'signer: …'",
};
inline constexpr Fault bad_serial{
    .code = "C128",
    .severity = Severity::warning,
    .zh = "份号“{0}”应是六位数字",
    .en = "the serial number '{0}' should be six digits",
};
inline constexpr Fault bad_secrecy{
    .code = "C129",
    .severity = Severity::warning,
    .zh = "密级“{0}”应写成 绝密、机密、秘密 之一，后面可加 ★ 和保密期限，如 机密★1年",
    .en = "the secrecy '{0}' should be 绝密, 机密 or 秘密, with ★ and a term such as 机密★1年",
};
inline constexpr Fault secret_without_serial{
    .code = "C130",
    .severity = Severity::warning,
    .zh = "涉密公文应标注份号，请写上“serial: 000001”",
    .en = "a secret document carries a serial number; write 'serial: 000001'",
};
inline constexpr Fault bad_urgency{
    .code = "C131",
    .severity = Severity::warning,
    .zh = "紧急程度“{0}”应是 特急 或 加急",
    .en = "the urgency '{0}' should be 特急 or 加急",
};
inline constexpr Fault attachment_without_title{
    .code = "C132",
    .severity = Severity::error,
    .zh = "“{0}”没有标题，请在文件开头的“---”之间写上“title: …”",
    .en = "'{0}' has no title; write 'title: …' between '---' lines at its beginning",
};
inline constexpr Fault text_not_markdown{
    .code = "C133",
    .severity = Severity::error,
    .zh = "“{0}”不是 .md 文件，请写正文的文件名",
    .en = "'{0}' is no .md file; name the file that holds the text",
};
inline constexpr Fault text_not_printed{
    .code = "C134",
    .severity = Severity::warning,
    .zh = "“{0}”没有写进 issue.yaml 的 body、issued 或 attachments，不会排印",
    .en = "'{0}' is not named as body, issued or attachments in issue.yaml and will not be printed",
};
inline constexpr Fault text_named_twice{
    .code = "C135",
    .severity = Severity::error,
    .zh = "“{0}”已经用在前面，每个文件只能用一次",
    .en = "'{0}' is used already; name each file once",
};
inline constexpr Fault key_of_other_format{
    .code = "C136",
    .severity = Severity::warning,
    .zh = "“{0}”不用于这种格式的公文，不会排印",
    .en = "'{0}' has no place in a document of this format and will not be printed",
};
inline constexpr Fault spread_signature{
    .code = "C137",
    .severity = Severity::hint,
    .zh = "署名不必用空格撑开，排印时会安排",
    .en = "a signature needs no spaces between its characters; the press places it",
};
inline constexpr Fault number_of_other_year{
    .code = "C138",
    .severity = Severity::warning,
    .zh = "发文字号的年份 {0} 与成文日期的年份 {1} 不同，请核对",
    .en = "the number says {0} and the date {1}; check the year",
};
inline constexpr Fault bad_url{
    .code = "C139",
    .severity = Severity::error,
    .zh = "网址“{0}”不能用，请写以 https:// 开头的一个文件夹，如 https://www.example.org/xinxi/",
    .en = "'{0}' cannot be used; write a folder's address such as https://www.example.org/xinxi/",
};

inline constexpr Fault space_between_han{
    .code = "C140",
    .severity = Severity::hint,
    .zh = "“{0}”的汉字之间有空格，会照样排出；不是有意隔开的，请删去",
    .en = "'{0}' has spaces between its characters and prints them; delete them unless meant",
};
inline constexpr Fault space_beside_mark{
    .code = "C147",
    .severity = Severity::hint,
    .zh = "标点“{0}”后面多了空格，会照样排出，请删去",
    .en = "there is a space behind the mark in '{0}', which is printed; delete it",
};
inline constexpr Fault full_width_letters{
    .code = "C141",
    .severity = Severity::hint,
    .zh = "“{0}”是全角字母或数字，请用半角，字距由排版安排",
    .en = "'{0}' is in full-width forms; write ASCII and leave the spacing to the press",
};
inline constexpr Fault half_width_parentheses{
    .code = "C142",
    .severity = Severity::hint,
    .zh = "“{0}”在中文里用了半角括号，请用全角括号",
    .en = "'{0}' has half-width parentheses in Chinese; use full-width ones",
};
inline constexpr Fault attachment_end_mark{
    .code = "C143",
    .severity = Severity::hint,
    .zh = "附件名称“{0}”后不加标点",
    .en = "the name of an attachment, '{0}', ends without a mark",
};
inline constexpr Fault inverted_level{
    .code = "C144",
    .severity = Severity::hint,
    .zh = "“{0}”的层次高于前面的“{1}”；一个要点之内，序号由高到低：一、（一）1.（1）",
    .en = "'{0}' is of a higher level than '{1}' before it; in a point, go down: 一、（一）1.（1）",
};
inline constexpr Fault bad_level_mark{
    .code = "C145",
    .severity = Severity::hint,
    .zh = "序号“{0}”应写成“{1}”",
    .en = "the number '{0}' should be written '{1}'",
};
inline constexpr Fault lost_table{
    .code = "C146",
    .severity = Severity::warning,
    .zh = "这里的表格没有认出来，会照文字排出；请用半角的“|”和“---”，格数与表头一样多",
    .en =
        "this table is not read as one and prints as text; write | and --- in ASCII, with as many "
        "cells as the head has",
};

}  // namespace kanyin::fault
