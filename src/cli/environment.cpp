#include "cli/environment.h"

#include <termios.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <system_error>

extern char** environ;

namespace kanyin {

namespace {

Channel channel_of(std::FILE* stream) {
  return {.write =
              [stream](std::string_view text) {
                std::fwrite(text.data(), 1, text.size(), stream);
                std::fflush(stream);
              },
          .is_terminal = ::isatty(::fileno(stream)) == 1};
}

std::string read_stdin() {
  std::string text;
  char buffer[1 << 16];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    text.append(buffer, count);
  }
  return text;
}

/// Turns the echo of the terminal off meanwhile.
std::string read_secret() {
  termios before{};
  const bool is_terminal = ::tcgetattr(STDIN_FILENO, &before) == 0;
  if (is_terminal) {
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  std::string line;
  for (int letter = std::fgetc(stdin); letter != EOF && letter != '\n';
       letter = std::fgetc(stdin)) {
    line.push_back(static_cast<char>(letter));
  }
  if (is_terminal) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  return line;
}

/// SOURCE_DATE_EPOCH stands in for the clock (reproducible-builds.org); it counts in UTC.
std::optional<std::time_t> seconds_in(const std::string& epoch) {
  std::time_t seconds = 0;
  const char* end = epoch.data() + epoch.size();
  const std::from_chars_result result = std::from_chars(epoch.data(), end, seconds);
  if (epoch.empty() || result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return seconds;
}

Date today_by(const std::string& epoch) {
  const std::optional<std::time_t> given = seconds_in(epoch);
  const std::time_t seconds = given ? *given : std::time(nullptr);
  std::tm parts{};
  if (given) {
    ::gmtime_r(&seconds, &parts);
  } else {
    ::localtime_r(&seconds, &parts);
  }
  return {.year = parts.tm_year + 1900, .month = parts.tm_mon + 1, .day = parts.tm_mday};
}

}  // namespace

std::string variable(const Environment& environment, std::string_view name) {
  const auto found = environment.variables.find(name);
  return found == environment.variables.end() ? std::string() : found->second;
}

Language locale_language(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = variable(environment, name);
    if (!value.empty()) return value.starts_with("en") ? Language::en : Language::zh;
  }
  return Language::zh;
}

Environment process_environment() {
  Environment environment;
  environment.out = channel_of(stdout);
  environment.messages = channel_of(stderr);
  environment.read_input = read_stdin;
  environment.read_secret = read_secret;
  std::error_code error;
  environment.working_folder = std::filesystem::current_path(error).string();
  environment.executable = std::filesystem::read_symlink("/proc/self/exe", error).string();
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view entry = *at;
    const std::size_t equals = entry.find('=');
    if (equals == entry.npos) continue;
    environment.variables.emplace(entry.substr(0, equals), entry.substr(equals + 1));
  }
  const std::string epoch = variable(environment, "SOURCE_DATE_EPOCH");
  environment.today = [epoch] { return today_by(epoch); };
  environment.now = [epoch]() -> std::int64_t {
    const std::optional<std::time_t> given = seconds_in(epoch);
    return given ? *given : std::time(nullptr);
  };
  return environment;
}

bool flush_output() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace kanyin
