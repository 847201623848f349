#include "model/official_document.h"

namespace kanyin {

std::string_view format_name(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::general:
      return "general";
    case DocumentFormat::letter:
      return "letter";
    case DocumentFormat::order:
      return "order";
    case DocumentFormat::minutes:
      return "minutes";
  }
  return "general";
}

std::string attachment_label(const OfficialDocument& document, std::size_t number) {
  std::string label = document.attachments[number - 1].bound_apart ? document.number.text : "";
  label += "附件";
  if (document.attachments.size() > 1) label += std::to_string(number);
  return label;
}

}  // namespace kanyin
