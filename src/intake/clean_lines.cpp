#include "intake/clean_lines.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "intake/faults.h"
#include "intake/find_credit.h"
#include "intake/line_shape.h"
#include "intake/read_footer.h"

namespace kanyin {

namespace {

constexpr std::string_view placeholder_mark = "[image:";

/// No title line is as wide, and no window that breaks lines as narrow.
constexpr int narrowest_wrapped_line = 28;

bool has_han(std::string_view text) {
  const std::vector<PlacedChar> chars = placed_chars(text);
  return std::any_of(chars.begin(), chars.end(), [](const PlacedChar& placed) {
    return placed.c >= 0x2E80 && placed.c < 0xFE00;
  });
}

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Chinese is broken anywhere, Latin words at a space.
void append_wrapped(BulletinLine& line, const BulletinLine& next) {
  if (is_ascii_word(line.text.back()) && is_ascii_word(next.text.front())) line.text += " ";
  line.text += next.text;
  line.span.end = next.span.end;
}

/// Takes the placeholders out of one line; nothing is left of a line that holds nothing else.
std::vector<Text> take_placeholders(BulletinLine& line, Diagnostics& diags) {
  std::vector<Text> taken;
  for (std::size_t at = line.text.find(placeholder_mark); at != std::string::npos;
       at = line.text.find(placeholder_mark)) {
    const std::size_t close = line.text.find(']', at);
    std::size_t end = close == std::string::npos ? line.text.size() : close + 1;
    if (!has_han(std::string_view(line.text).substr(end))) end = line.text.size();
    const BulletinLine placeholder = part_of(line, at, end - at);
    diags.report(fault::picture_placeholder, placeholder.span);
    taken.push_back({placeholder.text, placeholder.span});
    line.text.erase(at, end - at);
  }
  if (!taken.empty()) line = part_of(line, 0);
  return taken;
}

/// Puts the lines of paragraphs together that were broken at a fixed width: such a paragraph opens
/// with an indent, its further lines stand at the margin.
class Joiner {
 public:
  Joiner(const KnownSections& known, Diagnostics& diags) : known_(known), diags_(diags) {}

  void add(BulletinLine line) {
    if (!continues(line)) {
      first_indent_ = line.indent;
      widest_ = 0;
      last_line_ = line.text;
      lines_.push_back(std::move(line));
      return;
    }
    if (widest_ == 0) diags_.report(fault::wrapped_lines_joined, lines_.back().span);
    widest_ = std::max(widest_, width_in_ems(last_line_));
    last_line_ = line.text;
    append_wrapped(lines_.back(), line);
  }

  std::vector<BulletinLine> finish() { return std::move(lines_); }

 private:
  bool continues(const BulletinLine& line) const {
    if (lines_.empty() || line.after_blank || line.indent > 0 || first_indent_ < 2) return false;
    const int width = width_in_ems(last_line_);
    const bool full = widest_ > 0 ? width + 2 >= widest_ : width >= narrowest_wrapped_line;
    if (!full || (widest_ == 0 && ends_sentence(last_line_))) return false;
    const std::optional<FoundCredit> credit = find_credit(line.text);
    const bool alone = credit && credit->begin == 0;
    return !alone && !find_credit(last_line_) && !section_of(line, known_) &&
           !footer_certainty(line.text);
  }

  const KnownSections& known_;
  Diagnostics& diags_;
  std::vector<BulletinLine> lines_;
  std::string last_line_;
  int first_indent_ = 0;
  int widest_ = 0;  // of the lines of a paragraph known to be broken, else 0
};

}  // namespace

CleanLines clean_lines(SourceId source, const KnownSections& known, const SourceMap& sources,
                       Diagnostics& diags) {
  CleanLines clean;
  Joiner joiner(known, diags);
  for (BulletinLine& line : bulletin_lines(source, sources)) {
    std::vector<Text> placeholders = take_placeholders(line, diags);
    std::move(placeholders.begin(), placeholders.end(), std::back_inserter(clean.put_aside));
    if (is_ornament(line.text)) {
      diags.report(fault::ornament, line.span);
      clean.put_aside.push_back({line.text, line.span});
    } else if (!line.text.empty()) {
      joiner.add(std::move(line));
    }
  }
  clean.lines = joiner.finish();
  return clean;
}

}  // namespace kanyin
