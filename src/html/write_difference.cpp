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
:root { color-scheme: light dark; --paper: #fdfbf7; --ink: #211d18; --soft-ink: #5c544a; --hair: #cfc6b8; --red: #c8101a; --gone: #fbd5d5; --gone-ink: #7a0000; --come: #d3f0d3; --come-ink: #004b00; --hei: SimHei, "PingFang SC", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1917; --ink: #e4ded3; --soft-ink: #b0a799; --hair: #4a443d; --red: #f4695c; --gone: #5a2320; --gone-ink: #ffd9d4; --come: #1f4526; --come-ink: #d5f5d8; } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.8 "Songti SC", SimSun, "Noto Serif CJK SC", "Noto Serif SC", serif; line-break: strict; margin: 0 auto; max-width: 72rem; overflow-wrap: anywhere; padding: 2rem 1.25rem 3rem; text-spacing-trim: trim-start; }
h1 { border-bottom: 3px solid var(--red); color: var(--red); font-size: 1.5rem; line-height: 1.4; margin: 0; padding-bottom: .5rem; }
h2 { font-size: 1.25rem; line-height: 1.5; margin: 2.5rem 0 0; }
h3 { color: var(--soft-ink); font-family: var(--hei); font-size: .9rem; font-weight: 500; margin: 1rem 0 0; }
p { margin: .75rem 0; max-width: 36em; }
table { border-block: 1px solid var(--ink); border-collapse: collapse; margin-top: .75rem; table-layout: fixed; width: 100%; }
th, td { padding: .5rem 1.25rem .5rem 0; text-align: left; vertical-align: top; }
th + th, td + td { border-inline-start: 1px solid var(--hair); padding-inline: 1.25rem 0; }
th { border-block-end: 1px solid var(--hair); font-family: var(--hei); font-size: .9rem; font-weight: 500; }
del { background: var(--gone); color: var(--gone-ink); }
ins { background: var(--come); color: var(--come-ink); text-decoration: underline; }
.aloud { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
@media (width < 36rem) { th, td { padding-inline-end: .5rem; } th + th, td + td { padding-inline: .5rem 0; } }
@media print { :root { --paper: white; --ink: black; --soft-ink: black; --hair: #999; --red: #d7000f; --gone: white; --gone-ink: black; --come: white; --come-ink: black; } .aloud { display: none; } }
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
  html += "<meta name=\"description\" content=\"逐篇对照：" + title + "\">\n";
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
