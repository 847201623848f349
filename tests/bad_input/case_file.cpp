#include "bad_input/case_file.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "diag/expect.h"

namespace kanyin {

namespace {

/// A line that begins with `@`, and the lines below it.
struct CaseSection {
  std::vector<std::string_view> words;
  std::string_view line;
  std::string_view body;
};

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

CaseSection section_at(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t line_end = std::min(text.find('\n', begin), end);
  CaseSection section;
  section.line = text.substr(begin, line_end - begin);
  section.words = words_of(section.line);
  const std::size_t body = std::min(line_end + 1, end);
  section.body = text.substr(body, end - body);
  return section;
}

std::string_view without_blank_line(std::string_view body) {
  if (body == "\n") return {};
  if (body.ends_with("\n\n")) body.remove_suffix(1);
  return body;
}

std::string bytes_of_hex(std::string_view body) {
  std::string bytes;
  for (std::size_t at = 0; at < body.size();) {
    if (body[at] == ' ' || body[at] == '\n') {
      ++at;
    } else if (body[at] == '"') {
      const std::size_t close = body.find('"', at + 1);
      expect(close != body.npos, "a quote in a hex section is closed");
      bytes += body.substr(at + 1, close - at - 1);
      at = close + 1;
    } else {
      unsigned value = 0;
      const std::string_view digits = body.substr(at, 2);
      const char* end = digits.data() + digits.size();
      expect(digits.size() == 2 && std::from_chars(digits.data(), end, value, 16).ptr == end,
             "a hex section holds pairs of digits and quoted text");
      bytes.push_back(static_cast<char>(value));
      at += 2;
    }
  }
  return bytes;
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      plain.push_back(text[i]);
      continue;
    }
    switch (text[++i]) {
      case 'n':
        plain.push_back('\n');
        break;
      case 't':
        plain.push_back('\t');
        break;
      case 's':
        plain.push_back(' ');
        break;
      case 'x':
        plain += bytes_of_hex(text.substr(i + 1, 2));
        i += 2;
        break;
      default:
        plain.push_back(text[i]);
    }
  }
  return plain;
}

std::string repeated_text(const CaseSection& section) {
  std::size_t count = 0;
  const std::string_view digits = section.words[2];
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  const auto text_begin = static_cast<std::size_t>(section.words[3].data() - section.line.data());
  const std::string text = without_escapes(section.line.substr(text_begin));
  std::string bytes;
  bytes.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) bytes += text;
  return bytes;
}

Step step(StepKind kind, std::string_view path, std::string bytes = {}, std::string_view to = {}) {
  return {.kind = kind,
          .path = without_escapes(path),
          .bytes = std::move(bytes),
          .target = std::string(to)};
}

void read_run(const CaseSection& section, BadInput& input) {
  const std::string_view what = section.words[1];
  expect(what == "check" || what == "fonts" || what == "import", "a run is one of three");
  if (what == "fonts") input.run = Run::fonts;
  if (what == "import") input.run = Run::import;
  if (section.words.size() > 2) input.subject = section.words[2];
}

void read_section(const CaseSection& section, BadInput& input) {
  const std::string_view verb = section.words[0];
  expect(section.words.size() > 1, "a section names what it is about");
  // Only a path that stands last on its line may hold spaces.
  const std::string_view path = verb == "@repeat" || verb == "@link"
                                    ? section.words[1]
                                    : section.line.substr(verb.size() + 1);
  std::vector<Step>& steps = input.steps;
  if (verb == "@") {
    steps.push_back(step(StepKind::bytes, path, std::string(without_blank_line(section.body))));
  } else if (verb == "@hex") {
    steps.push_back(step(StepKind::bytes, path, bytes_of_hex(section.body)));
  } else if (verb == "@repeat") {
    expect(section.words.size() > 3, "a repeated text has a path, a number and a text");
    steps.push_back(step(StepKind::bytes, path, repeated_text(section)));
  } else if (verb == "@link") {
    expect(section.words.size() == 4, "a link is written PATH -> TARGET");
    steps.push_back(step(StepKind::link, path, {}, section.words[3]));
  } else if (verb == "@folder") {
    steps.push_back(step(StepKind::folder, path));
  } else if (verb == "@pipe") {
    steps.push_back(step(StepKind::pipe, path));
  } else if (verb == "@locked") {
    steps.push_back(step(StepKind::locked, path));
  } else if (verb == "@delete") {
    steps.push_back(step(StepKind::remove, path));
  } else {
    expect(verb == "@run", "a section begins with a verb of README.md");
    read_run(section, input);
  }
}

}  // namespace

BadInput read_bad_input(std::string_view text) {
  expect(text.starts_with("# "), "a case begins with what is wrong");
  BadInput input;
  for (std::size_t begin = text.find("\n@"); begin != text.npos;) {
    const std::size_t end = text.find("\n@", begin + 1);
    const CaseSection section =
        section_at(text, begin + 1, end == text.npos ? text.size() : end + 1);
    if (section.words[0] == "@" && section.words.size() > 1 && section.words[1] == "expected") {
      if (section.words.size() > 2) input.language = Language::en;
      input.expected = section.body;
      input.before_expected = std::string(text.substr(0, begin + 1)) + std::string(section.line);
      return input;
    }
    read_section(section, input);
    begin = end;
  }
  expect(false, "a case ends with what is expected");
  return input;
}

}  // namespace kanyin
