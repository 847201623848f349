#include "cli/run_verify.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include <nlohmann/json.hpp>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/signing_key.h"
#include "archive/verify_archive.h"
#include "cli/open_session.h"
#include "io/mapped_file.h"
#include "io/sha256.h"
#include "press/faults.h"
#include "press/rebuild_issue.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

/// What is said of one word of the command line.
enum class Verdict {
  current,
  superseded,
  changed,
  alike,
  unpublished,
  proof,
  unknown,
  miswritten,
  missing
};

std::string_view verdict_key(Verdict verdict) {
  switch (verdict) {
    case Verdict::current:
      return "current";
    case Verdict::superseded:
      return "superseded";
    case Verdict::changed:
    case Verdict::alike:
      return "changed";
    case Verdict::unpublished:
    case Verdict::proof:
      return "unpublished";
    case Verdict::unknown:
      return "unknown";
    case Verdict::miswritten:
      return "miswritten";
    case Verdict::missing:
      return "missing";
  }
  return "";
}

/// Looks up one word after the other and keeps the worst answer for the shell.
class Verifier {
 public:
  Verifier(const std::string& root, const Ledger& ledger, Session& session)
      : root_(root), ledger_(ledger), session_(session) {}

  void look_up(const std::string& word) {
    const std::string path = session_.absolute(word);
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
      look_up_file(word, path);
    } else if (const std::optional<std::string> code = read_code(word)) {
      look_up_code(word, *code);
    } else {
      tell(word, looks_like_code(word) ? Verdict::miswritten : Verdict::missing, nullptr, "");
    }
  }

  ExitCode code() const { return code_; }

 private:
  void look_up_file(const std::string& word, const std::string& path) {
    const std::optional<MappedFile> file = map_file(path);
    if (!file) {
      tell(word, Verdict::missing, nullptr, "");
      return;
    }
    const std::string fingerprint = sha256_hex(file->bytes());
    const std::vector<SealedMatch> matches = find_sealed(root_, ledger_, fingerprint, 0);
    if (matches.empty()) {
      tell_stranger(word, path, shown_revision(ledger_, file->bytes()));
      return;
    }
    // The same snippet may be in several revisions; the last one says whether it is current.
    const SealedMatch& last = matches.back();
    tell(word, verdict_of(*last.entry), last.entry, last.path);
  }

  /// A file that was not sealed. A proof has no code of its own: that of a correction names the
  /// revision it will replace, any other is known by lying where `build` puts it. Elsewhere the
  /// codes that a file shows say what it claims to be.
  void tell_stranger(const std::string& word, const std::string& path, const ShownRevision& shown) {
    const LedgerEntry* next = nullptr;
    if (shown.replaces) {
      const SealedFacts& facts = shown.entry->facts;
      next = find_revision(ledger_, facts.issue, facts.revision + 1);
    }
    const std::string issue = issue_of_proof(path);
    if (shown.replaces && next == nullptr) {
      tell(word, Verdict::unpublished, shown.entry, "");
    } else if (!issue.empty()) {
      tell(word, Verdict::proof, latest_revision(ledger_, issue), issue);
    } else if (shown.entry == nullptr) {
      tell(word, Verdict::unknown, nullptr, "");
    } else if (shown.replaces) {
      tell(word, Verdict::alike, next, "");
    } else {
      tell(word, Verdict::changed, shown.entry, "");
    }
  }

  /// The issue of a file below `build/proof/`; empty elsewhere.
  std::string issue_of_proof(const std::string& path) const {
    const std::string proofs = join_path(root_, "build/proof/");
    const std::string plain = normal_path(path);
    if (!plain.starts_with(proofs)) return {};
    const std::size_t slash = plain.find('/', proofs.size());
    return slash == plain.npos ? "" : plain.substr(proofs.size(), slash - proofs.size());
  }

  void look_up_code(const std::string& word, const std::string& code) {
    const std::vector<const LedgerEntry*> entries = find_code(ledger_, code);
    if (entries.empty()) tell(word, Verdict::unknown, nullptr, "");
    for (const LedgerEntry* entry : entries) tell(word, verdict_of(*entry), entry, "");
  }

  Verdict verdict_of(const LedgerEntry& entry) const {
    const LedgerEntry* latest = latest_revision(ledger_, entry.facts.issue);
    return latest == &entry ? Verdict::current : Verdict::superseded;
  }

  /// `where` is the path of what was sealed; of a proof its issue.
  void tell(const std::string& word, Verdict verdict, const LedgerEntry* entry,
            const std::string& where) {
    note(verdict);
    const LedgerEntry* latest =
        entry == nullptr ? nullptr : latest_revision(ledger_, entry->facts.issue);
    if (session_.options().format == ReportFormat::json) {
      Json object{{"word", word}, {"verdict", verdict_key(verdict)}};
      if (verdict == Verdict::proof) {
        object["issue"] = where;
        // That of a published issue belongs to no revision.
        if (latest == nullptr) object["revision"] = 1;
        if (latest != nullptr) object["current_revision"] = latest->facts.revision;
      } else if (verdict == Verdict::unpublished) {
        object["issue"] = entry->facts.issue;
        object["revision"] = entry->facts.revision + 1;
        object["current_revision"] = latest->facts.revision;
      } else if (entry != nullptr) {
        object["issue"] = entry->facts.issue;
        object["revision"] = entry->facts.revision;
        object["current_revision"] = latest->facts.revision;
        object["pages"] = entry->facts.pages;
        object["date"] = entry->facts.date;
        object["published"] = entry->facts.time;
        object["code"] = printed_code(entry->facts.code);
        object["sealed_as"] = where;
      }
      session_.data(object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
      return;
    }
    session_.data(word + session_.text({"：", ": "}) + sentence(verdict, entry, latest, where) +
                  "\n");
  }

  std::string sentence(Verdict verdict, const LedgerEntry* entry, const LedgerEntry* latest,
                       const std::string& where) const {
    std::vector<std::string> words;
    if (entry != nullptr) {
      const SealedFacts& facts = entry->facts;
      words = {revision_name(facts.issue, facts.revision),
               std::to_string(facts.pages),
               facts.time.substr(0, 10),
               printed_code(facts.code),
               revision_name(facts.issue, latest->facts.revision),
               latest->facts.time.substr(0, 10),
               printed_code(latest->facts.code)};
    }
    switch (verdict) {
      case Verdict::current:
        return session_.text({"真。{0}，{2} 发布，共 {1} 页，查验码 {3}，是现行版本",
                              "genuine: {0}, published {2}, {1} pages, code {3}; it is current"},
                             words);
      case Verdict::superseded:
        return session_.text(
            {"真，但已被更正。{0}，{2} 发布，共 {1} 页；现行版本是 {4}，{5} 发布，查验码 {6}",
             "genuine, but superseded: {0}, published {2}, {1} pages; current is {4}, published "
             "{5}, code {6}"},
            words);
      case Verdict::changed:
        return session_.text({"不真。它印着 {0} 的查验码，但与封存的不一样，被改动过",
                              "not genuine: it shows the code of {0}, but differs from what was "
                              "sealed; it was changed"},
                             words);
      case Verdict::alike:
        return session_.text(
            {"不真。它最像 {0}，但与封存的不一样：被改动过，或者是发布以前的校样",
             "not genuine: it is most like {0}, but differs from what was sealed; it was changed, "
             "or is a proof made before that was published"},
            words);
      case Verdict::unpublished:
        return session_.text(
            {"校样，尚未发布。是 {0} 的更正的校样，这次更正还没有发布；现行版本是 {4}",
             "a proof, not published: it is of a correction of {0} that is not published yet; "
             "current is {4}"},
            words);
      case Verdict::proof:
        if (entry != nullptr) {
          return session_.text(
              {"校样，不是发布的文件。{0} 发布过了，以 content/archive/{0}/ 里封存的为准",
               "a proof, not what was published: {0} is published, and what counts is sealed in "
               "content/archive/{0}/"},
              {where});
        }
        return session_.text(
            {"校样，尚未发布。是 {0} 的校样；发布用 kanyin publish {0}，发布以后才能查验",
             "a proof, not published yet: it is of {0}; kanyin publish {0} publishes it, and then "
             "it can be verified"},
            {where});
      case Verdict::unknown:
        return session_.text(
            {"档案里没有它，不能认作真的：可能是还没有发布的校样，也可能不是本刊发布的",
             "not known to the archive, so not to be taken for genuine: it is a proof that is not "
             "published yet, or was not published here"});
      case Verdict::miswritten:
        return session_.text({"像是查验码，但末位校验不符，可能抄错了一个字，请再看一遍",
                              "it looks like a code, but its check character is wrong; look at the "
                              "paper again"});
      case Verdict::missing:
        return session_.text({"没有这个文件，也不是查验码；查验码是页脚上的八位字符，如 7K3M-Q2XT",
                              "there is no such file, and it is no code; a code is the eight "
                              "characters at the foot of a page, such as 7K3M-Q2XT"});
    }
    return {};
  }

  /// Not genuine weighs more than superseded.
  void note(Verdict verdict) {
    if (verdict == Verdict::current) return;
    if (verdict == Verdict::superseded) {
      if (code_ == ExitCode::fine) code_ = ExitCode::superseded;
    } else {
      code_ = ExitCode::findings;
    }
  }

  const std::string& root_;
  const Ledger& ledger_;
  Session& session_;
  ExitCode code_ = ExitCode::fine;
};

