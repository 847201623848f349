// Makes pages by hand from real fonts, for tests of writers.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "layout/page.h"
#include "paths.h"
#include "support/temporary_folder.h"
#include "text/font_book.h"
#include "text/hb_font.h"

namespace kanyin {

class PageMaker {
 public:
  PageMaker() {
    issue.facts = {.title = "江城工会信息 第3期",
                   .author = "江城市总工会办公室",
                   .language = "zh-CN",
                   .date = Date{2012, 2, 29},
                   .revision = 1};
    issue.elements.emplace_back();
    document = add(ElementKind::document, ElementId::furniture);
    add_page();
  }

  static bool has_fonts() {
    for (const char* name : {"FandolFang-Regular.otf", "FandolBraille-Regular.otf",
                             "BabelStoneHan.ttf", "LiberationSerif-Regular.ttf"}) {
      if (!std::filesystem::exists(std::string(KANYIN_ROOT "/build/fonts/") + name)) return false;
    }
    return true;
  }

  FontId open(const std::string& name) {
    const std::string path = KANYIN_ROOT "/build/fonts/" + name;
    const std::string_view bytes = fonts.keep(*map_file(path));
    return fonts.add(open_hb_font(bytes, 0),
                     {.family = name, .path = path, .face_index = 0, .bytes = bytes});
  }

  void add_page() {
    const int folio = static_cast<int>(issue.pages.size()) + 1;
    issue.pages.push_back({.size = {points(595), points(842)}, .folio = folio, .items = {}});
  }

  ElementId add(ElementKind kind, ElementId parent) {
    issue.elements.emplace_back();
    issue.elements.back().kind = kind;
    issue.elements.back().parent = parent;
    return static_cast<ElementId>(issue.elements.size() - 1);
  }

  Element& element(ElementId id) { return issue.elements[static_cast<std::size_t>(id)]; }

  /// The next line of text on the last page.
  GlyphRun& write(ElementId id, FontId font, const std::string& text) {
    y_ += points(24);
    put(id, GlyphRun{.baseline = {points(60), y_},
                     .font = font,
                     .size = points(16),
                     .color = black,
                     .text = text,
                     .glyphs = fonts.font(font).shape(text, points(16), WidthForm::natural)});
    return std::get<GlyphRun>(issue.pages.back().items.back().shape);
  }

  template <typename Shape>
  void put(ElementId id, Shape shape) {
    DisplayItem& item = issue.pages.back().items.emplace_back();
    item.element = id;
    item.shape = std::move(shape);
  }

  PagedIssue issue;
  FontBook fonts;
  ElementId document{};

 private:
  Length y_ = points(60);
};

/// True if the program is installed.
inline bool has_tool(const std::string& name) {
  return std::filesystem::exists("/usr/bin/" + name);
}

/// What `command` prints when the bytes stand in a file; `@` stands for its name.
inline std::string tool_output(std::string command, const std::string& bytes) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/file.pdf";
  std::ofstream(path, std::ios::binary) << bytes;
  command.replace(command.find('@'), 1, path);
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, size);
  }
  pclose(pipe);
  return output;
}

}  // namespace kanyin
