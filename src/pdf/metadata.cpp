#include "pdf/metadata.h"

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

// PDF/A wants every property that XMP itself does not know to be described (ISO 19005-2, 6.6.2.3).
constexpr std::string_view ua_extension = R"xml(
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>)xml";

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
    out += " /CreationDate " + info_date(*facts.date) + " /ModDate " + info_date(*facts.date);
  }
  return out;
}

std::string xmp_packet(const DocumentFacts& facts) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "<dc:format>application/pdf</dc:format>\n";
  out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_text(facts.title) +
         "</rdf:li></rdf:Alt></dc:title>\n";
  if (!facts.author.empty()) {
    out += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(facts.author) +
           "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  out += "<dc:language><rdf:Bag><rdf:li>" + xml_text(facts.language) +
         "</rdf:li></rdf:Bag></dc:language>\n";
  out += "<xmp:CreatorTool>" + xml_text(program) + "</xmp:CreatorTool>\n<pdf:Producer>" +
         xml_text(program) + "</pdf:Producer>\n";
  if (facts.date) {
    const std::string date = xmp_date(*facts.date);
    out += "<xmp:CreateDate>" + date + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date +
           "</xmp:ModifyDate>\n";
  }
  out += "<xmpMM:VersionID>" + std::to_string(facts.revision) + "</xmpMM:VersionID>\n";
  out += "</rdf:Description>";
  out += ua_extension;
  out += "\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return out;
}

std::string catalog_entries(const PagedIssue& pages, Objects& objects) {
  // An archive must be able to find the metadata without inflating anything.
  const ObjectId xmp = objects.add_stream("/Type /Metadata /Subtype /XML", xmp_packet(pages.facts),
                                          Packing::as_it_is);
  return "/Lang " + byte_string(pages.facts.language) +
         " /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /Metadata " +
         reference(xmp) + " " + page_labels(pages.pages) + " " + output_intent(objects);
}

}  // namespace kanyin
