// What can go wrong around an issue: in the folder of the publication and on the disk.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault no_publication{
    .code = "R001",
    .severity = Severity::error,
    .zh =
        "“{0}”及其上级文件夹里没有刊物（content/bulletin.yaml）；用 -C DIR "
        "指明刊物的文件夹，还没有刊物就运行 kanyin init DIR",
    .en =
        "there is no publication (content/bulletin.yaml) in '{0}' or above it; name its folder "
        "with "
        "-C DIR, or make one with kanyin init DIR",
};
inline constexpr Fault folder_missing{
    .code = "R005",
    .severity = Severity::error,
    .zh = "没有“{0}”这个文件夹，请核对名称",
    .en = "there is no folder '{0}'; check the name",
};
inline constexpr Fault cannot_write{
    .code = "R002",
    .severity = Severity::error,
    .zh = "无法写入“{0}”：{1}",
    .en = "'{0}' cannot be written: {1}",
};
inline constexpr Fault disk_full{
    .code = "R016",
    .severity = Severity::error,
    .zh = "磁盘已满，没有写入“{0}”",
    .en = "the disk is full; '{0}' was not written",
};
inline constexpr Fault no_permission{
    .code = "R017",
    .severity = Severity::error,
    .zh = "没有写入“{0}”的权限，请检查文件夹的权限",
    .en = "there is no permission to write '{0}'; check those of its folder",
};
inline constexpr Fault read_only_disk{
    .code = "R018",
    .severity = Severity::error,
    .zh = "“{0}”所在的磁盘是只读的，换一个地方",
    .en = "'{0}' is on a read-only disk; choose another place",
};
inline constexpr Fault cannot_watch{
    .code = "R019",
    .severity = Severity::error,
    .zh = "无法监视“{0}”：{1}",
    .en = "'{0}' cannot be watched: {1}",
};
inline constexpr Fault too_many_watches{
    .code = "R020",
    .severity = Severity::error,
    .zh =
        "系统允许监视的文件夹已经用完，“{0}”的改动听不到；运行 "
        "sudo sysctl fs.inotify.max_user_watches=524288 后再试",
    .en =
        "the system allows no more folders to be watched, '{0}' among them; run "
        "sudo sysctl fs.inotify.max_user_watches=524288 and try again",
};
inline constexpr Fault already_a_publication{
    .code = "R003",
    .severity = Severity::error,
    .zh = "“{0}”里已经有刊物，换一个文件夹",
    .en = "'{0}' holds a publication already; choose another folder",
};
inline constexpr Fault not_a_folder{
    .code = "R004",
    .severity = Severity::error,
    .zh = "“{0}”不是文件夹，换一个名字",
    .en = "'{0}' is not a folder; choose another name",
};
inline constexpr Fault folder_without_issue{
    .code = "R006",
    .severity = Severity::warning,
    .zh = "文件夹“content/issues/{0}”里没有 issue.yaml，不算一期，补上它或移走文件夹",
    .en =
        "the folder 'content/issues/{0}' has no issue.yaml and counts as no issue; add it or "
        "move the folder away",
};
inline constexpr Fault no_issues{
    .code = "R007",
    .severity = Severity::warning,
    .zh = "还没有一期，运行 kanyin new issue ID 新建",
    .en = "there is no issue yet; make one with kanyin new issue ID",
};
inline constexpr Fault bad_new_issue_name{
    .code = "R008",
    .severity = Severity::error,
    .zh = "“{0}”不能作期的文件夹名，不要用 / 和空格，也不要以 . 或 - 开头",
    .en =
        "'{0}' cannot be the folder of an issue; leave out / and spaces, and do not begin with "
        ". or -",
};
inline constexpr Fault file_in_the_way{
    .code = "R009",
    .severity = Severity::error,
    .zh = "“{0}”已经存在，没有改动它",
    .en = "'{0}' exists already and was left as it is",
};
inline constexpr Fault bad_snippet_name{
    .code = "R010",
    .severity = Severity::error,
    .zh = "“{0}”不能作稿件的文件名，写成 lead.md 这样的一个词",
    .en = "'{0}' cannot be the name of a snippet; write one word such as lead.md",
};
inline constexpr Fault section_not_listed{
    .code = "R011",
    .severity = Severity::error,
    .zh = "没有“{0}”这个栏目，没有起草；有的是：{1}，新栏目先加入 bulletin.yaml 的 sections",
    .en =
        "there is no section '{0}', and no snippet was made; there are {1}; a new one goes into "
        "the sections of bulletin.yaml first",
};
inline constexpr Fault article_not_listed{
    .code = "R013",
    .severity = Severity::hint,
    .zh = "issue.yaml 里列出了各篇的次序，把“{0}”也写进 articles",
    .en = "issue.yaml lists the order of its articles; add '{0}' to it",
};
inline constexpr Fault no_such_style{
    .code = "R014",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的内置样式，可用的有：{1}",
    .en = "there is no built-in style '{0}'; there are: {1}",
};
inline constexpr Fault no_such_template{
    .code = "R015",
    .severity = Severity::error,
    .zh = "没有名为“{0}”的内置模板，可用的有：{1}",
    .en = "there is no built-in template '{0}'; there are: {1}",
};

