#include "pdf/metadata.h"

#include <span>

#include "pdf/srgb_profile.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

constexpr std::string_view program = "Kanyin " KANYIN_VERSION;

/// Issues have a day but no hour; they begin with the day in China.
std::string info_date(const Date& date) {
  std::string digits;
  for (const char c : iso_date(date)) {
    if (c != '-') digits.push_back(c);
  }
  return "(D:" + digits + "000000+08'00')";
}

std::string xmp_date(const Date& date) { return iso_date(date) + "T00:00:00+08:00"; }

/// A property that XMP itself does not know. PDF/A wants each of them described (ISO 19005-2,
/// 6.6.2.3).
struct Property {
  std::string_view name;
  std::string_view type;
  std::string_view description;
};

constexpr Property ua_properties[] = {
    {"part", "Integer", "Part of ISO 14289 that the file keeps to"}};

constexpr std::string_view issue_namespace = "urn:kanyin:issue:1:";

constexpr Property issue_properties[] = {
    {"publication", "Text", "Name of the publication"},
    {"number", "Integer", "Number of the issue in its year"},
    {"runningNumber", "Integer", "Number of the issue counted from the first one"},
    {"revision", "Integer", "1 for the first printing, one more for every corrected one"}};

std::string extension_schema(std::string_view name, std::string_view address,
                             std::string_view prefix, std::span<const Property> properties) {
  std::string out = "<rdf:li rdf:parseType=\"Resource\">\n<pdfaSchema:schema>";
  out += name;
  out += "</pdfaSchema:schema>\n<pdfaSchema:namespaceURI>";
  out += address;
  out += "</pdfaSchema:namespaceURI>\n<pdfaSchema:prefix>";
  out += prefix;
  out += "</pdfaSchema:prefix>\n<pdfaSchema:property><rdf:Seq>\n";
  for (const Property& property : properties) {
    out += "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>";
    out += property.name;
    out += "</pdfaProperty:name><pdfaProperty:valueType>";
    out += property.type;
    out +=
        "</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        "<pdfaProperty:description>";
    out += property.description;
    out += "</pdfaProperty:description></rdf:li>\n";
  }
  return out + "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n";
}

std::string extension_schemas() {
  return "<rdf:Description rdf:about=\"\" "
         "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
         "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
         "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
         "<pdfaExtension:schemas><rdf:Bag>\n" +
         extension_schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                          ua_properties) +
         extension_schema("Issue of a bulletin", issue_namespace, "issue", issue_properties) +
         "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";
}

std::string xmp_element(std::string_view name, std::string_view text) {
  std::string out = "<";
  out += name;
  out += ">" + xml_text(text) + "</";
  out += name;
  return out + ">\n";
}

std::string issue_elements(const DocumentFacts& facts) {
  std::string out;
  if (!facts.publication.empty()) out += xmp_element("issue:publication", facts.publication);
  if (facts.number) out += xmp_element("issue:number", std::to_string(*facts.number));
  if (facts.running_number) {
    out += xmp_element("issue:runningNumber", std::to_string(*facts.running_number));
  }
  out += xmp_element("issue:revision", std::to_string(facts.revision));
  if (!facts.supersedes.empty()) {
    out += "<dc:relation><rdf:Bag><rdf:li>" + xml_text(facts.supersedes) +
           "</rdf:li></rdf:Bag></dc:relation>\n";
  }
  return out;
}

/// Runs of pages whose folios count up by one (ISO 32000-1, 12.4.2).
std::string page_labels(const std::vector<Page>& pages) {
  std::string out = "/PageLabels <</Nums [";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int folio = pages[i].folio;
    if (i > 0 && (folio == pages[i - 1].folio + 1 || (folio < 1 && pages[i - 1].folio < 1))) {
      continue;
    }
    append_number(out, static_cast<std::int64_t>(i));
    out += folio < 1 ? " <<>> " : " <</S /D /St " + std::to_string(folio) + ">> ";
  }
  return out + "]>>";
}

std::string output_intent(Objects& objects) {
  const ObjectId profile = objects.add_stream("/N 3", srgb_profile(), Packing::deflate);
  return "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
         "/Info (sRGB IEC61966-2.1) /DestOutputProfile " +
         reference(profile) + ">>]";
}

}  // namespace

std::string info_entries(const DocumentFacts& facts) {
  std::string out = "/Title " + text_string(facts.title);
  if (!facts.author.empty()) out += " /Author " + text_string(facts.author);
  out += " /Creator " + text_string(program) + " /Producer " + text_string(program);
  if (facts.date) {
    out += " /CreationDate " + info_date(*facts.date) + " /ModDate " +
           info_date(facts.corrected.value_or(*facts.date));
  }
  return out;
}

std::string xmp_packet(const DocumentFacts& facts, PdfALevel level) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:issue=\"";
  out += issue_namespace;
  out += "\">\n";
  out += xmp_element("pdfaid:part", level == PdfALevel::a3 ? "3" : "2");
  out += xmp_element("pdfaid:conformance", "A");
  out += xmp_element("pdfuaid:part", "1");
  out += xmp_element("dc:format", "application/pdf");
  out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_text(facts.title) +
         "</rdf:li></rdf:Alt></dc:title>\n";
  if (!facts.author.empty()) {
    out += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(facts.author) +
           "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  out += "<dc:language><rdf:Bag><rdf:li>" + xml_text(facts.language) +
         "</rdf:li></rdf:Bag></dc:language>\n";
  if (!facts.identifier.empty()) out += xmp_element("dc:identifier", facts.identifier);
  out += xmp_element("xmp:CreatorTool", program);
  out += xmp_element("pdf:Producer", program);
  if (facts.date) {
    out += xmp_element("xmp:CreateDate", xmp_date(*facts.date));
    out += xmp_element("xmp:ModifyDate", xmp_date(facts.corrected.value_or(*facts.date)));
  }
  out += xmp_element("xmpMM:VersionID", std::to_string(facts.revision));
  out += issue_elements(facts);
  out += "</rdf:Description>\n";
  out += extension_schemas();
  out += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return out;
}

std::string catalog_entries(const PagedIssue& pages, PdfALevel level, Objects& objects) {
  // An archive must be able to find the metadata without inflating anything.
  const ObjectId xmp = objects.add_stream("/Type /Metadata /Subtype /XML",
                                          xmp_packet(pages.facts, level), Packing::as_it_is);
  return "/Lang " + byte_string(pages.facts.language) +
         " /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /Metadata " +
         reference(xmp) + " " + page_labels(pages.pages) + " " + output_intent(objects);
}

}  // namespace kanyin
