#include "pdf/linearize.h"

#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

#include <memory>

#include "pdf/faults.h"

namespace kanyin {

namespace {

struct CloseLibrary {
  void operator()(void* library) const { dlclose(library); }
};

/// libqpdf brings cryptography along, and linked in it would take a third of the time of a whole
/// proof to load.
class Qpdf {
 public:
  explicit Qpdf(const char* name) : library_(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {}

  bool is_there() const { return library_ != nullptr; }

  /// The function with this name, of the type that its header declares.
  template <typename Function>
  Function* find(const char* name) const {
    return reinterpret_cast<Function*>(dlsym(library_.get(), name));
  }

 private:
  std::unique_ptr<void, CloseLibrary> library_;
};

}  // namespace

std::string linearize(const std::string& pdf, const char* library_name, Diagnostics& diags) {
  const Qpdf library(library_name);
  if (!library.is_there()) {
    diags.report(fault::qpdf_missing, {});
    return {};
  }
  const auto init = library.find<decltype(qpdf_init)>("qpdf_init");
  const auto cleanup = library.find<decltype(qpdf_cleanup)>("qpdf_cleanup");
  const auto silence = library.find<decltype(qpdf_silence_errors)>("qpdf_silence_errors");
  const auto hush =
      library.find<decltype(qpdf_set_suppress_warnings)>("qpdf_set_suppress_warnings");
  const auto error = library.find<decltype(qpdf_get_error)>("qpdf_get_error");
  const auto read = library.find<decltype(qpdf_read_memory)>("qpdf_read_memory");
  const auto init_write = library.find<decltype(qpdf_init_write_memory)>("qpdf_init_write_memory");
  const auto set_linearization =
      library.find<decltype(qpdf_set_linearization)>("qpdf_set_linearization");
  const auto set_id =
      library.find<decltype(qpdf_set_deterministic_ID)>("qpdf_set_deterministic_ID");
  const auto set_newline = library.find<decltype(qpdf_set_newline_before_endstream)>(
      "qpdf_set_newline_before_endstream");
  const auto write = library.find<decltype(qpdf_write)>("qpdf_write");
  const auto length = library.find<decltype(qpdf_get_buffer_length)>("qpdf_get_buffer_length");
  const auto buffer = library.find<decltype(qpdf_get_buffer)>("qpdf_get_buffer");
  if (!init || !cleanup || !silence || !hush || !error || !read || !init_write ||
      !set_linearization || !set_id || !set_newline || !write || !length || !buffer) {
    diags.report(fault::qpdf_missing, {});
    return {};
  }

  qpdf_data data = init();
  silence(data);
  hush(data, QPDF_TRUE);
  std::string linear;
  bool done = (read(data, "issue.pdf", pdf.data(), pdf.size(), nullptr) & QPDF_ERRORS) == 0;
  done = done && (init_write(data) & QPDF_ERRORS) == 0;
  if (done) {
    set_linearization(data, QPDF_TRUE);
    set_id(data, QPDF_TRUE);
    set_newline(data, QPDF_TRUE);  // ISO 19005-2, 6.1.7.1
    done = (write(data) & QPDF_ERRORS) == 0;
  }
  if (done) linear.assign(reinterpret_cast<const char*>(buffer(data)), length(data));
  if (!done) error(data);  // an error that nobody has looked at would be printed
  cleanup(&data);
  if (!done) diags.report(fault::not_linearised, {});
  return linear;
}

}  // namespace kanyin
