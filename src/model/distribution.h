// Who receives an issue: 报 to those above, 送 to peers, 发 to those below.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/text.h"

namespace kanyin {

struct Receiver {
  Text name;
  std::optional<int> copies;
};

struct ReceiverGroup {
  std::string label;  // 报, 送, 发; empty in a plain list
  std::vector<Receiver> receivers;
};

struct DistributionList {
  std::string name;
  std::vector<ReceiverGroup> groups;
};

}  // namespace kanyin
