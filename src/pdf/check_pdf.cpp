#include "pdf/check_pdf.h"

#include <algorithm>
#include <string>
#include <vector>

#include "pdf/faults.h"
#include "pdf/read_pdf.h"

namespace kanyin {

namespace {

/// What may run, ask or hide; none of it belongs into a bulletin (ISO 19005-2, 6.1.3, 6.4 and 6.6).
constexpr std::string_view forbidden_keys[] = {"AA",    "AcroForm", "Encrypt",    "JavaScript",
                                               "JS",    "Movie",    "OpenAction", "RichMedia",
                                               "Sound", "XFA"};

/// Does one of the strings of a TJ have the code of the glyph for what is missing?
bool shows_code_zero(std::string_view line) {
  bool in_string = false;
  bool is_second = false;  // of the two bytes of a code
  char first = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!in_string || line[i] == ')') {
      in_string = !in_string && line[i] == '(';
      is_second = false;
      continue;
    }
    const bool escaped = line[i] == '\\' && i + 1 < line.size();
    if (escaped) ++i;
    const bool is_zero = !escaped && line[i] == '\0';
    if (is_second && first == '\0' && is_zero) return true;
    first = line[i];
    is_second = !is_second;
  }
  return false;
}

class PdfChecker {
 public:
  PdfChecker(const PdfFile& file, Diagnostics& diags) : file_(file), diags_(diags) {}

  void check() {
    for (const auto& [number, object] : file_.objects()) {
      check_references(number, object.value);
      check_object(number, object.value);
    }
    check_references(0, file_.trailer());
    check_catalog(file_.resolve(file_.trailer()["Root"]));
    check_pages(file_.resolve(file_.resolve(file_.trailer()["Root"])["Pages"]));
  }

 private:
  void amiss(std::int64_t object, const std::string& what) {
    diags_.report(fault::pdf_amiss, {}, {std::to_string(object), what});
  }

  void check_references(std::int64_t number, const PdfValue& value) {
    if (value.kind == PdfKind::reference && !file_.objects().contains(value.number)) {
      amiss(number, std::to_string(value.number) + " 0 R");
    }
    for (const PdfValue& item : value.items) check_references(number, item);
    for (const auto& [key, entry] : value.entries) {
      const bool forbidden = std::find(std::begin(forbidden_keys), std::end(forbidden_keys), key) !=
                             std::end(forbidden_keys);
      if (forbidden) amiss(number, "/" + key);
      check_references(number, entry);
    }
  }

  void need(std::int64_t number, const PdfValue& value, std::string_view key) {
    if (file_.resolve(value[key]).kind == PdfKind::null) amiss(number, "/" + std::string(key));
  }

  void check_object(std::int64_t number, const PdfValue& value) {
    const std::string& type = value["Type"].text;
    if (type == "Font" && value["Subtype"].text == "Type0") {
      check_font(number, value);
    } else if (type == "StructElem") {
      need(number, value, "P");
      need(number, value, "S");
      if (value["S"].text == "Figure") need(number, value, "Alt");
    } else if (type == "Annot") {
      need(number, value, "Contents");
      need(number, value, "StructParent");
    }
  }

  void check_font(std::int64_t number, const PdfValue& font) {
    need(number, font, "ToUnicode");
    const PdfValue& descendants = file_.resolve(font["DescendantFonts"]);
    for (const PdfValue& each : descendants.items) {
      const PdfValue& descriptor = file_.resolve(file_.resolve(each)["FontDescriptor"]);
      const bool embedded = file_.resolve(descriptor["FontFile2"]).kind != PdfKind::null ||
                            file_.resolve(descriptor["FontFile3"]).kind != PdfKind::null;
      if (!embedded) amiss(number, "/FontFile");
    }
  }

  void check_catalog(const PdfValue& catalog) {
    for (const std::string_view key :
         {"Lang", "MarkInfo", "StructTreeRoot", "Metadata", "OutputIntents", "ViewerPreferences"}) {
      need(file_.trailer()["Root"].number, catalog, key);
    }
  }

  void check_pages(const PdfValue& node) {
    for (const PdfValue& kid : node["Kids"].items) {
      const PdfValue& page = file_.resolve(kid);
      if (page["Type"].text == "Pages") {
        check_pages(page);
        continue;
      }
      ++page_;
      need(kid.number, page, "StructParents");
      const auto content = file_.objects().find(page["Contents"].number);
      if (content == file_.objects().end() || !content->second.stream) {
        amiss(kid.number, "/Contents");
      } else {
        check_content(*content->second.stream);
      }
    }
  }

  /// What is painted belongs to the structure or is marked as decoration, and no code of a glyph
  /// that is missing is shown.
  void check_content(std::string_view operators) {
    std::vector<bool> marks;  // for each open mark: does it stand for content or decoration?
    bool told = false;
    for (std::size_t begin = 0; begin < operators.size();) {
      const std::size_t end = std::min(operators.find('\n', begin), operators.size());
      const std::string_view line = operators.substr(begin, end - begin);
      begin = end + 1;
      if (line.ends_with("BDC")) {
        const bool outer = !line.starts_with("/Span");
        if (outer && !marks.empty()) unmarked(told);
        marks.push_back(outer);
      } else if (line == "EMC") {
        if (marks.empty()) unmarked(told);
        if (!marks.empty()) marks.pop_back();
      } else if (line.ends_with("TJ") || line.ends_with(" Do") || line.ends_with(" f")) {
        if (marks.empty()) unmarked(told);
        if (shows_code_zero(line)) {
          diags_.report(fault::pdf_page_amiss, {}, {std::to_string(page_), ".notdef"});
        }
      }
    }
    if (!marks.empty()) unmarked(told);
  }

  void unmarked(bool& told) {
    if (!told) diags_.report(fault::pdf_page_amiss, {}, {std::to_string(page_), "BDC/EMC"});
    told = true;
  }

  const PdfFile& file_;
  Diagnostics& diags_;
  int page_ = 0;
};

}  // namespace

void check_pdf(std::string_view bytes, Diagnostics& diags) {
  const std::optional<PdfFile> file = PdfFile::read(bytes);
  if (!file) {
    diags.report(fault::pdf_unreadable, {});
    return;
  }
  PdfChecker(*file, diags).check();
}

}  // namespace kanyin
