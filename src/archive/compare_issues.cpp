#include "archive/compare_issues.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "io/files.h"
#include "io/sha256.h"
#include "io/utf8.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// From this likeness on, in percent, two articles of different names are one that was renamed.
constexpr int same_article = 50;

// Labels of what a document bears a mark beside.
constexpr const char* date_label = "日期";
constexpr const char* signature_label = "署名";

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

void collect_leaves(const std::vector<Block>& blocks, std::vector<const Block*>& leaves) {
  for (const Block& block : blocks) {
    if (const auto* list = std::get_if<List>(&block.content)) {
      for (const ListItem& item : list->items) collect_leaves(item.blocks, leaves);
    } else if (const auto* quote = std::get_if<Quote>(&block.content)) {
      collect_leaves(quote->blocks, leaves);
    } else {
      leaves.push_back(&block);
    }
  }
}

/// An article taken apart into texts.
struct ArticleTexts {
  std::vector<std::string> note;
  std::vector<std::string> body;
  std::vector<std::string> footnotes;
};

std::vector<std::string> leaf_texts(const std::vector<Block>& blocks) {
  std::vector<std::string> texts;
  for (const Block* leaf : leaf_blocks(blocks)) texts.push_back(leaf_text(*leaf));
  return texts;
}

ArticleTexts texts_of(const Article& article) {
  ArticleTexts texts{leaf_texts(article.note), leaf_texts(article.body), {}};
  for (const Footnote& footnote : article.footnotes) {
    texts.footnotes.push_back(joined(leaf_texts(footnote.blocks)));
  }
  return texts;
}

void compare_part(std::vector<PartChange>& changes, IssuePart part, std::string label,
                  const std::string& before, const std::string& after) {
  if (before == after) return;
  changes.push_back({.part = part,
                     .label = std::move(label),
                     .before = before,
                     .after = after,
                     .old_leaf = {},
                     .new_leaf = {}});
}

void compare_lists(std::vector<PartChange>& changes, IssuePart part,
                   const std::vector<std::string>& before, const std::vector<std::string>& after) {
  for (const Pairing& pair : pair_alike(before, after)) {
    const std::string old_text = pair.before ? before[*pair.before] : "";
    const std::string new_text = pair.after ? after[*pair.after] : "";
    if (old_text == new_text) continue;
    changes.push_back({.part = part,
                       .label = {},
                       .before = old_text,
                       .after = new_text,
                       .old_leaf = pair.before,
                       .new_leaf = pair.after});
  }
}

std::vector<PartChange> compare_articles(const Article& before, const Article& after) {
  std::vector<PartChange> changes;
  compare_part(changes, IssuePart::title, "", whole_title(before), whole_title(after));
  compare_part(changes, IssuePart::head, "", before.head.text, after.head.text);
  const ArticleTexts old_texts = texts_of(before);
  const ArticleTexts new_texts = texts_of(after);
  compare_lists(changes, IssuePart::note, old_texts.note, new_texts.note);
  compare_lists(changes, IssuePart::paragraph, old_texts.body, new_texts.body);
  compare_lists(changes, IssuePart::footnote, old_texts.footnotes, new_texts.footnotes);
  compare_part(changes, IssuePart::credit, "", before.credit.text.text, after.credit.text.text);
  return changes;
}

/// A picture has no words; it is told by its name and the beginning of its fingerprint.
std::string picture_words(const Picture& picture) {
  return std::string(name_of(picture.path)) + "（" + sha256_hex(picture.file).substr(0, 8) + "）";
}

std::string joined_names(const std::vector<Text>& names) {
  std::string text;
  for (const Text& name : names) text += (text.empty() ? "" : "、") + name.text;
  return text;
}

/// What stands around the texts of an official document.
void compare_documents(std::vector<PartChange>& changes, const OfficialDocument& before,
                       const OfficialDocument& after) {
  const auto compare = [&](IssuePart part, const char* label, const std::string& a,
                           const std::string& b) { compare_part(changes, part, label, a, b); };
  const auto head = [&](const char* label, const Text& a, const Text& b) {
    compare(IssuePart::masthead, label, a.text, b.text);
  };
  const auto names = [&](const char* label, const std::vector<Text>& a,
                         const std::vector<Text>& b) {
    compare(IssuePart::distribution, label, joined_names(a), joined_names(b));
  };
  const auto date = [](const std::optional<Date>& d) { return d ? chinese_date(*d) : ""; };
  compare(IssuePart::masthead, "发文机关", joined_names(before.organs), joined_names(after.organs));
  head("发文机关标志", before.mark, after.mark);
  head("发文字号", before.number, after.number);
  head("份号", before.serial, after.serial);
  head("密级", before.secrecy, after.secrecy);
  head("紧急程度", before.urgency, after.urgency);
  head("主送机关", before.to, after.to);
  names("签发人", before.signers, after.signers);
  compare(IssuePart::distribution, "职务", before.signer_post.text, after.signer_post.text);
  names("出席", before.present, after.present);
  names("请假", before.absent, after.absent);
  names("列席", before.observers, after.observers);
  names(signature_label, before.signed_by, after.signed_by);
  compare(IssuePart::distribution, "附注", before.note.text, after.note.text);
  compare(IssuePart::distribution, "抄送", before.copy_to.text, after.copy_to.text);
  compare(IssuePart::distribution, "印发机关", before.printed_by.text, after.printed_by.text);
  compare(IssuePart::distribution, "印发日期", date(before.printed_on), date(after.printed_on));
}

