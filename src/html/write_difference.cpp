#include "html/write_difference.h"

#include <string_view>
#include <vector>

#include "archive/tell_changes.h"
#include "html/escape.h"

namespace kanyin {

namespace {

constexpr std::string_view head = R"html(<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
body { font: 1.125rem/1.8 "Noto Serif SC", "Songti SC", SimSun, serif; margin: 0 auto; max-width: 64rem; padding: 1rem; }
h1 { font-size: 1.5rem; }
h2 { border-top: 1px solid; font-size: 1.25rem; padding-top: 1rem; }
h3 { font-size: 1rem; margin-bottom: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
del { background: #fbd5d5; color: #7a0000; }
ins { background: #d3f0d3; color: #004b00; text-decoration: underline; }
.aloud { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
@media print { .aloud { display: none; } }
</style>
)html";

enum class Side { before, after, both };

std::string marked(const std::vector<TextEdit>& edits, Side side) {
  std::string html;
  for (const TextEdit& edit : edits) {
    switch (edit.edit) {
      case Edit::none:
        html += escape_html(edit.text);
        break;
      case Edit::removed:
        if (side == Side::after) break;
        html += "<del><span class=\"aloud\">删：</span>" + escape_html(edit.text) + "</del>";
        break;
      case Edit::inserted:
        if (side == Side::before) break;
        html += "<ins><span class=\"aloud\">增：</span>" + escape_html(edit.text) + "</ins>";
        break;
    }
  }
  return html;
}

std::string part_html(const PartChange& part) {
  const std::vector<TextEdit> edits = compare_texts(part.before, part.after);
  const std::string name = part_name(part);
  return (name.empty() ? name : "<h3>" + escape_html(name) + "</h3>\n") +
         "<table>\n<thead><tr>"
         "<th scope=\"col\">原文</th><th scope=\"col\">现文</th></tr></thead>\n<tbody><tr><td>" +
         marked(edits, Side::before) + "</td><td>" + marked(edits, Side::after) +
         "</td></tr></tbody>\n</table>\n<p>" + marked(edits, Side::both) + "</p>\n";
}

std::string fate_html(const ArticleDifference& article) {
  if (article.fate == ArticleFate::added) return "<p>增补的稿件。</p>\n";
  if (article.fate == ArticleFate::removed) return "<p>删去的稿件。</p>\n";
  if (!article.moved_to.empty()) {
    return "<p>由“" + escape_html(article.moved_from) + "”移至“" + escape_html(article.moved_to) +
           "”。</p>\n";
  }
  return article.is_moved ? "<p>移动了先后次序。</p>\n" : "";
}

}  // namespace

std::string write_difference(const IssueDifference& difference, const std::string& before,
                             const std::string& after) {
  const std::string title = escape_html(before) + " 与 " + escape_html(after) + " 的不同";
  std::string html(head);
  html += "<title>" + title + "</title>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
  if (difference.empty()) html += "<p>内容相同。</p>\n";
  if (!difference.around.empty()) html += "<h2>报头与报尾</h2>\n";
  for (const PartChange& part : difference.around) html += part_html(part);
  for (const ArticleDifference& article : difference.articles) {
    html += "<h2>" + escape_html(article.title) + "</h2>\n" + fate_html(article);
    for (const PartChange& part : article.parts) html += part_html(part);
  }
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace kanyin
