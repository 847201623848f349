#include "intake/build_article.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "intake/faults.h"
#include "intake/find_credit.h"
#include "intake/line_shape.h"

namespace kanyin {

namespace {

using Lines = std::span<const BulletinLine>;

bool opens_subtitle(std::string_view text) {
  return text.starts_with("—") && looks_like_title(text);
}

/// Only the first of two halves may stop at a comma.
bool can_end_title(std::string_view text) {
  return looks_like_title(text) && !text.ends_with("，") && !text.ends_with("、");
}

/// How many lines make the title. At least one line is left for the text.
std::size_t title_line_count(Lines lines) {
  if (lines.size() < 2 || !looks_like_title(lines[0].text)) return 0;
  std::size_t count = 1;
  if (lines.size() > 2 && can_end_title(lines[1].text)) count = 2;
  if (count == 1 && !can_end_title(lines[0].text)) return 0;
  if (lines.size() > count + 1 && opens_subtitle(lines[count].text)) ++count;
  return count;
}

/// The editor's note that opens the chunk, its mark taken off; nothing if there is none.
std::optional<BulletinLine> note_of(const BulletinLine& line) {
  static constexpr std::array<std::string_view, 8> marks{
      "【编者按】", "〔编者按〕", "[编者按]", "编者按：", "编者按:", "按语：", "【按语】", "按："};
  for (std::string_view mark : marks) {
    if (line.text.starts_with(mark)) return part_of(line, mark.size());
  }
  return std::nullopt;
}

Span span_of(Lines lines) { return cover(lines.front().span, lines.back().span); }

void add_paragraphs(SplitArticle& article, Lines lines, Diagnostics& diags) {
  for (const BulletinLine& line : lines) article.paragraphs.push_back(tidied(line, diags));
}

/// A typist's break that leaves a tail under a third of the line above is none that the title
/// wants.
bool leaves_tail(Lines title) {
  return title.size() == 2 && !opens_subtitle(title[1].text) &&
         width_in_ems(title[1].text) * 3 < width_in_ems(title[0].text);
}

std::vector<Text> title_of(Lines lines, Diagnostics& diags) {
  std::vector<Text> title;
  for (const BulletinLine& line : lines) title.push_back(tidied(line, diags));
  if (lines.size() < 2) return title;
  if (!leaves_tail(lines)) {
    diags.report(fault::title_lines_joined, span_of(lines), {std::to_string(lines.size())});
    return title;
  }
  diags.report(fault::short_title_tail, span_of(lines), {title[1].text});
  return {{.text = title[0].text + title[1].text, .span = span_of(lines)}};
}

SplitArticle build_story(Lines lines, std::size_t title_lines, Diagnostics& diags) {
  SplitArticle article;
  article.kind = ArticleKind::story;
  article.span = span_of(lines);
  article.title = title_of(lines.first(title_lines), diags);
  const Lines text = lines.subspan(title_lines);
  if (!text.front().after_blank) {
    diags.report(fault::title_without_blank, lines[title_lines - 1].span);
  }
  for (const BulletinLine& line : text) {
    if (looks_like_title(line.text)) diags.report(fault::short_line_inside, line.span);
  }
  add_paragraphs(article, text, diags);
  return article;
}

/// The line without the bullet that a contents list has left before a head.
BulletinLine unbulleted(const BulletinLine& line) {
  const std::string_view rest = without_bullet(line.text);
  return rest.size() == line.text.size() ? line : part_of(line, line.text.size() - rest.size());
}

SplitArticle build_brief(Lines lines, Diagnostics& diags) {
  SplitArticle article;
  article.kind = ArticleKind::brief;
  article.span = span_of(lines);
  const BulletinLine first = unbulleted(lines.front());
  const bool has_bullet = first.text.size() < lines.front().text.size();
  if (lines.size() > 1 && is_lone_head(first.text)) {
    article.head = tidied(first, diags);
    diags.report(fault::run_in_head_guessed, first.span);
    if (has_bullet) diags.report(fault::bullet_removed, lines.front().span);
    add_paragraphs(article, lines.subspan(1), diags);
    return article;
  }
  if (const std::optional<std::size_t> length = run_in_head_length(first.text)) {
    const BulletinLine head = part_of(first, 0, *length);
    article.head = tidied(head, diags);
    diags.report(fault::run_in_head_guessed, head.span);
    if (has_bullet) diags.report(fault::bullet_removed, lines.front().span);
    article.paragraphs.push_back(tidied(part_of(first, *length), diags));
    add_paragraphs(article, lines.subspan(1), diags);
    return article;
  }
  add_paragraphs(article, lines, diags);
  return article;
}

bool every_line_has_a_head(Lines lines) {
  return std::all_of(lines.begin(), lines.end(), [](const BulletinLine& line) {
    return run_in_head_length(without_bullet(line.text)).has_value();
  });
}

std::vector<SplitArticle> build_briefs(Lines lines, Diagnostics& diags) {
  std::vector<SplitArticle> briefs;
  if (lines.size() == 1 || !every_line_has_a_head(lines)) {
    briefs.push_back(build_brief(lines, diags));
    return briefs;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) diags.report(fault::briefs_told_apart, lines[i].span);
    briefs.push_back(build_brief(lines.subspan(i, 1), diags));
  }
  return briefs;
}

}  // namespace

bool opens_with_title(const Chunk& chunk) {
  Lines lines = chunk.lines;
  if (lines.size() > 1 && note_of(lines.front())) lines = lines.subspan(1);
  return title_line_count(lines) > 0;
}

std::vector<SplitArticle> build_articles(const Chunk& chunk, SectionKind kind, Diagnostics& diags) {
  Lines lines = chunk.lines;
  std::vector<Text> note;
  if (lines.size() > 1) {
    if (const std::optional<BulletinLine> found = note_of(lines.front())) {
      diags.report(fault::note_guessed, lines.front().span);
      if (!found->text.empty()) note.push_back(tidied(*found, diags));
      lines = lines.subspan(1);
    }
  }

  // Under the title of a contribution stands who sent it.
  std::vector<BulletinLine> without_signature;
  Text credit = chunk.credit;
  if (credit.empty() && lines.size() > 2 && looks_like_title(lines[0].text) &&
      is_signature(lines[1].text)) {
    credit = tidied(lines[1], diags);
    diags.report(fault::credit_guessed, lines[1].span, {lines[1].text});
    without_signature.assign(lines.begin(), lines.end());
    without_signature.erase(without_signature.begin() + 1);
    lines = without_signature;
  }

  std::vector<SplitArticle> articles;
  const std::size_t title_lines = title_line_count(lines);
  if (title_lines > 0) {
    if (kind == SectionKind::briefs) diags.report(fault::titled_brief, lines.front().span);
    articles.push_back(build_story(lines, title_lines, diags));
  } else {
    if (kind == SectionKind::stories) diags.report(fault::untitled_article, lines.front().span);
    articles = build_briefs(lines, diags);
  }
  articles.front().note = std::move(note);
  articles.back().credit = std::move(credit);
  for (const SplitArticle& article : articles) {
    if (article.credit.empty()) diags.report(fault::credit_missing, article.span);
  }
  return articles;
}

}  // namespace kanyin
