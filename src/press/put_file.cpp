#include "press/put_file.h"

#include "press/faults.h"

namespace kanyin {

namespace {

/// The system speaks English only, so what it says most often has a fault of its own.
const Fault& fault_for(std::error_code error) {
  if (error == std::errc::file_exists) return fault::file_in_the_way;
  if (error == std::errc::no_space_on_device) return fault::disk_full;
  if (error == std::errc::permission_denied) return fault::no_permission;
  if (error == std::errc::operation_not_permitted) return fault::no_permission;
  if (error == std::errc::read_only_file_system) return fault::read_only_disk;
  return fault::cannot_write;
}

std::optional<std::string> told(std::error_code error, const std::string& path,
                                Diagnostics& diags) {
  if (!error) return path;
  diags.report(fault_for(error), {}, {path, error.message()});
  return std::nullopt;
}

}  // namespace

std::optional<std::string> put_file(const std::string& path, std::string_view bytes,
                                    Existing existing, Diagnostics& diags) {
  return told(write_file(path, bytes, existing), path, diags);
}

std::optional<std::string> put_proof_file(const std::string& path, std::string_view bytes,
                                          Diagnostics& diags) {
  return told(write_file(path, bytes, Existing::replace, Flush::when_convenient), path, diags);
}

}  // namespace kanyin
