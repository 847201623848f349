// A finished PDF as another program reads it: which glyph stands where, which areas are filled. It
// knows nothing of our layout, so that a test can hold the paper against a rule instead of against
// the program that made it. All numbers are points from the top left corner of the page.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kanyin {

struct ReadGlyph {
  std::string text;    // one character; empty if the PDF does not say which
  std::string family;  // as embedded, without the tag of the subset
  std::string part;    // innermost tag it is marked with: P, Artifact …
  double size = 0;
  double x = 0;  // of its origin
  double baseline = 0;
  double advance = 0;  // the face's own
  double right() const { return x + advance; }
};

/// A filled area (every rule is one) or a picture.
struct ReadArea {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string color;  // as MuPDF writes it, "0 0 0" is black; empty for a picture
  std::string part;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

struct ReadPage {
  double width = 0;
  double height = 0;
  std::vector<ReadGlyph> glyphs;  // in the order of the page's content
  std::vector<ReadArea> fills;
  std::vector<ReadArea> pictures;
};

/// Glyphs that stand on about one baseline, left to right.
struct ReadLine {
  double baseline = 0;  // of its first glyph in the largest size
  double size = 0;      // the largest
  std::vector<ReadGlyph> glyphs;
  std::string text() const;
  double left() const { return glyphs.front().x; }
  /// Where the box of the last glyph that is no space ends, as its face draws it.
  double right() const;
};

/// True if the program that reads PDF files back is installed; tests skip where it is not.
bool can_read_back();

/// Every page of a PDF file; empty if it cannot be read.
std::vector<ReadPage> read_back(const std::string& pdf_path);

/// The lines of a page, top to bottom. Glyphs left and right of one another on a baseline are one
/// line, whatever part of the page they belong to.
std::vector<ReadLine> lines_of(const ReadPage& page);

/// The line of the page that contains these words; nothing if there is none.
std::optional<ReadLine> line_with(const ReadPage& page, const std::string& words);

constexpr double points_in_millimetre = 72 / 25.4;

}  // namespace kanyin
