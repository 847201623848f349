// The PDF file as a table of numbered objects, kept by libharu: its page tree, outline, catalog and
// cross-reference table are used; everything that its own interface cannot say (text beyond the
// BMP, CFF fonts, tags, PDF/A) goes in as dictionaries whose entries are written out by us.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "geom/rect.h"
#include "pdf/packed_streams.h"

namespace kanyin {

/// The number of an object in the file.
enum class ObjectId : std::uint32_t { none = 0 };

/// `12 0 R`
std::string reference(ObjectId id);

enum class Packing {
  deflate,        // FlateDecode, unless the stream is so short that it would grow
  deflate_quick,  // the same, for bytes that hardly repeat
  as_it_is
};

/// In points from the lower left corner: left, bottom, right, top.
using PageBox = std::array<float, 4>;

struct PageEntries {
  std::string content;  // page operators
  ObjectId resources{};
  std::vector<ObjectId> annotations;
  int struct_parents = 0;  // key in the parent tree
  std::optional<PageBox> trim_box{};
  std::optional<PageBox> bleed_box{};
};

/// Remembers the first error of libharu, whose lower calls report none, until `finish` tells of it.
/// The same calls give the same bytes.
class Objects {
 public:
  /// `known` outlives it; null if no streams of other files are.
  explicit Objects(PackedStreams* known = nullptr);
  ~Objects();
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;

  /// Adds a dictionary. `entries` stand without the double angle brackets.
  ObjectId add(std::string entries);

  /// Takes a number for a dictionary that is filled later, for objects that name each other.
  ObjectId reserve();
  void fill(ObjectId id, std::string entries);

  /// Adds a stream; `entries` without length and, when deflated here, without filter.
  ObjectId add_stream(std::string_view entries, std::string_view bytes, Packing packing);

  /// Adds a page at the end.
  ObjectId add_page(Size size);
  void fill_page(ObjectId page, const PageEntries& entries);

  /// Adds an entry at the end of the outline. `level` counts from 1 and is at most one more than
  /// the level of the entry before; `destination` is the name of a named destination.
  void add_outline_entry(int level, std::string_view title, std::string_view destination);

  /// Further entries of the catalog and of the information dictionary, each set once.
  void set_catalog(std::string entries);
  void set_info(std::string entries);

  /// The file. Nothing comes back only if an error has been reported.
  std::string finish(Diagnostics& diags);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kanyin
