// What the command line asks for, as plain data.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/keys.h"
#include "content/schema.h"
#include "diag/fault.h"
#include "model/date.h"
#include "model/revision.h"
#include "press/proof.h"
#include "press/shard.h"

namespace kanyin {

enum class ColorChoice { automatic, always, never };

enum class ReportFormat { text, json };

struct GlobalOptions {
  std::string folder;  // -C; empty for the working directory
  Language language = Language::zh;
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  ReportFormat format = ReportFormat::text;
};

struct InitOptions {
  std::string folder;
  bool demo = false;
  std::string name;
  std::string organ;
  std::string place;
};

struct NewIssueOptions {
  std::string id;
  IssueType type = IssueType::bulletin;
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  std::string special;
  bool corrections = false;  // a notice of what was corrected since the last issue, also in an
                             // issue that is there
};

struct NewArticleOptions {
  std::string issue;
  std::string section;
  std::string credit;
  std::string title;
  std::string file;
};

struct ImportOptions {
  std::vector<std::string> files;  // `-` for standard input
  std::string issue;
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  std::string section;
  bool dry_run = false;
};

struct BuildOptions {
  std::vector<std::string> issues;
  Outputs outputs;
  std::string folder;         // -o; empty for build/proof
  unsigned thread_count = 0;  // 0 for as many as the machine has
  Shard shard;
};

struct CheckOptions {
  std::vector<std::string> issues;
  Severity fail_on = Severity::error;
};

struct WatchOptions {
  std::string issue;  // empty for all
};

struct KeyNewOptions {
  std::string name;
};

struct PublishOptions {
  std::string issue;
  std::string sign;  // file of the key to sign with; empty for none
  bool strict = false;
  std::vector<std::string> allowed;  // checks of the series to pass over
};

struct CorrectOptions {
  std::string issue;
  CorrectionKind kind = CorrectionKind::typo;
  std::string article;
  std::string reason;
  std::string approved_by;
  bool yes = false;  // bring back what is gone without asking
};

struct DiffOptions {
  std::string before;  // 2012-03:r1, or 2012-03 for the snippets at work
  std::string after;
  std::string html;  // file to write; empty for the terminal
};

struct LogOptions {
  std::string issue;  // empty for all
};

struct VerifyOptions {
  std::vector<std::string> words;  // files and codes; empty for the whole archive
  unsigned thread_count = 0;       // 0 for as many as the machine has
  std::string rebuild;             // 2012-03 or 2012-03:r1, to be composed again; else empty
};

struct SiteOptions {
  std::string folder;         // -o; empty for build/site
  unsigned thread_count = 0;  // 0 for as many as the machine has
  Shard shard;
};

struct FontsOptions {};

struct DoctorOptions {
  bool clear = false;  // remove what interrupted runs have left in the archive
};

enum class EjectKind { style, page_template };

struct EjectOptions {
  EjectKind kind = EjectKind::style;
  std::string name;
};

struct SchemaOptions {
  std::optional<SchemaFile> file;  // nothing for all of them
};

enum class Shell { bash, zsh, fish };

struct CompletionOptions {
  Shell shell = Shell::bash;
};

using CommandOptions =
    std::variant<InitOptions, NewIssueOptions, NewArticleOptions, ImportOptions, BuildOptions,
                 CheckOptions, WatchOptions, EjectOptions, FontsOptions, DoctorOptions,
                 SchemaOptions, CompletionOptions, KeyNewOptions, PublishOptions, CorrectOptions,
                 DiffOptions, LogOptions, VerifyOptions, SiteOptions>;

}  // namespace kanyin
