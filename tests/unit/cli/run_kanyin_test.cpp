#include "cli/run_kanyin.h"

#include <gtest/gtest.h>

#include "io/files.h"
#include "io/write_file.h"
#include "support/temporary_folder.h"
#include "unit/cli/run_text.h"

namespace kanyin {
namespace {

std::string text_of(const std::string& path) { return DiskFiles("/").read(path).bytes; }

TEST(Kanyin, InitMakesAPublicationOnceAndKeepsWhatIsThere) {
  const TemporaryFolder folder;
  const RunText first = run_text(folder.path(), {"init", "a", "--name", "A: \"x\" #1"});

  EXPECT_EQ(first.code, 0);
  EXPECT_EQ(first.out,
            "a/content/bulletin.yaml\na/content/registers/contributors.yaml\n"
            "a/content/registers/distribution.yaml\na/.gitignore\n");
  EXPECT_NE(text_of(folder.path("a/content/bulletin.yaml")).find("name: 'A: \"x\" #1' "),
            std::string::npos);

  const RunText second = run_text(folder.path(), {"init", "a"});

  EXPECT_EQ(second.code, 1);
  EXPECT_NE(second.messages.find("R003"), std::string::npos);
}

TEST(Kanyin, InitSpeaksTheLanguageOfThePlace) {
  const TemporaryFolder folder;
  const RunText init = run_text(folder.path(), {"init", ".", "--name", "望江工会信息", "--organ",
                                                "望江区总工会办公室", "--place", "望江区"});

  EXPECT_EQ(init.code, 0);
  const std::string bulletin = text_of(folder.path("content/bulletin.yaml"));
  EXPECT_NE(bulletin.find("“区总”即“望江区总工会”"), std::string::npos) << bulletin;
  const std::string contributors = text_of(folder.path("content/registers/contributors.yaml"));
  EXPECT_NE(contributors.find("aliases: [区总, 区总工会]\n    kind: district\n"), std::string::npos)
      << contributors;
  EXPECT_NE(contributors.find("#   parent: 望江区总工会"), std::string::npos);
  const std::string lists = text_of(folder.path("content/registers/distribution.yaml"));
  EXPECT_NE(lists.find("- 市总工会办公室\n        - { name: 区委办公室, copies: 2 }"),
            std::string::npos)
      << lists;
  for (const std::string& text : {bulletin, contributors, lists}) {
    EXPECT_EQ(text.find("市总工会办公室、"), std::string::npos);
    EXPECT_EQ(text.find("{unit}"), std::string::npos) << text;
  }
}

TEST(Kanyin, ABriefIsDraftedWithARunInHead) {
  const TemporaryFolder folder;
  run_text(folder.path(),
           {"init", ".", "--name", "甲", "--organ", "甲市总工会", "--place", "甲市"});
  run_text(folder.path(), {"new", "issue", "a"});
  for (const std::string title : {"", "办了一期培训班。"}) {
    run_text(folder.path(), {"new", "article", "a", "--section", "工作简讯", "--credit", "综合来稿",
                             "--title", title});
  }

  const std::string first = text_of(folder.path("content/issues/a/01.md"));
  const std::string second = text_of(folder.path("content/issues/a/02.md"));

  EXPECT_TRUE(first.starts_with("---\nhead: 一句话写出要点。\n")) << first;
  EXPECT_TRUE(second.starts_with("---\nhead: 办了一期培训班。\n")) << second;
  EXPECT_EQ(second.find("title"), std::string::npos) << second;
}

TEST(Kanyin, InitSaysWhatItAssumed) {
  const TemporaryFolder folder;
  const auto told = [&folder](const std::vector<std::string>& more) {
    std::vector<std::string> words{"init", "p" + std::to_string(more.size()), "--lang", "zh"};
    words.insert(words.end(), more.begin(), more.end());
    return run_text(folder.path(), words).messages;
  };

  const std::string nothing_said = told({});
  const std::string half_a_place = told({"--place", "云溪"});
  const std::string all_said = told({"--place", "云溪县", "--organ", "云溪县总工会办公室"});

  for (const std::string words : {"hint[R069]", "“某某市”", "改 content/bulletin.yaml 的 place",
                                  "hint[R070]", "“某某市总工会办公室”"}) {
    EXPECT_NE(nothing_said.find(words), std::string::npos) << words << "\n" << nothing_said;
  }
  for (const std::string words : {"hint[R071]", "先照市填的", "“云溪县”", "“云溪总工会办公室”"}) {
    EXPECT_NE(half_a_place.find(words), std::string::npos) << words << "\n" << half_a_place;
  }
  EXPECT_EQ(all_said.find("hint"), std::string::npos) << all_said;
}

TEST(Kanyin, ABrokenDesignDoesNotHideTheFaultsOfTheContents) {
  const TemporaryFolder folder;
  run_text(folder.path(),
           {"init", ".", "--name", "甲", "--organ", "甲市总工会", "--place", "甲市"});
  write_file(folder.path("styles/classic.yaml"), "page: 1\n");
  run_text(folder.path(), {"new", "issue", "a"});
  run_text(folder.path(), {"new", "article", "a", "--section", "工作动态", "--credit", "乙"});

  const RunText check = run_text(folder.path(), {"check"});

  EXPECT_EQ(check.code, 1);
  EXPECT_NE(check.messages.find("styles/classic.yaml:1:1"), std::string::npos) << check.messages;
  EXPECT_NE(check.messages.find("content/issues/a/01.md:4:9: error[C002]"), std::string::npos)
      << check.messages;
}

TEST(Kanyin, ACommandOutsideOfAPublicationSaysHowToMakeOne) {
  const TemporaryFolder folder;

  const RunText run = run_text(folder.path(), {"new", "issue", "2013-01"});

  EXPECT_EQ(run.code, 3);
  EXPECT_NE(run.messages.find("kanyin init DIR"), std::string::npos);
}

TEST(Kanyin, ARunningNumberIsNotGuessedWhereABulletinHasIssuesBefore) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", "."});

