#include "model/document_text.h"

#include <iterator>
#include <string_view>
#include <utility>

#include "io/utf8.h"
#include "model/correction_text.h"

namespace kanyin {

namespace {

std::string_view mark_tail(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::general:
      return "文件";
    case DocumentFormat::letter:
      return "";
    case DocumentFormat::order:
      return "令";
    case DocumentFormat::minutes:
      return "纪要";
  }
  return "";
}

std::string joined(const std::vector<Text>& texts) {
  std::string all;
  for (const Text& text : texts) all += (all.empty() ? "" : "、") + text.text;
  return all;
}

void append(std::vector<TextBlock>& all, std::vector<TextBlock> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

TextBlock head_lines(const OfficialDocument& document, const IssueParts& parts) {
  TextBlock lines{document.serial.text, document.secrecy.text, document.urgency.text,
                  parts.edition};
  for (std::string& line : mark_lines(document)) lines.push_back(std::move(line));
  lines.push_back(document.number.text);
  if (is_upward(document)) lines.push_back("签发人：" + joined(document.signers));
  std::erase(lines, "");
  return lines;
}

TextBlock signature_lines(const Issue& issue) {
  const OfficialDocument& document = *issue.document;
  TextBlock lines;
  if (is_stamped(document)) {
    for (const Text& signer : document.signers) {
      lines.push_back(document.signer_post.text + (document.signer_post.empty() ? "" : " ") +
                      signer.text);
    }
  } else {
    for (const Text& organ : document.signed_by) lines.push_back(organ.text);
  }
  if (!lines.empty() && issue.date) lines.push_back(chinese_date(*issue.date));
  return lines;
}

std::vector<TextBlock> titled_blocks(const Article& article) {
  std::vector<TextBlock> all;
  if (!article.title.empty()) all.push_back({whole_title(article)});
  append(all, body_blocks(article));
  return all;
}

}  // namespace

std::vector<std::string> mark_lines(const OfficialDocument& document) {
  if (!document.mark.empty()) return {document.mark.text};
  std::vector<std::string> lines;
  for (const Text& organ : document.organs) lines.push_back(organ.text);
  if (document.format == DocumentFormat::letter && lines.size() > 1) lines.resize(1);
  const std::string_view tail = mark_tail(document.format);
  if (!lines.empty() && !lines.back().ends_with(tail)) lines.back() += tail;
  return lines;
}

Lexicon words_beside(const OfficialDocument& document, Lexicon words) {
  for (const Text& organ : document.organs) {
    words.add_name(decode_utf8(organ.text), WordKind::organ);
  }
  return words;
}

std::string organ_names(const OfficialDocument& document) { return joined(document.organs); }

std::vector<std::string> attachment_lines(const OfficialDocument& document) {
  std::vector<std::string> lines;
  const bool several = document.attachments.size() > 1;
  for (const Article& attachment : document.attachments) {
    const std::string number = several ? std::to_string(lines.size() + 1) + "." : "";
    lines.push_back((lines.empty() ? "附件：" : "") + number + whole_title(attachment));
  }
  return lines;
}

std::vector<LabelledText> attendance_lines(const OfficialDocument& document) {
  if (document.format != DocumentFormat::minutes) return {};
  std::vector<LabelledText> lines{{"出席", joined(document.present)},
                                  {"请假", joined(document.absent)},
                                  {"列席", joined(document.observers)}};
  std::erase_if(lines, [](const LabelledText& line) { return line.text.empty(); });
  return lines;
}

std::vector<LabelledText> colophon_lines(const Issue& issue) {
  const OfficialDocument& document = *issue.document;
  std::vector<LabelledText> lines;
  if (!document.copy_to.empty()) lines.push_back({"抄送", document.copy_to.text + "。"});
  if (document.format == DocumentFormat::letter) return lines;
  if (!document.printed_by.empty()) lines.push_back({"", document.printed_by.text});
  if (document.printed_on) lines.push_back({"", chinese_date(*document.printed_on) + "印发"});
  if (issue.copies) lines.push_back({"", "共印" + std::to_string(*issue.copies) + "份"});
  return lines;
}

std::vector<TextBlock> document_blocks(const Issue& issue, const IssueParts& parts) {
  const OfficialDocument& document = *issue.document;
  std::vector<TextBlock> all{head_lines(document, parts)};
  if (!document.text.title.empty() && document.format != DocumentFormat::order) {
    all.push_back({whole_title(document.text)});
  }
  if (!document.to.empty()) all.push_back({document.to.text + "："});
  append(all, body_blocks(document.text));
  TextBlock attendance;
  for (const LabelledText& line : attendance_lines(document)) {
    attendance.push_back(line.label + "：" + line.text);
  }
  all.push_back(std::move(attendance));
  all.push_back(attachment_lines(document));
  all.push_back(signature_lines(issue));
  if (!document.note.empty()) all.push_back({"（" + document.note.text + "）"});

  if (document.issued) append(all, titled_blocks(*document.issued));
  for (std::size_t i = 0; i < document.attachments.size(); ++i) {
    all.push_back({attachment_label(document, i + 1)});
    append(all, titled_blocks(document.attachments[i]));
  }

  all.push_back(notice_lines(issue.revision));
  TextBlock colophon;
  for (const LabelledText& line : colophon_lines(issue)) {
    colophon.push_back(line.label + (line.label.empty() ? "" : "：") + line.text);
  }
  all.push_back(std::move(colophon));
  return all;
}

}  // namespace kanyin