std::vector<PartChange> compare_around(const Issue& before, const Issue& after) {
  std::vector<PartChange> changes;
  const auto masthead = [&](const char* label, const std::string& a, const std::string& b) {
    compare_part(changes, IssuePart::masthead, label, a, b);
  };
  const auto number = [](std::optional<int> n) { return n ? std::to_string(*n) : std::string(); };
  const auto date = [](const std::optional<Date>& d) { return d ? chinese_date(*d) : ""; };
  masthead("刊名", before.publication.name.text, after.publication.name.text);
  masthead("编发机关", before.publication.organ.text, after.publication.organ.text);
  masthead("期号", number(before.number), number(after.number));
  masthead("总期号", number(before.running_number), number(after.running_number));
  masthead(date_label, date(before.date), date(after.date));
  masthead("专刊", before.special.text, after.special.text);
  if (before.document && after.document) {
    compare_documents(changes, *before.document, *after.document);
  }
  compare_part(changes, IssuePart::distribution, "印发范围", distribution_text(before),
               distribution_text(after));
  for (const Picture& old_picture : before.pictures) {
    for (const Picture& new_picture : after.pictures) {
      if (old_picture.path != new_picture.path || old_picture.file == new_picture.file) continue;
      masthead("图片", picture_words(old_picture), picture_words(new_picture));
    }
  }
  const auto around = [&](const char* label, const std::string& a, const std::string& b) {
    compare_part(changes, IssuePart::distribution, label, a, b);
  };
  around("份数", number(before.copies), number(after.copies));
  around("责任编辑", before.staff.editor.text, after.staff.editor.text);
  around("审核", before.staff.reviewer.text, after.staff.reviewer.text);
  around("签发", before.staff.approver.text, after.staff.approver.text);
  around("电话", before.staff.phone.text, after.staff.phone.text);
  return changes;
}

/// An article with the section it stands in.
struct PlacedArticle {
  const Article* article = nullptr;
  std::string section;
};

std::vector<PlacedArticle> placed_articles(const Issue& issue) {
  std::vector<PlacedArticle> placed;
  for (const Section& section : issue.sections) {
    for (const Article& article : section.articles) placed.push_back({&article, section.name});
  }
  // The texts of an official document are in no section.
  if (placed.empty()) {
    for (const Article* article : articles(issue)) placed.push_back({article, ""});
  }
  return placed;
}

std::string all_words(const Article& article) {
  return whole_title(article) + article.head.text + joined(leaf_texts(article.body));
}

/// For each later article the index of the earlier one that it was.
class ArticleMatcher {
 public:
  ArticleMatcher(const std::vector<PlacedArticle>& before, const std::vector<PlacedArticle>& after)
      : before_(before), after_(after), earlier_(after.size()), taken_(before.size(), false) {}

  std::vector<std::optional<std::size_t>> run() {
    match([](const Article& a, const Article& b) { return a.id == b.id; });
    match([](const Article& a, const Article& b) {
      return !a.title.empty() && whole_title(a) == whole_title(b);
    });
    match([](const Article& a, const Article& b) {
      return likeness(all_words(a), all_words(b)) >= same_article;
    });
    return std::move(earlier_);
  }

 private:
  template <typename Same>
  void match(const Same& same) {
    for (std::size_t i = 0; i < after_.size(); ++i) {
      for (std::size_t j = 0; j < before_.size() && !earlier_[i]; ++j) {
        if (taken_[j] || !same(*before_[j].article, *after_[i].article)) continue;
        earlier_[i] = j;
        taken_[j] = true;
      }
    }
  }

  const std::vector<PlacedArticle>& before_;
  const std::vector<PlacedArticle>& after_;
  std::vector<std::optional<std::size_t>> earlier_;
  std::vector<bool> taken_;
};

