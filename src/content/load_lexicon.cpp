#include "content/load_lexicon.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "content/faults.h"
#include "content/keys.h"
#include "diag/suggest.h"
#include "io/utf8.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

struct WordSection {
  std::string_view name;
  WordKind kind;
};

constexpr WordSection word_sections[] = {
    {"机构", WordKind::organ},       {"地名", WordKind::place},       {"名词", WordKind::noun},
    {"名动", WordKind::action},      {"动词", WordKind::verb},        {"修饰", WordKind::modifier},
    {"介词", WordKind::preposition}, {"连词", WordKind::conjunction}, {"助词", WordKind::particle},
    {"后缀", WordKind::suffix},      {"前缀", WordKind::prefix},      {"量词", WordKind::measure}};

constexpr std::string_view surname_section = "姓氏";

/// Reads a list of words: `[section]` on a line of its own, then words with spaces between; `#`
/// begins a remark.
class WordListReader {
 public:
  WordListReader(Lexicon& lexicon, Diagnostics& diags) : lexicon_(lexicon), diags_(diags) {}

  void read(std::string_view text, Span whole) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      line = line.substr(0, line.find('#'));
      while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
      Span span = whole;
      span.begin += static_cast<std::uint32_t>(begin);
      span.end = span.begin + static_cast<std::uint32_t>(line.size());
      read_line(line, span);
      begin = end + 1;
    }
  }

 private:
  void read_line(std::string_view line, Span span) {
    if (line.empty()) return;
    if (line.front() == '[' && line.back() == ']') {
      begin_section(line.substr(1, line.size() - 2), span);
    } else if (section_ == nullptr && !surnames_) {
      if (!skipping_) diags_.report(fault::words_without_section, span);
      skipping_ = true;
    } else {
      add_words(line);
    }
  }

  void begin_section(std::string_view name, Span span) {
    const auto* const found =
        std::find_if(std::begin(word_sections), std::end(word_sections),
                     [name](const WordSection& section) { return section.name == name; });
    surnames_ = name == surname_section;
    section_ = found == std::end(word_sections) ? nullptr : found;
    skipping_ = section_ == nullptr && !surnames_;
    if (!skipping_) return;
    std::vector<std::string> names{std::string(surname_section)};
    for (const WordSection& section : word_sections) names.emplace_back(section.name);
    std::string all;
    for (const std::string& known : names) all += (all.empty() ? "" : "、") + known;
    diags_.report(fault::unknown_word_section, span, {std::string(name), all}).fix =
        nearest_word(std::string(name), names);
  }

  void add_words(std::string_view line) {
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();
         at = line.find_first_not_of(' ', at)) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::u32string word = decode_utf8(line.substr(at, end - at));
      if (surnames_) {
        lexicon_.add_surname(word);
      } else {
        lexicon_.add(word, section_->kind);
      }
      at = end;
    }
  }

  Lexicon& lexicon_;
  Diagnostics& diags_;
  const WordSection* section_ = nullptr;
  bool surnames_ = false;
  bool skipping_ = false;
};

void read_own_words(Lexicon& lexicon, SourceMap& sources, Diagnostics& diags) {
  if (!sources.files().kind(words_path)) return;
  const std::optional<SourceId> source = sources.read(words_path, {}, diags);
  if (!source) return;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, diags);
  if (!root || root->kind == YamlKind::null) return;
  Fields fields(*root, "names: [周镕]", diags);
  const auto add_names = [&](const KeyInfo& info, WordKind kind) {
    for (const Text& name : fields.text_list(info.key)) {
      lexicon.add_name(decode_utf8(name.text), kind);
    }
  };
  add_names(words_keys::names, WordKind::name);
  add_names(words_keys::organs, WordKind::organ);
  add_names(words_keys::places, WordKind::place);
  const auto add_words = [&](const KeyInfo& info, WordKind kind) {
    for (const Text& word : fields.text_list(info.key)) lexicon.add(decode_utf8(word.text), kind);
  };
  add_words(words_keys::words, WordKind::noun);
  add_words(words_keys::verbs, WordKind::verb);
  fields.report_unknown();
}

/// 江城市, and 江城 as in 江城市委.
void add_place(Lexicon& lexicon, std::u32string_view place) {
  lexicon.add_name(place, WordKind::place);
  if (place.size() > 2) lexicon.add_name(place.substr(0, place.size() - 1), WordKind::place);
}

}  // namespace

Lexicon load_lexicon(const Publication& publication, SourceMap& sources, Diagnostics& diags) {
  Lexicon lexicon;
  // What the publication says itself comes first: a word is counted as what it is said to be first.
  read_own_words(lexicon, sources, diags);
  add_place(lexicon, decode_utf8(publication.place.text));
  lexicon.add_name(decode_utf8(publication.organ.text), WordKind::organ);
  lexicon.add_name(decode_utf8(publication.name.text), WordKind::name);
  for (const Contributor& contributor : publication.contributors.contributors) {
    lexicon.add_name(decode_utf8(contributor.name), WordKind::organ);
    for (const std::string& alias : contributor.aliases) {
      lexicon.add_name(decode_utf8(alias), WordKind::organ);
    }
  }
  if (sources.files().kind(built_in_words_path)) {
    if (const std::optional<SourceId> source = sources.read(built_in_words_path, {}, diags)) {
      const Span whole = sources.whole(*source);
      WordListReader(lexicon, diags).read(sources.text(whole), whole);
    }
  }
  return lexicon;
}

}  // namespace kanyin
