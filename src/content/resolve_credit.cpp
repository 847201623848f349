#include "content/resolve_credit.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "content/faults.h"
#include "diag/suggest.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::string_view collective_credit = "综合来稿";
constexpr std::string_view federation_word = "总工会";
constexpr std::string_view short_federation_word = "总";
constexpr std::string_view separator = "、";

/// What credits call a department, and its full name. The first full name that the register has is
/// meant, else the first.
struct DepartmentName {
  std::string_view written;
  std::string_view full;
};
constexpr DepartmentName department_names[] = {
    {"法工部", "法律工作部"},   {"法保部", "法律保障部"},           {"民管部", "民主管理部"},
    {"宣教部", "宣传教育部"},   {"经审办", "经费审查委员会办公室"}, {"女工部", "女职工部"},
    {"女职委", "女职工委员会"}, {"经济部", "经济工作部"},           {"生产部", "生产保护部"},
    {"生产部", "生产部"},       {"生活部", "生活保障部"},           {"保障部", "权益保障部"},
    {"保障部", "保障工作部"},   {"组宣部", "组织宣传部"},           {"基层部", "基层工作部"},
    {"网络部", "网络工作部"},   {"财资部", "财务资产部"},
};

/// How the name of a federation's own department or working group ends.
constexpr std::string_view department_endings[] = {"部", "室", "办", "处", "组", "中心", "委员会"};

/// `X市总` is the federation of X: the units that a federation stands for.
constexpr std::string_view units[] = {"省", "市", "区", "县", "镇", "乡", "街道", "州", "旗"};

struct Parentheses {
  std::string_view open;
  std::string_view close;
};
constexpr Parentheses parentheses[] = {{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}};

bool covers(const Contributor& contributor, const std::optional<Date>& date) {
  if (!date) return true;
  return !(contributor.from && *date < *contributor.from) &&
         !(contributor.until && *contributor.until < *date);
}

bool is_called(const Contributor& contributor, std::string_view name) {
  return contributor.name == name ||
         std::find(contributor.aliases.begin(), contributor.aliases.end(), name) !=
             contributor.aliases.end();
}

/// The part of a text with its place, if the text stands in its source as it is.
Text part_of(const Text& text, std::size_t begin, std::size_t end) {
  Text part{.text = text.text.substr(begin, end - begin), .span = text.span};
  if (text.span.end - text.span.begin == text.text.size()) {
    part.span.begin = text.span.begin + static_cast<std::uint32_t>(begin);
    part.span.end = text.span.begin + static_cast<std::uint32_t>(end);
  }
  return part;
}

Text without_parentheses(const Text& credit, Diagnostics& diags) {
  for (const Parentheses& pair : parentheses) {
    if (credit.text.size() <= pair.open.size() + pair.close.size() ||
        !credit.text.starts_with(pair.open) || !credit.text.ends_with(pair.close)) {
      continue;
    }
    Text inner = part_of(credit, pair.open.size(), credit.text.size() - pair.close.size());
    // （甲）乙（丙） has two pairs, and neither is around the whole.
    if (inner.text.find(pair.close) < inner.text.find(pair.open)) return credit;
    diags.report(fault::credit_in_parentheses, credit.span).fix = inner.text;
    return inner;
  }
  return credit;
}

std::vector<Text> split_credit(const Text& credit) {
  std::vector<Text> parts;
  std::size_t begin = 0;
  while (begin <= credit.text.size()) {
    const std::size_t end = std::min(credit.text.find(separator, begin), credit.text.size());
    if (end > begin) parts.push_back(part_of(credit, begin, end));
    begin = end + separator.size();
  }
  return parts;
}

