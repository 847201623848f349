// From what differs between two revisions to what the correction notice says: short quotations with
// enough around them to find the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/compare_issues.h"
#include "model/lexicon.h"
#include "model/revision.h"

namespace kanyin {

/// A stretch of a text that changed, with the words around it.
struct Quotation {
  std::string before;
  std::string after;
};

/// One for each place of a text that changed; changes close to each other are one place. Quotations
/// begin and end between words of the lexicon. Rows of a table and items of a list are lines, each
/// told by itself.
std::vector<Quotation> quotations(std::string_view before, std::string_view after,
                                  const Lexicon& lexicon);

/// 标题, 署名, 日期 …; empty for a paragraph of the body.
std::string part_name(const PartChange& part);

/// `title`, `paragraph` …, for programs.
std::string_view part_key(const PartChange& part);

/// `corrections` are those of this round; each change gets the kind of the one that names its
/// article, else of one that names none. Withdrawn articles are told in one sentence.
std::vector<ToldChange> tell_changes(const IssueDifference& difference,
                                     const std::vector<Correction>& corrections,
                                     const Lexicon& lexicon);

}  // namespace kanyin