  run_text(folder.path(), {"new", "issue", "a", "--date", "2013-05-20", "--number", "5"});

  const std::string text = text_of(folder.path("content/issues/a/issue.yaml"));
  EXPECT_NE(text.find("number: 5 "), std::string::npos);
  EXPECT_EQ(text.find("running_number: 1 "), std::string::npos);
}

TEST(Kanyin, IssuesAreNumberedOnAndAnewEachYear) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", "."});
  run_text(folder.path(), {"new", "issue", "a", "--date", "2012-12-01", "--number", "11",
                           "--running-number", "1"});
  run_text(folder.path(), {"new", "issue", "b", "--date", "2012-12-20"});
  const RunText run = run_text(folder.path("content"), {"new", "issue", "c"});

  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.out, "issues/c/issue.yaml\n");
  EXPECT_NE(text_of(folder.path("content/issues/b/issue.yaml")).find("number: 12 "),
            std::string::npos);
  const std::string text = text_of(folder.path("content/issues/c/issue.yaml"));
  EXPECT_NE(text.find("number: 1 "), std::string::npos);
  EXPECT_NE(text.find("running_number: 3 "), std::string::npos);
  EXPECT_NE(text.find("date: 2013-05-17 "), std::string::npos);
  EXPECT_EQ(run_text(folder.path(), {"new", "issue", "c"}).code, 1);
  EXPECT_EQ(run_text(folder.path(), {"new", "issue", "../c"}).code, 1);
}

TEST(Kanyin, ANewIssueSaysWhichDateItTook) {
  const TemporaryFolder folder;
  run_text(folder.path(),
           {"init", ".", "--name", "甲", "--organ", "甲市总工会", "--place", "甲市"});

  const RunText today = run_text(folder.path(), {"new", "issue", "a"});
  const RunText given = run_text(folder.path(), {"new", "issue", "b", "--date", "2013-05-31"});
  const RunText document = run_text(folder.path(), {"new", "issue", "c", "--type", "document"});

  EXPECT_NE(today.messages.find("The date is today's, 2013-05-17; to change it, change date in "
                                "content/issues/a/issue.yaml"),
            std::string::npos)
      << today.messages;
  EXPECT_EQ(given.messages.find("today"), std::string::npos) << given.messages;
  EXPECT_NE(document.messages.find("content/issues/c/issue.yaml, or draft it with --date"),
            std::string::npos)
      << document.messages;
}

