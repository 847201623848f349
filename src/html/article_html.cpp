#include "html/article_html.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

#include "diag/expect.h"
#include "html/escape.h"
#include "html/faults.h"
#include "html/picture_slots.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

std::string element(std::string_view name, std::string_view content) {
  std::string html = "<";
  html += name;
  html += ">";
  html += content;
  html += "</";
  html += name;
  html += ">";
  return html;
}

std::string without_line_end(std::string html) {
  if (html.ends_with('\n')) html.pop_back();
  return html;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return lower;
}

/// Addresses that begin otherwise (`javascript:`, `data:`, a file of the publication) do harm or
/// lead nowhere from a page that is passed on as one file.
bool is_web_address(std::string_view link) {
  constexpr std::array<std::string_view, 4> schemes{"http://", "https://", "mailto:", "tel:"};
  const std::string start = lower_case(link.substr(0, 8));
  return std::any_of(schemes.begin(), schemes.end(),
                     [&start](std::string_view scheme) { return start.starts_with(scheme); });
}

std::string_view align_class(ColumnAlign align) {
  switch (align) {
    case ColumnAlign::none:
      return "";
    case ColumnAlign::left:
      return " class=\"left\"";
    case ColumnAlign::center:
      return " class=\"center\"";
    case ColumnAlign::right:
      return " class=\"right\"";
  }
  return "";
}

/// A number that a browser would divide at its hyphen: 0719-8810101.
bool is_hyphened_number(const Inlines& content) {
  if (content.size() != 1 || content.front().kind != InlineKind::text) return false;
  const std::string& text = content.front().text;
  return text.find('-') != text.npos && text.find_first_not_of("0123456789-+()") == text.npos;
}

const Paragraph* only_paragraph(const std::vector<Block>& blocks) {
  return blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().content) : nullptr;
}

bool is_latin_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Emphasis puts dots under Han; letters and figures inside it are slanted instead.
std::string emphasised_html(std::string_view text) {
  std::string html;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_latin_letter(text[end])) ++end;
    html += escape_html(text.substr(at, end - at));
    at = end;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
    while (end > at && !is_latin_letter(text[end - 1])) --end;
    if (end > at) html += "<i>" + escape_html(text.substr(at, end - at)) + "</i>";
    at = end;
  }
  return html;
}

/// Whether the words of a link are its address.
bool is_bare(const Inline& piece) {
  return !piece.link.empty() && !piece.text.empty() && piece.link.ends_with(piece.text);
}

/// A browser may end a line where its parts meet: an address that goes down whole leaves a gaping
/// line behind.
void append_address(std::string& html, std::string_view address) {
  constexpr std::string_view parting = "/.-_?&=@";
  for (std::size_t at = 0; at < address.size();) {
    const std::size_t mark = std::min(address.find_first_of(parting, at), address.size());
    const std::size_t end = std::min(address.find_first_not_of(parting, mark), address.size());
    append_escaped(html, address.substr(at, end - at));
    if (end < address.size()) html += "<wbr>";
    at = end;
  }
}

void append_text(std::string& html, const Inline& piece) {
  if (!piece.reading.empty()) {
    // Programs that know no ruby show the reading in parentheses.
    html += "<ruby>" + escape_html(piece.text) + "<rp>（</rp><rt>" + escape_html(piece.reading) +
            "</rt><rp>）</rp></ruby>";
  } else if (piece.style.emphasis && !piece.style.code) {
    html += emphasised_html(piece.text);
  } else if (is_bare(piece)) {
    append_address(html, piece.text);
  } else {
    append_escaped(html, piece.text);
  }
}

/// An element around a run of text, outermost first.
struct OpenElement {
  std::string name;
  std::string tag;
  friend bool operator==(const OpenElement&, const OpenElement&) = default;
};

std::vector<int> heading_levels(const std::vector<Block>& blocks) {
  std::vector<int> levels;
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.content))
      levels.push_back(heading->level);
  }
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  return levels;
}

/// In a document a heading also says which of the four levels (层次) it has.
enum class HeadingClass { none, level };

/// In words, each change is marked; a table or a picture is marked as a whole.
bool shows_its_changes(const Block& block) {
  return std::holds_alternative<Paragraph>(block.content) ||
         std::holds_alternative<Heading>(block.content) ||
         std::holds_alternative<List>(block.content) ||
         std::holds_alternative<Quote>(block.content);
}

