#include "html/head_values.h"

#include <utility>

#include "html/linked_data.h"
#include "model/plain_text.h"
#include "model/web_address.h"

namespace kanyin {

TemplateValues head_values(const Issue& issue, PageLabel label, std::string_view css) {
  const Revision& revision = issue.revision;
  const std::string modified = revision.rounds.empty() ? "" : iso_date(revision.rounds.back().date);
  return {{{"page_title", issue_title(issue)},
           {"site_name", text_or_nothing(issue.publication.name.text)},
           {"description", std::move(label.description)},
           {"author", text_or_nothing(std::move(label.author))},
           {"date_iso", text_or_nothing(issue.date ? iso_date(*issue.date) : "")},
           {"modified_iso", text_or_nothing(modified)},
           {"code", text_or_nothing(revision.code)},
           {"marked_round",
            text_or_nothing(revision.rounds.size() > 1 ? std::to_string(revision.number - 1) : "")},
           {"superseded_code", text_or_nothing(revision.superseded_code)},
           {"page_address", text_or_nothing(issue_address(issue.publication, issue.id))},
           {"pdf_address", text_or_nothing(pdf_address(issue.publication, issue.id))},
           {"generator", std::string("Kanyin " KANYIN_VERSION)},
           {"linked_data", linked_data(issue)},
           {"css", KeptText{css}}}};
}

std::string permalink(const Issue& issue, const Article& article) {
  return issue_address(issue.publication, issue.id) + "#" + article.id;
}

}  // namespace kanyin
