#include "layout/check_characters.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "io/utf8.h"
#include "layout/faults.h"
#include "text/char_class.h"

namespace kanyin {

namespace {

/// Looks up every character of the issue in its role.
class CharacterChecker {
 public:
  CharacterChecker(const Design& design, const FontBook& fonts, const SourceMap& sources,
                   Diagnostics& diags)
      : design_(design), fonts_(fonts), sources_(sources), diags_(diags) {}

  void check(const Text& text, const ParagraphStyle& style) {
    check(text.text, style.font, text.span);
  }

  void check(const std::vector<Block>& blocks, const ParagraphStyle& style) {
    for (const Block& block : blocks) {
      span_ = block.span;
      style_ = &style;
      std::visit([this](const auto& content) { check_content(content); }, block.content);
    }
  }

  const ParagraphStyle& style(std::string_view name) const {
    return paragraph_style(design_.style, name);
  }

 private:
  void check_content(const Paragraph& paragraph) { check(paragraph.content, *style_); }
  void check_content(const Heading& heading) {
    check(heading.content, style("heading" + std::to_string(std::min(heading.level, 3))));
  }
  void check_content(const List& list) {
    for (const ListItem& item : list.items) check(item.blocks, style("list"));
  }
  void check_content(const Table& table) {
    for (const TableCell& cell : table.head) check(cell.content, style("table-head"));
    for (const std::vector<TableCell>& row : table.rows) {
      for (const TableCell& cell : row) check(cell.content, style("table-cell"));
    }
  }
  void check_content(const Figure& figure) { check(figure.caption, style("caption")); }
  void check_content(const Quote& quote) { check(quote.blocks, style("quote")); }
  void check_content(const Verbatim& verbatim) {
    const FontRole role = style("verbatim").font;
    for (const std::string& line : verbatim.lines) check(line, role, span_);
  }
  void check_content(const ThematicBreak&) {}

  void check(const Inlines& inlines, const ParagraphStyle& look) {
    for (const Inline& piece : inlines) {
      FontRole role = look.font;
      if (piece.style.strong) role = look.strong;
      if (piece.style.emphasis) role = look.emphasis.value_or(role);
      if (piece.style.code) role = FontRole::song;
      check(piece.text, role, piece.span);
      check(piece.reading, look.font, piece.span);
    }
  }

  void check(std::string_view text, FontRole role, Span span) {
    const std::size_t shown_length = fonts_.shown_length(role, text);
    std::size_t before = shown_length;  // where a character begins that marks may be drawn into
    for (std::size_t at = shown_length; at < text.size();) {
      const DecodedChar next = decode_char(text, at);
      const std::size_t end = at + next.length;
      if (at > 0 && is_joined(next.code_point)) {
        if (!shown(role, decode_utf8(text.substr(before, end - before)))) {
          report(text, at, next, span);
        }
      } else {
        before = at;
        if (!shown(role, next.code_point)) report(text, at, next, span);
      }
      at = end;
    }
  }

  bool shown(FontRole role, char32_t code_point) const {
    if (code_point >= 0x20 && code_point < 0x7F) return true;
    return fonts_.find(role, code_point).has_value();
  }

  bool shown(FontRole role, std::u32string_view joined) const {
    return fonts_.shows(fonts_.first(latin_beside(role)), joined) ||
           fonts_.find(role, joined).has_value();
  }

  /// The span is that of a longer text whose marks the reader has taken away; the character stands
  /// in it as often as in the text before it.
  void report(std::string_view text, std::size_t at, const DecodedChar& bad, Span span) {
    const std::string letter = encode_utf8(bad.code_point);
    Span place = span;
    if (span.source != SourceId::none) {
      const std::string_view written = sources_.text(span);
      std::size_t found = written.find(letter);
      for (std::size_t i = text.find(letter); i < at && found != written.npos;
           i = text.find(letter, i + letter.size())) {
        found = written.find(letter, found + letter.size());
      }
      if (found != written.npos) {
        place.begin = span.begin + static_cast<std::uint32_t>(found);
        place.end = place.begin + static_cast<std::uint32_t>(letter.size());
      }
    }
    diags_.report(fault::character_without_font, place, {letter, code_point_name(bad.code_point)});
  }

