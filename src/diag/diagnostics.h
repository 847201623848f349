// What was found wrong in a run, in the order of finding; printers sort it by place.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "diag/fault.h"
#include "diag/span.h"

namespace kanyin {

struct Diagnostic {
  const Fault* fault = nullptr;
  Span span;
  std::vector<std::string> arguments;
  std::string fix;  // what could stand there instead; empty if there is no such text
};

class Diagnostics {
 public:
  /// The fault is one of the constants of a `faults.h`. The reference stays valid.
  Diagnostic& report(const Fault& fault, Span span, std::vector<std::string> arguments = {});

  bool has_errors() const { return count(Severity::error) > 0; }
  std::size_t count(Severity severity) const;
  const std::deque<Diagnostic>& all() const { return found_; }

 private:
  std::deque<Diagnostic> found_;
};

class SourceMap;

/// By path, place and code; of equal ones only the first. What no file says comes last.
std::vector<Diagnostic> sorted_by_place(const Diagnostics& diags, const SourceMap& sources);

}  // namespace kanyin
