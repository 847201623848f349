#include "content/schema.h"

#include <span>
#include <vector>

#include <nlohmann/json.hpp>

#include "content/keys.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view draft = "https://json-schema.org/draft/2020-12/schema";

Json map_schema(std::span<const KeyInfo> keys, Language language);

/// YAML readers take `2012` for a number; it is a text all the same.
Json text_schema() { return {{"type", {"string", "number"}}}; }

Json list_of(const Json& item) { return {{"type", "array"}, {"items", item}}; }

Json one_or_list(const Json& item) { return {{"anyOf", {item, list_of(item)}}}; }

Json integer_schema(IntegerRange range) {
  return {{"type", "integer"}, {"minimum", range.least}, {"maximum", range.most}};
}

template <typename Value, std::size_t Count>
Json choice_schema(const Choice<Value> (&choices)[Count]) {
  Json words = Json::array();
  for (const Choice<Value>& choice : choices) {
    words.push_back(choice.words.en);
    words.push_back(choice.words.zh);
  }
  return {{"enum", words}};
}

Json fonts_schema() {
  Json roles = Json::object();
  for (const Key& role : font_roles) {
    roles[std::string(role.en)] = one_or_list(text_schema());
    roles[std::string(role.zh)] = one_or_list(text_schema());
  }
  return {{"type", "object"}, {"properties", roles}, {"additionalProperties", false}};
}

Json receiver_schema(Language language) {
  return {{"anyOf", {text_schema(), map_schema(receiver_keys::all, language)}}};
}

Json groups_schema(Language language) {
  const Json group = map_schema(receiver_group_keys::all, language);
  return {{"anyOf", {one_or_list(group), one_or_list(receiver_schema(language))}}};
}

Json schema_of(KeyKind kind, Language language) {
  switch (kind) {
    case KeyKind::text:
    case KeyKind::markdown:
      return text_schema();
    case KeyKind::lines:
    case KeyKind::text_list:
      return one_or_list(text_schema());
    case KeyKind::number:
      return integer_schema(issue_numbers);
    case KeyKind::copies:
      return integer_schema(copy_numbers);
    case KeyKind::date:
      return {{"type", "string"},
              {"pattern", "^[0-9]{4}([-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)$"}};
    case KeyKind::boolean:
      return {{"enum", {true, false, "是", "否", "yes", "no", "on", "off"}}};
    case KeyKind::issue_type:
      return choice_schema(issue_types);
    case KeyKind::document_format:
      return choice_schema(document_formats);
    case KeyKind::colophon_face:
      return choice_schema(colophon_faces);
    case KeyKind::article_kind:
      return choice_schema(article_kinds);
    case KeyKind::contents_list:
      return choice_schema(contents_lists);
    case KeyKind::fonts:
      return fonts_schema();
    case KeyKind::staff:
      return {{"anyOf", {text_schema(), map_schema(staff_keys::all, language)}}};
    case KeyKind::distribution:
      return {{"anyOf", {text_schema(), groups_schema(language)}}};
    case KeyKind::receivers:
      return one_or_list(receiver_schema(language));
    case KeyKind::briefs:
      return list_of(map_schema(brief_keys::all, language));
    case KeyKind::contributors:
      return list_of({{"anyOf", {text_schema(), map_schema(contributor_keys::all, language)}}});
    case KeyKind::distribution_lists:
      return {{"type", "object"}, {"additionalProperties", groups_schema(language)}};
  }
  return {};
}

/// An optional key may stand there without a value.
Json with_null(Json schema) { return {{"anyOf", {std::move(schema), {{"type", "null"}}}}}; }

Json properties_of(std::span<const KeyInfo> keys, Language language) {
  Json properties = Json::object();
  for (const KeyInfo& info : keys) {
    Json schema = schema_of(info.kind, language);
    if (info.need == Need::optional) schema = with_null(std::move(schema));
    schema["description"] = language == Language::zh ? info.zh : info.en;
    properties[std::string(info.key.en)] = schema;
    properties[std::string(info.key.zh)] = schema;
  }
  return properties;
}

