#include "press/import_issue.h"

#include <gtest/gtest.h>

#include "content/check_issue.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "io/files.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

const std::string bulletin_yaml =
    "name: 江城工会信息\n"
    "organ: 江城市总工会办公室\n"
    "place: 江城市\n"
    "sections: [工作动态, 服务职工, 工作简讯]\n"
    "briefs: [工作简讯]\n"
    "distribution: 常规\n";

const std::string register_yaml =
    "contributors:\n"
    "  - name: 青石县总工会   # 县\n";

const std::string distribution_yaml =
    "lists:\n"
    "  常规: [市委, 省总工会]\n"
    "  专刊: [市法院]\n";

const std::string old_bulletin =
    "【工作动态】\n"
    "青石县总工会为三百名快递员\n"
    "建起“歇脚驿站”\n"
    "\n"
    "1. 立秋以来，*驿站*每天开门。\n"
    "又添了两处。（青石县总工会）\n"
    "【渔港来信】\n"
    "柳湾区总工会走访渔港\n"
    "\n"
    "走访了十二条船。（柳湾区总）\n"
    "【工作简讯】\n"
    "市总工会举办培训班。2月9日，培训班开班。（市总财务部、经审办）\n"
    "《青石工人》复刊。近日复刊：首发1000册。（市教育工会）\n"
    "本期印发：市委、省总工会\n"
    "●青石县总工会建驿站\n";

MemoryFiles& put_publication(MemoryFiles& files) {
  files.put("content/bulletin.yaml", bulletin_yaml);
  files.put("content/registers/contributors.yaml", register_yaml);
  files.put("content/registers/distribution.yaml", distribution_yaml);
  return files;
}

ImportJob job_of(const std::string& text) {
  ImportJob job;
  job.texts.push_back({.name = "old.txt", .path = {}, .bytes = text});
  job.issue_id = "2012-03";
  job.number = 3;
  job.date = Date{2012, 2, 29};
  return job;
}

struct Outcome {
  std::optional<IssueImport> import;
  std::string codes;
};

std::string codes_of(const Diagnostics& diags) {
  std::string codes;
  for (const Diagnostic& diagnostic : diags.all()) {
    codes += (codes.empty() ? "" : " ") + std::string(diagnostic.fault->code);
  }
  return codes;
}

Outcome imported(const ImportJob& job, const Files& files) {
  SourceMap sources(files);
  Diagnostics diags;
  Outcome outcome;
  outcome.import = import_issue(job, sources, diags);
  outcome.codes = codes_of(diags);
  return outcome;
}

std::string names_of(const IssueImport& import) {
  std::string names;
  for (const PlannedFile& file : import.files) names += std::string(name_of(file.path)) + " ";
  return names;
}

std::string bytes_of(const IssueImport& import, const std::string& name) {
  for (const PlannedFile& file : import.files) {
    if (name_of(file.path) == name) return file.bytes;
  }
  return "(no " + name + ")";
}

void put_all(const IssueImport& import, MemoryFiles& files) {
  for (const PlannedFile& file : import.files) files.put(file.path, file.bytes);
}

std::string article_text(const Article& article) {
  std::string text = article.kind == ArticleKind::story ? "story" : "brief";
  for (const Text& line : article.title) text += "|" + line.text;
  if (!article.head.empty()) text += "|" + article.head.text;
  text += "\n";
  for (const Block& block : article.body) {
    for (const Inline& piece : std::get<Paragraph>(block.content).content) text += piece.text;
    text += "\n";
  }
  text += "(" + article.credit.text.text + ")";
  for (const std::string& name : article.credit.contributors) text += " " + name;
  return text + "\n";
}

TEST(ImportIssue, MakesAnIssueThatReadsBackAsTheOldText) {
  MemoryFiles files;
  put_publication(files);
  const Outcome outcome = imported(job_of(old_bulletin), files);
  ASSERT_TRUE(outcome.import);
  put_all(*outcome.import, files);

  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<Publication> publication = load_publication(sources, diags);
  ASSERT_TRUE(publication);
  const std::optional<Issue> issue = load_issue("2012-03", *publication, sources, diags);
  ASSERT_TRUE(issue);
  check_issue(*issue, publication->starter_texts, sources, diags);

  EXPECT_FALSE(diags.has_errors()) << codes_of(diags);
  std::string text;
  for (const Section& section : issue->sections) {
    text += "[" + section.name + "]\n";
    for (const Article& article : section.articles) text += article_text(article);
  }
  EXPECT_EQ(text,
            "[工作动态]\n"
            "story|青石县总工会为三百名快递员|建起“歇脚驿站”\n"
            "1. 立秋以来，*驿站*每天开门。\n"
            "又添了两处。\n"
            "(青石县总工会) 青石县总工会\n"
            "[渔港来信]\n"
            "story|柳湾区总工会走访渔港\n"
            "走访了十二条船。\n"
            "(柳湾区总) 柳湾区总工会\n"
            "[工作简讯]\n"
            "brief|市总工会举办培训班。\n"
            "2月9日，培训班开班。\n"
            "(市总财务部、经审办) 江城市总工会财务部 江城市总工会经费审查委员会办公室\n"
            "brief|《青石工人》复刊。\n"
            "近日复刊：首发1000册。\n"
            "(市教育工会) 江城市教育工会\n");
}

