// An old official document (公文) taken apart: number, title, receivers, text, signature, and what
// is issued with it. Every word of the text is somewhere in the result; what belongs nowhere is in
// `leftover`.
#pragma once

#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/date.h"
#include "model/text.h"

namespace kanyin {

/// A text with a title of its own.
struct SplitPart {
  std::vector<Text> title;  // the lines as they stood
  std::vector<Text> paragraphs;
};

struct SplitDocument {
  std::vector<Text> organs;  // from the mark (发文机关标志), else who signs
  Text number;
  Text serial, secrecy, urgency;
  std::vector<Text> signers;
  std::vector<Text> title;
  Text to;
  std::vector<Text> paragraphs;
  std::vector<Text> signed_by;
  std::optional<Date> date;
  Text note;
  std::optional<SplitPart> issued;
  std::vector<SplitPart> attachments;
  Text copy_to;
  Text printed_by;
  std::optional<Date> printed_on;
  std::optional<int> copies;
  std::vector<Text> leftover;
};

/// Nothing if the text is no official document: it has no number on a line of its own, or nobody
/// signs it. Then nothing is reported either.
std::optional<SplitDocument> split_document(SourceId source, const SourceMap& sources,
                                            Diagnostics& diags);

}  // namespace kanyin
