#include "pdf/objects.h"

#include <hpdf.h>

#include <algorithm>
#include <map>
#include <set>

#include "diag/expect.h"
#include "io/sha256.h"
#include "pdf/deflate.h"
#include "pdf/faults.h"
#include "pdf/syntax.h"

namespace kanyin {

// The records of libharu are read directly, so their layout must be one that was tried.
static_assert(HPDF_MAJOR_VERSION == 2 && (HPDF_MINOR_VERSION == 3 || HPDF_MINOR_VERSION == 4));

namespace {

constexpr std::size_t objects_in_a_stream = 200;

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

// A handler keeps libharu from printing; the error itself stays in the document.
void stay_silent(HPDF_STATUS, HPDF_STATUS, void*) {}

const HPDF_BYTE* bytes_of(std::string_view text) {
  return reinterpret_cast<const HPDF_BYTE*>(text.data());
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const std::string& entries = *static_cast<const std::string*>(dictionary->attr);
  return HPDF_Stream_Write(stream, bytes_of(entries), static_cast<HPDF_UINT>(entries.size()));
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

HPDF_UINT32 number_of(const void* object) {
  return static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF;
}

void append_big_endian(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((number >> shift) & 0xFF));
  }
}

/// Where an object stands in the file: at a byte, or inside an object stream.
struct Entry {
  int kind = 0;  // 0 free, 1 at a byte, 2 in an object stream: the numbers of ISO 32000-1, table 18
  std::uint64_t place = 0;
  std::uint64_t index = 0;
};

void append_row(std::string& out, const Entry& entry) {
  append_big_endian(out, static_cast<std::uint64_t>(entry.kind), 1);
  append_big_endian(out, entry.place, 4);
  append_big_endian(out, entry.index, 2);
}

}  // namespace

std::string reference(ObjectId id) {
  return std::to_string(static_cast<std::uint32_t>(id)) + " 0 R";
}

/// A stream, kept aside: libharu would copy its bytes three times, and give its length an object.
struct StreamData {
  std::string entries;
  std::string bytes;
};

struct Objects::State {
  std::unique_ptr<HPDF_Doc_Rec, FreeDocument> document;
  std::vector<HPDF_Dict> dictionaries;              // by object number
  std::vector<std::unique_ptr<std::string>> texts;  // entries that libharu looks into
  std::vector<HPDF_Outline> open_outline;           // the last entry of each level
  std::map<HPDF_UINT32, const std::string*> plain;  // dictionaries with no entries but ours
  std::map<HPDF_UINT32, StreamData> streams;        // by object number
  std::set<HPDF_UINT32> unused;                     // made by libharu, named by nothing
  Deflater deflater;                                // for all streams
  PackedStreams* known = nullptr;                   // streams of other files
  HPDF_STATUS first_error = HPDF_OK;

  void check(HPDF_STATUS status) {
    if (first_error == HPDF_OK) first_error = status;
  }

  /// True if libharu gave an object; remembers the error otherwise.
  bool check(const void* object) {
    if (object == nullptr) check(HPDF_Error_GetCode(&document->error));
    if (object == nullptr) check(HPDF_STATUS{HPDF_FAILD_TO_ALLOC_MEM});
    return object != nullptr;
  }

  std::string* keep(std::string text) {
    texts.push_back(std::make_unique<std::string>(std::move(text)));
    return texts.back().get();
  }

  std::string pack(std::string_view bytes, Effort effort) {
    std::optional<std::string> packed;
    if (known != nullptr) packed = known->find(bytes, effort);
    if (packed) return *std::move(packed);
    packed = deflater.pack(bytes, effort);
    if (known != nullptr) known->keep(bytes, effort, *packed);
    return *std::move(packed);
  }

  void write_out(HPDF_Dict dictionary, std::string entries) {
    dictionary->attr = keep(std::move(entries));
    dictionary->write_fn = write_entries;
  }

  ObjectId remember(HPDF_Dict dictionary) {
    const HPDF_UINT32 number = number_of(dictionary);
    if (dictionaries.size() <= number) dictionaries.resize(number + 1, nullptr);
    dictionaries[number] = dictionary;
    return static_cast<ObjectId>(number);
  }

  HPDF_Dict dictionary(ObjectId id) const {
    const auto number = static_cast<std::size_t>(id);
    return number < dictionaries.size() ? dictionaries[number] : nullptr;
  }

  void put_text(HPDF_Dict target, const char* key, std::string_view bytes) {
    HPDF_Binary binary = HPDF_Binary_New(document->mmgr, const_cast<HPDF_BYTE*>(bytes_of(bytes)),
                                         static_cast<HPDF_UINT>(bytes.size()));
    if (check(binary)) check(HPDF_Dict_Add(target, key, binary));
  }

  void add_box(HPDF_Dict page, const char* name, const PageBox& box) {
    HPDF_Array array = HPDF_Array_New(document->mmgr);
    if (!check(array)) return;
    for (const float edge : box) check(HPDF_Array_AddReal(array, edge));
    check(HPDF_Dict_Add(page, name, array));
  }