/// The earlier articles that are still there but no longer in the same order: as few as can be.
std::set<std::size_t> out_of_order(const std::vector<std::optional<std::size_t>>& earlier) {
  std::vector<std::string> later_order;
  for (const std::optional<std::size_t>& index : earlier) {
    if (index) later_order.push_back(std::to_string(*index));
  }
  std::vector<std::size_t> sorted;
  for (const std::optional<std::size_t>& index : earlier) {
    if (index) sorted.push_back(*index);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> earlier_order;
  earlier_order.reserve(sorted.size());
  for (const std::size_t index : sorted) earlier_order.push_back(std::to_string(index));
  std::set<std::size_t> moved;
  for (const Pairing& pair : pair_equal(earlier_order, later_order)) {
    if (pair.before && !pair.after) moved.insert(sorted[*pair.before]);
  }
  return moved;
}

/// Finds the article for writing into it.
Article* find_article(Issue& issue, const std::string& id) {
  for (const Article* article : articles(std::as_const(issue))) {
    // The issue is the caller's own and not const.
    if (article->id == id) return const_cast<Article*>(article);
  }
  return nullptr;
}

void collect_leaves(std::vector<Block>& blocks, std::vector<Block*>& leaves) {
  for (Block& block : blocks) {
    if (auto* list = std::get_if<List>(&block.content)) {
      for (ListItem& item : list->items) collect_leaves(item.blocks, leaves);
    } else if (auto* quote = std::get_if<Quote>(&block.content)) {
      collect_leaves(quote->blocks, leaves);
    } else {
      leaves.push_back(&block);
    }
  }
}

std::vector<Block*> leaves_of(Article& article, IssuePart part) {
  std::vector<Block*> leaves;
  if (part == IssuePart::note) collect_leaves(article.note, leaves);
  if (part == IssuePart::paragraph) collect_leaves(article.body, leaves);
  return leaves;
}

void mark_article(Article& article, const ArticleDifference& difference) {
  for (const PartChange& change : difference.parts) {
    if (change.part == IssuePart::title) {
      article.changes.title = true;
      article.changes.title_before = change.before;
    }
    if (change.part == IssuePart::head) article.changes.head = true;
    if (change.part == IssuePart::credit) {
      article.changes.credit = true;
      article.changes.credit_before = change.before;
    }
    const std::vector<Block*> leaves = leaves_of(article, change.part);
    if (leaves.empty()) continue;
    // What was removed leaves its mark on what stands there now.
    const std::size_t place =
        change.new_leaf.value_or(std::min(change.old_leaf.value_or(0), leaves.size() - 1));
    leaves[std::min(place, leaves.size() - 1)]->changed = true;
  }
}

void mark_signature(OfficialDocument& document, const PartChange& change) {
  if (change.label == date_label) {
    document.changes.date = true;
    document.changes.date_before = change.before;
  } else if (change.label == signature_label) {
    document.changes.signed_by = true;
    document.changes.signed_by_before = change.before;
  }
}

Inlines* inlines_of(Block& leaf) {
  if (auto* paragraph = std::get_if<Paragraph>(&leaf.content)) return &paragraph->content;
  if (auto* heading = std::get_if<Heading>(&leaf.content)) return &heading->content;
  return nullptr;
}

/// Cuts a row of inlines where its edits begin and end.
Inlines cut_by_edits(const Inlines& inlines, const std::vector<TextEdit>& edits) {
  Inlines result;
  std::size_t index = 0;
  std::size_t used = 0;  // bytes of the inline at hand
  const auto put_removed = [&result](const std::string& text) {
    Inline removed;
    removed.text = text;
    removed.edit = Edit::removed;
    result.push_back(std::move(removed));
  };
  for (const TextEdit& edit : edits) {
    if (edit.edit == Edit::removed) {
      put_removed(edit.text);
      continue;
    }
    std::size_t left = edit.text.size();
    while (left > 0 && index < inlines.size()) {
      const Inline& piece = inlines[index];
      // A break is one LF in the text; a footnote mark is nothing.
      const std::size_t size = piece.kind == InlineKind::text         ? piece.text.size() - used
                               : piece.kind == InlineKind::line_break ? 1
                                                                      : 0;
      const std::size_t taken = std::min(size, left);
      Inline part = piece;
      if (piece.kind == InlineKind::text) part.text = piece.text.substr(used, taken);
      if (piece.kind == InlineKind::text) part.edit = edit.edit;
      if (taken > 0 || size == 0) result.push_back(std::move(part));
      left -= taken;
      used += taken;
      if (taken == size) {
        ++index;
        used = 0;
      }
    }
  }
  for (; index < inlines.size(); ++index, used = 0) {
    Inline rest = inlines[index];
    rest.text.erase(0, used);
    if (rest.kind != InlineKind::text || !rest.text.empty()) result.push_back(std::move(rest));
  }
  return result;
}

void show_edits(Article& article, const ArticleDifference& difference) {
  for (const PartChange& change : difference.parts) {
    if (!change.new_leaf) continue;
    const std::vector<Block*> leaves = leaves_of(article, change.part);
    if (*change.new_leaf >= leaves.size()) continue;
    Inlines* inlines = inlines_of(*leaves[*change.new_leaf]);
    if (inlines != nullptr) {
      *inlines = cut_by_edits(*inlines, compare_texts(change.before, change.after));
    }
  }
  // Paragraphs that are gone come back last: they would move the others.
  for (auto at = difference.parts.rbegin(); at != difference.parts.rend(); ++at) {
    if (at->part != IssuePart::paragraph || at->new_leaf || !at->old_leaf) continue;
    Inline removed;
    removed.text = at->before;
    removed.edit = Edit::removed;
    Block block;
    block.content = Paragraph{{std::move(removed)}};
    block.changed = true;
    const std::size_t place = std::min(*at->old_leaf, article.body.size());
    article.body.insert(article.body.begin() + static_cast<std::ptrdiff_t>(place),
                        std::move(block));
  }
}

/// Title marks inside title marks are the single ones (GB/T 15834-2011, 4.15).
std::string in_title_marks(std::u32string title) {
  for (char32_t& letter : title) {
    if (letter == U'《') letter = U'〈';
    if (letter == U'》') letter = U'〉';
  }
  return "《" + encode_utf8(title) + "》";
}

}  // namespace

