#include "layout/wording.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "layout/contents_list.h"

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

/// The receivers under labels that no field is made for (抄送), each list with its label.
std::string other_receivers(const Issue& issue) {
  constexpr std::array<std::string_view, 4> known{"", "报", "送", "发"};
  std::string text;
  for (const ReceiverGroup& group : issue.distribution) {
    if (std::find(known.begin(), known.end(), group.label) != known.end()) continue;
    text += (text.empty() ? "" : "　") + group.label + "：" + joined(group.receivers);
  }
  return text;
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
  put(fields, "others", other_receivers(issue));
  put(fields, "also", joined(issue.also));
  put(fields, "editor", issue.staff.editor.text);
  put(fields, "reviewer", issue.staff.reviewer.text);
  put(fields, "approver", issue.staff.approver.text);
  put(fields, "phone", issue.staff.phone.text);
  if (issue.number) put(fields, "number", std::to_string(*issue.number));
  if (issue.running_number) put(fields, "running_number", std::to_string(*issue.running_number));
  if (issue.revision.number > 1) {
    put(fields, "edition", "更正版");
    put(fields, "correction", std::to_string(issue.revision.number - 1));
  }
  put(fields, "code", issue.revision.code);
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

namespace {

Surround surround_of(const Text& wording) {
  const std::size_t open = wording.text.find('{');
  const std::size_t close = wording.text.find('}', open);
  if (close == std::string::npos) return {wording.text, {}};
  return {wording.text.substr(0, open), wording.text.substr(close + 1)};
}

/// The first wording whose fields are all there; what it says before a colon is its label.
FooterLine footer_line(const Wordings& wordings, const IssueFields& fields) {
  constexpr std::string_view colon = "：";
  for (const Text& wording : wordings) {
    const std::optional<std::string> text = filled(wording.text, fields);
    if (!text) continue;
    const std::string label = wording.text.substr(0, wording.text.find('{'));
    if (!label.ends_with(colon)) return {.label = {}, .text = *text, .right = {}};
    return {.label = label, .text = text->substr(label.size()), .right = {}};
  }
  return {};
}

std::vector<FooterPart> footer_parts(const std::vector<TemplatePart>& parts,
                                     const IssueFields& fields) {
  std::vector<FooterPart> footer(1);
  for (const TemplatePart& part : parts) {
    FooterLine line;
    if (const auto* text = std::get_if<TextPart>(&part)) {
      line = footer_line(text->wordings, fields);
    } else if (const auto* edges = std::get_if<EdgesPart>(&part)) {
      line = footer_line(edges->left, fields);
      line.right = fill_wording(edges->right, fields).value_or("");
    } else if (!footer.back().empty()) {
      footer.emplace_back();
    }
    if (!line.text.empty() || !line.right.empty()) footer.back().push_back(std::move(line));
  }
  if (footer.back().empty()) footer.pop_back();
  return footer;
}

}  // namespace

std::string code_words(const Issue& issue, const PageTemplate& page_template) {
  const std::string& code = issue.revision.code;
  if (code.empty() || page_template.code.empty()) return {};
  return fill_wording(page_template.code, "code", code);
}

std::string edition_words(const Issue& issue, const DocumentTemplate& places) {
  if (issue.revision.number < 2) return {};
  return fill_wording(places.correction, "correction", std::to_string(issue.revision.number - 1));
}

IssueParts issue_parts(const Issue& issue, const PageTemplate& page_template) {
  return {.contents_list = wants_contents_list(issue, page_template),
          .contents_head = page_template.contents_head.text,
          .note_label = page_template.note.text,
          .section = surround_of(page_template.section),
          .credit = surround_of(page_template.credit),
          .footer = footer_parts(page_template.footer, issue_fields(issue))};
}

IssueParts document_parts(const Issue& issue, const DocumentTemplate& places) {
  IssueParts parts;
  parts.edition = edition_words(issue, places);
  return parts;
}

}  // namespace kanyin