std::string changed_whole(const std::string& html) {
  return "<div class=\"changed\">\n<p class=\"aloud\">以下有更正：</p>\n" + html + "</div>\n";
}

/// How long the element of a paragraph becomes if it has no more tags than most.
std::size_t usual_size(const Paragraph& paragraph) {
  constexpr std::size_t usual_tags = 16;
  std::size_t size = usual_tags;
  for (const Inline& piece : paragraph.content) size += piece.text.size();
  return size;
}

std::size_t usual_size(const std::vector<Block>& blocks) {
  std::size_t size = 0;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
      size += usual_size(*paragraph);
  }
  return size;
}

class ArticleWriter {
 public:
  ArticleWriter(const Article& article, int title_level, HeadingClass heading_class,
                const std::set<std::string>& anchors, Diagnostics& diags)
      : article_(article),
        title_level_(title_level),
        heading_class_(heading_class),
        anchors_(anchors),
        diags_(diags),
        anchor_(article.id),
        levels_(heading_levels(article.body)),
        last_level_(title_level),
        marks_(article.footnotes.size(), 0) {}

  std::string html(const std::vector<Block>& blocks);
  std::vector<FootnoteHtml> footnotes();

  std::string operator()(const Paragraph& paragraph);
  std::string operator()(const Heading& heading);
  std::string operator()(const List& list);
  std::string operator()(const Table& table);
  std::string operator()(const Figure& figure);
  std::string operator()(const Quote& quote);
  std::string operator()(const Verbatim& verbatim);
  std::string operator()(const ThematicBreak&) { return "<hr>\n"; }

 private:
  std::string html(const Inlines& inlines);
  void append(std::string& text, const Inlines& inlines);
  std::vector<OpenElement> elements_around(const Inline& piece);
  std::string link_tag(const Inline& piece);
  std::string mark_html(std::size_t footnote);
  std::string links_back(std::size_t footnote) const;
  std::string note_anchor(std::size_t footnote) const;
  std::string mark_anchor(std::size_t footnote, int mark) const;
  std::string row_html(const std::vector<TableCell>& cells, const Table& table);

  const Article& article_;
  int title_level_;
  HeadingClass heading_class_;
  const std::set<std::string>& anchors_;
  Diagnostics& diags_;
  std::string anchor_;
  std::vector<int> levels_;  // of headings that the article uses
  int last_level_;
  int tables_ = 0;
  std::vector<int> marks_;  // how often each footnote has been called
};

std::string ArticleWriter::html(const std::vector<Block>& blocks) {
  std::string all;
  all.reserve(usual_size(blocks));
  for (const Block& block : blocks) {
    const std::string html = std::visit(*this, block.content);
    all += block.changed && !shows_its_changes(block) ? changed_whole(html) : html;
  }
  return all;
}

std::string ArticleWriter::operator()(const Paragraph& paragraph) {
  std::string text;
  text.reserve(usual_size(paragraph));
  text += "<p>";
  append(text, paragraph.content);
  return text.append("</p>\n");
}

std::string ArticleWriter::operator()(const Heading& heading) {
  // Readers who move by headings must find no gap, whatever levels the editor has used.
  const auto rank = std::lower_bound(levels_.begin(), levels_.end(), heading.level);
  const int wanted = title_level_ + 1 + static_cast<int>(rank - levels_.begin());
  last_level_ = std::min({wanted, last_level_ + 1, 6});
  const std::string name = "h" + std::to_string(last_level_);
  if (heading_class_ == HeadingClass::none) return element(name, html(heading.content)) + "\n";
  return "<" + name + " class=\"level-" + std::to_string(heading.level) + "\">" +
         html(heading.content) + "</" + name + ">\n";
}

std::string ArticleWriter::operator()(const List& list) {
  std::string items = "\n";
  for (const ListItem& item : list.items) {
    const Paragraph* paragraph = only_paragraph(item.blocks);
    items += element("li", paragraph ? html(paragraph->content) : html(item.blocks)) + "\n";
  }
  if (!list.ordered) return element("ul", items) + "\n";
  const std::string start =
      list.first_number == 1 ? "" : " start=\"" + std::to_string(list.first_number) + "\"";
  return "<ol" + start + ">" + items + "</ol>\n";
}