TEST(ImportIssue, PlansSnippetsThenTheRegisterThenTheIssue) {
  MemoryFiles files;
  put_publication(files);

  const Outcome outcome = imported(job_of(old_bulletin), files);

  ASSERT_TRUE(outcome.import);
  EXPECT_EQ(names_of(*outcome.import),
            "1-01.md 2-01.md 3-01.yaml leftover.txt contributors.yaml issue.yaml ");
  EXPECT_EQ(outcome.codes, "I011 I012 I012 I020 I045 I045");
  EXPECT_EQ(bytes_of(*outcome.import, "leftover.txt"), "old.txt:15: ●青石县总工会建驿站\n");
  EXPECT_EQ(bytes_of(*outcome.import, "issue.yaml"),
            "number: 3\n"
            "date: 2012-02-29\n"
            "sections: [工作动态, 渔港来信, 工作简讯]\n");
  EXPECT_EQ(bytes_of(*outcome.import, "contributors.yaml"), register_yaml +
                                                                "\n"
                                                                "  - name: 柳湾区总工会\n"
                                                                "    review: true\n"
                                                                "\n"
                                                                "  - name: 江城市教育工会\n"
                                                                "    review: true\n");
}

TEST(ImportIssue, AnUnusualDistributionIsWrittenOut) {
  MemoryFiles files;
  put_publication(files);
  const std::string article = "【工作动态】\n青石县办夜校\n\n夜校每周开课。（青石县总工会）\n";

  const Outcome named = imported(job_of(article + "发：市法院\n"), files);
  const Outcome own = imported(job_of(article + "本期印发：市委\n"), files);

  ASSERT_TRUE(named.import && own.import);
  EXPECT_NE(bytes_of(*named.import, "issue.yaml").find("distribution: 专刊\n"), std::string::npos);
  EXPECT_NE(bytes_of(*own.import, "issue.yaml").find("distribution:\n  - 市委\n"),
            std::string::npos);
}

TEST(ImportIssue, ContributionsJoinAnIssueThatIsThere) {
  MemoryFiles files;
  put_publication(files);
  files.put("content/issues/2012-03/issue.yaml", "number: 3\ndate: 2012-02-29\n");
  files.put("content/issues/2012-03/1-01.md", "---\ntitle: 甲\n---\n乙\n");
  files.put("content/issues/2012-03/leftover.txt", "a.txt:1: 丙\n");
  ImportJob job = job_of(
      "报送：青石县总工会\n"
      "青石县办夜校\n"
      "\n"
      "夜校每周开课。（青石县总工会）\n");

  const Outcome outcome = imported(job, files);

  ASSERT_TRUE(outcome.import);
  EXPECT_EQ(names_of(*outcome.import), "1-02.md leftover.txt ");
  EXPECT_EQ(bytes_of(*outcome.import, "leftover.txt"),
            "a.txt:1: 丙\nold.txt:1: 报送：青石县总工会\n");
  EXPECT_EQ(outcome.codes, "I020 I017 I042 I043 I043");
}

TEST(ImportIssue, ARefusalIsTheOnlyThingToRead) {
  MemoryFiles files;
  put_publication(files);
  files.put("content/issues/2012-03/1-01.md", "甲\n");
  files.put("content/issues/2012-03/2-01.md", "乙\n");

  const Outcome outcome = imported(job_of(old_bulletin), files);

  EXPECT_FALSE(outcome.import);
  EXPECT_EQ(outcome.codes, "I040");
}

TEST(ImportIssue, NothingIsImportedTwice) {
  MemoryFiles files;
  put_publication(files);
  const Outcome first = imported(job_of(old_bulletin), files);
  ASSERT_TRUE(first.import);
  put_all(*first.import, files);

  const Outcome second = imported(job_of(old_bulletin), files);

  EXPECT_FALSE(second.import);
  EXPECT_EQ(second.codes, "I041");
}

TEST(ImportIssue, AFolderWithoutIssueKeepsItsSnippets) {
  MemoryFiles files;
  put_publication(files);
  files.put("content/issues/2012-03/1-01.md", "甲\n");

  const Outcome outcome = imported(job_of(old_bulletin), files);

  EXPECT_FALSE(outcome.import);
  EXPECT_NE(outcome.codes.find("I040"), std::string::npos);
}

