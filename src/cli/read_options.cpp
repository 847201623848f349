#include "cli/read_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/expect.h"

namespace kanyin {

namespace {

template <typename Value>
struct Choice {
  std::string_view word;
  Value value{};
};

// clang 14 does not deduce the arguments of aggregates by itself.
template <typename Value>
Choice(const char*, Value) -> Choice<Value>;

constexpr std::array language_choices{Choice{"zh", Language::zh}, Choice{"en", Language::en}};
constexpr std::array color_choices{Choice{"auto", ColorChoice::automatic},
                                   Choice{"always", ColorChoice::always},
                                   Choice{"never", ColorChoice::never}};
constexpr std::array format_choices{Choice{"text", ReportFormat::text},
                                    Choice{"json", ReportFormat::json}};
constexpr std::array eject_choices{Choice{"style", EjectKind::style},
                                   Choice{"template", EjectKind::page_template}};
constexpr std::array shell_choices{Choice{"bash", Shell::bash}, Choice{"zsh", Shell::zsh},
                                   Choice{"fish", Shell::fish}};

constexpr std::array output_choices{Choice{"pdf", &Outputs::pdf}, Choice{"html", &Outputs::html},
                                    Choice{"txt", &Outputs::text}, Choice{"json", &Outputs::json}};
constexpr std::array severity_choices{Choice{"error", Severity::error},
                                      Choice{"warning", Severity::warning}};

constexpr std::array<Choice<std::string_view>, 5> series_choices{
    {{"number", "number"},
     {"running-number", "running-number"},
     {"date", "date"},
     {"clock", "clock"},
     {"unchanged", "unchanged"}}};

constexpr std::array issue_type_choices{Choice{"bulletin", IssueType::bulletin},
                                        Choice{"document", IssueType::document}};

constexpr std::array correction_choices{
    Choice{"typo", CorrectionKind::typo},     Choice{"fact", CorrectionKind::fact},
    Choice{"credit", CorrectionKind::credit}, Choice{"withdrawal", CorrectionKind::withdrawal},
    Choice{"错字", CorrectionKind::typo},     Choice{"事实", CorrectionKind::fact},
    Choice{"署名", CorrectionKind::credit},   Choice{"撤稿", CorrectionKind::withdrawal}};

constexpr std::array schema_choices{Choice{"bulletin", SchemaFile::bulletin},
                                    Choice{"issue", SchemaFile::issue},
                                    Choice{"article", SchemaFile::article},
                                    Choice{"attachment", SchemaFile::attachment},
                                    Choice{"briefs", SchemaFile::briefs},
                                    Choice{"contributors", SchemaFile::contributors},
                                    Choice{"distribution", SchemaFile::distribution},
                                    Choice{"words", SchemaFile::words}};

constexpr int largest_number = 99999;

/// `pdf,html` as words.
std::vector<std::string> split_list(std::string_view list) {
  std::string words(list);
  std::replace(words.begin(), words.end(), ',', ' ');
  return split_words(words);
}

/// Answers what stands behind an option and remembers the first thing that was wrong.
class Reader {
 public:
  explicit Reader(const ParsedWords& words) : words_(words) {}

  bool has(std::string_view option) const { return words_.switches.contains(option); }

  std::string text(std::string_view option) const {
    const auto found = words_.values.find(option);
    return found == words_.values.end() ? std::string() : found->second;
  }

  std::string required_text(std::string_view option) {
    std::string value = text(option);
    if (value.empty()) fail({"缺少选项 {0}", "the option {0} is missing"}, {std::string(option)});
    return value;
  }

  /// An option that makes no sense beside another one.
  void refuse(std::string_view option, const Words& sentence) {
    if (has(option) || words_.values.contains(option)) fail(sentence, {std::string(option)});
  }

