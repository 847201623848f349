// Writes a publication of many issues, each of which differs, for measuring how the work grows.
//
//   archive FOLDER ISSUES [ARTICLES [CHARACTERS [UNIONS]]]
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/generated_text.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

constexpr int issues_a_year = 24;
const char* const section_names[] = {"工作动态", "服务职工", "组织建设", "立功竞赛"};

struct Amounts {
  int issues = 1000;
  int articles = 13;
  int characters = 370;  // of an article
  int unions = 40;
};

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string union_name(int number) { return "第" + std::to_string(number + 1) + "工业区总工会"; }

std::string two_digits(int number) {
  std::string digits = number < 10 ? "0" : "";
  return digits.append(std::to_string(number));
}

void write_publication(const fs::path& folder, const Amounts& amounts) {
  write(folder / "content/bulletin.yaml",
        "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\nstyle: classic\n"
        "template: bulletin\nsections: [工作动态, 服务职工, 组织建设, 立功竞赛]\n");
  std::string unions = "contributors:\n";
  for (int i = 0; i < amounts.unions; ++i) unions += "- name: " + union_name(i) + "\n";
  write(folder / "content/registers/contributors.yaml", unions);
}

void write_issue(const fs::path& folder, int index, const Amounts& amounts) {
  const int year = 1980 + index / issues_a_year;
  const int number = index % issues_a_year + 1;
  const std::string id = std::to_string(year) + "-" + two_digits(number);
  const fs::path place = folder / "content/issues" / id;
  write(place / "issue.yaml",
        "number: " + std::to_string(number) + "\nrunning_number: " + std::to_string(index + 1) +
            "\ndate: " + std::to_string(year) + "-" + two_digits((number + 1) / 2) +
            (number % 2 == 0 ? "-25" : "-10") + "\n");
  TextGenerator generator(static_cast<std::uint32_t>(index) + 1);
  for (int i = 0; i < amounts.articles; ++i) {
    const std::string paragraphs = generator.paragraph(amounts.characters / 2) + "\n\n" +
                                   generator.paragraph(amounts.characters / 2) + "\n";
    write(place / ("a" + std::to_string(1000 + i) + ".md"),
          "---\ntitle: 第" + std::to_string(index + 1) + "号简报的第" + std::to_string(i + 1) +
              "篇来稿\nsection: " + section_names[i % 4] +
              "\ncredit: " + union_name((index + i) % amounts.unions) + "\n---\n" + paragraphs);
  }
}

int run(int count, char** words) {
  if (count < 3) {
    std::fputs("archive FOLDER ISSUES [ARTICLES [CHARACTERS [UNIONS]]]\n", stderr);
    return 2;
  }
  Amounts amounts;
  amounts.issues = std::atoi(words[2]);
  if (count > 3) amounts.articles = std::atoi(words[3]);
  if (count > 4) amounts.characters = std::atoi(words[4]);
  if (count > 5) amounts.unions = std::atoi(words[5]);
  write_publication(words[1], amounts);
  for (int i = 0; i < amounts.issues; ++i) write_issue(words[1], i, amounts);
  return 0;
}

}  // namespace
}  // namespace kanyin

int main(int count, char** words) { return kanyin::run(count, words); }
