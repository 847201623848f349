#include "layout/known_names.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "io/utf8.h"

namespace kanyin {

namespace {

void add(std::vector<std::string>& names, const std::vector<Text>& more) {
  for (const Text& name : more) names.push_back(name.text);
}

void add(std::vector<std::string>& names, const std::vector<Receiver>& more) {
  for (const Receiver& receiver : more) names.push_back(receiver.name.text);
}

/// Collects names of which a character has a reading: 赵[龑]{ruby=yǎn}, 何[㛃]{ruby=jié}美.
class NamesWithReadings {
 public:
  NamesWithReadings(const Lexicon& lexicon, std::vector<std::string>& names)
      : lexicon_(lexicon), names_(names) {}

  void look_at(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.content);
  }

  void operator()(const Paragraph& paragraph) { look_at(paragraph.content); }
  void operator()(const Heading& heading) { look_at(heading.content); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) look_at(item.blocks);
  }
  void operator()(const Table& table) {
    for (const std::vector<TableCell>& row : table.rows) {
      for (const TableCell& cell : row) look_at(cell.content);
    }
  }
  void operator()(const Figure& figure) { look_at(figure.caption); }
  void operator()(const Quote& quote) { look_at(quote.blocks); }
  void operator()(const Verbatim&) {}
  void operator()(const ThematicBreak&) {}

 private:
  void look_at(const Inlines& inlines) {
    std::u32string text;
    for (const Inline& piece : inlines) {
      const std::u32string letters = decode_utf8(piece.text);
      if (!piece.reading.empty()) add_name(text, letters);
      text += letters;
    }
  }

  void add_name(std::u32string_view before, const std::u32string& letters) {
    constexpr std::size_t longest_surname = 2;
    constexpr std::size_t longest_given = 1;  // before the character with the reading
    for (std::size_t given = 0; given <= longest_given; ++given) {
      for (std::size_t surname = longest_surname; surname > 0; --surname) {
        if (surname + given > before.size()) continue;
        const std::u32string_view name = before.substr(before.size() - surname - given);
        if (!lexicon_.has_surname(name.substr(0, surname))) continue;
        names_.push_back(encode_utf8(std::u32string(name) + letters));
        return;
      }
    }
  }

  const Lexicon& lexicon_;
  std::vector<std::string>& names_;
};

void add_names_with_readings(const Issue& issue, const Lexicon& lexicon,
                             std::vector<std::string>& names) {
  NamesWithReadings found(lexicon, names);
  for (const Article* article : articles(issue)) {
    found.look_at(article->body);
    for (const Footnote& note : article->footnotes) found.look_at(note.blocks);
  }
}

}  // namespace

SoftUnits known_names(const Issue& issue, const Lexicon& lexicon) {
  std::vector<std::string> names;
  for (const std::u32string& name : lexicon.names()) {
    names.push_back(encode_utf8(name));
  }
  add(names, {issue.staff.editor, issue.staff.reviewer, issue.staff.approver});
  for (const ReceiverGroup& group : issue.distribution) add(names, group.receivers);
  add(names, issue.also);
  if (issue.document) {
    add(names, issue.document->signers);
    add(names, issue.document->present);
    add(names, issue.document->absent);
    add(names, issue.document->observers);
  }
  add_names_with_readings(issue, lexicon, names);
  return SoftUnits(names);
}

}  // namespace kanyin
