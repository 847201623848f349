#include "diag/diagnostics.h"

#include <algorithm>
#include <tuple>

#include "diag/source_map.h"

namespace kanyin {

Diagnostic& Diagnostics::report(const Fault& fault, Span span, std::vector<std::string> arguments) {
  found_.push_back({.fault = &fault, .span = span, .arguments = std::move(arguments), .fix = {}});
  return found_.back();
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      found_.begin(), found_.end(),
      [severity](const Diagnostic& diagnostic) { return diagnostic.fault->severity == severity; }));
}

std::vector<Diagnostic> sorted_by_place(const Diagnostics& diags, const SourceMap& sources) {
  std::vector<Diagnostic> sorted(diags.all().begin(), diags.all().end());
  const auto key = [&sources](const Diagnostic& diagnostic) {
    const bool placeless = diagnostic.span.source == SourceId::none;
    return std::tuple(
        placeless, placeless ? std::string_view() : sources.path(diagnostic.span.source),
        diagnostic.span.begin, diagnostic.span.end, diagnostic.fault->code, diagnostic.arguments);
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&key](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto last =
      std::unique(sorted.begin(), sorted.end(),
                  [&key](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); });
  sorted.erase(last, sorted.end());
  return sorted;
}

}  // namespace kanyin
