#include "model/correction_text.h"

namespace kanyin {

namespace {

/// A text in quotation marks; those within it become the inner ones (GB/T 15834-2011, 4.8.3.3).
std::string quoted(std::string_view text) {
  std::string inner(text);
  const auto exchange = [&inner](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = inner.find(from, at)) != inner.npos; at += to.size()) {
      inner.replace(at, from.size(), to);
    }
  };
  exchange("“", "‘");
  exchange("”", "’");
  return "“" + inner + "”";
}

/// A quotation that ends a sentence: with a full stop unless the text brings its own
/// (GB/T 15834-2011, 4.8.3.4).
std::string closing(std::string_view text) {
  for (const std::string_view mark : {"。", "！", "？"}) {
    if (text.ends_with(mark)) return quoted(text);
  }
  return quoted(text) + "。";
}

}  // namespace

std::string_view kind_name(CorrectionKind kind) {
  switch (kind) {
    case CorrectionKind::typo:
      return "错字";
    case CorrectionKind::fact:
      return "事实";
    case CorrectionKind::credit:
      return "署名";
    case CorrectionKind::withdrawal:
      return "撤稿";
  }
  return "";
}

std::string_view kind_key(CorrectionKind kind) {
  switch (kind) {
    case CorrectionKind::typo:
      return "typo";
    case CorrectionKind::fact:
      return "fact";
    case CorrectionKind::credit:
      return "credit";
    case CorrectionKind::withdrawal:
      return "withdrawal";
  }
  return "";
}

std::string correction_text(const Revision& revision) {
  if (revision.number == 1) return {};
  return "更正第" + std::to_string(revision.number - 1) + "次";
}

std::string change_text(const ToldChange& change) {
  std::string text = change.place + "（";
  if (change.page > 0) text += "第" + std::to_string(change.page) + "页，";
  text += std::string(kind_name(change.kind)) + "）";
  if (!change.remark.empty()) return text + change.remark;
  if (change.before.empty()) return text + "增补：" + closing(change.after);
  text += "原文：" + quoted(change.before);
  return text + (change.after.empty() ? "现删去。" : "更正为：" + closing(change.after));
}

std::string round_text(const CorrectionRound& round) {
  return "第" + std::to_string(round.revision - 1) + "次更正（" + chinese_date(round.date) + "）：";
}

std::vector<std::string> notice_paragraphs(const Revision& revision) {
  if (revision.rounds.empty()) return {};
  std::vector<std::string> paragraphs;
  std::string opening = "本期已作更正，此前印发的以本版为准";
  if (!revision.superseded_code.empty()) {
    opening += "（前一版查验码 " + revision.superseded_code + "）";
  }
  paragraphs.push_back(opening + "。");
  for (const CorrectionRound& round : revision.rounds) {
    paragraphs.push_back(round_text(round));
    for (const ToldChange& change : round.changes) paragraphs.push_back(change_text(change));
  }
  return paragraphs;
}

std::string withdrawal_text(const Correction& correction) {
  std::string text = "本文已于" + chinese_date(correction.date) + "撤稿。";
  if (!correction.reason.empty()) {
    text += "原因：" + correction.reason;
    if (!text.ends_with("。")) text += "。";
  }
  return text;
}

}  // namespace kanyin
