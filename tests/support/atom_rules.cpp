#include "support/atom_rules.h"

#include <map>
#include <optional>
#include <regex>
#include <set>

namespace kanyin {

namespace {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::vector<XmlElement> children;
};

/// Reads elements, attributes, text and the five references; more than that is not well-formed
/// here, since the program writes no more.
class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : rest_(text) {}

  std::optional<XmlElement> read_document() {
    const std::size_t end = rest_.starts_with("<?xml ") ? rest_.find("?>") : rest_.npos;
    if (end == rest_.npos) return std::nullopt;
    rest_.remove_prefix(end + 2);
    skip_space();
    std::optional<XmlElement> root = read_element();
    skip_space();
    return rest_.empty() ? root : std::nullopt;
  }

 private:
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  void skip_space() {
    rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(" \n\t\r")));
  }

  std::string read_name() {
    const std::size_t end = rest_.find_first_of(" \n\t\r/>=<");
    std::string name(rest_.substr(0, end));
    rest_.remove_prefix(std::min(rest_.size(), end));
    return name;
  }

  std::optional<std::string> read_text(std::string_view until) {
    static const std::map<std::string_view, std::string> references{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"#39", "'"}, {"apos", "'"}};
    std::string text;
    while (!rest_.empty() && until.find(rest_.front()) == until.npos) {
      if (take("&")) {
        const std::size_t end = rest_.find(';');
        const auto reference = references.find(rest_.substr(0, end));
        if (end == rest_.npos || reference == references.end()) return std::nullopt;
        text += reference->second;
        rest_.remove_prefix(end + 1);
      } else {
        if (static_cast<unsigned char>(rest_.front()) < 0x20 && rest_.front() != '\n') {
          return std::nullopt;
        }
        text += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    return text;
  }

  std::optional<XmlElement> read_element() {
    if (!take("<")) return std::nullopt;
    XmlElement element{.name = read_name(), .attributes = {}, .text = {}, .children = {}};
    for (skip_space(); !rest_.starts_with(">") && !rest_.starts_with("/>"); skip_space()) {
      const std::string name = read_name();
      if (name.empty() || !take("=\"")) return std::nullopt;
      const std::optional<std::string> value = read_text("\"<");
      if (!value || !take("\"") || !element.attributes.emplace(name, *value).second) {
        return std::nullopt;
      }
    }
    if (take("/>")) return element;
    take(">");
    while (!rest_.starts_with("</")) {
      if (rest_.empty()) return std::nullopt;
      if (rest_.starts_with("<")) {
        std::optional<XmlElement> child = read_element();
        if (!child) return std::nullopt;
        element.children.push_back(*std::move(child));
      } else {
        const std::optional<std::string> text = read_text("<");
        if (!text) return std::nullopt;
        element.text += *text;
      }
    }
    if (!take("</" + element.name + ">")) return std::nullopt;
    return element;
  }

  std::string_view rest_;
};

std::vector<const XmlElement*> children(const XmlElement& parent, const std::string& name) {
  std::vector<const XmlElement*> found;
  for (const XmlElement& child : parent.children) {
    if (child.name == name) found.push_back(&child);
  }
  return found;
}

bool matches(const std::string& text, const char* pattern) {
  return std::regex_match(text, std::regex(pattern));
}

class AtomChecker {
 public:
  std::vector<std::string> check(const XmlElement& feed) {
    rule(feed.name == "feed", "the root is feed");
    rule(attribute(feed, "xmlns") == "http://www.w3.org/2005/Atom", "the name space is Atom's");
    check_common(feed);
    const bool has_author = !children(feed, "author").empty();
    for (const XmlElement* entry : children(feed, "entry")) {
      check_common(*entry);
      rule(has_author || !children(*entry, "author").empty(), "4.1.2: every entry has an author");
      rule(children(*entry, "content").size() <= 1, "4.1.2: at most one content");
      rule(children(*entry, "published").size() <= 1, "4.1.2: at most one published");
      for (const XmlElement* date : children(*entry, "published")) check_date(*date);
      for (const XmlElement* content : children(*entry, "content")) {
        rule(attribute(*content, "type") == "html" && content->children.empty(),
             "4.1.3.3: content of type html is text");
      }
      for (const XmlElement* category : children(*entry, "category")) {
        rule(!attribute(*category, "term").empty(), "4.2.2: a category has a term");
      }
    }
    return std::move(broken_);
  }

 private:
  void rule(bool holds, const std::string& words) {
    if (!holds) broken_.push_back(words);
  }

  static std::string attribute(const XmlElement& element, const std::string& name) {
    const auto found = element.attributes.find(name);
    return found == element.attributes.end() ? "" : found->second;
  }

  void check_date(const XmlElement& date) {
    rule(matches(date.text, R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))"),
         "3.3: a date is that of RFC 3339: " + date.text);
  }

  /// What 4.1.1 asks of a feed and 4.1.2 of an entry alike.
  void check_common(const XmlElement& element) {
    for (const std::string name : {"id", "title", "updated"}) {
      rule(children(element, name).size() == 1, "4.1: exactly one " + name);
    }
    for (const XmlElement* id : children(element, "id")) {
      rule(matches(id->text, R"([a-z][a-z0-9+.-]*:\S+)"), "4.2.6: an id is an absolute IRI");
      rule(ids_.insert(id->text).second, "4.2.6: ids are unique: " + id->text);
    }
    for (const XmlElement* date : children(element, "updated")) check_date(*date);
    for (const XmlElement* author : children(element, "author")) {
      const std::vector<const XmlElement*> names = children(*author, "name");
      rule(names.size() == 1 && !names.front()->text.empty(), "3.2.1: an author has one name");
    }
    std::set<std::string> alternates;
    bool has_alternate = false;
    for (const XmlElement* link : children(element, "link")) {
      rule(!attribute(*link, "href").empty(), "4.2.7.1: a link has an href");
      if (attribute(*link, "rel") != "alternate") continue;
      has_alternate = true;
      rule(alternates.insert(attribute(*link, "type")).second, "4.1: one alternate of a type");
    }
    rule(has_alternate || !children(element, "content").empty(),
         "4.1.2: an entry without content has an alternate");
  }

  std::vector<std::string> broken_;
  std::set<std::string> ids_;
};

}  // namespace

std::vector<std::string> broken_atom_rules(std::string_view xml) {
  const std::optional<XmlElement> feed = XmlReader(xml).read_document();
  if (!feed) return {"the text is not well-formed"};
  return AtomChecker().check(*feed);
}

}  // namespace kanyin
