// How good are the lines? Sets long texts, reads the PDF back with another program, and counts what
// a typesetter would mark with a red pen.
//
//   typography [--pages N] [--style NAME] [--lines "grid: strict"] [--show] [FILE…]
//
// FILE is an old bulletin as plain text; without one, a text of N pages (500) is generated. --show
// prints the lines that are counted. Styles with several columns on a page are not understood.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "io/files.h"
#include "io/utf8.h"
#include "paths.h"
#include "support/expected_file.h"
#include "support/generated_text.h"
#include "support/read_back.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

constexpr double loose = 0.12;  // em at each gap
constexpr double tight = 1.0;   // em squeezed out of a line
constexpr int characters_on_page = 28 * 22;

struct Wishes {
  int pages = 500;
  std::string style = "classic";
  std::string lines;  // of the style, in place of its own
  bool show = false;
  std::vector<std::string> files;
};

char32_t letter(const ReadGlyph& glyph) {
  return glyph.text.empty() ? U' ' : decode_char(glyph.text, 0).code_point;
}

bool is_han(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool closes(char32_t c) { return std::u32string_view(U"。，、；：？！”’）》〉】〕").find(c) < 99; }
bool opens(char32_t c) { return std::u32string_view(U"“‘（《〈【〔").find(c) < 99; }
bool is_unit(char32_t c) {
  return std::u32string_view(U"年月日元人名家个号期万亿户次天多").find(c) < 99;
}

struct BodyLine {
  ReadLine line;
  std::size_t page = 0;
  bool first_on_page = false;
  bool last_on_page = false;
  bool is_head = false;
  char32_t first() const { return letter(line.glyphs.front()); }
  char32_t last() const { return letter(line.glyphs.back()); }
};

/// Counts of one text.
class Count {
 public:
  explicit Count(const Wishes& wishes)
      : show_(wishes.show), is_strict_(wishes.lines.find("strict") != std::string::npos) {}

  void add(const std::vector<ReadPage>& pages) {
    collect(pages);
    for (std::size_t i = 0; i < lines_.size(); ++i) weigh(i);
  }

  void print(const std::string& name) {
    const double thousand = 1000.0 / std::max(1, full_lines_);
    std::printf("%s: %zu pages, %zu lines of text, %d of them full\n", name.c_str(), pages_,
                lines_.size(), full_lines_);
    for (const char* fault :
         {"banned start", "banned end", "split unit", "lone last character", "loose line",
          "tight line", "short line", "widow", "head at page foot"}) {
      std::printf("  %-22s %6d  %8.2f per 1000\n", fault, counts_[fault],
                  counts_[fault] * thousand);
    }
    std::sort(stretches_.begin(), stretches_.end());
    double sum = 0;
    for (double stretch : stretches_) sum += stretch;
    const std::size_t count = std::max<std::size_t>(1, stretches_.size());
    std::printf("  stretch at each gap     mean %.4f em, 99th percentile %.4f em, most %.4f em\n",
                sum / static_cast<double>(count),
                stretches_.empty() ? 0 : stretches_[stretches_.size() * 99 / 100],
                stretches_.empty() ? 0 : stretches_.back());
  }

 private:
  /// Body text is what most glyphs are set in.
  void find_body(const std::vector<ReadPage>& pages) {
    std::map<std::string, int> families;
    std::map<int, int> sizes;
    std::map<int, int> lefts;
    std::map<int, int> rights;
    for (const ReadPage& page : pages) {
      for (const ReadGlyph& glyph : page.glyphs) {
        if (!is_han(letter(glyph))) continue;
        ++families[glyph.family];
        ++sizes[static_cast<int>(std::lround(glyph.size * 1000))];
      }
    }
    const auto commonest = [](const auto& counts) {
      return std::max_element(counts.begin(), counts.end(),
                              [](const auto& a, const auto& b) { return a.second < b.second; })
          ->first;
    };
    family_ = commonest(families);
    size_ = commonest(sizes) / 1000.0;
    for (const ReadPage& page : pages) {
      for (const ReadLine& line : lines_of(page)) {
        if (!is_text(line)) continue;
        if (is_han(letter(line.glyphs.front()))) ++lefts[to_key(line.left())];
        if (is_han(letter(line.glyphs.back()))) ++rights[to_key(line.right())];
      }
    }
    left_ = commonest(lefts) / 100.0;
    right_ = commonest(rights) / 100.0;
  }

  static int to_key(double x) { return static_cast<int>(std::lround(x * 100)); }

  bool is_text(const ReadLine& line) const {
    return line.glyphs.front().part != "Artifact" && std::abs(line.size - size_) < 0.01;
  }

  void collect(const std::vector<ReadPage>& pages) {
    find_body(pages);
    pages_ += pages.size();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      std::vector<ReadLine> all = lines_of(pages[i]);
      std::erase_if(all,
                    [](const ReadLine& line) { return line.glyphs.front().part == "Artifact"; });
      for (std::size_t at = 0; at < all.size(); ++at) {
        const bool is_last = at + 1 == all.size();
        if (is_last && i + 1 < pages.size() && is_head(all[at])) note("head at page foot", all[at]);
        if (!is_text(all[at]) || is_head(all[at]) || all[at].left() > left_ + 3 * size_) continue;
        cut_credit(all[at]);
        lines_.push_back({.line = std::move(all[at]), .page = i, .first_on_page = at == 0});
      }
    }
  }

  bool is_head(const ReadLine& line) const {
    return std::none_of(line.glyphs.begin(), line.glyphs.end(), [this](const ReadGlyph& glyph) {
      return glyph.family == family_ || !is_han(letter(glyph));
    });
  }

  /// The credit at the right edge of a last line is a line of its own.
  void cut_credit(ReadLine& line) const {
    for (std::size_t i = 1; i < line.glyphs.size(); ++i) {
      // A dash of two ems may be one glyph, of which no more than a half is told.
      if (letter(line.glyphs[i - 1]) == U'—') continue;
      if (line.glyphs[i].x - line.glyphs[i - 1].right() < 1.4 * size_) continue;
      line.glyphs.resize(i);
      return;
    }
  }

  double seen_left(const ReadLine& line) const {
    return opens(letter(line.glyphs.front())) ? line.left() + size_ / 2 : line.left();
  }

  double seen_right(const ReadLine& line) const {
    return closes(letter(line.glyphs.back())) ? line.right() - size_ / 2 : line.right();
  }

  /// On a strict grid a mark at the end of a line keeps its whole cell.
  double shortest_gap() const { return is_strict_ ? 0.6 * size_ : 0.1; }

  bool begins_paragraph(std::size_t i) const { return seen_left(lines_[i].line) > left_ + size_; }
  bool runs_on(std::size_t i) const { return i + 1 < lines_.size() && !begins_paragraph(i + 1); }

  void note(const char* fault, const ReadLine& line) {
    ++counts_[fault];
    if (show_) std::printf("  %s: %s\n", fault, line.text().c_str());
  }

  void weigh(std::size_t i) {
    const BodyLine& here = lines_[i];
    if (closes(here.first()) || std::u32string_view(U"·～/％%℃").find(here.first()) < 99) {
      note("banned start", here.line);
    }
    if (opens(here.last())) note("banned end", here.line);
    if (!runs_on(i)) {
      weigh_last(i);
      return;
    }
    ++full_lines_;
    if (parts_unit(here, lines_[i + 1])) note("split unit", here.line);
    if (right_ - seen_right(here.line) > shortest_gap()) note("short line", here.line);
    weigh_gaps(here.line);
  }

  void weigh_last(std::size_t i) {
    const BodyLine& here = lines_[i];
    if (begins_paragraph(i)) return;
    if (here.first_on_page && here.page > 0) note("widow", here.line);
    int characters = 0;
    for (const ReadGlyph& glyph : here.line.glyphs) {
      const char32_t c = letter(glyph);
      if (is_han(c)) characters += 2;
      if (is_digit(c) || is_latin(c)) ++characters;
    }
    if (characters < 4) note("lone last character", here.line);
  }

  static bool parts_unit(const BodyLine& here, const BodyLine& next) {
    const char32_t last = here.last();
    const char32_t first = next.first();
    if (is_digit(last)) return is_digit(first) || is_unit(first) || first == '.' || first == '%';
    if (is_latin(last)) return is_latin(first);
    if (last == U'第') return is_digit(first);
    if (last == U'〕') return is_digit(first);
    return last == first && (last == U'—' || last == U'…');
  }

  void weigh_gaps(const ReadLine& line) {
    std::vector<double> gaps;
    double squeezed = 0;
    for (std::size_t i = 0; i + 1 < line.glyphs.size(); ++i) {
      const char32_t left = letter(line.glyphs[i]);
      const char32_t right = letter(line.glyphs[i + 1]);
      const double advance = (line.glyphs[i + 1].x - line.glyphs[i].x) / size_;
      if (is_han(left) && is_han(right)) gaps.push_back(advance - 1);
      if (closes(left) && is_han(right)) squeezed += std::max(0.0, 1 - advance);
    }
    if (gaps.empty()) return;
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2),
                     gaps.end());
    const double stretch = gaps[gaps.size() / 2];
    stretches_.push_back(stretch);
    if (stretch > loose) note("loose line", line);
    if (squeezed > tight) note("tight line", line);
  }

  bool show_;
  bool is_strict_;
  std::string family_;
  double size_ = 0;
  double left_ = 0;
  double right_ = 0;
  std::size_t pages_ = 0;
  int full_lines_ = 0;
  std::vector<BodyLine> lines_;
  std::map<std::string, int> counts_;
  std::vector<double> stretches_;
};

