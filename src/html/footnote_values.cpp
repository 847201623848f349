#include "html/footnote_values.h"

#include <utility>

namespace kanyin {

void add_footnotes(TemplateValues& values, std::vector<FootnoteHtml> footnotes) {
  std::vector<TemplateValues> rows;
  rows.reserve(footnotes.size());
  for (FootnoteHtml& footnote : footnotes) {
    rows.push_back({{{"footnote_anchor", std::move(footnote.anchor)},
                     {"footnote_text", std::move(footnote.text)}}});
  }
  values["has_footnotes"] = !rows.empty();
  values["footnotes"] = std::move(rows);
}

}  // namespace kanyin