TEST(Kanyin, ADocumentIsDraftedToBeFilledIn) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", ".", "--name", "江城工会信息", "--organ", "江城市总工会办公室",
                           "--place", "江城市"});

  const RunText made = run_text(folder.path(), {"new", "issue", "gw-1", "--type", "document"});
  const RunText unfilled = run_text(folder.path(), {"check", "gw-1"});

  EXPECT_EQ(made.code, 0) << made.messages;
  EXPECT_EQ(made.out, "content/issues/gw-1/issue.yaml\ncontent/issues/gw-1/body.md\n");
  const std::string head = text_of(folder.path("content/issues/gw-1/issue.yaml"));
  EXPECT_NE(head.find("organ: 江城市总工会 "), std::string::npos) << head;
  EXPECT_NE(head.find("printed_by: 江城市总工会办公室 "), std::string::npos) << head;
  EXPECT_NE(head.find("date: 2013-05-17 "), std::string::npos) << head;
  EXPECT_NE(unfilled.messages.find("C123"), std::string::npos) << unfilled.messages;
  EXPECT_NE(unfilled.messages.find("C052"), std::string::npos) << unfilled.messages;
  EXPECT_EQ(run_text(folder.path(), {"new", "issue", "gw-1", "--type", "document"}).code, 1);
  EXPECT_EQ(
      run_text(folder.path(), {"new", "issue", "b", "--type", "document", "--number", "3"}).code,
      2);
}

TEST(Kanyin, AFilledInDocumentHasNoFaults) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", ".", "--name", "江城工会信息", "--organ", "江城市总工会办公室",
                           "--place", "江城市"});
  run_text(folder.path(), {"new", "issue", "gw-1", "--type", "document"});
  const std::string path = folder.path("content/issues/gw-1/issue.yaml");
  std::string head = text_of(path);
  const auto fill = [&head](const std::string& from, const std::string& to) {
    ASSERT_NE(head.find(from), std::string::npos) << from;
    head.replace(head.find(from), from.size(), to);
  };
  fill("document_number: ", "document_number: 江工〔2013〕7号");
  fill("关于某某事项的通知", "关于做好高温天气劳动保护的通知");
  fill("某某单位", "各区、县总工会");
  write_file(path, head);
  write_file(folder.path("content/issues/gw-1/body.md"), "近期高温，请各单位做好劳动保护。\n");

  const RunText check = run_text(folder.path(), {"check", "gw-1"});

  EXPECT_EQ(check.messages.find("issues/gw-1"), std::string::npos) << check.messages;
}

TEST(Kanyin, AnArticleGoesIntoAKnownSection) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", "."});
  run_text(folder.path(), {"new", "issue", "a"});

  const RunText wrong =
      run_text(folder.path(), {"new", "article", "a", "--section", "工作动太", "--credit", "乙"});
  const RunText right =
      run_text(folder.path(), {"new", "article", "a", "--section", "工作动态", "--credit", "乙"});

  EXPECT_EQ(wrong.code, 1);
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.messages.find("R011"), std::string::npos) << wrong.messages;
  EXPECT_NE(wrong.messages.find("fix: 工作动态"), std::string::npos) << wrong.messages;
  EXPECT_EQ(right.code, 0) << right.messages;
  EXPECT_NE(right.messages.find("content/issues/a/01.md:4:9: error[C002]"), std::string::npos)
      << right.messages;
}

TEST(Kanyin, EjectCopiesADesignOutOnce) {
  const TemporaryFolder folder;
  run_text(folder.path(), {"init", "."});

  EXPECT_EQ(run_text(folder.path(), {"eject", "style", "classic"}).out, "styles/classic.yaml\n");
  EXPECT_EQ(run_text(folder.path(), {"eject", "style", "classic"}).code, 1);
  const RunText unknown = run_text(folder.path(), {"eject", "style", "clasic"});
  EXPECT_EQ(unknown.code, 1);
  EXPECT_NE(unknown.messages.find("fix: classic"), std::string::npos);
  EXPECT_EQ(run_text(folder.path(), {"eject", "template", "bulletin"}).code, 0);
  const RunText site = run_text(folder.path(), {"eject", "template", "site"});
  EXPECT_NE(site.out.find("templates/site/home.html\n"), std::string::npos);
  EXPECT_NE(site.out.find("styles/site.css\n"), std::string::npos);
}

TEST(Kanyin, FindingsAsJsonAreData) {
  const TemporaryFolder folder;

  const RunText run = run_text(folder.path(), {"eject", "style", "x", "--format", "json"});

  EXPECT_EQ(run.code, 3);
  EXPECT_TRUE(run.out.starts_with("{\"code\":\"R001\",\"level\":\"error\""));
  EXPECT_EQ(run.messages, "errors: 1, warnings: 0\n");
}

}  // namespace
}  // namespace kanyin
