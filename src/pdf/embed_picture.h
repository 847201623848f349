// A picture in the PDF. A JPEG and a plain PNG go in as they are; other pixels are deflated, with
// the row filters of PNG where these make them smaller.
#pragma once

#include "model/picture.h"
#include "pdf/objects.h"

namespace kanyin {

ObjectId embed_picture(const Picture& picture, Objects& objects);

}  // namespace kanyin