std::string ArticleWriter::row_html(const std::vector<TableCell>& cells, const Table& table) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    row += "<td";
    if (i < table.columns.size()) row += align_class(table.columns[i]);
    const std::string words = html(cells[i].content);
    row += is_hyphened_number(cells[i].content) ? "><span class=\"whole\">" + words + "</span></td>"
                                                : ">" + words + "</td>";
  }
  return element("tr", row) + "\n";
}

std::string ArticleWriter::operator()(const Table& table) {
  std::string head;
  bool has_head = false;
  for (std::size_t i = 0; i < table.head.size(); ++i) {
    const std::string words = html(table.head[i].content);
    has_head = has_head || !words.empty();
    // An empty heading names nothing and would be read aloud as one.
    const std::string name = words.empty() ? "td" : "th";
    head.append("<").append(name);
    if (!words.empty()) head += " scope=\"col\"";
    if (i < table.columns.size()) head += align_class(table.columns[i]);
    head.append(">").append(words).append("</").append(name).append(">");
  }

  std::string rows;
  for (const std::vector<TableCell>& row : table.rows) rows += row_html(row, table);

  // A table that is wider than a phone scrolls by itself; it must be named and reachable by key.
  std::string name = article_.title.empty() ? article_.head.text : whole_title(article_);
  if (name.empty()) name = article_.section.text;
  name += "：表" + std::to_string(++tables_);
  return "<section class=\"table\" tabindex=\"0\" aria-label=\"" + escape_html(name) +
         "\">\n<table>\n" + (has_head ? "<thead><tr>" + head + "</tr></thead>\n" : "") +
         "<tbody>\n" + rows + "</tbody>\n</table>\n</section>\n";
}

std::string ArticleWriter::operator()(const Figure& figure) {
  std::string content =
      "\n<img " + picture_slot(figure.picture) + " alt=\"" + escape_html(figure.alt) + "\">\n";
  if (!figure.caption.empty()) content += element("figcaption", html(figure.caption)) + "\n";
  return element("figure", content) + "\n";
}

std::string ArticleWriter::operator()(const Quote& quote) {
  return "<blockquote>\n" + html(quote.blocks) + "</blockquote>\n";
}

std::string ArticleWriter::operator()(const Verbatim& verbatim) {
  std::string lines;
  for (const std::string& line : verbatim.lines) lines += escape_html(line) + "\n";
  return "<pre><code>" + lines + "</code></pre>\n";
}

std::string ArticleWriter::html(const Inlines& inlines) {
  std::string text;
  append(text, inlines);
  return text;
}

void ArticleWriter::append(std::string& text, const Inlines& inlines) {
  std::vector<OpenElement> open;
  const auto close_to = [&open, &text](std::size_t depth) {
    for (; open.size() > depth; open.pop_back()) text += "</" + open.back().name + ">";
  };
  for (const Inline& piece : inlines) {
    const std::vector<OpenElement> wanted = elements_around(piece);
    const auto differ = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end());
    close_to(static_cast<std::size_t>(differ.first - open.begin()));
    for (std::size_t i = open.size(); i < wanted.size(); ++i) {
      text += wanted[i].tag;
      open.push_back(wanted[i]);
    }
    switch (piece.kind) {
      case InlineKind::text:
        append_text(text, piece);
        break;
      case InlineKind::line_break:
        text += "<br>";
        break;
      case InlineKind::footnote_mark:
        text += mark_html(piece.footnote);
        break;
    }
  }
  close_to(0);
}

std::vector<OpenElement> ArticleWriter::elements_around(const Inline& piece) {
  std::vector<OpenElement> around;
  // A screen reader does not say of itself what is marked as taken out or put in.
  if (piece.edit == Edit::removed) {
    around.push_back({"del", "<del><span class=\"aloud\">删：</span>"});
  }
  if (piece.edit == Edit::inserted) {
    around.push_back({"ins", "<ins><span class=\"aloud\">增：</span>"});
  }
  // A mark is a link itself, and links cannot stand in links.
  if (!piece.link.empty() && piece.kind != InlineKind::footnote_mark) {
    const std::string tag = link_tag(piece);
    if (!tag.empty()) around.push_back({"a", tag});
  }
  const auto add = [&around](bool wanted, const std::string& name) {
    if (wanted) around.push_back({name, "<" + name + ">"});
  };
  add(piece.style.strong, "strong");
  add(piece.style.emphasis, "em");
  add(piece.style.underline, "u");
  add(piece.style.strikethrough, "s");
  add(piece.style.code, "code");
  return around;
}

