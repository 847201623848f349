// From the steps that a flow takes into its pages to the place of each strip and float.
#pragma once

#include <vector>

#include "layout/page_steps.h"

namespace kanyin {

/// `steps` lead from the first strip to the last.
std::vector<PageSlice> place_pages(const PageSpace& space, const std::vector<TakenStep>& steps);

}  // namespace kanyin
