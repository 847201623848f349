// A site with the built-in templates and style sheets, for tests of its pages.
#pragma once

#include "io/built_in_files.h"
#include "site/site_design.h"

namespace kanyin {

inline Site built_in_site() {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  Site site;
  site.name = "江城工会信息";
  site.design = *load_site_design(sources, diags);
  return site;
}

}  // namespace kanyin
