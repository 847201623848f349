#include "layout/known_names.h"

#include <string>
#include <vector>

#include "io/utf8.h"

namespace kanyin {

namespace {

void add(std::vector<std::string>& names, const std::vector<Text>& more) {
  for (const Text& name : more) names.push_back(name.text);
}

}  // namespace

SoftUnits known_names(const Issue& issue, const Lexicon& lexicon) {
  std::vector<std::string> names;
  for (const std::u32string& name : lexicon.names()) {
    names.push_back(encode_utf8(name));
  }
  add(names, {issue.staff.editor, issue.staff.reviewer, issue.staff.approver});
  if (issue.document) {
    add(names, issue.document->signers);
    add(names, issue.document->present);
    add(names, issue.document->absent);
    add(names, issue.document->observers);
  }
  return SoftUnits(names);
}

}  // namespace kanyin
