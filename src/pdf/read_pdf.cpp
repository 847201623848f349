#include "pdf/read_pdf.h"

#include <charconv>
#include <set>

#include "pdf/deflate.h"

namespace kanyin {

namespace {

const PdfValue no_value;

constexpr int deepest_value = 32;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0'; }

bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string::npos; }

/// Reads values one after the other (ISO 32000-1, 7.3).
class ValueReader {
 public:
  ValueReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::size_t at() const { return at_; }

  std::optional<PdfValue> value(int depth = 0);

  /// Takes the word if it comes next.
  bool take(std::string_view word) {
    skip_spaces();
    if (!bytes_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

 private:
  void skip_spaces() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
  }

  std::string_view word();
  std::optional<PdfValue> dictionary(int depth);
  std::optional<PdfValue> array(int depth);
  std::optional<PdfValue> literal_string();
  std::optional<PdfValue> hex_string();
  std::optional<PdfValue> number_or_reference();

  std::string_view bytes_;
  std::size_t at_;
};

std::string_view ValueReader::word() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && !is_space(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
  return bytes_.substr(begin, at_ - begin);
}

std::optional<PdfValue> ValueReader::value(int depth) {
  if (depth > deepest_value) return std::nullopt;
  if (take("<<")) return dictionary(depth);
  if (take("[")) return array(depth);
  if (take("(")) return literal_string();
  if (take("<")) return hex_string();
  PdfValue value;
  if (take("/")) {
    value.kind = PdfKind::name;
    value.text = word();
    return value;
  }
  const std::size_t begin = at_;
  const std::string_view plain = word();
  if (plain == "null") return value;
  if (plain == "true" || plain == "false") {
    value.kind = PdfKind::boolean;
    value.text = plain;
    return value;
  }
  at_ = begin;
  return number_or_reference();
}

std::optional<PdfValue> ValueReader::dictionary(int depth) {
  PdfValue value;
  value.kind = PdfKind::dictionary;
  while (!take(">>")) {
    if (!take("/")) return std::nullopt;
    std::string key(word());
    std::optional<PdfValue> entry = this->value(depth + 1);
    if (!entry) return std::nullopt;
    value.entries.emplace(std::move(key), *std::move(entry));
  }
  return value;
}

std::optional<PdfValue> ValueReader::array(int depth) {
  PdfValue value;
  value.kind = PdfKind::array;
  while (!take("]")) {
    std::optional<PdfValue> item = this->value(depth + 1);
    if (!item) return std::nullopt;
    value.items.push_back(*std::move(item));
  }
  return value;
}

std::optional<PdfValue> ValueReader::literal_string() {
  PdfValue value;
  value.kind = PdfKind::string;
  int open = 1;
  while (at_ < bytes_.size()) {
    char c = bytes_[at_++];
    if (c == '\\' && at_ < bytes_.size()) {
      c = bytes_[at_++];
    } else if (c == '(') {
      ++open;
    } else if (c == ')' && --open == 0) {
      return value;
    }
    value.text.push_back(c);
  }
  return std::nullopt;
}

std::optional<PdfValue> ValueReader::hex_string() {
  PdfValue value;
  value.kind = PdfKind::string;
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_++];
    if (c == '>') return value;
    if (!is_space(c)) value.text.push_back(c);
  }
  return std::nullopt;
}

std::optional<PdfValue> ValueReader::number_or_reference() {
  PdfValue value;
  value.kind = PdfKind::number;
  value.text = word();
  if (value.text.empty()) return std::nullopt;
  const char* const end = value.text.data() + value.text.size();
  const std::from_chars_result read = std::from_chars(value.text.data(), end, value.number);
  if (read.ec != std::errc() && value.text.front() != '.' && value.text.front() != '-') {
    return std::nullopt;
  }
  const std::size_t after = at_;
  if (take("0 R")) {
    value.kind = PdfKind::reference;
    return value;
  }
  at_ = after;
  return value;
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

/// The object with this number that stands at a byte of the file.
std::optional<PdfObject> object_at(std::string_view bytes, std::size_t at, std::int64_t number) {
  if (at >= bytes.size()) return std::nullopt;
  ValueReader reader(bytes, at);
  if (!reader.take(std::to_string(number) + " 0 obj")) return std::nullopt;
  std::optional<PdfValue> value = reader.value();
  if (!value) return std::nullopt;
  PdfObject object{.value = *std::move(value), .stream = std::nullopt};
  if (!reader.take("stream")) return object;

  std::size_t begin = reader.at();
  if (bytes.substr(begin).starts_with("\r\n")) ++begin;
  ++begin;
  const auto length = static_cast<std::size_t>(object.value["Length"].number);
  if (begin > bytes.size() || length > bytes.size() - begin) return std::nullopt;
  const std::string_view packed = bytes.substr(begin, length);
  ValueReader after(bytes, begin + length);
  if (!after.take("endstream")) return std::nullopt;
  if (object.value["Filter"].text == "FlateDecode" && object.value["DecodeParms"].entries.empty()) {
    object.stream = inflate(packed);
    if (!object.stream) return std::nullopt;
  } else {
    object.stream = packed;
  }
  return object;
}

}  // namespace

