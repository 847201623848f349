#include "cli/run_publish.h"

#include <nlohmann/json.hpp>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/signing_key.h"
#include "cli/open_session.h"
#include "cli/run_key_new.h"
#include "press/list_issues.h"
#include "press/publish_issue.h"

namespace kanyin {

namespace {

/// What people call a sealed output, by its ending.
Words format_name(const std::string& path) {
  const std::string extension = extension_of(path);
  if (extension == "pdf") return {"PDF", "PDF"};
  if (extension == "html") return {"网页", "web page"};
  if (extension == "txt") return {"纯文本", "plain text"};
  return {"数据", "data"};
}

/// On a terminal the fingerprints stand under what they are of. Elsewhere a line is as sha256sum
/// prints it, so that it can be checked with that.
void show_file(const Session& session, const ListedFile& file, const std::string& path) {
  if (session.options().format == ReportFormat::json) {
    const nlohmann::ordered_json object{{"written", path}, {"sha256", file.fingerprint}};
    session.data(object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                 "\n");
  } else if (session.environment().out.is_terminal) {
    const std::string name = session.text(format_name(path));
    session.data(name + "  " + path + "\n  sha256 " + file.fingerprint + "\n");
  } else {
    session.data(file.fingerprint + "  " + path + "\n");
  }
}

/// Empty if nobody is to sign, or if that has been found impossible.
LineSigner signer(const std::string& file, const Session& session, Diagnostics& diags) {
  if (file.empty()) return {};
  const std::string path = session.absolute(file);
  const FileBytes text = DiskFiles("/").read(path);
  const std::optional<SigningKey> key =
      read_signing_key(text.bytes, asked_passphrase(session), path, diags);
  if (!key) return {};
  return [key = *key](std::string_view line) { return signature_of(line, key); };
}

}  // namespace

ExitCode run_publish(const PublishOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  RecordedPublication publication(*root);
  const std::vector<std::string> issues =
      chosen_issues({&options.issue, 1}, publication.disk, publication.diags);
  std::optional<PublishedIssue> published;
  if (!issues.empty()) {
    const PublishJob job{.issue = issues.front(),
                         .warnings = options.strict ? Warnings::refuse : Warnings::allow,
                         .allowed = {options.allowed.begin(), options.allowed.end()},
                         .now = session.environment().now(),
                         .fonts = session_fonts(*root, session),
                         .sign = signer(options.sign, session, publication.diags)};
    if (!publication.diags.has_errors()) published = publish_issue(publication, job);
  }
  session.show(publication.diags, publication.sources);
  if (!published) return session.conclude();

  const SealedFacts& facts = published->entry.facts;
  session.say({"封存在 {0}：成品 {1} 个，每个附 SHA-256 指纹，可用 kanyin verify "
               "查验；还有做成它们的稿件和设置",
               "Sealed in {0}: {1} outputs, each with its SHA-256 fingerprint, which kanyin verify "
               "checks, and the snippets and settings that they were made of"},
              {session.shown_path(join_path(*root, published->folder)),
               std::to_string(published->outputs.size())});
  for (const ListedFile& file : published->outputs) {
    const std::string path = join_path(published->folder, file.path);
    show_file(session, file, session.shown_path(join_path(*root, path)));
  }
  session.say({"已发布 {0}，查验码 {1}，共 {2} 页，清单指纹 {3}",
               "{0} is published: code {1}, {2} pages, manifest {3}"},
              {revision_name(facts.issue, facts.revision), printed_code(facts.code),
               std::to_string(facts.pages), published->entry.manifest});
  return session.conclude();
}

}  // namespace kanyin