  std::optional<int> integer(std::string_view option, int least) {
    if (!words_.values.contains(option)) return std::nullopt;
    const std::string value = text(option);
    int number = 0;
    const char* end = value.data() + value.size();
    const std::from_chars_result result = std::from_chars(value.data(), end, number);
    const bool sound = result.ec == std::errc() && result.ptr == end && number >= least &&
                       number <= largest_number;
    if (sound) return number;
    fail({"{0} 后面应是 {1} 到 {2} 的整数，不能是“{3}”",
          "{0} takes a whole number from {1} to {2}, not '{3}'"},
         {std::string(option), std::to_string(least), std::to_string(largest_number), value});
    return std::nullopt;
  }

  /// `2/8`: the second of eight.
  std::optional<std::pair<int, int>> share(std::string_view option) {
    if (!words_.values.contains(option)) return std::nullopt;
    const std::string value = text(option);
    std::pair<int, int> share;
    const char* const end = value.data() + value.size();
    const std::from_chars_result index = std::from_chars(value.data(), end, share.first);
    const bool has_slash = index.ec == std::errc() && index.ptr != end && *index.ptr == '/';
    const std::from_chars_result count =
        has_slash ? std::from_chars(index.ptr + 1, end, share.second) : index;
    const bool sound = has_slash && count.ec == std::errc() && count.ptr == end &&
                       share.first >= 1 && share.first <= share.second &&
                       share.second <= largest_number;
    if (sound) return share;
    fail({"{0} 后面应是第几份和共几份，如 2/8，不能是“{1}”",
          "{0} takes a share such as 2/8, not '{1}'"},
         {std::string(option), value});
    return std::nullopt;
  }

  std::optional<Date> date(std::string_view option) {
    if (!words_.values.contains(option)) return std::nullopt;
    const std::optional<Date> date = parse_date(text(option));
    if (date && is_real(*date)) return date;
    fail({"{0} 后面应是日历上有的日期，如 2012-02-29，不能是“{1}”",
          "{0} takes a date of the calendar such as 2012-02-29, not '{1}'"},
         {std::string(option), text(option)});
    return std::nullopt;
  }

  /// The value of an option that takes one of a few words; nothing if it is not there.
  template <typename Value, std::size_t Count>
  std::optional<Value> choice(std::string_view option,
                              const std::array<Choice<Value>, Count>& choices) {
    const auto found = words_.values.find(option);
    if (found == words_.values.end()) return std::nullopt;
    return chosen(option, found->second, choices);
  }

  template <typename Value, std::size_t Count>
  std::optional<Value> chosen(std::string_view name, const std::string& word,
                              const std::array<Choice<Value>, Count>& choices) {
    std::string known;
    for (const Choice<Value>& choice : choices) {
      if (choice.word == word) return choice.value;
      if (!known.empty()) known += ' ';
      known += choice.word;
    }
    fail({"{0} 不能是“{1}”，可以写：{2}", "{0} cannot be '{1}'; it takes one of: {2}"},
         {std::string(name), word, known});
    return std::nullopt;
  }

  /// The arguments that are no options. How many there may be has been checked before.
  const std::string& argument(std::size_t index) const { return words_.arguments[index]; }

  std::string optional_argument(std::size_t index) const {
    return index < words_.arguments.size() ? words_.arguments[index] : std::string();
  }

  const std::vector<std::string>& arguments() const { return words_.arguments; }

  const std::optional<UsageError>& error() const { return error_; }

 private:
  void fail(const Words& sentence, std::vector<std::string> arguments) {
    if (!error_) error_ = UsageError{sentence, std::move(arguments)};
  }

