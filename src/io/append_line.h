// Adding one line to the end of a file, in one write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace kanyin {

/// `line` ends with LF. It is on the disk when there is no error; after an error the file is as
/// long as it was, unless the disk refuses that too and leaves a line without its end.
std::error_code append_line(const std::string& path, std::string_view line);

/// Cuts off what stands behind the first `size` bytes.
std::error_code shorten_file(const std::string& path, std::uint64_t size);

}  // namespace kanyin
