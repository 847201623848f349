#include "press/import_issue.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "content/faults.h"
#include "content/find_snippets.h"
#include "content/keys.h"
#include "content/load_publication.h"
#include "content/load_register.h"
#include "content/resolve_credit.h"
#include "diag/faults.h"
#include "intake/add_contributors.h"
#include "intake/decode_text.h"
#include "intake/faults.h"
#include "intake/merge_bulletins.h"
#include "intake/split_document.h"
#include "intake/write_document.h"
#include "intake/write_snippets.h"
#include "press/faults.h"
#include "press/list_issues.h"
#include "press/put_file.h"
#include "press/report_known_texts.h"
#include "yaml/fields.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

/// What is in the folder of the issue before the import.
struct IssueFolder {
  std::string path;
  std::optional<SourceId> head;       // issue.yaml
  std::vector<std::string> sections;  // that it lists
  std::set<std::string> names;
};

std::vector<std::string> words_of(const std::vector<Text>& texts) {
  std::vector<std::string> words;
  words.reserve(texts.size());
  for (const Text& text : texts) words.push_back(text.text);
  return words;
}

std::optional<IssueFolder> look_into(const std::string& issue_id, SourceMap& sources,
                                     Diagnostics& diags) {
  if (!is_issue_name(issue_id)) {
    diags.report(fault::bad_new_issue_name, {}, {issue_id});
    return std::nullopt;
  }
  IssueFolder folder;
  folder.path = issue_folder(issue_id);
  for (const FolderEntry& entry : sources.files().list(folder.path))
    folder.names.insert(entry.name);
  if (!folder.names.contains(std::string(issue_file))) return folder;

  folder.head = sources.read(join_path(folder.path, issue_file), {}, diags);
  if (!folder.head) return std::nullopt;
  const std::optional<YamlNode> root = parse_yaml(sources.whole(*folder.head), sources, diags);
  if (!root) return std::nullopt;
  if (root->kind == YamlKind::map) {
    Fields fields(*root, "number: 3", diags);
    folder.sections = words_of(fields.text_list(issue_keys::sections.key));
  }
  return folder;
}

std::optional<std::string> bytes_of(const ImportedText& text, const SourceMap& sources,
                                    Diagnostics& diags) {
  if (text.bytes) return *text.bytes;
  FileBytes file = sources.files().read(text.path);
  const Fault* problem = nullptr;
  switch (file.problem) {
    case FileProblem::none:
      return std::move(file.bytes);
    case FileProblem::missing:
      problem = &fault::file_missing;
      break;
    case FileProblem::not_a_file:
      problem = &fault::not_a_file;
      break;
    case FileProblem::unreadable:
      problem = &fault::file_unreadable;
      break;
    case FileProblem::too_large:
      problem = &fault::file_too_large;
      break;
  }
  diags.report(*problem, {}, {text.name, std::to_string(largest_file >> 20)});
  return std::nullopt;
}

DefaultSections default_sections(const ImportJob& job, const KnownSections& known) {
  if (!job.section.empty()) return {.stories = job.section, .briefs = job.section};
  const auto holds_stories = [&known](const std::string& name) {
    return !holds_briefs(name, known);
  };
  const auto story = std::find_if(known.names.begin(), known.names.end(), holds_stories);
  return {.stories = story == known.names.end() ? "工作动态" : *story,
          .briefs = known.briefs.empty() ? "工作简讯" : known.briefs.front()};
}

/// The texts, decoded. One that cannot be read is reported and left out.
std::vector<SourceId> read_texts(const ImportJob& job, SourceMap& sources, Diagnostics& diags) {
  std::vector<SourceId> texts;
  for (const ImportedText& text : job.texts) {
    const std::optional<std::string> bytes = bytes_of(text, sources, diags);
    if (!bytes) continue;
    const std::optional<SourceId> source = decode_text(text.name, *bytes, sources, diags);
    if (source) texts.push_back(*source);
  }
  return texts;
}

