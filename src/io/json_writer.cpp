#include "io/json_writer.h"

#include <nlohmann/json.hpp>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Of what `decode_char` takes for one byte: whether JSON writes it as it is.
bool stands_for_itself(char byte) {
  return byte >= ' ' && static_cast<unsigned char>(byte) < 0x80 && byte != '"' && byte != '\\';
}

/// The text in quotes as the library writes it.
std::string dumped(std::string_view text) {
  using Json = nlohmann::ordered_json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void JsonWriter::open(char bracket) {
  begin_value();
  text_ += bracket;
  ++level_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --level_;
  if (!is_first_) begin_line();
  text_ += bracket;
  is_first_ = false;
}

void JsonWriter::name(std::string_view name) {
  begin_item();
  add_quoted(name);
  text_ += indents_ ? ": " : ":";
  has_name_ = true;
}

void JsonWriter::text(std::string_view text) {
  begin_value();
  add_quoted(text);
}

void JsonWriter::number(int number) { written(std::to_string(number)); }

void JsonWriter::written(std::string_view json) {
  begin_value();
  text_ += json;
}

void JsonWriter::member(std::string_view name, std::string_view text) {
  this->name(name);
  this->text(text);
}

void JsonWriter::member(std::string_view name, int number) {
  this->name(name);
  this->number(number);
}

void JsonWriter::begin_value() {
  if (!has_name_ && level_ > 0) begin_item();
  has_name_ = false;
}

void JsonWriter::begin_item() {
  if (!is_first_) text_ += ',';
  is_first_ = false;
  begin_line();
}

void JsonWriter::begin_line() {
  if (!indents_) return;
  text_ += '\n';
  text_.append(2 * level_, ' ');
}

void JsonWriter::add_quoted(std::string_view text) {
  const std::size_t begin = text_.size();
  text_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode_char(text, at).length;
    if (length == 1 && !stands_for_itself(text[at])) {
      if (static_cast<unsigned char>(text[at]) >= 0x80) {
        text_.replace(begin, std::string::npos, dumped(text));
        return;
      }
      text_ += text.substr(copied, at - copied);
      const std::string quoted = dumped(text.substr(at, 1));
      text_.append(quoted, 1, quoted.size() - 2);
      copied = at + 1;
    }
    at += length;
  }
  text_ += text.substr(copied);
  text_ += '"';
}

}  // namespace kanyin
