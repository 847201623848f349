#include "archive/unmet_corrections.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace kanyin {

namespace {

const Article* find_article(const Issue& issue, std::string_view id) {
  for (const Article* article : articles(issue)) {
    if (article->id == id) return article;
  }
  return nullptr;
}

void add_pictures(const std::vector<Block>& blocks, const Issue& issue,
                  std::vector<std::string_view>& files) {
  for (const Block* leaf : leaf_blocks(blocks)) {
    const auto* figure = std::get_if<Figure>(&leaf->content);
    if (figure != nullptr) files.push_back(picture(issue, figure->picture).file);
  }
}

/// The bytes of the pictures in an article, in their order.
std::vector<std::string_view> pictures_of(const Article* article, const Issue& issue) {
  std::vector<std::string_view> files;
  if (article == nullptr) return files;
  add_pictures(article->note, issue, files);
  add_pictures(article->body, issue, files);
  return files;
}

/// Pictures have no words, so that the texts may be alike where they differ.
bool shows_other_pictures(std::string_view id, const Issue& before, const Issue& after) {
  return pictures_of(find_article(before, id), before) !=
         pictures_of(find_article(after, id), after);
}

bool is_met(const Correction& correction, const IssueDifference& difference, const Issue& before,
            const Issue& after) {
  const std::string& id = correction.article;
  if (id.empty() || correction.kind == CorrectionKind::withdrawal) return true;
  // What stands around the texts of a document belongs to the first of them.
  const bool is_document = after.document && after.document->text.id == id;
  if (is_document && !difference.around.empty()) return true;
  return std::any_of(difference.articles.begin(), difference.articles.end(),
                     [&id](const ArticleDifference& article) {
                       return article.id == id || article.id_before == id;
                     }) ||
         shows_other_pictures(id, before, after);
}

}  // namespace

std::vector<Correction> unmet_corrections(const std::vector<Correction>& corrections,
                                          const IssueDifference& difference, const Issue& before,
                                          const Issue& after) {
  std::vector<Correction> unmet;
  for (const Correction& correction : corrections) {
    if (!is_met(correction, difference, before, after)) unmet.push_back(correction);
  }
  return unmet;
}

}  // namespace kanyin
