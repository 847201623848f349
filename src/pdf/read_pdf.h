// A finished PDF read back: its objects as a tree, reached through its own cross-references. Reads
// what this program writes, and says nothing about files of others.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

enum class PdfKind { null, boolean, number, string, name, array, dictionary, reference };

struct PdfValue {
  PdfKind kind = PdfKind::null;
  std::string text;         // of a name or a string; the digits of a number; `true` or `false`
  std::int64_t number = 0;  // its whole part, or the object that a reference names
  std::vector<PdfValue> items;
  std::map<std::string, PdfValue, std::less<>> entries;

  /// Null if there is none with this key.
  const PdfValue& operator[](std::string_view key) const;
};

struct PdfObject {
  PdfValue value;
  std::optional<std::string> stream;  // inflated, where that is how it is packed
};

class PdfFile {
 public:
  /// Nothing comes back if the cross-references do not lead to objects.
  static std::optional<PdfFile> read(std::string_view bytes);

  const std::map<std::int64_t, PdfObject>& objects() const { return objects_; }
  const PdfValue& trailer() const { return trailer_; }

  /// What a reference leads to, null if it leads nowhere; any other value is itself.
  const PdfValue& resolve(const PdfValue& value) const;

 private:
  bool read_cross_references(std::string_view bytes);
  bool read_packed_objects(std::int64_t holder, std::string_view bytes);

  std::map<std::int64_t, PdfObject> objects_;
  PdfValue trailer_;
};

}  // namespace kanyin
