// A small publication on disk for stories told with the program itself.
#pragma once

#include <string>

#include "paths.h"
#include "support/run_program.h"
#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {

/// Issues of two articles: `lead.md` and `wages.md`.
class StoryPublication {
 public:
  StoryPublication() {
    write("content/bulletin.yaml",
          "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\n"
          "sections: [工作动态, 工作简讯]\nbriefs: [工作简讯]\n");
    write("content/registers/contributors.yaml",
          "contributors:\n  - name: 江城市总工会\n  - name: 临江县总工会\n"
          "  - name: 城东区总工会\n");
  }

  const std::string& root() const { return folder_.path(); }
  std::string path(const std::string& name) const { return folder_.path(name); }
  void write(const std::string& name, const std::string& text) const {
    write_text(path(name), text);
  }

  void add_issue(const std::string& id, int number, const std::string& date) const {
    const std::string folder = "content/issues/" + id + "/";
    write(folder + "issue.yaml", "number: " + std::to_string(number) + "\nrunning_number: " +
                                     std::to_string(number + 125) + "\ndate: " + date + "\n");
    write(folder + "lead.md",
          "---\ntitle: 临江县总工会建起“歇脚驿站”\nsection: 工作动态\ncredit: 临江县总工会\n---\n"
          "立秋以来，临江县总工会为三百名快递员建起十二处“歇脚驿站”，备有饮水、充电和急救用品。\n\n"
          "驿站每天开放到晚上九点，由附近的职工书屋代管。\n");
    write(
        folder + "wages.md",
        "---\ntitle: 城东区工资集体协商覆盖八成企业\nsection: 工作动态\ncredit: 城东区总工会\n---\n"
        "城东区总工会今年指导一百二十家企业签订工资专项集体合同，覆盖职工一万二千人。\n");
  }

  /// `kanyin words…` in the publication, in Chinese, both streams in one.
  ProgramResult run(const std::string& words, const std::string& time = "1330502400") const {
    return run_program("SOURCE_DATE_EPOCH=" + time +
                       " KANYIN_FONTS=" KANYIN_ROOT "/build/fonts " KANYIN_PROGRAM
                       " --lang zh -C " +
                       root() + " " + words + " 2>&1");
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace kanyin
