#include "site/issue_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "io/files.h"
#include "site/page_parts.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view document_anchor = "text";

std::string shown_size(std::size_t bytes) {
  constexpr std::size_t kilo = 1024;
  if (bytes < kilo * kilo) return std::to_string((bytes + kilo - 1) / kilo) + " KB";
  const std::size_t tenths = bytes * 10 / (kilo * kilo);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::string kind_of_file(const std::string& name) {
  const std::string extension = extension_of(name);
  if (extension == "pdf") return "PDF";
  if (extension == "html") return "网页";
  if (extension == "txt") return "纯文本";
  return extension == "json" ? "数据" : extension;
}

std::string revision_label(const RevisionCard& revision) {
  if (revision.number == 1) return "首次印发";
  return "更正第" + std::to_string(revision.number - 1) + "次";
}

/// `2012-02-29` of `2012-02-29T08:00:00Z`.
std::string day_of(const std::string& time) { return time.substr(0, time.find('T')); }

std::string section_anchor(std::size_t index) { return "section." + std::to_string(index + 1); }

/// A document is shown as a whole, with the notice that was sealed in it.
bool tells_corrections(const SealedIssue& revision) {
  return std::any_of(revision.articles.begin(), revision.articles.end(),
                     [](const SealedArticle& article) {
                       return article.html.find("id=\"page.correction\"") != std::string::npos;
                     });
}

/// Makes the pages of one issue. Every page is given its own way to what it names.
class IssuePages {
 public:
  IssuePages(const Site& site, const std::vector<SealedIssue>& revisions,
             const Neighbours& neighbours)
      : site_(site), revisions_(revisions), neighbours_(neighbours), card_(issue_card(revisions)) {}

  std::vector<MadePage> make();

 private:
  const SealedIssue& current() const { return revisions_.back(); }
  void add(std::string path, std::string bytes) {
    pages_.push_back({std::move(path), std::move(bytes)});
  }

  void add_issue_page(const SealedIssue& revision, const std::string& path);
  void add_article_page(const SealedArticle& article);
  void add_lost_article(const SealedArticle& article, const RevisionCard& revision);
  std::string placed(const std::string& html, const std::string& path,
                     const std::set<std::string, std::less<>>& known);
  std::string first_picture(const std::string& path) const;

  std::vector<TemplateValues> file_values(const RevisionCard& revision,
                                          const std::string& path) const;
  std::vector<TemplateValues> revision_values(const std::string& path) const;
  std::vector<TemplateValues> correction_values(const std::string& path,
                                                std::string_view article) const;
  std::vector<TemplateValues> section_values(const SealedIssue& revision, const std::string& path);
  TemplateValues facts(const SealedIssue& revision, const std::string& path) const;

  const Site& site_;
  const std::vector<SealedIssue>& revisions_;
  const Neighbours& neighbours_;
  IssueCard card_;
  std::set<std::string> pictures_;
  std::map<std::string, std::string> first_pictures_;  // of each page that has one
  std::vector<MadePage> pages_;
};

std::vector<MadePage> IssuePages::make() {
  const std::string& issue = card_.issue;
  add_issue_page(current(), issue_page(issue));
  for (const SealedIssue& revision : revisions_) {
    if (&revision == &current()) continue;
    add_issue_page(revision, old_revision_page(issue, current_revision(revision.card).number));
  }
  if (card_.is_document) return std::move(pages_);

  std::set<std::string, std::less<>> shown;
  for (const SealedArticle& article : current().articles) {
    add_article_page(article);
    shown.insert(article.card.id);
  }
  // An address that was given out once leads somewhere for ever.
  for (auto revision = revisions_.rbegin(); revision != revisions_.rend(); ++revision) {
    for (const SealedArticle& article : revision->articles) {
      if (!shown.insert(article.card.id).second) continue;
      add_lost_article(article, current_revision(revision->card));
    }
  }
  return std::move(pages_);
}

/// The HTML of an article on another page than its own: pictures as files, links to where their
/// ends are now.
std::string IssuePages::placed(const std::string& html, const std::string& path,
                               const std::set<std::string, std::less<>>& known) {
  const std::string& issue = card_.issue;
  LiftedPage lifted = lift_pictures(
      html, [&](const std::string& name) { return way(path, picture_file(issue, name)); });
  for (LiftedPicture& picture : lifted.pictures) {
    first_pictures_.emplace(path, picture_file(issue, picture.name));
    if (!pictures_.insert(picture.name).second) continue;
    add(picture_file(issue, picture.name), std::move(picture.bytes));
  }
  return with_links(lifted.html, [&](std::string_view id) -> std::optional<std::string> {
    if (known.contains(id)) return std::nullopt;
    for (const SealedArticle& article : current().articles) {
      if (article.card.id == id) return way(path, article_page(issue, id));
    }
    return way(path, issue_page(issue));
  });
}

std::string IssuePages::first_picture(const std::string& path) const {
  const auto found = first_pictures_.find(path);
  return found == first_pictures_.end() ? std::string() : found->second;
}

std::vector<TemplateValues> IssuePages::file_values(const RevisionCard& revision,
                                                    const std::string& path) const {
  std::vector<TemplateValues> files;
  const bool is_current = revision.number == current_revision(card_).number;
  const std::string folder =
      is_current ? site_folder_of(card_.issue) : revision_folder(card_.issue, revision.number);
  for (const SealedFile& file : revision.files) {
    files.push_back({{{"file_href", way(path, join_path(folder, file.name))},
                      {"file_kind", kind_of_file(file.name)},
                      {"file_size", shown_size(file.size)}}});
  }
  return files;
}

std::vector<TemplateValues> IssuePages::revision_values(const std::string& path) const {
  std::vector<TemplateValues> rows;
  for (auto revision = card_.revisions.rbegin(); revision != card_.revisions.rend(); ++revision) {
    const bool is_current = revision == card_.revisions.rbegin();
    const std::string page =
        is_current ? issue_page(card_.issue) : old_revision_page(card_.issue, revision->number);
    rows.push_back({{{"revision_label", revision_label(*revision)},
                     {"revision_date", day_words(day_of(revision->time))},
                     {"revision_href", way(path, page)},
                     {"here", page == path},
                     {"code", text_or_nothing(revision->code)},
                     {"files", file_values(*revision, path)}}});
  }
  return rows;
}

/// What was corrected, newest first: of one article, or of all if it names none.
std::vector<TemplateValues> IssuePages::correction_values(const std::string& path,
                                                          std::string_view article) const {
  std::vector<TemplateValues> rows;
  for (auto each = card_.corrections.rbegin(); each != card_.corrections.rend(); ++each) {
    std::vector<TemplateValues> places;
    for (const CorrectedPlace& place : each->places) {
      if (!article.empty() && place.article != article) continue;
      const bool leads = article.empty() && !place.article.empty() && !card_.is_document;
      places.push_back(
          {{{"place_text", place.text},
            {"place_href",
             text_or_nothing(leads ? way(path, article_page(card_.issue, place.article)) : "")}}});
    }
    if (places.empty()) continue;
    rows.push_back(
        {{{"correction_date", day_words(each->date)},
          {"number", std::to_string(each->revision - 1)},
          {"revision_href", way(path, old_revision_page(card_.issue, each->revision - 1))},
          {"places", std::move(places)}}});
  }
  return rows;
}

TemplateValues IssuePages::facts(const SealedIssue& revision, const std::string& path) const {
  const RevisionCard& printing = current_revision(revision.card);
  const bool is_old = &revision != &current();
  return {{{"heading", revision.card.title},
           {"number", text_or_nothing(revision.card.number)},
           {"date", text_or_nothing(day_words(revision.card.date))},
           {"date_iso", text_or_nothing(revision.card.date)},
           {"code", text_or_nothing(printing.code)},
           {"pages", printing.pages > 0 ? TemplateValue(std::to_string(printing.pages)) : false},
           {"banner", is_old},
           {"superseded_href", is_old ? TemplateValue(way(path, issue_page(card_.issue))) : false},
           {"revision_label", revision_label(printing)}}};
}

std::vector<TemplateValues> IssuePages::section_values(const SealedIssue& revision,
                                                       const std::string& path) {
  const bool is_current = &revision == &current();
  std::set<std::string, std::less<>> known;
  for (const SealedArticle& article : revision.articles) {
    for (std::string& id : ids_in(article.html)) known.insert(std::move(id));
  }
  std::vector<TemplateValues> sections;
  std::string open;
  for (const SealedArticle& article : revision.articles) {
    const ArticleCard& card = article.card;
    if (sections.empty() || card.section != open) {
      open = card.section;
      sections.push_back({{{"section_name", text_or_nothing(card.section)},
                           {"section_anchor", section_anchor(sections.size())},
                           {"articles", std::vector<TemplateValues>()}}});
    }
    const bool has_page = is_current && !card_.is_document;
    const std::string address = way(path, article_page(card_.issue, card.id));
    const std::string html = placed(article.html, path, known);
    TemplateValue& articles = sections.back()["articles"];
    std::get<std::vector<TemplateValues>>(articles).push_back(
        {{{"html", has_page ? with_permalink(html, address) : html},
          {"entry_title", listed_title(card)},
          {"entry_href", "#" + (card.id.empty() ? std::string(document_anchor) : card.id)},
          {"permalink", text_or_nothing(has_page && !has_permalink(html) ? address : "")}}});
  }
  return sections;
}

void IssuePages::add_issue_page(const SealedIssue& revision, const std::string& path) {
  const bool is_current = &revision == &current();
  TemplateValues values = facts(revision, path);
  std::vector<TemplateValues> corrections;
  if (is_current && !tells_corrections(revision)) corrections = correction_values(path, {});
  values["files"] = file_values(current_revision(revision.card), path);
  values["has_revisions"] = card_.revisions.size() > 1;
  values["revisions"] = revision_values(path);
  values["has_corrections"] = !corrections.empty();
  values["corrections"] = std::move(corrections);
  values["has_contents"] = !card_.is_document;
  values["sections"] = section_values(revision, path);
  const auto neighbour = [&](const ArchivedIssue* issue) {
    return text_or_nothing(issue != nullptr && is_current ? way(path, issue_page(issue->id)) : "");
  };
  values["older_label"] = std::string("上一期");
  values["newer_label"] = std::string("下一期");
  values["older_href"] = neighbour(neighbours_.older);
  values["newer_href"] = neighbour(neighbours_.newer);
  const PageHead head{
      .path = path,
      .title = revision.card.title,
      .description = site_.organ + day_words(revision.card.date) + "印发：" + revision.card.title,
      .canonical = is_current ? "" : issue_page(card_.issue),
      .published = revision.card.date,
      .picture = first_picture(path)};
  add(path, render_page(site_, "issue", head, std::move(values)));
}

void IssuePages::add_article_page(const SealedArticle& article) {
  const ArticleCard& card = article.card;
  const std::string path = article_page(card_.issue, card.id);
  const std::vector<std::string> ids = ids_in(article.html);
  std::vector<TemplateValues> corrections = correction_values(path, card.id);
  TemplateValues values = facts(current(), path);
  const std::string html = placed(article.html, path, {ids.begin(), ids.end()});
  values["has_heading"] = html.find("<h3") == html.npos;
  values["entry_title"] = card.title;
  values["html"] = with_permalink(with_raised_headings(html), way(path, path));
  values["issue_href"] = way(path, issue_page(card_.issue));
  values["section_name"] = text_or_nothing(card.section);
  values["group_href"] = way(path, section_page(card.section));
  values["has_corrections"] = !corrections.empty();
  values["corrections"] = std::move(corrections);
  std::vector<TemplateValues> links;
  for (const std::string& contributor : card.contributors) {
    links.push_back(
        {{{"link_label", contributor}, {"link_href", way(path, union_page(contributor))}}});
  }
  values["has_links"] = !links.empty();
  values["links"] = std::move(links);
  values["older_label"] = std::string("上一篇");
  values["newer_label"] = std::string("下一篇");
  const std::size_t at = static_cast<std::size_t>(&article - current().articles.data());
  const auto beside = [&](bool exists, std::size_t index) {
    return text_or_nothing(
        exists ? way(path, article_page(card_.issue, current().articles[index].card.id)) : "");
  };
  values["older_href"] = beside(at > 0, at - 1);
  values["newer_href"] = beside(at + 1 < current().articles.size(), at + 1);
  const PageHead head{.path = path,
                      .title = listed_title(card),
                      .description = article.paragraphs.empty() ? "" : article.paragraphs.front(),
                      .canonical = "",
                      .published = current().card.date,
                      .picture = first_picture(path)};
  add(path, render_page(site_, "article", head, std::move(values)));
}

/// An article that a correction took out altogether: as it stood last, under a banner.
void IssuePages::add_lost_article(const SealedArticle& article, const RevisionCard& revision) {
  const ArticleCard& card = article.card;
  const std::string path = article_page(card_.issue, card.id);
  const std::vector<std::string> ids = ids_in(article.html);
  TemplateValues values = facts(current(), path);
  const std::string html = placed(article.html, path, {ids.begin(), ids.end()});
  values["banner"] = true;
  values["superseded_href"] = way(path, issue_page(card_.issue));
  values["revision_label"] = revision_label(revision);
  values["has_heading"] = html.find("<h3") == html.npos;
  values["entry_title"] = card.title;
  values["html"] = with_raised_headings(html);
  values["issue_href"] = way(path, old_revision_page(card_.issue, revision.number));
  for (const char* const name : {"section_name", "group_href", "has_corrections", "corrections",
                                 "has_links", "links", "older_href", "newer_href"}) {
    values[name] = false;
  }
  const PageHead head{
      .path = path, .title = card.title, .description = "", .canonical = issue_page(card_.issue)};
  add(path, render_page(site_, "article", head, std::move(values)));
}

}  // namespace

IssueCard issue_card(const std::vector<SealedIssue>& revisions) {
  const SealedIssue& current = revisions.back();
  IssueCard card = current.card;
  card.revisions.clear();
  for (const SealedIssue& revision : revisions) {
    card.revisions.push_back(current_revision(revision.card));
  }
  for (const SealedArticle& article : current.articles) card.articles.push_back(article.card);
  return card;
}

std::vector<MadePage> issue_pages(const Site& site, const std::vector<SealedIssue>& revisions,
                                  const Neighbours& neighbours) {
  return IssuePages(site, revisions, neighbours).make();
}

}  // namespace kanyin
