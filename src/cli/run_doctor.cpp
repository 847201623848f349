#include "cli/run_doctor.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "archive/ledger.h"
#include "archive/seal_revision.h"
#include "cli/open_session.h"
#include "cli/text_table.h"
#include "press/find_publication.h"
#include "press/inspect_setup.h"

namespace kanyin {

namespace {

enum class State { good, could_be_better, missing };

struct Item {
  std::string_view key;  // for programs
  State state = State::good;
  std::string text;
  std::string mend;  // a command, if there is one
};

std::string_view state_word(State state) {
  switch (state) {
    case State::good:
      return "ok";
    case State::could_be_better:
      return "advice";
    case State::missing:
      return "missing";
  }
  return "";
}

Words state_mark(State state) {
  switch (state) {
    case State::good:
      return {"正常", "ok"};
    case State::could_be_better:
      return {"建议", "advice"};
    case State::missing:
      return {"缺少", "missing"};
  }
  return {};
}

/// Asks one thing after the other and keeps the answers.
class Doctor {
 public:
  explicit Doctor(Session& session) : session_(session) {}

  void look_at_locale() {
    const Environment& environment = session_.environment();
    std::string locale;
    for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
      if (locale.empty()) locale = variable(environment, name);
    }
    std::string letters;
    for (const char letter : locale) {
      if (letter == '-') continue;
      const bool upper = letter >= 'A' && letter <= 'Z';
      letters += upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    if (letters.find("utf8") != letters.npos) {
      add("locale", State::good, {"语言环境 {0}", "locale {0}"}, {locale});
    } else {
      add("locale", State::could_be_better,
          {"语言环境不是 UTF-8，终端上的汉字可能显示不对",
           "the locale is not UTF-8; Han on the terminal may look wrong"},
          {}, "export LANG=C.UTF-8");
    }
  }

  void look_at_folders(const std::string& root) {
    add("publication", State::good, {"刊物在 {0}", "publication in {0}"}, {root});
    const std::string folder = join_path(root, "build/proof");
    const std::string problem = build_folder_problem(root);
    if (problem.empty()) {
      add("build-folder", State::good, {"校样写到 {0}", "proofs go to {0}"},
          {session_.shown_path(folder)});
    } else {
      add("build-folder", State::missing, {"无法写入 {0}：{1}", "{0} cannot be written: {1}"},
          {folder, problem}, "kanyin build -o DIR");
    }
    for (const std::string& file : left_over_files(root)) {
      add("left-over", State::could_be_better,
          {"中断的运行留下了 {0}", "an interrupted run left {0} behind"},
          {session_.shown_path(file)}, "rm '" + session_.shown_path(file) + "'");
    }
  }

  void look_at_archive(const std::string& root) {
    const DiskFiles files(root);
    SourceMap sources(files);
    Diagnostics ignored;
    const Ledger ledger = read_ledger(sources, ignored);
    for (const std::string& path : archive_leftovers(root, ledger)) {
      add("archive-left-over", State::could_be_better,
          {"中断的 publish 留下了 {0}，没有进台账",
           "an interrupted publish left {0}, which is not "
           "in the ledger"},
          {path}, "kanyin doctor --clear");
    }
  }

  void look_at_fonts(const FontBook& fonts) {
    for (const RoleReport& report : font_report(fonts)) {
      const std::string role(session_.language() == Language::zh ? role_name(report.role)
                                                                 : role_key(report.role));
      if (report.missing.empty()) {
        add("font", State::good, {"{0}：{1}", "{0}: {1}"}, {role, report.family});
      } else {
        add("font", State::could_be_better,
            {"{0}：没有“{1}”，用“{2}”代替", "{0}: '{2}' stands in for '{1}'"},
            {role, report.missing.front(), report.family},
            command_for_font(report.missing.front()));
      }
    }
  }

  void say_fonts_are_missing() {
    add("font", State::missing,
        {"有的用途没有字体可用，见上面的错误", "some roles have no face at all; see the errors"},
        {}, "./bootstrap.sh fonts");
    add("font", State::missing, {"也可以用 Debian 自带的字体", "Debian's own fonts do as well"}, {},
        "sudo apt-get install fonts-noto-cjk fonts-lxgw-wenkai fonts-liberation "
        "texlive-lang-chinese");
  }

  void say_there_is_no_publication() {
    add("publication", State::could_be_better,
        {"“{0}”里没有刊物，只检查了字体",
         "there is no publication in '{0}'; only fonts were checked"},
        {session_.folder()}, "kanyin init DIR");
  }

  void print() const {
    std::vector<std::vector<std::string>> rows;
    for (const Item& item : items_) {
      if (session_.options().format == ReportFormat::json) {
        const nlohmann::ordered_json object{{"check", item.key},
                                            {"state", state_word(item.state)},
                                            {"text", item.text},
                                            {"mend", item.mend}};
        session_.data(
            object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        continue;
      }
      rows.push_back({session_.text(state_mark(item.state)), item.text});
      if (!item.mend.empty()) rows.push_back({"", "→ " + item.mend});
    }
    session_.data(text_table(rows));
  }

  bool found_something_missing() const {
    return std::any_of(items_.begin(), items_.end(),
                       [](const Item& item) { return item.state == State::missing; });
  }

 private:
  void add(std::string_view key, State state, const Words& words,
           const std::vector<std::string>& arguments, std::string mend = "") {
    items_.push_back({.key = key,
                      .state = state,
                      .text = session_.text(words, arguments),
                      .mend = std::move(mend)});
  }

  Session& session_;
  std::vector<Item> items_;
};

void clear_archive(const std::string& root, Session& session) {
  Diagnostics diags;
  clear_archive_leftovers(root, diags);
  session.show(diags, SourceMap(MemoryFiles()));
}

}  // namespace

ExitCode run_doctor(const DoctorOptions& options, Session& session) {
  Doctor doctor(session);
  doctor.look_at_locale();
  Diagnostics diags;
  const std::optional<std::string> root = find_publication(session.folder(), diags);
  if (root) {
    doctor.look_at_folders(*root);
    if (options.clear) clear_archive(*root, session);
    doctor.look_at_archive(*root);
    const OpenPublication publication(*root, session_fonts(*root, session), Outputs{});
    session.show(publication.diags(), publication.sources());
    if (publication.press()) {
      doctor.look_at_fonts(*publication.press()->fonts);
    } else if (lacks_fonts(publication.diags())) {
      doctor.say_fonts_are_missing();
    }
  } else {
    doctor.say_there_is_no_publication();
    const DiskFiles disk("/");
    const BuiltInFiles files(disk);
    SourceMap sources(files);
    Diagnostics font_diags;
    const std::optional<FontBook> fonts =
        open_default_fonts(session_fonts("", session), sources, font_diags);
    session.show(font_diags, sources);
    if (fonts) {
      doctor.look_at_fonts(*fonts);
    } else {
      doctor.say_fonts_are_missing();
    }
  }
  doctor.print();
  return doctor.found_something_missing() ? ExitCode::environment : session.conclude();
}

}  // namespace kanyin
