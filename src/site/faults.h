// Everything that can be wrong with a site, apart from what the archive itself reports.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault site_folder_taken{
    .code = "W001",
    .severity = Severity::error,
    .zh = "{0} 里已有不是本程序做的网页，请用 -o 指定一个空文件夹",
    .en = "{0} holds pages that kanyin did not make; name an empty folder with -o",
};

inline constexpr Fault site_being_written{
    .code = "W002",
    .severity = Severity::error,
    .zh = "另一个 kanyin site 正在写 {0}，等它结束再运行",
    .en = "another kanyin site is writing to {0}; wait until it ends",
};

inline constexpr Fault nothing_to_show{
    .code = "W003",
    .severity = Severity::error,
    .zh = "还没有发布过任何一期，先运行 kanyin publish",
    .en = "no issue has been published; run kanyin publish first",
};

inline constexpr Fault sealed_data_unusable{
    .code = "W004",
    .severity = Severity::error,
    .zh = "{0} 里没有一期的数据（kanyin-issue-1），运行 kanyin verify 看看",
    .en = "{0} holds no issue (kanyin-issue-1); run kanyin verify",
};

inline constexpr Fault site_without_address{
    .code = "W005",
    .severity = Severity::hint,
    .zh =
        "不知道网站的网址，没有做 sitemap.xml，订阅里用的是相对地址；在 content/bulletin.yaml "
        "写上“url: https://…”（网址），再运行一次就有了",
    .en =
        "the address of the site is not known: there is no sitemap.xml, and the feed has relative "
        "addresses; write 'url: https://…' in content/bulletin.yaml and run it again",
};

}  // namespace kanyin::fault