/// A publication for one run of the bench.
class Bench {
 public:
  explicit Bench(const Wishes& wishes) : wishes_(wishes) {
    put("content/bulletin.yaml",
        "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\nsections: "
        "[工作动态]\nstyle: " +
            wishes.style + "\n");
    put("content/registers/contributors.yaml", "contributors:\n  - name: 江城市总工会\n");
    if (!wishes.lines.empty()) own_style();
  }

  void count_generated() {
    put("content/issues/long/issue.yaml", "number: 1\ndate: 2012-02-29\n");
    TextGenerator generator(500);
    int characters = wishes_.pages * characters_on_page;
    for (int story = 1; characters > 0; ++story) {
      std::string text =
          "---\ntitle: 全市工会工作会议召开\nsection: 工作动态\ncredit: 江城市总工会\n---\n";
      for (int i = 0; i < 12; ++i) {
        const std::string paragraph = generator.paragraph(30 + 41 * ((story + i) % 8));
        characters -= static_cast<int>(count_chars(paragraph));
        text += "\n" + paragraph + "\n";
      }
      put("content/issues/long/" + std::to_string(1000 + story) + ".md", text);
    }
    count("long", "generated text");
  }

  void count_file(const std::string& path) {
    const std::string id = "issue" + std::to_string(++imported_);
    run("import '" + path + "' --to " + id + " --number 1 --date 2012-02-29");
    count(id, path);
  }