std::optional<SplitBulletin> split_texts(const std::vector<SourceId>& texts, const ImportJob& job,
                                         const KnownSections& known, SourceMap& sources,
                                         Diagnostics& diags) {
  std::vector<SplitBulletin> parts;
  parts.reserve(texts.size());
  for (const SourceId text : texts) parts.push_back(split_bulletin(text, known, sources, diags));
  if (parts.size() < job.texts.size() || parts.empty()) return std::nullopt;
  const bool all_hold_articles = std::none_of(
      parts.begin(), parts.end(), [](const SplitBulletin& part) { return part.sections.empty(); });
  if (!all_hold_articles) return std::nullopt;
  return merge_bulletins(parts, default_sections(job, known), diags);
}

std::vector<std::string> section_names(const SplitBulletin& bulletin) {
  std::vector<std::string> names;
  for (const SplitSection& section : bulletin.sections) names.push_back(section.name.text);
  return names;
}

/// The order that gives the names of snippets their first figure.
std::vector<std::string> section_order(const IssueFolder& folder, const Publication& publication,
                                       const SplitBulletin& bulletin) {
  std::vector<std::string> order = folder.sections;
  if (folder.head && order.empty()) order = words_of(publication.sections);
  for (const std::string& name : section_names(bulletin)) {
    if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
  }
  return order;
}

/// The name of the publication's list with these receivers; empty if there is none.
std::string known_list(const std::vector<SplitReceivers>& lines, const Publication& publication) {
  std::vector<std::string> wanted;
  for (const SplitReceivers& line : lines) {
    for (const Text& receiver : line.receivers) wanted.push_back(receiver.text);
  }
  for (const DistributionList& list : publication.distributions) {
    std::vector<std::string> names;
    for (const ReceiverGroup& group : list.groups) {
      for (const Receiver& receiver : group.receivers) names.push_back(receiver.name.text);
    }
    if (names == wanted) return list.name;
  }
  return {};
}

IssueHead issue_head(const ImportJob& job, const SplitBulletin& bulletin,
                     const Publication& publication) {
  IssueHead head;
  head.number = job.number ? job.number : bulletin.masthead.number;
  head.running_number = job.running_number ? job.running_number : bulletin.masthead.running_number;
  head.date = job.date ? job.date : bulletin.masthead.date;
  head.special = bulletin.masthead.special.text;
  head.sections = section_names(bulletin);
  head.distribution_name = known_list(bulletin.distribution, publication);
  if (head.distribution_name.empty()) head.distribution = bulletin.distribution;
  if (head.distribution_name == publication.distribution.text) head.distribution_name.clear();
  head.copies = bulletin.copies;
  head.staff = bulletin.staff;
  return head;
}

/// An issue.yaml that is there belongs to the editor: what it should say is told, not written.
void report_kept_head(const ImportJob& job, const IssueFolder& folder,
                      const SplitBulletin& bulletin, const Publication& publication,
                      const std::vector<PlannedFile>& snippets, const SourceMap& sources,
                      Diagnostics& diags) {
  const Span place = sources.start(*folder.head);
  std::string names;
  for (const PlannedFile& file : snippets) {
    names += (names.empty() ? "" : ", ") + std::string(name_of(file.path));
  }
  diags.report(fault::added_to_issue, place, {names});

  const auto ignored = [&](const std::string& what) {
    diags.report(fault::issue_value_ignored, place, {what});
  };
  if (job.number) ignored("number: " + std::to_string(*job.number));
  if (job.running_number) ignored("running_number: " + std::to_string(*job.running_number));
  if (job.date) ignored("date: " + iso_date(*job.date));
  if (!bulletin.distribution.empty()) ignored(bulletin.distribution.front().line.text);
  const std::vector<std::string> usual = words_of(publication.sections);
  for (const std::string& name : section_names(bulletin)) {
    const std::vector<std::string>& listed = folder.sections.empty() ? usual : folder.sections;
    const bool known = std::find(listed.begin(), listed.end(), name) != listed.end();
    if (!known) ignored("sections: " + name);
  }
}

