// Runs that are one sign to their reader and are neither parted nor widened: 第3期, 〔2008〕6号
// with the letters of its office before it.
#pragma once

#include <span>
#include <vector>

#include "text/shape.h"

namespace kanyin {

/// One for each cluster: is the place after it inside such a run (GB/T 9704-2012, 7.2.5)?
std::vector<bool> inside_bound_runs(std::span<const Cluster> clusters);

}  // namespace kanyin