inline constexpr Fault already_published{
    .code = "R030",
    .severity = Severity::error,
    .zh = "“{0}”已经发过（r{1}），要改正它，先运行 kanyin correct {0}",
    .en =
        "'{0}' was published already (r{1}); to put something right, run kanyin correct {0} first",
};
inline constexpr Fault revision_not_due{
    .code = "R031",
    .severity = Severity::error,
    .zh = "“{0}”的 corrections.yaml 写的是 r{1}，台账里该出的是 r{2}，请改正 revision",
    .en = "corrections.yaml of '{0}' says r{1}, where r{2} is due by the ledger; correct revision",
};
inline constexpr Fault warnings_refused{
    .code = "R032",
    .severity = Severity::error,
    .zh = "有警告，而命令行要求 --strict，没有发布“{0}”",
    .en = "there are warnings and --strict was asked for; '{0}' was not published",
};
inline constexpr Fault number_out_of_series{
    .code = "R033",
    .severity = Severity::error,
    .zh = "期号是 {0}，接着本年已发的应是 {1}；改正 number，或加 --allow number",
    .en =
        "the number is {0}, where {1} follows the last of the year; correct it or add "
        "--allow number",
};
inline constexpr Fault running_number_out_of_series{
    .code = "R034",
    .severity = Severity::error,
    .zh = "总期号是 {0}，接着已发的应是 {1}；改正 running_number，或加 --allow running-number",
    .en =
        "the running number is {0}, where {1} follows the last; correct it or add "
        "--allow running-number",
};
inline constexpr Fault date_before_last_issue{
    .code = "R035",
    .severity = Severity::error,
    .zh = "日期 {0} 早于已发的 {2}（{1}）；改正 date，或加 --allow date",
    .en =
        "the date {0} is before that of {2} ({1}), which is published; correct it or add "
        "--allow date",
};
inline constexpr Fault clock_behind_ledger{
    .code = "R036",
    .severity = Severity::error,
    .zh = "这台机器的时钟（{0}）早于台账最后一行（{1}）；校准时钟，或加 --allow clock",
    .en =
        "the clock of this machine ({0}) is behind the last line of the ledger ({1}); set it, or "
        "add --allow clock",
};
inline constexpr Fault name_cannot_be_sealed{
    .code = "R037",
    .severity = Severity::error,
    .zh = "文件名“{0}”里有控制字符，不能封存，换一个名字",
    .en = "the name '{0}' holds a control character and cannot be sealed; choose another",
};