/// In the largest unit that is not below one, rounded up: a file takes some room.
std::string size_text(std::uint64_t bytes) {
  const auto in_units = [bytes](int shift) {
    return std::to_string((bytes + (std::uint64_t{1} << shift) - 1) >> shift);
  };
  constexpr int kilobyte = 10;
  constexpr int megabyte = 20;
  return bytes >> megabyte == 0 ? in_units(kilobyte) + " KB" : in_units(megabyte) + " MB";
}

/// `2012-03:r1`, or the current revision of `2012-03`.
void rebuild(const std::string& root, const std::string& name, const Ledger& ledger,
             const Session& session, Diagnostics& diags) {
  const LedgerEntry* entry = latest_revision(ledger, name);
  for (const LedgerEntry& each : ledger.entries) {
    if (revision_name(each.facts.issue, each.facts.revision) == name) entry = &each;
  }
  if (entry == nullptr) {
    diags.report(fault::no_such_revision, {}, {name});
  } else {
    rebuild_issue(root, *entry, session_fonts(root, session), diags);
  }
}

}  // namespace

ExitCode run_verify(const VerifyOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles files(*root);
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);

  if (!options.rebuild.empty()) {
    rebuild(*root, options.rebuild, ledger, session, diags);
    session.show(diags, sources);
    if (!diags.has_errors())
      session.say({"重排的与封存的一字不差", "the same bytes came out again"});
    return session.conclude();
  }
  if (options.words.empty()) {
    const std::string keys = files.read(in_archive(keys_name)).bytes;
    verify_signatures(ledger, read_public_keys(keys), diags);
    const ArchiveCount count = verify_archive(*root, ledger, options.thread_count, diags);
    session.show(diags, sources);
    session.say(
        {"查验了 {0} 次发布、{1} 个文件、{2}", "looked at {0} revisions, {1} files, {2}"},
        {std::to_string(count.revisions), std::to_string(count.files), size_text(count.bytes)});
    if (!diags.has_errors()) {
      session.say({"档案完好", "the archive is as it was sealed"});
    }
    return session.conclude();
  }
  session.show(diags, sources);
  Verifier verifier(*root, ledger, session);
  for (const std::string& word : options.words) verifier.look_up(word);
  const ExitCode of_ledger = session.conclude();
  return of_ledger == ExitCode::fine ? verifier.code() : of_ledger;
}

}  // namespace kanyin
