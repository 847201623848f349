#include "pdf/write_pdf.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "diag/expect.h"
#include "layout/needed_pixels.h"
#include "pdf/attachment.h"
#include "pdf/clusters.h"
#include "pdf/embed_font.h"
#include "pdf/embed_picture.h"
#include "pdf/faults.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/objects.h"
#include "pdf/paint.h"
#include "pdf/syntax.h"
#include "pdf/tags.h"

namespace kanyin {

namespace {

using PaintFonts = std::map<FontId, PaintFont>;

struct PaintPicture {
  std::string name;  // in the resources
  ObjectId object = ObjectId::none;
};
using PaintPictures = std::map<PictureId, PaintPicture>;

/// Every glyph of the run with what it says.
void use_glyphs(const GlyphRun& run, UsedGlyphs& used) {
  for (const GlyphCluster& cluster : clusters_of(run)) {
    used.add(run.glyphs[cluster.first].id, cluster.text);
    for (std::size_t i = cluster.first + 1; i < cluster.end; ++i) used.add(run.glyphs[i].id, {});
  }
}

/// Glyph 0 shows a box where a character should be.
void report_missing_glyphs(const Page& page, const GlyphRun& run, const FontBook& fonts,
                           std::set<std::string>& reported, Diagnostics& diags) {
  for (const GlyphCluster& cluster : clusters_of(run)) {
    for (std::size_t i = cluster.first; i < cluster.end; ++i) {
      if (run.glyphs[i].id != 0) continue;
      const std::string text(cluster.text);
      const std::string& family = fonts.source(run.font).family;
      std::string told = family;
      told.append("\n").append(text);
      if (!reported.insert(std::move(told)).second) continue;
      diags.report(fault::missing_glyph_shown, {}, {std::to_string(page.folio), text, family});
    }
  }
}

PaintFonts embed_fonts(const PagedIssue& pages, const FontBook& fonts, GlyphCache& glyphs,
                       Objects& objects, Diagnostics& diags) {
  PaintFonts paint_fonts;
  std::set<std::string> reported;
  for (const Page& page : pages.pages) {
    for (const DisplayItem& item : page.items) {
      const GlyphRun* run = std::get_if<GlyphRun>(&item.shape);
      if (run == nullptr || run->glyphs.empty()) continue;
      report_missing_glyphs(page, *run, fonts, reported, diags);
      use_glyphs(*run, paint_fonts[run->font].used);
    }
  }
  int number = 0;
  for (auto& [id, font] : paint_fonts) {
    font.name.push_back('F');
    font.name += std::to_string(++number);
    std::optional<EmbeddedFont> embedded = embed_font(font.used, id, fonts, glyphs, objects, diags);
    if (embedded) font.embedded = std::move(*embedded);
  }
  return paint_fonts;
}

/// Two files with the same bytes in them are one picture.
std::string_view identity(const Picture& picture) {
  return picture.file.empty() ? picture.path : picture.file;
}

PaintPictures embed_pictures(const PagedIssue& pages, const std::vector<Picture>& pictures,
                             Objects& objects) {
  PaintPictures paint_pictures;
  std::map<std::string_view, PaintPicture> by_file;
  std::map<std::string_view, PixelSize> needed;
  const std::map<PictureId, PixelSize> needed_by_id = needed_pixels(pages);
  for (const auto& [id, size] : needed_by_id) {
    const auto index = static_cast<std::size_t>(id);
    expect(index < pictures.size(), "a placed picture is one of the issue");
    PixelSize& most = needed[identity(pictures[index])];
    most = {std::max(most.width, size.width), std::max(most.height, size.height)};
  }
  for (const auto& [id, size] : needed_by_id) {
    const Picture& picture = pictures[static_cast<std::size_t>(id)];
    const auto [known, is_new] = by_file.try_emplace(identity(picture));
    if (is_new) {
      known->second.name.push_back('P');
      known->second.name += std::to_string(by_file.size());
      known->second.object = embed_picture(picture, needed[identity(picture)], objects);
    }
    paint_pictures[id] = known->second;
  }
  return paint_pictures;
}

ObjectId add_resources(const PaintFonts& fonts, const PaintPictures& pictures, Objects& objects) {
  std::string entries = "/Font <<";
  for (const auto& [id, font] : fonts) {
    entries += "/" + font.name + " " + reference(font.embedded.font) + " ";
  }
  entries += ">> /XObject <<";
  std::set<std::string> named;
  for (const auto& [id, picture] : pictures) {
    if (!named.insert(picture.name).second) continue;
    entries += "/" + picture.name + " " + reference(picture.object) + " ";
  }
  return objects.add(entries + ">>");
}

/// Words for the ear where a link has no description: what it shows, or else where it leads.
std::string description_of(const PagedIssue& pages, const DisplayItem& item, const Page& page) {
  const auto index = static_cast<std::size_t>(item.element);
  if (index < pages.elements.size() && !pages.elements[index].alt.empty()) {
    return pages.elements[index].alt;
  }
  std::string shown;
  for (const DisplayItem& other : page.items) {
    if (item.element == ElementId::furniture || other.element != item.element) continue;
    if (const GlyphRun* run = std::get_if<GlyphRun>(&other.shape)) shown += run->text;
  }
  return shown.empty() ? std::get<Link>(item.shape).target : shown;
}

/// Paints one page and says what belongs to which element.
class PageWriter {
 public:
  PageWriter(const PagedIssue& pages, std::size_t page_index, const PaintFonts& fonts,
             const PaintPictures& pictures, Tags& tags)
      : pages_(pages),
        page_index_(page_index),
        pictures_(pictures),
        tags_(tags),
        painter_(page().size.height, fonts) {}

