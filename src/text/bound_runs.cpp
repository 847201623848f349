#include "text/bound_runs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kanyin {

namespace {

/// 国办发明电 has five; what is longer is text. More than three end with a word for the kind of
/// document, or else they are text too: ，会议江工〔2012〕6号.
constexpr std::size_t longest_office = 5;
constexpr std::size_t longest_without_kind = 3;
constexpr std::size_t usual_office = 2;
constexpr std::u32string_view kinds = U"发函字电办规令呈报请通文";

/// What leads to a number in running text, and so does not belong to the letters of its office.
constexpr std::u32string_view leading_characters = U"见按据和与及或将由经以对从自的在是";
constexpr std::array<std::u32string_view, 20> leading_words{
    U"根据", U"依据", U"按照", U"依照", U"遵照", U"参照", U"对照", U"关于", U"贯彻", U"落实",
    U"执行", U"转发", U"印发", U"下发", U"学习", U"传达", U"废止", U"收到", U"制定", U"通知"};

/// What an office's full name ends with, behind which its letters begin: 江城市总工会江工办发.
constexpr std::array<std::u32string_view, 4> ends_of_offices{U"工会", U"政府", U"公厅", U"公室"};

class RunFinder {
 public:
  explicit RunFinder(std::span<const Cluster> clusters)
      : clusters_(clusters), inside_(clusters.size(), false) {}

  std::vector<bool> find() && {
    for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
      if (clusters_[i].code_point == U'第') bind_ordinal(i);
      if (clusters_[i].code_point == U'〔') bind_document_number(i);
      if (clusters_[i].code_point == U'(' || clusters_[i].code_point == U'（') bind_phone_number(i);
    }
    return std::move(inside_);
  }

 private:
  void bind(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) inside_[i] = true;
  }

  std::size_t digits_after(std::size_t i) const {
    ++i;
    while (i < clusters_.size() && clusters_[i].kind == CharClass::digit) ++i;
    return i;
  }

  void bind_ordinal(std::size_t i) {
    const std::size_t end = digits_after(i);
    if (end > i + 1 && end < clusters_.size() && is_counter(clusters_[end].code_point)) {
      bind(i, end);
    }
  }

  void bind_document_number(std::size_t i) {
    const std::size_t close = digits_after(i);
    if (close == i + 1 || close >= clusters_.size() || clusters_[close].code_point != U'〕') return;
    const std::size_t number = digits_after(close);
    if (number == close + 1) return;
    bind(office_before(i), std::min(number, clusters_.size() - 1));
  }

  /// (0719)8812360
  void bind_phone_number(std::size_t i) {
    constexpr std::size_t shortest_area_code = 3;
    const std::size_t close = digits_after(i);
    if (close <= i + shortest_area_code || close >= clusters_.size()) return;
    if (clusters_[close].code_point != U')' && clusters_[close].code_point != U'）') return;
    const std::size_t end = digits_after(close);
    if (end > close + 1) bind(i, end - 1);
  }

  /// Where the letters of the office begin that stand before `end`. Running text that does not say
  /// so leaves two of them.
  std::size_t office_before(std::size_t end) const {
    const bool names_kind = end > 0 && kinds.find(clusters_[end - 1].code_point) != kinds.npos;
    const std::size_t longest = names_kind ? longest_office : longest_without_kind;
    std::size_t begin = end;
    while (end - begin < usual_office && !is_seam(begin)) --begin;
    const std::size_t usual = begin;
    while (end - begin < longest && !is_seam(begin) && !ends_office(begin)) --begin;
    return is_seam(begin) || ends_office(begin) ? begin : usual;
  }

  bool is_seam(std::size_t at) const { return at == 0 || !is_letter(at - 1) || leads(at); }

  bool ends_office(std::size_t at) const { return ends_with_one_of(ends_of_offices, at); }

  bool is_letter(std::size_t i) const {
    return clusters_[i].kind == CharClass::han && clusters_[i].code_point >= 0x3400 &&
           !clusters_[i].raised;
  }

  /// Does what ends before `end` lead to a number?
  bool leads(std::size_t end) const {
    const char32_t last = clusters_[end - 1].code_point;
    if (leading_characters.find(last) != leading_characters.npos) return true;
    return ends_with_one_of(leading_words, end);
  }

  bool ends_with_one_of(std::span<const std::u32string_view> words, std::size_t end) const {
    if (end < 2) return false;
    const char32_t first = clusters_[end - 2].code_point;
    const char32_t last = clusters_[end - 1].code_point;
    return std::any_of(words.begin(), words.end(), [first, last](std::u32string_view word) {
      return word[0] == first && word[1] == last;
    });
  }

  std::span<const Cluster> clusters_;
  std::vector<bool> inside_;
};

}  // namespace

std::vector<bool> inside_bound_runs(std::span<const Cluster> clusters) {
  return RunFinder(clusters).find();
}

}  // namespace kanyin
