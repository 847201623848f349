#include "press/new_issue.h"

#include <algorithm>
#include <vector>

#include "content/find_snippets.h"
#include "content/keys.h"
#include "intake/yaml_text.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/issue_facts.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

std::vector<IssueFacts> heads_of_issues(SourceMap& sources) {
  Diagnostics ignored;
  std::vector<IssueFacts> heads;
  for (const std::string& issue : list_issues(sources.files(), ignored)) {
    heads.push_back(read_issue_facts(issue, sources));
  }
  return heads;
}

int next_number(const std::vector<IssueFacts>& issues, int year) {
  int last = 0;
  for (const IssueFacts& issue : issues) {
    if (issue.date && issue.date->year == year) last = std::max(last, issue.number.value_or(0));
  }
  return last + 1;
}

/// Where there is no issue yet, only that of a bulletin that begins with its first is known.
std::optional<int> next_running_number(const std::vector<IssueFacts>& issues, int number) {
  if (issues.empty()) return number == 1 ? std::optional(1) : std::nullopt;
  int last = 0;
  for (const IssueFacts& issue : issues) last = std::max(last, issue.running_number.value_or(0));
  if (last == 0) return std::nullopt;
  return last + 1;
}

}  // namespace

std::optional<NewIssue> new_issue(const std::string& root, const NewIssueJob& job,
                                  SourceMap& sources, Diagnostics& diags) {
  if (!is_issue_name(job.id)) {
    diags.report(fault::bad_new_issue_name, {}, {job.id});
    return std::nullopt;
  }
  const std::vector<IssueFacts> issues = heads_of_issues(sources);
  NewIssue issue;
  issue.number = job.number.value_or(next_number(issues, job.date.year));
  issue.running_number =
      job.running_number ? job.running_number : next_running_number(issues, issue.number);

  const std::optional<SourceId> starter = sources.read("templates/starters/issue.yaml", {}, diags);
  if (!starter) return std::nullopt;
  std::string text(sources.text(*starter));
  text = with_value(text, issue_keys::number.key, std::to_string(issue.number));
  if (issue.running_number) {
    text = with_value(text, issue_keys::running_number.key, std::to_string(*issue.running_number));
  }
  text = with_value(text, issue_keys::date.key, iso_date(job.date));
  if (!job.special.empty())
    text = with_value(text, issue_keys::special.key, yaml_value(job.special));

  issue.path = join_path(root, join_path(issue_folder(job.id), issue_file));
  if (!put_file(issue.path, text, Existing::keep, diags)) return std::nullopt;
  return issue;
}

}  // namespace kanyin
