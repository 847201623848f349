#include "archive/manifest.h"

#include <charconv>
#include <utility>

#include "archive/check_code.h"
#include "archive/faults.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

constexpr std::string_view first_line = "kanyin-manifest 1";
constexpr std::string_view gap = "  ";  // as sha256sum has it

void put(std::string& text, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  text.append(key).append(" ").append(value).append("\n");
}

void put(std::string& text, std::string_view key, std::optional<int> value) {
  if (value) put(text, key, std::to_string(*value));
}

void put_file(std::string& text, std::string_view key, std::string_view fingerprint,
              std::string_view name) {
  put(text, key, std::string(fingerprint) + std::string(gap) + std::string(name));
}

std::string sealed_part(std::string_view issue, int revision,
                        const std::vector<ListedFile>& sources) {
  std::string text;
  put(text, "issue", issue);
  put(text, "revision", revision);
  for (const ListedFile& file : sources) put_file(text, "source", file.fingerprint, file.path);
  return text;
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const std::from_chars_result result =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (space != 0) words.emplace_back(text.substr(0, space));
    text.remove_prefix(space == text.npos ? text.size() : space + 1);
  }
  return words;
}

struct FileLine {
  std::string fingerprint;
  std::string name;
};

std::optional<FileLine> file_line(std::string_view value) {
  const std::size_t at = value.find(gap);
  if (at == value.npos || !is_sha256_hex(value.substr(0, at))) return std::nullopt;
  return FileLine{std::string(value.substr(0, at)), std::string(value.substr(at + gap.size()))};
}

/// Takes one line after the other; false for one that makes no sense.
class ManifestReader {
 public:
  bool take(std::string_view key, std::string_view value) {
    if (key == "source") return take_file(manifest_.sources, value);
    if (key == "output") return take_file(manifest_.outputs, value);
    if (key == "font") {
      std::optional<FileLine> line = file_line(value);
      if (line) manifest_.fonts.push_back({line->fingerprint, line->name});
      return line.has_value();
    }
    SealedFacts& facts = manifest_.facts;
    if (key == "revision") return take_number(facts.revision, value);
    if (key == "pages") return take_number(facts.pages, value);
    if (key == "number") return take_number(facts.number.emplace(), value);
    if (key == "running-number") return take_number(facts.running_number.emplace(), value);
    if (key == "allowed") {
      facts.allowed = words_of(value);
      return true;
    }
    if (std::string* text = text_of(key)) *text = value;
    // Lines that a later version adds are passed over.
    return true;
  }

  Manifest take_manifest() { return std::move(manifest_); }

 private:
  std::string* text_of(std::string_view key) {
    if (key == "issue") return &manifest_.facts.issue;
    if (key == "time") return &manifest_.facts.time;
    if (key == "previous") return &manifest_.facts.previous;
    if (key == "code") return &manifest_.facts.code;
    if (key == "date") return &manifest_.facts.date;
    if (key == "title") return &manifest_.title;
    if (key == "supersedes") return &manifest_.supersedes;
    if (key == "program") return &manifest_.program;
    return nullptr;
  }

  static bool take_file(std::vector<ListedFile>& files, std::string_view value) {
    std::optional<FileLine> line = file_line(value);
    if (line) files.push_back({line->fingerprint, line->name});
    return line.has_value();
  }

  static bool take_number(int& number, std::string_view value) {
    const std::optional<int> found = whole_number(value);
    number = found.value_or(0);
    return found.has_value();
  }

  Manifest manifest_;
};

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  const SealedFacts& facts = manifest.facts;
  std::string allowed;
  for (const std::string& name : facts.allowed) allowed += (allowed.empty() ? "" : " ") + name;
  std::string text(first_line);
  text += "\n";
  put(text, "issue", facts.issue);
  put(text, "revision", facts.revision);
  put(text, "time", facts.time);
  put(text, "previous", facts.previous);
  put(text, "supersedes", manifest.supersedes);
  put(text, "title", manifest.title);
  put(text, "number", facts.number);
  put(text, "running-number", facts.running_number);
  put(text, "date", facts.date);
  put(text, "pages", facts.pages);
  put(text, "code", facts.code);
  put(text, "allowed", allowed);
  put(text, "program", manifest.program);
  text += "\n";
  for (const ListedFile& file : manifest.sources) {
    put_file(text, "source", file.fingerprint, file.path);
  }
  for (const ListedFont& font : manifest.fonts) put_file(text, "font", font.fingerprint, font.name);
  for (const ListedFile& file : manifest.outputs) {
    put_file(text, "output", file.fingerprint, file.path);
  }
  return text;
}

std::string code_of(std::string_view issue, int revision, const std::vector<ListedFile>& sources) {
  return check_code(sha256_hex(sealed_part(issue, revision, sources)));
}

std::optional<Manifest> read_manifest(std::string_view text, std::string_view path,
                                      Diagnostics& diags) {
  ManifestReader reader;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    const std::size_t space = line.find(' ');
    const bool readable =
        number == 1 ? line == first_line
                    : line.empty() || (space != line.npos &&
                                       reader.take(line.substr(0, space), line.substr(space + 1)));
    if (readable) continue;
    diags.report(fault::manifest_unreadable, {},
                 {std::string(path), std::to_string(number), std::string(line)});
    return std::nullopt;
  }
  if (number == 0) {
    diags.report(fault::manifest_unreadable, {}, {std::string(path), "1", ""});
    return std::nullopt;
  }
  return reader.take_manifest();
}

}  // namespace kanyin
