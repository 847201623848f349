#include "diag/source_map.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "diag/diagnostics.h"
#include "diag/expect.h"
#include "diag/faults.h"
#include "diag/hidden_characters.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Longer texts are refused; spans count bytes in 32 bits, and no issue is written by hand at this
/// length.
constexpr std::size_t largest_text = std::size_t{64} << 20;

const Fault* fault_for(FileProblem problem) {
  switch (problem) {
    case FileProblem::none:
      return nullptr;
    case FileProblem::missing:
      return &fault::file_missing;
    case FileProblem::not_a_file:
      return &fault::not_a_file;
    case FileProblem::unreadable:
      return &fault::file_unreadable;
    case FileProblem::too_large:
      return &fault::file_too_large;
  }
  return nullptr;
}

std::string with_plain_line_ends(std::string bytes) {
  if (bytes.find('\r') == bytes.npos) return bytes;
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') {
      text.push_back(bytes[i]);
    } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
      text.push_back('\n');
    }
  }
  return text;
}

/// GB18030 text has its Han as a lead byte 81–FE and a trail byte 40–FE; a Latin-1 text or a
/// picture breaks that pattern soon.
bool looks_like_gb18030(std::string_view bytes) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (lead == 0x80 || lead == 0xFF || i + 1 == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[i + 1]);
    const bool is_long = trail >= 0x30 && trail <= 0x39;
    if (!is_long && (trail < 0x40 || trail == 0x7F || trail == 0xFF)) return false;
    i += is_long ? 3 : 1;
    ++pairs;
  }
  return pairs > 0;
}

/// Every second byte of Latin text is zero in UTF-16; files without a byte order mark are told by
/// that.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.find('\0') == bytes.npos) return false;
  const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  return bytes.size() >= 16 && zeros * 4 >= bytes.size();
}

}  // namespace

SourceMap::SourceMap(const Files& files) : files_(files) {}

SourceMap::SourceMap(const SourceMap& base)
    : files_(base.files_), base_(&base), base_count_(base.count()) {}

std::size_t SourceMap::count() const { return base_count_ + sources_.size(); }

std::optional<SourceId> SourceMap::find(std::string_view path) const {
  if (const auto known = by_path_.find(path); known != by_path_.end()) return known->second;
  return base_ != nullptr ? base_->find(path) : std::nullopt;
}

std::optional<SourceId> SourceMap::read(std::string_view path, Span wanted_by, Diagnostics& diags) {
  if (const std::optional<SourceId> known = find(path)) return known;

  FileBytes file = files_.read(path);
  if (file.problem == FileProblem::none && file.bytes.size() > largest_text) {
    file.problem = FileProblem::too_large;
  }
  if (const Fault* problem = fault_for(file.problem)) {
    const std::string limit = std::to_string(largest_text >> 20);
    diags.report(*problem, wanted_by, {std::string(path), limit});
    return std::nullopt;
  }

  std::string& bytes = file.bytes;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || looks_like_utf16(bytes)) {
    diags.report(fault::utf16_text, start(add(std::string(path), {})));
    return std::nullopt;
  }
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  std::string text = with_plain_line_ends(std::move(bytes));

  const Glance glance = glance_at(text);
  const std::optional<std::size_t> bad = glance.is_sound ? std::nullopt : find_invalid_utf8(text);
  if (bad) {
    const bool gb18030 = looks_like_gb18030(text);
    const auto at = static_cast<std::uint32_t>(*bad);
    const SourceId id = add(std::string(path), std::move(text));
    if (gb18030) {
      diags.report(fault::looks_like_gb18030, start(id), {std::string(path)});
    } else {
      diags.report(fault::not_utf8, {id, at, at + 1});
    }
    return std::nullopt;
  }

  const SourceId id = add(std::string(path), std::move(text));
  by_path_.emplace(this->path(id), id);
  sources_.back().is_plain = glance.is_plain;
  if (!glance.is_sound && !check_hidden_characters(id, *this, diags)) return std::nullopt;
  return id;
}

SourceId SourceMap::add(std::string path, std::string text) {
  expect(text.size() < std::numeric_limits<std::uint32_t>::max(), "a text fits 32-bit spans");
  constexpr std::size_t usual_lines = 16;
  Source source{.path = std::move(path), .text = std::move(text), .line_starts = {}};
  source.line_starts.reserve(usual_lines);
  source.line_starts.push_back(0);
  for (std::size_t end = source.text.find('\n'); end != std::string::npos;
       end = source.text.find('\n', end + 1)) {
    source.line_starts.push_back(end + 1);
  }
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(count());
}

const SourceMap::Source& SourceMap::source(SourceId id) const {
  const auto index = static_cast<std::size_t>(id);
  expect(index >= 1 && index <= count(), "a span names a source of this map");
  if (index <= base_count_) return base_->source(id);
  return sources_[index - base_count_ - 1];
}

std::string_view SourceMap::path(SourceId id) const { return source(id).path; }

std::string_view SourceMap::text(SourceId id) const { return source(id).text; }

std::string_view SourceMap::text(Span span) const {
  return text(span.source).substr(span.begin, span.end - span.begin);
}

bool SourceMap::is_plain(SourceId id) const { return source(id).is_plain; }

Span SourceMap::whole(SourceId id) const {
  return {id, 0, static_cast<std::uint32_t>(text(id).size())};
}

Place SourceMap::place(SourceId id, std::size_t byte) const {
  const Source& in = source(id);
  byte = std::min(byte, in.text.size());
  const auto after = std::upper_bound(in.line_starts.begin(), in.line_starts.end(), byte);
  const std::size_t start = *(after - 1);
  return {.line = static_cast<std::size_t>(after - in.line_starts.begin()),
          .column = count_chars(std::string_view(in.text).substr(start, byte - start)) + 1};
}

std::string_view SourceMap::line(SourceId id, std::size_t number) const {
  const Source& in = source(id);
  if (number < 1 || number > in.line_starts.size()) return {};
  const std::string_view rest = std::string_view(in.text).substr(in.line_starts[number - 1]);
  return rest.substr(0, rest.find('\n'));
}

}  // namespace kanyin