/// The end of the federation's name at the front of a credit: 4 characters in 市总工会组织部, 2 in
/// 市总组织部; nothing if it names none.
std::optional<std::size_t> federation_end(std::string_view words) {
  for (const std::string_view unit : units) {
    for (std::size_t at = words.find(unit); at != words.npos; at = words.find(unit, at + 1)) {
      const std::size_t after = at + unit.size();
      const std::string_view rest = words.substr(after);
      if (rest.starts_with(federation_word)) return after + federation_word.size();
      if (rest.starts_with(short_federation_word)) return after + short_federation_word.size();
    }
  }
  return std::nullopt;
}

class Resolver {
 public:
  Resolver(const Publication& publication, const std::optional<Date>& date)
      : register_(publication.contributors), date_(date), place_(publication.place.text) {
    const std::string& organ = publication.organ.text;
    const std::size_t word = organ.find(federation_word);
    federation_ = word == organ.npos ? place_ + std::string(federation_word)
                                     : organ.substr(0, word + federation_word.size());
  }

  /// The entry of the register that one of the readings of `words` names.
  const Contributor* find(std::string_view words) const {
    // Nearly all credits stand in the register as they are written.
    if (const Contributor* contributor = find_exact(words)) return contributor;
    for (const std::string& name : readings(words)) {
      if (const Contributor* contributor = find_exact(name)) return contributor;
    }
    return nullptr;
  }

  /// The full name of the organ's federation or of one of its departments, which need not be in
  /// the register.
  std::optional<std::string> derive(std::string_view words) const {
    for (const std::string& name : readings(words)) {
      if (!name.starts_with(federation_)) continue;
      const std::string department = name.substr(federation_.size());
      if (department.empty()) return federation_;
      const bool ends_well = std::any_of(
          std::begin(department_endings), std::end(department_endings),
          [&department](std::string_view ending) { return department.ends_with(ending); });
      if (ends_well) return federation_ + full_department(department);
    }
    return std::nullopt;
  }

  std::vector<std::string> known_names() const {
    std::vector<std::string> names;
    for (const Contributor& contributor : register_.contributors) {
      names.push_back(contributor.name);
      names.insert(names.end(), contributor.aliases.begin(), contributor.aliases.end());
    }
    return names;
  }

 private:
  const Contributor* find_exact(std::string_view name) const {
    const Contributor* found = nullptr;
    for (const Contributor& contributor : register_.contributors) {
      if (!is_called(contributor, name)) continue;
      if (covers(contributor, date_)) return &contributor;
      if (found == nullptr) found = &contributor;
    }
    return found;
  }

  static std::string full_department(const std::string& written) {
    for (const DepartmentName& department : department_names) {
      if (department.written == written) return std::string(department.full);
    }
    return written;
  }

  /// The full names that a credit may stand for, the likeliest first.
  std::vector<std::string> readings(std::string_view words) const {
    std::vector<std::string> names{std::string(words)};
    const std::string unit = last_char(place_);
    if (const std::optional<std::size_t> end = federation_end(words)) {
      const std::string head(words.substr(0, *end));
      const std::string rest(words.substr(*end));
      const std::string whole = head.ends_with(federation_word) ? head : head + "工会";
      if (whole == unit + std::string(federation_word)) names.push_back(federation_ + rest);
      if (whole == "省" + std::string(federation_word)) add_provinces(names, rest);
      names.push_back(whole + rest);
    }
    if (words.starts_with("全总")) {
      names.push_back("中华全国总工会" +
                      std::string(words.substr(std::string_view("全总").size())));
    }
    // 市教育工会 in the bulletin of 江城市 is 江城市教育工会.
    if (!unit.empty() && words.starts_with(unit)) {
      names.push_back(place_ + std::string(words.substr(unit.size())));
    }
    add_departments(names);
    return names;
  }

  void add_provinces(std::vector<std::string>& names, const std::string& rest) const {
    for (const Contributor& contributor : register_.contributors) {
      if (contributor.name.ends_with("省总工会") || contributor.name.ends_with("自治区总工会")) {
        names.push_back(contributor.name + rest);
      }
    }
  }

