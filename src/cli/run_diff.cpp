#include "cli/run_diff.h"

#include <nlohmann/json.hpp>

#include "archive/tell_changes.h"
#include "cli/open_session.h"
#include "content/load_publication.h"
#include "html/write_difference.h"
#include "io/built_in_files.h"
#include "press/compare_revisions.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

std::string_view fate_name(ArticleFate fate) {
  switch (fate) {
    case ArticleFate::kept:
      return "kept";
    case ArticleFate::added:
      return "added";
    case ArticleFate::removed:
      return "removed";
  }
  return "";
}

Json part_object(const PartChange& part) {
  Json edits = Json::array();
  for (const TextEdit& edit : compare_texts(part.before, part.after)) {
    const char* kind = edit.edit == Edit::none      ? "same"
                       : edit.edit == Edit::removed ? "removed"
                                                    : "inserted";
    edits.push_back(Json{{"edit", kind}, {"text", edit.text}});
  }
  return Json{{"part", part_key(part)},
              {"label", part.label},
              {"before", part.before},
              {"after", part.after},
              {"edits", std::move(edits)}};
}

std::string json_text(const IssueDifference& difference, const DiffOptions& options) {
  Json object{{"format", "kanyin-diff-1"}, {"before", options.before}, {"after", options.after}};
  object["around"] = Json::array();
  for (const PartChange& part : difference.around) object["around"].push_back(part_object(part));
  object["articles"] = Json::array();
  for (const ArticleDifference& article : difference.articles) {
    Json each{{"id", article.id},
              {"id_before", article.id_before},
              {"title", article.title},
              {"fate", fate_name(article.fate)},
              {"moved", article.is_moved},
              {"moved_from", article.moved_from},
              {"moved_to", article.moved_to}};
    each["parts"] = Json::array();
    for (const PartChange& part : article.parts) each["parts"].push_back(part_object(part));
    object["articles"].push_back(std::move(each));
  }
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void show_part(const PartChange& part, const Lexicon& lexicon, const Session& session) {
  const std::string name = part_name(part);
  const std::string lead = "  " + (name.empty() ? "" : name + session.text({"：", ": "}));
  if (part.before.empty()) {
    session.data(lead + session.text({"增补：“{0}”", "added: '{0}'"}, {part.after}) + "\n");
  } else if (part.after.empty()) {
    session.data(lead + session.text({"删去：“{0}”", "removed: '{0}'"}, {part.before}) + "\n");
  } else {
    for (const Quotation& each : quotations(part.before, part.after, lexicon)) {
      session.data(lead +
                   session.text({"原文：“{0}” 更正为：“{1}”", "stood: '{0}' stands: '{1}'"},
                                {each.before, each.after}) +
                   "\n");
    }
  }
}

void show(const IssueDifference& difference, const Lexicon& lexicon, const Session& session) {
  for (const PartChange& part : difference.around) show_part(part, lexicon, session);
  for (const ArticleDifference& article : difference.articles) {
    session.data(article.title + "\n");
    if (article.fate == ArticleFate::added) {
      session.data(session.text({"  增补的稿件\n", "  the article was added\n"}));
      continue;
    }
    if (article.fate == ArticleFate::removed) {
      session.data(session.text({"  删去的稿件\n", "  the article was removed\n"}));
      continue;
    }
    if (!article.moved_to.empty()) {
      session.data(session.text({"  由“{0}”移至“{1}”\n", "  moved from '{0}' to '{1}'\n"},
                                {article.moved_from, article.moved_to}));
    } else if (article.is_moved) {
      session.data(session.text({"  移动了先后次序\n", "  moved to another place\n"}));
    }
    for (const PartChange& part : article.parts) show_part(part, lexicon, session);
  }
}

/// A JSON output carries no words to divide its texts by; those of the publication do.
Lexicon words_of_publication(SourceMap& sources) {
  Diagnostics ignored;
  const std::optional<Publication> publication = load_publication(sources, ignored);
  return publication ? publication->lexicon : Lexicon();
}

/// What a word of the command line names: a file counts from the folder it was typed in, and the
/// folder of an issue is the issue.
std::string named(const std::string& word, const std::string& root, const Session& session) {
  std::string path = normal_path(session.absolute(word));
  if (names_json(word)) return path;
  const std::string issues = join_path(root, "content/issues/");
  const bool is_folder = DiskFiles(root).kind(path) == EntryKind::folder;
  return is_folder && path.starts_with(issues) ? path.substr(issues.size()) : word;
}

}  // namespace

ExitCode run_diff(const DiffOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles disk(*root);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  const std::string old_name = named(options.before, *root, session);
  const std::string new_name = named(options.after, *root, session);
  std::optional<Issue> before = load_named_issue(old_name, sources, diags);
  std::optional<Issue> after = load_named_issue(new_name, sources, diags);
  session.show(diags, sources);
  if (!before || !after) return session.conclude();
  if (names_json(old_name) || names_json(new_name)) {
    before = as_json_tells(*before);
    after = as_json_tells(*after);
  }

  const IssueDifference difference = compare_issues(*before, *after);
  if (!options.html.empty()) {
    Diagnostics writing;
    const std::optional<std::string> path = put_file(
        session.absolute(options.html), write_difference(difference, options.before, options.after),
        Existing::replace, writing);
    session.show(writing, sources);
    if (path) session.written(*path);
  } else if (session.options().format == ReportFormat::json) {
    session.data(json_text(difference, options));
  } else {
    show(difference, words_of_publication(sources), session);
  }
  if (difference.empty()) session.say({"内容相同", "the content is the same"});
  return session.conclude();
}

}  // namespace kanyin