inline constexpr Fault document_in_the_way{
    .code = "R060",
    .severity = Severity::error,
    .zh = "“{0}”已经有 issue.yaml，公文要导入到新的一期，请换一个名字",
    .en = "'{0}' has an issue.yaml already; import a document into an issue of its own",
};
inline constexpr Fault number_of_document{
    .code = "R061",
    .severity = Severity::hint,
    .zh = "公文没有期号，--number 和 --running-number 没有用上",
    .en = "a document has no issue number; --number and --running-number were not used",
};
inline constexpr Fault corrections_told_already{
    .code = "R062",
    .severity = Severity::error,
    .zh = "“{0}”里已经有更正启事 {1}，没有改动它；要重写，先把它移走",
    .en = "'{0}' has a notice of corrections, {1}, and it was left; move it away to have a new one",
};
inline constexpr Fault nothing_corrected{
    .code = "R063",
    .severity = Severity::hint,
    .zh = "上一期以来没有更正，没有更正启事可写",
    .en = "nothing was corrected since the last issue; there is no notice to write",
};
inline constexpr Fault corrections_told_elsewhere{
    .code = "R065",
    .severity = Severity::warning,
    .zh = "{0} 的更正已写在未发布的“{1}”里（{2}），“{3}”不再重复；要改在这里登出，先把那一篇移走",
    .en =
        "{0}: told in '{1}', which is not published ({2}), and not again in "
        "'{3}'; to tell it here, move that snippet away first",
};
inline constexpr Fault text_known{
    .code = "R064",
    .severity = Severity::hint,
    .zh = "有 {0} 篇的正文刊物里已经有了（如 {1}，与 {2} 相同），请看是不是导入过",
    .en = "the publication has the text of {0} already ({1} is like {2}); was it imported before?",
};
inline constexpr Fault sealed_sources_unreadable{
    .code = "R038",
    .severity = Severity::error,
    .zh = "{0} 封存的稿件（{1}）读不出来，没法与它比较；运行 kanyin verify 查看档案",
    .en = "the sealed snippets of {0} ({1}) cannot be read to compare with; run kanyin verify",
};
inline constexpr Fault withdrawal_without_article{
    .code = "R039",
    .severity = Severity::error,
    .zh = "撤稿要写明是本期的哪一篇，用 --article 写出它的编号（稿件的文件名）；本期有：{0}",
    .en =
        "a withdrawal names its article; give its id (the name of its file) with --article; there "
        "are {0}",
};
inline constexpr Fault not_published{
    .code = "R040",
    .severity = Severity::error,
    .zh = "“{0}”还没有发布过，直接改稿件就行，不必 correct",
    .en = "'{0}' was never published; simply edit its snippets",
};
inline constexpr Fault no_such_article{
    .code = "R041",
    .severity = Severity::error,
    .zh = "已发布的“{0}”里没有编号为“{1}”的稿件，有的是：{2}",
    .en = "'{0}', as published, has no article with the id '{1}'; it has {2}",
};
inline constexpr Fault snippet_missing{
    .code = "R042",
    .severity = Severity::error,
    .zh = "“{0}”不见了，加 --yes 就从档案里取回封存的那一份",
    .en = "'{0}' is gone; add --yes to bring the sealed one back from the archive",
};
inline constexpr Fault snippet_differs{
    .code = "R043",
    .severity = Severity::hint,
    .zh = "“{0}”与封存的不同，算作这次更正的改动",
    .en = "'{0}' differs from what was sealed and counts as an edit of this correction",
};
inline constexpr Fault no_such_revision{
    .code = "R044",
    .severity = Severity::error,
    .zh = "没有发布过“{0}”，运行 kanyin log 看看有哪些",
    .en = "'{0}' was never published; run kanyin log to see what was",
};

inline constexpr Fault revision_without_issue{
    .code = "R068",
    .severity = Severity::error,
    .zh = "“{0}”只写了修订，前面要写是哪一期，如：kanyin diff {1}",
    .en = "'{0}' names a revision but no issue; write it like this: kanyin diff {1}",
};

inline constexpr Fault cannot_rebuild{
    .code = "R045",
    .severity = Severity::error,
    .zh = "{0} 封存的稿件现在排不出来，运行 kanyin verify 查看档案，运行 kanyin fonts 查看字体",
    .en =
        "the sealed snippets of {0} can no longer be composed; run kanyin verify and kanyin fonts",
};
inline constexpr Fault rebuilt_otherwise{
    .code = "R046",
    .severity = Severity::error,
    .zh = "重排的“{0}”与封存的不同",
    .en = "'{0}' composed again differs from what was sealed",
};
inline constexpr Fault rebuilt_without_font{
    .code = "R047",
    .severity = Severity::hint,
    .zh = "当时用的字体“{0}”这次没有用上",
    .en = "the font '{0}', in use then, was not used now",
};
inline constexpr Fault rebuilt_with_other_font{
    .code = "R048",
    .severity = Severity::hint,
    .zh = "字体“{0}”的文件与当时的不同",
    .en = "the file of the font '{0}' is another than then",
};
inline constexpr Fault rebuilt_by_other_program{
    .code = "R049",
    .severity = Severity::hint,
    .zh = "当时用 {0} 排印，现在是 {1}",
    .en = "it was composed by {0}; this is {1}",
};
inline constexpr Fault no_issue_in_file{
    .code = "R050",
    .severity = Severity::error,
    .zh = "“{0}”不是一期的 JSON，写期名、修订（2012-03:r1）或 kanyin 做的 .json 文件",
    .en =
        "'{0}' is not the JSON of an issue; name an issue, a revision (2012-03:r1) or a .json that "
        "kanyin has made",
};

