#include "archive/tell_changes.h"

#include <algorithm>
#include <utility>

#include "io/utf8.h"
#include "model/correction_text.h"

namespace kanyin {

namespace {

/// Characters around a change that are quoted with it.
constexpr std::size_t context = 10;

/// A whole paragraph that was added or removed is quoted up to here.
constexpr std::size_t longest_quotation = 60;

std::string first_characters(std::string_view text, std::size_t count) {
  const std::u32string letters = decode_utf8(text);
  if (letters.size() <= count) return std::string(text);
  return encode_utf8(std::u32string_view(letters).substr(0, count)) + "……";
}

std::string last_characters(std::string_view text, std::size_t count) {
  const std::u32string letters = decode_utf8(text);
  if (letters.size() <= count) return std::string(text);
  return "……" + encode_utf8(std::u32string_view(letters).substr(letters.size() - count));
}

/// Collects what belongs to one place.
class QuotationBuilder {
 public:
  void run(const std::vector<TextEdit>& edits) {
    for (const TextEdit& edit : edits) {
      if (edit.edit == Edit::none) {
        take_unchanged(edit.text);
        continue;
      }
      if (!open_) begin();
      if (edit.edit == Edit::removed) current_.before += edit.text;
      if (edit.edit == Edit::inserted) current_.after += edit.text;
    }
    if (open_) found_.push_back(std::move(current_));
  }

  std::vector<Quotation> take() { return std::move(found_); }

 private:
  void begin() {
    const std::string lead = last_characters(unchanged_, context);
    current_ = {lead, lead};
    open_ = true;
  }

  void take_unchanged(const std::string& text) {
    unchanged_ = text;
    if (!open_) return;
    // What stands between two changes close to each other is quoted whole.
    const bool close = count_chars(text) <= 2 * context;
    const std::string tail = close ? text : first_characters(text, context);
    current_.before += tail;
    current_.after += tail;
    if (close) return;
    found_.push_back(std::exchange(current_, {}));
    open_ = false;
  }

  std::vector<Quotation> found_;
  Quotation current_;
  std::string unchanged_;
  bool open_ = false;
};

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

void tell_part(std::vector<ToldChange>& told, const PartChange& part, ToldChange change) {
  change.place += part_name(part);
  // A credit that changed is a matter of credit whatever else was recorded.
  if (part.part == IssuePart::credit) change.kind = CorrectionKind::credit;
  if (part.before.empty() || part.after.empty()) {
    change.before = first_characters(part.before, longest_quotation);
    change.after = first_characters(part.after, longest_quotation);
    told.push_back(std::move(change));
    return;
  }
  for (Quotation& quotation : quotations(part.before, part.after)) {
    ToldChange each = change;
    each.before = std::move(quotation.before);
    each.after = std::move(quotation.after);
    told.push_back(std::move(each));
  }
}

void tell_article(std::vector<ToldChange>& told, const ArticleDifference& article,
                  const std::vector<Correction>& corrections) {
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
  for (const PartChange& part : article.parts) tell_part(told, part, change);
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

std::vector<Quotation> quotations(std::string_view before, std::string_view after) {
  QuotationBuilder builder;
  builder.run(compare_texts(before, after));
  return builder.take();
}

std::vector<ToldChange> tell_changes(const IssueDifference& difference,
                                     const std::vector<Correction>& corrections) {
  std::vector<ToldChange> told;
  for (const PartChange& part : difference.around) {
    ToldChange change;
    change.kind = kind_of("", corrections);
    tell_part(told, part, std::move(change));
  }
  for (const ArticleDifference& article : difference.articles) {
    tell_article(told, article, corrections);
  }
  return told;
}

}  // namespace kanyin