const PdfValue& PdfValue::operator[](std::string_view key) const {
  const auto found = entries.find(key);
  return found == entries.end() ? no_value : found->second;
}

std::optional<PdfFile> PdfFile::read(std::string_view bytes) {
  PdfFile file;
  if (!bytes.starts_with("%PDF-1.7\n") || !bytes.ends_with("%%EOF\n")) return std::nullopt;
  if (!file.read_cross_references(bytes)) return std::nullopt;
  return file;
}

bool PdfFile::read_cross_references(std::string_view bytes) {
  const std::size_t mark = bytes.rfind("startxref");
  if (mark == bytes.npos) return false;
  ValueReader last(bytes, mark + std::string_view("startxref").size());
  const std::optional<PdfValue> place = last.value();
  if (!place || place->number < 0) return false;
  const auto at = static_cast<std::size_t>(place->number);
  std::int64_t own_number = 0;
  if (at >= bytes.size()) return false;
  std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), own_number);
  std::optional<PdfObject> table = object_at(bytes, at, own_number);
  if (!table || !table->stream || table->value["W"].items.size() != 3) return false;
  trailer_ = table->value;

  std::size_t widths[3];
  std::size_t row_size = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    widths[i] = static_cast<std::size_t>(trailer_["W"].items[i].number);
    row_size += widths[i];
  }
  const std::string_view rows = *table->stream;
  if (row_size == 0 || rows.size() % row_size != 0) return false;
  std::set<std::int64_t> holders;
  std::map<std::int64_t, std::int64_t> packed;  // object, and what holds it
  for (std::size_t row = 0; row < rows.size() / row_size; ++row) {
    const std::string_view entry = rows.substr(row * row_size, row_size);
    const std::uint64_t kind = big_endian(entry.substr(0, widths[0]));
    const std::uint64_t where = big_endian(entry.substr(widths[0], widths[1]));
    const auto number = static_cast<std::int64_t>(row);
    if (kind == 1) {
      std::optional<PdfObject> object = object_at(bytes, where, number);
      if (!object) return false;
      objects_.emplace(number, *std::move(object));
    } else if (kind == 2) {
      holders.insert(static_cast<std::int64_t>(where));
      packed.emplace(number, static_cast<std::int64_t>(where));
    }
  }
  for (const std::int64_t holder : holders) {
    const auto found = objects_.find(holder);
    if (found == objects_.end() || !found->second.stream) return false;
    if (!read_packed_objects(holder, *found->second.stream)) return false;
  }
  for (const auto& [number, holder] : packed) {
    if (!objects_.contains(number)) return false;
  }
  return true;
}

bool PdfFile::read_packed_objects(std::int64_t holder, std::string_view bytes) {
  const PdfValue heading = objects_.at(holder).value;
  const std::int64_t count = heading["N"].number;
  const auto first = static_cast<std::size_t>(heading["First"].number);
  ValueReader heads(bytes, 0);
  for (std::int64_t i = 0; i < count; ++i) {
    const std::optional<PdfValue> number = heads.value();
    const std::optional<PdfValue> offset = heads.value();
    if (!number || !offset) return false;
    ValueReader body(bytes, first + static_cast<std::size_t>(offset->number));
    std::optional<PdfValue> value = body.value();
    if (!value) return false;
    objects_.emplace(number->number, PdfObject{.value = *std::move(value), .stream = std::nullopt});
  }
  return true;
}

const PdfValue& PdfFile::resolve(const PdfValue& value) const {
  if (value.kind != PdfKind::reference) return value;
  const auto found = objects_.find(value.number);
  return found == objects_.end() ? no_value : found->second.value;
}

}  // namespace kanyin
