#include "intake/split_bulletin.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "intake/build_article.h"
#include "intake/bulletin_lines.h"
#include "intake/clean_lines.h"
#include "intake/faults.h"
#include "intake/find_credit.h"
#include "intake/line_shape.h"

namespace kanyin {

namespace {

/// The index of the line from which on there are only the distribution and stray lines. What stands
/// above all text is no footer: 报送：柳湾区总工会 over a contribution says who sent it.
std::size_t footer_begin(std::span<const BulletinLine> lines, const KnownSections& known) {
  std::size_t after_last_section = 0;
  std::size_t after_last_credit = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (section_of(lines[i], known)) after_last_section = i + 1;
    if (!footer_certainty(lines[i].text) && find_credit(lines[i].text)) after_last_credit = i + 1;
  }
  for (std::size_t i = std::max<std::size_t>(after_last_section, 1); i < lines.size(); ++i) {
    const std::optional<FooterCertainty> certainty = footer_certainty(lines[i].text);
    if (!certainty) continue;
    if (*certainty == FooterCertainty::certain || i >= after_last_credit) return i;
  }
  return lines.size();
}

/// Takes the lines of a text one by one and builds the bulletin.
class Splitter {
 public:
  Splitter(const KnownSections& known, Diagnostics& diags) : known_(known), diags_(diags) {}

  void add_line(const BulletinLine& line) {
    if (const std::optional<SectionLine> section = section_of(line, known_)) {
      open_section(*section);
      if (!section->rest.text.empty()) add_text(section->rest);
    } else {
      add_text(line);
    }
  }

  void add_footer_line(const BulletinLine& line) {
    close_section();
    if (footer_certainty(line.text)) {
      add_receivers(line);
    } else if (const std::optional<int> copies = read_copies(line.text);
               copies && !result_.copies) {
      result_.copies = copies;
    } else if (const std::optional<SplitStaff> staff = read_staff(line);
               staff && result_.staff.empty()) {
      result_.staff = *staff;
    } else {
      put_aside(line, fault::stray_line);
    }
  }

  SplitBulletin finish() {
    close_section();
    return std::move(result_);
  }

  SplitBulletin& result() { return result_; }

 private:
  void add_receivers(const BulletinLine& line) {
    result_.distribution.push_back(split_receivers(line, diags_));
  }

  void put_aside(const BulletinLine& line, const Fault& why) {
    result_.leftover.push_back({line.text, line.span});
    diags_.report(why, line.span);
  }

  void open_section(const SectionLine& line) {
    close_section();
    if (!result_.distribution.empty()) {
      diags_.report(fault::footer_in_the_middle, result_.distribution.back().line.span);
    }
    section_.name = section_name(line.name, known_, diags_);
    if (!line.plain) diags_.report(fault::section_guessed, line.name.span, {section_.name.text});
  }

  void add_text(const BulletinLine& line) {
    const std::optional<FooterCertainty> footer = footer_certainty(line.text);
    const bool open = !chunk_.lines.empty();
    if (footer && (*footer == FooterCertainty::certain || !open)) {
      // Above all text it says who sent a contribution.
      const bool top = chunks_.empty() && result_.sections.empty() && !open;
      top ? put_aside(line, fault::stray_line) : add_receivers(line);
      return;
    }
    const bool signed_below = open && line.indent >= 8 && is_signature(line.text) &&
                              ends_sentence(chunk_.lines.back().text);
    if (signed_below) {
      diags_.report(fault::credit_guessed, line.span, {line.text});
      close_chunk(tidied(line, diags_));
      return;
    }
    const std::optional<FoundCredit> credit = find_credit(line.text);
    const bool alone = credit && credit->begin == 0;
    const bool titled =
        credit && credit->may_be_title && !open && !holds_briefs(section_.name.text, known_);
    if (!credit || titled || (alone && !open)) {
      chunk_.lines.push_back(line);
      return;
    }
    add_credit(line, *credit);
  }

  void add_credit(const BulletinLine& line, const FoundCredit& credit) {
    const BulletinLine text = part_of(line, 0, credit.begin);
    const BulletinLine name = part_of(line, credit.name_begin, credit.name_end - credit.name_begin);
    if (!text.text.empty()) chunk_.lines.push_back(text);
    if (credit.half_width) diags_.report(fault::half_width_credit, name.span);
    if (credit.guessed) {
      diags_.report(fault::credit_guessed, name.span, {name.text});
    }
    close_chunk(tidied(name, diags_));
  }