/// Each key stands in one language; those that are needed do stand.
Json rules_of(std::span<const KeyInfo> keys) {
  Json rules = Json::array();
  for (const KeyInfo& info : keys) {
    const std::string en(info.key.en);
    const std::string zh(info.key.zh);
    const Json needs_en = {{"required", {en}}};
    const Json needs_zh = {{"required", {zh}}};
    if (info.need == Need::required) {
      rules.push_back({{"oneOf", {needs_en, needs_zh}}});
    } else {
      rules.push_back({{"not", {{"required", {en, zh}}}}});
    }
  }
  return rules;
}

Json map_schema(std::span<const KeyInfo> keys, Language language) {
  return {{"type", "object"},
          {"properties", properties_of(keys, language)},
          {"additionalProperties", false},
          {"allOf", rules_of(keys)}};
}

/// The rules of one type of issue, and that no key of the other type stands there.
Json only_these(std::span<const KeyInfo> keys) {
  Json names = Json::array();
  for (const KeyInfo& info : keys) {
    names.push_back(info.key.en);
    names.push_back(info.key.zh);
  }
  return {{"propertyNames", {{"enum", names}}}, {"allOf", rules_of(keys)}};
}

/// Whether an issue is an official document, in either language of the key.
Json says_document() {
  Json either = Json::array();
  for (const std::string_view key : {issue_keys::type.key.en, issue_keys::type.key.zh}) {
    const std::string name(key);
    either.push_back(
        {{"required", {name}}, {"properties", {{name, {{"enum", {"document", "公文"}}}}}}});
  }
  return {{"anyOf", either}};
}

/// issue.yaml is a bulletin's or a document's. Editors are offered the keys of both, and told which
/// do not go together.
Json issue_schema(Language language) {
  Json properties = properties_of(issue_keys::all, language);
  properties.update(properties_of(document_keys::all, language));
  return {{"type", "object"},
          {"properties", properties},
          {"additionalProperties", false},
          {"if", says_document()},
          {"then", only_these(document_keys::all)},
          {"else", only_these(issue_keys::all)}};
}

struct FileInfo {
  SchemaFile file;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::span<const KeyInfo> keys;
};

constexpr FileInfo files[] = {
    {SchemaFile::bulletin, "bulletin", "刊印：刊物总设置 bulletin.yaml",
     "Kanyin: settings of a bulletin, bulletin.yaml", bulletin_keys::all},
    {SchemaFile::issue, "issue", "刊印：一期 issue.yaml", "Kanyin: one issue, issue.yaml",
     issue_keys::all},
    {SchemaFile::article, "article", "刊印：稿件的开头", "Kanyin: the head of a snippet",
     article_keys::all},
    {SchemaFile::attachment, "attachment", "刊印：附件和印发文件的开头",
     "Kanyin: the head of an attachment or of a text issued with a document",
     document_text_keys::all},
    {SchemaFile::briefs, "briefs", "刊印：一个文件的简讯", "Kanyin: a file of briefs",
     briefs_keys::all},
    {SchemaFile::contributors, "contributors", "刊印：供稿单位名册",
     "Kanyin: the register of contributors", contributors_keys::all},
    {SchemaFile::distribution, "distribution", "刊印：印发名单", "Kanyin: the distribution lists",
     distribution_keys::all},
    {SchemaFile::words, "words", "刊印：分行用的词语 words.yaml",
     "Kanyin: words for dividing titles, words.yaml", words_keys::all},
};

const FileInfo& info_of(SchemaFile file) {
  for (const FileInfo& info : files) {
    if (info.file == file) return info;
  }
  return files[0];
}

}  // namespace

std::string_view schema_name(SchemaFile file) { return info_of(file).name; }

std::optional<SchemaFile> find_schema(std::string_view name) {
  for (const FileInfo& info : files) {
    if (info.name == name) return info.file;
  }
  return std::nullopt;
}

std::string json_schema(SchemaFile file, Language language) {
  const FileInfo& info = info_of(file);
  Json schema = {{"$schema", draft}, {"title", language == Language::zh ? info.zh : info.en}};
  schema.update(file == SchemaFile::issue ? issue_schema(language)
                                          : map_schema(info.keys, language));
  return schema.dump(2) + "\n";
}

}  // namespace kanyin
