// One issue of a bulletin, or one official document, as plain data: what goes into layout and into
// every writer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/distribution.h"
#include "model/official_document.h"
#include "model/picture.h"
#include "model/publication.h"
#include "model/revision.h"
#include "model/section.h"

namespace kanyin {

enum class ContentsList { automatic, always, never };

/// The staff line under the distribution; each may be empty.
struct Staff {
  Text editor;
  Text reviewer;
  Text approver;
  Text phone;
};

struct Issue {
  std::string id;           // name of its folder
  Publication publication;  // without its registers
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  Text special;  // theme of a special issue
  ContentsList contents_list = ContentsList::automatic;
  std::vector<Section> sections;             // in printing order, none empty
  std::optional<OfficialDocument> document;  // then there are no sections
  std::vector<ReceiverGroup> distribution;
  std::vector<Receiver> also;  // 本期增发
  std::optional<int> copies;   // given, or counted from the list
  Staff staff;
  Revision revision;
  std::vector<Picture> pictures;
  Span span;         // the beginning of issue.yaml
  Span number_span;  // of what is written there; `span` where nothing is
  Span running_number_span;
  Span date_span;
};

const Picture& picture(const Issue& issue, PictureId id);

/// All articles in printing order; of a document its text, what is issued with it and the
/// attachments.
std::vector<const Article*> articles(const Issue& issue);

}  // namespace kanyin
