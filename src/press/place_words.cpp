#include "press/place_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kanyin {

namespace {

struct PlaceWords {
  std::string_view ending;
  std::string_view unit;   // before 总: 市总
  std::string_view kind;   // in the register
  std::string_view above;  // to whom it reports
  std::string_view party;
  std::string_view lower;  // an example of those below
  std::string_view lower_kind;
  std::string_view below;  // all of those
};

constexpr std::array<PlaceWords, 7> all_words{{
    {"自治区", "区", "province", "全国总工会办公厅", "自治区党委办公厅", "某某市", "city",
     "各市（盟）总工会"},
    {"省", "省", "province", "全国总工会办公厅", "省委办公厅", "某某市", "city", "各市总工会"},
    {"市", "市", "city", "省总工会办公室", "市委办公室", "某某县", "county",
     "各县（市、区）总工会"},
    {"州", "州", "prefecture", "省总工会办公室", "州委办公室", "某某县", "county",
     "各县（市）总工会"},
    {"区", "区", "district", "市总工会办公室", "区委办公室", "某某街道", "township",
     "各镇（街道）总工会"},
    {"县", "县", "county", "市总工会办公室", "县委办公室", "某某镇", "township",
     "各乡镇（街道）总工会"},
    {"旗", "旗", "banner", "市总工会办公室", "旗委办公室", "某某镇", "township",
     "各苏木（乡镇）总工会"},
}};

const PlaceWords& words_for(std::string_view place) {
  for (const PlaceWords& words : all_words) {
    if (place.ends_with(words.ending)) return words;
  }
  constexpr std::size_t city = 2;
  return all_words[city];
}

}  // namespace

bool tells_its_kind(std::string_view place) {
  return std::any_of(all_words.begin(), all_words.end(),
                     [place](const PlaceWords& words) { return place.ends_with(words.ending); });
}

std::string for_place(std::string_view starter, std::string_view place) {
  const PlaceWords& words = words_for(place);
  const std::array<std::pair<std::string_view, std::string_view>, 8> fields{
      {{"{place}", place},
       {"{unit}", words.unit},
       {"{kind}", words.kind},
       {"{above}", words.above},
       {"{party}", words.party},
       {"{lower}", words.lower},
       {"{lower_kind}", words.lower_kind},
       {"{below}", words.below}}};
  std::string text(starter);
  for (const auto& [field, value] : fields) {
    for (std::size_t at = 0; (at = text.find(field, at)) != text.npos; at += value.size()) {
      text.replace(at, field.size(), value);
    }
  }
  return text;
}

}  // namespace kanyin
