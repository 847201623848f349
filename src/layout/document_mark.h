// 发文机关标志: the name of the organ in red over an official document, or the names of several
// with 文件 beside them.
#pragma once

#include <string>
#include <vector>

#include "layout/flow_builder.h"
#include "model/official_document.h"
#include "style/document_design.h"

namespace kanyin {

struct DocumentMark {
  std::vector<DisplayItem> items;  // from the left edge of the type area and the top of the ink
  Length height;                   // of the ink
};

/// The words of the mark in reading order, one entry a line; the tail of a joint one (文件) last.
std::vector<std::string> mark_words(const OfficialDocument& document,
                                    const DocumentTemplate& places);

/// True if several organs stand in the mark.
bool is_joint_mark(const OfficialDocument& document);

/// A short name is letterspaced; a long one narrowed and then made smaller. `size` is that of a
/// mark of one organ; several share the height that the template gives them.
DocumentMark document_mark(FlowBuilder& builder, const OfficialDocument& document,
                           const DocumentTemplate& places, Length size, ElementKind kind,
                           ElementId parent);

}  // namespace kanyin
