#include "content/load_publication.h"

#include <algorithm>
#include <string>
#include <vector>

#include "content/check_starter_text.h"
#include "content/faults.h"
#include "content/keys.h"
#include "content/load_distribution.h"
#include "content/load_lexicon.h"
#include "content/load_register.h"
#include "diag/suggest.h"
#include "model/web_address.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

std::vector<std::string> words_of(const std::vector<Text>& texts) {
  std::vector<std::string> words;
  words.reserve(texts.size());
  for (const Text& text : texts) words.push_back(text.text);
  return words;
}

void report_repeated(const std::vector<Text>& texts, Diagnostics& diags) {
  for (std::size_t i = 1; i < texts.size(); ++i) {
    const bool repeated = std::any_of(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Text& text) { return text.text == texts[i].text; });
    if (repeated) diags.report(fault::repeated_entry, texts[i].span, {texts[i].text});
  }
}

std::map<std::string, std::vector<Text>> read_fonts(const YamlNode& node, Diagnostics& diags) {
  std::map<std::string, std::vector<Text>> fonts;
  Fields fields(node, "title: fonts/方正小标宋.ttf", diags);
  for (const Key& role : font_roles) {
    std::vector<Text> files = fields.text_list(role);
    if (!files.empty()) fonts.emplace(role.en, std::move(files));
  }
  std::string roles;
  std::vector<std::string> words;
  for (const Key& role : font_roles) {
    roles += (roles.empty() ? "" : ", ") + std::string(role.zh) + " (" + std::string(role.en) + ")";
    words.emplace_back(role.zh);
    words.emplace_back(role.en);
  }
  for (const YamlEntry* unknown : fields.remaining()) {
    diags.report(fault::unknown_font_role, unknown->key.span, {unknown->key.text, roles}).fix =
        nearest_word(unknown->key.text, words);
  }
  return fonts;
}

/// Empty if there is none that pages could link to.
Text read_url(Fields& fields, Diagnostics& diags) {
  Text url = fields.optional_text(bulletin_keys::url.key);
  if (url.empty() || is_site_address(url.text)) return url;
  const std::string with_scheme = "https://" + url.text;
  diags.report(fault::bad_url, url.span, {url.text}).fix =
      is_site_address(with_scheme) ? with_scheme : "";
  return {};
}

Text text_or(Text text, std::string_view otherwise) {
  if (text.empty()) text.text = otherwise;
  return text;
}

}  // namespace

std::optional<Publication> load_publication(SourceMap& sources, Diagnostics& diags) {
  const std::optional<SourceId> source = sources.read(bulletin_path, {}, diags);
  if (!source) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root) return std::nullopt;
  Fields fields(*root, "name: 江城工会信息", diags);
  if (!fields.is_map()) return std::nullopt;

  Publication publication;
  publication.name = fields.required_text(bulletin_keys::name.key);
  publication.organ = fields.required_text(bulletin_keys::organ.key);
  publication.place = fields.required_text(bulletin_keys::place.key);
  publication.url = read_url(fields, diags);
  publication.style = text_or(fields.optional_text(bulletin_keys::style.key), "classic");
  publication.page_template =
      text_or(fields.optional_text(bulletin_keys::page_template.key), "bulletin");
  publication.sections = fields.text_list(bulletin_keys::sections.key);
  publication.briefs = fields.text_list(bulletin_keys::briefs.key);
  publication.distribution = fields.optional_text(bulletin_keys::distribution.key);
  if (const YamlNode* fonts = fields.optional_node(bulletin_keys::fonts.key)) {
    publication.fonts = read_fonts(*fonts, diags);
  }
  fields.report_unknown();

  report_stand_in(publication.name, diags);
  report_stand_in(publication.organ, diags);
  report_stand_in(publication.place, diags);
  report_repeated(publication.sections, diags);
  const std::vector<std::string> sections = words_of(publication.sections);
  for (const Text& brief : publication.briefs) {
    if (sections.empty() ||
        std::find(sections.begin(), sections.end(), brief.text) != sections.end()) {
      continue;
    }
    diags.report(fault::unknown_brief_section, brief.span, {brief.text}).fix =
        nearest_word(brief.text, sections);
  }
  publication.contributors = load_register(sources, diags);
  publication.distributions = load_distribution(sources, diags);
  publication.lexicon = load_lexicon(publication, sources, diags);
  publication.starter_texts = load_starter_texts(sources.files());
  if (!publication.distribution.empty()) {
    find_distribution(publication.distribution, publication, diags);
  }
  return publication;
}

const DistributionList* find_distribution(const Text& name, const Publication& publication,
                                          Diagnostics& diags) {
  std::vector<std::string> names;
  for (const DistributionList& list : publication.distributions) {
    if (list.name == name.text) return &list;
    names.push_back(list.name);
  }
  diags.report(fault::unknown_distribution, name.span, {name.text}).fix =
      nearest_word(name.text, names);
  return nullptr;
}

}  // namespace kanyin
