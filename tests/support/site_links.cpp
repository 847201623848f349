#include "support/site_links.h"

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "io/files.h"
#include "support/sealed_archive.h"

namespace kanyin {

namespace {

namespace fs = std::filesystem;

std::string decoded(const std::string& address) {
  std::string path;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] == '%' && i + 2 < address.size()) {
      path += static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      path += address[i];
    }
  }
  return path;
}

class LinkFollower {
 public:
  explicit LinkFollower(std::string folder) : folder_(std::move(folder)) {}

  FollowedLinks follow() {
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.path().extension() != ".html") continue;
      follow_page(fs::relative(entry.path(), folder_).generic_string());
    }
    return std::move(links_);
  }

 private:
  void follow_page(const std::string& page) {
    static const std::regex link(R"re(\s(?:href|src|action)="([^"]*)")re");
    const std::string text = file_text(join_path(folder_, page));
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
      const std::string address = (*at)[1].str();
      // The page for addresses that lead nowhere names the top of the server as its base.
      const bool is_base = page == "404.html" && address == "/";
      if (!is_base && address.find(':') == address.npos) check(page, address);
    }
  }

  void check(const std::string& page, const std::string& address) {
    ++links_.count;
    if (!leads_somewhere(page, address)) links_.broken.push_back(page + ": " + address);
  }

  bool leads_somewhere(const std::string& page, const std::string& address) {
    const std::size_t mark = address.find('#');
    const std::string fragment = mark == address.npos ? "" : decoded(address.substr(mark + 1));
    const std::string way = decoded(address.substr(0, address.find_first_of("#?")));
    const std::string target = way.empty() ? page : normal_path(join_path(folder_of(page), way));
    if (target.starts_with("..") || !fs::is_regular_file(join_path(folder_, target))) return false;
    return fragment.empty() || ids_of(target).contains(fragment);
  }

  const std::set<std::string>& ids_of(const std::string& page) {
    static const std::regex id(R"re(\sid="([^"]+)")re");
    const auto [found, is_new] = ids_.try_emplace(page);
    if (!is_new) return found->second;
    const std::string text = file_text(join_path(folder_, page));
    for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) {
      if (found->second.insert((*at)[1].str()).second) continue;
      links_.broken.push_back(page + ": id " + (*at)[1].str() + " twice");
    }
    return found->second;
  }

  std::string folder_;
  std::map<std::string, std::set<std::string>> ids_;
  FollowedLinks links_;
};

}  // namespace

FollowedLinks follow_links(const std::string& folder) { return LinkFollower(folder).follow(); }

}  // namespace kanyin