  void write_streams(std::string& file, std::vector<Entry>& entries);
  void write_others(std::string& file, std::vector<Entry>& entries);
  void write_object_stream(std::string& file, std::vector<Entry>& entries,
                           const std::vector<HPDF_UINT>& numbers, const std::string& heads,
                           const std::string& bodies);
  void write_cross_references(std::string& file, std::vector<Entry>& entries);
  void append_value(std::string& out, void* object);
};

Objects::Objects(PackedStreams* known) : state_(std::make_unique<State>()) {
  state_->known = known;
  state_->document.reset(HPDF_New(stay_silent, nullptr));
  expect(state_->document != nullptr, "there is memory for a document");
}

Objects::~Objects() = default;

ObjectId Objects::reserve() {
  HPDF_Doc document = state_->document.get();
  HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
  if (!state_->check(dictionary)) return ObjectId::none;
  state_->check(HPDF_Xref_Add(document->xref, dictionary));
  return state_->remember(dictionary);
}

void Objects::fill(ObjectId id, std::string entries) {
  HPDF_Dict dictionary = state_->dictionary(id);
  if (dictionary == nullptr) return;
  state_->write_out(dictionary, std::move(entries));
  state_->plain[number_of(dictionary)] = static_cast<const std::string*>(dictionary->attr);
}

ObjectId Objects::add(std::string entries) {
  const ObjectId id = reserve();
  fill(id, std::move(entries));
  return id;
}

ObjectId Objects::add_stream(std::string_view entries, std::string_view bytes, Packing packing) {
  const ObjectId id = reserve();
  std::string packed;
  if (packing != Packing::as_it_is) {
    packed = state_->pack(bytes, packing == Packing::deflate ? Effort::full : Effort::quick);
  }
  const bool smaller = packing != Packing::as_it_is && packed.size() < bytes.size();
  state_->streams[static_cast<HPDF_UINT32>(id)] = {
      .entries = std::string(entries) + (smaller ? " /Filter /FlateDecode" : ""),
      .bytes = smaller ? std::move(packed) : std::string(bytes)};
  return id;
}

ObjectId Objects::add_page(Size size) {
  HPDF_Page page = HPDF_AddPage(state_->document.get());
  if (!state_->check(page)) return ObjectId::none;
  const auto in_points = [](Length length) {
    return static_cast<float>(length.millipoints) / 1000.0F;
  };
  state_->check(HPDF_Page_SetWidth(page, in_points(size.width)));
  state_->check(HPDF_Page_SetHeight(page, in_points(size.height)));
  return state_->remember(page);
}

void Objects::fill_page(ObjectId id, const PageEntries& entries) {
  HPDF_Dict page = state_->dictionary(id);
  HPDF_Dict resources = state_->dictionary(entries.resources);
  if (page == nullptr || resources == nullptr) return;

  state_->check(HPDF_Dict_Add(page, "Resources", resources));
  state_->check(HPDF_Dict_AddNumber(page, "StructParents", entries.struct_parents));
  if (entries.trim_box) state_->add_box(page, "TrimBox", *entries.trim_box);
  if (entries.bleed_box) state_->add_box(page, "BleedBox", *entries.bleed_box);
  if (!entries.annotations.empty()) {
    state_->check(HPDF_Dict_AddName(page, "Tabs", "S"));
    HPDF_Array annotations = HPDF_Array_New(state_->document->mmgr);
    if (!state_->check(annotations)) return;
    state_->check(HPDF_Dict_Add(page, "Annots", annotations));
    for (const ObjectId annotation : entries.annotations) {
      state_->check(HPDF_Array_Add(annotations, state_->dictionary(annotation)));
    }
  }

  // An empty stream that says it is deflated is no deflated stream.
  HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
  state_->streams[number_of(contents)] = {
      .entries = "/Filter /FlateDecode",
      .bytes = state_->pack(entries.content.empty() ? "\n" : entries.content, Effort::full)};
  const void* length = HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER);
  if (state_->check(length)) state_->unused.insert(number_of(length));
}

void Objects::add_outline_entry(int level, std::string_view title, std::string_view destination) {
  std::vector<HPDF_Outline>& open = state_->open_outline;
  const auto depth = static_cast<std::size_t>(std::max(level - 1, 0));
  expect(depth <= open.size(), "an outline entry is at most one level below the one before");
  open.resize(depth);

  HPDF_Outline parent = open.empty() ? nullptr : open.back();
  HPDF_Outline entry = HPDF_CreateOutline(state_->document.get(), parent, "", nullptr);
  if (!state_->check(entry)) return;
  open.push_back(entry);

  // HPDF_CreateOutline takes single bytes only, so the title is replaced.
  state_->put_text(entry, "Title", "\xFE\xFF" + utf16(title));
  state_->put_text(entry, "Dest", destination);
}

void Objects::set_catalog(std::string entries) {
  state_->write_out(state_->document->catalog, std::move(entries));
}

