#include "unit/intake/split_text.h"

namespace kanyin {

namespace {

std::string line_number(const SourceMap& sources, Span span) {
  return std::to_string(sources.place(span.source, span.begin).line);
}

void add(std::string& parts, const char* what, const Text& text, const SourceMap& sources) {
  parts += std::string(what) + line_number(sources, text.span) + " " + text.text + "\n";
}

void add(std::string& parts, const SplitArticle& article, const SourceMap& sources) {
  parts += article.kind == ArticleKind::story ? "story\n" : "brief\n";
  for (const Text& line : article.title) add(parts, "  title ", line, sources);
  if (!article.head.empty()) add(parts, "  head ", article.head, sources);
  for (const Text& paragraph : article.note) add(parts, "  note ", paragraph, sources);
  for (const Text& paragraph : article.paragraphs) add(parts, "  text ", paragraph, sources);
  if (!article.credit.empty()) add(parts, "  credit ", article.credit, sources);
}

std::string masthead_text(const SplitMasthead& masthead) {
  std::string text;
  if (!masthead.name.empty()) text += " " + masthead.name.text;
  if (!masthead.special.empty()) text += " “" + masthead.special.text + "”";
  if (masthead.number) text += " 第" + std::to_string(*masthead.number) + "期";
  if (masthead.running_number) text += " 总第" + std::to_string(*masthead.running_number) + "期";
  if (!masthead.organ.empty()) text += " " + masthead.organ.text;
  if (masthead.date) text += " " + iso_date(*masthead.date);
  return text;
}

}  // namespace

SplitText split_text(const std::string& text, const KnownSections& known) {
  const MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;
  const SourceId source = sources.add("old.txt", text);
  const SplitBulletin bulletin = split_bulletin(source, known, sources, diags);

  SplitText result;
  const std::string masthead = masthead_text(bulletin.masthead);
  if (!masthead.empty()) result.parts += "masthead" + masthead + "\n";
  for (const SplitSection& section : bulletin.sections) {
    result.parts += "[" + section.name.text + "]\n";
    for (const SplitArticle& article : section.articles) add(result.parts, article, sources);
  }
  for (const SplitReceivers& line : bulletin.distribution) {
    result.parts += "receivers " + line.label.text + ":";
    for (const Text& receiver : line.receivers) result.parts += " " + receiver.text;
    result.parts += "\n";
  }
  if (bulletin.copies) result.parts += "copies " + std::to_string(*bulletin.copies) + "\n";
  if (const SplitStaff& staff = bulletin.staff; !staff.empty()) {
    result.parts += "staff " + staff.editor + " " + staff.reviewer + " " + staff.approver + " " +
                    staff.phone + "\n";
  }
  for (const Text& line : bulletin.leftover) add(result.parts, "leftover ", line, sources);

  for (const Diagnostic& diagnostic : sorted_by_place(diags, sources)) {
    if (!result.codes.empty()) result.codes += " ";
    result.codes +=
        line_number(sources, diagnostic.span) + ":" + std::string(diagnostic.fault->code);
  }
  return result;
}

}  // namespace kanyin
