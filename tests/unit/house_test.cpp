// The rules of the house that a machine can check: floors, fault codes, library fences.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "paths.h"

namespace {

namespace fs = std::filesystem;

const fs::path source_folder = fs::path(KANYIN_ROOT) / "src";

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> source_files(const fs::path& folder = source_folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".h" || extension == ".cpp") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string folder_of(const fs::path& file) {
  return fs::relative(file, source_folder).begin()->string();
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    found.push_back((*at)[1].str());
  }
  return found;
}

std::map<std::string, int> floors() {
  std::map<std::string, int> floor_of;
  std::istringstream lines(text_of(source_folder / "FLOORS"));
  int floor = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) floor_of[word] = floor;
    ++floor;
  }
  return floor_of;
}

}  // namespace

TEST(House, EveryFolderStandsOnAFloor) {
  const std::map<std::string, int> floor_of = floors();

  for (const fs::path& file : source_files()) {
    if (file.parent_path() == source_folder) continue;
    EXPECT_TRUE(floor_of.contains(folder_of(file))) << file;
  }
}

TEST(House, AFileIncludesOnlyItsOwnFolderAndLowerFloors) {
  const std::map<std::string, int> floor_of = floors();
  const std::regex include(R"re(#include "([a-z_]+)/)re");

  for (const fs::path& file : source_files()) {
    if (file.parent_path() == source_folder) continue;
    const std::string own = folder_of(file);
    for (const std::string& folder : matches(text_of(file), include)) {
      const bool allowed = folder == own || floor_of.at(folder) < floor_of.at(own);
      EXPECT_TRUE(allowed) << file << " includes " << folder;
    }
  }
}

TEST(House, FaultCodesAreUnique) {
  const std::regex code(R"re(\.code = "([A-Z][0-9]{3})")re");
  std::map<std::string, fs::path> seen;

  for (const fs::path& file : source_files()) {
    for (const std::string& found : matches(text_of(file), code)) {
      EXPECT_TRUE(seen.emplace(found, file).second) << found << " in " << file;
    }
  }
  EXPECT_FALSE(seen.empty());
}

// Whoever looks up a code that an older program has printed must not find another meaning.
TEST(House, RetiredFaultCodesStayRetired) {
  const std::regex code(R"re(\.code = "(C020|I046|I047|R012)")re");

  for (const fs::path& file : source_files()) {
    EXPECT_TRUE(matches(text_of(file), code).empty()) << file;
  }
}

// All faults share one namespace: two of one name would be one of them in each program file, and
// the linker would not say so.
TEST(House, FaultNamesAreUnique) {
  const std::regex name(R"re(inline constexpr Fault ([a-z_0-9]+))re");
  std::map<std::string, fs::path> seen;

  for (const fs::path& file : source_files()) {
    for (const std::string& found : matches(text_of(file), name)) {
      EXPECT_TRUE(seen.emplace(found, file).second) << found << " in " << file;
    }
  }
}

TEST(House, ATypeNameMeansOneThing) {
  const std::regex definition(R"re(\n(?:struct|class|enum class) ([A-Za-z_]+)[^;\n]*\{)re");
  std::map<std::string, fs::path> seen;

  for (const fs::path& file : source_files()) {
    if (file.extension() != ".h") continue;
    for (const std::string& name : matches(text_of(file), definition)) {
      EXPECT_TRUE(seen.emplace(name, file).second)
          << name << " in " << file << " and " << seen[name];
    }
  }
  EXPECT_TRUE(seen.contains("Issue"));
}

TEST(House, EveryFaultCodeIsShownByACase) {
  // They need a machine without memory, without its iconv, or with a font that no one has.
  const std::set<std::string> not_to_be_made{"I006", "P003", "P004"};
  // Whoever tests the command that meets one of these takes it off the list.
  const std::set<std::string> not_yet_shown{"R002", "R004", "R005", "R006", "R007", "R010", "R013",
                                            "R014", "R015", "R016", "R017", "R018", "R019", "R020"};
  const fs::path tests = fs::path(KANYIN_ROOT) / "tests";
  const std::regex word(R"re(\b([A-Z][0-9]{3})\b)re");
  std::set<std::string> shown;
  for (const auto& entry : fs::recursive_directory_iterator(tests)) {
    const fs::path& file = entry.path();
    if (!entry.is_regular_file() || file.filename() == "house_test.cpp") continue;
    if (file.extension() != ".cpp" && file.extension() != ".txt") continue;
    for (const std::string& code : matches(text_of(file), word)) shown.insert(code);
  }

  const std::regex listed(R"re(\.code = "([A-Z][0-9]{3})")re");
  for (const fs::path& file : source_files()) {
    for (const std::string& code : matches(text_of(file), listed)) {
      if (not_to_be_made.contains(code)) continue;
      EXPECT_NE(shown.contains(code), not_yet_shown.contains(code)) << code << " in " << file;
    }
  }
}

TEST(House, EveryFaultSpeaksBothLanguages) {
  const std::regex fault(R"re((Fault [a-z_0-9]+\{(?:[^}]|\}[^;])*)\};)re");

  for (const fs::path& file : source_files()) {
    for (const std::string& body : matches(text_of(file), fault)) {
      EXPECT_NE(body.find(".zh ="), std::string::npos) << file << "\n" << body;
      EXPECT_NE(body.find(".en ="), std::string::npos) << file << "\n" << body;
    }
  }
}