void Objects::set_info(std::string entries) {
  HPDF_Dict info = state_->document->info;
  if (info == nullptr) {
    state_->check(HPDF_SetInfoAttr(state_->document.get(), HPDF_INFO_PRODUCER, ""));
    info = state_->document->info;
  }
  if (!state_->check(info)) return;
  state_->check(HPDF_Dict_RemoveElement(info, "Producer"));
  state_->write_out(info, std::move(entries));
}

void Objects::State::append_value(std::string& out, void* object) {
  HPDF_Stream writer = HPDF_CallbackWriter_New(document->mmgr, append_to_string, &out);
  if (!check(writer)) return;
  check(HPDF_Obj_WriteValue(object, writer, nullptr));
  HPDF_Stream_Free(writer);
}

void Objects::State::write_streams(std::string& file, std::vector<Entry>& entries) {
  std::size_t size = 0;
  for (const auto& [number, stream] : streams) size += stream.bytes.size() + 200;
  file.reserve(file.size() + size);
  for (const auto& [number, stream] : streams) {
    entries[number] = {.kind = 1, .place = file.size(), .index = 0};
    append_number(file, number);
    file += " 0 obj\n<<" + stream.entries + " /Length ";
    append_number(file, static_cast<std::int64_t>(stream.bytes.size()));
    file += ">>\nstream\n";
    file += stream.bytes;
    file += "\nendstream\nendobj\n";
  }
}

void Objects::State::write_object_stream(std::string& file, std::vector<Entry>& entries,
                                         const std::vector<HPDF_UINT>& numbers,
                                         const std::string& heads, const std::string& bodies) {
  const std::string packed = pack(heads + bodies, Effort::full);
  const std::size_t own_number = entries.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    entries[numbers[i]] = {.kind = 2, .place = own_number, .index = i};
  }
  entries.push_back({.kind = 1, .place = file.size(), .index = 0});
  append_number(file, static_cast<std::int64_t>(own_number));
  file += " 0 obj\n<</Type /ObjStm /N " + std::to_string(numbers.size()) + " /First " +
          std::to_string(heads.size()) + " /Filter /FlateDecode /Length " +
          std::to_string(packed.size()) + ">>\nstream\n" + packed + "\nendstream\nendobj\n";
}

void Objects::State::write_others(std::string& file, std::vector<Entry>& entries) {
  std::vector<HPDF_UINT> numbers;
  std::string heads;
  std::string bodies;
  const std::size_t end = entries.size();
  for (HPDF_UINT number = 1; number < end; ++number) {
    void* object = HPDF_Xref_GetEntry(document->xref, number)->obj;
    if (!streams.contains(number) && !unused.contains(number)) {
      heads += std::to_string(number) + " " + std::to_string(bodies.size()) + " ";
      if (const auto own = plain.find(number); own != plain.end()) {
        bodies += "<<" + *own->second + ">>";
      } else {
        append_value(bodies, object);
      }
      bodies.push_back('\n');
      numbers.push_back(number);
    }
    const bool full = numbers.size() == objects_in_a_stream || number + 1 == end;
    if (!full || numbers.empty()) continue;
    write_object_stream(file, entries, numbers, heads, bodies);
    numbers.clear();
    heads.clear();
    bodies.clear();
  }
}

void Objects::State::write_cross_references(std::string& file, std::vector<Entry>& entries) {
  // ISO 32000-1, 14.4: sixteen bytes that any digest of what is in the file may give.
  const std::string fingerprint = sha256_hex(file).substr(0, 32);
  const std::size_t place = file.size();
  entries.push_back({.kind = 1, .place = place, .index = 0});
  std::string rows;
  for (const Entry& entry : entries) append_row(rows, entry);
  const std::string packed = pack(rows, Effort::full);

  append_number(file, static_cast<std::int64_t>(entries.size() - 1));
  file += " 0 obj\n<</Type /XRef /Size " + std::to_string(entries.size()) + " /W [1 4 2] /Root " +
          std::to_string(number_of(document->catalog)) + " 0 R";
  if (document->info != nullptr) {
    file += " /Info " + std::to_string(number_of(document->info)) + " 0 R";
  }
  file += " /ID [<" + fingerprint + "> <" + fingerprint + ">] /Filter /FlateDecode /Length " +
          std::to_string(packed.size()) + ">>\nstream\n" + packed + "\nendstream\nendobj\n";
  file += "startxref\n" + std::to_string(place) + "\n%%EOF\n";
}

std::string Objects::finish(Diagnostics& diags) {
  State& state = *state_;
  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::vector<Entry> entries(state.document->xref->entries->count);
  for (Entry& entry : entries) entry = {.kind = 0, .place = 0, .index = 0xFFFF};

  state.write_streams(file, entries);
  state.write_others(file, entries);
  state.write_cross_references(file, entries);

  state.check(HPDF_GetError(state.document.get()));
  if (state.first_error == HPDF_OK) return file;
  std::string code = "0x";
  append_hex16(code, static_cast<std::uint32_t>(state.first_error));
  diags.report(fault::pdf_library, {}, {code});
  return {};
}

}  // namespace kanyin