  const Design& design_;
  const FontBook& fonts_;
  const SourceMap& sources_;
  Diagnostics& diags_;
  Span span_;
  const ParagraphStyle* style_ = nullptr;  // of the paragraphs among the blocks
};

/// The styles of what every article of a bulletin may have.
struct ArticleStyles {
  const ParagraphStyle& section;
  const ParagraphStyle& title;
  const ParagraphStyle& head;
  const ParagraphStyle& note;
  const ParagraphStyle& body;
  const ParagraphStyle& footnote;
  const ParagraphStyle& credit;
};

void check_article_characters(const Article& article, const ArticleStyles& styles,
                              CharacterChecker& checker) {
  checker.check(article.section, styles.section);
  for (const Text& line : article.title) checker.check(line, styles.title);
  checker.check(article.head, styles.head);
  checker.check(article.note, styles.note);
  checker.check(article.body, styles.body);
  for (const Footnote& note : article.footnotes) checker.check(note.blocks, styles.footnote);
  checker.check(article.credit.text, styles.credit);
}

void check_document_characters(const OfficialDocument& document, CharacterChecker& checker) {
  const auto check_all = [&checker](const std::vector<Text>& texts, std::string_view name) {
    for (const Text& text : texts) checker.check(text, checker.style(name));
  };
  const auto check_text = [&](const Article& text) {
    check_all(text.title, "title");
    checker.check(text.body, checker.style("body"));
    for (const Footnote& note : text.footnotes)
      checker.check(note.blocks, checker.style("footnote"));
  };
  check_all(document.organs, "mark");
  checker.check(document.mark, checker.style("mark"));
  checker.check(document.number, checker.style("number"));
  checker.check(document.secrecy, checker.style("secrecy"));
  checker.check(document.urgency, checker.style("urgency"));
  check_all(document.signers, "signer");
  checker.check(document.signer_post, checker.style("signature"));
  check_text(document.text);
  checker.check(document.to, checker.style("to"));
  for (const std::vector<Text>* people :
       {&document.present, &document.absent, &document.observers}) {
    check_all(*people, "attendance");
  }
  check_all(document.signed_by, "signature");
  checker.check(document.note, checker.style("body"));
  if (document.issued) check_text(*document.issued);
  for (const Article& attachment : document.attachments) check_text(attachment);
  checker.check(document.copy_to, checker.style("colophon"));
  checker.check(document.printed_by, checker.style("colophon"));
}

}  // namespace

void check_characters(const Issue& issue, const Design& design, const FontBook& fonts,
                      const SourceMap& sources, Diagnostics& diags) {
  CharacterChecker checker(design, fonts, sources, diags);
  if (issue.document) {
    check_document_characters(*issue.document, checker);
    return;
  }
  const ArticleStyles styles{.section = checker.style("section"),
                             .title = checker.style("title"),
                             .head = checker.style("head"),
                             .note = checker.style("note"),
                             .body = checker.style("body"),
                             .footnote = checker.style("footnote"),
                             .credit = checker.style("credit")};
  checker.check(issue.publication.name, checker.style("masthead-name"));
  checker.check(issue.publication.organ, checker.style("masthead-line"));
  checker.check(issue.special, checker.style("masthead-special"));
  for (const Section& section : issue.sections) {
    for (const Article& article : section.articles) {
      check_article_characters(article, styles, checker);
    }
  }
  const ParagraphStyle& footer = checker.style("footer");
  for (const ReceiverGroup& group : issue.distribution) {
    for (const Receiver& receiver : group.receivers) checker.check(receiver.name, footer);
  }
  for (const Receiver& receiver : issue.also) checker.check(receiver.name, footer);
  for (const Text& text :
       {issue.staff.editor, issue.staff.reviewer, issue.staff.approver, issue.staff.phone}) {
    checker.check(text, checker.style("footer-line"));
  }
}

}  // namespace kanyin