/// A message without the seams of a long string.
std::vector<std::string> messages_of(const std::string& text, const std::string& language) {
  const std::regex message("\\." + language + R"re( =\s*("(?:[^"\\]|\\.|"\s*")*"),)re");
  std::vector<std::string> messages;
  for (const std::string& found : matches(text, message)) {
    messages.push_back(std::regex_replace(found, std::regex(R"re("\s*")re"), ""));
  }
  return messages;
}

/// {0}, {1} … without order: the languages may put them where they like.
std::set<std::string> fields_of(const std::string& message) {
  const std::vector<std::string> found = matches(message, std::regex(R"re((\{[0-9]\}))re"));
  return {found.begin(), found.end()};
}

TEST(House, NoTwoFaultsSayTheSame) {
  std::map<std::string, fs::path> seen;

  for (const fs::path& file : source_files()) {
    if (file.filename() != "faults.h") continue;
    const std::string text = text_of(file);
    for (const std::string& language : {std::string("zh"), std::string("en")}) {
      for (const std::string& message : messages_of(text, language)) {
        EXPECT_TRUE(seen.emplace(message, file).second) << message << " in " << file;
      }
    }
  }
  EXPECT_GT(seen.size(), 300U);
}

TEST(House, BothLanguagesTellOfTheSameThings) {
  for (const fs::path& file : source_files()) {
    if (file.filename() != "faults.h") continue;
    const std::string text = text_of(file);
    const std::vector<std::string> zh = messages_of(text, "zh");
    const std::vector<std::string> en = messages_of(text, "en");
    ASSERT_EQ(zh.size(), en.size()) << file;
    for (std::size_t i = 0; i < zh.size(); ++i) {
      EXPECT_EQ(fields_of(zh[i]), fields_of(en[i])) << zh[i] << " " << en[i];
    }
  }
}

TEST(House, LibrariesStayBehindTheirFences) {
  const std::map<std::string, std::vector<std::string>> fences{
      {"yaml-cpp/", {"yaml/parse.cpp"}},
      {"cmark-gfm", {"content/markdown.cpp"}},
      {"hb",
       {"text/hb_font.cpp", "text/plain_glyphs.h", "text/plain_glyphs.cpp", "text/font_names.cpp",
        "text/subset_face.cpp", "pdf/embed_font.cpp"}},
      {"hpdf", {"pdf/objects.cpp"}},
      {"qpdf/", {"pdf/linearize.cpp"}},
      {"libdeflate", {"pdf/deflate.cpp"}},
      {"nettle/", {"io/sha256.cpp"}},
      {"dtl/", {"archive/compare_texts.cpp"}},
      {"sodium", {"archive/signing_key.cpp"}},
      {"png.h", {"content/png_file.cpp", "content/read_picture.cpp"}},
      {"jpeglib.h", {"content/jpeg_pixels.cpp", "content/read_picture.cpp"}},
      {"brotli/", {"html/woff2.cpp"}},
      {"CLI/", {"cli/args.cpp"}},
      {"iconv.h", {"intake/decode_text.cpp"}},
      {"sys/inotify.h", {"press/watch_files.cpp"}},
  };
  const std::regex include(R"re(#include <([^>]+)>)re");

  for (const fs::path& file : source_files()) {
    const std::string name = fs::relative(file, source_folder).generic_string();
    for (const std::string& header : matches(text_of(file), include)) {
      for (const auto& [library, allowed] : fences) {
        if (!header.starts_with(library)) continue;
        EXPECT_NE(std::find(allowed.begin(), allowed.end(), name), allowed.end())
            << name << " includes " << header;
      }
    }
  }
}

/// A site has all the style sheets in one file.
TEST(House, NoClassIsSetUpInTwoStyleSheets) {
  const std::regex rule(R"re((?:^|\n)(\.[a-z][a-z-]*)(?=,| \{))re");
  std::map<std::string, std::string> sheets;
  for (const char* sheet : {"screen.css", "document.css", "site.css"}) {
    const std::vector<std::string> found =
        matches(text_of(fs::path(KANYIN_ROOT) / "styles" / sheet), rule);
    EXPECT_FALSE(found.empty()) << sheet;
    for (const std::string& name : std::set<std::string>(found.begin(), found.end())) {
      EXPECT_TRUE(sheets.emplace(name, sheet).second)
          << name << " in " << sheets[name] << " and " << sheet;
    }
  }
}

TEST(House, HeadersOpenWithTheirIdeaAndGuardThemselves) {
  for (const fs::path& file : source_files()) {
    if (file.extension() != ".h") continue;
    const std::string text = text_of(file);
    EXPECT_TRUE(text.starts_with("// ")) << file;
    EXPECT_NE(text.find("#pragma once"), std::string::npos) << file;
  }
}

TEST(House, NoSourceUsesWhatTheCompilersDoNotShare) {
  const std::regex forbidden(
      R"re(#include <(format|expected|source_location|ranges|regex|iostream|chrono)>)re");

  for (const fs::path& file : source_files()) {
    EXPECT_TRUE(matches(text_of(file), forbidden).empty()) << file;
  }
}

TEST(House, NoFileUsesAWholeNamespace) {
  const std::regex whole_namespace(R"re(\n *(using namespace) )re");
  const std::regex word_in_header(R"re(\n *(using std::))re");

  for (const char* folder : {"src", "tests", "bench"}) {
    for (const fs::path& file : source_files(fs::path(KANYIN_ROOT) / folder)) {
      const std::string text = text_of(file);
      EXPECT_TRUE(matches(text, whole_namespace).empty()) << file;
      if (file.extension() != ".h") continue;
      EXPECT_TRUE(matches(text, word_in_header).empty()) << file;
    }
  }
}
