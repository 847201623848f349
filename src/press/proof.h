// From files to a proof: read, check, lay out, write. The whole program on one screen is in
// proof.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "html/html_design.h"
#include "layout/page.h"
#include "model/issue.h"
#include "pdf/glyph_cache.h"
#include "pdf/packed_streams.h"
#include "press/apply_corrections.h"
#include "style/design.h"
#include "text/font_book.h"
#include "text/open_fonts.h"

namespace kanyin {

/// Which outputs are wanted; the others stay empty.
struct Outputs {
  bool pdf = true;
  bool html = true;
  bool text = true;
  bool json = true;
  bool attach_source = false;  // the JSON inside the PDF
  bool verify = false;         // the PDF is read back and looked over
  bool web = false;            // the PDF rearranged for reading while it is loaded
  bool web_fonts = false;      // the faces of the masthead inside the page
  bool pages = false;          // the pages alone, without a file of them
};

/// What all issues of a publication share. It is read once and then only looked at, by as many
/// threads as like; the cache takes care of itself.
struct Press {
  Publication publication;
  Design design;
  HtmlDesign html;
  Outputs outputs;                // what it was opened for
  std::optional<FontBook> fonts;  // nothing if no output is set in them: a browser brings its own
  FontFolders font_folders;       // in which `fonts` were looked for
  std::unique_ptr<GlyphCache> glyphs = std::make_unique<GlyphCache>();  // of `fonts`
  std::unique_ptr<PackedStreams> streams{};  // kept where the same issues are made again and again
};

/// Reads the publication that `sources` looks into, with its design and the fonts that the outputs
/// are set in. Nothing comes back only if an error has been reported.
std::optional<Press> open_press(const Outputs& outputs, const FontFolders& font_folders,
                                SourceMap& sources, Diagnostics& diags);

struct Proof {
  Issue issue;
  PagedIssue pages;
  std::string pdf;
  std::string html;
  std::string text;
  std::string json;
};

/// Makes the proof of one issue. `sources` is new for the issue and stands on the one that the
/// press was read with. Nothing comes back only if an error has been reported.
std::optional<Proof> make_proof(const Press& press, std::string_view issue_id, SourceMap& sources,
                                Diagnostics& diags);

/// Makes the proof of an issue that has been read and checked; `sources` is asked for the design of
/// documents, and for the printing that a correction corrects, whose pages its notice names.
/// Nothing comes back only if an error has been reported.
std::optional<Proof> compose_proof(const Press& press, CheckedIssue checked, SourceMap& sources,
                                   Diagnostics& diags);

/// Reports what is to be said of an issue on paper: how it fills its sheets, titles of too many
/// lines, loose lines, coarse pictures. The proof has pages.
void report_paper(const Press& press, const Proof& proof, SourceMap& sources, Diagnostics& diags);

/// Reads an issue and checks all that can be said of it before it is laid out, up to the last
/// character that no font of the press can show. Nothing comes back only if an error has been
/// reported.
std::optional<CheckedIssue> check_proof(const Press& press, std::string_view issue_id,
                                        SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
