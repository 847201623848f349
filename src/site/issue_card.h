// What the lists of the site tell of a published issue, without its text. Cards are kept between
// two runs, so that an issue that did not change is not even opened.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

struct ArticleCard {
  std::string id;
  bool is_brief = false;
  std::string section;
  std::string title;  // in one line; a brief without a head is called by its first words
  std::string credit;
  std::vector<std::string> contributors;
  bool is_withdrawn = false;
};

struct SealedFile {
  std::string name;
  std::size_t size = 0;
};

/// One printing, as its page names it.
struct RevisionCard {
  int number = 1;
  std::string time;  // 2012-02-29T08:00:00Z
  std::string code;
  int pages = 0;
  std::vector<SealedFile> files;
};

struct CorrectedPlace {
  std::string article;  // its id; empty outside of articles
  std::string text;  // 《某某》（第2页，错字）原文：“甲”更正为：“乙”。
};

/// What one printing corrected.
struct CorrectionCard {
  int revision = 2;
  std::string date;  // 2012-03-05
  std::vector<CorrectedPlace> places;
};

struct IssueCard {
  std::string issue;
  bool is_document = false;
  std::string title;   // 2012年第3期（总第128期）, or the title of a document
  std::string number;  // 第3期（总第128期）, 江工〔2012〕6号; may be empty
  std::string date;    // 2012-02-29; may be empty
  std::vector<RevisionCard> revisions;      // oldest first, never empty
  std::vector<ArticleCard> articles;        // a document is its own only article
  std::vector<CorrectionCard> corrections;  // oldest first
};

/// The title as lists show it: that of a withdrawn article says so.
std::string listed_title(const ArticleCard& article);

/// The same for an issue, whose title is its number, and for a document.
std::string listed_title(const IssueCard& card);

/// The printing that counts.
const RevisionCard& current_revision(const IssueCard& card);

/// `2012`: of the date, else of the day it was published.
std::string year_of(const IssueCard& card);

/// 第3期（总第128期）.
std::string number_words(std::optional<int> number, std::optional<int> running_number);

/// `2012年2月29日` for `2012-02-29`; other words as they are.
std::string day_words(std::string_view iso);

/// A card with its key and the pages that were made with it, for the next run.
struct RememberedIssue {
  std::string key;
  IssueCard card;
  std::vector<std::string> pages;
};

std::string write_card(const RememberedIssue& remembered);

/// Nothing if the text is no card of this version.
std::optional<RememberedIssue> read_card(std::string_view text);

}  // namespace kanyin
