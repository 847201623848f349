#include "diag/print.h"

#include <gtest/gtest.h>

#include "diag/faults.h"
#include "diag/print_json.h"

namespace kanyin {
namespace {

TEST(Print, TheCaretStandsUnderTheCellsThatAreMeant) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "见“图”a.png。");
  Diagnostics diags;
  diags.report(fault::file_missing, {id, 12, 17}, {"a.png"}).fix = "b.png";

  EXPECT_EQ(print(diags, sources, Language::zh),
            "a.md:1:5: error[F001]: 找不到文件“a.png”，请核对文件名\n"
            "    见“图”a.png。\n"
            "          ^^^^^\n"
            "    改为：b.png\n");
}

TEST(Print, ALongLineIsShownAroundThePlace) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", std::string(10000, 'x') + "!" + std::string(9999, 'x'));
  Diagnostics diags;
  diags.report(fault::not_utf8, {id, 10000, 10001});

  const std::string text = print(diags, sources, Language::en);

  EXPECT_LT(text.size(), 500U);
  EXPECT_NE(text.find("a.md:1:10001"), std::string::npos);
}

TEST(Print, DiagnosticsAreSortedByPlaceAndToldOnce) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "甲\n乙\n");
  Diagnostics diags;
  diags.report(fault::not_utf8, {id, 4, 7});
  diags.report(fault::not_utf8, {id, 0, 3});
  diags.report(fault::not_utf8, {id, 4, 7});

  const std::vector<Diagnostic> sorted = sorted_by_place(diags, sources);

  ASSERT_EQ(sorted.size(), 2U);
  EXPECT_EQ(sorted[0].span.begin, 0U);
}

TEST(PrintJson, EachDiagnosticIsOneObjectALine) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", "甲乙");
  Diagnostics diags;
  diags.report(fault::not_utf8, {id, 3, 6});

  EXPECT_EQ(print_json(diags, sources, Language::en),
            R"({"code":"F005","level":"error","path":"a.md","line":1,"column":2,"end_line":1,)"
            R"("end_column":3,"message":"this is not UTF-8; save the file as UTF-8","fix":null})"
            "\n");
}

}  // namespace
}  // namespace kanyin
