#include "cli/run_import.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "cli/open_session.h"
#include "intake/split_table.h"
#include "press/import_issue.h"

namespace kanyin {

namespace {

/// A file named on the command line lies where the caller stands; with -C it may also be meant from
/// there.
std::string input_path(const std::string& word, const Session& session) {
  const std::string from_caller = join_path(session.environment().working_folder, word);
  const bool is_there = !word.starts_with('/') && DiskFiles("/").kind(from_caller).has_value();
  return is_there ? normal_path(from_caller) : session.absolute(word);
}

ImportJob import_job(const ImportOptions& options, const Session& session) {
  ImportJob job{.texts = {},
                .issue_id = options.issue,
                .number = options.number,
                .running_number = options.running_number,
                .date = options.date,
                .section = options.section};
  for (const std::string& file : options.files) {
    if (file == "-") {
      job.texts.push_back({.name = session.text({"标准输入", "standard input"}),
                           .path = {},
                           .bytes = session.environment().read_input()});
    } else {
      job.texts.push_back({.name = file, .path = input_path(file, session), .bytes = {}});
    }
  }
  return job;
}

/// What would become of each article, for programs: one object a line.
std::string article_lines(const SplitBulletin& bulletin) {
  std::string lines;
  for (const SplitSection& section : bulletin.sections) {
    for (const SplitArticle& article : section.articles) {
      std::vector<std::string> title;
      for (const Text& line : article.title) title.push_back(line.text);
      nlohmann::ordered_json object;
      object["section"] = section.name.text;
      object["kind"] = article.kind == ArticleKind::story ? "story" : "brief";
      object["title"] = title;
      object["head"] = article.head.text;
      object["credit"] = article.credit.text;
      object["paragraphs"] = article.paragraphs.size();
      lines += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
  }
  return lines;
}

void show_plan(const IssueImport& import, const std::string& root, const SourceMap& sources,
               Session& session) {
  if (session.options().format == ReportFormat::json) {
    session.data(article_lines(import.split));
    return;
  }
  session.data(split_table(import.split, sources, session.language()) + "\n");
  session.data(
      session.text({"去掉 --dry-run，会写入：\n", "Without --dry-run these are written:\n"}));
  for (const PlannedFile& file : import.files) {
    session.data("  " + session.shown_path(join_path(root, file.path)) + "\n");
  }
}

}  // namespace

ExitCode run_import(const ImportOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles disk(*root);
  SourceMap sources(disk);
  Diagnostics diags;
  const std::optional<IssueImport> import =
      import_issue(import_job(options, session), sources, diags);
  std::vector<std::string> written;
  if (import && !options.dry_run) written = write_import(*import, *root, diags);
  session.show(diags, sources);
  for (const std::string& file : written) session.written(file);
  if (import && options.dry_run) show_plan(*import, *root, sources, session);
  if (!written.empty()) {
    session.say({"接下来：\n  kanyin check {0}", "Next:\n  kanyin check {0}"}, {options.issue});
  }
  return session.conclude();
}

}  // namespace kanyin
