// The index by which a browser finds any stretch of Chinese text without a server: for each pair of
// neighbouring characters the articles that hold it. Chinese is not written in words, so an index
// of words would miss whatever its segmenter cut elsewhere than the reader does. The pairs narrow
// the search down to a few articles, whose texts then decide.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "site/sealed_issue.h"

namespace kanyin {

/// Two characters in one number; the second is a tab where the first ends a line.
using CharPair = std::uint64_t;

/// Pairs and the places of the articles in their issue, sorted, each once.
using IssuePairs = std::vector<std::pair<CharPair, std::uint32_t>>;

IssuePairs pairs_of(const std::vector<SealedArticle>& articles);

/// Lies in as many files as there are buckets; a pair is in that of its first character, so that
/// a reader who looks for a few characters loads a few small files.
class SearchIndex {
 public:
  static constexpr std::size_t bucket_count = 512;

  /// Articles behind this place of an issue share it.
  static constexpr std::uint32_t last_place = 63;

  /// Takes up a file that `bucket_text` has made.
  void load_bucket(std::string_view text);

  /// Forgets issues by the numbers of their shelves.
  void forget(const std::set<std::uint32_t>& shelves);

  /// Adds an issue that is not in the index.
  void add(std::uint32_t shelf, const IssuePairs& pairs);

  /// A script that hands the bucket to `search.js`. Equal contents give equal bytes, however they
  /// came together.
  std::string bucket_text(std::size_t bucket) const;

 private:
  /// Numbers of articles in rising order, each as the distance from the one before, in digits of
  /// five bits; the sixth says that more follow.
  struct Postings {
    std::string digits;
    std::uint32_t last = 0;
  };

  std::array<std::map<CharPair, Postings>, bucket_count> buckets_;
};

/// The texts of an issue as a script that hands them to `search.js`.
std::string search_text(std::uint32_t shelf, const SealedIssue& issue);

}  // namespace kanyin