TEST(ImportIssue, EveryTextMustHoldAnArticle) {
  MemoryFiles files;
  put_publication(files);
  ImportJob job = job_of(old_bulletin);
  job.texts.push_back({.name = "empty.txt", .path = {}, .bytes = "\n"});
  job.texts.push_back({.name = "gone.txt", .path = "gone.txt", .bytes = {}});

  const Outcome outcome = imported(job, files);

  EXPECT_FALSE(outcome.import);
  EXPECT_NE(outcome.codes.find("I030"), std::string::npos);
  EXPECT_NE(outcome.codes.find("F001"), std::string::npos);
}

TEST(ImportIssue, AnotherBulletinIsNotTakenUnnoticed) {
  MemoryFiles files;
  put_publication(files);
  ImportJob job = job_of("柳湾工会信息\n第5期（总第70期）\n" + old_bulletin);
  job.number.reset();

  const Outcome outcome = imported(job, files);

  ASSERT_TRUE(outcome.import);
  EXPECT_NE(outcome.codes.find("I044"), std::string::npos);
  EXPECT_TRUE(bytes_of(*outcome.import, "issue.yaml")
                  .starts_with("number: 5\nrunning_number: 70\ndate: 2012-02-29\n"));
}

const std::string old_document =
    "江城市总工会文件\n江工〔2012〕6号\n关于放假的通知\n各区总工会：\n放假三天。\n江城市总工会\n"
    "2012年6月8日\n";

TEST(ImportIssue, ATextThatAnotherIssueHoldsIsTold) {
  MemoryFiles files;
  put_publication(files);
  const std::string text =
      "【工作动态】\n青石县总工会办夜校\n\n"
      "入夏以来，青石县总工会把夜校办进车间，三百名职工报名。（青石县总工会）\n";
  const Outcome first = imported(job_of(text), files);
  ASSERT_TRUE(first.import);
  files.put("content/issues/2012-02/issue.yaml", "number: 2\n");
  files.put("content/issues/2012-02/night.md",
            "---\ntitle: 夜校\n---\n" + first.import->files.front().bytes.substr(
                                            first.import->files.front().bytes.find("\n---\n") + 5));

  const Outcome again = imported(job_of(text), files);

  EXPECT_TRUE(again.import);
  EXPECT_NE(again.codes.find("R064"), std::string::npos) << again.codes;
  EXPECT_EQ(first.codes.find("R064"), std::string::npos) << first.codes;
}

TEST(ImportIssue, ADocumentBecomesAnIssueOfItsOwn) {
  MemoryFiles files;
  put_publication(files);
  ImportJob job = job_of(old_document);
  job.date.reset();

  const Outcome outcome = imported(job, files);

  ASSERT_TRUE(outcome.import);
  EXPECT_EQ(names_of(*outcome.import), "body.md issue.yaml ");
  EXPECT_EQ(outcome.codes, "I060 R061");
  EXPECT_NE(bytes_of(*outcome.import, "issue.yaml").find("type: document\n"), std::string::npos);
  EXPECT_EQ(outcome.import->split.sections.front().articles.size(), 1U);
}

TEST(ImportIssue, ADocumentIsNotAddedToAnIssue) {
  MemoryFiles files;
  put_publication(files);
  files.put("content/issues/2012-03/issue.yaml", "number: 3\n");

  const Outcome outcome = imported(job_of(old_document), files);

  EXPECT_FALSE(outcome.import);
  EXPECT_EQ(outcome.codes, "I060 R060");
}

TEST(ImportIssue, AnIssueNeedsAUsableName) {
  MemoryFiles files;
  put_publication(files);
  ImportJob job = job_of(old_bulletin);
  job.issue_id = "../2012";

  EXPECT_EQ(imported(job, files).codes, "R008");
}

TEST(ImportIssue, WritingKeepsWhatHasComeToBeThere) {
  const TemporaryFolder folder;
  IssueImport import;
  import.files = {{.path = "content/a.md", .bytes = "甲", .replaces = false},
                  {.path = "content/r.yaml", .bytes = "乙", .replaces = true},
                  {.path = "content/a.md", .bytes = "丙", .replaces = false},
                  {.path = "content/b.md",
                   .bytes = "丁",
                   .replaces = false }};
  Diagnostics diags;

  const std::vector<std::string> written = write_import(import, folder.path(), diags);

  EXPECT_EQ(written.size(), 2U);
  EXPECT_EQ(codes_of(diags), "R009");
  EXPECT_EQ(DiskFiles(folder.path()).read("content/a.md").bytes, "甲");
}

}  // namespace
}  // namespace kanyin
