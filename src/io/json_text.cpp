#include "io/json_text.h"

#include <string_view>
#include <utility>

#include "io/utf8.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool stands_for_itself(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte > '\\' || (byte >= 0x20 && letter != '"' && letter != '\\');
}

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout) : indents_(layout == JsonLayout::indented) {}

  void add(const Json& value) {
    if (value.is_string()) {
      add_text(value.get_ref<const std::string&>());
    } else if (value.is_object() && !value.empty()) {
      add_members(value);
    } else if (value.is_array() && !value.empty()) {
      add_items(value);
    } else {
      text_ += dumped(value);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void add_members(const Json& object) {
    open('{');
    for (const auto& [name, value] : object.get_ref<const Json::object_t&>()) {
      begin_item();
      add_text(name);
      text_ += indents_ ? ": " : ":";
      add(value);
    }
    close('}');
  }

  void add_items(const Json& array) {
    open('[');
    for (const Json& item : array) {
      begin_item();
      add(item);
    }
    close(']');
  }

  void open(char bracket) {
    text_ += bracket;
    ++level_;
    is_first_ = true;
  }

  void begin_item() {
    if (!is_first_) text_ += ',';
    is_first_ = false;
    begin_line();
  }

  void close(char bracket) {
    --level_;
    begin_line();
    text_ += bracket;
    is_first_ = false;
  }

  void begin_line() {
    if (!indents_) return;
    text_ += '\n';
    text_.append(2 * level_, ' ');
  }

  void add_text(std::string_view text) {
    if (find_invalid_utf8(text)) {
      text_ += dumped(Json(text));
      return;
    }
    text_ += '"';
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (stands_for_itself(text[at])) continue;
      text_ += text.substr(copied, at - copied);
      add_escaped(text[at]);
      copied = at + 1;
    }
    text_ += text.substr(copied);
    text_ += '"';
  }

  void add_escaped(char letter) {
    const std::string quoted = dumped(Json(std::string(1, letter)));
    text_.append(quoted, 1, quoted.size() - 2);
  }

  bool indents_;
  std::string text_;
  std::size_t level_ = 0;
  bool is_first_ = true;  // of the members or items that are open
};

}  // namespace

std::string json_text(const nlohmann::ordered_json& value, JsonLayout layout) {
  JsonWriter writer(layout);
  writer.add(value);
  return writer.take();
}

}  // namespace kanyin