  PageEntries write(ObjectId resources, Objects& objects, Diagnostics& diags) {
    for (const DisplayItem& item : page().items) {
      const GlyphRun* run = std::get_if<GlyphRun>(&item.shape);
      if (run == nullptr || !continues_line(item.element, *run)) paint_line();
      if (const Link* link = std::get_if<Link>(&item.shape)) {
        add_link(item, *link, objects, diags);
      } else {
        paint(item);
      }
    }
    paint_line();
    close_mark();
    PageEntries entries{.content = painter_.operators(),
                        .resources = resources,
                        .annotations = std::move(annotations_),
                        .struct_parents = static_cast<int>(page_index_)};
    if (page().boxes) {
      entries.trim_box = box(page().boxes->trim);
      entries.bleed_box = box(page().boxes->bleed);
    }
    return entries;
  }

 private:
  const Page& page() const { return pages_.pages[page_index_]; }

  PageBox box(const Rect& area) const {
    const auto in_points = [](Length length) {
      return static_cast<float>(length.millipoints) / 1000.0F;
    };
    const Length height = page().size.height;
    return {in_points(area.origin.x), in_points(height - area.bottom()), in_points(area.right()),
            in_points(height - area.origin.y)};
  }

  void paint(const DisplayItem& item) {
    open_mark(item);
    if (const GlyphRun* run = std::get_if<GlyphRun>(&item.shape)) {
      if (!run->glyphs.empty()) line_.push_back(run);
    } else if (const Rule* rule = std::get_if<Rule>(&item.shape)) {
      painter_.paint(*rule);
    } else if (const Fill* fill = std::get_if<Fill>(&item.shape)) {
      painter_.paint(*fill);
    } else if (const Dot* dot = std::get_if<Dot>(&item.shape)) {
      painter_.paint(*dot);
    } else if (const PlacedPicture* placed = std::get_if<PlacedPicture>(&item.shape)) {
      painter_.paint(*placed, pictures_.at(placed->picture).name);
      tags_.set_box(item.element, rectangle(placed->area, page().size.height));
    }
  }

  /// Runs beside each other are painted together, so that it is known what is between them.
  bool continues_line(ElementId element, const GlyphRun& run) const {
    if (line_.empty() || !marked_ || element != element_) return false;
    const GlyphRun& last = *line_.back();
    return last.turn == run.turn && last.down() == run.down() && last.along() < run.along();
  }

