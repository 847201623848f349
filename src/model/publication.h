// What all issues of a bulletin share.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/contributor.h"
#include "model/distribution.h"
#include "model/lexicon.h"
#include "model/text.h"

namespace kanyin {

/// What nobody has written yet: the texts that new snippets and documents are filled with.
struct StarterTexts {
  using Texts = std::set<std::string, std::less<>>;
  Texts snippets;
  Texts documents;
};

struct Publication {
  Text name;                                       // masthead
  Text organ;                                      // who issues it
  Text place;                                      // resolves 市总, 全市 in credits
  Text url;                                        // of the public archive; may be empty
  Text style;                                      // styles/<name>.yaml
  Text page_template;                              // templates/<name>/
  std::vector<Text> sections;                      // usual order
  std::vector<Text> briefs;                        // sections whose articles are briefs
  Text distribution;                               // name of the usual list; may be empty
  std::map<std::string, std::vector<Text>> fonts;  // role name to own font files, best first

  // What follows is not copied into issues.
  Register contributors;
  std::vector<DistributionList> distributions;
  Lexicon lexicon;  // words that setting keeps whole
  StarterTexts starter_texts;
};

}  // namespace kanyin
