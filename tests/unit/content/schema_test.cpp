#include "content/schema.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kanyin {
namespace {

TEST(JsonSchema, KeysStandInBothLanguages) {
  const nlohmann::json schema = nlohmann::json::parse(json_schema(SchemaFile::issue, Language::zh));

  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_TRUE(schema["properties"].contains("running_number"));
  EXPECT_TRUE(schema["properties"].contains("总期号"));
  EXPECT_EQ(schema["additionalProperties"], false);
}

TEST(JsonSchema, AnIssueIsABulletinOrADocument) {
  const nlohmann::json schema = nlohmann::json::parse(json_schema(SchemaFile::issue, Language::en));

  EXPECT_TRUE(schema["properties"].contains("document_number"));
  EXPECT_TRUE(schema["properties"].contains("发文字号"));
  EXPECT_EQ(schema["if"]["anyOf"][0]["properties"]["type"]["enum"].dump(),
            R"(["document","公文"])");
  EXPECT_NE(schema["then"]["propertyNames"]["enum"].dump().find("\"印发日期\""), std::string::npos);
  EXPECT_EQ(schema["else"]["propertyNames"]["enum"].dump().find("\"印发日期\""), std::string::npos);
}

TEST(JsonSchema, DescriptionsAreInTheLanguageAskedFor) {
  const nlohmann::json zh = nlohmann::json::parse(json_schema(SchemaFile::article, Language::zh));
  const nlohmann::json en = nlohmann::json::parse(json_schema(SchemaFile::article, Language::en));

  EXPECT_EQ(zh["properties"]["section"]["description"], "所属栏目");
  EXPECT_EQ(en["properties"]["section"]["description"], "the section it belongs to");
}

TEST(JsonSchema, EveryFileHasOneAndCanBeNamed) {
  for (const SchemaFile file : all_schema_files) {
    EXPECT_EQ(find_schema(schema_name(file)), file);
    EXPECT_TRUE(nlohmann::json::accept(json_schema(file, Language::en)));
  }
  EXPECT_FALSE(find_schema("nothing"));
}

}  // namespace
}  // namespace kanyin
