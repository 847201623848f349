#include "content/emphasis_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "io/utf8.h"

namespace kanyin {

namespace {

struct CharRange {
  char32_t first = 0;
  char32_t last = 0;
};

/// Letters and private-use characters: what stands in for a mark. By length in UTF-8.
constexpr CharRange two_byte_letters{0x0250, 0x02AF};
constexpr CharRange three_byte_letters{0xE000, 0xF8FF};

/// Punctuation of scripts that no bulletin holds: what stands in for a Han character.
constexpr CharRange three_byte_marks[] = {{0x2E0E, 0x2E2E}, {0x2983, 0x2998}, {0x2768, 0x2775},
                                          {0x27E6, 0x27EF}, {0x1360, 0x1368}, {0x1800, 0x180A},
                                          {0x0F04, 0x0F12}, {0x2CF9, 0x2CFC}};

/// Non-ASCII punctuation (Unicode category P) as far as Chinese text uses it.
constexpr CharRange marks[] = {
    {0x00A1, 0x00A1}, {0x00A7, 0x00A7}, {0x00AB, 0x00AB}, {0x00B6, 0x00B7}, {0x00BB, 0x00BB},
    {0x00BF, 0x00BF}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x3001, 0x3003}, {0x3008, 0x3011},
    {0x3014, 0x301F}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x30A0, 0x30A0}, {0x30FB, 0x30FB},
    {0xFE10, 0xFE19}, {0xFE30, 0xFE6B}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF3F},
    {0xFF5B, 0xFF65}};

bool holds(CharRange range, char32_t c) { return c >= range.first && c <= range.last; }

enum class CharKind { space, ascii_mark, wide_mark, letter };

CharKind kind_of(char32_t c) {
  if (c <= 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A)) {
    return CharKind::space;
  }
  if (c < 0x80) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter ? CharKind::letter : CharKind::ascii_mark;
  }
  const bool is_mark = std::any_of(std::begin(marks), std::end(marks),
                                   [c](CharRange range) { return holds(range, c); });
  return is_mark ? CharKind::wide_mark : CharKind::letter;
}

bool is_mark(CharKind kind) { return kind == CharKind::ascii_mark || kind == CharKind::wide_mark; }

/// Gives out characters that do not occur in the text.
class StandIns {
 public:
  explicit StandIns(std::string_view text) : used_(0x10000) {
    for (std::size_t at = 0; at < text.size();) {
      const DecodedChar decoded = decode_char(text, at);
      if (decoded.code_point < used_.size()) used_[decoded.code_point] = true;
      at += decoded.length;
    }
  }

  std::optional<char32_t> letter_for(char32_t mark) {
    return stand_in(
        letters_, mark,
        mark < 0x800 ? std::span(&two_byte_letters, 1) : std::span(&three_byte_letters, 1));
  }

  std::optional<char32_t> mark_for(char32_t letter) {
    if (letter < 0x800 || letter > 0xFFFF) return std::nullopt;
    return stand_in(marks_, letter, three_byte_marks);
  }

  std::map<char32_t, char32_t> originals() const {
    std::map<char32_t, char32_t> back;
    for (const auto& [original, replaced] : letters_) back.emplace(replaced, original);
    for (const auto& [original, replaced] : marks_) back.emplace(replaced, original);
    return back;
  }

 private:
  std::optional<char32_t> stand_in(std::map<char32_t, char32_t>& given, char32_t original,
                                   std::span<const CharRange> ranges) {
    if (const auto known = given.find(original); known != given.end()) return known->second;
    for (const CharRange& range : ranges) {
      for (char32_t c = range.first; c <= range.last; ++c) {
        if (used_[c]) continue;
        used_[c] = true;
        given.emplace(original, c);
        return c;
      }
    }
    return std::nullopt;
  }

  std::vector<bool> used_;  // of the characters that a stand-in can have
  std::map<char32_t, char32_t> letters_;
  std::map<char32_t, char32_t> marks_;
};

/// A run of one delimiter and what stands on both sides of it.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t before = 0;  // where the character before it begins; `begin` at a line start
};

/// Makes runs work that meet the wrong neighbours. Whether a run is meant to open or to close
/// follows from whether one of its kind is open.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text), stand_ins_(text) {}

  EmphasisMarks mend() {
    std::size_t before = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const char letter = text_[at];
      if (letter == '\n') {
        if (at + 1 < text_.size() && text_[at + 1] == '\n') open_.fill(false);
        before = ++at;
      } else if (letter == '\\' && at + 1 < text_.size() && text_[at + 1] != '\n') {
        before = at + 1;
        at = before + decode_char(text_, before).length;
      } else if (letter == '*' || letter == '~') {
        const std::size_t end = std::min(text_.find_first_not_of(letter, at), text_.size());
        mend_run({.begin = at, .end = end, .before = before});
        before = end - 1;
        at = end;
      } else {
        before = at;
        at += decode_char(text_, at).length;
      }
    }
    return {.text = std::move(text_), .originals = stand_ins_.originals()};
  }

 private:
  void mend_run(const Run& run) {
    const std::size_t length = std::min<std::size_t>(run.end - run.begin, 3);
    bool& open = open_[text_[run.begin] == '*' ? length : 0];
    const char32_t left = run.before < run.begin ? decode_char(text_, run.before).code_point : U' ';
    const char32_t right = run.end < text_.size() ? decode_char(text_, run.end).code_point : U' ';
    const CharKind left_kind = kind_of(left);
    const CharKind right_kind = kind_of(right);
    if (left_kind == CharKind::space || right_kind == CharKind::space) {
      if (right_kind != CharKind::space) open = true;
      if (left_kind != CharKind::space) open = false;
      return;
    }
    const bool cannot_close = is_mark(left_kind) && right_kind == CharKind::letter;
    const bool cannot_open = left_kind == CharKind::letter && is_mark(right_kind);
    if (open && cannot_close) {
      if (left_kind == CharKind::wide_mark) {
        put(run.before, stand_ins_.letter_for(left));
      } else {
        put(run.end, stand_ins_.mark_for(right));
      }
    } else if (!open && cannot_open) {
      if (right_kind == CharKind::wide_mark) {
        put(run.end, stand_ins_.letter_for(right));
      } else {
        put(run.before, stand_ins_.mark_for(left));
      }
    }
    open = !open;
  }

  void put(std::size_t at, std::optional<char32_t> stand_in) {
    if (!stand_in) return;
    const std::string bytes = encode_utf8(*stand_in);
    text_.replace(at, bytes.size(), bytes);
  }

  std::string text_;
  StandIns stand_ins_;
  std::array<bool, 4> open_{};  // by length of `*`; 0 for `~`
};

}  // namespace

std::string EmphasisMarks::restored(std::string_view piece) const {
  if (originals.empty()) return std::string(piece);
  std::string written;
  written.reserve(piece.size());
  for (std::size_t at = 0; at < piece.size();) {
    const DecodedChar decoded = decode_char(piece, at);
    const auto original = originals.find(decoded.code_point);
    if (decoded.length > 1 && original != originals.end()) {
      append_utf8(written, original->second);
    } else {
      written.append(piece.substr(at, decoded.length));
    }
    at += decoded.length;
  }
  return written;
}

EmphasisMarks with_stand_ins(std::string_view text) {
  const bool has_emphasis = text.find('*') != text.npos || text.find('~') != text.npos;
  if (!has_emphasis) return {.text = std::string(text), .originals = {}};
  return Mender(text).mend();
}

}  // namespace kanyin
