#include "intake/write_document.h"

#include <string_view>

#include "intake/escape_markdown.h"
#include "intake/yaml_text.h"

namespace kanyin {

namespace {

std::string line(std::string_view key, const std::string& value) {
  return std::string(key) + ": " + value + "\n";
}

std::vector<std::string> words_of(const std::vector<Text>& texts) {
  std::vector<std::string> words;
  words.reserve(texts.size());
  for (const Text& text : texts) words.push_back(text.text);
  return words;
}

/// One line as a text, several as a list.
std::string value_of(const std::vector<Text>& texts) {
  return texts.size() == 1 ? yaml_value(texts.front().text) : yaml_list(words_of(texts));
}

std::string body_of(const std::vector<Text>& paragraphs) {
  std::string text;
  for (const Text& paragraph : paragraphs) {
    text += (text.empty() ? "" : "\n") + escape_markdown(paragraph.text) + "\n";
  }
  return text;
}

std::string part_file(const SplitPart& part) {
  return "---\n" + (part.title.empty() ? "" : line("title", value_of(part.title))) + "---\n" +
         body_of(part.paragraphs);
}

std::string head_of(const SplitDocument& document, const std::vector<std::string>& attachments) {
  std::string text = line("type", "document");
  const auto add = [&text](std::string_view key, const Text& value) {
    if (!value.empty()) text += line(key, yaml_value(value.text));
  };
  const auto add_all = [&text](std::string_view key, const std::vector<Text>& values) {
    if (!values.empty()) text += line(key, value_of(values));
  };
  const bool letter = !document.title.empty() && document.title.back().text.ends_with("函");
  text += line("format", letter ? "letter" : "general");
  add_all("organ", document.organs);
  add("document_number", document.number);
  if (!document.serial.empty()) text += line("serial", "\"" + document.serial.text + "\"");
  add("secrecy", document.secrecy);
  add("urgency", document.urgency);
  add_all("signer", document.signers);
  add_all("title", document.title);
  add("to", document.to);
  text += line("body", "body.md");
  add_all("signed_by", document.signed_by);
  if (document.date) text += line("date", iso_date(*document.date));
  add("note", document.note);
  if (document.issued) text += line("issued", "issued.md");
  if (!attachments.empty()) text += line("attachments", yaml_list(attachments));
  add("copy_to", document.copy_to);
  add("printed_by", document.printed_by);
  if (document.printed_on) text += line("printed_on", iso_date(*document.printed_on));
  if (document.copies) text += line("copies", std::to_string(*document.copies));
  return text;
}

}  // namespace

std::vector<SnippetFile> write_document(const SplitDocument& document) {
  std::vector<SnippetFile> files{{"body.md", body_of(document.paragraphs)}};
  if (document.issued) files.push_back({"issued.md", part_file(*document.issued)});
  std::vector<std::string> attachments;
  for (const SplitPart& attachment : document.attachments) {
    attachments.push_back("attachment-" + std::to_string(attachments.size() + 1) + ".md");
    files.push_back({attachments.back(), part_file(attachment)});
  }
  files.push_back({"issue.yaml", head_of(document, attachments)});
  return files;
}

}  // namespace kanyin