 private:
  void put(const std::string& path, const std::string& text) const {
    put_file(folder_.path(path), text);
  }

  void own_style() const {
    const std::string path = "styles/" + wishes_.style + ".yaml";
    std::string style = bytes_of_file(std::string(KANYIN_ROOT "/") + path);
    const std::size_t at = style.find("\nlines:\n");
    const std::size_t end = style.find("\n\n", at + 1);
    style.replace(at, end - at, "\nlines: {" + wishes_.lines + "}");
    put(path, style);
  }

  void run(const std::string& words) const {
    const char* fonts = std::getenv("KANYIN_FONTS");
    const std::string folder = fonts ? fonts : KANYIN_ROOT "/build/fonts";
    const ProgramResult result =
        run_program("KANYIN_FONTS='" + folder + "' " KANYIN_PROGRAM " -C " + folder_.path() + " " +
                    words + " 2>&1");
    if (result.exit_code > 1) std::printf("%s\n", result.output.c_str());
  }

  void count(const std::string& id, const std::string& name) const {
    run("build " + id + " --to pdf -o " + folder_.path());
    Count count(wishes_);
    count.add(read_back(folder_.path(id + ".pdf")));
    count.print(name);
  }

  const Wishes& wishes_;
  TemporaryFolder folder_;
  int imported_ = 0;
};

Wishes read_wishes(const std::vector<std::string>& words) {
  Wishes wishes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_value = i + 1 < words.size();
    if (words[i] == "--show") {
      wishes.show = true;
    } else if (words[i] == "--pages" && has_value) {
      wishes.pages = std::atoi(words[++i].c_str());
    } else if (words[i] == "--style" && has_value) {
      wishes.style = words[++i];
    } else if (words[i] == "--lines" && has_value) {
      wishes.lines = words[++i];
    } else {
      wishes.files.push_back(words[i]);
    }
  }
  return wishes;
}

int run(int count, char** words) {
  if (!can_read_back()) {
    std::printf("mutool (package mupdf-tools) is not installed\n");
    return 3;
  }
  const Wishes wishes = read_wishes({words + 1, words + count});
  Bench bench(wishes);
  if (wishes.files.empty()) bench.count_generated();
  for (const std::string& file : wishes.files) bench.count_file(file);
  return 0;
}

}  // namespace
}  // namespace kanyin

int main(int count, char** words) { return kanyin::run(count, words); }
