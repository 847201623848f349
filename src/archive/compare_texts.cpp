#include "archive/compare_texts.h"

#include <algorithm>
#include <utility>

#include <dtl/dtl.hpp>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Below this, in percent, two paragraphs are another text rather than a changed one.
constexpr int least_likeness = 35;

bool is_word_letter(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0x00C0 && c <= 0x024F);
}

/// `3.5` and `1,200` are one number.
bool joins_digits(char32_t c) { return c == U'.' || c == U','; }

bool is_han_figure(char32_t c) {
  constexpr std::u32string_view figures = U"〇零一二三四五六七八九十百千万亿两";
  return figures.find(c) != figures.npos;
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  const std::u32string letters = decode_utf8(text);
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t end = i + 1;
    if (is_word_letter(letters[i])) {
      while (end < letters.size()) {
        const bool inside = joins_digits(letters[end]) && end + 1 < letters.size() &&
                            is_word_letter(letters[end + 1]);
        if (!is_word_letter(letters[end]) && !inside) break;
        ++end;
      }
    }
    // 一百二十 is one number.
    while (is_han_figure(letters[i]) && end < letters.size() && is_han_figure(letters[end])) ++end;
    pieces.push_back(encode_utf8(std::u32string_view(letters).substr(i, end - i)));
    i = end;
  }
  return pieces;
}

/// The shortest way from one list to the other.
std::vector<std::pair<std::string, Edit>> edit_script(const std::vector<std::string>& before,
                                                      const std::vector<std::string>& after) {
  dtl::Diff<std::string> diff(before, after);
  diff.onHuge();
  diff.compose();
  std::vector<std::pair<std::string, Edit>> script;
  const dtl::Ses<std::string> steps = diff.getSes();
  for (const auto& [text, info] : steps.getSequence()) {
    const Edit edit = info.type == dtl::SES_ADD      ? Edit::inserted
                      : info.type == dtl::SES_DELETE ? Edit::removed
                                                     : Edit::none;
    script.emplace_back(text, edit);
  }
  return script;
}

void append(std::vector<TextEdit>& edits, Edit edit, const std::string& text) {
  if (text.empty()) return;
  if (!edits.empty() && edits.back().edit == edit) {
    edits.back().text += text;
  } else {
    edits.push_back({edit, text});
  }
}

/// A character or two that stayed the same between changes only disturb the reading.
bool is_crumb(const std::vector<TextEdit>& edits, std::size_t index) {
  const bool inside = index > 0 && index + 1 < edits.size();
  return inside && edits[index].edit == Edit::none && count_chars(edits[index].text) <= 2;
}

/// All that is removed and put in between two texts that stayed, as one change.
std::vector<TextEdit> gathered(const std::vector<TextEdit>& edits) {
  std::vector<TextEdit> result;
  std::string removed;
  std::string inserted;
  const auto flush = [&] {
    append(result, Edit::removed, std::exchange(removed, {}));
    append(result, Edit::inserted, std::exchange(inserted, {}));
  };
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].edit == Edit::none && !is_crumb(edits, i)) {
      flush();
      append(result, Edit::none, edits[i].text);
      continue;
    }
    if (edits[i].edit != Edit::inserted) removed += edits[i].text;
    if (edits[i].edit != Edit::removed) inserted += edits[i].text;
  }
  flush();
  return result;
}

}  // namespace

std::vector<TextEdit> compare_texts(std::string_view before, std::string_view after) {
  std::vector<TextEdit> edits;
  for (const auto& [text, edit] : edit_script(pieces_of(before), pieces_of(after))) {
    append(edits, edit, text);
  }
  return gathered(edits);
}

int likeness(std::string_view before, std::string_view after) {
  if (before == after) return 100;
  const std::vector<std::string> a = pieces_of(before);
  const std::vector<std::string> b = pieces_of(after);
  const std::size_t longest = std::max(a.size(), b.size());
  if (longest == 0) return 100;
  dtl::Diff<std::string> diff(a, b);
  diff.onHuge();
  diff.compose();
  return static_cast<int>(diff.getLcsVec().size() * 100 / longest);
}

std::vector<Pairing> pair_equal(std::span<const std::string> before,
                                std::span<const std::string> after) {
  std::vector<Pairing> pairs;
  std::vector<Pairing> added;
  std::size_t from = 0;
  std::size_t to = 0;
  const auto flush = [&] {
    pairs.insert(pairs.end(), added.begin(), added.end());
    added.clear();
  };
  for (const auto& [text, edit] :
       edit_script({before.begin(), before.end()}, {after.begin(), after.end()})) {
    switch (edit) {
      case Edit::none:
        flush();
        pairs.push_back({from++, to++});
        break;
      case Edit::removed:
        pairs.push_back({from++, std::nullopt});
        break;
      case Edit::inserted:
        added.push_back({std::nullopt, to++});
        break;
    }
  }
  flush();
  return pairs;
}

std::vector<Pairing> pair_alike(std::span<const std::string> before,
                                std::span<const std::string> after) {
  std::vector<Pairing> result;
  std::vector<std::size_t> removed;
  std::vector<std::size_t> added;
  const auto flush = [&] {
    std::size_t next = 0;
    for (const std::size_t old : removed) {
      std::optional<std::size_t> found;
      for (std::size_t i = next; i < added.size() && !found; ++i) {
        if (likeness(before[old], after[added[i]]) >= least_likeness) found = i;
      }
      if (!found) {
        result.push_back({old, std::nullopt});
        continue;
      }
      for (; next < *found; ++next) result.push_back({std::nullopt, added[next]});
      result.push_back({old, added[next++]});
    }
    for (; next < added.size(); ++next) result.push_back({std::nullopt, added[next]});
    removed.clear();
    added.clear();
  };
  for (const Pairing& pair : pair_equal(before, after)) {
    if (pair.before && pair.after) {
      flush();
      result.push_back(pair);
    } else if (pair.before) {
      removed.push_back(*pair.before);
    } else {
      added.push_back(*pair.after);
    }
  }
  flush();
  return result;
}

}  // namespace kanyin
