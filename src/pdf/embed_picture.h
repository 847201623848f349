// A picture in the PDF. A JPEG and a plain PNG go in as they are; other pixels are deflated, with
// the row filters of PNG where these make them smaller. What is finer than paper shows is drawn
// anew with fewer pixels, never with more.
#pragma once

#include "layout/needed_pixels.h"
#include "model/picture.h"
#include "pdf/objects.h"

namespace kanyin {

ObjectId embed_picture(const Picture& picture, PixelSize needed, Objects& objects);

}  // namespace kanyin