  static void add_departments(std::vector<std::string>& names) {
    const std::size_t count = names.size();
    for (std::size_t i = 0; i < count; ++i) {
      for (const DepartmentName& department : department_names) {
        if (!names[i].ends_with(department.written)) continue;
        const std::size_t head = names[i].size() - department.written.size();
        names.push_back(names[i].substr(0, head) + std::string(department.full));
      }
    }
  }

  static std::string last_char(std::string_view text) {
    const std::u32string chars = decode_utf8(text);
    return chars.empty() ? std::string() : encode_utf8(chars.back());
  }

  const Register& register_;
  const std::optional<Date>& date_;
  std::string place_;
  std::string federation_;
};

void check_entry(const Contributor& contributor, const std::optional<Date>& date, Span span,
                 Diagnostics& diags) {
  if (date && contributor.until && *contributor.until < *date) {
    const std::string successor = contributor.successor.empty() ? "—" : contributor.successor;
    diags
        .report(fault::contributor_gone, span,
                {contributor.name, iso_date(*contributor.until), successor})
        .fix = contributor.successor;
  } else if (date && contributor.from && *date < *contributor.from) {
    diags.report(fault::contributor_not_yet, span, {contributor.name, iso_date(*contributor.from)});
  }
  if (contributor.review) {
    diags.report(fault::contributor_needs_review, span, {contributor.name});
  }
}

class CreditReader {
 public:
  CreditReader(const Publication& publication, const std::optional<Date>& date, Diagnostics& diags)
      : resolver_(publication, date), date_(date), diags_(diags) {}

  void read(const Text& words) {
    const Text credit = without_parentheses(words, diags_);
    append_text(credit);
    if (credit.text == collective_credit) {
      credit_.collective = true;
      return;
    }
    if (const Contributor* contributor = resolver_.find(credit.text)) {
      add(*contributor, credit.span);
      return;
    }
    const std::vector<Text> parts = split_credit(credit);
    if (parts.empty()) diags_.report(fault::unknown_contributor, credit.span, {credit.text});
    std::string federation;
    for (const Text& part : parts) {
      read_part(part, federation);
      if (const std::optional<std::size_t> end = federation_end(part.text)) {
        federation = part.text.substr(0, *end);
      }
    }
  }

  Credit take() { return std::move(credit_); }

 private:
  void append_text(const Text& credit) {
    if (credit_.text.empty()) {
      credit_.text = credit;
    } else {
      credit_.text.text += std::string(separator) + credit.text;
      credit_.text.span = cover(credit_.text.span, credit.span);
    }
  }

  /// `federation` is what the part before this one named: 市总 for 研究室 in 市总生产部、研究室.
  void read_part(const Text& part, const std::string& federation) {
    const Contributor* found = nullptr;
    if (!federation.empty()) found = resolver_.find(federation + part.text);
    if (found == nullptr) found = resolver_.find(part.text);
    if (found != nullptr) {
      add(*found, part.span);
      return;
    }
    std::optional<std::string> derived = resolver_.derive(part.text);
    if (!derived && !federation.empty()) derived = resolver_.derive(federation + part.text);
    if (derived) {
      add(*derived);
      return;
    }
    diags_.report(fault::unknown_contributor, part.span, {part.text}).fix =
        nearest_word(part.text, resolver_.known_names());
  }

  void add(const Contributor& contributor, Span span) {
    check_entry(contributor, date_, span, diags_);
    add(contributor.name);
  }

  void add(const std::string& name) {
    std::vector<std::string>& names = credit_.contributors;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }

  Resolver resolver_;
  const std::optional<Date>& date_;
  Diagnostics& diags_;
  Credit credit_;
};

}  // namespace

Credit resolve_credit(const std::vector<Text>& words, const Publication& publication,
                      const std::optional<Date>& date, Diagnostics& diags) {
  CreditReader reader(publication, date, diags);
  for (const Text& credit : words) reader.read(credit);
  return reader.take();
}

}  // namespace kanyin