inline constexpr Fault correction_without_change{
    .code = "R066",
    .severity = Severity::error,
    .zh =
        "“{0}”记了更正，内容却与 r{1} 没有不同，更正说明会是空的；先改好稿件再发布，只改了版式就加 "
        "--allow unchanged",
    .en =
        "'{0}' has a correction on record, but its content is that of r{1}, so that the notice "
        "would be empty; edit its snippets first, or add --allow unchanged if only the design "
        "changed",
};

inline constexpr Fault correction_unmet{
    .code = "R072",
    .severity = Severity::error,
    .zh =
        "这一条记了“{0}”的更正，那一篇却与 r{1} 没有不同；先改好稿件再发布，不用更正就删去这一条，"
        "只改了版式就加 --allow unchanged",
    .en =
        "this record is of '{0}', which is as it was in r{1}; edit its snippet first, take the "
        "record out if there is nothing to correct, or add --allow unchanged if only the design "
        "changed",
};

inline constexpr Fault correction_not_made{
    .code = "R073",
    .severity = Severity::hint,
    .zh = "记了更正，“{0}”的内容还和 r{1} 一样；改好稿件才能发布",
    .en =
        "a correction is on record, but '{0}' is still as it was in r{1}; it cannot be published "
        "before its snippet is edited",
};

inline constexpr Fault date_far_ahead{
    .code = "R067",
    .severity = Severity::warning,
    .zh = "日期 {0} 比今天（{1}）晚一年以上，请核对年份",
    .en = "the date {0} is more than a year after today, {1}; check the year",
};

inline constexpr Fault place_assumed{
    .code = "R069",
    .severity = Severity::hint,
    .zh =
        "没有写 --place，地名先填“{0}”；改 content/bulletin.yaml 的 place，registers/ "
        "里的例子也要改",
    .en =
        "without --place the place is '{0}'; change place in content/bulletin.yaml, and the "
        "examples in registers/",
};

inline constexpr Fault organ_assumed{
    .code = "R070",
    .severity = Severity::hint,
    .zh = "没有写 --organ，编发机关先填“{0}”；要改，改 content/bulletin.yaml 的 organ",
    .en =
        "without --organ it is issued by '{0}'; to change that, change organ in "
        "content/bulletin.yaml",
};

inline constexpr Fault place_kind_assumed{
    .code = "R071",
    .severity = Severity::hint,
    .zh =
        "“{0}”看不出是省、市、州、区、县还是旗，先照市填的；写全名，如“{0}县”，改 "
        "content/bulletin.yaml 的 place 和 organ，registers/ 里的例子也要改",
    .en =
        "'{0}' does not say whether it is a province, city, district or county, and is taken for "
        "a city; write the full name, such as '{0}县', as place and organ in "
        "content/bulletin.yaml, and change the examples in registers/",
};

inline constexpr Fault printing_not_composed{
    .code = "R074",
    .severity = Severity::warning,
    .zh =
        "{0} 现在排不出来（缺字体，或封存的文件有缺损），更正说明里写不出原载第几页；"
        "运行 kanyin verify --rebuild {0} 看原因",
    .en =
        "{0} cannot be composed here: fonts or sealed files are missing; the notice does not name "
        "the pages on which the words stood; kanyin verify --rebuild {0} tells why",
};

inline constexpr Fault printing_in_other_fonts{
    .code = "R075",
    .severity = Severity::hint,
    .zh = "{0} 当时用的字体与现在的不同，更正说明里的页码请对照当时的印本",
    .en =
        "{0} was set in other fonts than are here now; check the pages in the notice against that "
        "printing",
};

}  // namespace kanyin::fault
