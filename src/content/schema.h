// JSON Schemas of the files that editors write, for completing and checking while typing. They come
// from the key tables that reading uses, so that the two cannot differ.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/fault.h"

namespace kanyin {

enum class SchemaFile {
  bulletin,
  issue,
  article,
  attachment,
  briefs,
  contributors,
  distribution,
  words
};

inline constexpr SchemaFile all_schema_files[] = {
    SchemaFile::bulletin,     SchemaFile::issue,  SchemaFile::article,
    SchemaFile::attachment,   SchemaFile::briefs, SchemaFile::contributors,
    SchemaFile::distribution, SchemaFile::words};

/// `bulletin`, `issue` …: the word on the command line.
std::string_view schema_name(SchemaFile file);

std::optional<SchemaFile> find_schema(std::string_view name);

/// A JSON Schema (draft 2020-12) that takes keys in both languages, with descriptions in one.
std::string json_schema(SchemaFile file, Language language);

}  // namespace kanyin
