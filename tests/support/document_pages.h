// Official documents laid out with faces that depend on nothing installed, and measured in
// millimetres from the edges of the paper, as a records office would with a ruler.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/page.h"
#include "model/official_document.h"
#include "model/revision.h"

namespace kanyin {

/// Words on a page. Their box is made of em boxes: a Han fills it. On a page that lies it is
/// measured on the paper as it stands.
struct MeasuredWords {
  int page = 0;  // counted from 1
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;     // points
  std::string family;  // the key of the role
  bool red = false;
  Color color{};
  int stretch = 1000;
  bool turned = false;
};

struct MeasuredRule {
  int page = 0;
  double left = 0;
  double right = 0;
  double y = 0;  // of its middle
  double thickness = 0;
  bool red = false;
  Color color{};
};

struct MeasuredBar {
  double x = 0;  // of its middle
  double top = 0;
  double bottom = 0;
};

class DocumentPages {
 public:
  /// `yaml` is what issue.yaml says below `type: document`; the files are the texts that it names,
  /// and, with a folder in their name, files of the publication.
  explicit DocumentPages(const std::string& yaml,
                         const std::map<std::string, std::string>& files = {},
                         const Revision& revision = {}, const DocumentChanges& changes = {});

  int count() const { return static_cast<int>(pages_.pages.size()); }

  /// The first place where these words stand on one line; the test fails without one.
  MeasuredWords words(const std::string& text, int page = 0) const;

  /// All lines of a page, top to bottom.
  std::vector<MeasuredWords> lines(int page) const;

  /// Horizontal rules of a page, top to bottom.
  std::vector<MeasuredRule> rules(int page) const;

  /// Upright rules of a page, which are the bars beside what a correction changed.
  std::vector<MeasuredBar> bars(int page) const;

  bool has(const std::string& text, int page) const;

  /// Whether a signature found no room on a page with text.
  bool has_lone_signature() const { return pages_.lone_signature.has_value(); }

  /// Whether the head left no room for text on the first page.
  bool has_bare_first_page() const { return pages_.bare_first_page.has_value(); }

  /// How many pages were added for a colophon behind a text that lies; 0 if none were.
  int pages_for_colophon() const {
    return pages_.colophon_apart ? pages_.colophon_apart->pages : 0;
  }

  /// What is drawn on a page besides words and rules.
  int drawings(int page) const;

  /// Width and height of the paper.
  std::pair<double, double> paper(int page) const;

 private:
  PagedIssue pages_;
  std::vector<std::string> families_;  // by font
};

}  // namespace kanyin
