// The pages that belong to no single issue, on their way into the folder of the site. What they
// were made of is remembered, so that a list that did not change is not written out again.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "site/list_page.h"
#include "site/site_folder.h"

namespace kanyin {

class SharedPages {
 public:
  SharedPages(const Site& site, SiteFolder& folder);

  /// False only if an error has been reported.
  bool put(std::string_view path, std::string_view bytes, Diagnostics& diags);

  /// A page of the run before that stays as it is.
  void keep(std::string_view path) { now_.emplace(path, "-"); }

  bool put_list(const ListPage& page, Diagnostics& diags);

  /// Removes the pages of the run before that were not put this time, and remembers the others.
  /// False only if an error has been reported.
  bool finish(Diagnostics& diags);

 private:
  using Keys = std::map<std::string, std::string, std::less<>>;  // by path

  const Site& site_;
  SiteFolder& folder_;
  Keys before_;
  Keys now_;
};

}  // namespace kanyin