std::string ArticleWriter::link_tag(const Inline& piece) {
  if (piece.link.starts_with('#') && anchors_.contains(piece.link.substr(1))) {
    return "<a href=\"#" + escape_html(piece.link.substr(1)) + "\">";
  }
  if (!is_web_address(piece.link)) {
    diags_.report(fault::link_leads_nowhere, piece.span, {piece.link});
    return "";
  }
  // On paper the address follows the words, unless the words are the address.
  return std::string("<a") + (is_bare(piece) ? " class=\"bare\"" : "") + " href=\"" +
         escape_html(piece.link) + "\">";
}

std::string ArticleWriter::note_anchor(std::size_t footnote) const {
  return anchor_ + ".note-" + std::to_string(footnote + 1);
}

std::string ArticleWriter::mark_anchor(std::size_t footnote, int mark) const {
  return anchor_ + ".mark-" + std::to_string(footnote + 1) + "-" + std::to_string(mark);
}

std::string ArticleWriter::mark_html(std::size_t footnote) {
  expect(footnote < marks_.size(), "a mark calls a footnote of its article");
  const std::string number = std::to_string(footnote + 1);
  const int mark = ++marks_[footnote];
  return "<sup><a class=\"mark\" role=\"doc-noteref\" id=\"" +
         escape_html(mark_anchor(footnote, mark)) + "\" href=\"#" +
         escape_html(note_anchor(footnote)) + "\" aria-label=\"注" + number + "\">[" + number +
         "]</a></sup>";
}

std::string ArticleWriter::links_back(std::size_t footnote) const {
  std::string links;
  for (int mark = 1; mark <= marks_[footnote]; ++mark) {
    const std::string which = marks_[footnote] == 1 ? "" : "第" + std::to_string(mark) + "处";
    links += " <a class=\"back\" role=\"doc-backlink\" href=\"#" +
             escape_html(mark_anchor(footnote, mark)) + "\" aria-label=\"回到正文" + which + "注" +
             std::to_string(footnote + 1) + "\">↑</a>";
  }
  return links;
}

std::vector<FootnoteHtml> ArticleWriter::footnotes() {
  std::vector<FootnoteHtml> all;
  for (std::size_t i = 0; i < article_.footnotes.size(); ++i) {
    all.push_back({.anchor = note_anchor(i), .text = html(article_.footnotes[i].blocks)});
  }
  // A footnote can call another one, so the links back come when all calls have been counted.
  for (std::size_t i = 0; i < all.size(); ++i) {
    constexpr std::string_view paragraph_end = "</p>\n";
    std::string& text = all[i].text;
    const std::size_t end = text.ends_with(paragraph_end) ? paragraph_end.size() : 0;
    text.insert(text.size() - end, links_back(i));
    text = without_line_end(std::move(text));
  }
  return all;
}

ArticleHtml html_of(const Article& article, ArticleWriter writer) {
  ArticleHtml all;
  all.note = without_line_end(writer.html(article.note));
  all.body = without_line_end(writer.html(article.body));
  all.footnotes = writer.footnotes();
  return all;
}

}  // namespace

ArticleHtml article_html(const Article& article, const std::set<std::string>& anchors,
                         Diagnostics& diags) {
  // A brief without a run-in head has no heading of its own; the section's has level 2.
  const int title_level = article.title.empty() && article.head.empty() ? 2 : 3;
  return html_of(article, ArticleWriter(article, title_level, HeadingClass::none, anchors, diags));
}

ArticleHtml article_html(const Article& article, int title_level,
                         const std::set<std::string>& anchors, Diagnostics& diags) {
  return html_of(article, ArticleWriter(article, title_level, HeadingClass::level, anchors, diags));
}

}  // namespace kanyin
