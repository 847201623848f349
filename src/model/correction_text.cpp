#include "model/correction_text.h"

#include <algorithm>

namespace kanyin {

namespace {

/// Quotation marks in a quoted text become the inner ones (GB/T 15834-2011, 4.8.3.3).
std::string inner(std::string_view text) {
  std::string quoted(text);
  const auto exchange = [&quoted](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = quoted.find(from, at)) != quoted.npos; at += to.size()) {
      quoted.replace(at, from.size(), to);
    }
  };
  exchange("“", "‘");
  exchange("”", "’");
  return quoted;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

constexpr std::string_view han_figures[] = {"〇", "零", "一", "二", "三", "四", "五", "六", "七",
                                            "八", "九", "十", "百", "千", "万", "亿", "两"};

/// How many bytes the figure takes that a text begins with, or ends with; 0 if it is none.
std::size_t first_figure(std::string_view text) {
  if (!text.empty() && is_digit(text.front())) return 1;
  for (const std::string_view figure : han_figures) {
    if (text.starts_with(figure)) return figure.size();
  }
  return 0;
}

std::size_t last_figure(std::string_view text) {
  if (!text.empty() && is_digit(text.back())) return 1;
  for (const std::string_view figure : han_figures) {
    if (text.ends_with(figure)) return figure.size();
  }
  return 0;
}

/// Where two texts differ: what they have in common before and behind it, in bytes.
struct Common {
  std::size_t front = 0;
  std::size_t back = 0;
};

Common common_ends(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  Common common;
  while (common.front < most && a[common.front] == b[common.front]) ++common.front;
  while (common.front > 0 && common.front < a.size() && continues_character(a[common.front])) {
    --common.front;
  }
  while (common.front > 0 && common.front < b.size() && continues_character(b[common.front])) {
    --common.front;
  }
  // Of a number nothing is common unless all of it is; the 一 of 统一 is none.
  if (first_figure(a.substr(common.front)) > 0 || first_figure(b.substr(common.front)) > 0) {
    while (last_figure(a.substr(0, common.front)) > 0) {
      common.front -= last_figure(a.substr(0, common.front));
    }
  }

  const std::size_t rest = most - common.front;
  while (common.back < rest && a[a.size() - 1 - common.back] == b[b.size() - 1 - common.back]) {
    ++common.back;
  }
  while (common.back > 0 && continues_character(a[a.size() - common.back])) --common.back;
  if (last_figure(a.substr(0, a.size() - common.back)) > 0 ||
      last_figure(b.substr(0, b.size() - common.back)) > 0) {
    while (first_figure(a.substr(a.size() - common.back)) > 0) {
      common.back -= first_figure(a.substr(a.size() - common.back));
    }
  }
  return common;
}

/// A quotation with what differs from the other text marked.
void add_quotation(std::vector<ToldRun>& runs, std::string_view text, const Common& common) {
  const std::size_t middle = text.size() - common.front - common.back;
  runs.push_back({std::string("“").append(inner(text.substr(0, common.front)))});
  if (middle > 0) runs.push_back({inner(text.substr(common.front, middle)), true});
  runs.push_back({inner(text.substr(text.size() - common.back)).append("”")});
}

/// A sentence that a quotation closes ends with a full stop unless the quotation brings its own
/// (GB/T 15834-2011, 4.8.3.4).
std::string_view stop_behind(std::string_view quotation) {
  // 他说：“好。” ends with its stop, too.
  constexpr std::size_t size_of_mark = std::string_view("”").size();
  const auto is_closed = [&quotation] {
    return quotation.ends_with("”") || quotation.ends_with("’") || quotation.ends_with("）") ||
           quotation.ends_with("》");
  };
  while (is_closed()) quotation.remove_suffix(size_of_mark);
  for (const std::string_view mark : {"。", "！", "？"}) {
    if (quotation.ends_with(mark)) return "";
  }
  return "。";
}

bool names_pages(const Revision& revision) {
  const auto has_page = [](const ToldChange& change) { return change.page > 0; };
  return std::any_of(revision.rounds.begin(), revision.rounds.end(), [&](const auto& round) {
    return std::any_of(round.changes.begin(), round.changes.end(), has_page);
  });
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

std::optional<Date> correction_date(const Revision& revision) {
  if (revision.rounds.empty()) return std::nullopt;
  return revision.rounds.back().date;
}

std::vector<ToldRun> change_runs(const ToldChange& change) {
  std::string place = change.place + "（";
  if (change.page > 0) place += "第" + std::to_string(change.page) + "页，";
  place += std::string(kind_name(change.kind)) + "）";
  if (!change.remark.empty()) return {{place + change.remark}};

  std::vector<ToldRun> runs{{place}};
  if (change.before.empty()) {
    runs.push_back({std::string("增补：“").append(inner(change.after)).append("”")});
    runs.push_back({std::string(stop_behind(change.after))});
    return runs;
  }
  runs.push_back({"原文："});
  if (change.after.empty()) {
    runs.push_back({std::string("“").append(inner(change.before)).append("”现删去。")});
    return runs;
  }
  const Common common = common_ends(change.before, change.after);
  add_quotation(runs, change.before, common);
  runs.push_back({"更正为："});
  add_quotation(runs, change.after, common);
  runs.push_back({std::string(stop_behind(change.after))});
  return runs;
}

std::string change_text(const ToldChange& change) {
  std::string text;
  for (const ToldRun& run : change_runs(change)) text += run.text;
  return text;
}

std::string round_text(const CorrectionRound& round) {
  return "第" + std::to_string(round.revision - 1) + "次更正（" + chinese_date(round.date) + "）：";
}

std::vector<std::vector<ToldRun>> notice_paragraphs(const Revision& revision) {
  if (revision.rounds.empty()) return {};
  std::vector<std::vector<ToldRun>> paragraphs;
  std::string opening = "本版是更正版，此前印发的以本版为准";
  if (!revision.superseded_code.empty()) {
    opening += "（前一版查验码 " + revision.superseded_code + "）";
  }
  opening += "。";
  if (names_pages(revision)) {
    opening += revision.rounds.size() == 1 ? "以下页码指更正之前的一版。"
                                           : "以下页码各指该次更正之前的一版。";
  }
  paragraphs.push_back({{opening}});
  for (const CorrectionRound& round : revision.rounds) {
    paragraphs.push_back({{round_text(round)}});
    for (const ToldChange& change : round.changes) paragraphs.push_back(change_runs(change));
  }
  return paragraphs;
}

std::vector<std::string> notice_lines(const Revision& revision) {
  std::vector<std::string> lines;
  for (const std::vector<ToldRun>& runs : notice_paragraphs(revision)) {
    if (lines.empty()) lines.emplace_back("更正说明");
    lines.emplace_back();
    for (const ToldRun& run : runs) lines.back() += run.text;
  }
  return lines;
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
