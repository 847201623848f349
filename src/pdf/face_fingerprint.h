// Tells one face from every other without reading the whole of its file.
#pragma once

#include <string>

#include "text/font_book.h"

namespace kanyin {

/// 64 hexadecimal digits. They stand for the size of the file and for the table directory of the
/// face, which has a checksum of each table (OpenType, `TableRecord`), and for how outlines are
/// prepared.
std::string face_fingerprint(const FaceSource& source);

}  // namespace kanyin
