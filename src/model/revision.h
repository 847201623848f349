// Which printing of an issue this is, what it puts right, and how its readers are told.
#pragma once

#include <string>
#include <vector>

#include "diag/span.h"
#include "model/date.h"

namespace kanyin {

enum class CorrectionKind { typo, fact, credit, withdrawal };

/// What an editor has recorded as wrong, before anything is changed.
struct Correction {
  int revision = 2;  // the printing that puts it right
  CorrectionKind kind = CorrectionKind::typo;
  std::string article;  // its id; empty for whatever in the issue is changed
  std::string reason;
  std::string approved_by;
  Date date;
  Span span{};  // where it stands in corrections.yaml
};

/// One change as the correction notice tells it.
struct ToldChange {
  CorrectionKind kind = CorrectionKind::typo;
  std::string article;         // its id; empty outside of articles, or if the article is gone
  std::string article_before;  // its id in the printing before; empty if it was not there
  std::string place;           // 《title》, or what of the issue it is
  std::string before;          // what stood, with the words around it; empty if nothing did
  std::string after;           // what stands now
  std::string remark;  // in place of both: why something was withdrawn, where it was moved to
  int page = 0;  // the folio in the printing before, which is what its readers hold; 0 for none
};

/// What one printing changed of the one before.
struct CorrectionRound {
  int revision = 2;
  Date date;
  std::vector<ToldChange> changes;
};

/// Number 1 is the first printing; every correction adds one.
struct Revision {
  int number = 1;
  std::string code;                     // to check a copy by, as printed; empty in a proof
  std::string superseded_code;          // of the printing before; empty in the first
  std::vector<CorrectionRound> rounds;  // oldest first; empty in the first printing
  std::vector<Correction> unmet;  // of this printing: they name articles in which nothing changed
};

}  // namespace kanyin
