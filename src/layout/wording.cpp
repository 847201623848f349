#include "layout/wording.h"

namespace kanyin {

namespace {

void put(IssueFields& fields, std::string name, std::string value) {
  if (!value.empty()) fields.emplace(std::move(name), std::move(value));
}

std::string joined(const std::vector<Receiver>& receivers) {
  std::string text;
  for (const Receiver& receiver : receivers)
    text += (text.empty() ? "" : "、") + receiver.name.text;
  return text;
}

std::string receivers_with_label(const Issue& issue, std::string_view label) {
  std::vector<Receiver> receivers;
  for (const ReceiverGroup& group : issue.distribution) {
    if (group.label != label) continue;
    receivers.insert(receivers.end(), group.receivers.begin(), group.receivers.end());
  }
  return joined(receivers);
}

std::optional<std::string> filled(std::string_view wording, const IssueFields& fields) {
  std::string text;
  while (!wording.empty()) {
    const std::size_t open = wording.find('{');
    const std::size_t close = wording.find('}', open);
    if (open == wording.npos || close == wording.npos) break;
    text.append(wording.substr(0, open));
    const auto value = fields.find(wording.substr(open + 1, close - open - 1));
    if (value == fields.end()) return std::nullopt;
    text.append(value->second);
    wording.remove_prefix(close + 1);
  }
  text.append(wording);
  return text;
}

}  // namespace

IssueFields issue_fields(const Issue& issue) {
  IssueFields fields;
  put(fields, "name", issue.publication.name.text);
  put(fields, "organ", issue.publication.organ.text);
  put(fields, "place", issue.publication.place.text);
  put(fields, "special", issue.special.text);
  put(fields, "receivers", receivers_with_label(issue, ""));
  put(fields, "above", receivers_with_label(issue, "报"));
  put(fields, "peers", receivers_with_label(issue, "送"));
  put(fields, "below", receivers_with_label(issue, "发"));
  put(fields, "also", joined(issue.also));
  put(fields, "editor", issue.staff.editor.text);
  put(fields, "reviewer", issue.staff.reviewer.text);
  put(fields, "approver", issue.staff.approver.text);
  put(fields, "phone", issue.staff.phone.text);
  if (issue.number) put(fields, "number", std::to_string(*issue.number));
  if (issue.running_number) put(fields, "running_number", std::to_string(*issue.running_number));
  if (issue.date) put(fields, "date", chinese_date(*issue.date));
  if (issue.copies) put(fields, "copies", std::to_string(*issue.copies));
  return fields;
}

std::optional<std::string> fill_wording(const Wordings& wordings, const IssueFields& fields) {
  for (const Text& wording : wordings) {
    std::optional<std::string> text = filled(wording.text, fields);
    if (text) return text;
  }
  return std::nullopt;
}

std::string fill_wording(const Text& wording, std::string_view field, std::string_view value) {
  const IssueFields fields{{std::string(field), std::string(value)}};
  return filled(wording.text, fields).value_or(std::string(value));
}

}  // namespace kanyin
