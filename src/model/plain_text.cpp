#include "model/plain_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string_view>
#include <utility>

#include "model/correction_text.h"
#include "model/document_text.h"
#include "model/list_label.h"

namespace kanyin {

namespace {

/// Labels of lists and marks of footnotes belong to a whole text that is read by itself, not to the
/// single texts that programs compare.
enum class Labels { none, written };

void add_readings(std::string& text, std::string& readings) {
  if (readings.empty()) return;
  text += "（" + readings + "）";
  readings.clear();
}

std::string footnote_label(std::size_t number) {
  return std::string("[").append(std::to_string(number)).append("]");
}

std::string inline_text(const Inlines& inlines, Labels labels) {
  std::string text;
  std::string readings;
  for (const Inline& piece : inlines) {
    // Readings of neighbours stand behind the last of them: 重堃（zhòng kūn）.
    if (piece.reading.empty()) add_readings(text, readings);
    switch (piece.kind) {
      case InlineKind::text:
        // Without a mark struck text would say the contrary.
        text += labels == Labels::written && piece.style.strikethrough ? "~~" + piece.text + "~~"
                                                                       : piece.text;
        if (!piece.reading.empty()) readings += (readings.empty() ? "" : " ") + piece.reading;
        break;
      case InlineKind::line_break:
        text += '\n';
        break;
      case InlineKind::footnote_mark:
        if (labels == Labels::written) text += footnote_label(piece.footnote + 1);
        break;
    }
  }
  add_readings(text, readings);
  return text;
}

std::string row_text(const std::vector<TableCell>& cells, Labels labels) {
  std::string text;
  for (const TableCell& cell : cells) {
    if (&cell != &cells.front()) text += '\t';
    text += inline_text(cell.content, labels);
  }
  return text;
}

bool is_blank(const std::vector<TableCell>& cells) {
  return row_text(cells, Labels::written).find_first_not_of('\t') == std::string::npos;
}

void append(std::vector<TextBlock>& all, std::vector<TextBlock> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

TextBlock joined(const std::vector<TextBlock>& blocks) {
  TextBlock lines;
  for (const TextBlock& block : blocks) lines.insert(lines.end(), block.begin(), block.end());
  return lines;
}

std::vector<TextBlock> text_blocks(const std::vector<Block>& blocks, Labels labels, int depth = 0);

struct TextOfBlock {
  Labels labels;
  int depth;  // numbered lists around the block

  std::vector<TextBlock> operator()(const Paragraph& paragraph) const {
    return {{inline_text(paragraph.content, labels)}};
  }
  std::vector<TextBlock> operator()(const Heading& heading) const {
    return {{inline_text(heading.content, labels)}};
  }
  std::vector<TextBlock> operator()(const List& list) const {
    TextBlock lines;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const int depth_inside = depth + (list.ordered ? 1 : 0);
      TextBlock item_lines = joined(text_blocks(list.items[i].blocks, labels, depth_inside));
      if (item_lines.empty()) item_lines.emplace_back();
      if (labels == Labels::written) {
        const std::string label = list_label(list, i, depth);
        item_lines.front().insert(0, label.ends_with("）") ? label : label + " ");
      }
      lines.insert(lines.end(), item_lines.begin(), item_lines.end());
    }
    return {lines};
  }
  std::vector<TextBlock> operator()(const Table& table) const {
    TextBlock lines;
    if (!is_blank(table.head)) lines.push_back(row_text(table.head, labels));
    for (const std::vector<TableCell>& row : table.rows) lines.push_back(row_text(row, labels));
    return {lines};
  }
  std::vector<TextBlock> operator()(const Figure& figure) const {
    if (figure.caption.empty()) return {};
    return {{inline_text(figure.caption, labels)}};
  }
  std::vector<TextBlock> operator()(const Quote& quote) const {
    return text_blocks(quote.blocks, labels, depth);
  }
  std::vector<TextBlock> operator()(const Verbatim& verbatim) const { return {verbatim.lines}; }
  std::vector<TextBlock> operator()(const ThematicBreak&) const { return {}; }
};

std::vector<TextBlock> text_blocks(const std::vector<Block>& blocks, Labels labels, int depth) {
  std::vector<TextBlock> all;
  for (const Block& block : blocks) {
    append(all, std::visit(TextOfBlock{labels, depth}, block.content));
  }
  return all;
}

bool begins_with_paragraph(const std::vector<Block>& blocks) {
  return !blocks.empty() && std::holds_alternative<Paragraph>(blocks.front().content);
}

/// `lead` runs into the first paragraph, or stands by itself before anything else.
std::vector<TextBlock> text_blocks_after(const std::string& lead,
                                         const std::vector<Block>& blocks) {
  std::vector<TextBlock> all = text_blocks(blocks, Labels::written);
  if (lead.empty()) return all;
  if (begins_with_paragraph(blocks)) {
    all.front().front().insert(0, lead);
  } else {
    all.insert(all.begin(), {lead});
  }
  return all;
}

TextBlock footnote_lines(const Article& article) {
  TextBlock notes;
  std::size_t number = 1;
  for (const Footnote& footnote : article.footnotes) {
    const std::string mark = footnote_label(number++) + " ";
    const TextBlock lines = joined(text_blocks_after(mark, footnote.blocks));
    notes.insert(notes.end(), lines.begin(), lines.end());
  }
  return notes;
}

std::vector<TextBlock> article_blocks(const Article& article, const IssueParts& parts) {
  std::vector<TextBlock> all;
  if (!article.title.empty()) all.push_back({whole_title(article)});

  const std::string label = names_itself(article.note) ? "" : parts.note_label;
  if (!article.note.empty()) append(all, text_blocks_after(label, article.note));
  append(all, text_blocks_after(run_in_head(article), article.body));
  if (!article.credit.text.empty()) {
    all.push_back({parts.credit.around(article.credit.text.text)});
  }
  all.push_back(footnote_lines(article));
  return all;
}

TextBlock masthead_lines(const Issue& issue) {
  TextBlock lines{issue.publication.name.text,  edition_text(issue),
                  number_text(issue),           issue.special.text,
                  issue.publication.organ.text, issue.date ? chinese_date(*issue.date) : ""};
  std::erase(lines, "");
  return lines;
}

/// A page puts several things into one line with wide spaces between; the text has them line by
/// line.
void append_lines(TextBlock& lines, const std::string& text) {
  constexpr std::string_view wide_space = "　";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(wide_space, begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + wide_space.size();
  }
}

TextBlock footer_lines(const IssueParts& parts) {
  TextBlock lines;
  for (const FooterPart& part : parts.footer) {
    for (const FooterLine& line : part) {
      append_lines(lines, line.label + line.text);
      append_lines(lines, line.right);
    }
  }
  return lines;
}

void append_name(std::string& names, const std::string& name) {
  if (!names.empty()) names += "、";
  names += name;
}

/// Does a mark part these words from what follows? Quotes behind it count as a part of it.
bool ends_in_mark(std::string_view words) {
  for (const std::string_view quote : {"”", "’", "」", "』"}) {
    if (words.ends_with(quote)) words.remove_suffix(quote.size());
  }
  constexpr std::array<std::string_view, 14> marks{"。", "？", "！", "：", "；", "，", "、",
                                                   "…",  "—",  ".",  "?",  "!",  ":",  ";"};
  return std::any_of(marks.begin(), marks.end(),
                     [words](std::string_view mark) { return words.ends_with(mark); });
}

bool ends_latin(const std::string& text) {
  return !text.empty() && std::isalnum(static_cast<unsigned char>(text.back())) != 0;
}

bool begins_latin(const std::string& text) {
  return !text.empty() && std::isalnum(static_cast<unsigned char>(text.front())) != 0;
}

}  // namespace

std::vector<TextBlock> body_blocks(const Article& article) {
  std::vector<TextBlock> all = text_blocks(article.body, Labels::written);
  all.push_back(footnote_lines(article));
  return all;
}

std::string plain_text(const Inlines& inlines) { return inline_text(inlines, Labels::none); }

std::vector<std::string> plain_paragraphs(const std::vector<Block>& blocks) {
  return joined(text_blocks(blocks, Labels::none));
}

std::string whole_title(const Article& article) {
  std::string title;
  for (const Text& line : article.title) {
    // Chinese lines join as they are; two Latin words would grow together.
    if (ends_latin(title) && begins_latin(line.text)) title += ' ';
    title += line.text;
  }
  return title;
}

std::string run_in_head(const Article& article) {
  const std::string& head = article.head.text;
  const bool runs_in = !head.empty() && begins_with_paragraph(article.body);
  return runs_in && !ends_in_mark(head) ? head + "　" : head;
}

std::vector<LabelledText> distribution_lines(const Issue& issue) {
  std::vector<LabelledText> lines;
  std::string plain;
  for (const ReceiverGroup& group : issue.distribution) {
    std::string names;
    for (const Receiver& receiver : group.receivers) append_name(names, receiver.name.text);
    if (names.empty()) continue;
    if (group.label.empty()) {
      append_name(plain, names);
    } else {
      lines.push_back({group.label, names});
    }
  }
  if (!plain.empty()) lines.insert(lines.begin(), {"本期印发", plain});

  std::string also;
  for (const Receiver& receiver : issue.also) append_name(also, receiver.name.text);
  if (!also.empty()) lines.push_back({"本期增发", also});
  return lines;
}

std::string distribution_text(const Issue& issue) {
  std::string text;
  for (const LabelledText& line : distribution_lines(issue)) {
    if (!text.empty()) text += '\n';
    text += line.label + "：" + line.text;
  }
  return text;
}

std::vector<std::string> receiver_names(const Issue& issue) {
  std::vector<std::string> names;
  for (const ReceiverGroup& group : issue.distribution) {
    for (const Receiver& receiver : group.receivers) names.push_back(receiver.name.text);
  }
  for (const Receiver& receiver : issue.also) names.push_back(receiver.name.text);
  return names;
}

bool names_itself(const std::vector<Block>& note) {
  const std::vector<std::string> paragraphs = plain_paragraphs(note);
  const std::string_view text = paragraphs.empty() ? std::string_view() : paragraphs.front();
  for (const std::string_view name :
       {"编者按", "编者的话", "编后", "按语", "【编者按", "［编者按"}) {
    if (text.starts_with(name)) return true;
  }
  return false;
}

std::string number_text(const Issue& issue) {
  std::string text;
  if (issue.number) text = "第" + std::to_string(*issue.number) + "期";
  if (issue.running_number) {
    const std::string running = "总第" + std::to_string(*issue.running_number) + "期";
    text += text.empty() ? running : "（" + running + "）";
  }
  const std::string correction = correction_text(issue.revision);
  if (!correction.empty()) text += (text.empty() ? "" : "　") + correction;
  return text;
}

std::string edition_text(const Issue& issue) {
  return issue.revision.number > 1 ? "（更正版）" : "";
}

std::string issue_title(const Issue& issue) {
  if (issue.document) {
    const OfficialDocument& document = *issue.document;
    std::string title = whole_title(document.text);
    if (!title.empty()) return title;
    for (const std::string& line : mark_lines(document)) title += line;
    return document.number.empty() ? title : title + " " + document.number.text;
  }
  std::string number = number_text(issue);
  if (number.empty() && issue.date) number = chinese_date(*issue.date);
  const std::string name = issue.publication.name.text + edition_text(issue);
  return number.empty() ? name : name + " " + number;
}

std::string plain_text(const Issue& issue, const IssueParts& parts) {
  std::vector<TextBlock> all;
  if (issue.document) {
    all = document_blocks(issue, parts);
  } else {
    all.push_back(masthead_lines(issue));
    all.push_back(notice_lines(issue.revision));
    for (const Section& section : issue.sections) {
      all.push_back({parts.section.around(section.name)});
      for (const Article& article : section.articles) append(all, article_blocks(article, parts));
    }
    all.push_back(footer_lines(parts));
  }
  if (!issue.revision.code.empty()) all.push_back({"查验码：" + issue.revision.code});

  std::string text;
  for (const TextBlock& block : all) {
    if (block.empty()) continue;
    if (!text.empty()) text += '\n';
    for (const std::string& line : block) text += line + '\n';
  }
  return text;
}

}  // namespace kanyin
