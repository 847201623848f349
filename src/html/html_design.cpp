#include "html/html_design.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "diag/suggest.h"
#include "html/document_html.h"
#include "html/faults.h"
#include "html/lean_css.h"
#include "html/page_values.h"
#include "html/template_tags.h"

namespace kanyin {

namespace {

/// Sections in sections are rendered by recursion; no page needs more than a handful of levels.
constexpr std::size_t deepest_section = 50;

constexpr std::string_view document_template = "document";

/// What a template lacks of its own, it takes from here.
constexpr std::string_view shared_folder = "templates/bulletin";

/// True for a tag that shows nothing by itself and has a line of its own. The line end goes with
/// it, or each section that is not shown would leave an empty line.
bool stands_alone(const TemplateTag& tag, std::string_view text) {
  const bool shows = tag.kind == TagKind::value || tag.kind == TagKind::verbatim;
  if (shows || tag.kind == TagKind::part) return false;
  const bool starts_line = tag.span.begin == 0 || text[tag.span.begin - 1] == '\n';
  return starts_line && text.substr(tag.span.end).starts_with('\n');
}

/// Puts the parts of a template into each other, and reports what is wrong with them.
class TemplateLoader {
 public:
  TemplateLoader(std::string_view template_name, std::vector<std::string> known, SourceMap& sources,
                 Diagnostics& diags)
      : folder_("templates/" + std::string(template_name)),
        known_(std::move(known)),
        sources_(sources),
        diags_(diags) {}

  std::optional<std::string> load(const std::string& part, Span wanted_by);

 private:
  std::string path_of(const std::string& part) const;
  bool check(const std::vector<TemplateTag>& tags);
  bool check_sections(const std::vector<TemplateTag>& tags);
  std::optional<std::string> put_in(const TemplateTag& tag);

