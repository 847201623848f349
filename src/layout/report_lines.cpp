#include "layout/report_lines.h"

#include <optional>
#include <string>
#include <string_view>

#include "io/utf8.h"
#include "layout/faults.h"
#include "text/faults.h"

namespace kanyin {

namespace {

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count && end < text.size(); ++i) {
    end += decode_char(text, end).length;
  }
  return text.substr(0, end);
}

/// The span is that of a longer text, whose marks the reader has taken away: as many of the words
/// as still stand there together are the place.
Span place_of(const LineRemark& remark, const SourceMap& sources) {
  const std::string_view written = sources.text(remark.span);
  for (std::size_t count : {60U, 12U, 6U, 3U}) {
    const std::string_view words = first_characters(remark.words, count);
    const std::size_t found = written.find(words);
    if (found == written.npos) continue;
    Span place = remark.span;
    place.begin += static_cast<std::uint32_t>(found);
    place.end = place.begin + static_cast<std::uint32_t>(words.size());
    return place;
  }
  return remark.span;
}

}  // namespace

void report_lines(const PagedIssue& pages, const SourceMap& sources, Diagnostics& diags) {
  for (const LineRemark& remark : pages.remarks) {
    // What the press has written itself, such as a correction notice, is not the editor's to cure.
    if (remark.span.source == SourceId::none) continue;
    const Fault& fault = remark.flaw == LineFlaw::parted ? fault::parted_word : fault::torn_line;
    diags.report(fault, place_of(remark, sources), {remark.words});
  }
  if (pages.lone_signature) diags.report(fault::lone_signature, *pages.lone_signature);
  if (pages.bare_first_page) diags.report(fault::bare_first_page, *pages.bare_first_page);
  if (const std::optional<ColophonApart>& apart = pages.colophon_apart) {
    diags.report(fault::colophon_apart, apart->text,
                 {std::to_string(apart->folio), std::to_string(apart->pages)});
  }
}

}  // namespace kanyin
