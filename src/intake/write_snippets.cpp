#include "intake/write_snippets.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "intake/escape_markdown.h"
#include "intake/yaml_text.h"
#include "io/files.h"

namespace kanyin {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> texts_of(const std::vector<Text>& lines) {
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (const Text& line : lines) texts.push_back(line.text);
  return texts;
}

std::string line(std::string_view key, std::string_view value) {
  return std::string(key) + ": " + std::string(value) + "\n";
}

/// Paragraphs with a blank line between, each line behind `indent`.
std::string paragraphs_text(const std::vector<Text>& paragraphs, std::string_view indent) {
  std::string text;
  for (const Text& paragraph : paragraphs) {
    if (!text.empty()) text += "\n";
    text += std::string(indent) + escape_markdown(paragraph.text) + "\n";
  }
  return text;
}

/// The value of a key that holds Markdown: in the line if it is one paragraph, else a block.
std::string markdown_value(const std::vector<Text>& paragraphs, std::string_view indent) {
  if (paragraphs.size() == 1) return yaml_value(escape_markdown(paragraphs.front().text)) + "\n";
  return "|\n" + paragraphs_text(paragraphs, indent);
}

std::string story_file(const SplitArticle& article, const std::string& section,
                       const KnownSections& known) {
  std::string text = "---\n";
  text += line("title", article.title.size() == 1 ? yaml_value(article.title.front().text)
                                                  : yaml_list(texts_of(article.title)));
  text += line("section", yaml_value(section));
  if (!article.credit.empty()) text += line("credit", yaml_value(article.credit.text));
  if (contains(known.briefs, section)) text += line("kind", "story");
  if (!article.note.empty()) text += "note: " + markdown_value(article.note, "  ");
  return text + "---\n\n" + paragraphs_text(article.paragraphs, "");
}

std::string briefs_file(std::span<const SplitArticle> briefs, const std::string& section) {
  std::string text = line("section", yaml_value(section)) + "briefs:\n";
  for (const SplitArticle& brief : briefs) {
    std::string entry;
    if (!brief.head.empty()) entry += "    " + line("head", yaml_value(brief.head.text));
    if (!brief.note.empty()) entry += "    note: " + markdown_value(brief.note, "      ");
    entry += "    text: " + markdown_value(brief.paragraphs, "      ");
    if (!brief.credit.empty()) entry += "    " + line("credit", yaml_value(brief.credit.text));
    entry[2] = '-';
    text += entry;
  }
  return text;
}

/// Numbers the files of one section.
class FileNames {
 public:
  FileNames(std::string prefix, std::size_t count, const std::set<std::string>& taken)
      : prefix_(std::move(prefix)), width_(count > 99 ? 3 : 2), taken_(taken) {}

  std::string next(std::string_view extension) {
    for (;;) {
      std::string number = std::to_string(++last_);
      number.insert(0, number.size() < width_ ? width_ - number.size() : 0, '0');
      const std::string stem = prefix_ + "-" + number;
      const bool free = !taken_.contains(stem + ".md") && !taken_.contains(stem + ".yaml");
      if (free) return stem + std::string(extension);
    }
  }

 private:
  std::string prefix_;
  std::size_t width_;
  std::size_t last_ = 0;
  const std::set<std::string>& taken_;
};

std::string prefix_of(const std::string& section, const std::vector<std::string>& order) {
  const auto place = std::find(order.begin(), order.end(), section);
  return std::to_string(place - order.begin() + 1);
}

void add_section(const SplitSection& section, const KnownSections& known, const SnippetNames& names,
                 std::vector<SnippetFile>& files) {
  const std::string& name = section.name.text;
  FileNames file_names(prefix_of(name, names.sections), section.articles.size(), names.taken);
  const std::span<const SplitArticle> articles = section.articles;
  for (std::size_t i = 0; i < articles.size();) {
    if (articles[i].kind == ArticleKind::story) {
      files.push_back({file_names.next(".md"), story_file(articles[i], name, known)});
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < articles.size() && articles[end].kind == ArticleKind::brief) ++end;
    files.push_back({file_names.next(".yaml"), briefs_file(articles.subspan(i, end - i), name)});
    i = end;
  }
}

/// 本期印发 is the style's wording; 报, 送 and 发 tell groups apart.
bool labels_a_group(const SplitReceivers& line) {
  return !line.label.empty() && line.label.text.find("印发") == std::string::npos &&
         line.label.text != "本期发送";
}

std::string distribution_value(const std::vector<SplitReceivers>& lines) {
  const bool grouped = std::any_of(lines.begin(), lines.end(), labels_a_group);
  const std::string indent = grouped ? "      - " : "  - ";
  std::string text;
  for (const SplitReceivers& group : lines) {
    const std::string label = labels_a_group(group) ? yaml_value(group.label.text) : "''";
    if (grouped) text += "  - label: " + label + "\n    receivers:\n";
    for (const Text& receiver : group.receivers) {
      text += indent + yaml_value(receiver.text) + "\n";
    }
  }
  return text;
}

std::string staff_value(const SplitStaff& staff) {
  if (staff.empty()) return {};
  std::string text = "editor:\n";
  const auto add = [&text](std::string_view key, const std::string& value) {
    if (!value.empty()) text += "  " + line(key, yaml_value(value));
  };
  add("editor", staff.editor);
  add("reviewer", staff.reviewer);
  add("approver", staff.approver);
  add("phone", staff.phone);
  return text;
}

}  // namespace

std::vector<SnippetFile> write_snippets(const std::vector<SplitSection>& sections,
                                        const KnownSections& known, const SnippetNames& names) {
  std::vector<SnippetFile> files;
  for (const SplitSection& section : sections) add_section(section, known, names, files);
  return files;
}

std::string write_issue_head(const IssueHead& head) {
  std::string text;
  if (head.number) text += line("number", std::to_string(*head.number));
  if (head.running_number) text += line("running_number", std::to_string(*head.running_number));
  if (head.date) text += line("date", iso_date(*head.date));
  if (!head.special.empty()) text += line("special", yaml_value(head.special));
  if (!head.sections.empty()) text += line("sections", yaml_list(head.sections));
  if (!head.distribution_name.empty()) {
    text += line("distribution", yaml_value(head.distribution_name));
  } else if (!head.distribution.empty()) {
    text += "distribution:\n" + distribution_value(head.distribution);
  }
  if (head.copies) text += line("copies", std::to_string(*head.copies));
  return text + staff_value(head.staff);
}

std::string write_leftover(const std::vector<Text>& leftover, const SourceMap& sources) {
  std::string text;
  for (const Text& piece : leftover) {
    const std::size_t number = sources.place(piece.span.source, piece.span.begin).line;
    text += std::string(name_of(sources.path(piece.span.source))) + ":" + std::to_string(number) +
            ": " + piece.text + "\n";
  }
  return text;
}

}  // namespace kanyin
