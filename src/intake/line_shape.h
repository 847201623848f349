// What a line of an old bulletin looks like by itself: a section, a title, a date, a list point.
// How lines belong together is decided in split_bulletin.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kanyin {

/// Names that bulletins commonly give their sections; a line that is nothing but such a name is a
/// section even without 【】.
std::span<const std::string_view> common_section_names();

/// The name tells that the section holds briefs: 工作简讯, 短讯, 一句话新闻 and the like.
bool names_briefs(std::string_view section);

/// The text ends as a sentence does, closing quotes after the mark allowed.
bool ends_sentence(std::string_view text);

/// A whole title or a half of one: short, without a full stop, no list point.
bool looks_like_title(std::string_view text);

/// Opens as a point of a list: 一、 （二） 3． 第四，
bool is_list_point(std::string_view text);

/// A date and nothing else.
bool is_date(std::string_view text);

/// How many bytes the first sentence takes if it can be a run-in head: at most 30 ems without a
/// comma, semicolon or colon outside quotes, and with more text behind it in the same line.
std::optional<std::size_t> run_in_head_length(std::string_view text);

/// The same for a line that is nothing but such a sentence.
bool is_lone_head(std::string_view text);

/// The text without the marks that typists put before the lines of a contents list: ● ◆ · and so
/// on.
std::string_view without_bullet(std::string_view text);

/// The same at both ends: ★ 工作动态 ★.
std::string_view without_ornaments(std::string_view text);

/// Ornaments and nothing else: a rule drawn with three or more of ─ — ＝ * and the like, or ★ by
/// itself.
bool is_ornament(std::string_view text);

/// All spaces taken out.
std::string without_spaces(std::string_view text);

}  // namespace kanyin
