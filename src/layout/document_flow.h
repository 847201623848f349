// 主体: the texts of an official document into flows. Each begins a page: the text itself under the
// head, what is issued with it, and each attachment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/document_colophon.h"
#include "layout/flow_builder.h"
#include "model/issue.h"
#include "style/document_design.h"

namespace kanyin {

/// Where the outline leads: the so-manieth heading of the first level in a text, from 1.
std::string heading_anchor(const Article& text, int number);

struct MainFlow {
  Flow flow;
  std::size_t first_of_body = 0;  // its first strip
  std::optional<std::size_t>
      signature{};  // the strip that opens it, if it is not one with the text
};

/// Title, receivers, text, list of attachments, signature and note, below `lines_above` lines that
/// the head takes on the first page. The issue is a document.
MainFlow main_flow(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places,
                   ReceiversPlace receivers, int lines_above);

/// What is issued with the document: its title on the third line and its text.
Flow issued_flow(FlowBuilder& builder, const Issue& issue, const Article& issued);

/// An attachment: 附件 with its number on the first line, its title on the third, its text.
Flow attachment_flow(FlowBuilder& builder, const Issue& issue, std::size_t index);

}  // namespace kanyin
