#include "support/read_back.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <string_view>

#include "support/run_program.h"

namespace kanyin {

namespace {

/// a b c d e f of a PDF matrix.
using Matrix = std::array<double, 6>;

struct Spot {
  double x = 0;
  double y = 0;
};

Spot moved(const Matrix& matrix, Spot spot) {
  return {matrix[0] * spot.x + matrix[2] * spot.y + matrix[4],
          matrix[1] * spot.x + matrix[3] * spot.y + matrix[5]};
}

std::string unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> names{
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  for (const auto& [name, letter] : names) {
    if (text == name) return std::string(1, letter);
  }
  return std::string(text);
}

/// Reads MuPDF's trace of the drawing operators: XML with one tag a line.
class TraceReader {
 public:
  std::vector<ReadPage> read(const std::string& trace) {
    std::istringstream lines(trace);
    while (std::getline(lines, line_)) read_line();
    return std::move(pages_);
  }

 private:
  bool opens(std::string_view tag) const { return line_.find(tag) != line_.npos; }

  std::string attribute(const std::string& name) const {
    const std::string begin = " " + name + "=\"";
    const std::size_t at = line_.find(begin);
    if (at == line_.npos) return {};
    const std::size_t first = at + begin.size();
    // A straight quotation mark is its own value.
    const std::size_t end = line_.find('"', line_[first] == '"' ? first + 1 : first);
    return unescaped(std::string_view(line_).substr(first, end - first));
  }

  double number(const std::string& name) const {
    double value = 0;
    std::istringstream(attribute(name)) >> value;
    return value;
  }

  template <std::size_t Count>
  std::array<double, Count> numbers(const std::string& name) const {
    std::array<double, Count> values{};
    std::istringstream text(attribute(name));
    for (double& value : values) text >> value;
    return values;
  }

  void read_line() {
    if (opens("<page ")) {
      const std::array<double, 4> box = numbers<4>("mediabox");
      pages_.emplace_back();
      pages_.back().width = box[2] - box[0];
      pages_.back().height = box[3] - box[1];
    } else if (opens("<layer ")) {
      parts_.push_back(attribute("name"));
    } else if (opens("<end_layer")) {
      if (!parts_.empty()) parts_.pop_back();
    } else if (opens("<fill_text ")) {
      matrix_ = numbers<6>("transform");
    } else if (opens("<span ")) {
      family_ = attribute("font");
      if (family_.find('+') != family_.npos) family_.erase(0, family_.find('+') + 1);
      size_ = numbers<4>("trm")[0] * std::abs(matrix_[0]);
    } else if (opens("<g ")) {
      read_glyph();
    } else {
      read_area();
    }
  }

  void read_glyph() {
    const Spot at = moved(matrix_, {number("x"), number("y")});
    pages_.back().glyphs.push_back({.text = attribute("unicode"),
                                    .family = family_,
                                    .part = part(),
                                    .size = size_,
                                    .x = at.x,
                                    .baseline = at.y,
                                    .advance = number("adv") * size_});
  }

  void read_area() {
    if (opens("<fill_path ")) {
      matrix_ = numbers<6>("transform");
      color_ = attribute("color");
      corners_.clear();
      in_fill_ = true;
    } else if (opens("</fill_path")) {
      if (!corners_.empty()) pages_.back().fills.push_back(area());
      in_fill_ = false;
    } else if (in_fill_ && (opens("<moveto ") || opens("<lineto "))) {
      corners_.push_back(moved(matrix_, {number("x"), number("y")}));
    } else if (opens("<fill_image ")) {
      matrix_ = numbers<6>("transform");
      color_.clear();
      corners_ = {moved(matrix_, {0, 0}), moved(matrix_, {1, 1})};
      pages_.back().pictures.push_back(area());
    }
  }

  ReadArea area() const {
    ReadArea area{.left = corners_.front().x,
                  .top = corners_.front().y,
                  .right = corners_.front().x,
                  .bottom = corners_.front().y,
                  .color = color_,
                  .part = part()};
    for (const Spot& corner : corners_) {
      area.left = std::min(area.left, corner.x);
      area.right = std::max(area.right, corner.x);
      area.top = std::min(area.top, corner.y);
      area.bottom = std::max(area.bottom, corner.y);
    }
    return area;
  }

  std::string part() const { return parts_.empty() ? std::string() : parts_.back(); }

  std::string line_;
  std::vector<ReadPage> pages_;
  std::vector<std::string> parts_;
  Matrix matrix_{};
  std::string family_;
  std::string color_;
  double size_ = 0;
  std::vector<Spot> corners_;
  bool in_fill_ = false;
};

}  // namespace

std::string ReadLine::text() const {
  std::string text;
  for (const ReadGlyph& glyph : glyphs) text += glyph.text;
  return text;
}

double ReadLine::right() const {
  double right = left();
  for (const ReadGlyph& glyph : glyphs) {
    if (glyph.text != " ") right = glyph.right();
  }
  return right;
}

bool can_read_back() { return has_program("mutool"); }

std::vector<ReadPage> read_back(const std::string& pdf_path) {
  const ProgramResult trace = run_program("mutool draw -q -F trace '" + pdf_path + "' 2>/dev/null");
  if (trace.exit_code != 0) return {};
  return TraceReader().read(trace.output);
}

std::vector<ReadLine> lines_of(const ReadPage& page) {
  // Footnote marks are raised and faces for rare characters lowered by less than this.
  constexpr double spread = 0.45;
  std::vector<ReadLine> lines;
  for (const ReadGlyph& glyph : page.glyphs) {
    const auto here = std::find_if(lines.begin(), lines.end(), [&](const ReadLine& line) {
      return std::abs(line.baseline - glyph.baseline) < spread * std::max(line.size, glyph.size);
    });
    ReadLine& line = here == lines.end() ? lines.emplace_back() : *here;
    if (glyph.size > line.size) {
      line.size = glyph.size;
      line.baseline = glyph.baseline;
    }
    line.glyphs.push_back(glyph);
  }
  for (ReadLine& line : lines) {
    std::stable_sort(line.glyphs.begin(), line.glyphs.end(),
                     [](const ReadGlyph& a, const ReadGlyph& b) { return a.x < b.x; });
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const ReadLine& a, const ReadLine& b) { return a.baseline < b.baseline; });
  return lines;
}

std::optional<ReadLine> line_with(const ReadPage& page, const std::string& words) {
  for (ReadLine& line : lines_of(page)) {
    if (line.text().find(words) != std::string::npos) return std::move(line);
  }
  return std::nullopt;
}

}  // namespace kanyin
