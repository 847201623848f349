#include "archive/tell_changes.h"

#include <algorithm>
#include <utility>

#include "archive/quotation_ends.h"
#include "io/utf8.h"
#include "model/correction_text.h"

namespace kanyin {

namespace {

/// Changes with no more characters between them are one place.
constexpr std::size_t close_together = 20;

/// A whole paragraph that was added or removed is quoted up to here.
constexpr std::size_t longest_quotation = 60;

constexpr std::string_view dots = "……";

std::string beginning_of(std::string_view text, const Lexicon& lexicon) {
  const std::u32string letters = decode_utf8(text);
  const std::size_t count = quoted_beginning(letters, longest_quotation, lexicon);
  const std::u32string_view quoted(letters.data(), count);
  return encode_utf8(quoted).append(count == letters.size() ? "" : dots);
}

/// Collects what belongs to one place.
class QuotationBuilder {
 public:
  explicit QuotationBuilder(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::vector<Quotation> run(const std::vector<TextEdit>& edits) {
    for (std::size_t i = 0; i < edits.size(); ++i) {
      const TextEdit& edit = edits[i];
      if (edit.edit == Edit::none) {
        if (open_) go_on(edit.text, i + 1 == edits.size());
        continue;
      }
      if (!open_) begin(i == 0 ? "" : edits[i - 1].text, i < 2);
      if (edit.edit == Edit::removed) current_.before += edit.text;
      if (edit.edit == Edit::inserted) current_.after += edit.text;
    }
    if (open_) found_.push_back(std::move(current_));
    return std::move(found_);
  }

 private:
  /// `is_start` says that nothing stands before `unchanged`. Dots stand only where a sentence is
  /// cut.
  void begin(const std::string& unchanged, bool is_start) {
    const std::u32string letters = decode_utf8(unchanged);
    lead_ = quoted_before(letters, lexicon_);
    const std::u32string_view left(letters.data(), letters.size() - lead_);
    const bool is_whole = left.empty() ? is_start : ends_sentence(left);
    std::string lead(is_whole ? "" : dots);
    lead += encode_utf8(std::u32string_view(letters).substr(left.size()));
    current_ = {lead, lead};
    open_ = true;
  }

  void go_on(const std::string& unchanged, bool is_end) {
    const std::u32string letters = decode_utf8(unchanged);
    // What stands between two changes close to each other is quoted whole.
    const bool is_close = !is_end && letters.size() <= close_together;
    const std::size_t count = is_close ? letters.size() : quoted_behind(letters, lead_, lexicon_);
    const std::u32string_view quoted(letters.data(), count);
    const bool is_whole = is_close || ends_sentence(quoted) || (is_end && count == letters.size());
    const std::string tail = encode_utf8(quoted).append(is_whole ? "" : dots);
    current_.before += tail;
    current_.after += tail;
    if (is_close) return;
    found_.push_back(std::exchange(current_, {}));
    open_ = false;
  }

  const Lexicon& lexicon_;
  std::vector<Quotation> found_;
  Quotation current_;
  std::size_t lead_ = 0;  // characters quoted before the change
  bool open_ = false;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

/// Whole, if it is short: a figure of a table says nothing without the cells beside it.
std::vector<Quotation> quotations_of_line(std::string_view before, std::string_view after,
                                          const Lexicon& lexicon) {
  if (count_chars(before) <= longest_quotation && count_chars(after) <= longest_quotation) {
    return {{std::string(before), std::string(after)}};
  }
  return QuotationBuilder(lexicon).run(compare_texts(before, after));
}

CorrectionKind kind_of(const std::string& article, const std::vector<Correction>& corrections) {
  for (const Correction& correction : corrections) {
    const bool is_withdrawal = correction.kind == CorrectionKind::withdrawal;
    if (correction.article == article && !is_withdrawal) return correction.kind;
  }
  for (const Correction& correction : corrections) {
    const bool is_withdrawal = correction.kind == CorrectionKind::withdrawal;
    if (correction.article.empty() && !is_withdrawal) return correction.kind;
  }
  return corrections.empty() ? CorrectionKind::typo : corrections.front().kind;
}

void tell_part(std::vector<ToldChange>& told, const PartChange& part, ToldChange change,
               const Lexicon& lexicon) {
  change.place += part_name(part);
  // A credit that changed is a matter of credit whatever else was recorded.
  if (part.part == IssuePart::credit) change.kind = CorrectionKind::credit;
  if (part.before.empty() || part.after.empty()) {
    change.before = beginning_of(part.before, lexicon);
    change.after = beginning_of(part.after, lexicon);
    told.push_back(std::move(change));
    return;
  }
  for (Quotation& quotation : quotations(part.before, part.after, lexicon)) {
    ToldChange each = change;
    each.before = std::move(quotation.before);
    each.after = std::move(quotation.after);
    told.push_back(std::move(each));
  }
}

void tell_article(std::vector<ToldChange>& told, const ArticleDifference& article,
                  const std::vector<Correction>& corrections, const Lexicon& lexicon) {
  ToldChange change{.kind = kind_of(article.id, corrections),
                    .article = article.fate == ArticleFate::removed ? "" : article.id,
                    .article_before = article.id_before,
                    .place = article.title,
                    .before = {},
                    .after = {},
                    .remark = {},
                    .page = 0};
  for (const Correction& correction : corrections) {
    const bool is_this =
        correction.article == article.id || correction.article == article.id_before;
    if (correction.kind != CorrectionKind::withdrawal || !is_this) continue;
    change.kind = CorrectionKind::withdrawal;
    change.remark = withdrawal_text(correction);
    told.push_back(std::move(change));
    return;
  }
  if (article.fate != ArticleFate::kept) {
    change.remark = article.fate == ArticleFate::added ? "本文为增补。" : "本文现删去。";
    told.push_back(std::move(change));
    return;
  }
  if (article.is_moved) {
    ToldChange moved = change;
    moved.remark = article.moved_to.empty()
                       ? "移动了先后次序。"
                       : "由“" + article.moved_from + "”移至“" + article.moved_to + "”。";
    told.push_back(std::move(moved));
  }
  for (const PartChange& part : article.parts) tell_part(told, part, change, lexicon);
}

}  // namespace

std::string part_name(const PartChange& part) {
  switch (part.part) {
    case IssuePart::masthead:
    case IssuePart::distribution:
      return part.label;
    case IssuePart::title:
      return "标题";
    case IssuePart::head:
      return "段首标题";
    case IssuePart::note:
      return "编者按";
    case IssuePart::footnote:
      return "脚注";
    case IssuePart::credit:
      return "署名";
    case IssuePart::paragraph:
      break;
  }
  return "";
}

std::string_view part_key(const PartChange& part) {
  switch (part.part) {
    case IssuePart::masthead:
      return "masthead";
    case IssuePart::distribution:
      return "distribution";
    case IssuePart::title:
      return "title";
    case IssuePart::head:
      return "head";
    case IssuePart::note:
      return "note";
    case IssuePart::paragraph:
      return "paragraph";
    case IssuePart::footnote:
      return "footnote";
    case IssuePart::credit:
      return "credit";
  }
  return "";
}

std::vector<Quotation> quotations(std::string_view before, std::string_view after,
                                  const Lexicon& lexicon) {
  const std::vector<std::string_view> old_lines = lines_of(before);
  const std::vector<std::string_view> new_lines = lines_of(after);
  if (old_lines.size() == 1 || old_lines.size() != new_lines.size()) {
    return QuotationBuilder(lexicon).run(compare_texts(before, after));
  }
  std::vector<Quotation> all;
  for (std::size_t i = 0; i < old_lines.size(); ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    for (Quotation& each : quotations_of_line(old_lines[i], new_lines[i], lexicon)) {
      all.push_back(std::move(each));
    }
  }
  return all;
}

std::vector<ToldChange> tell_changes(const IssueDifference& difference,
                                     const std::vector<Correction>& corrections,
                                     const Lexicon& lexicon) {
  std::vector<ToldChange> told;
  for (const PartChange& part : difference.around) {
    ToldChange change;
    change.kind = kind_of("", corrections);
    tell_part(told, part, std::move(change), lexicon);
  }
  for (const ArticleDifference& article : difference.articles) {
    tell_article(told, article, corrections, lexicon);
  }
  return told;
}

}  // namespace kanyin