  void paint_line() {
    painter_.paint(line_);
    line_.clear();
  }

  /// Neighbours of one element share a mark.
  void open_mark(const DisplayItem& item) {
    const bool text = std::holds_alternative<GlyphRun>(item.shape);
    const std::string_view artifact = text ? "Pagination" : "Layout";
    if (marked_ && element_ == item.element &&
        (item.element != ElementId::furniture || artifact == artifact_)) {
      return;
    }
    close_mark();
    marked_ = true;
    element_ = item.element;
    artifact_ = artifact;
    if (item.element == ElementId::furniture) {
      painter_.begin_artifact(artifact);
      return;
    }
    painter_.begin_content(
        [this, element = item.element] { return tags_.mark_content(element, page_index_); });
  }

  void close_mark() {
    if (marked_) painter_.end_mark();
    marked_ = false;
  }

  void add_link(const DisplayItem& item, const Link& link, Objects& objects, Diagnostics& diags) {
    const std::optional<std::string> destination = link_destination(link.target, pages_.anchors);
    if (!destination) {
      diags.report(fault::link_without_place, {}, {std::to_string(page().folio), link.target});
      return;
    }
    const ObjectId annotation = objects.reserve();
    const int key = tags_.mark_link(item.element, page_index_, annotation);
    objects.fill(annotation, link_annotation(link.area, page().size.height, *destination,
                                             description_of(pages_, item, page())) +
                                 " /StructParent " + std::to_string(key));
    annotations_.push_back(annotation);
  }

  const PagedIssue& pages_;
  std::size_t page_index_;
  const PaintPictures& pictures_;
  Tags& tags_;
  PagePainter painter_;
  std::vector<ObjectId> annotations_;
  std::vector<const GlyphRun*> line_;
  bool marked_ = false;
  ElementId element_ = ElementId::furniture;
  std::string_view artifact_;
};

void add_outline(const PagedIssue& pages, Objects& objects) {
  int level = 0;
  for (const OutlineEntry& entry : pages.outline) {
    level = std::clamp(entry.level, 1, level + 1);
    objects.add_outline_entry(level, entry.title, entry.anchor);
  }
}

}  // namespace

std::string write_pdf(const PagedIssue& pages, const std::vector<Picture>& pictures,
                      const FontBook& fonts, const PdfMemory& memory,
                      std::string_view attached_json, Diagnostics& diags) {
  if (pages.pages.empty()) {
    diags.report(fault::pages_missing, {});
    return {};
  }
  const std::size_t errors_before = diags.count(Severity::error);
  Objects objects(memory.streams);
  std::vector<ObjectId> page_objects;
  for (const Page& page : pages.pages) page_objects.push_back(objects.add_page(page.size));

  const PaintFonts paint_fonts = embed_fonts(pages, fonts, memory.glyphs, objects, diags);
  if (diags.count(Severity::error) > errors_before) return {};
  const PaintPictures paint_pictures = embed_pictures(pages, pictures, objects);
  const ObjectId resources = add_resources(paint_fonts, paint_pictures, objects);

  Tags tags(pages);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    PageWriter writer(pages, i, paint_fonts, paint_pictures, tags);
    objects.fill_page(page_objects[i], writer.write(resources, objects, diags));
  }

  const ObjectId destinations = add_named_destinations(pages, page_objects, objects);
  const ObjectId structure = tags.write(page_objects, objects);
  add_outline(pages, objects);
  objects.set_info(info_entries(pages.facts));
  std::string names = " /Names <</Dests " + reference(destinations);
  std::string attached;
  if (!attached_json.empty()) {
    const ObjectId attachment = add_attachment(attached_json, objects);
    names += attachment_name(attachment);
    attached = attachment_entry(attachment);
  }
  const PdfALevel level = attached.empty() ? PdfALevel::a2 : PdfALevel::a3;
  objects.set_catalog(catalog_entries(pages, level, objects) + " /StructTreeRoot " +
                      reference(structure) + names + ">>" + attached);
  return objects.finish(diags);
}

}  // namespace kanyin
