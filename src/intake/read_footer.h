// The foot of an old bulletin: who received it, how many copies there were, who edited it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/bulletin_lines.h"
#include "model/text.h"

namespace kanyin {

/// One line such as `报：市委、市政府`.
struct SplitReceivers {
  Text label;  // as written, without the colon
  std::vector<Text> receivers;
  Text line;  // the whole of it
};

/// `责任编辑：…  审核：…  签发：…`; each may be empty.
struct SplitStaff {
  std::string editor;
  std::string reviewer;
  std::string approver;
  std::string phone;
  bool empty() const {
    return editor.empty() && reviewer.empty() && approver.empty() && phone.empty();
  }
};

enum class FooterCertainty {
  certain,  // 本期印发：
  likely    // 报：, which can open a paragraph as well
};

/// How sure it is that the line opens a distribution; nothing if it does not.
std::optional<FooterCertainty> footer_certainty(std::string_view line);

/// The receivers of a line that opens a distribution. Lists are split on 、 outside parentheses.
SplitReceivers split_receivers(const BulletinLine& line, Diagnostics& diags);

/// The number in a line that says nothing but `（共印350份）`.
std::optional<int> read_copies(std::string_view line);

/// The people of a staff line; nothing if the line says anything else.
std::optional<SplitStaff> read_staff(const BulletinLine& line);

}  // namespace kanyin