std::vector<const Block*> leaf_blocks(const std::vector<Block>& blocks) {
  std::vector<const Block*> leaves;
  collect_leaves(blocks, leaves);
  return leaves;
}

std::string leaf_text(const Block& leaf) {
  std::string text = joined(plain_paragraphs({leaf}));
  const auto* figure = std::get_if<Figure>(&leaf.content);
  return figure == nullptr ? text : "〔图：" + figure->alt + "〕" + text;
}

std::string called(const Article& article) {
  constexpr std::size_t longest = 14;
  const std::string title = whole_title(article);
  if (!title.empty()) return in_title_marks(decode_utf8(title));
  std::u32string words = decode_utf8(article.head.text);
  if (words.empty()) words = decode_utf8(joined(leaf_texts(article.body)));
  const bool cut = words.size() > longest;
  if (cut) words.resize(longest);
  return "“" + encode_utf8(words) + (cut ? "……" : "") + "”";
}

IssueDifference compare_issues(const Issue& before, const Issue& after) {
  const std::vector<PlacedArticle> old_articles = placed_articles(before);
  const std::vector<PlacedArticle> new_articles = placed_articles(after);
  const std::vector<std::optional<std::size_t>> earlier =
      ArticleMatcher(old_articles, new_articles).run();
  const std::set<std::size_t> moved = out_of_order(earlier);

  IssueDifference difference;
  difference.around = compare_around(before, after);
  std::set<std::size_t> kept;
  for (std::size_t i = 0; i < new_articles.size(); ++i) {
    const Article& article = *new_articles[i].article;
    ArticleDifference found;
    found.id = article.id;
    found.title = called(article);
    if (!earlier[i]) {
      found.fate = ArticleFate::added;
      found.parts = compare_articles(Article(), article);
      difference.articles.push_back(std::move(found));
      continue;
    }
    const PlacedArticle& old_article = old_articles[*earlier[i]];
    kept.insert(*earlier[i]);
    found.id_before = old_article.article->id;
    found.parts = compare_articles(*old_article.article, article);
    found.is_moved = moved.contains(*earlier[i]) || old_article.section != new_articles[i].section;
    if (old_article.section != new_articles[i].section) {
      found.moved_from = old_article.section;
      found.moved_to = new_articles[i].section;
    }
    if (found.is_moved || !found.parts.empty()) difference.articles.push_back(std::move(found));
  }
  for (std::size_t j = 0; j < old_articles.size(); ++j) {
    if (kept.contains(j)) continue;
    const Article& article = *old_articles[j].article;
    ArticleDifference gone;
    gone.fate = ArticleFate::removed;
    gone.id = article.id;
    gone.id_before = article.id;
    gone.title = called(article);
    gone.parts = compare_articles(article, Article());
    difference.articles.push_back(std::move(gone));
  }
  return difference;
}

Issue with_change_marks(Issue issue, const IssueDifference& difference) {
  for (const ArticleDifference& each : difference.articles) {
    if (each.fate == ArticleFate::removed) continue;
    if (Article* article = find_article(issue, each.id)) mark_article(*article, each);
  }
  if (!issue.document) return issue;
  for (const PartChange& change : difference.around) mark_signature(*issue.document, change);
  return issue;
}

Issue with_edits(Issue issue, const IssueDifference& difference) {
  for (const ArticleDifference& each : difference.articles) {
    if (each.fate == ArticleFate::removed) continue;
    if (Article* article = find_article(issue, each.id)) show_edits(*article, each);
  }
  return issue;
}

}  // namespace kanyin
