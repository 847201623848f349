#include "json/read_rounds.h"

#include <utility>

#include "json/json_fields.h"
#include "model/correction_text.h"

namespace kanyin {

namespace {

using Json = nlohmann::json;

CorrectionKind kind_of(const std::string& key) {
  for (const CorrectionKind kind :
       {CorrectionKind::fact, CorrectionKind::credit, CorrectionKind::withdrawal}) {
    if (kind_key(kind) == key) return kind;
  }
  return CorrectionKind::typo;
}

ToldChange change_of(const Json& change) {
  return {.kind = kind_of(text_field(change, "kind")),
          .article = text_field(change, "article"),
          .article_before = {},
          .place = text_field(change, "place"),
          .before = text_field(change, "before"),
          .after = text_field(change, "after"),
          .remark = text_field(change, "remark"),
          .page = number_field(change, "page").value_or(0)};
}

}  // namespace

std::vector<CorrectionRound> read_rounds(const Json& issue) {
  std::vector<CorrectionRound> rounds;
  for (const Json& data : list_field(issue, "corrections")) {
    CorrectionRound round{.revision = number_field(data, "revision").value_or(0),
                          .date = parse_date(text_field(data, "date")).value_or(Date{}),
                          .changes = {}};
    for (const Json& change : list_field(data, "changes")) {
      round.changes.push_back(change_of(change));
    }
    rounds.push_back(std::move(round));
  }
  return rounds;
}

}  // namespace kanyin
