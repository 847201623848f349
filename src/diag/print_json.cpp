#include "diag/print_json.h"

#include <nlohmann/json.hpp>

#include "diag/print.h"

namespace kanyin {

std::string print_json(const Diagnostics& diags, const SourceMap& sources, Language language) {
  std::string out;
  for (const Diagnostic& diagnostic : sorted_by_place(diags, sources)) {
    const Span span = diagnostic.span;
    const bool placed = span.source != SourceId::none;
    const Place from = placed ? sources.place(span.source, span.begin) : Place{0, 0};
    const Place to = placed ? sources.place(span.source, span.end) : Place{0, 0};
    nlohmann::ordered_json object;
    object["code"] = diagnostic.fault->code;
    object["level"] = level_name(diagnostic.fault->severity);
    object["path"] = placed ? sources.path(span.source) : std::string_view();
    object["line"] = from.line;
    object["column"] = from.column;
    object["end_line"] = to.line;
    object["end_column"] = to.column;
    object["message"] = message_of(*diagnostic.fault, diagnostic.arguments, language);
    if (diagnostic.fix.empty()) {
      object["fix"] = nullptr;
    } else {
      object["fix"] = diagnostic.fix;
    }
    out += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  }
  return out;
}

}  // namespace kanyin
