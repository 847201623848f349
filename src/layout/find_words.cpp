#include "layout/find_words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// The words of one text in reading order, without what stands apart from the sentences.
struct TextWords {
  std::string words;
  std::vector<std::pair<std::size_t, int>> folios;  // from this byte on
};

bool is_space(char32_t c) { return c <= U' ' || c == 0xA0 || c == 0x3000; }

std::string without_spaces(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    if (!is_space(next.code_point)) words += text.substr(at, next.length);
    at += next.length;
  }
  return words;
}

/// What interrupts the sentences that it stands in, or has a place of its own on the page.
bool stands_apart(ElementKind kind) {
  return kind == ElementKind::footnote || kind == ElementKind::footnote_mark ||
         kind == ElementKind::ruby_text || kind == ElementKind::list_label;
}

/// To which text each element belongs, and whether it stands apart in it.
class TextElements {
 public:
  explicit TextElements(const std::vector<Element>& elements)
      : texts_(elements.size()), apart_(elements.size(), false) {
    std::vector<bool> is_text = text_elements(elements);
    // A parent is always there before what it holds.
    for (std::size_t i = 1; i < elements.size(); ++i) {
      const auto parent = static_cast<std::size_t>(elements[i].parent);
      texts_[i] = texts_[parent];
      apart_[i] = apart_[parent] || stands_apart(elements[i].kind);
      if (is_text[i]) texts_[i] = count_++;
    }
  }

  bool is_of(ElementId element, std::size_t text) const { return texts_[index(element)] == text; }
  bool stands_apart_in(ElementId element) const { return apart_[index(element)]; }

 private:
  static std::size_t index(ElementId element) { return static_cast<std::size_t>(element); }

  /// A document has sections in place of articles but for its first text.
  static std::vector<bool> text_elements(const std::vector<Element>& elements) {
    std::vector<bool> is_text(elements.size(), false);
    for (std::size_t i = 1; i < elements.size(); ++i) {
      const ElementKind kind = elements[i].kind;
      is_text[i] = kind == ElementKind::article || kind == ElementKind::section;
      if (kind == ElementKind::article) is_text[index(elements[i].parent)] = false;
    }
    return is_text;
  }

  std::vector<std::optional<std::size_t>> texts_;
  std::vector<bool> apart_;
  std::size_t count_ = 0;
};

TextWords words_of(const PagedIssue& pages, const TextElements& elements, std::size_t text,
                   bool apart) {
  TextWords found;
  for (const Page& page : pages.pages) {
    for (const DisplayItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.shape);
      if (run == nullptr || !elements.is_of(item.element, text)) continue;
      if (elements.stands_apart_in(item.element) != apart) continue;
      if (found.folios.empty() || found.folios.back().second != page.folio) {
        found.folios.emplace_back(found.words.size(), page.folio);
      }
      found.words += without_spaces(run->text);
    }
  }
  return found;
}

std::optional<int> folio_at(const TextWords& text, std::string_view words, std::size_t at) {
  const std::size_t begin = words.empty() ? text.words.npos : text.words.find(words);
  if (begin == text.words.npos) return std::nullopt;
  std::optional<int> folio;
  for (const auto& [from, number] : text.folios) {
    if (from <= begin + std::min(at, words.size() - 1)) folio = number;
  }
  return folio;
}

}  // namespace

std::optional<int> folio_of_words(const PagedIssue& pages, std::size_t text, std::string_view words,
                                  std::size_t at) {
  const TextElements elements(pages.elements);
  const std::string sought = without_spaces(words);
  const std::size_t offset = without_spaces(words.substr(0, at)).size();
  const TextWords sentences = words_of(pages, elements, text, false);
  if (const std::optional<int> folio = folio_at(sentences, sought, offset)) return folio;
  const TextWords notes = words_of(pages, elements, text, true);
  if (const std::optional<int> folio = folio_at(notes, sought, offset)) return folio;
  if (sentences.folios.empty()) return std::nullopt;
  return sentences.folios.front().second;
}

}  // namespace kanyin