/// False if one of the snippets is in the folder already, under its own or another name; the first
/// one is told.
bool may_be_written(const std::vector<PlannedFile>& planned, const IssueFolder& folder,
                    const SourceMap& sources, Diagnostics& diags) {
  std::map<std::string, std::string> known;  // bytes to path
  for (const std::string& name : folder.names) {
    const std::string extension = extension_of(name);
    if (extension != "md" && extension != "yaml") continue;
    const std::string path = join_path(folder.path, name);
    known.emplace(sources.files().read(path).bytes, path);
  }
  for (const PlannedFile& file : planned) {
    if (file.replaces) continue;
    if (sources.files().kind(file.path)) {
      diags.report(fault::snippet_exists, {}, {file.path});
      return false;
    }
    if (const auto found = known.find(file.bytes); found != known.end()) {
      diags.report(fault::snippet_imported_before, {}, {found->second});
      return false;
    }
  }
  return true;
}

/// leftover.txt with these lines behind those of earlier imports.
PlannedFile leftover_file(const IssueFolder& folder, const std::vector<Text>& leftover,
                          const SourceMap& sources) {
  PlannedFile file{.path = join_path(folder.path, "leftover.txt"), .bytes = {}, .replaces = false};
  if (sources.files().kind(file.path)) {
    file.bytes = sources.files().read(file.path).bytes;
    file.replaces = true;
  }
  file.bytes += write_leftover(leftover, sources);
  return file;
}

/// The parts of a credit that the register does not resolve.
std::vector<std::string> unknown_parts(const Text& credit, const Publication& publication,
                                       const std::optional<Date>& date) {
  if (credit.empty()) return {};
  Diagnostics trial;
  resolve_credit({credit}, publication, date, trial);
  std::vector<std::string> parts;
  for (const Diagnostic& diagnostic : trial.all()) {
    if (diagnostic.fault->code == fault::unknown_contributor.code) {
      parts.push_back(diagnostic.arguments.front());
    }
  }
  return parts;
}

/// The bodies that credits name and the register does not know, each once.
std::vector<std::string> new_contributors(const SplitBulletin& bulletin,
                                          const Publication& publication,
                                          const std::optional<Date>& date, Diagnostics& diags) {
  std::vector<std::string> names;
  for (const SplitSection& section : bulletin.sections) {
    for (const SplitArticle& article : section.articles) {
      for (const std::string& part : unknown_parts(article.credit, publication, date)) {
        const std::string name = contributor_name(part, publication.place.text);
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        names.push_back(name);
        diags.report(fault::contributor_added, article.credit.span, {name});
      }
    }
  }
  return names;
}

void tell(const Diagnostics& found, Diagnostics& diags) {
  for (const Diagnostic& each : found.all()) {
    diags.report(*each.fault, each.span, each.arguments).fix = each.fix;
  }
}

std::optional<PlannedFile> extended_register(const std::vector<std::string>& added,
                                             SourceMap& sources, Diagnostics& diags) {
  const std::string path(register_path);
  if (!sources.files().kind(path)) {
    return PlannedFile{.path = path, .bytes = new_register(added), .replaces = false};
  }
  const std::optional<SourceId> source = sources.read(path, {}, diags);
  if (!source) return std::nullopt;
  std::optional<std::string> text = add_contributors(*source, added, sources, diags);
  if (!text) return std::nullopt;
  return PlannedFile{.path = path, .bytes = std::move(*text), .replaces = true};
}

/// The texts of a document as rows of the table that a dry run shows.
SplitBulletin rows_of(const SplitDocument& document) {
  SplitSection section{.name = {"公文", document.number.span}, .articles = {}};
  const auto add = [&section](const std::vector<Text>& title, const std::vector<Text>& paragraphs,
                              const Text& credit) {
    SplitArticle article;
    article.title = title;
    article.paragraphs = paragraphs;
    article.credit = credit;
    if (!title.empty()) article.span = title.front().span;
    section.articles.push_back(std::move(article));
  };
  add(document.title, document.paragraphs,
      document.organs.empty() ? Text() : document.organs.front());
  if (document.issued) add(document.issued->title, document.issued->paragraphs, {});
  for (const SplitPart& part : document.attachments) add(part.title, part.paragraphs, {});
  SplitBulletin rows;
  rows.sections.push_back(std::move(section));
  rows.leftover = document.leftover;
  return rows;
}