  const ParsedWords& words_;
  std::optional<UsageError> error_;
};

CommandOptions read_init(Reader& reader) {
  return InitOptions{.folder = reader.argument(0),
                     .demo = reader.has("--demo"),
                     .name = reader.text("--name"),
                     .organ = reader.text("--organ"),
                     .place = reader.text("--place")};
}

CommandOptions read_new_issue(Reader& reader) {
  const IssueType type = reader.choice("--type", issue_type_choices).value_or(IssueType::bulletin);
  if (type == IssueType::document) {
    for (const char* option : {"--number", "--running-number", "--special", "--corrections"}) {
      reader.refuse(option, {"公文不用 {0}", "a document takes no {0}"});
    }
  }
  return NewIssueOptions{.id = reader.argument(0),
                         .type = type,
                         .number = reader.integer("--number", 1),
                         .running_number = reader.integer("--running-number", 1),
                         .date = reader.date("--date"),
                         .special = reader.text("--special"),
                         .corrections = reader.has("--corrections")};
}

CommandOptions read_new_article(Reader& reader) {
  return NewArticleOptions{.issue = reader.argument(0),
                           .section = reader.required_text("--section"),
                           .credit = reader.required_text("--credit"),
                           .title = reader.text("--title"),
                           .file = reader.text("--name")};
}

CommandOptions read_import(Reader& reader) {
  return ImportOptions{.files = reader.arguments(),
                       .issue = reader.required_text("--to"),
                       .number = reader.integer("--number", 1),
                       .running_number = reader.integer("--running-number", 1),
                       .date = reader.date("--date"),
                       .section = reader.text("--section"),
                       .dry_run = reader.has("--dry-run")};
}

Outputs read_outputs(Reader& reader) {
  Outputs outputs;
  outputs.attach_source = reader.has("--attach-source");
  outputs.verify = reader.has("--verify");
  outputs.web = reader.has("--web");
  outputs.web_fonts = reader.has("--web-fonts");
  const std::string list = reader.text("--to");
  if (list.empty()) return outputs;
  outputs.pdf = outputs.html = outputs.text = outputs.json = false;
  for (const std::string& word : split_list(list)) {
    const std::optional<bool Outputs::*> output = reader.chosen("--to", word, output_choices);
    if (output) outputs.*(*output) = true;
  }
  return outputs;
}

Shard read_shard(Reader& reader) {
  const std::optional<std::pair<int, int>> share = reader.share("--shard");
  if (!share) return {};
  return {.index = static_cast<std::size_t>(share->first),
          .count = static_cast<std::size_t>(share->second)};
}

CommandOptions read_build(Reader& reader) {
  const int jobs = reader.integer("--jobs", 1).value_or(0);
  return BuildOptions{.issues = reader.arguments(),
                      .outputs = read_outputs(reader),
                      .folder = reader.text("--output"),
                      .thread_count = static_cast<unsigned>(jobs),
                      .shard = read_shard(reader)};
}

CommandOptions read_check(Reader& reader) {
  return CheckOptions{
      .issues = reader.arguments(),
      .fail_on = reader.choice("--fail-on", severity_choices).value_or(Severity::error)};
}

CommandOptions read_key_new(Reader& reader) { return KeyNewOptions{.name = reader.argument(0)}; }

CommandOptions read_publish(Reader& reader) {
  PublishOptions options{.issue = reader.argument(0),
                         .sign = reader.text("--sign"),
                         .strict = reader.has("--strict"),
                         .allowed = {}};
  for (const std::string& word : split_list(reader.text("--allow"))) {
    const std::optional<std::string_view> check = reader.chosen("--allow", word, series_choices);
    if (check) options.allowed.emplace_back(*check);
  }
  return options;
}

CommandOptions read_correct(Reader& reader) {
  reader.required_text("--kind");
  return CorrectOptions{
      .issue = reader.argument(0),
      .kind = reader.choice("--kind", correction_choices).value_or(CorrectionKind::typo),
      .article = reader.text("--article"),
      .reason = reader.required_text("--reason"),
      .approved_by = reader.required_text("--approved-by"),
      .yes = reader.has("--yes")};
}

CommandOptions read_diff(Reader& reader) {
  return DiffOptions{
      .before = reader.argument(0), .after = reader.argument(1), .html = reader.text("--html")};
}

CommandOptions read_log(Reader& reader) { return LogOptions{.issue = reader.optional_argument(0)}; }

CommandOptions read_verify(Reader& reader) {
  const int jobs = reader.integer("--jobs", 1).value_or(0);
  return VerifyOptions{.words = reader.arguments(),
                       .thread_count = static_cast<unsigned>(jobs),
                       .rebuild = reader.text("--rebuild")};
}

CommandOptions read_site(Reader& reader) {
  const int jobs = reader.integer("--jobs", 1).value_or(0);
  return SiteOptions{.folder = reader.text("--output"),
                     .thread_count = static_cast<unsigned>(jobs),
                     .shard = read_shard(reader)};
}

CommandOptions read_watch(Reader& reader) {
  return WatchOptions{.issue = reader.optional_argument(0)};
}

CommandOptions read_fonts(Reader&) { return FontsOptions{}; }

CommandOptions read_doctor(Reader& reader) { return DoctorOptions{.clear = reader.has("--clear")}; }

CommandOptions read_eject(Reader& reader) {
  const std::optional<EjectKind> kind = reader.chosen("KIND", reader.argument(0), eject_choices);
  return EjectOptions{.kind = kind.value_or(EjectKind::style), .name = reader.argument(1)};
}

CommandOptions read_schema(Reader& reader) {
  if (reader.arguments().empty()) return SchemaOptions{};
  return SchemaOptions{.file = reader.chosen("NAME", reader.argument(0), schema_choices)};
}

CommandOptions read_completion(Reader& reader) {
  const std::optional<Shell> shell = reader.chosen("SHELL", reader.argument(0), shell_choices);
  return CompletionOptions{.shell = shell.value_or(Shell::bash)};
}

struct ReadingRow {
  std::string_view command;
  CommandOptions (*read)(Reader& reader);
};

constexpr std::array reading_rows{
    ReadingRow{"init", read_init},
    ReadingRow{"new issue", read_new_issue},
    ReadingRow{"new article", read_new_article},
    ReadingRow{"import", read_import},
    ReadingRow{"build", read_build},
    ReadingRow{"check", read_check},
    ReadingRow{"watch", read_watch},
    ReadingRow{"key new", read_key_new},
    ReadingRow{"publish", read_publish},
    ReadingRow{"correct", read_correct},
    ReadingRow{"diff", read_diff},
    ReadingRow{"log", read_log},
    ReadingRow{"verify", read_verify},
    ReadingRow{"site", read_site},
    ReadingRow{"eject", read_eject},
    ReadingRow{"fonts", read_fonts},
    ReadingRow{"doctor", read_doctor},
    ReadingRow{"schema", read_schema},
    ReadingRow{"completion", read_completion},
};

/// Too few or too many arguments for the command.
std::optional<UsageError> wrong_count(const CommandRow& command,
                                      const std::vector<std::string>& words) {
  std::size_t least = 0;
  std::size_t most = 0;
  bool open_end = false;
  for (const ArgumentRow& argument : command.arguments) {
    const bool needed =
        argument.count == ArgumentCount::one || argument.count == ArgumentCount::at_least_one;
    if (needed && words.size() < least + 1) {
      return UsageError{{"缺少 {0}", "{0} is missing"}, {std::string(argument.name)}};
    }
    least += needed ? 1 : 0;
    most += 1;
    open_end = open_end || argument.count == ArgumentCount::any ||
               argument.count == ArgumentCount::at_least_one;
  }
  if (words.size() <= most || open_end) return std::nullopt;
  return UsageError{{"“{0}”是多余的", "'{0}' is one word too many"}, {words[most]}};
}

}  // namespace

std::variant<GlobalOptions, UsageError> read_global_options(const ParsedWords& words,
                                                            Language locale_language) {
  Reader reader(words);
  GlobalOptions options{
      .folder = reader.text("--directory"),
      .language = reader.choice("--lang", language_choices).value_or(locale_language),
      .color = reader.choice("--color", color_choices).value_or(ColorChoice::automatic),
      .quiet = reader.has("--quiet"),
      .format = reader.choice("--format", format_choices).value_or(ReportFormat::text)};
  if (reader.error()) return *reader.error();
  return options;
}

std::variant<CommandOptions, UsageError> read_command_options(const CommandRow& command,
                                                              const ParsedWords& words) {
  if (std::optional<UsageError> error = wrong_count(command, words.arguments)) {
    return *std::move(error);
  }
  Reader reader(words);
  for (const ReadingRow& row : reading_rows) {
    if (row.command != command.name) continue;
    CommandOptions options = row.read(reader);
    if (reader.error()) return *reader.error();
    return options;
  }
  stop_on_bug("every command of the table can be read");
}

}  // namespace kanyin
