#include "support/generated_text.h"

#include <array>
#include <string_view>

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::array<std::string_view, 72> words{
    "工会",   "职工",     "企业",   "全市",     "工作",   "活动", "开展",     "组织",     "加强",
    "建设",   "的",       "和",     "在",       "了",     "对",   "为",       "各级",     "干部",
    "维权",   "服务",     "困难",   "帮扶",     "农民工", "工资", "集体协商", "劳动",     "竞赛",
    "模范",   "先进",     "培训",   "基层",     "机关",   "领导", "小组",     "会议",     "召开",
    "要求",   "进一步",   "落实",   "责任",     "制度",   "机制", "推进",     "发展",     "和谐",
    "关系",   "安全生产", "监督",   "检查",     "文化",   "体育", "女职工",   "权益",     "保障",
    "江城市", "临江县",   "总工会", "市总",     "调研",   "经费", "审查",     "宣传",     "教育",
    "素质",   "提升",     "工程",   "厂务公开", "民主",   "管理", "代表大会", "非公有制", "园区"};

constexpr std::array<std::string_view, 10> latin_words{"GDP", "KTV",      "ISO9001", "QQ",  "A4",
                                                       "IT",  "Internet", "e-mail",  "CPI", "5S"};

constexpr std::array<std::string_view, 12> counters{"人", "家", "万元", "名",   "个",     "期",
                                                    "户", "次", "万人", "多家", "亿多元", "天"};

constexpr std::array<std::string_view, 8> names{"周镕", "何堃",   "沈晓梅", "王建国",
                                                "李强", "欧阳倩", "陈志远", "赵丽"};

template <std::size_t Count>
std::string_view pick(const std::array<std::string_view, Count>& list, std::uint32_t number) {
  return list[number % Count];
}

}  // namespace

std::uint32_t TextGenerator::next(std::uint32_t below) {
  state_ = state_ * 1664525U + 1013904223U;
  return (state_ >> 8) % below;
}

std::string TextGenerator::word() { return std::string(pick(words, next(72))); }

std::string TextGenerator::figure() {
  const std::string number = std::to_string(2 + next(997));
  switch (next(8)) {
    case 0:
      return number + "." + std::to_string(1 + next(9)) + "%";
    case 1:
      return std::to_string(2005 + next(8)) + "年" + std::to_string(1 + next(12)) + "月" +
             std::to_string(1 + next(28)) + "日";
    case 2:
      return "第" + std::to_string(1 + next(40)) + "期";
    case 3:
      return "江工〔" + std::to_string(2005 + next(8)) + "〕" + std::to_string(1 + next(99)) + "号";
    case 4:
      return std::to_string(1 + next(9)) + "—" + std::to_string(10 + next(3)) + "月";
    default:
      return number + std::string(pick(counters, next(12)));
  }
}

std::string TextGenerator::phrase(std::uint32_t longest) {
  std::string text = word();
  for (std::uint32_t more = next(longest); more > 0; --more) text += word();
  return text;
}

std::string TextGenerator::clause() {
  std::string text = phrase(4);
  if (chance(22)) text += figure();
  if (chance(14)) text += "“" + phrase(3) + (chance(25) ? "、" + phrase(2) : "") + "”";
  if (chance(6)) text += "《" + phrase(4) + "》";
  if (chance(5)) text += "（" + phrase(3) + "）";
  if (chance(3)) text += std::string(pick(latin_words, next(10)));
  if (chance(4)) text += std::string(pick(names, next(8))) + "同志";
  if (chance(2)) text += "——" + phrase(2);
  if (chance(12)) text += "、" + phrase(2) + "、" + phrase(2);
  return text + phrase(3);
}

std::string TextGenerator::sentence() {
  std::string text = clause();
  for (std::uint32_t more = next(5); more > 0; --more) text += (chance(8) ? "；" : "，") + clause();
  if (chance(3)) return text + "指出：“" + phrase(4) + "，" + clause() + "。”";
  if (chance(2)) return text + "……";
  return text + (chance(4) ? "！" : "。");
}

std::string TextGenerator::paragraph(int characters) {
  std::string text;
  while (count_chars(text) < static_cast<std::size_t>(characters)) text += sentence();
  return text;
}

}  // namespace kanyin