  void close_chunk(Text credit) {
    chunk_.credit = std::move(credit);
    chunks_.push_back(std::move(chunk_));
    chunk_ = {};
  }

  /// A date under a letter, a credit that nothing precedes, or a title without text is no article.
  bool is_article(const Chunk& chunk) const {
    if (!chunk.credit.empty() || chunk.lines.size() > 1) return true;
    const std::string_view only = chunk.lines.front().text;
    return !is_date(only) && !find_credit(only) && !looks_like_title(only);
  }

  void close_section() {
    if (!chunk_.lines.empty()) close_chunk({});
    std::erase_if(chunks_, [this](const Chunk& chunk) {
      if (is_article(chunk)) return false;
      put_aside(chunk.lines.front(), fault::stray_line);
      return true;
    });

    const SectionKind kind = section_kind();
    for (const Chunk& chunk : chunks_) {
      std::vector<SplitArticle> articles = build_articles(chunk, kind, diags_);
      std::move(articles.begin(), articles.end(), std::back_inserter(section_.articles));
    }
    if (!section_.articles.empty()) {
      result_.sections.push_back(std::move(section_));
    } else if (!section_.name.empty()) {
      result_.leftover.push_back(section_.name);
      diags_.report(fault::empty_section, section_.name.span, {section_.name.text});
    }
    section_ = {};
    chunks_.clear();
  }

  SectionKind section_kind() const {
    const std::string_view name = section_.name.text;
    if (holds_briefs(name, known_)) return SectionKind::briefs;
    const bool titled = std::any_of(chunks_.begin(), chunks_.end(), opens_with_title);
    const bool by_evidence = !titled && chunks_.size() > 1;
    return by_evidence ? SectionKind::briefs : SectionKind::stories;
  }

  const KnownSections& known_;
  Diagnostics& diags_;
  SplitBulletin result_;
  SplitSection section_;
  std::vector<Chunk> chunks_;
  Chunk chunk_;
};

std::size_t preamble_length(std::span<const BulletinLine> lines, const KnownSections& known) {
  const auto first = std::find_if(lines.begin(), lines.end(), [&known](const BulletinLine& line) {
    return section_of(line, known).has_value();
  });
  return static_cast<std::size_t>(first - lines.begin());
}

void report_document(std::span<const BulletinLine> lines, Diagnostics& diags) {
  for (const BulletinLine& line : lines.first(std::min<std::size_t>(lines.size(), 8))) {
    const std::string_view number = document_number(line.text);
    if (number.empty()) continue;
    diags.report(fault::looks_like_document, line.span, {std::string(number)});
    return;
  }
}

}  // namespace

SplitBulletin split_bulletin(SourceId source, const KnownSections& known, const SourceMap& sources,
                             Diagnostics& diags) {
  Splitter splitter(known, diags);
  SplitBulletin& result = splitter.result();
  CleanLines clean = clean_lines(source, known, sources, diags);
  const std::span<const BulletinLine> lines = clean.lines;
  result.leftover = std::move(clean.put_aside);
  report_document(lines, diags);

  FoundMasthead top = read_masthead(lines, preamble_length(lines, known), diags);
  result.masthead = std::move(top.masthead);
  std::move(top.leftover.begin(), top.leftover.end(), std::back_inserter(result.leftover));

  const std::span<const BulletinLine> below = lines.subspan(top.line_count);
  const std::size_t footer = footer_begin(below, known);
  for (const BulletinLine& line : below.first(footer)) splitter.add_line(line);
  for (const BulletinLine& line : below.subspan(footer)) splitter.add_footer_line(line);

  SplitBulletin split = splitter.finish();
  std::stable_sort(split.leftover.begin(), split.leftover.end(),
                   [](const Text& a, const Text& b) { return a.span.begin < b.span.begin; });
  if (split.sections.empty()) {
    diags.report(fault::no_article_found, sources.start(source),
                 {std::string(sources.path(source))});
  }
  return split;
}

}  // namespace kanyin
