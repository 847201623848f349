// A page that lists things: issues of a year, articles of a section or of a union. It is a plain
// value, so that a list that did not change need not be written out to know that.
#pragma once

#include <string>
#include <vector>

#include "site/bar_chart.h"
#include "site/site_design.h"

namespace kanyin {

struct ListRow {
  std::string title;
  std::string page;  // from the top of the site
  std::string meta;  // who and when; may be empty
};

struct ListGroup {
  std::string name;  // empty for rows without a heading
  std::string page;  // of the name; empty if it leads nowhere
  std::string meta;
  std::vector<ListRow> rows;
};

struct ListPage {
  std::string path;
  std::string heading;
  std::string intro;
  std::vector<ListRow> links;     // to lists beside this one
  std::vector<YearCount> counts;  // for a chart; fewer than two make none
  std::vector<ListGroup> groups;
};

/// The fingerprint of what the page shows.
std::string list_key(const ListPage& page);

std::string render_list(const Site& site, const ListPage& page);

/// Groups and rows as templates name them.
std::vector<TemplateValues> group_values(const std::vector<ListGroup>& groups,
                                         const std::string& path);
std::vector<TemplateValues> row_values(const std::vector<ListRow>& rows, const std::string& path);

}  // namespace kanyin
