// Where the parts of an official document stand and the words that the press prints around them.
// All of it comes from `templates/document/page.yaml`; the numbers are those of GB/T 9704-2012.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "geom/length.h"
#include "model/official_document.h"
#include "model/text.h"

namespace kanyin {

/// 发文机关标志 of one format. The top edge counts from the type area or from the edge of the
/// paper.
struct MarkPlace {
  Text wording;  // {organ}
  Length top;
  bool from_paper = false;
};

/// Where the check code of a published printing stands on paper. The standard knows no such thing,
/// so that an office decides.
enum class CodePlace { none, beside_folio };

struct DocumentTemplate {
  Text correction;  // {correction}
  MarkPlace general, letter, order, minutes;
  Text joint_tail;
  Length mark_size, smallest_mark, largest_mark;
  int narrowest_mark = 660;  // thousandths of the width that the face gives
  Length joint_size, joint_height;

  int number_gap = 2;  // empty lines
  Text signer;
  Length rule_gap, rule_thickness;
  Text rule_color;
  int title_gap = 2;  // empty lines

  Text to;           // {to}
  Text note;         // {note}
  Text attachments;  // labels from here on
  Text present, absent, observers;
  Length seal;
  Length stamp;

  struct DoubleRule {
    Length length, gap, foot, thick, thin, between;
  };
  DoubleRule double_rule;

  ColophonFace colophon_face = ColophonFace::even;
  Length colophon_outer, colophon_inner;
  Text colophon_to;          // {to}
  Text colophon_copy_to;     // {copy_to}
  Text colophon_printed_on;  // {date}
  Text colophon_copies;      // {copies}

  Text folio;  // {folio}
  Length folio_drop;
  CodePlace check_code = CodePlace::none;
  Text code;  // {code}
};

/// The template's place for the mark of this format.
const MarkPlace& mark_place(const DocumentTemplate& places, DocumentFormat format);

/// Reads `templates/document/page.yaml`. Nothing comes back only if an error has been reported.
std::optional<DocumentTemplate> load_document_template(SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
