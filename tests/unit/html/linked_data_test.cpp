#include "html/linked_data.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/sample_issue.h"

namespace kanyin {
namespace {

using Json = nlohmann::json;

Json data_of(const Issue& issue) { return Json::parse(linked_data(issue)); }

Issue with_story(const std::string& title) {
  Issue issue;
  issue.id = "2012-03";
  issue.publication.name.text = "江城工会信息";
  issue.publication.organ.text = "江城市总工会办公室";
  issue.number = 3;
  issue.date = Date{2012, 2, 29};
  Article article;
  article.id = "wages";
  article.title = {{title, {}}};
  article.section.text = "工作动态";
  article.credit.contributors = {"临江县总工会", "江城市邮政工会"};
  issue.sections = {{"工作动态", {article}}};
  return issue;
}

TEST(LinkedData, NamesTheIssueItsBulletinAndItsArticles) {
  EXPECT_EQ(linked_data(with_story("集体协商")),
            R"({"@context":"https://schema.org","@type":"PublicationIssue",)"
            R"("name":"江城工会信息 第3期","inLanguage":"zh-CN",)"
            R"("isPartOf":{"@type":"Periodical","name":"江城工会信息"},"issueNumber":3,)"
            R"("publisher":{"@type":"Organization","name":"江城市总工会办公室"},)"
            R"("datePublished":"2012-02-29","version":1,)"
            R"("hasPart":[{"@type":"Article","@id":"#wages","headline":"集体协商",)"
            R"("articleSection":"工作动态","author":[)"
            R"({"@type":"Organization","name":"临江县总工会"},)"
            R"({"@type":"Organization","name":"江城市邮政工会"}]}]})");
}

TEST(LinkedData, HasAddressesIfThePublicationHasOne) {
  Issue issue = with_story("集体协商");
  issue.publication.url.text = "https://www.example.org/xinxi/";

  const Json data = data_of(issue);

  const std::string folder = "https://www.example.org/xinxi/issues/2012-03/";
  EXPECT_EQ(data["url"], folder);
  EXPECT_EQ(data["encoding"]["contentUrl"], folder + "2012-03.pdf");
  EXPECT_EQ(data["hasPart"][0]["@id"], folder + "#wages");
  EXPECT_EQ(data["isPartOf"]["url"], "https://www.example.org/xinxi/");
}

TEST(LinkedData, ACorrectionSaysWhatItChanged) {
  Issue issue = with_story("集体协商");
  ToldChange change;
  change.place = "《集体协商》";
  change.before = "三百名";
  change.after = "二百名";
  issue.revision.number = 2;
  issue.revision.code = "7K3M-Q2XT";
  issue.revision.rounds = {{.revision = 2, .date = {2012, 3, 6}, .changes = {change}}};

  const Json data = data_of(issue);

  EXPECT_EQ(data["version"], 2);
  EXPECT_EQ(data["identifier"], "7K3M-Q2XT");
  EXPECT_EQ(data["dateModified"], "2012-03-06");
  EXPECT_EQ(data["correction"][0]["@type"], "CorrectionComment");
  EXPECT_EQ(data["correction"][0]["datePublished"], "2012-03-06");
}

TEST(LinkedData, ADocumentIsOneWithWhatComesWithIt) {
  Issue issue;
  issue.document = OfficialDocument{};
  issue.document->organs = {{"江城市总工会", {}}};
  issue.document->number.text = "江工〔2012〕6号";
  issue.document->text.title = {{"关于开展检查的通知", {}}};
  Article attachment;
  attachment.id = "list";
  attachment.title = {{"检查项目", {}}};
  issue.document->attachments = {attachment};

  const Json data = data_of(issue);

  EXPECT_EQ(data["@type"], "DigitalDocument");
  EXPECT_EQ(data["name"], "关于开展检查的通知");
  EXPECT_EQ(data["alternateName"], "江工〔2012〕6号");
  EXPECT_EQ(data["publisher"]["name"], "江城市总工会");
  EXPECT_EQ(data["hasPart"].size(), 1U);
  EXPECT_EQ(data["hasPart"][0]["headline"], "检查项目");
}

TEST(LinkedData, NoTextEndsTheElementThatHoldsIt) {
  const Issue issue = with_story("</script><!--");

  EXPECT_EQ(linked_data(issue).find('<'), std::string::npos);
  EXPECT_EQ(data_of(issue)["hasPart"][0]["headline"], "</script><!--");
}

}  // namespace
}  // namespace kanyin
