#include "html/document_html.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "html/article_html.h"
#include "html/footnote_values.h"
#include "html/head_values.h"
#include "html/page_values.h"
#include "html/title_values.h"
#include "io/utf8.h"
#include "model/document_text.h"

namespace kanyin {

namespace {

std::vector<TemplateValues> lines_of(const std::vector<std::string>& lines) {
  std::vector<TemplateValues> values;
  values.reserve(lines.size());
  for (const std::string& line : lines) values.push_back({{{"line", line}}});
  return values;
}

std::vector<TemplateValues> lines_of(const std::vector<Text>& texts) {
  std::vector<std::string> lines;
  lines.reserve(texts.size());
  for (const Text& text : texts) lines.push_back(text.text);
  return lines_of(lines);
}

std::vector<TemplateValues> labelled(const std::vector<LabelledText>& lines) {
  std::vector<TemplateValues> values;
  values.reserve(lines.size());
  for (const LabelledText& line : lines) {
    values.push_back({{{"label", text_or_nothing(line.label)}, {"text", line.text}}});
  }
  return values;
}

/// How large the mark can be so that its longest line fits a phone and a sheet; a word that the
/// style sheet knows.
std::string mark_length(const std::vector<std::string>& lines) {
  constexpr std::size_t longest_in_full_size = 9;
  constexpr std::size_t longest_in_one_line = 13;
  std::size_t length = 0;
  for (const std::string& line : lines) length = std::max(length, decode_utf8(line).size());
  if (length <= longest_in_full_size) return "short";
  return length <= longest_in_one_line ? "long" : "longest";
}

/// Which texts of the page have which anchors, and the words that titles are not divided in.
struct PageContext {
  std::set<std::string> anchors;
  const Lexicon& lexicon;
};

void add_text(TemplateValues& values, const Article& text, int title_level,
              const PageContext& context, Diagnostics& diags) {
  ArticleHtml html = article_html(text, title_level, context.anchors, diags);
  values["anchor"] = text.id;
  values["title"] = title_values(text, context.lexicon);
  values["has_title"] = !text.title.empty();
  values["body"] = text_or_nothing(std::move(html.body));
  add_footnotes(values, std::move(html.footnotes));
}

/// What is issued with the document and what is attached to it: a title and a text each.
std::vector<TemplateValues> part_values(const OfficialDocument& document,
                                        const PageContext& context, Diagnostics& diags) {
  std::vector<TemplateValues> parts;
  const auto add = [&](const Article& text, const std::string& label) {
    TemplateValues values;
    add_text(values, text, 2, context, diags);
    values["label"] = text_or_nothing(label);
    parts.push_back(std::move(values));
  };
  if (document.issued) add(*document.issued, "");
  for (std::size_t i = 0; i < document.attachments.size(); ++i) {
    add(document.attachments[i], attachment_label(document, i + 1));
  }
  return parts;
}

std::vector<TemplateValues> attachment_values(const OfficialDocument& document) {
  std::vector<TemplateValues> values;
  const bool several = document.attachments.size() > 1;
  for (const Article& attachment : document.attachments) {
    const std::string number = several ? std::to_string(values.size() + 1) + "." : "";
    values.push_back({{{"label", text_or_nothing(number)},
                       {"entry_anchor", attachment.id},
                       {"entry_title", whole_title(attachment)}}});
  }
  return values;
}

std::vector<std::string> corner_lines(const OfficialDocument& document, const IssueParts& parts) {
  std::vector<std::string> lines{document.serial.text, document.secrecy.text, document.urgency.text,
                                 parts.edition};
  std::erase(lines, "");
  return lines;
}

std::vector<TemplateValues> signature_values(const OfficialDocument& document) {
  if (!is_stamped(document)) return lines_of(document.signed_by);
  std::vector<std::string> lines;
  for (const Text& signer : document.signers) {
    const std::string& post = document.signer_post.text;
    lines.push_back(post + (post.empty() ? "" : "　") + signer.text);
  }
  return lines_of(lines);
}

}  // namespace

std::span<const std::string> document_names() {
  static const std::vector<std::string> names{
      "attachments",     "attendance",       "corner",        "date_before", "document_note",
      "document_number", "has_colophon",     "has_signature", "has_signers", "has_title",
      "has_attachments", "colophon",         "mark",          "mark_length", "parts",
      "signature",       "signature_before", "signers",       "to",          "is_letter"};
  return names;
}

TemplateValues document_values(const Issue& issue, const IssueParts& parts, std::string_view css,
                               const Lexicon& lexicon, Diagnostics& diags) {
  const OfficialDocument& document = *issue.document;
  const Lexicon words = words_beside(document, lexicon);
  PageContext context{.anchors = {}, .lexicon = words};
  for (const Article* text : articles(issue)) context.anchors.insert(text->id);

  std::vector<TemplateValues> colophon = labelled(colophon_lines(issue));
  std::vector<TemplateValues> signature = signature_values(document);
  std::vector<TemplateValues> attachments = attachment_values(document);
  const bool upward = is_upward(document);
  const std::vector<std::string> mark = mark_lines(document);
  const std::string organs = organ_names(document);
  TemplateValues values = head_values(
      issue,
      {.description = organs + document.number.text + "：" + issue_title(issue), .author = organs},
      css);
  TemplateValues own{{{"has_corrections", !issue.revision.rounds.empty()},
                      {"rounds", round_values(issue)},
                      {"corner", lines_of(corner_lines(document, parts))},
                      {"mark", line_values(mark, context.lexicon)},
                      {"mark_length", mark_length(mark)},
                      {"is_letter", document.format == DocumentFormat::letter},
                      {"document_number", text_or_nothing(document.number.text)},
                      {"has_signers", upward},
                      {"signers", lines_of(upward ? document.signers : std::vector<Text>())},
                      {"to", text_or_nothing(document.to.text)},
                      {"attendance", labelled(attendance_lines(document))},
                      {"has_attachments", !attachments.empty()},
                      {"attachments", std::move(attachments)},
                      {"has_signature", !signature.empty()},
                      {"signature", std::move(signature)},
                      {"date", text_or_nothing(issue.date ? chinese_date(*issue.date) : "")},
                      {"date_before", text_or_nothing(document.changes.date_before)},
                      {"signature_before", text_or_nothing(document.changes.signed_by_before)},
                      {"document_note", text_or_nothing(document.note.text)},
                      {"parts", part_values(document, context, diags)},
                      {"has_footer", !colophon.empty() || !issue.revision.code.empty()},
                      {"has_colophon", !colophon.empty()},
                      {"colophon", std::move(colophon)}}};
  values.merge(std::move(own));
  add_text(values, document.text, 1, context, diags);
  if (document.format == DocumentFormat::order) values["has_title"] = false;
  return values;
}

}  // namespace kanyin
