#include "model/issue.h"

#include "diag/expect.h"

namespace kanyin {

const Picture& picture(const Issue& issue, PictureId id) {
  const auto index = static_cast<std::size_t>(id);
  expect(index < issue.pictures.size(), "a figure names a picture of its issue");
  return issue.pictures[index];
}

std::vector<const Article*> articles(const Issue& issue) {
  std::vector<const Article*> all;
  std::size_t count = issue.document ? 2 + issue.document->attachments.size() : 0;
  for (const Section& section : issue.sections) count += section.articles.size();
  all.reserve(count);
  if (issue.document) {
    all.push_back(&issue.document->text);
    if (issue.document->issued) all.push_back(&*issue.document->issued);
    for (const Article& attachment : issue.document->attachments) all.push_back(&attachment);
  }
  for (const Section& section : issue.sections) {
    for (const Article& article : section.articles) all.push_back(&article);
  }
  return all;
}

}  // namespace kanyin
