#include "html/html_template.h"

#include <algorithm>
#include <utility>

#include "html/escape.h"
#include "html/template_tags.h"

namespace kanyin {

TemplateValue& TemplateValues::operator[](std::string_view name) {
  for (NamedValue& named : all_) {
    if (named.name == name) return named.value;
  }
  return all_.emplace_back(NamedValue{name, false}).value;
}

const TemplateValue* TemplateValues::find(std::string_view name) const {
  for (const NamedValue& named : all_) {
    if (named.name == name) return &named.value;
  }
  return nullptr;
}

void TemplateValues::merge(TemplateValues others) {
  for (NamedValue& named : others.all_) {
    if (find(named.name) == nullptr) all_.push_back(std::move(named));
  }
}

TemplateValue text_or_nothing(std::string text) {
  if (text.empty()) return false;
  return text;
}

HtmlTemplate::HtmlTemplate(std::string words) : text_(std::move(words)) {
  const std::string_view text = text_;
  std::vector<std::size_t> open;
  std::size_t done = 0;
  for (const TemplateTag& tag : template_tags(text, SourceId{})) {
    add_step(StepKind::text, text.substr(done, tag.span.begin - done));
    done = tag.span.end;
    switch (tag.kind) {
      case TagKind::value:
        add_step(StepKind::escaped, tag.name);
        break;
      case TagKind::verbatim:
        add_step(StepKind::verbatim, tag.name);
        break;
      case TagKind::section:
      case TagKind::inverted:
        open.push_back(steps_.size());
        add_step(tag.kind == TagKind::section ? StepKind::section : StepKind::inverted, tag.name);
        break;
      case TagKind::end:
        if (open.empty()) break;
        steps_[open.back()].past = steps_.size();
        open.pop_back();
        break;
      case TagKind::part:
      case TagKind::comment:
      case TagKind::delimiter:
      case TagKind::unclosed:
        break;
    }
  }
  add_step(StepKind::text, text.substr(done));
  for (const std::size_t section : open) steps_[section].past = steps_.size();
}

void HtmlTemplate::add_step(StepKind kind, std::string_view words) {
  if (kind == StepKind::text && words.empty()) return;
  const std::size_t last = words.rfind('\n');
  steps_.push_back({.kind = kind,
                    .begin = static_cast<std::size_t>(words.data() - text_.data()),
                    .size = words.size(),
                    .first_line = std::min(words.find('\n'), words.size()),
                    .last_line = last == words.npos ? words.size() : words.size() - last - 1});
}

namespace {

/// The values of a level and of the levels around it.
struct Level {
  const TemplateValues& values;
  const Level* outer = nullptr;

  const TemplateValue* find(std::string_view name) const {
    for (const Level* level = this; level != nullptr; level = level->outer) {
      if (const TemplateValue* value = level->values.find(name)) return value;
    }
    return nullptr;
  }
};

using Rows = std::vector<TemplateValues>;

/// Empty if the value is no text.
std::string_view text_of(const TemplateValue* value) {
  if (value == nullptr) return {};
  if (const auto* text = std::get_if<std::string>(value)) return *text;
  const auto* kept = std::get_if<KeptText>(value);
  return kept == nullptr ? std::string_view() : kept->text;
}

/// Of all texts in it.
std::size_t text_size(const TemplateValues& values) {
  std::size_t size = 0;
  for (const NamedValue& named : values.all()) {
    size += text_of(&named.value).size();
    const Rows* rows = std::get_if<Rows>(&named.value);
    if (rows == nullptr) continue;
    for (const TemplateValues& row : *rows) size += text_size(row);
  }
  return size;
}

/// Whether there is something to show, as sections ask.
bool is_shown(const TemplateValue* value) {
  if (value == nullptr) return false;
  if (const bool* shown = std::get_if<bool>(value)) return *shown;
  const Rows* rows = std::get_if<Rows>(value);
  return rows == nullptr || !rows->empty();
}

}  // namespace

/// A page while it is filled in.
class HtmlTemplate::Filling {
 public:
  Filling(const HtmlTemplate& page, const TemplateValues& values) : page_(page) {
    html_.reserve(text_size(values) + 2 * page.text_.size());
  }

  void fill(std::size_t from, std::size_t to, const Level& level) {
    while (from < to) {
      const Step& step = page_.steps_[from++];
      const std::string_view words = std::string_view(page_.text_).substr(step.begin, step.size);
      if (step.kind == StepKind::text) {
        add_template_text(words, step.first_line, step.last_line);
        continue;
      }
      const TemplateValue* value = level.find(words);
      switch (step.kind) {
        case StepKind::text:
          break;
        case StepKind::escaped:
          append_escaped(html_, text_of(value));
          break;
        case StepKind::verbatim:
          html_ += text_of(value);
          break;
        case StepKind::section:
          if (is_shown(value)) fill_section(from, step.past, *value, level);
          from = step.past;
          break;
        case StepKind::inverted:
          if (!is_shown(value)) fill_once(from, step.past, level);
          from = step.past;
          break;
      }
    }
  }

  std::string take() {
    end_line();
    return std::move(html_);
  }

 private:
  void fill_section(std::size_t from, std::size_t to, const TemplateValue& value,
                    const Level& level) {
    const Rows* rows = std::get_if<Rows>(&value);
    if (rows == nullptr) {
      fill_once(from, to, level);
      return;
    }
    for (const TemplateValues& row : *rows) fill_once(from, to, {.values = row, .outer = &level});
  }

  /// The section stands both in the line where it begins and in the line where it ends.
  void fill_once(std::size_t from, std::size_t to, const Level& level) {
    line_has_section_ = true;
    fill(from, to, level);
    line_has_section_ = true;
  }

  void add_template_text(std::string_view text, std::size_t first_line, std::size_t last_line) {
    const bool has_line_end = first_line < text.size();
    if (line_has_section_) {
      html_ += text.substr(0, first_line);
      if (!has_line_end) return;
      if (!end_line()) html_ += '\n';
      text.remove_prefix(first_line + 1);
    }
    html_ += text;
    if (has_line_end) line_start_ = html_.size() - last_line;
  }

  /// True if the line was taken back, since sections have left nothing in it.
  bool end_line() {
    if (!std::exchange(line_has_section_, false)) return false;
    if (html_.find_first_not_of(" \t", line_start_) != html_.npos) return false;
    html_.resize(line_start_);
    return true;
  }

  const HtmlTemplate& page_;
  std::string html_;
  std::size_t line_start_ = 0;  // behind the last line end of the template itself
  bool line_has_section_ = false;
};

std::string HtmlTemplate::fill(const TemplateValues& values) const {
  Filling filling(*this, values);
  filling.fill(0, steps_.size(), {.values = values});
  return filling.take();
}

}  // namespace kanyin
