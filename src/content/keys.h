// All keys that an editor writes, in both languages, with what they take: one table a file. Reading
// and the JSON Schemas that `kanyin schema` prints use the same tables.
#pragma once

#include <string_view>

#include "model/article.h"
#include "model/issue.h"
#include "yaml/fields.h"

namespace kanyin {

/// What a key takes.
enum class KeyKind {
  text,       // one line
  lines,      // one line or a list of lines
  text_list,  // a text or a list of texts
  markdown,   // a text with Markdown in it
  number,     // from 1
  copies,     // how many, from 1
  date,
  boolean,
  issue_type,
  document_format,
  colophon_face,
  article_kind,
  contents_list,
  fonts,               // font files by role
  staff,               // a name, or a map of staff keys
  distribution,        // the name of a list, or the receivers themselves
  receivers,           // a receiver or a list of them
  briefs,              // a list of briefs
  contributors,        // a list of contributors
  distribution_lists,  // distribution lists by name
};

enum class Need { optional, required };

struct KeyInfo {
  Key key;
  KeyKind kind = KeyKind::text;
  Need need = Need::optional;
  std::string_view zh;  // what it is for
  std::string_view en;
};

/// Keys of bulletin.yaml.
namespace bulletin_keys {

inline constexpr KeyInfo name{.key = {"name", "刊名"},
                              .kind = KeyKind::text,
                              .need = Need::required,
                              .zh = "刊物名称，印在报头",
                              .en = "name of the bulletin, printed in the masthead"};
inline constexpr KeyInfo organ{.key = {"organ", "编发机关"},
                               .kind = KeyKind::text,
                               .need = Need::required,
                               .zh = "编发机关",
                               .en = "who issues it"};
inline constexpr KeyInfo place{.key = {"place", "地名"},
                               .kind = KeyKind::text,
                               .need = Need::required,
                               .zh = "本地地名，署名中的“市总”按它解释",
                               .en = "the place that 市总 in credits means"};
inline constexpr KeyInfo url{.key = {"url", "网址"},
                             .kind = KeyKind::text,
                             .need = Need::optional,
                             .zh = "公开发布的网址，如 https://www.example.org/xinxi/",
                             .en = "where the public archive is, https://www.example.org/xinxi/"};
inline constexpr KeyInfo style{.key = {"style", "版式"},
                               .kind = KeyKind::text,
                               .need = Need::optional,
                               .zh = "版式名称（styles/ 下），不写即 classic",
                               .en = "name of the style below styles/; classic if absent"};
inline constexpr KeyInfo page_template{
    .key = {"template", "模板"},
    .kind = KeyKind::text,
    .need = Need::optional,
    .zh = "模板名称（templates/ 下），不写即 bulletin",
    .en = "name of the template below templates/; bulletin if absent"};
inline constexpr KeyInfo sections{.key = {"sections", "栏目"},
                                  .kind = KeyKind::text_list,
                                  .need = Need::optional,
                                  .zh = "栏目及其先后",
                                  .en = "the sections in their usual order"};
inline constexpr KeyInfo briefs{.key = {"briefs", "简讯栏目"},
                                .kind = KeyKind::text_list,
                                .need = Need::optional,
                                .zh = "只登简讯的栏目",
                                .en = "the sections whose articles are briefs"};
inline constexpr KeyInfo distribution{.key = {"distribution", "印发范围"},
                                      .kind = KeyKind::text,
                                      .need = Need::optional,
                                      .zh = "通常采用的印发名单",
                                      .en = "name of the usual distribution list"};
inline constexpr KeyInfo fonts{.key = {"fonts", "字体"},
                               .kind = KeyKind::fonts,
                               .need = Need::optional,
                               .zh = "各种用途的字体文件",
                               .en = "own font files by role"};

inline constexpr KeyInfo all[] = {name,          organ,    place,  url,          style,
                                  page_template, sections, briefs, distribution, fonts};

}  // namespace bulletin_keys

/// Keys of issue.yaml.
namespace issue_keys {

inline constexpr KeyInfo type{.key = {"type", "类型"},
                              .kind = KeyKind::issue_type,
                              .need = Need::optional,
                              .zh = "简报或公文，不写即简报",
                              .en = "bulletin or document; bulletin if absent"};
inline constexpr KeyInfo number{.key = {"number", "期号"},
                                .kind = KeyKind::number,
                                .need = Need::required,
                                .zh = "第几期",
                                .en = "number of the issue"};
inline constexpr KeyInfo running_number{.key = {"running_number", "总期号"},
                                        .kind = KeyKind::number,
                                        .need = Need::optional,
                                        .zh = "总第几期",
                                        .en = "running number since the first issue"};
inline constexpr KeyInfo date{.key = {"date", "日期"},
                              .kind = KeyKind::date,
                              .need = Need::required,
                              .zh = "印发日期",
                              .en = "date of issue"};
inline constexpr KeyInfo special{.key = {"special", "专刊"},
                                 .kind = KeyKind::text,
                                 .need = Need::optional,
                                 .zh = "专刊的主题",
                                 .en = "theme of a special issue"};
inline constexpr KeyInfo sections{.key = {"sections", "栏目"},
                                  .kind = KeyKind::text_list,
                                  .need = Need::optional,
                                  .zh = "本期栏目的先后",
                                  .en = "order of the sections in this issue"};
inline constexpr KeyInfo articles{.key = {"articles", "稿件"},
                                  .kind = KeyKind::text_list,
                                  .need = Need::optional,
                                  .zh = "栏目内稿件的先后（文件名）",
                                  .en = "order of the snippets inside their sections"};
inline constexpr KeyInfo distribution{.key = {"distribution", "印发范围"},
                                      .kind = KeyKind::distribution,
                                      .need = Need::optional,
                                      .zh = "印发名单的名称",
                                      .en = "name of the distribution list"};
inline constexpr KeyInfo also{.key = {"also", "本期增发"},
                              .kind = KeyKind::receivers,
                              .need = Need::optional,
                              .zh = "本期增发的单位",
                              .en = "receivers of this issue only"};
inline constexpr KeyInfo copies{.key = {"copies", "份数"},
                                .kind = KeyKind::copies,
                                .need = Need::optional,
                                .zh = "印制份数，不写则按名单合计",
                                .en = "number of copies; else counted from the list"};
inline constexpr KeyInfo editor{.key = {"editor", "责任编辑"},
                                .kind = KeyKind::staff,
                                .need = Need::optional,
                                .zh = "责任编辑，或编辑人员各项",
                                .en = "editor, or the whole staff line"};
inline constexpr KeyInfo reviewer{.key = {"reviewer", "审核"},
                                  .kind = KeyKind::text,
                                  .need = Need::optional,
                                  .zh = "审核人",
                                  .en = "who reviewed it"};
inline constexpr KeyInfo approver{.key = {"approver", "签发"},
                                  .kind = KeyKind::text,
                                  .need = Need::optional,
                                  .zh = "签发人",
                                  .en = "who approved it"};
inline constexpr KeyInfo phone{.key = {"phone", "电话"},
                               .kind = KeyKind::text,
                               .need = Need::optional,
                               .zh = "联系电话",
                               .en = "telephone"};
inline constexpr KeyInfo contents_list{.key = {"contents_list", "要目"},
                                       .kind = KeyKind::contents_list,
                                       .need = Need::optional,
                                       .zh = "是否列出要目，不写即自动",
                                       .en = "whether to print a contents list; auto if absent"};

inline constexpr KeyInfo all[] = {type,     number,   running_number, date,  special,
                                  sections, articles, distribution,   also,  copies,
                                  editor,   reviewer, approver,       phone, contents_list};

}  // namespace issue_keys

/// Keys of issue.yaml of an official document.
namespace document_keys {

inline constexpr KeyInfo type{.key = {"type", "类型"},
                              .kind = KeyKind::issue_type,
                              .need = Need::required,
                              .zh = "公文写 document",
                              .en = "document for an official document"};
inline constexpr KeyInfo format{.key = {"format", "格式"},
                                .kind = KeyKind::document_format,
                                .need = Need::optional,
                                .zh = "通用格式 general、信函 letter、命令 order、纪要 minutes",
                                .en = "general, letter, order or minutes"};
inline constexpr KeyInfo organ{
    .key = {"organ", "发文机关"},
    .kind = KeyKind::text_list,
    .need = Need::required,
    .zh = "发文机关，联合行文写成列表，主办机关在前",
    .en = "the issuing organ; a list for a joint document, the leading one first"};
inline constexpr KeyInfo mark{.key = {"mark", "发文机关标志"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "发文机关标志的全文，不写则由发文机关组成",
                              .en = "the whole mark, if it is not made from the organ"};
inline constexpr KeyInfo number{.key = {"document_number", "发文字号"},
                                .kind = KeyKind::text,
                                .need = Need::optional,
                                .zh = "如 江工〔2008〕6号",
                                .en = "such as 江工〔2008〕6号"};
inline constexpr KeyInfo serial{.key = {"serial", "份号"},
                                .kind = KeyKind::text,
                                .need = Need::optional,
                                .zh = "份号，六位数字",
                                .en = "serial number of the copy, six digits"};
inline constexpr KeyInfo secrecy{.key = {"secrecy", "密级"},
                                 .kind = KeyKind::text,
                                 .need = Need::optional,
                                 .zh = "密级和保密期限，如 机密★1年",
                                 .en = "such as 机密★1年"};
inline constexpr KeyInfo urgency{.key = {"urgency", "紧急程度"},
                                 .kind = KeyKind::text,
                                 .need = Need::optional,
                                 .zh = "特急或加急",
                                 .en = "特急 or 加急"};
inline constexpr KeyInfo signer{
    .key = {"signer", "签发人"},
    .kind = KeyKind::text_list,
    .need = Need::optional,
    .zh = "签发人，上行文要写；命令为署名的负责人",
    .en = "who signed it for issue (documents upwards), or who signs an order"};
inline constexpr KeyInfo signer_post{.key = {"signer_post", "职务"},
                                     .kind = KeyKind::text,
                                     .need = Need::optional,
                                     .zh = "签名章前的职务，如 主席",
                                     .en = "the post before a signature stamp, such as 主席"};
inline constexpr KeyInfo title{.key = {"title", "标题"},
                               .kind = KeyKind::lines,
                               .need = Need::optional,
                               .zh = "标题，分行时写成列表",
                               .en = "title; a list holds the editor's own lines"};
inline constexpr KeyInfo to{.key = {"to", "主送"},
                            .kind = KeyKind::text_list,
                            .need = Need::optional,
                            .zh = "主送机关，末尾不用冒号",
                            .en = "the receivers, without the colon"};
inline constexpr KeyInfo body{.key = {"body", "正文"},
                              .kind = KeyKind::markdown,
                              .need = Need::required,
                              .zh = "正文的文件名，如 body.md",
                              .en = "the file with the text, such as body.md"};
inline constexpr KeyInfo present{.key = {"present", "出席"},
                                 .kind = KeyKind::text_list,
                                 .need = Need::optional,
                                 .zh = "出席人员（纪要）",
                                 .en = "who was present (minutes)"};
inline constexpr KeyInfo absent{.key = {"absent", "请假"},
                                .kind = KeyKind::text_list,
                                .need = Need::optional,
                                .zh = "请假人员（纪要）",
                                .en = "who was excused (minutes)"};
inline constexpr KeyInfo observers{.key = {"observers", "列席"},
                                   .kind = KeyKind::text_list,
                                   .need = Need::optional,
                                   .zh = "列席人员（纪要）",
                                   .en = "who sat in (minutes)"};
inline constexpr KeyInfo signed_by{.key = {"signed_by", "署名"},
                                   .kind = KeyKind::text_list,
                                   .need = Need::optional,
                                   .zh = "署名机关，不写即发文机关",
                                   .en = "who signs; the organ if absent"};
inline constexpr KeyInfo date{.key = {"date", "日期"},
                              .kind = KeyKind::date,
                              .need = Need::required,
                              .zh = "成文日期",
                              .en = "date of the document"};
inline constexpr KeyInfo sealed{.key = {"sealed", "盖章"},
                                .kind = KeyKind::boolean,
                                .need = Need::optional,
                                .zh = "是否留出印章的位置，不写即留",
                                .en = "whether room is kept for the seal; true if absent"};
inline constexpr KeyInfo note{.key = {"note", "附注"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "附注，不用括号",
                              .en = "a note, without parentheses"};
inline constexpr KeyInfo issued{.key = {"issued", "印发"},
                                .kind = KeyKind::text,
                                .need = Need::optional,
                                .zh = "随文印发的文件，如 points.md",
                                .en = "the text that is issued with it, such as points.md"};
inline constexpr KeyInfo attachments{.key = {"attachments", "附件"},
                                     .kind = KeyKind::text_list,
                                     .need = Need::optional,
                                     .zh = "附件的文件名，按先后",
                                     .en = "the files of the attachments in order"};
inline constexpr KeyInfo copy_to{.key = {"copy_to", "抄送"},
                                 .kind = KeyKind::text_list,
                                 .need = Need::optional,
                                 .zh = "抄送机关，末尾不用句号",
                                 .en = "copies to, without the full stop"};
inline constexpr KeyInfo printed_by{.key = {"printed_by", "印发机关"},
                                    .kind = KeyKind::text,
                                    .need = Need::optional,
                                    .zh = "印发机关",
                                    .en = "who prints it"};
inline constexpr KeyInfo printed_on{.key = {"printed_on", "印发日期"},
                                    .kind = KeyKind::date,
                                    .need = Need::optional,
                                    .zh = "印发日期",
                                    .en = "date of printing"};
inline constexpr KeyInfo copies{.key = {"copies", "份数"},
                                .kind = KeyKind::copies,
                                .need = Need::optional,
                                .zh = "印制份数",
                                .en = "number of copies"};
inline constexpr KeyInfo grid{.key = {"grid", "网格"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "网格，不写即 gb",
                              .en = "gb, word or practice-28; gb if absent"};
inline constexpr KeyInfo colophon_face{
    .key = {"colophon_face", "版记页"},
    .kind = KeyKind::colophon_face,
    .need = Need::optional,
    .zh = "版记排在最后一个双数面（even）还是最后一面（last）",
    .en = "whether the colophon stands on the last even face or simply the last"};

inline constexpr KeyInfo all[] = {type,       format,  organ,  mark,         number,    serial,
                                  secrecy,    urgency, signer, signer_post,  title,     to,
                                  body,       present, absent, observers,    signed_by, date,
                                  sealed,     note,    issued, attachments,  copy_to,   printed_by,
                                  printed_on, copies,  grid,   colophon_face};

}  // namespace document_keys

/// Keys of the head of a text that is issued with a document or attached to it.
namespace document_text_keys {

inline constexpr KeyInfo title{.key = {"title", "标题"},
                               .kind = KeyKind::lines,
                               .need = Need::required,
                               .zh = "标题，分行时写成列表",
                               .en = "title; a list holds the editor's own lines"};

inline constexpr KeyInfo landscape{.key = {"landscape", "横排"},
                                   .kind = KeyKind::boolean,
                                   .need = Need::optional,
                                   .zh = "整个附件横排，用于宽表",
                                   .en = "whether its pages lie on their side, for wide tables"};

inline constexpr KeyInfo bound_apart{
    .key = {"bound_apart", "另装"},
    .kind = KeyKind::boolean,
    .need = Need::optional,
    .zh = "附件不与正文装订在一起，页首标明发文字号",
    .en = "whether it is not stapled to its document and names it"};

inline constexpr KeyInfo all[] = {title, landscape, bound_apart};

}  // namespace document_text_keys

/// Keys of the head of a snippet.
namespace article_keys {

inline constexpr KeyInfo title{.key = {"title", "标题"},
                               .kind = KeyKind::lines,
                               .need = Need::optional,
                               .zh = "标题，分行时写成列表",
                               .en = "title; a list holds the editor's own lines"};
inline constexpr KeyInfo section{.key = {"section", "栏目"},
                                 .kind = KeyKind::text,
                                 .need = Need::required,
                                 .zh = "所属栏目",
                                 .en = "the section it belongs to"};
inline constexpr KeyInfo credit{.key = {"credit", "供稿"},
                                .kind = KeyKind::text_list,
                                .need = Need::required,
                                .zh = "供稿单位，按排印的写法",
                                .en = "the contributor as printed"};
inline constexpr KeyInfo kind{.key = {"kind", "类型"},
                              .kind = KeyKind::article_kind,
                              .need = Need::optional,
                              .zh = "稿件或简讯，不写则由栏目决定",
                              .en = "story or brief; else the section decides"};
inline constexpr KeyInfo head{.key = {"head", "段首"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "简讯的段首标题",
                              .en = "run-in head of a brief"};
inline constexpr KeyInfo note{.key = {"note", "按语"},
                              .kind = KeyKind::markdown,
                              .need = Need::optional,
                              .zh = "编者按",
                              .en = "editor's note"};
inline constexpr KeyInfo id{.key = {"id", "标识"},
                            .kind = KeyKind::text,
                            .need = Need::optional,
                            .zh = "网页锚点，不写则用文件名",
                            .en = "anchor; else the name of the file"};

inline constexpr KeyInfo all[] = {title, section, credit, kind, head, note, id};

}  // namespace article_keys

/// Keys of a file of briefs.
namespace briefs_keys {

inline constexpr KeyInfo section{.key = {"section", "栏目"},
                                 .kind = KeyKind::text,
                                 .need = Need::required,
                                 .zh = "所属栏目",
                                 .en = "the section they belong to"};
inline constexpr KeyInfo briefs{.key = {"briefs", "简讯"},
                                .kind = KeyKind::briefs,
                                .need = Need::required,
                                .zh = "各条简讯",
                                .en = "the briefs"};

inline constexpr KeyInfo all[] = {section, briefs};

}  // namespace briefs_keys

/// Keys of one brief of a file.
namespace brief_keys {

inline constexpr KeyInfo head{.key = {"head", "段首"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "段首标题",
                              .en = "run-in head"};
inline constexpr KeyInfo text{.key = {"text", "正文"},
                              .kind = KeyKind::markdown,
                              .need = Need::required,
                              .zh = "正文",
                              .en = "the text"};
inline constexpr KeyInfo credit{.key = {"credit", "供稿"},
                                .kind = KeyKind::text_list,
                                .need = Need::required,
                                .zh = "供稿单位，按排印的写法",
                                .en = "the contributor as printed"};
inline constexpr KeyInfo note{.key = {"note", "按语"},
                              .kind = KeyKind::markdown,
                              .need = Need::optional,
                              .zh = "编者按",
                              .en = "editor's note"};
inline constexpr KeyInfo id{.key = {"id", "标识"},
                            .kind = KeyKind::text,
                            .need = Need::optional,
                            .zh = "网页锚点，不写则由文件名编号",
                            .en = "anchor; else the name of the file with a number"};

inline constexpr KeyInfo all[] = {head, text, credit, note, id};

}  // namespace brief_keys

/// What other systems call the parts of an article. A brief has a head where a story has a title.
inline constexpr MistakenKey snippet_mistakes[] = {
    {"作者", article_keys::credit.key},     {"author", article_keys::credit.key},
    {"来源", article_keys::credit.key},     {"source", article_keys::credit.key},
    {"供稿单位", article_keys::credit.key}, {"byline", article_keys::credit.key},
    {"署名", article_keys::credit.key},     {"单位", article_keys::credit.key},
    {"题目", article_keys::title.key},      {"headline", article_keys::title.key},
    {"标题名", article_keys::title.key},    {"题名", article_keys::title.key},
    {"题目", brief_keys::head.key},         {"headline", brief_keys::head.key},
    {"标题", brief_keys::head.key},         {"title", brief_keys::head.key},
    {"分类", article_keys::section.key},    {"category", article_keys::section.key},
    {"版块", article_keys::section.key},    {"编者按", article_keys::note.key}};

/// Keys of registers/contributors.yaml.
namespace contributors_keys {

inline constexpr KeyInfo contributors{.key = {"contributors", "供稿单位"},
                                      .kind = KeyKind::contributors,
                                      .need = Need::required,
                                      .zh = "供稿单位名册",
                                      .en = "the contributors"};

inline constexpr KeyInfo all[] = {contributors};

}  // namespace contributors_keys

/// Keys of one contributor.
namespace contributor_keys {

inline constexpr KeyInfo name{.key = {"name", "名称"},
                              .kind = KeyKind::text,
                              .need = Need::required,
                              .zh = "全称，按当时的名称",
                              .en = "full name, as it was in its own time"};
inline constexpr KeyInfo aliases{.key = {"aliases", "简称"},
                                 .kind = KeyKind::text_list,
                                 .need = Need::optional,
                                 .zh = "署名时可用的简称",
                                 .en = "short names that credits may use"};
inline constexpr KeyInfo kind{.key = {"kind", "类别"},
                              .kind = KeyKind::text,
                              .need = Need::optional,
                              .zh = "单位类别",
                              .en = "kind of body"};
inline constexpr KeyInfo parent{.key = {"parent", "上级"},
                                .kind = KeyKind::text,
                                .need = Need::optional,
                                .zh = "上级单位的全称",
                                .en = "full name of the body above"};
inline constexpr KeyInfo from{.key = {"from", "成立"},
                              .kind = KeyKind::date,
                              .need = Need::optional,
                              .zh = "成立之日",
                              .en = "first day of existence"};
inline constexpr KeyInfo until{.key = {"until", "撤销"},
                               .kind = KeyKind::date,
                               .need = Need::optional,
                               .zh = "撤销之日",
                               .en = "last day of existence"};
inline constexpr KeyInfo successor{.key = {"successor", "后继"},
                                   .kind = KeyKind::text,
                                   .need = Need::optional,
                                   .zh = "撤销后接续的单位",
                                   .en = "the body that took its place"};
inline constexpr KeyInfo review{.key = {"review", "待核"},
                                .kind = KeyKind::boolean,
                                .need = Need::optional,
                                .zh = "由程序登记，等待核对",
                                .en = "put in by a program; an editor has not looked yet"};

inline constexpr KeyInfo all[] = {name, aliases, kind, parent, from, until, successor, review};

}  // namespace contributor_keys

/// Keys of registers/words.yaml.
namespace words_keys {

inline constexpr KeyInfo names{.key = {"names", "人名"},
                               .kind = KeyKind::text_list,
                               .need = Need::optional,
                               .zh = "人名，标题和正文尽量不在中间分行",
                               .en = "names of people; titles and lines avoid dividing them"};
inline constexpr KeyInfo organs{.key = {"organs", "机构"},
                                .kind = KeyKind::text_list,
                                .need = Need::optional,
                                .zh = "名册以外的机构名称",
                                .en = "names of bodies that are in no register"};
inline constexpr KeyInfo places{.key = {"places", "地名"},
                                .kind = KeyKind::text_list,
                                .need = Need::optional,
                                .zh = "地名",
                                .en = "names of places"};
inline constexpr KeyInfo words{.key = {"words", "词语"},
                               .kind = KeyKind::text_list,
                               .need = Need::optional,
                               .zh = "标题分行时不拆开的词",
                               .en = "words that titles are not divided in"};
inline constexpr KeyInfo verbs{.key = {"verbs", "动词"},
                               .kind = KeyKind::text_list,
                               .need = Need::optional,
                               .zh = "标题分行时不拆开的动词，前面好分行",
                               .en = "verbs; a title is well divided before one"};

inline constexpr KeyInfo all[] = {names, organs, places, words, verbs};

}  // namespace words_keys

/// Keys of registers/distribution.yaml.
namespace distribution_keys {

inline constexpr KeyInfo lists{.key = {"lists", "名单"},
                               .kind = KeyKind::distribution_lists,
                               .need = Need::required,
                               .zh = "各种印发名单，按名称",
                               .en = "the distribution lists by name"};

inline constexpr KeyInfo all[] = {lists};

}  // namespace distribution_keys

/// Keys of one group of a list.
namespace receiver_group_keys {

inline constexpr KeyInfo label{.key = {"label", "报送"},
                               .kind = KeyKind::text,
                               .need = Need::optional,
                               .zh = "报、送或发，可以不写",
                               .en = "报, 送 or 发; may be absent"};
inline constexpr KeyInfo receivers{.key = {"receivers", "单位"},
                                   .kind = KeyKind::receivers,
                                   .need = Need::required,
                                   .zh = "收件单位",
                                   .en = "the receivers"};

inline constexpr KeyInfo all[] = {label, receivers};

}  // namespace receiver_group_keys

/// Keys of one receiver.
namespace receiver_keys {

inline constexpr KeyInfo name{.key = {"name", "名称"},
                              .kind = KeyKind::text,
                              .need = Need::required,
                              .zh = "收件单位",
                              .en = "the receiver"};
inline constexpr KeyInfo copies{.key = {"copies", "份数"},
                                .kind = KeyKind::copies,
                                .need = Need::optional,
                                .zh = "份数",
                                .en = "number of copies"};

inline constexpr KeyInfo all[] = {name, copies};

}  // namespace receiver_keys

/// Keys of the staff line.
namespace staff_keys {

inline constexpr KeyInfo editor{.key = {"editor", "责任编辑"},
                                .kind = KeyKind::text,
                                .need = Need::optional,
                                .zh = "责任编辑",
                                .en = "editor"};
inline constexpr KeyInfo reviewer{.key = {"reviewer", "审核"},
                                  .kind = KeyKind::text,
                                  .need = Need::optional,
                                  .zh = "审核人",
                                  .en = "who reviewed it"};
inline constexpr KeyInfo approver{.key = {"approver", "签发"},
                                  .kind = KeyKind::text,
                                  .need = Need::optional,
                                  .zh = "签发人",
                                  .en = "who approved it"};
inline constexpr KeyInfo phone{.key = {"phone", "电话"},
                               .kind = KeyKind::text,
                               .need = Need::optional,
                               .zh = "联系电话",
                               .en = "telephone"};

inline constexpr KeyInfo all[] = {editor, reviewer, approver, phone};

}  // namespace staff_keys

enum class IssueType { bulletin, document };

inline constexpr Choice<IssueType> issue_types[] = {{IssueType::bulletin, {"bulletin", "简报"}},
                                                    {IssueType::document, {"document", "公文"}}};

inline constexpr Choice<DocumentFormat> document_formats[] = {
    {DocumentFormat::general, {"general", "通用"}},
    {DocumentFormat::letter, {"letter", "信函"}},
    {DocumentFormat::order, {"order", "命令"}},
    {DocumentFormat::minutes, {"minutes", "纪要"}}};

inline constexpr Choice<ColophonFace> colophon_faces[] = {{ColophonFace::even, {"even", "双数面"}},
                                                          {ColophonFace::last, {"last", "末面"}}};

inline constexpr Choice<ArticleKind> article_kinds[] = {{ArticleKind::story, {"story", "稿件"}},
                                                        {ArticleKind::brief, {"brief", "简讯"}}};

inline constexpr Choice<ContentsList> contents_lists[] = {
    {ContentsList::automatic, {"auto", "自动"}},
    {ContentsList::always, {"always", "总是"}},
    {ContentsList::never, {"never", "不列"}}};

/// The roles of fonts, as styles name them too.
inline constexpr Key font_roles[] = {
    {"song", "宋体"},  {"fangsong", "仿宋"},       {"kai", "楷体"},
    {"hei", "黑体"},   {"title", "小标宋"},        {"masthead", "报头"},
    {"latin", "西文"}, {"latin-bold", "西文粗体"}, {"latin-italic", "西文斜体"}};

inline constexpr IntegerRange issue_numbers{1, 99999};
inline constexpr IntegerRange copy_numbers{1, 10'000'000};

}  // namespace kanyin
