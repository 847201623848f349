#include "site/bar_chart.h"

#include <algorithm>

#include "html/escape.h"

namespace kanyin {

namespace {

constexpr std::size_t column_pitch = 24;
constexpr std::size_t column_width = 16;
constexpr std::size_t chart_height = 96;
constexpr std::size_t label_height = 20;
constexpr std::size_t most_labels = 12;
constexpr std::size_t side_margin = 12;  // half of the first and the last label

std::string attribute(const char* name, std::size_t value) {
  return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

/// Something is always to be seen of a count that is not zero.
std::size_t scaled(std::size_t count, std::size_t most, std::size_t length) {
  if (count == 0 || most == 0) return 0;
  return std::max<std::size_t>(1, count * length / most);
}

std::string column(const YearCount& each, std::size_t index, std::size_t most, bool is_labelled) {
  const std::size_t height = scaled(each.count, most, chart_height);
  const std::size_t left = side_margin + index * column_pitch + (column_pitch - column_width) / 2;
  std::string svg = "<g><title>" + escape_html(each.year) + "年：" + std::to_string(each.count) +
                    "篇</title><rect class=\"bar\"" + attribute("x", left) +
                    attribute("y", chart_height - height) + attribute("width", column_width) +
                    attribute("height", height) + "/></g>\n";
  if (is_labelled) {
    svg += "<text" + attribute("x", side_margin + index * column_pitch + column_pitch / 2) +
           attribute("y", chart_height + label_height - 4) + ">" + escape_html(each.year) +
           "</text>\n";
  }
  return svg;
}

}  // namespace

std::string year_chart(const std::vector<YearCount>& counts) {
  if (counts.size() < 2) return {};
  std::size_t most = 0;
  std::string words;
  for (const YearCount& each : counts) {
    most = std::max(most, each.count);
    words += (words.empty() ? "" : "，") + each.year + "年" + std::to_string(each.count) + "篇";
  }
  // A label is as wide as two columns.
  const std::size_t step =
      std::max<std::size_t>(2, (counts.size() + most_labels - 1) / most_labels);
  const std::size_t width = 2 * side_margin + counts.size() * column_pitch;
  std::string svg = "<svg class=\"chart\" role=\"img\" aria-labelledby=\"chart.words\"" +
                    attribute("width", width) + " viewBox=\"0 0 " + std::to_string(width) + " " +
                    std::to_string(chart_height + label_height) +
                    "\">\n<title id=\"chart.words\">各年篇数：" + escape_html(words) + "</title>\n";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    // Counted from the last year, which is the one that readers look for.
    svg += column(counts[i], i, most, (counts.size() - 1 - i) % step == 0);
  }
  return svg + "</svg>";
}

std::string bar(std::size_t count, std::size_t most) {
  constexpr std::size_t length = 1000;
  return "<svg class=\"bar-row\" aria-hidden=\"true\" viewBox=\"0 0 " + std::to_string(length) +
         " 10\" preserveAspectRatio=\"none\"><rect class=\"bar\"" +
         attribute("width", scaled(count, most, length)) + " height=\"10\"/></svg>";
}

}  // namespace kanyin
