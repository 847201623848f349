#include "cli/completion.h"

#include "cli/completion_scripts.h"

namespace kanyin {

std::string completion(Shell shell, Language language) {
  switch (shell) {
    case Shell::bash:
      return bash_completion();
    case Shell::zsh:
      return zsh_completion(language);
    case Shell::fish:
      return fish_completion(language);
  }
  return {};
}

}  // namespace kanyin
