#include "intake/split_table.h"

#include <gtest/gtest.h>

#include "io/files.h"

namespace kanyin {
namespace {

TEST(SplitTable, ColumnsLineUpInTerminalCells) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId source = sources.add("old.txt",
                                      "【工作动态】\n"
                                      "青石县总工会\n"
                                      "办起ABC夜校\n"
                                      "\n"
                                      "夜校开课。\n"
                                      "三百人 报名。（青石县总工会）\n"
                                      "【简讯】\n"
                                      "渔港有了驿站。昨日启用。（柳湾区总）\n"
                                      "本期印发：市委、省总工会\n"
                                      "●乙\n");
  const SplitBulletin bulletin = split_bulletin(source, {}, sources, diags);

  EXPECT_EQ(split_table(bulletin, sources, Language::zh),
            "行  类别  栏目      标题或首句                  段  字  署名\n"
            " 2  稿件  工作动态  青石县总工会 / 办起ABC夜校   2  11  青石县总工会\n"
            " 8  简讯  简讯      渔港有了驿站。               1  12  柳湾区总\n"
            " 9  印发  本期印发  本期印发：市委、省总工会     2\n"
            "10  剩余            ●乙\n");
}

}  // namespace
}  // namespace kanyin
