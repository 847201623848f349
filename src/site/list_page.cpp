#include "site/list_page.h"

#include "io/sha256.h"
#include "site/site_paths.h"

namespace kanyin {

std::vector<TemplateValues> row_values(const std::vector<ListRow>& rows, const std::string& path) {
  std::vector<TemplateValues> values;
  values.reserve(rows.size());
  for (const ListRow& row : rows) {
    values.push_back({{{"row_title", row.title},
                       {"row_href", way(path, row.page)},
                       {"row_meta", text_or_nothing(row.meta)}}});
  }
  return values;
}

std::vector<TemplateValues> group_values(const std::vector<ListGroup>& groups,
                                         const std::string& path) {
  std::vector<TemplateValues> values;
  values.reserve(groups.size());
  for (const ListGroup& group : groups) {
    values.push_back(
        {{{"group_name", text_or_nothing(group.name)},
          {"group_href", text_or_nothing(group.page.empty() ? "" : way(path, group.page))},
          {"group_meta", text_or_nothing(group.meta)},
          {"rows", row_values(group.rows, path)}}});
  }
  return values;
}

std::string list_key(const ListPage& page) {
  std::string all = page.path + "\n" + page.heading + "\n" + page.intro + "\n";
  const auto add_rows = [&all](const std::vector<ListRow>& rows) {
    for (const ListRow& row : rows) all += row.title + "\t" + row.page + "\t" + row.meta + "\n";
  };
  add_rows(page.links);
  for (const YearCount& each : page.counts) {
    all += each.year + " " + std::to_string(each.count) + "\n";
  }
  for (const ListGroup& group : page.groups) {
    all += "\n" + group.name + "\t" + group.page + "\t" + group.meta + "\n";
    add_rows(group.rows);
  }
  return sha256_hex(all);
}

std::string render_list(const Site& site, const ListPage& page) {
  TemplateValues values{{{"heading", page.heading},
                         {"intro", text_or_nothing(page.intro)},
                         {"links", row_values(page.links, page.path)},
                         {"has_links", !page.links.empty()},
                         {"chart", text_or_nothing(year_chart(page.counts))},
                         {"groups", group_values(page.groups, page.path)}}};
  const PageHead head{
      .path = page.path, .title = page.heading, .description = page.intro, .canonical = ""};
  return render_page(site, "list", head, std::move(values));
}

}  // namespace kanyin