  std::string folder_;
  std::vector<std::string> known_;  // names that a tag can stand for
  std::vector<std::string> open_parts_;
  SourceMap& sources_;
  Diagnostics& diags_;
};

std::string TemplateLoader::path_of(const std::string& part) const {
  const std::string own = folder_ + "/" + part + ".html";
  const std::string shared = std::string(shared_folder) + "/" + part + ".html";
  const bool borrows = !open_parts_.empty() && sources_.files().kind(own) != EntryKind::file &&
                       sources_.files().kind(shared) == EntryKind::file;
  return borrows ? shared : own;
}

std::optional<std::string> TemplateLoader::load(const std::string& part, Span wanted_by) {
  const std::optional<SourceId> source = sources_.read(path_of(part), wanted_by, diags_);
  if (!source) return std::nullopt;
  const std::string_view text = sources_.text(*source);
  const std::vector<TemplateTag> tags = template_tags(text, *source);
  if (!check(tags)) return std::nullopt;

  open_parts_.push_back(part);
  std::string expanded;
  std::size_t copied = 0;
  bool complete = true;
  for (const TemplateTag& tag : tags) {
    const bool is_part = tag.kind == TagKind::part;
    expanded += text.substr(copied, tag.span.begin - copied);
    copied = tag.span.begin;
    if (is_part) {
      const std::optional<std::string> inner = put_in(tag);
      complete = complete && inner;
      expanded += inner.value_or("");
    }
    if (is_part || tag.kind == TagKind::comment) copied = tag.span.end;
    if (!is_part && stands_alone(tag, text)) {
      expanded += text.substr(copied, tag.span.end - copied);
      copied = tag.span.end + 1;
    }
  }
  expanded += text.substr(copied);
  open_parts_.pop_back();
  if (!complete) return std::nullopt;
  return expanded;
}

std::optional<std::string> TemplateLoader::put_in(const TemplateTag& tag) {
  const std::string part(tag.name);
  const std::string path = path_of(part);
  if (std::find(open_parts_.begin(), open_parts_.end(), part) != open_parts_.end()) {
    diags_.report(fault::template_part_in_itself, tag.span, {part});
    return std::nullopt;
  }
  if (sources_.files().kind(path) != EntryKind::file) {
    diags_.report(fault::template_part_missing, tag.span, {part, path});
    return std::nullopt;
  }
  std::optional<std::string> inner = load(part, tag.span);
  // The line that holds the tag has a line end already.
  if (inner && inner->ends_with('\n')) inner->pop_back();
  return inner;
}

bool TemplateLoader::check(const std::vector<TemplateTag>& tags) {
  bool sound = true;
  for (const TemplateTag& tag : tags) {
    switch (tag.kind) {
      case TagKind::unclosed:
        diags_.report(fault::template_tag_not_closed, tag.span);
        sound = false;
        break;
      case TagKind::delimiter:
        diags_.report(fault::template_tag_unusable, tag.span,
                      {std::string(sources_.text(tag.span))});
        sound = false;
        break;
      case TagKind::value:
      case TagKind::verbatim:
      case TagKind::section:
      case TagKind::inverted:
        if (std::find(known_.begin(), known_.end(), tag.name) == known_.end()) {
          diags_.report(fault::template_name_unknown, tag.span, {std::string(tag.name)}).fix =
              nearest_word(tag.name, known_);
        }
        break;
      case TagKind::end:
      case TagKind::part:
      case TagKind::comment:
        break;
    }
  }
  return check_sections(tags) && sound;
}

bool TemplateLoader::check_sections(const std::vector<TemplateTag>& tags) {
  std::vector<const TemplateTag*> open;
  bool sound = true;
  for (const TemplateTag& tag : tags) {
    if (tag.kind == TagKind::section || tag.kind == TagKind::inverted) {
      open.push_back(&tag);
      if (open.size() != deepest_section) continue;
      diags_.report(fault::template_tag_unusable, tag.span, {std::string(sources_.text(tag.span))});
      return false;
    }
    if (tag.kind != TagKind::end) continue;
    if (!open.empty() && open.back()->name == tag.name) {
      open.pop_back();
    } else {
      diags_.report(fault::template_section_not_open, tag.span, {std::string(tag.name)});
      sound = false;
    }
  }
  for (const TemplateTag* tag : open) {
    diags_.report(fault::template_section_not_closed, tag->span, {std::string(tag->name)});
  }
  return sound && open.empty();
}

std::vector<std::string> issue_names(std::string_view template_name) {
  std::vector<std::string> names(page_names().begin(), page_names().end());
  if (template_name == document_template) {
    names.insert(names.end(), document_names().begin(), document_names().end());
  }
  return names;
}

}  // namespace

std::optional<HtmlTemplate> load_page_template(std::string_view template_name,
                                               const std::string& page,
                                               std::vector<std::string> known, SourceMap& sources,
                                               Diagnostics& diags) {
  std::optional<std::string> text =
      TemplateLoader(template_name, std::move(known), sources, diags).load(page, {});
  if (!text) return std::nullopt;
  return HtmlTemplate(*std::move(text));
}

std::optional<HtmlDesign> load_html_design(std::string_view template_name, SourceMap& sources,
                                           Diagnostics& diags) {
  std::optional<HtmlTemplate> page =
      load_page_template(template_name, "issue", issue_names(template_name), sources, diags);
  const std::optional<SourceId> css = sources.read("styles/screen.css", {}, diags);
  if (!page || !css) return std::nullopt;
  return HtmlDesign{.page = std::move(*page), .css = lean_css(sources.text(*css))};
}

std::optional<HtmlDesign> load_document_html_design(SourceMap& sources, Diagnostics& diags) {
  std::optional<HtmlDesign> design = load_html_design(document_template, sources, diags);
  const std::optional<SourceId> css = sources.read("styles/document.css", {}, diags);
  if (!design || !css) return std::nullopt;
  design->css += '\n';
  design->css += lean_css(sources.text(*css));
  return design;
}

}  // namespace kanyin