/// A document is an issue of its own: it is never added to one that is there.
std::optional<IssueImport> import_document(const ImportJob& job, SplitDocument document,
                                           const IssueFolder& folder, const SourceMap& sources,
                                           Diagnostics& diags) {
  if (folder.head) {
    diags.report(fault::document_in_the_way, sources.start(*folder.head), {job.issue_id});
    return std::nullopt;
  }
  if (job.number || job.running_number) {
    diags.report(fault::number_of_document, document.number.span);
  }
  if (job.date) document.date = job.date;
  IssueImport import;
  for (SnippetFile& file : write_document(document)) {
    import.files.push_back({.path = join_path(folder.path, file.name),
                            .bytes = std::move(file.bytes),
                            .replaces = false});
  }
  if (!document.leftover.empty()) {
    import.files.insert(import.files.end() - 1, leftover_file(folder, document.leftover, sources));
  }
  if (!may_be_written(import.files, folder, sources, diags)) return std::nullopt;
  report_known_texts(import.files, sources.files(), diags);
  import.split = rows_of(document);
  return import;
}

}  // namespace

std::optional<IssueImport> import_issue(const ImportJob& job, SourceMap& sources,
                                        Diagnostics& diags) {
  // Read.
  const std::optional<Publication> publication = load_publication(sources, diags);
  const std::optional<IssueFolder> folder = look_into(job.issue_id, sources, diags);
  if (!publication || !folder) return std::nullopt;
  const KnownSections known{.names = words_of(publication->sections),
                            .briefs = words_of(publication->briefs)};
  // What was found in the text is of use only if it is imported.
  Diagnostics found;
  const std::vector<SourceId> texts = read_texts(job, sources, found);
  if (texts.size() == 1 && job.texts.size() == 1) {
    if (std::optional<SplitDocument> document = split_document(texts.front(), sources, found)) {
      tell(found, diags);
      return import_document(job, *std::move(document), *folder, sources, diags);
    }
  }
  std::optional<SplitBulletin> bulletin = split_texts(texts, job, known, sources, found);
  if (!bulletin) {
    tell(found, diags);
    return std::nullopt;
  }
  const Text& name = bulletin->masthead.name;
  if (!name.empty() && name.text != publication->name.text) {
    found.report(fault::other_bulletin, name.span, {name.text, publication->name.text});
  }

  // Snippets, and what goes with them.
  IssueImport import;
  const SnippetNames names{.sections = section_order(*folder, *publication, *bulletin),
                           .taken = folder->head ? folder->names : std::set<std::string>()};
  for (SnippetFile& file : write_snippets(bulletin->sections, known, names)) {
    import.files.push_back({.path = join_path(folder->path, file.name),
                            .bytes = std::move(file.bytes),
                            .replaces = false});
  }
  const IssueHead head = issue_head(job, *bulletin, *publication);
  if (folder->head) {
    report_kept_head(job, *folder, *bulletin, *publication, import.files, sources, found);
  }
  if (!bulletin->leftover.empty()) {
    import.files.push_back(leftover_file(*folder, bulletin->leftover, sources));
  }
  if (!may_be_written(import.files, *folder, sources, diags)) return std::nullopt;
  tell(found, diags);
  report_known_texts(import.files, sources.files(), diags);

  // The register before issue.yaml: an import that is cut off leaves no issue behind.
  const std::vector<std::string> added =
      new_contributors(*bulletin, *publication, head.date, diags);
  if (!added.empty()) {
    std::optional<PlannedFile> extended = extended_register(added, sources, diags);
    if (!extended) return std::nullopt;
    import.files.push_back(std::move(*extended));
  }
  if (!folder->head) {
    import.files.push_back({.path = join_path(folder->path, issue_file),
                            .bytes = write_issue_head(head),
                            .replaces = false});
  }
  import.split = std::move(*bulletin);
  return import;
}

std::vector<std::string> write_import(const IssueImport& import, const std::string& publication,
                                      Diagnostics& diags) {
  std::vector<std::string> written;
  for (const PlannedFile& file : import.files) {
    const Existing existing = file.replaces ? Existing::replace : Existing::keep;
    const std::optional<std::string> path =
        put_file(join_path(publication, file.path), file.bytes, existing, diags);
    if (!path) break;
    written.push_back(*path);
  }
  return written;
}

}  // namespace kanyin
