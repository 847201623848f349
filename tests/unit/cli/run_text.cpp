#include "unit/cli/run_text.h"

#include "paths.h"

namespace kanyin {

namespace {

RunText run(const std::string& folder, const std::vector<std::string>& words,
            const std::string& input, bool is_terminal) {
  RunText run;
  Environment environment;
  environment.out.is_terminal = is_terminal;
  environment.out.write = [&run](std::string_view text) { run.out += text; };
  environment.messages.write = [&run](std::string_view text) { run.messages += text; };
  environment.read_input = [input] { return input; };
  environment.today = [] { return Date{2013, 5, 17}; };
  environment.now = [] { return std::int64_t{1368748800}; };
  environment.working_folder = folder;
  environment.executable = KANYIN_ROOT "/build/dev/kanyin";
  environment.variables = {{"LANG", "en_GB.UTF-8"}, {"KANYIN_FONTS", KANYIN_ROOT "/build/fonts"}};
  run.code = static_cast<int>(run_kanyin(words, environment));
  return run;
}

}  // namespace

RunText run_text(const std::string& folder, const std::vector<std::string>& words,
                 const std::string& input) {
  return run(folder, words, input, false);
}

RunText run_at_terminal(const std::string& folder, const std::vector<std::string>& words) {
  return run(folder, words, "", true);
}

}  // namespace kanyin
