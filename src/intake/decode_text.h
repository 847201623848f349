// The bytes of an old text, in whatever encoding it was kept, as a UTF-8 source of this run. Old
// bulletins come from Windows machines: GB18030, byte order marks, CRLF, form feeds between pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// Adds the text to the sources with LF at line ends and without invisible characters. Nothing
/// comes back only if an error has been reported.
std::optional<SourceId> decode_text(const std::string& path, std::string_view bytes,
                                    SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
