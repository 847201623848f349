#include "site/search_index.h"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "io/utf8.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view digit_chars =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
constexpr unsigned digit_bits = 5;
constexpr std::uint32_t more_follow = 1U << digit_bits;
constexpr unsigned place_bits = 6;
constexpr char32_t line_end = '\t';

CharPair pair_of(char32_t first, char32_t second) { return CharPair{first} << 32U | second; }

char32_t first_of(CharPair pair) { return static_cast<char32_t>(pair >> 32U); }
char32_t second_of(CharPair pair) { return static_cast<char32_t>(pair & 0xFFFFFFFFU); }

std::size_t bucket_of(char32_t first) { return first % SearchIndex::bucket_count; }

/// What never is part of a pair. `search.js` has the same rule.
bool is_gap(char32_t c) { return c <= ' ' || c == 0x3000 || c == 0x2028 || c == 0x2029; }

char32_t folded(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

void append_number(std::string& digits, std::uint32_t number) {
  for (; number >= more_follow; number >>= digit_bits) {
    digits += digit_chars[number % more_follow + more_follow];
  }
  digits += digit_chars[number];
}

std::uint32_t value_of(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<std::uint32_t>(digit - '0');
  if (digit >= 'A' && digit <= 'Z') return static_cast<std::uint32_t>(digit - 'A') + 10;
  if (digit >= 'a' && digit <= 'z') return static_cast<std::uint32_t>(digit - 'a') + 36;
  return digit == '-' ? 62 : 63;
}

std::vector<std::uint32_t> numbers_in(std::string_view digits) {
  std::vector<std::uint32_t> numbers;
  std::uint32_t last = 0;
  std::uint32_t distance = 0;
  unsigned shift = 0;
  for (const char digit : digits) {
    const std::uint32_t value = value_of(digit);
    distance |= value % more_follow << shift;
    shift += digit_bits;
    if (value >= more_follow) continue;
    last += distance;
    numbers.push_back(last);
    distance = 0;
    shift = 0;
  }
  return numbers;
}

void append_pairs(IssuePairs& pairs, std::string_view text, std::uint32_t place) {
  char32_t before = line_end;
  const auto take = [&](char32_t c) {
    if (!is_gap(before)) pairs.emplace_back(pair_of(before, is_gap(c) ? line_end : c), place);
    before = c;
  };
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    take(folded(next.code_point));
    at += next.length;
  }
  take(line_end);
}

void append_escaped(std::string& script, char32_t c) {
  if (c == '"' || c == '\\') script += '\\';
  append_utf8(script, c);
}

}  // namespace

IssuePairs pairs_of(const std::vector<SealedArticle>& articles) {
  IssuePairs pairs;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto place =
        static_cast<std::uint32_t>(std::min<std::size_t>(i, SearchIndex::last_place));
    append_pairs(pairs, listed_title(articles[i].card), place);
    append_pairs(pairs, articles[i].card.credit, place);
    for (const std::string& paragraph : articles[i].paragraphs) {
      append_pairs(pairs, paragraph, place);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

void SearchIndex::load_bucket(std::string_view text) {
  const std::size_t begin = text.find('"');
  const std::size_t end = text.rfind('"');
  if (begin == text.npos || begin == end) return;
  text = text.substr(begin + 1, end - begin - 1);
  std::size_t at = 0;
  const auto next_char = [&] {
    if (text[at] == '\\') ++at;
    const DecodedChar next = decode_char(text, at);
    at += next.length;
    return next.code_point;
  };
  while (at < text.size()) {
    const char32_t first = next_char();
    if (at >= text.size()) return;
    const CharPair pair = pair_of(first, next_char());
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    Postings& postings = buckets_[bucket_of(first)][pair];
    postings.digits = text.substr(at, stop - at);
    const std::vector<std::uint32_t> numbers = numbers_in(postings.digits);
    postings.last = numbers.empty() ? 0 : numbers.back();
    at = stop + 1;
  }
}

void SearchIndex::forget(const std::set<std::uint32_t>& shelves) {
  if (shelves.empty()) return;
  for (std::map<CharPair, Postings>& bucket : buckets_) {
    for (auto at = bucket.begin(); at != bucket.end();) {
      Postings kept;
      for (const std::uint32_t number : numbers_in(at->second.digits)) {
        if (shelves.contains(number >> place_bits)) continue;
        append_number(kept.digits, number - kept.last);
        kept.last = number;
      }
      at->second = std::move(kept);
      at = at->second.digits.empty() ? bucket.erase(at) : std::next(at);
    }
  }
}

void SearchIndex::add(std::uint32_t shelf, const IssuePairs& pairs) {
  for (const auto& [pair, place] : pairs) {
    const std::uint32_t number = shelf << place_bits | place;
    Postings& postings = buckets_[bucket_of(first_of(pair))][pair];
    if (number >= postings.last) {
      append_number(postings.digits, number - postings.last);
      postings.last = number;
      continue;
    }
    // An issue that was corrected goes back to where it stood.
    std::vector<std::uint32_t> numbers = numbers_in(postings.digits);
    numbers.insert(std::upper_bound(numbers.begin(), numbers.end(), number), number);
    postings.digits.clear();
    std::uint32_t before = 0;
    for (const std::uint32_t each : numbers) {
      append_number(postings.digits, each - before);
      before = each;
    }
  }
}

std::string SearchIndex::bucket_text(std::size_t bucket) const {
  std::string script = "kanyinSearch.bucket(" + std::to_string(bucket) + ",\"";
  bool is_first = true;
  for (const auto& [pair, postings] : buckets_[bucket]) {
    if (!is_first) script += ' ';
    is_first = false;
    append_escaped(script, first_of(pair));
    append_escaped(script, second_of(pair));
    script += postings.digits;
  }
  return script + "\");\n";
}

std::string search_text(std::uint32_t shelf, const SealedIssue& issue) {
  using Json = nlohmann::ordered_json;
  const IssueCard& card = issue.card;
  Json articles = Json::array();
  for (const SealedArticle& article : issue.articles) {
    std::string text;
    for (const std::string& paragraph : article.paragraphs) text += paragraph + "\n";
    const std::string page =
        card.is_document ? issue_page(card.issue) : article_page(card.issue, article.card.id);
    articles.push_back(
        Json::array({listed_title(article.card), article.card.credit, address_of(page), text}));
  }
  const Json object{{"name", card.title}, {"date", day_words(card.date)}, {"articles", articles}};
  return "kanyinSearch.text(" + std::to_string(shelf) + "," +
         object.dump(-1, ' ', false, Json::error_handler_t::replace) + ");\n";
}

}  // namespace kanyin
