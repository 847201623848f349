#include "text/soft_units.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// The hundred commonest surnames hold most of the people a bulletin names.
constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蔡蒋余于杜叶程魏"
    U"苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万覃"
    U"武钱戴严莫孔向常汤康易乔赖文施洪辛柯殷祝";

constexpr std::array<std::u32string_view, 8> double_surnames{U"欧阳", U"司马", U"上官", U"诸葛",
                                                             U"皇甫", U"东方", U"尉迟", U"公孙"};

constexpr std::array<std::u32string_view, 26> titles{
    U"同志",   U"主席",   U"副主席", U"书记", U"副书记", U"部长",   U"副部长", U"局长", U"副局长",
    U"市长",   U"副市长", U"县长",   U"区长", U"主任",   U"副主任", U"院长",   U"校长", U"经理",
    U"董事长", U"秘书长", U"会长",   U"厂长", U"队长",   U"师傅",   U"老师",   U"先生"};

bool stands_at(std::span<const Cluster> clusters, std::size_t at, std::u32string_view words) {
  if (clusters.size() - at < words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (clusters[at + i].code_point != words[i]) return false;
  }
  return true;
}

std::size_t title_at(std::span<const Cluster> clusters, std::size_t at) {
  constexpr std::u32string_view first_characters = U"同主副书部局市县区院校经董秘会厂队师老先";
  if (first_characters.find(clusters[at].code_point) == first_characters.npos) return 0;
  std::size_t longest = 0;
  for (std::u32string_view title : titles) {
    if (title.size() > longest && stands_at(clusters, at, title)) longest = title.size();
  }
  return longest;
}

bool is_han_letter(const Cluster& cluster) {
  return cluster.kind == CharClass::han && cluster.code_point >= 0x3400 && !cluster.raised;
}

std::size_t surname_at(std::span<const Cluster> clusters, std::size_t at) {
  for (std::u32string_view surname : double_surnames) {
    if (stands_at(clusters, at, surname)) return surname.size();
  }
  return surnames.find(clusters[at].code_point) == surnames.npos ? 0 : 1;
}

struct Unit {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool are_han_letters(std::span<const Cluster> clusters, Unit unit) {
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (!is_han_letter(clusters[i])) return false;
  }
  return true;
}

/// The title with the name before it: a surname and one or two characters, or the surname alone.
Unit name_before(std::span<const Cluster> clusters, Unit title) {
  constexpr std::size_t longest_name = 4;
  Unit unit = title;
  for (std::size_t length = std::min(longest_name, title.begin); length > 0; --length) {
    const Unit name{title.begin - length, title.begin};
    const std::size_t surname = surname_at(clusters, name.begin);
    if (surname == 0 || surname > length || length - surname > 2) continue;
    if (!are_han_letters(clusters, name)) continue;
    unit.begin = name.begin;
    break;
  }
  return unit;
}

/// The title with the name behind it. Where the name ends is told by what is no Han.
Unit name_after(std::span<const Cluster> clusters, Unit title) {
  Unit unit = title;
  if (title.end >= clusters.size()) return unit;
  const std::size_t surname = surname_at(clusters, title.end);
  if (surname == 0) return unit;
  unit.end += surname;
  for (int given = 0; given < 2 && unit.end < clusters.size(); ++given) {
    if (!is_han_letter(clusters[unit.end])) break;
    ++unit.end;
  }
  return unit;
}

/// A name in a list of names: between marks of which one at least is 、.
Unit listed_name(std::span<const Cluster> clusters, std::size_t begin) {
  constexpr std::size_t longest_given = 2;
  const auto is_pause = [&clusters](std::size_t at) {
    return at < clusters.size() && clusters[at].code_point == U'、';
  };
  const Unit none{begin, begin};
  if (begin > 0 && is_han_letter(clusters[begin - 1])) return none;
  const std::size_t surname = surname_at(clusters, begin);
  if (surname == 0) return none;
  Unit name{begin, begin + surname};
  while (name.end < clusters.size() && is_han_letter(clusters[name.end])) {
    if (++name.end > begin + surname + longest_given) return none;
  }
  const bool is_listed = (begin > 0 && is_pause(begin - 1)) || is_pause(name.end);
  return is_listed && name.end > begin + surname ? name : none;
}

}  // namespace

SoftUnits::SoftUnits(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::u32string characters = decode_utf8(word);
    if (characters.size() < 2) continue;
    by_first_[characters.front()].push_back(std::move(characters));
  }
  for (auto& [first, list] : by_first_) {
    std::sort(list.begin(), list.end(), [](const std::u32string& a, const std::u32string& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
  }
}

std::size_t SoftUnits::longest_at(std::span<const Cluster> clusters) const {
  const auto list = by_first_.find(clusters.front().code_point);
  if (list == by_first_.end()) return 0;
  for (const std::u32string& word : list->second) {
    if (stands_at(clusters, 0, word)) return word.size();
  }
  return 0;
}

std::vector<bool> SoftUnits::inside(std::span<const Cluster> clusters) const {
  std::vector<bool> inside(clusters.size(), false);
  const auto keep = [&inside](Unit unit) {
    for (std::size_t i = unit.begin; i + 1 < unit.end; ++i) inside[i] = true;
  };
  for (std::size_t at = 0; at < clusters.size(); ++at) {
    if (!is_han_letter(clusters[at])) continue;
    if (!by_first_.empty()) keep({at, at + longest_at(clusters.subspan(at))});
    keep(listed_name(clusters, at));
    const Unit title{at, at + title_at(clusters, at)};
    if (title.begin == title.end) continue;
    keep(name_before(clusters, title));
    keep(name_after(clusters, title));
  }
  return inside;
}

}  // namespace kanyin
