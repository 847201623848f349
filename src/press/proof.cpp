#include "press/proof.h"

#include "content/check_issue.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "html/write_html.h"
#include "json/write_json.h"
#include "layout/check_characters.h"
#include "layout/check_fit.h"
#include "layout/check_pages.h"
#include "layout/check_titles.h"
#include "layout/paginate.h"
#include "layout/paginate_document.h"
#include "layout/report_lines.h"
#include "layout/report_pictures.h"
#include "layout/wording.h"
#include "model/plain_text.h"
#include "pdf/check_pdf.h"
#include "pdf/linearize.h"
#include "pdf/write_pdf.h"
#include "press/printed_pages.h"
#include "press/web_faces.h"
#include "style/document_design.h"
#include "style/web_look.h"

namespace kanyin {

std::optional<Press> open_press(const Outputs& outputs, const FontFolders& font_folders,
                                SourceMap& sources, Diagnostics& diags) {
  std::optional<Publication> publication = load_publication(sources, diags);
  if (!publication) return std::nullopt;
  std::optional<Design> design =
      load_design(publication->style, publication->page_template, sources, diags);
  std::optional<HtmlDesign> html =
      load_html_design(publication->page_template.text, sources, diags);
  if (!design || !html) return std::nullopt;
  const std::optional<WebLook> web = load_web_look(publication->style, sources, diags);
  if (!web) return std::nullopt;
  html->picture_width = web->picture_width;
  html->masthead_face = web->masthead_face;
  std::optional<FontBook> fonts;
  const bool web_fonts = outputs.html && (outputs.web_fonts || web->masthead_face);
  if (outputs.pdf || outputs.pages || web_fonts) {
    fonts = open_fonts(design->style, publication->fonts, font_folders, sources, diags);
    if (!fonts) return std::nullopt;
  }
  return Press{.publication = *std::move(publication),
               .design = *std::move(design),
               .html = *std::move(html),
               .outputs = outputs,
               .fonts = std::move(fonts),
               .font_folders = font_folders};
}

namespace {

/// The design of documents on the grid that the issue asks for; nothing for a bulletin, and after
/// an error.
std::optional<DocumentDesign> document_design(const Press& press, const Issue& issue,
                                              SourceMap& sources, Diagnostics& diags) {
  if (!issue.document) return std::nullopt;
  return load_document_design(press.design.style, issue.document->grid, sources, diags);
}

PagedIssue lay_out(const Issue& issue, const std::optional<DocumentDesign>& own,
                   const Press& press) {
  const Lexicon& lexicon = press.publication.lexicon;
  return own ? paginate_document(issue, *own, lexicon, *press.fonts)
             : paginate(issue, press.design, lexicon, *press.fonts);
}

}  // namespace

std::optional<CheckedIssue> check_proof(const Press& press, std::string_view issue_id,
                                        SourceMap& sources, Diagnostics& diags) {
  std::optional<Issue> issue = load_issue(issue_id, press.publication, sources, diags);
  if (!issue) return std::nullopt;
  check_issue(*issue, press.publication.starter_texts, sources, diags);
  std::optional<CheckedIssue> checked =
      apply_corrections(*std::move(issue), press.publication.lexicon, sources, diags);
  if (!checked) return std::nullopt;
  const Issue& read = checked->issue;
  const std::optional<DocumentDesign> own = document_design(press, read, sources, diags);
  // The web page of documents is looked at too, so that a check finds what is wrong with it.
  if (read.document) load_document_html_design(sources, diags);
  if (press.fonts && (own || !read.document)) {
    check_characters(read, own ? own->design : press.design, *press.fonts, sources, diags);
  }
  if (diags.has_errors()) return std::nullopt;
  return checked;
}

std::optional<Proof> make_proof(const Press& press, std::string_view issue_id, SourceMap& sources,
                                Diagnostics& diags) {
  // Read and check. What passed can be laid out.
  std::optional<CheckedIssue> checked = check_proof(press, issue_id, sources, diags);
  if (!checked) return std::nullopt;
  std::optional<Proof> proof = compose_proof(press, *std::move(checked), sources, diags);
  if (proof && (press.outputs.pdf || press.outputs.pages))
    report_paper(press, *proof, sources, diags);
  return proof;
}

void report_paper(const Press& press, const Proof& proof, SourceMap& sources, Diagnostics& diags) {
  if (!proof.issue.document) {
    const Lexicon& lexicon = press.publication.lexicon;
    check_fit(proof.issue, press.design, lexicon, *press.fonts, diags);
    check_titles(proof.issue, press.design, lexicon, *press.fonts, diags);
  }
  report_lines(proof.pages, sources, diags);
  report_pictures(proof.pages, proof.issue, diags);
}

std::optional<Proof> compose_proof(const Press& press, CheckedIssue checked, SourceMap& sources,
                                   Diagnostics& diags) {
  const Outputs& outputs = press.outputs;
  // Lay out. The pages are final: every item has its place.
  Proof proof;
  note_printed_pages(checked, press.font_folders, sources.files(), diags);
  const Issue& issue = checked.issue;
  const std::optional<DocumentDesign> own = document_design(press, issue, sources, diags);
  if (issue.document && !own) return std::nullopt;
  if (outputs.pdf || outputs.pages) proof.pages = lay_out(issue, own, press);

  // Write. Print comes from the pages; the web comes from the issue, since a browser lays out for
  // itself.
  if (outputs.pdf) {
    proof.pdf = write_pdf(proof.pages, issue.pictures, *press.fonts,
                          {.glyphs = *press.glyphs, .streams = press.streams.get()},
                          outputs.attach_source ? write_json(issue) : std::string(), diags);
    if (outputs.verify && !diags.has_errors()) {
      check_pages(proof.pages, diags);
      check_pdf(proof.pdf, diags);
    }
    if (outputs.web && !diags.has_errors()) proof.pdf = linearize(proof.pdf, qpdf_library, diags);
  }
  const IssueParts parts =
      own ? document_parts(issue, own->places) : issue_parts(issue, press.design.page_template);
  if (outputs.html) {
    const bool web_fonts = outputs.web_fonts || press.html.masthead_face;
    std::optional<HtmlDesign> page;  // where it is not the one that all issues share
    if (issue.document) {
      page = load_document_html_design(sources, diags);
      if (!page) return std::nullopt;
      page->picture_width = press.html.picture_width;
    }
    if (web_fonts) {
      if (!page) page = press.html;
      page->css.insert(0, web_faces(issue, own ? own->design : press.design, *press.fonts, diags));
    }
    proof.html = write_html(checked.marked ? *checked.marked : issue, parts,
                            page ? *page : press.html, press.publication.lexicon, diags);
  }
  if (outputs.text) proof.text = plain_text(issue, parts);
  if (outputs.json) proof.json = write_json(issue);
  if (diags.has_errors()) return std::nullopt;

  proof.issue = std::move(checked.issue);
  return proof;
}

}  // namespace kanyin
