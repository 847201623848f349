// Whom a credit names. The words of a credit are short and local: `市总组织部` is a department of
// the federation whose bulletin this is, `市总财务部、经审办` are two of them. In the text of an
// article 市总 may be another union; only credits are resolved here.
#pragma once

#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "model/article.h"
#include "model/date.h"
#include "model/publication.h"

namespace kanyin {

/// `words` are the credits of one article as written, mostly one. Who cannot be found is reported
/// and left out. `date` is that of the issue: bodies come and go.
Credit resolve_credit(const std::vector<Text>& words, const Publication& publication,
                      const std::optional<Date>& date, Diagnostics& diags);

}  // namespace kanyin
