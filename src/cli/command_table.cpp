#include "cli/command_table.h"

#include <algorithm>

namespace kanyin {

namespace {

constexpr OptionRow global_rows[] = {
    {.name = "--directory",
     .short_name = "-C",
     .value = "DIR",
     .help = {"先进入这个文件夹，再执行命令", "work as if started in this folder"},
     .completes = Completes::folder},
    {.name = "--lang",
     .value = "LANG",
     .help = {"提示所用的语言：zh 或 en；不写则看系统的语言",
              "language of messages: zh or en; by default that of the system"},
     .completes = Completes::choice,
     .choices = "zh en"},
    {.name = "--color",
     .value = "WHEN",
     .help = {"彩色显示：auto、always 或 never", "colours: auto, always or never"},
     .completes = Completes::choice,
     .choices = "auto always never"},
    {.name = "--format",
     .value = "FORMAT",
     .help = {"检查结果的格式：text，或每行一个 JSON 对象",
              "format of findings: text, or json for one object a line"},
     .completes = Completes::choice,
     .choices = "text json"},
    {.name = "--quiet",
     .short_name = "-q",
     .help = {"不显示进度和小结", "no progress, no summary"}},
    {.name = "--help", .short_name = "-h", .help = {"显示帮助", "show this help"}},
    {.name = "--version", .help = {"显示版本", "show the version"}},
};

constexpr ArgumentRow init_arguments[] = {
    {.name = "DIR",
     .help = {"刊物所在的文件夹，没有就新建", "folder of the publication; made if it is missing"},
     .completes = Completes::folder},
};
constexpr OptionRow init_options[] = {
    {.name = "--demo", .help = {"带一期排好的样刊", "with a finished sample issue"}},
    {.name = "--name", .value = "NAME", .help = {"刊名，印在报头", "name in the masthead"}},
    {.name = "--organ", .value = "ORGAN", .help = {"编发机关", "organ that issues it"}},
    {.name = "--place",
     .value = "PLACE",
     .help =
         {"本地的全名，如 江城市、望江区；名册和印发名单的例子照它写",
          "the full name of the place, such as 江城市; the examples in the registers follow it"}},
};
constexpr std::string_view init_examples[] = {
    "kanyin init 样刊 --demo",
    "kanyin init 工会信息 --name 江城工会信息 --organ 江城市总工会办公室 --place 江城市",
};

constexpr ArgumentRow new_issue_arguments[] = {
    {.name = "ID",
     .help = {"这一期的文件夹名，例如 2012-04", "folder name of the issue, such as 2012-04"}},
};
constexpr OptionRow new_issue_options[] = {
    {.name = "--type",
     .value = "TYPE",
     .help = {"bulletin 是简报的一期（不写就是它），document 是一份公文",
              "bulletin, which is the default, or document for an official document"},
     .completes = Completes::choice,
     .choices = "bulletin document"},
    {.name = "--number",
     .value = "N",
     .help = {"期号；不写则接上一期，新的一年从 1 起",
              "number; by default the next one, 1 in a new year"}},
    {.name = "--running-number",
     .value = "N",
     .help = {"总期号；不写则接上一期", "running number; by default the next one"}},
    {.name = "--date",
     .value = "DATE",
     .help = {"印发日期，如 2012-03-15；不写则为今天",
              "date such as 2012-03-15; today by default"}},
    {.name = "--special", .value = "THEME", .help = {"专刊的主题", "theme of a special issue"}},
    {.name = "--corrections",
     .help = {"写好一篇更正启事，登出上一期以来的更正；这一期已经有了，就加进去",
              "with a notice of what was corrected since the last issue; it is added to an issue "
              "that is there already"}},
};
constexpr std::string_view new_issue_examples[] = {
    "kanyin new issue 2012-04",
    "kanyin new issue 2012-05 --date 2012-03-20 --special 集体协商专刊",
    "kanyin new issue 2012-05 --corrections",
    "kanyin new issue gw-2012-07 --type document",
};

constexpr ArgumentRow new_article_arguments[] = {
    {.name = "ISSUE", .help = {"放进哪一期", "the issue it is for"}, .completes = Completes::issue},
};
constexpr OptionRow new_article_options[] = {
    {.name = "--section", .value = "SECTION", .help = {"栏目（必填）", "section (required)"}},
    {.name = "--credit",
     .value = "CREDIT",
     .help = {"来稿署名（必填）", "credit as printed (required)"}},
    {.name = "--title", .value = "TITLE", .help = {"标题", "title"}},
    {.name = "--name",
     .value = "FILE",
     .help = {"文件名；不写则按 01.md、02.md 编号",
              "name of the file; 01.md, 02.md and so on by default"}},
};
constexpr std::string_view new_article_examples[] = {
    "kanyin new article 2012-04 --section 工作动态 --credit 临江县总工会",
};

constexpr ArgumentRow import_arguments[] = {
    {.name = "FILE",
     .count = ArgumentCount::at_least_one,
     .help = {"纯文本文件；- 为标准输入", "plain text files; - is standard input"},
     .completes = Completes::file},
};
constexpr OptionRow import_options[] = {
    {.name = "--to",
     .value = "ISSUE",
     .help = {"放进哪一期，没有就新建（必填）", "the issue, made if it is missing (required)"},
     .completes = Completes::issue},
    {.name = "--number",
     .value = "N",
     .help = {"期号；不写则取报头上的", "number; by default the one in the masthead"}},
    {.name = "--running-number",
     .value = "N",
     .help = {"总期号；不写则取报头上的", "running number; by default the one in the masthead"}},
    {.name = "--date",
     .value = "DATE",
     .help = {"印发日期；不写则取报头上的", "date; by default the one in the masthead"}},
    {.name = "--section",
     .value = "SECTION",
     .help = {"没有注明栏目的稿件归入这一栏", "section of articles that name none"}},
    {.name = "--dry-run",
     .help = {"只列出会拆成什么，不写文件", "list what it would become; write nothing"}},
};
constexpr std::string_view import_examples[] = {
    "kanyin import 旧简报.txt --to 2008-04 --number 4 --date 2008-04-25",
    "kanyin import 来稿.txt --to 2012-03 --section 工作动态 --dry-run",
};

constexpr ArgumentRow issues_arguments[] = {
    {.name = "ISSUE",
     .count = ArgumentCount::any,
     .help = {"content/issues/ 下的文件夹名", "name of a folder in content/issues/"},
     .completes = Completes::issue},
};
constexpr OptionRow build_options[] = {
    {.name = "--to",
     .value = "pdf,html,txt,json",
     .help = {"要哪几种，用逗号分开；不写则全要", "which outputs, with commas; all by default"},
     .completes = Completes::choice,
     .choices = "pdf html txt json"},
    {.name = "--output",
     .short_name = "-o",
     .value = "DIR",
     .help = {"写到这个文件夹；不写则为 build/proof/期名/",
              "folder to write to; build/proof/ISSUE/ by default"},
     .completes = Completes::folder},
    {.name = "--jobs",
     .short_name = "-j",
     .value = "N",
     .help = {"同时排几期；不写则与处理器核数相同",
              "issues at a time; one a processor by default"}},
    {.name = "--attach-source",
     .help = {"PDF 里附上本期内容的 JSON（成为 PDF/A-3a）",
              "attach the issue as JSON to the PDF (it becomes PDF/A-3a)"}},
    {.name = "--verify",
     .help = {"把排好的 PDF 读回来自检：字体、标记、对比度、替代文字",
              "read the finished PDF back: fonts, tags, contrast, alternative texts"}},
    {.name = "--web",
     .help = {"PDF 按网上边下载边看的次序排列（线性化）",
              "arrange the PDF for reading while it loads (linearised)"}},
    {.name = "--web-fonts",
     .help = {"网页里带上刊名用的字体（只含刊名的字），刊名与印出来的一样",
              "put the face of the name into the page (its characters alone), as printed"}},
    {.name = "--shard",
     .value = "I/N",
     .help = {"分给 N 台机器，这是第 I 台，如 2/8", "the share of one of N machines, such as 2/8"}},
};
constexpr std::string_view build_examples[] = {
    "kanyin build 2012-03",
    "kanyin build 2012-03 --to pdf -o ~/Desktop",
};
constexpr OptionRow check_options[] = {
    {.name = "--fail-on",
     .value = "LEVEL",
     .help = {"到哪一级算不通过：error 或 warning；不写则为 error",
              "the level that fails: error or warning; error by default"},
     .completes = Completes::choice,
     .choices = "error warning"},
};
constexpr std::string_view check_examples[] = {
    "kanyin check 2012-03 --fail-on warning",
    "kanyin check --format json",
};

constexpr ArgumentRow key_arguments[] = {
    {.name = "NAME", .help = {"谁的钥匙，例如姓名拼音", "whose key it is"}},
};
constexpr std::string_view key_examples[] = {"kanyin key new liangsiyuan"};

constexpr ArgumentRow publish_arguments[] = {
    {.name = "ISSUE",
     .help = {"要发布的一期", "the issue to publish"},
     .completes = Completes::issue},
};
constexpr OptionRow publish_options[] = {
    {.name = "--sign",
     .value = "FILE",
     .help = {"用这把钥匙给台账的这一行签名", "sign the line of the ledger with this key"},
     .completes = Completes::file},
    {.name = "--strict", .help = {"有警告也不发布", "refuse on warnings too"}},
    {.name = "--allow",
     .value = "CHECK,…",
     .help = {"放过哪一项接续检查，记入台账：number、running-number、date、clock、unchanged",
              "a check of the series to pass over, which the ledger records: number, "
              "running-number, date, clock, unchanged"},
     .completes = Completes::choice,
     .choices = "number running-number date clock unchanged"},
};
constexpr std::string_view publish_examples[] = {
    "kanyin publish 2012-03",
    "kanyin publish 2012-03 --strict",
    "kanyin publish 2012-03 --allow number",
};

constexpr ArgumentRow correct_arguments[] = {
    {.name = "ISSUE",
     .help = {"要更正的一期", "the issue to correct"},
     .completes = Completes::issue},
};
constexpr OptionRow correct_options[] = {
    {.name = "--kind",
     .value = "KIND",
     .help = {"哪一类（必填）：typo 错字、fact 事实、credit 署名、withdrawal 撤稿，中英文都行",
              "what is wrong (required): typo, fact, credit or withdrawal, or 错字, 事实, 署名, "
              "撤稿"},
     .completes = Completes::choice,
     .choices = "typo fact credit withdrawal"},
    {.name = "--reason", .value = "TEXT", .help = {"原因（必填）", "why (required)"}},
    {.name = "--approved-by",
     .value = "NAME",
     .help = {"谁批准的（必填）", "who has approved it (required)"}},
    {.name = "--article",
     .value = "ID",
     .help = {"哪一篇（文件名，不带 .md）；撤稿必填",
              "which article (its file name without .md); required for a withdrawal"}},
    {.name = "--yes",
     .help = {"不见了的稿件从档案里取回", "bring back from the archive what is gone"}},
};
constexpr std::string_view correct_examples[] = {
    "kanyin correct 2012-03 --kind typo --reason 人数有误 --approved-by 梁思源 --article wages",
    "kanyin correct 2012-03 --kind withdrawal --reason 来稿单位要求 --approved-by 梁思源 "
    "--article lead",
};

constexpr ArgumentRow diff_arguments[] = {
    {.name = "A",
     .help = {"前一版，如 2012-03:r1；也可以是 kanyin 做的 .json 文件",
              "the earlier one, such as 2012-03:r1, or a .json that kanyin has made"},
     .completes = Completes::issue},
    {.name = "B",
     .help = {"后一版；只写 2012-03 就是正在改的稿件",
              "the later one; 2012-03 alone is the snippets at work"},
     .completes = Completes::issue},
};
constexpr OptionRow diff_options[] = {
    {.name = "--html",
     .value = "FILE",
     .help = {"写成网页，左右对照", "write a page, side by side"},
     .completes = Completes::file},
};
constexpr std::string_view diff_examples[] = {
    "kanyin diff 2012-03:r1 2012-03",
    "kanyin diff 2012-03:r1 2012-03:r2 --html 对照.html",
};

constexpr OptionRow doctor_options[] = {
    {.name = "--clear",
     .help = {"清理中断的 publish 留在档案里的文件",
              "clear away what an interrupted publish left in the archive"}},
};

constexpr ArgumentRow log_arguments[] = {
    {.name = "ISSUE",
     .count = ArgumentCount::at_most_one,
     .help = {"只列这一期", "this issue only"},
     .completes = Completes::issue},
};
constexpr std::string_view log_examples[] = {"kanyin log", "kanyin log --format json"};

constexpr ArgumentRow verify_arguments[] = {
    {.name = "FILE|CODE",
     .count = ArgumentCount::any,
     .help = {"收到的文件，或页脚上的查验码；不写则查验整个档案",
              "files, or codes from the foot of a page; the whole archive by default"},
     .completes = Completes::file},
};
constexpr OptionRow verify_options[] = {
    {.name = "--jobs",
     .short_name = "-j",
     .value = "N",
     .help = {"同时查几个文件；不写则与处理器核数相同",
              "files at a time; one a processor by default"}},
    {.name = "--rebuild",
     .value = "ISSUE[:rN]",
     .help = {"用封存的稿件重排一遍，看字节是否相同",
              "compose the sealed snippets again and compare the bytes"},
     .completes = Completes::issue},
};
constexpr std::string_view verify_examples[] = {
    "kanyin verify --rebuild 2012-03:r1",
    "kanyin verify",
    "kanyin verify ~/下载/2012-03.pdf",
    "kanyin verify 7K3M-Q2XT",
};

constexpr OptionRow site_options[] = {
    {.name = "--output",
     .short_name = "-o",
     .value = "DIR",
     .help = {"写到这个文件夹；不写则为 build/site/", "folder to write to; build/site/ by default"},
     .completes = Completes::folder},
    {.name = "--jobs",
     .short_name = "-j",
     .value = "N",
     .help = {"同时做几期；不写则与处理器核数相同",
              "issues at a time; one a processor by default"}},
    {.name = "--shard",
     .value = "I/N",
     .help = {"分给 N 台机器做，这是第 I 台，如 2/8；各台的文件夹叠在一起就是整个网站",
              "the share of one of N machines, such as 2/8; their folders laid over each other are "
              "the site"}},
};
constexpr std::string_view site_examples[] = {
    "kanyin site",
    "kanyin site -o ~/public_html",
    "kanyin site --shard 2/8 -o 网站-2",
};

constexpr ArgumentRow watch_arguments[] = {
    {.name = "ISSUE",
     .count = ArgumentCount::at_most_one,
     .help = {"只看这一期；不写则各期都看", "this issue only; all by default"},
     .completes = Completes::issue},
};
constexpr std::string_view watch_examples[] = {"kanyin watch 2012-03"};

constexpr std::string_view fonts_examples[] = {"kanyin fonts", "kanyin fonts --format json"};

constexpr ArgumentRow eject_arguments[] = {
    {.name = "KIND",
     .help = {"style 样式，或 template 模板", "style or template"},
     .completes = Completes::choice,
     .choices = "style template"},
    {.name = "NAME",
     .help = {"名称，例如 classic、bulletin", "its name, such as classic, bulletin"}},
};
constexpr std::string_view eject_examples[] = {
    "kanyin eject style classic",
    "kanyin eject template bulletin",
};

constexpr ArgumentRow schema_arguments[] = {
    {.name = "NAME",
     .count = ArgumentCount::at_most_one,
     .help = {"哪一种文件（{0}）；不写则全部", "which file ({0}); all by default"},
     .completes = Completes::choice,
     .choices = "bulletin issue article briefs contributors distribution"},
};
constexpr std::string_view schema_examples[] = {"kanyin schema issue > issue.schema.json"};

constexpr ArgumentRow completion_arguments[] = {
    {.name = "SHELL",
     .help = {"bash、zsh 或 fish", "bash, zsh or fish"},
     .completes = Completes::choice,
     .choices = "bash zsh fish"},
};
constexpr std::string_view completion_examples[] = {
    "source <(kanyin completion bash)",
    "kanyin completion zsh > ~/.zfunc/_kanyin",
    "kanyin completion fish > ~/.config/fish/completions/kanyin.fish",
};

constexpr ArgumentRow help_arguments[] = {
    {.name = "COMMAND",
     .count = ArgumentCount::any,
     .help = {"命令名", "name of a command"},
     .completes = Completes::command},
};

constexpr CommandRow command_rows[] = {
    {.name = "init",
     .summary = {"新建一个刊物", "make a new publication"},
     .arguments = init_arguments,
     .options = init_options,
     .examples = init_examples},
    {.name = "new issue",
     .summary = {"新建一期", "make a new issue"},
     .arguments = new_issue_arguments,
     .options = new_issue_options,
     .examples = new_issue_examples},
    {.name = "new article",
     .summary = {"在某期中新建一篇稿件", "make a new snippet in an issue"},
     .arguments = new_article_arguments,
     .options = new_article_options,
     .examples = new_article_examples},
    {.name = "import",
     .summary = {"把旧简报或来稿拆成稿件",
                 "take an old bulletin or a contribution apart into snippets"},
     .arguments = import_arguments,
     .options = import_options,
     .examples = import_examples},
    {.name = "build",
     .summary = {"排出校样；不写哪一期就排全部", "make proofs; of all issues if none is named"},
     .arguments = issues_arguments,
     .options = build_options,
     .examples = build_examples},
    {.name = "check",
     .summary = {"检查，不写文件；不写哪一期就查全部",
                 "say what is wrong in one issue or all, without writing a file"},
     .arguments = issues_arguments,
     .options = check_options,
     .examples = check_examples},
    {.name = "watch",
     .summary = {"文件一改就重新排版", "make the proof anew whenever something changes"},
     .arguments = watch_arguments,
     .examples = watch_examples},
    {.name = "key new",
     .summary = {"新建签名用的钥匙", "make a key to sign the ledger with"},
     .arguments = key_arguments,
     .examples = key_examples},
    {.name = "publish",
     .summary = {"发布一期：封存并记入台账", "seal an issue and enter it in the ledger"},
     .arguments = publish_arguments,
     .options = publish_options,
     .examples = publish_examples},
    {.name = "correct",
     .summary = {"打开已发布的一期，准备更正", "open a published issue for a correction"},
     .arguments = correct_arguments,
     .options = correct_options,
     .examples = correct_examples},
    {.name = "diff",
     .summary = {"列出两版之间改了什么", "tell what changed between two revisions"},
     .arguments = diff_arguments,
     .options = diff_options,
     .examples = diff_examples},
    {.name = "log",
     .summary = {"列出发布过什么", "list what was published"},
     .arguments = log_arguments,
     .examples = log_examples},
    {.name = "verify",
     .summary = {"查验文件、纸本或整个档案的真伪",
                 "tell whether a file, a copy on paper or the whole archive is genuine"},
     .arguments = verify_arguments,
     .options = verify_options,
     .examples = verify_examples},
    {.name = "site",
     .summary = {"把发布过的各期做成网站", "make a web site of all that was published"},
     .options = site_options,
     .examples = site_examples},
    {.name = "eject",
     .summary = {"取出内置的样式或模板，以便修改",
                 "copy a built-in style or template out, to be changed"},
     .arguments = eject_arguments,
     .examples = eject_examples},
    {.name = "fonts",
     .summary = {"列出各种用途用了什么字体", "list which face each role has"},
     .examples = fonts_examples},
    {.name = "doctor",
     .summary = {"检查这台机器缺什么、怎样补", "say what this machine lacks and how to get it"},
     .options = doctor_options},
    {.name = "schema",
     .summary = {"输出各种文件的 JSON Schema，供编辑器补全和检查",
                 "print JSON Schemas, with which editors complete and check"},
     .arguments = schema_arguments,
     .examples = schema_examples},
    {.name = "completion",
     .summary = {"输出命令行补全脚本", "print a script that completes commands in a shell"},
     .arguments = completion_arguments,
     .examples = completion_examples},
    {.name = "help",
     .summary = {"显示某个命令的帮助", "show the help of a command"},
     .arguments = help_arguments},
    {.name = "version", .summary = {"显示版本", "show the version"}},
};

}  // namespace

std::span<const CommandRow> commands() { return command_rows; }

std::span<const OptionRow> global_options() { return global_rows; }

const CommandRow* find_command(std::string_view name) {
  for (const CommandRow& row : command_rows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

std::vector<std::string> command_words(std::string_view group) {
  std::vector<std::string> words;
  for (const CommandRow& row : command_rows) {
    std::string_view name = row.name;
    if (!group.empty()) {
      if (!name.starts_with(std::string(group) + " ")) continue;
      name.remove_prefix(group.size() + 1);
    }
    std::string word(name.substr(0, name.find(' ')));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

std::vector<std::string> command_groups() {
  std::vector<std::string> groups;
  for (const std::string& word : command_words()) {
    if (find_command(word) == nullptr) groups.push_back(word);
  }
  return groups;
}

std::vector<std::string> split_words(std::string_view words) {
  std::vector<std::string> list;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    if (space != 0) list.emplace_back(words.substr(0, space));
    words.remove_prefix(space == words.npos ? words.size() : space + 1);
  }
  return list;
}

std::string usage_of(const ArgumentRow& argument) {
  std::string name(argument.name);
  switch (argument.count) {
    case ArgumentCount::one:
      return name;
    case ArgumentCount::at_most_one:
      return "[" + name + "]";
    case ArgumentCount::any:
      return "[" + name + "…]";
    case ArgumentCount::at_least_one:
      return name + "…";
  }
  return name;
}

}  // namespace kanyin
